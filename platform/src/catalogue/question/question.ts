/**
 * What may be asked of an édition: one language for the API, the pages, the tiles, the exports and the statistics. A question is
 * data, already checked; who writes it in a query string or in a form is others' business.
 */
import type { Box, ChampAjoute, ChampFerme, Point } from '@lieux-communs/core'
import type { Ouverture } from '../colonnes/ouverture.ts'

/** Fields of the standard that have a closed list, and the free ones that places are chosen by. */
export const AXES_DU_STANDARD = [
  'services',
  'typologie',
  'publics_specifiquement_adresses',
  'prise_en_charge_specifique',
  'frais_a_charge',
  'modalites_acces',
  'modalites_accompagnement',
  'itinerance',
  'dispositif_programmes_nationaux',
  'formations_labels'
] as const satisfies readonly ChampFerme[]

/** From the smallest to the widest. */
export const AXES_DU_TERRITOIRE = ['commune', 'code_postal', 'epci', 'departement', 'region'] as const

/** What we know of a place beside the standard, closed too: the values of `service_detaille` are those of its reference lists. */
export const AXES_AJOUTES = ['service_detaille'] as const satisfies readonly ChampAjoute[]

/** What places are chosen and counted by; `source` is the name of a list, as `/sources` gives it. */
export const AXES = [
  ...AXES_DU_STANDARD,
  ...AXES_AJOUTES,
  'autres_formations_labels',
  'source',
  ...AXES_DU_TERRITOIRE
] as const
export type NomAxe = (typeof AXES)[number]

/** Any of the values: several choices, of the same column or not, must all hold. */
export interface Choix {
  readonly axe: NomAxe
  readonly valeurs: readonly string[]
}

export const TRIS = ['distance', 'pertinence', 'nom', 'fraicheur', 'id'] as const
/** `distance` wants a centre and `pertinence` a text. */
export type Tri = (typeof TRIS)[number]

export interface Question {
  readonly choix: readonly Choix[]
  /** Words of the name, the commune and the services; each must be there, but for a slip or its end. */
  readonly texte?: string
  /** Where distances are measured from. */
  readonly centre?: Point
  /** Metres around the centre. */
  readonly rayon?: number
  /** Taken in whatever their distance, and shown before the others: the commune first, then around it. */
  readonly dabord?: Choix
  readonly emprise?: Box
  /** An outline, closed or not, without holes: three corners or more. */
  readonly polygone?: readonly Point[]
  readonly ouvert?: Ouverture
  /** ISO day: said by a source that day or since. */
  readonly majDepuis?: string
  /** Percents: see `completude.ts`. */
  readonly completude?: number
}
