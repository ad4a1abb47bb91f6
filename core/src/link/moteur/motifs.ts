/**
 * Pairs told by their pattern: the levels of all comparisons as one number. A million pairs make a few thousand patterns; learning and
 * weighing look at patterns only.
 */
import type { Rarete } from './frequences.ts'
import type { Mesureur } from './niveaux.ts'
import type { Paires } from './paires.ts'

export interface Motifs {
  /** Levels of each pattern, one a comparison; the number of levels where a side is silent. */
  readonly niveaux: readonly Uint8Array[]
  /** Bits of each pattern for how rare its equal values are, to the nearest (see frequences.ts). */
  readonly raretes: Float64Array
  /** Pairs of each pattern. */
  readonly comptes: Float64Array
  /** The pattern of each pair. */
  readonly motifDe: Int32Array
}

/**
 * Patterns that one number can tell: beyond, a table of thirty columns would have two patterns of one number. Keys are then made of
 * several, each added to the rank of those before.
 */
const SPAN = 2 ** 26 * 25

/** The comparisons in runs whose patterns are told by one number below `SPAN`: where each run ends. */
function runsOf(mesureurs: readonly Mesureur[]): number[] {
  const ends: number[] = []
  let span = 1
  mesureurs.forEach(({ niveaux }, c) => {
    if (span * (niveaux + 1) > SPAN) {
      ends.push(c)
      span = 1
    }
    span *= niveaux + 1
  })
  return [...ends, mesureurs.length]
}

/** Rarity is told to the nearest bit, up to so many either way: finer, a pattern would hardly hold two pairs. */
const RARETE_MAX = 12

export function motifsOf(
  { a, b }: Paires,
  mesureurs: readonly Mesureur[],
  rarity: Rarete = () => 0,
  told: (part: number) => void = () => {}
): Motifs {
  const ends = runsOf(mesureurs)
  const ranks = ends.map(() => new Map<number, number>())
  const niveaux: Uint8Array[] = []
  const raretes: number[] = []
  const comptes: number[] = []
  const motifDe = new Int32Array(a.length)
  const levels = new Uint8Array(mesureurs.length)
  for (let p = 0; p < a.length; p++) {
    if (p % 4096 === 0) told(p / a.length)
    let rank = 0
    let rare = 0
    let c = 0
    for (let run = 0; run < ends.length; run++) {
      let key = 0
      for (; c < (ends[run] as number); c++) {
        const { level, niveaux: n } = mesureurs[c] as Mesureur
        const found = level(a[p] as number, b[p] as number)
        levels[c] = found
        key = key * (n + 1) + found
      }
      if (run === ends.length - 1) {
        const bits = rarity(a[p] as number, b[p] as number, levels)
        rare = Math.max(-RARETE_MAX, Math.min(RARETE_MAX, Math.round(bits)))
        key = key * (2 * RARETE_MAX + 1) + rare + RARETE_MAX
      }
      key += rank * SPAN
      const known = ranks[run] as Map<number, number>
      const before = known.get(key)
      rank = before ?? known.size
      if (before === undefined) known.set(key, rank)
    }
    if (rank === niveaux.length) {
      niveaux.push(levels.slice())
      raretes.push(rare)
      comptes.push(0)
    }
    comptes[rank] = (comptes[rank] as number) + 1
    motifDe[p] = rank
  }
  return { niveaux, raretes: Float64Array.from(raretes), comptes: Float64Array.from(comptes), motifDe }
}
