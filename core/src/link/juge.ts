/**
 * The match weight of a pair: what the model says of the levels that the comparisons found. It says the score, and why.
 */
import { APERCUS, type Apercu, COMPARATEURS, type Comparateur, compare, SILENCES } from './comparaison.ts'
import type { Raison } from './grappe.ts'
import { INDICES, type Indice } from './modele.ts'
import { MODELE_LIEUX, type ModeleLieux } from './modele-lieux.ts'
import { octets } from './moteur/etendue.ts'
import type { Traits } from './traits.ts'

// Numbers are compared first and words last: most pairs are given up before any word is looked at. Rows of one list are compared again, by
// place and by name, to say whether it repeats itself.
const CHERS: readonly Indice[] = ['service', 'lieu', 'nom', 'porteur', 'origine']
const PAR_COUT: readonly Indice[] = [...INDICES.filter(i => !CHERS.includes(i)), ...CHERS]

/** The comparisons that a record may say nothing of: a bit each, eight at most. */
const MUETS = Object.keys(SILENCES) as Indice[]

/** What each record says, a bit each. */
function saidBy(traits: Traits): Uint8Array {
  const said = octets(traits.nombre)
  MUETS.forEach((indice, bit) => {
    const dit = SILENCES[indice]?.dit as (t: Traits, r: number) => boolean
    for (let r = 0; r < said.length; r++) if (dit(traits, r)) said[r] = (said[r] as number) | (1 << bit)
  })
  return said
}

/** One comparison made ready. */
interface Plateau {
  readonly comparateur: Comparateur
  readonly poids: Float64Array
  /** The most it can add. */
  readonly plafond: number
  readonly apercu: Apercu | undefined
  /** Its bit among what a record says; 0 for what all are compared by. */
  readonly dit: number
  /** What it weighs when either says nothing of it. */
  readonly tu: number
  /** The most it can add after a glance, by what the glance told. */
  readonly plafonds: readonly number[]
}

/** A model made ready to weigh. */
interface Balances {
  readonly a_priori: number
  /** The comparisons, the cheapest first. */
  readonly plateaux: readonly Plateau[]
  /** The most that a pair can weigh, less what a glance tells. */
  readonly plafond: number
  /** Each level as a reason, made once: a hundred thousand records have a quarter of a million of them. */
  readonly raisons: ReadonlyMap<Indice, readonly Raison[]>
}

/** Bits that adding up in another order may differ by. */
const ARRONDI = 1e-9

const pretes = new WeakMap<ModeleLieux, Balances>()

function balancesOf(modele: ModeleLieux): Balances {
  const known = pretes.get(modele)
  if (known !== undefined) return known
  const niveauxOf = new Map(modele.comparaisons.map(c => [c.indice, c.niveaux]))
  const plateaux = PAR_COUT.filter(i => niveauxOf.has(i)).map((i): Plateau => {
    const poids = Float64Array.from(niveauxOf.get(i) ?? [], n => n.poids)
    const apercu = APERCUS[i]
    return {
      comparateur: COMPARATEURS[i],
      poids,
      plafond: Math.max(...poids),
      apercu,
      dit: SILENCES[i] === undefined ? 0 : 1 << MUETS.indexOf(i),
      tu: poids[SILENCES[i]?.inconnu ?? -1] ?? 0,
      plafonds: (apercu?.possibles ?? []).map(rangs => Math.max(...rangs.map(rang => poids[rang] as number)))
    }
  })
  const ready: Balances = {
    a_priori: modele.a_priori_bits,
    plateaux,
    plafond: plateaux.reduce((sum, p) => sum + (p.apercu === undefined ? p.plafond : 0), modele.a_priori_bits),
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
  /** What the comparisons of the pair at hand weigh, or may. */
  readonly #poids: Float64Array
  readonly #dits: Uint8Array

  constructor(traits: Traits, modele: ModeleLieux = MODELE_LIEUX) {
    this.traits = traits
    this.#balances = balancesOf(modele)
    this.#dits = saidBy(traits)
    this.#poids = new Float64Array(this.#balances.plateaux.length)
  }

  /** The a priori and the weight of each level. */
  readonly score = (a: number, b: number): number => this.scoreFrom(Number.NEGATIVE_INFINITY, a, b) as number

  /** The same when it reaches `least`, else null, found out as early as can be. */
  scoreFrom(least: number, a: number, b: number): number | null {
    const { traits } = this
    const { a_priori, plateaux, plafond } = this.#balances
    const poids = this.#poids
    const dits = (this.#dits[a] as number) & (this.#dits[b] as number)
    let most = plafond
    for (let i = 0; i < plateaux.length; i++) {
      const { apercu, plafonds } = plateaux[i] as Plateau
      if (apercu === undefined) continue
      const reste = plafonds[apercu.regarde(traits, a, b)] as number
      poids[i] = reste
      most += reste
    }
    const enough = least - ARRONDI
    for (let i = 0; i < plateaux.length; i++) {
      if (most < enough) return null
      const plateau = plateaux[i] as Plateau
      const mute = plateau.dit !== 0 && (plateau.dit & dits) === 0
      const bits = mute ? plateau.tu : (plateau.poids[plateau.comparateur(traits, a, b)] as number)
      most += bits - (plateau.apercu === undefined ? plateau.plafond : (poids[i] as number))
      poids[i] = bits
    }
    let total = a_priori
    for (let i = 0; i < plateaux.length; i++) total += poids[i] as number
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
