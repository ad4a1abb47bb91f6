/**
 * The match weight of a pair: what the model says of the levels that the comparisons found. It says the score, and why.
 */
import { compare } from './comparaison.ts'
import type { Raison } from './grappe.ts'
import { INDICES, type Indice } from './modele.ts'
import { MODELE_LIEUX, type ModeleLieux } from './modele-lieux.ts'
import type { Traits } from './traits.ts'

// Numbers are compared first and words last: most pairs are given up before any word is looked at.
const CHERS: readonly Indice[] = ['service', 'lieu', 'nom', 'porteur']
const PAR_COUT: readonly Indice[] = [...INDICES.filter(i => !CHERS.includes(i)), ...CHERS]

/** A model made ready to weigh. */
interface Balances {
  readonly a_priori: number
  /** The comparisons, the cheapest first. */
  readonly indices: readonly Indice[]
  readonly poids: readonly Float64Array[]
  /** The most that the comparisons from each one on can add. */
  readonly reste: readonly number[]
  /** Each level as a reason, made once: a hundred thousand records have a quarter of a million of them. */
  readonly raisons: ReadonlyMap<Indice, readonly Raison[]>
}

const pretes = new WeakMap<ModeleLieux, Balances>()

function balancesOf(modele: ModeleLieux): Balances {
  const known = pretes.get(modele)
  if (known !== undefined) return known
  const niveauxOf = new Map(modele.comparaisons.map(c => [c.indice, c.niveaux]))
  const indices = PAR_COUT.filter(i => niveauxOf.has(i))
  const poids = indices.map(i => Float64Array.from(niveauxOf.get(i) ?? [], n => n.poids))
  const ready: Balances = {
    a_priori: modele.a_priori_bits,
    indices,
    poids,
    reste: poids.map((_, i) => poids.slice(i).reduce((sum, p) => sum + Math.max(...p), 0)),
    raisons: new Map(
      modele.comparaisons.map(({ indice, niveaux }) => [
        indice,
        niveaux.map(({ niveau, poids: bits }) => ({ indice, niveau, poids: bits }))
      ])
    )
  }
  pretes.set(modele, ready)
  return ready
}

export class Juge {
  readonly traits: Traits
  readonly #balances: Balances

  constructor(traits: Traits, modele: ModeleLieux = MODELE_LIEUX) {
    this.traits = traits
    this.#balances = balancesOf(modele)
  }

  /** The a priori and the weight of each level. */
  readonly score = (a: number, b: number): number => this.scoreFrom(Number.NEGATIVE_INFINITY, a, b) as number

  /** The same when it reaches `least`, else null, found out as early as can be. */
  scoreFrom(least: number, a: number, b: number): number | null {
    const { a_priori, indices, poids, reste } = this.#balances
    let total = a_priori
    for (let i = 0; i < indices.length; i++) {
      if (total + (reste[i] as number) < least) return null
      const niveau = compare(indices[i] as Indice, this.traits, a, b)
      total += (poids[i] as Float64Array)[niveau] as number
    }
    return total >= least ? total : null
  }

  /** What weighed, the heaviest first; clues that say nothing are left out. */
  raisons(a: number, b: number): Raison[] {
    return Array.from(
      this.#balances.raisons,
      ([indice, niveaux]) => niveaux[compare(indice, this.traits, a, b)] as Raison
    )
      .filter(r => r.poids !== 0)
      .sort((x, y) => Math.abs(y.poids) - Math.abs(x.poids))
  }
}
