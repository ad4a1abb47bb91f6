/**
 * The published record of a place, made field by field from all that the sources say, every field with its provenance.
 */
import type { Champ, ChampDeFiche, Valeurs } from './champs.ts'
import type { Reserves } from './enregistrement.ts'
import type { Position } from './position.ts'

/** Who says it: a record, its source's update date when the source gives one. */
export interface Origine {
  readonly source: string
  /** Key of the record within its source. */
  readonly cle: string
  /** ISO day, or null when the source does not say. */
  readonly date: string | null
  /** ISO day since which the source no longer says it: the place stays published for a while, marked. */
  readonly absent_depuis?: string
}

/** Who speaks in a list: persons who checked what they say (`personne`), or each place of itself (`lieu`); else somebody of others. */
export type Voix = 'personne' | 'lieu'

/** One value of a field and everyone who says so. */
export interface Dit<V = unknown> {
  readonly valeur: V
  readonly origines: readonly Origine[]
  /** As it was written, by sources that nobody could read: told, never published as the field. */
  readonly brut?: true
}

/** Provenance of one field: what is published, and what others say instead. */
export interface Provenance {
  /** Its value is null, and nobody its origin, when all that is said is of another town. */
  readonly retenu: Dit
  readonly contredit: readonly Dit[]
  /** For a list made from several records: each of its values and who gives it. */
  readonly detail?: readonly Dit[]
}

export interface Fiche {
  /** The public id. */
  readonly identite: string
  readonly valeurs: Valeurs
  readonly telephones: readonly string[]
  readonly reserves: Reserves
  /** Kept raw because nobody gives a readable value: `{ horaires: 'selon la saison' }`; where one does, `provenance` tells it. */
  readonly bruts: Readonly<Partial<Record<Champ, string>>>
  readonly provenance: Readonly<Partial<Record<ChampDeFiche, Provenance>>>
  /** The records it is made of, ordered by source then key. */
  readonly membres: readonly Origine[]
  /** Rules that still speak about it, each once: `services-inconnus`. */
  readonly regles: readonly string[]
  /** How it was located, when its point is no source's: see `locateFiche`. */
  readonly position?: Position
}
