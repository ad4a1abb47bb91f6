/** What a pattern weighs: the prior and the match weight of each level, clues that say the same thing counted once. */
import { bitsOf, type ComparaisonApprise, type Dependance, type Modele } from './modele.ts'

/** Log-odds in bits: `logit2(0.5) === 0`. */
const logit2 = (p: number): number => Math.log2(p / (1 - p))

/** `chance(0) === 0.5`: the probability that so many bits say. */
export const chance = (bits: number): number => 1 / (1 + 2 ** -bits)

type Pesee = Pick<Modele, 'a_priori' | 'comparaisons' | 'dependances'>

/** Bits of each clue in a pattern, dependent ones lessened; a silent clue weighs nothing. */
export function poidsOf(comparaisons: readonly ComparaisonApprise[], dependances: readonly Dependance[]) {
  const bits = comparaisons.map(c => Float64Array.from([...c.niveaux.map(bitsOf), 0]))
  const rank = new Map(comparaisons.map((c, i) => [c.indice, i]))
  const linked = dependances.flatMap(({ indices: [x, y], part }) => {
    const [i, j] = [rank.get(x), rank.get(y)]
    return i === undefined || j === undefined ? [] : [{ i, j, part }]
  })
  return (levels: ArrayLike<number>): Float64Array => {
    const out = new Float64Array(bits.length)
    for (let c = 0; c < bits.length; c++) out[c] = bits[c]?.[levels[c] as number] as number
    for (const { i, j, part } of linked) {
      const [x, y] = [out[i] as number, out[j] as number]
      if (x * y <= 0) continue
      if (Math.abs(x) >= Math.abs(y)) out[j] = y * part
      else out[i] = x * part
    }
    return out
  }
}

/** The score of a pattern, in bits. */
export function scorerOf({ a_priori, comparaisons, dependances }: Pesee): (levels: ArrayLike<number>) => number {
  const weigh = poidsOf(comparaisons, dependances)
  const start = logit2(a_priori)
  return levels => weigh(levels).reduce((sum, w) => sum + w, start)
}
