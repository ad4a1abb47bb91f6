/**
 * Weights learnt without labels. u is read off pairs drawn at random, nearly all of which are two things; m and the prior come by
 * expectation and maximisation over the pairs that blocking proposes, the others being held for two things (Winkler, "Using the EM
 * algorithm for weight computation in the Fellegi-Sunter model", 1988). Guards: levels stay in their order, no share is nil, the
 * true pairs are never more than what the files can hold.
 */
import type { ComparaisonApprise, Dependance } from './modele.ts'
import type { Motifs } from './motifs.ts'
import { chance, scorerOf } from './poids.ts'

export interface Depart {
  readonly comparaisons: readonly ComparaisonApprise[]
  readonly dependances: readonly Dependance[]
  readonly a_priori: number
  /** Of all pairs, proposed or not. */
  readonly total: number
  /** True pairs at most: in two files of 100 and 80 that hold a thing once, 80. */
  readonly vrais_max: number
}

export interface Appris {
  readonly comparaisons: readonly ComparaisonApprise[]
  readonly a_priori: number
}

const TOURS = 60
/** Learning stops when the prior moves by less than this share of itself. */
const STABLE = 1e-4
/** Pairs added to each level of m, so that none is nil: what a hundredth of a hundred true pairs would be. */
const LISSAGE = 0.5
/** No level weighs more than this, either way: beyond, more is said than a file can teach. */
const BITS_MAX = 14

/**
 * m and u in the order of the levels: log(m / u) never rises as likeness falls. Neighbours that break the order are pooled (the
 * "pool adjacent violators" of isotonic regression).
 */
export function inOrder(m: readonly number[], u: readonly number[]): { m: number[]; u: number[] } {
  const groups: { m: number; u: number; size: number }[] = []
  m.forEach((share, i) => {
    let last = { m: share, u: u[i] as number, size: 1 }
    for (let above = groups.at(-1); above !== undefined && above.m * last.u < last.m * above.u; above = groups.at(-1)) {
      groups.pop()
      last = { m: above.m + last.m, u: above.u + last.u, size: above.size + last.size }
    }
    groups.push(last)
  })
  // A pooled level keeps its own u and takes the ratio of its group.
  const ratios = groups.flatMap(g => Array.from({ length: g.size }, () => g.m / g.u))
  return { m: u.map((share, i) => share * (ratios[i] as number)), u: [...u] }
}

const clampRatio = (m: number, u: number, plafond = BITS_MAX): number =>
  Math.min(Math.max(m, u * 2 ** -BITS_MAX), u * 2 ** plafond)

/** Shares with m renewed, ordered, bounded. */
function renewed(comparaison: ComparaisonApprise, counts: Float64Array): ComparaisonApprise {
  const n = comparaison.niveaux.length
  let sum = 0
  for (let l = 0; l < n; l++) sum += (counts[l] as number) + LISSAGE
  const m = comparaison.niveaux.map((_, l) => ((counts[l] as number) + LISSAGE) / sum)
  const u = comparaison.niveaux.map(niveau => niveau.u)
  const ordered = inOrder(m, u)
  return {
    ...comparaison,
    niveaux: comparaison.niveaux.map((niveau, l) => ({
      ...niveau,
      m: clampRatio(ordered.m[l] as number, niveau.u, niveau.plafond)
    }))
  }
}

/** From given m, u and prior to learnt ones; the prior alone when `poidsAussi` is false. */
export function em(
  { niveaux, comptes }: Pick<Motifs, 'niveaux' | 'comptes'>,
  depart: Depart,
  poidsAussi = true
): Appris {
  let { comparaisons, a_priori } = depart
  const most = Math.max(1, depart.vrais_max) / depart.total
  for (let tour = 0; tour < TOURS; tour++) {
    const score = scorerOf({ a_priori, comparaisons, dependances: depart.dependances })
    const counts = comparaisons.map(c => new Float64Array(c.niveaux.length + 1))
    let vrais = 0
    niveaux.forEach((levels, motif) => {
      const part = chance(score(levels)) * (comptes[motif] as number)
      vrais += part
      for (let c = 0; c < counts.length; c++) {
        const row = counts[c] as Float64Array
        row[levels[c] as number] = (row[levels[c] as number] as number) + part
      }
    })
    if (poidsAussi) comparaisons = comparaisons.map((c, i) => renewed(c, counts[i] as Float64Array))
    const next = Math.min(most, Math.max(1, vrais) / depart.total)
    const moved = Math.abs(next - a_priori) / a_priori
    a_priori = next
    if (moved < STABLE && tour > 3) break
  }
  return { comparaisons, a_priori }
}
