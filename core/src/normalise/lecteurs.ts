/** The readers of addresses, points and hours that the house's normaliser uses. */
import { readHoraires } from '../hours/read.ts'
import { normaliseAdresse } from './adresse.ts'
import { normaliseCoordonnees } from './coordonnees.ts'
import type { Lecteurs } from './normaliseur.ts'

export const lecteurs: Lecteurs = {
  adresse: normaliseAdresse,
  coordonnees: normaliseCoordonnees,
  horaires: readHoraires
}
