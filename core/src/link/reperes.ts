/**
 * What is kept of a record between two linkings, so that the next one finds what a change concerns without reading the whole base.
 * The promise: two records that any block brings together share a neighbourhood or a contact, by which they are looked up, and a mark, by
 * which those that no block brings together are left where they are: of a town's records, two in three.
 */

import type { Enregistrement } from '../standard/enregistrement.ts'
import { combine } from '../text/hash.ts'
import { townsOf } from './bloc.ts'
import { type Lectures, traitsOf } from './faire-traits.ts'
import { BLOCS } from './modele.ts'
import { eachCell } from './moteur/cellules.ts'
import { entiers } from './moteur/etendue.ts'
import { isGeneric } from './nom.ts'
import { cleDe } from './recensement.ts'
import type { Traits } from './traits.ts'
import { copyKey } from './uniques.ts'

/** Keys of 53 bits: see `cleDe`. */
export interface Reperes {
  /** What its exact copies share; 0 when it says too little to have any. */
  readonly contenu: number
  /** Its post code; 0 when unknown. It says in how many towns a contact is seen. */
  readonly lieu: number
  /** Its town by each name it has, the cells around its point, its copies: those of one neighbourhood are looked at together. */
  readonly voisinages: readonly number[]
  /** Telephones, mailboxes, sites, pivot: those that many have bring nobody together by themselves. */
  readonly contacts: readonly number[]
  /** 32 bits of each thing that may bring it to another: a word or a service within a town, a cell, a contact, its copies. */
  readonly marques: readonly number[]
  /** The words of its name that are counted. */
  readonly mots: readonly number[]
}

/** What its exact copies share; 0 when it says too little to have any. */
export function contenuOf(record: Enregistrement): number {
  const copy = copyKey(record)
  return copy === null ? 0 : cleDe('copie', copy)
}

/** Hears each neighbourhood of a record: its towns, its cells, its copies. */
export function eachVoisinage(t: Traits, r: number, contenu: number, visit: (cle: number) => void): void {
  for (const town of townsOf(t, r)) visit(t.lexiques.lieux.cle(town))
  eachCell(t.latitude[r] as number, t.longitude[r] as number, (a, b) => {
    visit((combine(b, a) & 0x1fffff) * 0x1_0000_0000 + combine(a, b))
  })
  if (contenu !== 0) visit(contenu)
}

/** Hears each contact of a record, by its rank. */
export function eachContact(t: Traits, r: number, visit: (contact: number) => void): void {
  for (const { debuts, valeurs } of [t.telephones, t.courriels, t.sites]) {
    const end = debuts[r + 1] as number
    for (let i = debuts[r] as number; i < end; i++) visit(valeurs[i] as number)
  }
  if (t.pivot[r] !== 0) visit(t.pivot[r] as number)
}

/** Hears what brings a record to others within a town: the words of its name and of its street, its services. */
function eachValeur(t: Traits, r: number, visit: (valeur: number) => void): void {
  const { mots } = t.lexiques
  for (const { debuts, valeurs } of [t.nom, t.voie]) {
    const end = debuts[r + 1] as number
    for (let i = debuts[r] as number; i < end; i++) visit(mots.cle(valeurs[i] as number) | 0)
  }
  for (let left = t.services[r] as number; left !== 0; left &= left - 1) visit(left & -left)
}

/** See `Reperes`: those of `voisinages` and of `contacts` are marks but for the towns, which are one with each value. */
function marquesOf(t: Traits, r: number, contenu: number, contacts: readonly number[]): number[] {
  const marques = new Set<number>()
  for (const town of townsOf(t, r)) {
    const lieu = t.lexiques.lieux.cle(town) | 0
    eachValeur(t, r, valeur => marques.add(combine(lieu, valeur) | 0))
  }
  eachCell(t.latitude[r] as number, t.longitude[r] as number, (a, b) => marques.add(combine(a, b) | 0))
  if (contenu !== 0) marques.add(contenu | 0)
  for (const contact of contacts) marques.add(contact | 0)
  return [...marques]
}

/** `reperesOf(traits, 3, records[3])`: of one record among those of `traits`. */
export function reperesOf(t: Traits, r: number, record: Enregistrement): Reperes {
  const { lieux, mots, contacts } = t.lexiques
  const contenu = contenuOf(record)
  const voisinages: number[] = []
  eachVoisinage(t, r, contenu, cle => voisinages.push(cle))
  const held: number[] = []
  eachContact(t, r, contact => held.push(contacts.cle(contact)))
  const words: number[] = []
  const end = t.nom.debuts[r + 1] as number
  for (let i = t.nom.debuts[r] as number; i < end; i++) {
    const mot = t.nom.valeurs[i] as number
    if (!isGeneric(mots.texte(mot))) words.push(mots.cle(mot))
  }
  const lieu = lieux.cle(t.codePostal[r] as number)
  return { contenu, lieu, voisinages, contacts: held, marques: marquesOf(t, r, contenu, held), mots: words }
}

/** The same of records taken by themselves: it depends on no other. What is read of them is kept in `lectures`, when it is given. */
export function readReperes(records: readonly Enregistrement[], lectures?: Lectures): Reperes[] {
  const traits = traitsOf(records, { lectures })
  return records.map((record, r) => reperesOf(traits, r, record))
}

/** Bits of the sieve: a thousand records have some thirty thousand marks, which leave 97 strangers in 100 at the first look. */
const TAMIS = 1 << 20

/** What some records may be met by: `meets` tells who may. */
export class Rencontres {
  readonly #marques = new Set<number>()
  readonly #tamis = entiers(TAMIS >> 5)

  constructor(reperes: Iterable<Pick<Reperes, 'marques'>>) {
    for (const { marques } of reperes)
      for (const marque of marques) {
        this.#marques.add(marque)
        const place = (marque & (TAMIS - 1)) >> 5
        this.#tamis[place] = (this.#tamis[place] as number) | (1 << (marque & 31))
      }
  }

  /** False for a record that no block brings to any of them. */
  meets(marques: readonly number[]): boolean {
    const tamis = this.#tamis
    for (let i = 0; i < marques.length; i++) {
      const marque = marques[i] as number
      const bits = tamis[(marque & (TAMIS - 1)) >> 5] as number
      if ((bits & (1 << (marque & 31))) !== 0 && this.#marques.has(marque)) return true
    }
    return false
  }
}

/** A contact that more than so many have, exact copies counted once, brings nobody together by itself. */
export const CONTACT_REPANDU = Math.max(BLOCS.telephone, BLOCS.courriel, BLOCS.site, BLOCS.pivot)
