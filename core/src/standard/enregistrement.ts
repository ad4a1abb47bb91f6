/**
 * A record: what one source says of one place, read, mapped and normalised. It is what rules look at, what linkage
 * compares and what a fiche is made of. It never changes once made.
 */
import type { Notice } from '../notice/notice.ts'
import type { Champ, Valeurs } from './champs.ts'

/** What belongs to a person: kept for professionals, absent from anything public. */
export interface Reserves {
  readonly telephone?: readonly string[]
  readonly courriels?: readonly string[]
  /** Professionals' own pages: `https://fr.linkedin.com/in/…`. */
  readonly pages?: readonly string[]
  /** The person who runs the place alone. */
  readonly structure_parente?: readonly string[]
}

export interface Enregistrement {
  /** The source's name: `hub-lo`, or `paca/regionsud-2022_v2.csv` for a second file. */
  readonly source: string
  /** Rank of the data row in the file, from 1, header excluded. */
  readonly ligne: number
  /** The source's own id, as written; empty when it has none. It need not be unique. */
  readonly id_source: string
  /** Stable key of the record within its source: the same bytes give the same key, in any order. */
  readonly cle: string
  /** What can be published, field by field. `id` is never here: the base gives it. `source` only when the record says who collected it. */
  readonly valeurs: Valeurs
  /** Several numbers may be known; the standard's row takes the first one. */
  readonly telephones: readonly string[]
  readonly reserves: Reserves
  /** What could not be read, kept as it was: `{ horaires: 'selon la saison' }`. Always with a notice. */
  readonly bruts: Readonly<Partial<Record<Champ, string>>>
  /** Fields for which the source gave something meaningful, whatever became of it. */
  readonly remplis: readonly Champ[]
  /** Fields that were deduced, not said: a commune from a post code, `code_insee` from a point. */
  readonly deduits: readonly Champ[]
  readonly notices: readonly Notice[]
  /** The ISO day its source stopped saying it, while its place waits to see whether that was a slip. */
  readonly absent_depuis?: string
}

/** A record before its source is read whole: its key shows only among all the others. */
export type SansCle = Omit<Enregistrement, 'cle'>

/** A row set aside, and why. */
export interface Ecart {
  readonly source: string
  readonly ligne: number
  readonly id_source: string
  readonly regle: string
  readonly champ: Champ | null
  readonly vu: string
}
