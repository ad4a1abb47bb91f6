/**
 * Blocking places: which pairs are worth comparing. Every record gives keys, one per rule and clue; records that share a key meet.
 * A key is a 32-bit hash of two numbers and the second of them, with which the hash gives the first back. One rule at a time: the keys of
 * all rules together are the largest thing of linkage (measured: 75 MB at 100,000 records, 30 MB by rule).
 */
import { combine } from '../text/hash.ts'
import type { Listes } from './listes.ts'
import { BLOCS, type RegleBloc } from './modele.ts'
import { type Blocs, BlocsEnCours, Cles, eachBlockOf, type VisiteBloc } from './moteur/blocs.ts'
import { SERVICES } from './services.ts'
import type { Traits } from './traits.ts'

// Side of a cell in degrees of latitude: 300 m. Four grids, each shifted by half a cell, so that any two points within
// 150 m share a cell of at least one.
const CELL = 300 / 111_320

type Push = (a: number, b: number) => void

/** The cells of a point, each by two numbers; none when it is unknown. */
export function eachCell(latitude: number, longitude: number, push: Push): void {
  if (Number.isNaN(latitude)) return
  for (let shift = 0; shift < 4; shift++) {
    const row = Math.floor(latitude / CELL + (shift & 1) * 0.5)
    // The width of a cell follows the middle of its row, so that both points count it alike.
    const width = CELL / Math.max(0.2, Math.cos((row * CELL * Math.PI) / 180))
    push(row * 4 + shift, Math.floor(longitude / width + (shift >> 1) * 0.5))
  }
}

function each(l: Listes, r: number, visit: (v: number) => void): void {
  const end = l.debuts[r + 1] as number
  for (let i = l.debuts[r] as number; i < end; i++) visit(l.valeurs[i] as number)
}

export const REGLES = Object.keys(BLOCS) as RegleBloc[]

type Collecte = (t: Traits, r: number, towns: readonly number[], push: Push) => void

/** A contact, alone and within each town: one that many places share still counts within a town. */
function ofContact(t: Traits, contact: number, towns: readonly number[], push: Push): void {
  if (contact === 0) return
  if (t.repandu[contact] === 0) push(contact, 0)
  for (const town of towns) push(contact, town)
}
const contactsOf =
  (listeOf: (t: Traits) => Listes): Collecte =>
  (t, r, towns, push) =>
    each(listeOf(t), r, contact => ofContact(t, contact, towns, push))
const wordsInTown =
  (listeOf: (t: Traits) => Listes): Collecte =>
  (t, r, towns, push) => {
    for (const town of towns) each(listeOf(t), r, mot => push(town, mot))
  }

/** What each rule takes of a record. `towns` are its town as a code, a post code and a name: one in common is enough. */
const COLLECTES: Readonly<Record<RegleBloc, Collecte>> = {
  telephone: contactsOf(t => t.telephones),
  courriel: contactsOf(t => t.courriels),
  site: contactsOf(t => t.sites),
  pivot: (t, r, towns, push) => ofContact(t, t.pivot[r] as number, towns, push),
  motEtLieu: wordsInTown(t => t.nom),
  serviceEtLieu: (t, r, towns, push) => {
    for (const town of towns)
      for (let s = 0; s < SERVICES.length; s++) if ((t.services[r] as number) & (1 << s)) push(town, s)
  },
  voie: wordsInTown(t => t.voie),
  point: (t, r, _towns, push) => eachCell(t.latitude[r] as number, t.longitude[r] as number, push)
}

/** Its town as a code, a post code and a name, those that it says. */
export function townsOf(t: Traits, r: number, into: number[] = []): number[] {
  into.length = 0
  for (const column of [t.insee, t.codePostal, t.commune]) if (column[r] !== 0) into.push(column[r] as number)
  return into
}

/** Every key of a rule that two records or more hold. */
export function eachBlock(t: Traits, regle: RegleBloc, visit: VisiteBloc): void {
  const cles = new Cles()
  const towns: number[] = []
  for (let r = 0; r < t.nombre; r++)
    COLLECTES[regle](t, r, townsOf(t, r, towns), (a, b) => cles.push(combine(a, b), b, r))
  eachBlockOf(cles, visit)
}

/** Blocks of two to their rule's cap; the others are left out. */
export function blocsOf(t: Traits): Blocs {
  const blocs = new BlocsEnCours()
  for (const regle of REGLES)
    eachBlock(t, regle, (holders, size) => {
      if (size <= BLOCS[regle]) blocs.add(holders, size)
    })
  return blocs.done(t.nombre)
}
