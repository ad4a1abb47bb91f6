/**
 * What the workshop says of a list handed over: the words that pages and API share. They know this file and nothing else of
 * the workshop, which is handed to them ready to use.
 */
import type { Champ, Mapping, RapportSource } from '@lieux-communs/core'

/** A column of the file, and what was understood of it. */
export interface ColonneDite {
  readonly colonne: string
  /** Targets of the mapping it feeds (`nom`, `adresse_complete`, `horaires.lundi`); none when it is left out. */
  readonly cibles: readonly string[]
  /** Of a box, what a yes in it means: `['services=Accès internet et matériel informatique']`; none for the others. */
  readonly valeurs: readonly string[]
  /** True when its cells answer yes or no: it can be given the value that a yes means. */
  readonly ouiNon: boolean
  /** True when it was given a closed list of which none of its cells says a value: nothing of it is published. */
  readonly vaine: boolean
  /** True when the producer said otherwise than what was understood: it can be set back. */
  readonly changee: boolean
  /** From 0 to 1. */
  readonly confiance: number
  readonly raison: string
  /** A few cells as written, contacts that may belong to a person hidden. */
  readonly exemples: readonly string[]
}

/** One rule that spoke, with its rows: ranks as the producer's own tool shows them, the header counted when there is one. */
export interface RegleDite {
  readonly code: string
  readonly gravite: 'erreur' | 'avertissement' | 'information'
  /** The one field it spoke about; null when there are several, or none. */
  readonly champ: Champ | null
  /** Every field it spoke about, in the order of the standard. */
  readonly champs: readonly Champ[]
  readonly titre: string
  readonly conseil: string
  /** True when its rows were set aside. */
  readonly ecarte: boolean
  /** Number of rows. */
  readonly nombre: number
  /** `3 à 7, 12`. */
  readonly lignes: string
  /** The same for programs: `[[3, 7], [12, 12]]`. */
  readonly plages: readonly (readonly [number, number])[]
  readonly exemples: readonly ExempleDit[]
  /** Different values seen, beside those told in `exemples`. */
  readonly autres: number
}

/** A value that a rule spoke about, and its rows. */
export interface ExempleDit {
  readonly champ: Champ | null
  readonly lignes: string
  readonly vu: string
  /** « Vouliez-vous dire… »: the closest known value; of what was repaired, what it became in the clean file. */
  readonly voulu: string | null
  /** What that value is called when it is a code: `Ahuy` for `21003`; null when it says itself. */
  readonly nom: string | null
}

/** A declared list whose columns these are: its own mapping was used. */
export interface Reconnue {
  readonly nom: string
  readonly titre: string
}

export interface RapportValidation {
  readonly format: string
  readonly encodage: string
  /** Rank of the header in the file, from 1; null for JSON, whose rows are counted from 1. */
  readonly entete: number | null
  /** Of a workbook, the sheet that was read, and the others that look like lists. */
  readonly feuille: string | null
  readonly feuilles: readonly string[]
  readonly avertissements: readonly string[]
  readonly reconnue: Reconnue | null
  /** How the mapping came: recognised, guessed, or given by the producer. */
  readonly origine: 'reconnue' | 'devinee' | 'donnee'
  readonly raison: string
  readonly lus: number
  readonly retenus: number
  readonly ecartes: RapportSource['ecartes']
  readonly regles: readonly RegleDite[]
  /** Rows that fill each field, and rows that publish it. */
  readonly champs: Readonly<
    Partial<Record<Champ, { readonly remplis: number; readonly publies: number; readonly reserves: number }>>
  >
  readonly colonnes: readonly ColonneDite[]
  /** Words of closed lists that nothing placed. */
  readonly mots: readonly {
    readonly champ: string
    readonly colonne: string
    readonly mot: string
    readonly fois: number
  }[]
  readonly mapping: Mapping
}

/** Why a list could not be read at all: what was seen and what to do. */
export interface Refus {
  readonly cause: string
  readonly vu: string
  readonly remede: string
}

export type Etat = 'attente' | 'travail' | 'prete' | 'refusee'

export interface Validation {
  /** 128 random bits: whoever knows it may read, correct and delete. */
  readonly id: string
  readonly etat: Etat
  readonly fichier: string
  readonly octets: number
  /** `rang`: lists that go first, while it waits. */
  readonly avancement: { readonly etape: string; readonly part: number; readonly rang?: number }
  /** ISO instant after which nothing of it is left. */
  readonly expire: string
  readonly refus: Refus | null
  readonly rapport: RapportValidation | null
}

/** Files made of a list, by the name they are downloaded under. */
export const PRODUITS = ['lieux.csv', 'lieux.xlsx', 'correspondance.json', 'rapport.pdf'] as const
export type Produit = (typeof PRODUITS)[number]

/** Bytes of a list at most, as it is sent. */
export const OCTETS_MAX = 50_000_000

/**
 * Rows of a list at most: the places of the whole country are some tens of thousands, and a page must not keep anyone waiting
 * for minutes (480,000 rows took 80 s). The command line reads any number.
 */
export const LIGNES_MAX = 100_000

/** Columns with a choice of their own: wider lists are exports of programs, whose columns nobody sets one by one. */
export const COLONNES_MAX = 300

/** What is asked of someone who proposes a list. */
export interface Proposition {
  readonly titre: string
  readonly editeur: string
  readonly licence: string
  /** Kept from the public: only the operator reads it. */
  readonly courriel: string
}

/** A number that a place may have, with what makes us think so. */
export interface PropositionDite {
  readonly sorte: string
  readonly valeur: string
  /** From 0 to 1. */
  readonly ressemblance: number
  readonly preuves: string
  readonly trouve: string
}

/** Numbers proposed for the places of a list that have none. */
export interface PivotsDits {
  /** Places without a number, and how many of them were asked about. */
  readonly sans: number
  readonly cherches: number
  readonly lieux: readonly {
    /** Rank in the clean file, from 0. */
    readonly rang: number
    readonly nom: string
    readonly commune: string
    readonly propositions: readonly PropositionDite[]
  }[]
  /** Why the search stopped on its way; null when it did not. */
  readonly panne: string | null
}

export type EtatPivots =
  | { readonly etat: 'rien' }
  | { readonly etat: 'travail'; readonly faits: number; readonly total: number }
  | { readonly etat: 'prets'; readonly pivots: PivotsDits }

/** How a list came. */
export interface Venue {
  /** Whom limits count: see `connexionOf`. */
  readonly connexion?: string | undefined
  /** The sheet of a workbook. */
  readonly feuille?: string | undefined
  /** Asked for by the page of another site, which may not reach through us the machines that the operator opened. */
  readonly ailleurs?: boolean
}

export interface Atelier {
  /**
   * Takes a file in and starts working on it; `flux` is read to its end. When the workshop is full another list leaves, see place.ts.
   * Throws `ListeRefusee`.
   */
  depose(nom: string, flux: AsyncIterable<Uint8Array>, venue?: Venue): Promise<string>
  /** The same with a list at an address. */
  vaChercher(adresse: string, venue?: Venue): Promise<string>
  lit(id: string): Promise<Validation | null>
  /** Resolves when the work is done, or after so many milliseconds. */
  attend(id: string, ms: number): Promise<void>
  /** Works again with this mapping (as read from JSON). Throws `ListeRefusee`, `MappingErreur`; false when nobody knows the id. */
  corrige(id: string, mapping: unknown): Promise<boolean>
  /** The same, column by column: `{ 'Tél.': 'telephone', 'Notes': '' }`; columns that are not named keep what they feed (`choix.ts`). */
  choisit(id: string, cibles: ReadonlyMap<string, string>): Promise<boolean>
  /** Reads another sheet of the same workbook, from the start; false when nobody knows the id. */
  changeFeuille(id: string, feuille: string): Promise<boolean>
  produit(id: string, produit: Produit): Promise<Uint8Array | null>
  /** Whether numbers can be looked for at all. */
  readonly cherchePivots: boolean
  /** Starts looking for the numbers of the places that have none; false when nobody knows the id. */
  demandePivots(id: string): Promise<boolean>
  litPivots(id: string): Promise<EtatPivots | null>
  /** Writes the numbers chosen, by rank, into the clean file; answers how many, null when nobody knows the id. */
  acceptePivots(id: string, choix: ReadonlyMap<number, string>): Promise<number | null>
  /** The blank template, as a workbook. */
  modele(): Promise<Uint8Array>
  efface(id: string): Promise<boolean>
  /** Keeps the list as a pending source, once; answers the name the operator will accept it under. Throws `ListeRefusee`. */
  propose(id: string, proposition: Proposition): Promise<string | null>
  /** The operator refused the list proposed under that name: what is left of it here goes at once. */
  oublie(nom: string): Promise<void>
  close(): Promise<void>
}
