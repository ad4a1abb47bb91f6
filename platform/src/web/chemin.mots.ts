/** Words of the way to a place: which way, from where, how long on foot. */
import { selonLangue } from './langues/langue.ts'

export const CHEMIN_FR = {
  /** From north, eastward. */
  vents: ['au nord', 'au nord-est', 'à l’est', 'au sud-est', 'au sud', 'au sud-ouest', 'à l’ouest', 'au nord-ouest'],
  toutPres: (repere: string) => `Tout près ${repere}.`,
  loin: (distance: string, direction: string, repere: string, marche: string | null) =>
    `À ${distance} ${direction} ${repere}${marche ? `, ${marche}` : ''}.`
} as const

export const CHEMIN = selonLangue('chemin', CHEMIN_FR)
