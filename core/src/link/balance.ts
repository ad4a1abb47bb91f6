/**
 * Why two records are held to be one place or two: the same score as linkage's, as a sum of reasons that people can read. What linkage
 * does with pairs by the million is done here for a few, in full.
 */
import type { Enregistrement } from '../standard/enregistrement.ts'
import { type Contradiction, contradictionsOf, isForbidden } from './contradictions.ts'
import { apartFromCopies, type Decision } from './decisions.ts'
import { type Bande, bandeOf } from './doutes.ts'
import { COPIE, type Raison } from './grappe.ts'
import { Juge } from './juge.ts'
import { A_PRIORI } from './modele.ts'
import type { Recensement } from './recensement.ts'
import { uniquesOf } from './uniques.ts'

export interface Pesee {
  /** In bits, log2 of the odds that the two are one place. */
  readonly score: number
  readonly bande: Bande
  /** What weighed, the heaviest first, after what is held before any clue: their weights add up to the score. */
  readonly raisons: readonly Raison[]
  /** What one place could not say, the gravest first. */
  readonly contradictions: readonly Contradiction[]
}

const AVANT: Raison = {
  indice: 'a priori',
  niveau: 'deux lieux voisins sont le plus souvent deux lieux différents',
  poids: A_PRIORI
}

const round = (x: number) => Math.round(x * 100) / 100

/**
 * Weighs pairs among these records, which must be all those around the ones that are weighed: how common a word is, and whether a
 * contact is shared by several towns, is read there (and in `recensement`).
 */
export class Balance {
  readonly #juge: Juge
  /** The unique of each record, by its rank. */
  readonly #uniqueOf: Int32Array

  constructor(
    records: readonly Enregistrement[],
    {
      recensement,
      decisions = []
    }: { readonly recensement?: Recensement; readonly decisions?: readonly Decision[] } = {}
  ) {
    const seuls = apartFromCopies(records, decisions)
    const { order, kind, uniques, traits } = uniquesOf(records, { recensement, seuls })
    this.#juge = new Juge(traits)
    const firsts = new Map(uniques.map((rank, u) => [rank, u]))
    this.#uniqueOf = new Int32Array(records.length)
    kind.forEach((first, rank) => {
      this.#uniqueOf[order[rank] as number] = firsts.get(first) as number
    })
  }

  /** The score alone, to two decimals: records that say exactly the same weigh 20. */
  score(a: number, b: number): number {
    const [ua, ub] = [this.#uniqueOf[a] as number, this.#uniqueOf[b] as number]
    return ua === ub ? COPIE.poids : round(this.#juge.score(Math.min(ua, ub), Math.max(ua, ub)))
  }

  pese(a: number, b: number): Pesee {
    const score = this.score(a, b)
    const [ua, ub] = [this.#uniqueOf[a] as number, this.#uniqueOf[b] as number]
    const raisons = ua === ub ? [COPIE] : [AVANT, ...this.#juge.raisons(Math.min(ua, ub), Math.max(ua, ub))]
    const [first, second] = [Math.min(ua, ub), Math.max(ua, ub)]
    const contradictions = ua === ub ? [] : contradictionsOf(this.#juge.traits, first, second)
    const bande = bandeOf(score)
    const forbidden = bande === 'joindre' && ua !== ub && isForbidden(this.#juge.traits, first, second)
    return { score, bande: forbidden ? 'regarder' : bande, raisons, contradictions }
  }
}
