/**
 * The traits of records, made of what was read of each: with which of their words are rare and which of their contacts are everyone's, which
 * no record says by itself. A change is looked at twice, to know whom it disturbs and then to link: what was read of a record is kept.
 */
import type { Enregistrement } from '../standard/enregistrement.ts'
import { pickColonnes, pickListesDe } from './colonnes.ts'
import { sharedContacts } from './contacts.ts'
import type { Lexique } from './lexique.ts'
import { TraitsEnCours } from './lire-traits.ts'
import type { Listes } from './listes.ts'
import { EVERY } from './moteur/blocs.ts'
import { entiers, octets } from './moteur/etendue.ts'
import { weightsOf } from './nom.ts'
import { type Provenances, provenancesOf } from './provenances.ts'
import type { Recensement } from './recensement.ts'
import type { Traits } from './traits.ts'

/** Hears how many records are done. */
export type Told = (faits: number) => void

/** Records already read, so that none is read twice: for the time of one change, since it keeps them. */
export class Lectures {
  readonly traits = new TraitsEnCours(0)
  readonly #rangs = new Map<Enregistrement, number>()

  /** Where each was read; those that were not are read now. */
  rangsOf(records: readonly Enregistrement[]): Int32Array {
    const { traits } = this
    traits.makeRoom(traits.nombre + records.reduce((n, record) => n + (this.#rangs.has(record) ? 0 : 1), 0))
    const rangs = entiers(records.length)
    for (let r = 0; r < records.length; r++) {
      const record = records[r] as Enregistrement
      let rang = this.#rangs.get(record)
      if (rang === undefined) {
        rang = traits.read(record)
        this.#rangs.set(record, rang)
      }
      rangs[r] = rang
    }
    return rangs
  }
}

export interface Lecture {
  /** The lists that say each; its own alone unless told. */
  readonly provenances?: Provenances
  /** Hears the number of records read so far, now and then. */
  readonly told?: Told
  /** What is known of the whole base; read off the records when they are all of it. */
  readonly recensement?: Recensement | undefined
  /** What was read already. */
  readonly lectures?: Lectures | undefined
}

/** What is compared of each record. */
export function traitsOf(
  records: readonly Enregistrement[],
  { provenances, told = () => {}, recensement, lectures }: Lecture = {}
): Traits {
  const { length } = records
  const { sources, effectifs } = provenances ?? provenancesOf(records)
  const lu = lectures?.traits ?? new TraitsEnCours(length)
  let tous = 0
  for (let r = 0; r < length; r++) {
    if (r % EVERY === 0) told(r)
    tous += effectifs[r] as number
    if (lectures === undefined) lu.read(records[r] as Enregistrement)
  }
  const rangs = lectures?.rangsOf(records)
  const colonnes = rangs === undefined ? lu.colonnes : pickColonnes(lu.colonnes, rangs)
  const listes = rangs === undefined ? lu.listes() : pickListesDe(lu.listes(), rangs)
  const adressesWeb = rangs === undefined ? lu.adressesWeb : Array.from(rangs, rang => lu.adressesWeb[rang] as string)
  const mots = lu.vocabulaire.lexique
  const { contacts } = lu
  const textes = Array.from({ length: mots.nombre }, (_, rank) => mots.texte(rank))
  const connu = recensement ?? { nombre: tous, porteurs: holdersOf(mots, listes.nom, effectifs) }
  return {
    nombre: length,
    sources,
    ...colonnes,
    ...listes,
    adressesWeb,
    mots: textes,
    longueurs: Uint8Array.from(textes, m => Math.min(255, m.length)),
    initiales: Uint16Array.from(textes, m => (m === '' ? 0 : m.charCodeAt(0))),
    poidsMot: weightsOf(mots, connu),
    ...contactsKnown(
      contacts,
      sharedContacts(
        contacts.nombre,
        colonnes.codePostal,
        [listes.telephones, listes.courriels, listes.sites],
        [colonnes.pivot]
      ),
      recensement
    ),
    lexiques: { lieux: lu.villes.lieux, mots, contacts }
  }
}

/** How many records have each word in their name, copies included. */
function holdersOf(mots: Lexique, { debuts, valeurs }: Listes, effectifs: Int32Array): Int32Array {
  const porteurs = entiers(mots.nombre)
  for (let r = 0; r < effectifs.length; r++)
    for (let i = debuts[r] as number; i < (debuts[r + 1] as number); i++) {
      const mot = valeurs[i] as number
      porteurs[mot] = (porteurs[mot] as number) + (effectifs[r] as number)
    }
  return porteurs
}

/** Which contacts several towns have, those of `recensement` by its word. */
function contactsKnown(
  contacts: Lexique,
  partage: Uint8Array,
  recensement?: Recensement
): Pick<Traits, 'partage' | 'repandu'> {
  const repandu = octets(partage.length)
  if (recensement !== undefined && recensement.repandus.size > 0)
    for (let rank = 1; rank < repandu.length; rank++) {
      const shared = recensement.repandus.get(contacts.cle(rank))
      if (shared === undefined) continue
      repandu[rank] = 1
      partage[rank] = shared ? 1 : 0
    }
  return { partage, repandu }
}
