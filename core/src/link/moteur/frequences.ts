/**
 * Term frequencies: an equal value weighs by how rare it is. Two records named Zabrowski are one person more likely than two named Smith; the
 * level's weight is for the average value, the difference is added pair by pair (Winkler, 1989; as Splink does).
 */
import type { Modele } from './modele.ts'
import type { Mesureur } from './niveaux.ts'

/** A value that a single pair holds is no rarer than one that three do: the file is a sample. */
const PORTEURS_MIN = 3

/** Bits to add to a pair's score for its equal values. */
export function frequencesOf(
  { comparaisons }: Pick<Modele, 'comparaisons'>,
  mesureurs: readonly Mesureur[]
): (a: number, b: number, levels: ArrayLike<number>) => number {
  const tables = comparaisons.map((comparaison, c) => {
    const { codes } = mesureurs[c] as Mesureur
    if (!comparaison.frequences || codes.parts !== null) return null
    let said = 0
    let squares = 0
    for (let v = 1; v < codes.porteurs.length; v++) {
      const held = codes.porteurs[v] as number
      said += held
      squares += held * held
    }
    if (said === 0) return null
    const mean = squares / said
    return {
      codes: codes.codes,
      bits: Float64Array.from(codes.porteurs, held => Math.log2(mean / Math.max(PORTEURS_MIN, held)))
    }
  })
  return (a, b, levels) => {
    let sum = 0
    for (let c = 0; c < tables.length; c++) {
      const table = tables[c]
      if (table === null || table === undefined || levels[c] !== 0) continue
      const code = table.codes[a] as number
      if (code === table.codes[b]) sum += table.bits[code] as number
    }
    return sum
  }
}
