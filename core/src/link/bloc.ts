/**
 * Blocking places: which pairs are worth comparing. Every record gives keys, one per rule and clue; records that share a key meet.
 * A key is a 32-bit hash of two numbers and the second of them, with which the hash gives the first back. One rule at a time: the keys of
 * all rules together are the largest thing of linkage (measured: 75 MB at 100,000 records, 30 MB by rule).
 */
import { combine } from '../text/hash.ts'
import type { Listes } from './listes.ts'
import type { RegleBloc } from './modele.ts'
import { type Blocs, BlocsEnCours, Cles, eachBlockOf, type VisiteBloc } from './moteur/blocs.ts'
import { eachCell } from './moteur/cellules.ts'
import { SERVICES } from './services.ts'
import type { Traits } from './traits.ts'

type Push = (a: number, b: number) => void

type Collecte = (t: Traits, r: number, towns: readonly number[], push: Push) => void

/** A contact, alone and within each town: one that many places share still counts within a town. */
function ofContact(t: Traits, contact: number, towns: readonly number[], push: Push): void {
  if (contact === 0) return
  if (t.repandu[contact] === 0) push(contact, 0)
  for (const town of towns) push(contact, town)
}
const contactsOf =
  (listeOf: (t: Traits) => Listes): Collecte =>
  (t, r, towns, push) => {
    const { debuts, valeurs } = listeOf(t)
    for (let i = debuts[r] as number; i < (debuts[r + 1] as number); i++)
      ofContact(t, valeurs[i] as number, towns, push)
  }
const wordsInTown =
  (listeOf: (t: Traits) => Listes): Collecte =>
  (t, r, towns, push) => {
    const { debuts, valeurs } = listeOf(t)
    for (const town of towns)
      for (let i = debuts[r] as number; i < (debuts[r + 1] as number); i++) push(town, valeurs[i] as number)
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
  const [insee, codePostal, commune] = [t.insee[r] as number, t.codePostal[r] as number, t.commune[r] as number]
  if (insee !== 0) into.push(insee)
  if (codePostal !== 0) into.push(codePostal)
  if (commune !== 0) into.push(commune)
  return into
}

/** Every key of a rule that two records or more hold. `cles`: where to put them down. */
export function eachBlock(t: Traits, regle: RegleBloc, visit: VisiteBloc, cles = new Cles()): void {
  const towns: number[] = []
  const collect = COLLECTES[regle]
  let porteur = 0
  // Whole numbers of 32 bits, signed: any other number is a thing in memory, and there are millions.
  const push = (a: number, b: number) => cles.push(combine(a, b) | 0, b, porteur)
  for (; porteur < t.nombre; porteur++) collect(t, porteur, townsOf(t, porteur, towns), push)
  eachBlockOf(cles, visit)
}

/** Blocks of two to their rule's cap; the others are left out. */
export function blocsOf(t: Traits, plafonds: ReadonlyMap<RegleBloc, number>): Blocs {
  const blocs = new BlocsEnCours()
  const cles = new Cles()
  for (const [regle, plafond] of plafonds) {
    const keep: VisiteBloc = (holders, size) => {
      if (size <= plafond) blocs.add(holders, size)
    }
    eachBlock(t, regle, keep, cles.clear())
  }
  return blocs.done(t.nombre)
}
