/** Days as people say them, and the names of those of the week. */
import { date, moisEtAnnee } from '../moment.ts'
import { selonLangue } from './langues/langue.ts'

export const DATES_FR = {
  date,
  moisEtAnnee,
  /** Monday first, as hours are read: the core names them in French. */
  jours: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']
} as const

export const DATES = selonLangue('dates', DATES_FR)
