/**
 * What the read side receives: a whole édition, its fiches and what is known of its sources. Readers see it entire or not
 * at all, so everything a page shows travels together, the sources' reports included.
 */
import type { Fiche, RapportSource } from '@lieux-communs/core'

export interface Edition {
  /** From 1, never used twice. */
  readonly numero: number
  /** ISO instant of publication: `2026-03-02T04:00:00Z`. */
  readonly date: string
  /** Checksum of what is published; it tells two éditions of the same number apart after a restore. */
  readonly somme: string
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

/** What is known of an édition besides its places. */
export interface Publiee {
  readonly edition: Edition
  readonly sources: readonly SourcePubliee[]
  /** Lists that may not be shown though they are not among these: withheld, then retired. */
  readonly tues?: readonly string[]
  /** Lists that were retired and their licences: older éditions name them. */
  readonly retirees?: readonly Pick<SourcePubliee, 'nom' | 'licence'>[]
  /** Ids that parted, and ids that became one. */
  readonly vies?: readonly Vie[]
}

export interface Publication extends Publiee {
  readonly fiches: readonly Fiche[]
}

/** What befell an id: it parted from `autre`, became it, or may be what `autre` became. */
export interface Vie {
  readonly identite: string
  readonly nature: 'separee' | 'fusionnee' | 'suite'
  readonly autre: string
  /** ISO instant of the édition that says so first. */
  readonly date: string
}
