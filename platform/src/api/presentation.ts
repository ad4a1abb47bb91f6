/**
 * Who keeps this register, as it says of itself, and the files of its édition: what catalogues of data are told beside the places.
 */
import type { FichiersServis } from '../store/fichiers-servis.ts'

export interface Presentation {
  /** The organisation that keeps it, and its own site; null when the operator has not said. */
  readonly editeur: { readonly nom: string; readonly site: string | null } | null
  /** Who answers questions: an address, a page, or nobody named. */
  readonly courriel: string | null
  readonly page: string | null
  /** The files of the édition; null for a site without a folder of éditions. */
  readonly fichiers: FichiersServis | null
}

export const SANS_PRESENTATION: Presentation = { editeur: null, courriel: null, page: null, fichiers: null }
