/** The normaliser of the house: the stage with its own readers of addresses, points and hours. */
import { readHoraires } from '../hours/read.ts'
import { normaliseAdresse } from './adresse.ts'
import { normaliseCoordonnees } from './coordonnees.ts'
import { assembleNormaliser, type Lecteurs, type Normaliser } from './normaliseur.ts'
import type { Contexte } from './recueil.ts'

const LECTEURS: Lecteurs = { adresse: normaliseAdresse, coordonnees: normaliseCoordonnees, horaires: readHoraires }

/**
 * `createNormaliser({ geographie, jour: '2026-03-01', territoire: ['59'] })` gives the function that makes a record of
 * each row: `(brut, { source: 'demo', ligne: 1 }) → Enregistrement` without its key, which the pipeline gives.
 */
export function createNormaliser(contexte: Contexte): Normaliser {
  return assembleNormaliser(LECTEURS, contexte)
}
