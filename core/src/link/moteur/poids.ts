/** What a pattern weighs: the prior and the match weight of each level, clues that say the same thing counted once. */
import { bitsOf, type ComparaisonApprise, type Dependance, type Modele } from './modele.ts'

/** Log-odds in bits: `logit2(0.5) === 0`. */
const logit2 = (p: number): number => Math.log2(p / (1 - p))

/** `chance(0) === 0.5`: the probability that so many bits say. */
export const chance = (bits: number): number => 1 / (1 + 2 ** -bits)

type Pesee = Pick<Modele, 'a_priori' | 'comparaisons' | 'dependances' | 'proches'>

/** Bits of each clue in a pattern, dependent ones lessened; a silent clue weighs nothing. */
export const poidsOf = (comparaisons: readonly ComparaisonApprise[], dependances: readonly Dependance[]) =>
  weighing(
    comparaisons,
    comparaisons.map(c => c.niveaux.map(bitsOf)),
    dependances
  )

function weighing(
  comparaisons: readonly ComparaisonApprise[],
  weights: readonly (readonly number[])[],
  dependances: readonly Dependance[]
) {
  const bits = weights.map(row => Float64Array.from([...row, 0]))
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

/** The score of a pattern, in bits; `rarete`: those of its equal values (see frequences.ts). */
type Peseur = (levels: ArrayLike<number>, rarete?: number) => number

/** One thing against two strangers: the prior, and the match weight of each clue. */
function againstChance({ a_priori, comparaisons, dependances }: Pesee): Peseur {
  const weigh = poidsOf(comparaisons, dependances)
  const start = logit2(a_priori)
  return (levels, rarete = 0) => weigh(levels).reduce((sum, w) => sum + w, start) + rarete
}

/** One thing against two close ones, or strangers: the odds against both add up. */
export function scorerOf(modele: Pesee): Peseur {
  const chanceOnly = againstChance(modele)
  const { proches, comparaisons, a_priori } = modele
  if (proches === undefined) return chanceOnly
  const bits = comparaisons.map(({ niveaux }, c) =>
    niveaux.map(({ m }, l) => Math.log2(m / (proches.niveaux[c]?.[l] as number)))
  )
  const weigh = weighing(comparaisons, bits, [])
  const start = Math.log2(a_priori / proches.part)
  return (levels, rarete) => {
    const x = chanceOnly(levels, rarete)
    const y = weigh(levels).reduce((sum, w) => sum + w, start)
    return Math.min(x, y) - Math.log2(1 + 2 ** -Math.abs(x - y))
  }
}
