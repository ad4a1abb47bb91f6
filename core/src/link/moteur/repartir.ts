/**
 * How to part what a contradiction divides, so that what is surest stays together. Taking links from the strongest down may let in, by a third
 * record, one that bars a better: the communauté that gives a France services its telephone comes in at 7 bits, and the row of its own list, which
 * has 6 with each of the four others, stays out. Here groups are weighed whole: the best parting is the one whose sum is the greatest.
 */

/** What two of those to part weigh together, less what joining takes: negative for two that are better apart, −∞ for two that never are one. */
export type Poids = (i: number, j: number) => number

/** As many as are parted by looking at every way: 115,975 of ten, most of them given up early. */
export const EXACT_MAX = 10

/** Bits by which a parting must be better: less is what adding up in another order makes. */
const GAIN = 1e-6

/** The sum of each pair that one part holds. `parts[i]` is the part of `i`. */
function sumOf(parts: readonly number[], poids: Poids): number {
  let sum = 0
  for (let i = 1; i < parts.length; i++) for (let j = 0; j < i; j++) if (parts[i] === parts[j]) sum += poids(i, j)
  return sum
}

/**
 * The best of all partings, when it is better than `depart`, which is given back otherwise. `partBest([0, 0, 1], …)` of three where 0 and 1 weigh
 * 7, 1 and 2 weigh 12, and 0 is never 2: `[0, 1, 1]`.
 */
export function partBest(depart: readonly number[], poids: Poids): readonly number[] {
  const nombre = depart.length
  // The most that those from `i` on may add.
  const reste = new Float64Array(nombre + 1)
  for (let i = nombre - 1; i >= 0; i--) {
    let most = 0
    for (let j = 0; j < i; j++) most += Math.max(0, poids(i, j))
    reste[i] = (reste[i + 1] as number) + most
  }
  let best = depart
  let most = sumOf(depart, poids)
  const parts = new Array<number>(nombre).fill(0)
  const place = (i: number, nombreDeParts: number, sum: number): void => {
    if (sum + (reste[i] as number) <= most + GAIN) return
    if (i === nombre) {
      best = [...parts]
      most = sum
      return
    }
    for (let part = 0; part <= nombreDeParts; part++) {
      let more = 0
      for (let j = 0; j < i; j++) if (parts[j] === part) more += poids(i, j)
      if (more === Number.NEGATIVE_INFINITY) continue
      parts[i] = part
      place(i + 1, Math.max(nombreDeParts, part + 1), sum + more)
    }
  }
  place(0, 0, 0)
  return best
}

/** Groups made of the strongest links down, `a` and `b` first of all: two become one when their sum is not the less for it. */
function partFrom(nombre: number, poids: Poids, a: number, b: number): number[] {
  const parts = Array.from({ length: nombre }, (_, i) => i)
  parts[Math.max(a, b)] = Math.min(a, b)
  const liens: (readonly [i: number, j: number, poids: number])[] = []
  for (let i = 0; i < nombre; i++)
    for (let j = i + 1; j < nombre; j++) if (poids(i, j) >= 0) liens.push([i, j, poids(i, j)])
  liens.sort((x, y) => y[2] - x[2] || x[0] - y[0] || x[1] - y[1])
  for (const [i, j] of liens) {
    const [pi, pj] = [parts[i] as number, parts[j] as number]
    if (pi === pj) continue
    let sum = 0
    for (let x = 0; x < nombre; x++)
      for (let y = 0; y < nombre; y++) if (parts[x] === pi && parts[y] === pj) sum += poids(x, y)
    if (sum < 0) continue
    for (let x = 0; x < nombre; x++) if (parts[x] === Math.max(pi, pj)) parts[x] = Math.min(pi, pj)
  }
  return parts
}

/**
 * The same of many: what the link of `a` and `b`, that `depart` keeps apart, would make of them all if it were the first followed; `depart` again
 * unless that is better. Who came in by weak links leaves when a stronger one is barred by it.
 */
export function partAround(depart: readonly number[], poids: Poids, a: number, b: number): readonly number[] {
  const other = partFrom(depart.length, poids, a, b)
  return sumOf(other, poids) > sumOf(depart, poids) + GAIN ? other : depart
}
