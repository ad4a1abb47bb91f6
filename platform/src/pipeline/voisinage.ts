/**
 * The part of the base that a change may concern: records at hand, that grow by whole neighbourhoods, so that what is linked among them
 * is linked as it would be among all.
 */
import {
  COMMUNES_PARTAGE,
  CONTACT_REPANDU,
  cleGlobale,
  type Enregistrement,
  type IdentiteConnue,
  Rencontres,
  type Reperes
} from '@lieux-communs/core'
import type { Marque, Mouvement, Prises, Voisin } from '../store/prises.ts'

/** Share of the base, in records read, beyond which the whole is as quick. Measured on 160,000 records: see docs/decisions/0010. */
export const PART_LUS = 0.2
/** Small bases are quick to make whole, but a few records are still a few. */
export const LUS_MIN = 5_000
/** What one more record adds to a count. */
export const EN_PLUS = 1

/** Thrown inside: what a part of the base cannot tell. */
export class Ensemble extends Error {}

/** What moved, as far as neighbourhoods are concerned. */
interface Bouges {
  readonly mouvements: readonly Mouvement[]
  /** What was kept of those that are gone or said something else; of those that are there now, in their order. */
  readonly partis: readonly Reperes[]
  readonly arrives: readonly Reperes[]
  /** Records in the base now. */
  readonly nombre: number
}

/** What a record is looked up by, and what of those found there it may meet. */
type Alentour = Pick<Reperes, 'voisinages' | 'contacts' | 'marques'>

/** A record among those at hand: what is known of its place, and where its neighbours are. */
export interface Connu {
  readonly record: Enregistrement
  readonly connue: IdentiteConnue | null
  readonly voisinage: () => Alentour
}

const connuOf = ({ record, identite, depuis, edition, reperes }: Voisin): Connu => ({
  record,
  connue: { identite, depuis, edition },
  voisinage: () => reperes
})

/** The records at hand, by key: they grow by whole neighbourhoods. */
export class Monde {
  readonly connus = new Map<string, Connu>()
  /** Contacts that too many have, true when several towns do. */
  readonly repandus = new Map<number, boolean>()
  readonly #prises: Prises
  readonly #bouges: ReadonlySet<string>
  readonly #partis: readonly Reperes[]
  readonly #arrives: readonly Reperes[]
  readonly #max: number
  readonly #vus = new Set<number>()
  readonly #contactsVus = new Set<number>()
  readonly #cherches = new Set<string>()
  readonly #entoures = new Set<Alentour>()
  /** Found around, and that none of those at hand may meet so far. */
  readonly #laisses = new Map<string, Marque>()

  constructor(prises: Prises, { mouvements, partis, arrives, nombre }: Bouges) {
    this.#prises = prises
    this.#bouges = new Set(mouvements.map(cleGlobale))
    this.#partis = partis
    this.#arrives = arrives
    this.#max = Math.max(LUS_MIN, PART_LUS * nombre)
    let rank = 0
    for (const { source, cle, apres, identite, depuis, edition } of mouvements) {
      if (apres === null) continue
      const reperes = arrives[rank++] as Reperes
      const connue = identite === null ? null : { identite, depuis: depuis as string, edition: edition as number }
      this.connus.set(cleGlobale({ source, cle }), { record: apres.record, connue, voisinage: () => reperes })
    }
  }

  /** Takes in records as they were last published, but for those that moved, which are there as they are now. */
  add(voisins: readonly Voisin[]): string[] {
    const cles: string[] = []
    for (const voisin of voisins) {
      const cle = cleGlobale(voisin.record)
      if (this.#bouges.has(cle)) continue
      if (!voisin.pareil) throw new Ensemble('a list is being read meanwhile')
      if (!this.connus.has(cle)) this.connus.set(cle, connuOf(voisin))
      cles.push(cle)
    }
    if (this.connus.size > this.#max) throw new Ensemble('most of the base is concerned')
    return cles
  }

  /** Takes in the records of these keys, wherever they are; answers the places of those that were taken before. */
  async named(cles: readonly string[]): Promise<string[]> {
    const absents = [...new Set(cles)].filter(cle => !this.connus.has(cle) && !this.#bouges.has(cle))
    const nouveaux = absents.filter(cle => !this.#cherches.has(cle))
    for (const cle of nouveaux) this.#cherches.add(cle)
    if (nouveaux.length > 0)
      this.add(
        await this.#prises.records(
          nouveaux.map(cle => {
            const [source, seule] = cle.split('\u001f') as [string, string]
            return { source, cle: seule }
          })
        )
      )
    return cles.flatMap(cle => this.connus.get(cle)?.connue?.identite ?? [])
  }

  /** Reads all those that a block may bring to these, unless by a contact that is everyone's. */
  async surround(reperes: Iterable<Alentour>): Promise<void> {
    const nouveaux: Alentour[] = []
    const voisinages = new Set<number>()
    const contacts = new Set<number>()
    for (const r of reperes) {
      if (this.#entoures.has(r)) continue
      this.#entoures.add(r)
      nouveaux.push(r)
      for (const v of r.voisinages) if (!this.#vus.has(v)) voisinages.add(v)
      for (const c of r.contacts) if (!this.#contactsVus.has(c)) contacts.add(c)
    }
    if (nouveaux.length === 0) return
    for (const v of voisinages) this.#vus.add(v)
    for (const c of contacts) this.#contactsVus.add(c)
    // With a margin: before the change as after it, they are too many.
    const marge = this.#partis.length + this.#arrives.length
    for (const [contact, towns] of await this.#prises.repandus([...contacts], CONTACT_REPANDU + marge)) {
      this.repandus.set(contact, this.#sharedStill(contact, towns))
      contacts.delete(contact)
    }
    if (voisinages.size + contacts.size > 0)
      for (const marque of await this.#prises.marques([...voisinages], [...contacts])) {
        const cle = cleGlobale(marque)
        if (!this.connus.has(cle) && !this.#bouges.has(cle)) this.#laisses.set(cle, marque)
      }
    const rencontres = new Rencontres(nouveaux)
    const proches: Marque[] = []
    for (const [cle, marque] of this.#laisses) {
      if (!rencontres.meets(marque.marques)) continue
      this.#laisses.delete(cle)
      if (!this.connus.has(cle)) proches.push(marque)
    }
    if (proches.length > 0) this.add(await this.#prises.records(proches))
  }

  /** True when three towns have that contact, and had it before the change. */
  #sharedStill(contact: number, towns: ReadonlyMap<number, number>): boolean {
    const now = new Map(towns)
    const count = (reperes: readonly Reperes[], un: number) => {
      for (const { contacts, lieu } of reperes) if (contacts.includes(contact)) now.set(lieu, (now.get(lieu) ?? 0) + un)
    }
    count(this.#partis, -EN_PLUS)
    count(this.#arrives, EN_PLUS)
    const shared = (counts: ReadonlyMap<number, number>) =>
      [...counts].filter(([lieu, n]) => lieu !== 0 && n > 0).length >= COMMUNES_PARTAGE
    if (shared(now) !== shared(towns)) throw new Ensemble('a contact of many is shared anew, or no longer')
    return shared(now)
  }
}

/** Those at hand, in the order they came. */
export const recordsOf = (monde: Monde): Enregistrement[] => Array.from(monde.connus.values(), connu => connu.record)
