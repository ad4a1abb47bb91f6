/**
 * A list that loses its ids, renumbers them or gains some gives other keys to the same records: which new key follows which old one,
 * so that a record keeps its place and what was decided of it.
 */

import { metresBetween } from '../geo/point.ts'
import type { Enregistrement } from '../standard/enregistrement.ts'
import { fold, foldedWords } from '../text/fold.ts'
import { boiteOf, phoneOf, siteOf } from './contacts.ts'
import { isGeneric, readNom } from './nom.ts'
import { relation } from './services.ts'
import { contentOf } from './traits.ts'

type Texte = (record: Enregistrement) => string

/** Name and door; empty when the record says too little to be known by them. */
function doorOf({ valeurs: { nom = '', adresse = '', code_postal = '', commune = '' } }: Enregistrement): string {
  return nom === '' || (adresse === '' && commune === '')
    ? ''
    : [nom, adresse, code_postal, commune].map(fold).join('\u001f')
}

const placed: Texte = record => (doorOf(record) === '' ? '' : contentOf(record))

/** Where it is, whatever its name; empty without a street. */
const addressOf: Texte = ({ valeurs: { adresse = '', code_postal = '', commune = '' } }) =>
  adresse === '' ? '' : [adresse, code_postal, commune].map(fold).join('\u001f')

/** What one may be reached by: numbers, mailboxes and pages of its own. */
function contactsOf({ valeurs, telephones, reserves }: Enregistrement): Set<string> {
  const numeros = [valeurs.telephone ?? [], telephones, reserves.telephone ?? []].flat().map(phoneOf)
  const boites = [valeurs.courriels ?? [], reserves.courriels ?? []].flat().map(c => boiteOf(c).boite)
  const pages = (valeurs.site_web ?? []).map(s => siteOf(s).entier)
  return new Set([...numeros, ...boites, ...pages].filter(c => c !== ''))
}

/** Records by their address and by each of their contacts. */
function marksOf(records: readonly Enregistrement[]) {
  const holders = new Map<string, Enregistrement[]>()
  for (const record of records)
    for (const mark of [addressOf(record), ...contactsOf(record)]) {
      if (mark === '') continue
      const known = holders.get(mark)
      if (known === undefined) holders.set(mark, [record])
      else known.push(record)
    }
  return {
    holding: (marks: Iterable<string>): Set<Enregistrement> =>
      new Set([...marks].flatMap(mark => (mark === '' ? [] : (holders.get(mark) ?? []))))
  }
}

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some(x => b.has(x))

/** Names of two services that are not one: « Mairie » and « Médiathèque ». */
function otherService(a: Enregistrement, b: Enregistrement): boolean {
  const dit = relation(readNom(a.valeurs.nom ?? '').masque, readNom(b.valeurs.nom ?? '').masque)
  return dit === 'opposé' || dit === 'rival'
}

/** Metres under which two points are one door, or its neighbours: what geocoders of one address differ by. */
const MEME_PORTE = 300
/** Metres beyond which a door is elsewhere, whatever its street is called: see ELOIGNES in contradictions.ts. */
const AILLEURS = 5000

/** Metres between the points of both; NaN when either has none. */
function metres({ valeurs: a }: Enregistrement, { valeurs: b }: Enregistrement): number {
  if (a.latitude === undefined || a.longitude === undefined) return Number.NaN
  if (b.latitude === undefined || b.longitude === undefined) return Number.NaN
  return metresBetween(a.latitude, a.longitude, b.latitude, b.longitude)
}

/** True when both say a town, by code or by name, and it is one. */
function sameTown({ valeurs: a }: Enregistrement, { valeurs: b }: Enregistrement): boolean {
  if (a.code_insee !== undefined && a.code_insee === b.code_insee) return true
  return a.commune !== undefined && fold(a.commune) === fold(b.commune ?? '')
}

/** One door by its point, or by its line: « 4 rue des Saules » keeps its place when its commune joins another. */
function sameDoor(a: Enregistrement, b: Enregistrement): boolean {
  const far = metres(a, b)
  const [ici, ailleurs] = [a, b].map(r => fold(r.valeurs.adresse ?? ''))
  return far <= MEME_PORTE || (ici !== '' && ici === ailleurs && (sameTown(a, b) || !(far > AILLEURS)))
}

/** True when nothing of where it is was said, or is: a list may lose a column. */
const isNowhere = ({ valeurs: { adresse, commune, latitude } }: Enregistrement): boolean =>
  adresse === undefined && commune === undefined && latitude === undefined

/** All the words of the one name are in the other: « Médiathèque », « Médiathèque du Lac ». */
function isWithin(a: string, b: string): boolean {
  const [court, long] = [new Set(foldedWords(a)), new Set(foldedWords(b))].sort((x, y) => x.size - y.size)
  return court !== undefined && court.size > 0 && [...court].every(mot => long?.has(mot))
}

/** True when a name has words of its own, beside its service, its town and what any name says: « Mairie » has none. */
function isDistinct({ valeurs: { nom = '', commune = '' } }: Enregistrement): boolean {
  const ville = new Set(foldedWords(commune))
  return readNom(nom).mots.some(({ texte }) => !isGeneric(texte) && !ville.has(texte))
}

/** One name, or one service of one town: what a renamed place, or one that moved, keeps. « Mairie » in two towns is two. */
function sameNamed(a: Enregistrement, b: Enregistrement): boolean {
  const [nomA, nomB] = [a.valeurs.nom ?? '', b.valeurs.nom ?? '']
  if (nomA === '' || nomB === '') return true
  const town = sameTown(a, b)
  if (isWithin(nomA, nomB) && (town || (isDistinct(a) && isDistinct(b)))) return true
  return town && relation(readNom(nomA).masque, readNom(nomB).masque) === 'même'
}

/**
 * True when a key names another place than it did: another name, elsewhere, reached by nothing that it was reached by, all three. A place that
 * moves keeps its name or its contacts; one that is renamed, its door; so neither is another.
 * « Mairie, 2 place du Puits » and « Espace Tilleuls, 9 rue Haute ».
 */
export function isAnother(before: Enregistrement, now: Enregistrement): boolean {
  const [pivot, autre] = [before.valeurs.pivot, now.valeurs.pivot]
  return (
    !isNowhere(before) &&
    !isNowhere(now) &&
    !sameNamed(before, now) &&
    !sameDoor(before, now) &&
    !(pivot !== undefined && pivot === autre) &&
    !meet(contactsOf(before), contactsOf(now))
  )
}

/** Those of one text, when only one has it. */
function alone(records: readonly Enregistrement[], textOf: Texte): Map<string, Enregistrement> {
  const found = new Map<string, Enregistrement | null>()
  for (const record of records) {
    const text = textOf(record)
    if (text === '') continue
    const other = found.get(text)
    found.set(text, other === undefined || other?.cle === record.cle ? record : null)
  }
  return new Map([...found].flatMap(([text, record]) => (record ? [[text, record] as const] : [])))
}

export interface Suites {
  /** The old key that each new one follows. */
  readonly suivies: ReadonlyMap<string, string>
  /** The old key that a new one may follow, which nothing proves. */
  readonly possibles: ReadonlyMap<string, string>
}

/** What tells of records that changed both their key and their name, or their door. */
interface MemeJour {
  /** Records as the list last said them, whose place nobody holds now: those that left, and those whose key says other rows. */
  readonly sortants: readonly Enregistrement[]
  /** What the list said until now under keys that it still says, its `cle` being that among `partis`. */
  readonly avants: ReadonlyMap<string, Enregistrement>
  /** What the list says now, the new ones among it: who else is there. */
  readonly voisins: readonly Enregistrement[]
}

/** One name, which is not that of every town unless the town is one. */
const keepsName = (a: Enregistrement, b: Enregistrement): boolean =>
  fold(a.valeurs.nom ?? '') !== '' &&
  fold(a.valeurs.nom ?? '') === fold(b.valeurs.nom ?? '') &&
  (sameTown(a, b) || isDistinct(a))

/**
 * Renumbered, and renamed or moved, in one reading: of its name, its address and its contacts a row keeps two. It is followed when one alone
 * left with those, one alone came with them, nobody else of the list is at that address nor has the contact that they share, and their names
 * are not those of two services. Else whoever left that address, or had that contact, is told as possible.
 */
function changed(
  sortants: readonly Enregistrement[],
  arrives: readonly Enregistrement[],
  voisins: readonly Enregistrement[]
): Suites {
  const suivies = new Map<string, string>()
  const possibles = new Map<string, string>()
  const gone = marksOf(sortants)
  const there = marksOf(voisins)
  const isAlone = (nouveau: Enregistrement, marks: readonly string[]): boolean => {
    const others = there.holding(marks)
    others.delete(nouveau)
    return others.size === 0
  }
  for (const nouveau of arrives) {
    const adresse = addressOf(nouveau)
    const contacts = contactsOf(nouveau)
    const here = [...gone.holding([adresse])]
    const reached = gone.holding(contacts)
    const ancien = here.find(r => reached.has(r)) ?? [...reached][0] ?? here[0]
    if (ancien === undefined) continue
    const communs = [...contacts, ...contactsOf(ancien)]
    const renamed = here.length === 1 && here[0] === ancien && isAlone(nouveau, [adresse, ...communs])
    const moved = here.length === 0 && keepsName(ancien, nouveau) && isAlone(nouveau, communs)
    const sure = reached.size === 1 && reached.has(ancien) && (renamed || moved) && !otherService(ancien, nouveau)
    ;(sure ? suivies : possibles).set(nouveau.cle, ancien.cle)
  }
  return { suivies, possibles }
}

/**
 * The old key that each new one follows, among records of one source: those that say exactly the same, then those of the same name at the
 * same address, then those that `memeJour` shows to be one under another name or at another door. Where several could, none does: a wrong
 * heir is worse than none. Old records of one key are one record at several times.
 * `followedKeys([{ cle: 'i:42', … }], [{ cle: 'c:8f3a…', … }])` gives `c:8f3a… → i:42` when both are « Mairie, 2 place du Puits ».
 */
export function followedKeys(
  partis: readonly Enregistrement[],
  arrives: readonly Enregistrement[],
  { sortants, avants, voisins }: MemeJour = { sortants: [], avants: new Map(), voisins: [] }
): Suites {
  const suivies = new Map<string, string>()
  const taken = new Set<string>()
  for (const textOf of [placed, doorOf]) {
    const before = alone(
      partis.filter(r => !taken.has(r.cle)),
      textOf
    )
    for (const [text, record] of alone(
      arrives.filter(r => !suivies.has(r.cle)),
      textOf
    )) {
      const old = before.get(text)
      if (old === undefined) continue
      suivies.set(record.cle, old.cle)
      taken.add(old.cle)
    }
  }
  // A key that still says the place it said, renamed or moved, is that place: nothing is asked of it.
  const restees = new Set<string>()
  const arrivants = arrives.filter(nouveau => {
    if (suivies.has(nouveau.cle)) return false
    const avant = avants.get(nouveau.cle)
    if (avant === undefined || taken.has(avant.cle) || isAnother(avant, nouveau)) return true
    restees.add(avant.cle)
    return false
  })
  const partants = sortants.filter(r => !taken.has(r.cle) && !restees.has(r.cle))
  if (partants.length === 0 || arrivants.length === 0) return { suivies, possibles: new Map() }
  const { suivies: autres, possibles } = changed(partants, arrivants, voisins)
  return { suivies: new Map([...suivies, ...autres]), possibles }
}
