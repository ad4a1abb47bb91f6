/**
 * A source: whoever hands over records, and everything needed to read them. A folder each under `sources/`, checked by
 * `satisfies Source`.
 */
import type { Voix } from '../standard/fiche.ts'
import type { ColonneDevinee } from '../standard/rapport.ts'
import type { Acces } from './acces.ts'
import type { Mapping } from './langage.ts'

/** How to open the file, when its bytes do not say it: everything here is optional and found out otherwise. */
export interface Format {
  readonly type?: 'csv' | 'xlsx' | 'ods' | 'json' | 'geojson'
  readonly separateur?: string
  readonly encodage?: string
  /** XLSX, ODS: the sheet's name. */
  readonly feuille?: string
  /** JSON: where the rows are: `espaces_numeriques`, `data.items`. */
  readonly chemin?: string
  /** Rank of the header row, from 1, when it is not the first; 0 when there is none: columns are `colonne 1`, `colonne 2`… */
  readonly entete?: number
}

/** What a list may cost its server in one day (UTC), all tries together: requests, and bytes as they travel. */
export interface BudgetDuJour {
  readonly requetes: number
  readonly octets: number
}

/**
 * For whoever declares none: the national register of a million places is 400 MB or a thousand pages, read twice and tried again.
 * The largest of the real lists is 3.4 MB.
 */
export const BUDGET_DU_JOUR: BudgetDuJour = { requetes: 5_000, octets: 1_000_000_000 }

export interface Source {
  /** The folder's name; a second file of the same folder is `folder/file.ext`. */
  readonly nom: string
  /** French: `Lieux d'inclusion numérique de Corse`. */
  readonly titre: string
  /** The body that publishes the list. */
  readonly editeur: string
  /** `etalab-2.0`, `odbl`, … or `inconnue`: then withheld from what is served to the public until an operator accepts it. */
  readonly licence: string
  /** Département codes it covers, or `national`. */
  readonly territoire: readonly string[] | 'national'
  /** How often it is expected to change. */
  readonly cadence: 'jour' | 'semaine' | 'mois' | 'annee' | 'figee'
  /** When to look at it, where its producer says it: five fields of cron, Paris time (`0 3 * * 1`). Else by its cadence. */
  readonly quand?: string
  /** Public address of the list, where one is known. */
  readonly adresse: string | null
  /** How a program reaches it, when that is not the file at `adresse`: a portal, an API, its pages, its token's setting. */
  readonly acces?: Acces
  /** What it may cost its server in a day, when that is not `BUDGET_DU_JOUR`: `{ requetes: 50 }`. */
  readonly budget?: Partial<BudgetDuJour>
  /** File name in its folder under `--from DIR`. */
  readonly fichier: string
  /** ISO day of the content when the list itself carries none and the producer states one; else null: unknown. */
  readonly date: string | null
  readonly format?: Format
  /** Who speaks in it, when that is not somebody of others: what it says is then believed first (see merge/survie.ts). */
  readonly voix?: Voix
  /** Any producer's list may have these columns: each file that does is a source of its own, named `folder/file`. */
  readonly generique?: true
  readonly mapping: Mapping
  /** How each column was understood, when the mapping was guessed and nobody declared it. */
  readonly devinee?: readonly ColonneDevinee[]
}

/** How a source is reached: as it says, else the file at its public address, else null: it is only read from a folder. */
export const accesOf = ({ acces, adresse }: Pick<Source, 'acces' | 'adresse'>): Acces | null =>
  acces ?? (adresse === null ? null : { type: 'fichier', adresse })

/** What a source may cost in a day: `budgetOf({ budget: { requetes: 50 } }).octets === 1_000_000_000`. */
export const budgetOf = ({ budget }: Pick<Source, 'budget'>): BudgetDuJour => ({ ...BUDGET_DU_JOUR, ...budget })
