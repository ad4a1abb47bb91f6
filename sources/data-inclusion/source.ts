/**
 * data.inclusion structures with their digital services, in the shape of the standard's first version. The same place
 * comes back under several `source` values with the same `id`: an id is not unique here, and says so.
 */
import type { Source } from '@lieux-communs/core'
import { itineranceDuNom } from '../itinerance.ts'
import { CHAMPS_2022 } from '../premier-standard.ts'

export const dataInclusion = {
  nom: 'data-inclusion',
  titre: 'Structures et services numériques de data.inclusion',
  editeur: 'data.inclusion',
  licence: 'inconnue',
  territoire: 'national',
  cadence: 'mois',
  adresse:
    'https://raw.githubusercontent.com/anct-cartographie-nationale/mednum-cli/5c7c8a2adb6e982011017da01989d106f8b33205/assets/input/data-inclusion/data-inclusion.json',
  fichier: 'data-inclusion.json',
  date: null,
  format: { type: 'json' },
  mapping: {
    champs: {
      ...CHAMPS_2022,
      itinerance: itineranceDuNom('nom'),
      prise_rdv: { colonnes: ['prise_rdv'] }
    },
    ignores: { source: 'origine de la fiche dans data.inclusion, technique' }
  }
} satisfies Source
