/**
 * The match weight of a pair: what the model says of the levels that the comparisons found. It says the score, and why.
 */
import { compare } from './comparaison.ts'
import type { Raison } from './grappe.ts'
import { A_PRIORI, COMPARAISONS, INDICES, type Indice, type Niveau } from './modele.ts'
import type { Traits } from './traits.ts'

const NIVEAUX: Readonly<Record<Indice, readonly Niveau[]>> = COMPARAISONS

// Numbers are compared first and words last: most pairs are given up before any word is looked at.
const CHERS: readonly Indice[] = ['service', 'lieu', 'nom', 'porteur']
const PAR_COUT: readonly Indice[] = [...INDICES.filter(i => !CHERS.includes(i)), ...CHERS]
const POIDS: readonly Float64Array[] = PAR_COUT.map(i => Float64Array.from(NIVEAUX[i], n => n.poids))
/** Each level as a reason, made once: a hundred thousand records have a quarter of a million of them. */
const RAISONS: Readonly<Record<string, readonly Raison[]>> = Object.fromEntries(
  INDICES.map(indice => [indice, NIVEAUX[indice].map(niveau => ({ indice, ...niveau }))])
)
/** The most that the comparisons from this one on can add. */
const RESTE: readonly number[] = POIDS.map((_, i) => POIDS.slice(i).reduce((sum, p) => sum + Math.max(...p), 0))

export class Juge {
  readonly traits: Traits

  constructor(traits: Traits) {
    this.traits = traits
  }

  /** The a priori and the weight of each level. */
  readonly score = (a: number, b: number): number => this.scoreFrom(Number.NEGATIVE_INFINITY, a, b) as number

  /** The same when it reaches `least`, else null, found out as early as can be. */
  scoreFrom(least: number, a: number, b: number): number | null {
    let total = A_PRIORI
    for (let i = 0; i < PAR_COUT.length; i++) {
      if (total + (RESTE[i] as number) < least) return null
      const niveau = compare(PAR_COUT[i] as Indice, this.traits, a, b)
      total += (POIDS[i] as Float64Array)[niveau] as number
    }
    return total >= least ? total : null
  }

  /** What weighed, the heaviest first; clues that say nothing are left out. */
  raisons(a: number, b: number): Raison[] {
    return INDICES.map(indice => RAISONS[indice]?.[compare(indice, this.traits, a, b)] as Raison)
      .filter(r => r.poids !== 0)
      .sort((x, y) => Math.abs(y.poids) - Math.abs(x.poids))
  }
}
