/** The closed lists of the standard by field, and the type each one gives to a mapping. */
import type { ChampListe } from '../champs.ts'
import { DISPOSITIFS } from './dispositifs.ts'
import { FRAIS } from './frais.ts'
import { ITINERANCE } from './itinerance.ts'
import { LABELS } from './labels.ts'
import type { Liste } from './liste.ts'
import { MODALITES_ACCES } from './modalites-acces.ts'
import { MODALITES_ACCOMPAGNEMENT } from './modalites-accompagnement.ts'
import { PRISES_EN_CHARGE } from './prises-en-charge.ts'
import { PUBLICS } from './publics.ts'
import { SERVICES } from './services.ts'
import { TYPOLOGIES } from './typologies.ts'

export const LISTES = {
  typologie: TYPOLOGIES,
  itinerance: ITINERANCE,
  services: SERVICES,
  publics_specifiquement_adresses: PUBLICS,
  prise_en_charge_specifique: PRISES_EN_CHARGE,
  frais_a_charge: FRAIS,
  dispositif_programmes_nationaux: DISPOSITIFS,
  formations_labels: LABELS,
  modalites_acces: MODALITES_ACCES,
  modalites_accompagnement: MODALITES_ACCOMPAGNEMENT
} as const satisfies Partial<Record<ChampListe, Liste>>

type ValeurListe<L> = L extends Liste<infer V> ? V : never

export type ChampFerme = keyof typeof LISTES

/** Closed lists that have no free field beside them: what none of their values says stays raw. Labels and programmes have one. */
export const FERMES_SEULS = [
  'typologie',
  'itinerance',
  'services',
  'publics_specifiquement_adresses',
  'prise_en_charge_specifique',
  'frais_a_charge',
  'modalites_acces',
  'modalites_accompagnement'
] as const satisfies readonly ChampFerme[]

/** `ValeurFermee['services']` is the union of the nine labels. */
export type ValeurFermee = { [C in ChampFerme]: ValeurListe<(typeof LISTES)[C]> }

/** The closed list of a field, or null when the field is free. */
export function listeOf(champ: string): Liste | null {
  return Object.hasOwn(LISTES, champ) ? (LISTES[champ as ChampFerme] as unknown as Liste) : null
}
