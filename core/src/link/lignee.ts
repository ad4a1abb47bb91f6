/**
 * A list that loses its ids, renumbers them or gains some gives other keys to the same records: which new key follows which old one,
 * so that a record keeps its place and what was decided of it.
 */
import type { Enregistrement } from '../standard/enregistrement.ts'
import { fold } from '../text/fold.ts'
import { boiteOf, phoneOf, siteOf } from './contacts.ts'
import { readNom } from './nom.ts'
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

/**
 * True when a key that comes back names another place than it did: another name, elsewhere, reached by nothing that it was reached by.
 * « Mairie, 2 place du Puits » and « Espace Tilleuls, 9 rue Haute ».
 */
export function isAnother(before: Enregistrement, now: Enregistrement): boolean {
  const same = (textOf: Texte) => textOf(before) !== '' && textOf(before) === textOf(now)
  return !same(r => fold(r.valeurs.nom ?? '')) && !same(addressOf) && !meet(contactsOf(before), contactsOf(now))
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

/** What tells of records that changed both their name and their key. */
interface MemeJour {
  /** Old keys, among those of `partis`, that left in the very reading that brought the new ones. */
  readonly cles: ReadonlySet<string>
  /** What the list says now, the new ones among it: who else is there. */
  readonly voisins: readonly Enregistrement[]
}

/**
 * Renamed and renumbered the same day: followed when one alone left that address, one alone came to it, nobody else of the list is there
 * nor has the contact that they share, and their names are not those of two services. Else whoever left that address, or had that
 * contact, is told as possible.
 */
function renamed(
  partis: readonly Enregistrement[],
  arrives: readonly Enregistrement[],
  voisins: readonly Enregistrement[]
): Suites {
  const suivies = new Map<string, string>()
  const possibles = new Map<string, string>()
  const gone = marksOf(partis)
  const there = marksOf(voisins)
  for (const nouveau of arrives) {
    const adresse = addressOf(nouveau)
    const contacts = contactsOf(nouveau)
    const here = [...gone.holding([adresse])]
    const reached = gone.holding(contacts)
    const ancien = here.find(r => reached.has(r)) ?? [...reached][0] ?? here[0]
    if (ancien === undefined) continue
    const others = there.holding([adresse, ...contacts, ...contactsOf(ancien)])
    others.delete(nouveau)
    const alone = here.length === 1 && reached.size === 1 && reached.has(ancien) && others.size === 0
    ;(alone && !otherService(ancien, nouveau) ? suivies : possibles).set(nouveau.cle, ancien.cle)
  }
  return { suivies, possibles }
}

/**
 * The old key that each new one follows, among records of one source: those that say exactly the same, then those of the same name at the
 * same address, then those that `memeJour` shows to be one under another name. Where several could, none does: a wrong heir is worse
 * than none. Old records of one key are one record at two times.
 * `followedKeys([{ cle: 'i:42', … }], [{ cle: 'c:8f3a…', … }])` gives `c:8f3a… → i:42` when both are « Mairie, 2 place du Puits ».
 */
export function followedKeys(
  partis: readonly Enregistrement[],
  arrives: readonly Enregistrement[],
  memeJour: MemeJour = { cles: new Set(), voisins: [] }
): Suites {
  const suivies = new Map<string, string>()
  const taken = new Set<string>()
  const left = () => partis.filter(r => !taken.has(r.cle))
  const come = () => arrives.filter(r => !suivies.has(r.cle))
  for (const textOf of [placed, doorOf]) {
    const before = alone(left(), textOf)
    for (const [text, record] of alone(come(), textOf)) {
      const old = before.get(text)
      if (old === undefined) continue
      suivies.set(record.cle, old.cle)
      taken.add(old.cle)
    }
  }
  const partants = left().filter(r => memeJour.cles.has(r.cle))
  const arrivants = come()
  if (partants.length === 0 || arrivants.length === 0) return { suivies, possibles: new Map() }
  const { suivies: autres, possibles } = renamed(partants, arrivants, memeJour.voisins)
  return { suivies: new Map([...suivies, ...autres]), possibles }
}
