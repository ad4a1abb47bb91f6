/** Long work done in steps, at once or beside a site that answers: a generator yields where pages may be served. */
import { setImmediate as nextTurn } from 'node:timers/promises'

/** Milliseconds taken from the pages at once: less than anybody notices. */
const TOUR_MS = 10

/** What the steps come to, all taken at once. */
export function finish<V>(pas: Generator<void, V>): V {
  for (;;) {
    const { done, value } = pas.next()
    if (done) return value
  }
}

/** The same; requests are served between two steps. */
export async function finishBeside<V>(pas: Generator<void, V>): Promise<V> {
  let tour = performance.now()
  for (;;) {
    const { done, value } = pas.next()
    if (done) return value
    if (performance.now() - tour < TOUR_MS) continue
    await nextTurn()
    tour = performance.now()
  }
}
