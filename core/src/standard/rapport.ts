/**
 * The report of a run: for each source what was read, kept, set aside and why, and what became of each field. It is the
 * content of `rapport.json`, shown on the page of sources.
 */
import type { Cible } from './brut.ts'
import type { Champ, ChampDeFiche } from './champs.ts'

export interface CompteChamp {
  /** Rows where the source gave something meaningful for the field. */
  readonly remplis: number
  /** Of these, rows whose value is published. */
  readonly publies: number
  /** Rows whose value is kept for professionals only. */
  readonly reserves: number
}

/** What a column of a list that nobody declared was understood to be; no cell of it. */
export interface ColonneDevinee {
  /** As the file names it: `address.street`, `Site Web#2`. */
  readonly colonne: string
  /** What it feeds; empty when it is left out. */
  readonly cibles: readonly Cible[]
  /** From 0 to 1. */
  readonly confiance: number
  /** French: what in the name, the values or the neighbours led there, or why it is left out. */
  readonly raison: string
}

export interface RapportSource {
  readonly source: string
  /** Rows read: always `retenus` + `ecartes.length`, but for a withheld list. */
  readonly lus: number
  readonly retenus: number
  readonly ecartes: readonly {
    readonly ligne: number
    readonly regle: string
    readonly champ: Champ | null
    readonly vu: string
  }[]
  /** Number of rows each rule spoke about: `{ 'horaires-illisibles': 12 }`. */
  readonly notices: Readonly<Record<string, number>>
  /** Of what stands beside the standard's fields, rows that say some: a cell that no reference list has is counted nowhere but in `notices`. */
  readonly champs: Readonly<Partial<Record<ChampDeFiche, CompteChamp>>>
  /** What the reader had to say of the whole file, once: letters destroyed, title lines passed over. */
  readonly avertissements?: readonly string[]
  /** How its columns were read, when nobody declared the list and they were guessed. */
  readonly devinee?: readonly ColonneDevinee[]
  /** In an édition's files, of a list that it does not publish: `ecartes` is empty whatever was set aside. */
  readonly retenue?: true
}

export interface Rapport {
  readonly jour: string
  readonly sources: readonly RapportSource[]
  /** Sources that could not be read at all, with the reason and the cure. */
  readonly echecs: readonly { readonly source: string; readonly cause: string; readonly remede: string }[]
  /** Published places, and how many records they join. */
  readonly publies: number
  readonly rapproches: number
  /** Places whose point is no source's: found by their address, or only at their commune's point. */
  readonly positions?: { readonly geocodees: number; readonly approchees: number }
  /** What still breaks the Table Schema in `lieux.csv`, by field. */
  readonly schema: Readonly<Partial<Record<Champ, number>>>
}
