/** Publics a place is especially for. "Tout public" is no value: a place is for all unless it says otherwise. */
import { defineListe } from './liste.ts'

export const PUBLICS = defineListe('publics_specifiquement_adresses', {
  Jeunes: {},
  Étudiants: {},
  'Familles et/ou enfants': {},
  Seniors: {},
  Femmes: {}
})
