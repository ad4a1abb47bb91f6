/**
 * Term frequencies: an equal value weighs by how rare it is. Two records named Zabrowski are one person more likely than two named Smith; the
 * level's weight is for the average value, the difference is added pair by pair (Winkler, 1989; as Splink does). Where one column alone tells
 * rows apart, what hardly anybody holds is its own proof (see seule.ts).
 */
import { partsOf, sharedBy } from './colonnes.ts'
import type { Modele } from './modele.ts'
import type { Mesureur } from './niveaux.ts'

/** A value that a single pair holds is no rarer than one that three do: the file is a sample. */
const PORTEURS_MIN = 3

/** Bits to add to a pair's score for its equal values. */
export type Rarete = (a: number, b: number, levels: ArrayLike<number>) => number

export function frequencesOf({ comparaisons }: Pick<Modele, 'comparaisons'>, mesureurs: readonly Mesureur[]): Rarete {
  const tables = comparaisons.map((comparaison, c) => {
    const { codes } = mesureurs[c] as Mesureur
    if (!comparaison.frequences) return null
    let said = 0
    let squares = 0
    codes.porteurs.forEach((held, value) => {
      if (value === 0 || partsOf(codes, value).length > 1) return
      said += held
      squares += held * held
    })
    if (said === 0) return null
    const mean = squares / said
    const rare = comparaison.rare_jusqua ?? 0
    // The level weighs m over the share of pairs that agree, mean / said; no two strangers are known to share a rare value.
    const alone = Math.log2(mean * said)
    const bitsOf = (held: number) => (held <= rare ? alone : Math.log2(mean / Math.max(PORTEURS_MIN, held)))
    return { codes, bits: Float64Array.from(codes.porteurs, bitsOf) }
  })
  return (a, b, levels) => {
    let sum = 0
    for (let c = 0; c < tables.length; c++) {
      const table = tables[c]
      if (table === null || table === undefined || levels[c] !== 0) continue
      const { codes, bits } = table
      if (codes.parts === null) {
        const code = codes.codes[a] as number
        if (code === codes.codes[b]) sum += bits[code] as number
        continue
      }
      const shared = sharedBy(codes, a, b)
      // Of several in common, the rarest says the most.
      if (shared.length > 0) sum += Math.max(...shared.map(value => bits[value] as number))
    }
    return sum
  }
}
