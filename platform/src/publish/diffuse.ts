/** One pass for several writers: what is made once, and let go, is given to each at the same pace. */

/** Handed over at once: waiting for the others costs nothing beside writing that many. */
const LOT = 256

function promised<T>() {
  let resolve = (_: T): void => {}
  let reject = (_: unknown): void => {}
  const promise = new Promise<T>((done, fail) => {
    resolve = done
    reject = fail
  })
  // Each reader hears of it; a lot that nobody waits for any more fails in silence.
  promise.catch(() => {})
  return { promise, resolve, reject }
}

/**
 * `diffuse(fiches, 3)`: three readings of the same items, which are drawn once. The slowest sets the pace; one that is left early
 * is no longer waited for.
 */
export function diffuse<T>(items: Iterable<T>, nombre: number): AsyncIterable<T>[] {
  const source = items[Symbol.iterator]()
  let lecteurs = nombre
  let attendus = nombre
  let suite = promised<readonly T[]>()
  const draw = (): void => {
    const arrives = suite
    suite = promised()
    attendus = lecteurs
    try {
      const lot: T[] = []
      while (lot.length < LOT) {
        const { done, value } = source.next()
        if (done) break
        lot.push(value)
      }
      arrives.resolve(lot)
    } catch (error) {
      arrives.reject(error)
    }
  }
  const next = (): Promise<readonly T[]> => {
    const { promise } = suite
    if (--attendus === 0) draw()
    return promise
  }
  return Array.from({ length: nombre }, async function* () {
    try {
      for (let lot = await next(); lot.length > 0; lot = await next()) yield* lot
    } finally {
      lecteurs--
      if (lecteurs > 0 && --attendus === 0) draw()
    }
  })
}
