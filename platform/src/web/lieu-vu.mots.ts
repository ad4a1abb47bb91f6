/** The first thing to know of a place, and what one is called that has no name. */
import { selonLangue } from './langues/langue.ts'

export const LIEU_FR = {
  sansNom: 'Lieu sans nom',
  sansPublic: 'Ne reçoit pas de public',
  appelez: 'Appelez avant de venir',
  contactez: 'Prenez contact avant de venir',
  enLigne: 'Rendez-vous en ligne possible',
  seDeplace: 'Se déplace',
  /** As the standard writes them. */
  prix: (valeur: string): string => valeur
} as const

export const LIEU = selonLangue('lieu', LIEU_FR)
