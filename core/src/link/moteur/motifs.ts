/**
 * Pairs told by their pattern: the levels of all comparisons as one number. A million pairs make a few thousand patterns; learning and
 * weighing look at patterns only.
 */
import type { Mesureur } from './niveaux.ts'
import type { Paires } from './paires.ts'

export interface Motifs {
  /** Levels of each pattern, one a comparison; the number of levels where a side is silent. */
  readonly niveaux: readonly Uint8Array[]
  /** Pairs of each pattern. */
  readonly comptes: Float64Array
  /** The pattern of each pair. */
  readonly motifDe: Int32Array
}

export function motifsOf(
  { a, b }: Paires,
  mesureurs: readonly Mesureur[],
  told: (part: number) => void = () => {}
): Motifs {
  const ranks = new Map<number, number>()
  const niveaux: Uint8Array[] = []
  const comptes: number[] = []
  const motifDe = new Int32Array(a.length)
  const levels = new Uint8Array(mesureurs.length)
  for (let p = 0; p < a.length; p++) {
    if (p % 4096 === 0) told(p / a.length)
    let key = 0
    for (let c = 0; c < mesureurs.length; c++) {
      const { level, niveaux: n } = mesureurs[c] as Mesureur
      const found = level(a[p] as number, b[p] as number)
      levels[c] = found
      key = key * (n + 1) + found
    }
    let rank = ranks.get(key)
    if (rank === undefined) {
      rank = niveaux.length
      ranks.set(key, rank)
      niveaux.push(levels.slice())
      comptes.push(0)
    }
    comptes[rank] = (comptes[rank] as number) + 1
    motifDe[p] = rank
  }
  return { niveaux, comptes: Float64Array.from(comptes), motifDe }
}
