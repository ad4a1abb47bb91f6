/**
 * What linkage looks at, record by record, read once: words, numbers and contacts as small integers in flat columns,
 * so that comparing two records touches no text but near-equal words.
 */

import type { Enregistrement } from '../standard/enregistrement.ts'
import type { Lexique } from './lexique.ts'
import type { Listes } from './listes.ts'

export interface Traits {
  readonly nombre: number
  /** The lists that say it: its own, and those of its exact copies. */
  readonly sources: Listes
  /** 1 when the name says an annexe of something: "Mairie de Valbourg — annexe du Port", "mairie déléguée". */
  readonly annexe: Uint8Array
  /** What an annexe is called beside its house: see `readNom`. */
  readonly branche: Listes
  readonly insee: Int32Array
  readonly codePostal: Int32Array
  readonly commune: Int32Array
  readonly departement: Int32Array
  /** Of Paris, Lyon or Marseille, however it is told; 0 anywhere else, and for the whole of them. */
  readonly arrondissement: Uint8Array
  /** NaN when unknown. */
  readonly latitude: Float64Array
  readonly longitude: Float64Array
  /** Services read in the name, else in the kind of place. */
  readonly services: Int32Array
  /** 1 when the name itself says the services, 0 when only the kind of place does. */
  readonly nommes: Uint8Array
  /** 1 when the name itself says that it moves. */
  readonly vehicule: Uint8Array
  /** 1 when the name says what moves: a bus, a van. */
  readonly engin: Uint8Array
  /** 1 when the name says that it stays: « site fixe ». */
  readonly fixe: Uint8Array
  /** The one house that the name is of, among those of its service: a lycée, and no collège; 0 when it says none. */
  readonly enseigne: Uint16Array
  /** The kind of house that the name says, ways of saying it aside: an MJC, and no social centre; 0 when it says none, or two. */
  readonly genre: Uint16Array
  /** The kind of house that the name begins with, services or not: see maisons.ts; 0 when it says none. */
  readonly maison: Uint16Array
  /** 1 when the name begins with it. */
  readonly enTete: Uint8Array
  /** The number or the letter that the name ends with, as a word; 0 without any, or where it is its département's. */
  readonly numero: Int32Array
  /** 1 when it is a France services by its kind or its mailbox, whatever its name says. */
  readonly franceServices: Uint8Array
  /** Distinctive words of the name, those of services left out, by their rank in `mots`. */
  readonly nom: Listes
  /** Words of the bearing structure and of the address's complement, where a host is often named. */
  readonly porteur: Listes
  /** The sides that the name says: see `Nom`. */
  readonly cotes: Uint8Array
  /** Initials of the name, as a word: `ouverture rencontres evolution` → `ore`. */
  readonly sigle: Int32Array
  /** The same with the words that tie others, 0 where there are none: see `Nom`. */
  readonly siglePlein: Int32Array
  /** Mailboxes and sites as one run of letters, where a name is often spelt: `lamaisonbleue exemple`. */
  readonly adressesWeb: readonly string[]
  readonly motsCommune: Listes
  readonly voie: Listes
  readonly numeros: Listes
  /** The street that the complement of the address says, where half of the lists put it. */
  readonly voieBis: Listes
  readonly telephones: Listes
  readonly courriels: Listes
  /** Domains of mail that are the owner's own. */
  readonly domaines: Listes
  readonly sites: Listes
  readonly hotes: Listes
  readonly pivot: Int32Array
  readonly siren: Int32Array
  /** 1 when its pivot is a public body's: see `isPublic` in lire-traits.ts. */
  readonly administration: Uint8Array
  /** Each word by its rank. */
  readonly mots: readonly string[]
  /** How many letters a word has (255 at most), and its first, by its rank: most pairs of words are told apart by these. */
  readonly longueurs: Uint8Array
  readonly initiales: Uint16Array
  /** What a word weighs in a name, by its rank: 1 distinctive, near 0 generic. */
  readonly poidsMot: Float64Array
  /** 1 for a telephone, a mailbox, a site or a pivot that places of several towns have, by its rank. */
  readonly partage: Uint8Array
  /** 1 for a contact that is known to have more holders than are here, by its rank: see `Recensement`. */
  readonly repandu: Uint8Array
  readonly lexiques: Lexiques
}

/** The tables that made the integers: what they say is asked for once the records are compared, and seldom. */
interface Lexiques {
  readonly lieux: Lexique
  readonly mots: Lexique
  readonly contacts: Lexique
}

/** A town that was only guessed from a post code is one among several: it must not contradict one that was said. */
export const isGuessed = ({ deduits }: Enregistrement): boolean =>
  deduits.includes('commune') && deduits.includes('code_insee')

/** Everything that linkage compares, as one text, so that equal rows are seen at once. */
export function contentOf(record: Enregistrement): string {
  const { valeurs: v, telephones, reserves } = record
  const lists = [telephones, v.courriels, v.site_web, v.typologie, v.itinerance, reserves.telephone, reserves.courriels]
  return `${isGuessed(record)}\n${v.nom}\n${v.adresse}\n${v.complement_adresse}\n${v.code_postal}\n${v.code_insee}\n${v.commune}\n${v.latitude}\n${v.longitude}\n${v.telephone}\n${v.pivot}\n${v.structure_parente}\n${lists.map(l => l?.join('|')).join('\n')}`
}
