/**
 * What the read side receives: a whole édition, its fiches and what is known of its sources. Readers see it entire or not
 * at all, so everything a page shows travels together, the sources' reports included.
 */
import type { Fiche } from '@lieux-communs/core'

export interface Edition {
  /** From 1, never used twice. */
  readonly numero: number
  /** ISO instant of publication: `2026-03-02T04:00:00Z`. */
  readonly date: string
  /** Checksum of what is published; it tells two éditions of the same number apart after a restore. */
  readonly somme: string
}

/** A row set aside, as `rapport.json` writes it. */
export interface EcartRapporte {
  readonly ligne: number
  readonly regle: string
  readonly champ: string | null
  readonly vu: string
}

/** One entry of `rapport.json`. `lus` = `retenus` + the length of `ecartes`. */
export interface RapportSource {
  readonly source: string
  readonly lus: number
  readonly retenus: number
  readonly ecartes: readonly EcartRapporte[]
  readonly notices: Readonly<Record<string, number>>
  readonly champs: Readonly<Record<string, { remplis: number; publies: number; reserves: number }>>
}

export interface SourcePubliee {
  readonly nom: string
  readonly titre: string
  readonly editeur: string
  /** `etalab-2.0`, `odbl`, … or `inconnue`. */
  readonly licence: string
  /** Public address of the list, or null. */
  readonly adresse: string | null
  /** ISO day the list says it dates from, or the day it was read; null when unknown. */
  readonly date: string | null
  /** True when its places are kept out of what the public sees, for want of a licence. */
  readonly retenue: boolean
  readonly rapport: RapportSource | null
}

export interface Publication {
  readonly edition: Edition
  readonly fiches: readonly Fiche[]
  readonly sources: readonly SourcePubliee[]
}
