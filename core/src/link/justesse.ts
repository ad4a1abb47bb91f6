/**
 * How right a linkage is, next to a known truth: pairwise, and by record (B³, Bagga and Baldwin 1998), where a large cluster does not weigh
 * as the square of its size. Shares come with their 95 % interval (Wilson 1927), since test sets are small.
 */

/** A share and its interval. */
export interface Part {
  readonly part: number
  readonly bas: number
  readonly haut: number
}

/** `wilson(95, 100) → { part: 0.95, bas: 0.888, haut: 0.978 }`. */
export function wilson(success: number, total: number): Part {
  if (total === 0) return { part: Number.NaN, bas: 0, haut: 1 }
  const z = 1.96
  const p = success / total
  const middle = p + (z * z) / (2 * total)
  const spread = z * Math.sqrt((p * (1 - p)) / total + (z * z) / (4 * total * total))
  const scale = 1 + (z * z) / total
  return { part: p, bas: (middle - spread) / scale, haut: (middle + spread) / scale }
}

/** `95.0 % [88.8-97.8]`; a dash for a share of nothing. */
export const printPart = ({ part, bas, haut }: Part): string =>
  Number.isNaN(part) ? '—' : `${(100 * part).toFixed(1)} % [${(100 * bas).toFixed(1)}-${(100 * haut).toFixed(1)}]`

/** `f1(0.9, 0.8) ≈ 0.847`. */
export const f1 = (precision: number, rappel: number): number =>
  precision + rappel === 0 ? 0 : (2 * precision * rappel) / (precision + rappel)

export interface Justesse {
  readonly precision: Part
  readonly rappel: Part
  readonly f1: number
  readonly b3: { readonly precision: number; readonly rappel: number; readonly f1: number }
}

type Cles = readonly (string | number)[]

const sizesOf = (cles: Cles): Map<string | number, number> => {
  const sizes = new Map<string | number, number>()
  for (const cle of cles) sizes.set(cle, (sizes.get(cle) ?? 0) + 1)
  return sizes
}

const pairsOf = (sizes: Iterable<number>): number => {
  let pairs = 0
  for (const n of sizes) pairs += (n * (n - 1)) / 2
  return pairs
}

/** Clusters found next to true ones, told by the cluster of each record: `justesse([1, 1, 2], ['a', 'a', 'a'])`. */
export function justesse(trouves: Cles, vrais: Cles): Justesse {
  const both = trouves.map((cle, r) => `${cle}\u001f${vrais[r]}`)
  const [found, truth, common] = [sizesOf(trouves), sizesOf(vrais), sizesOf(both)]
  const right = pairsOf(common.values())
  const precision = wilson(right, pairsOf(found.values()))
  const rappel = wilson(right, pairsOf(truth.values()))
  let pure = 0
  let whole = 0
  both.forEach((cle, r) => {
    const n = common.get(cle) as number
    pure += n / (found.get(trouves[r] as string) as number)
    whole += n / (truth.get(vrais[r] as string) as number)
  })
  const b3 = { precision: pure / trouves.length, rappel: whole / trouves.length }
  return { precision, rappel, f1: f1(precision.part, rappel.part), b3: { ...b3, f1: f1(b3.precision, b3.rappel) } }
}
