/** Labels: pairs that a person read and called one thing or two. Where there are some, m is counted on them and not guessed. */
import { clampRatio, inOrder } from './em.ts'
import type { ComparaisonApprise } from './modele.ts'
import type { Mesureur } from './niveaux.ts'

export interface Etiquette {
  readonly a: number
  readonly b: number
  /** True when the two are one thing. */
  readonly une: boolean
}

/** Pairs supposed at each level before any is read: a level that forty labels never show is rare, not impossible. */
const LISSAGE = 0.5

/**
 * The comparisons with m as labels that say one thing show it; unchanged without any. Those that say two teach no u: a person reads pairs
 * that look alike, which pairs drawn at random do not.
 */
export function withEtiquettes(
  comparaisons: readonly ComparaisonApprise[],
  mesureurs: readonly Mesureur[],
  vraies: readonly Etiquette[]
): readonly ComparaisonApprise[] {
  if (vraies.length === 0) return comparaisons
  return comparaisons.map((comparaison, c) => {
    const counts = comparaison.niveaux.map(() => LISSAGE)
    for (const { a, b } of vraies) {
      const level = (mesureurs[c] as Mesureur).level(a, b)
      if (level < counts.length) counts[level] = (counts[level] as number) + 1
    }
    const sum = counts.reduce((x, y) => x + y, 0)
    const { m } = inOrder(
      counts.map(n => n / sum),
      comparaison.niveaux.map(n => n.u)
    )
    return {
      ...comparaison,
      niveaux: comparaison.niveaux.map((niveau, l) => ({
        ...niveau,
        m: clampRatio(m[l] as number, niveau.u, niveau.plafond)
      }))
    }
  })
}
