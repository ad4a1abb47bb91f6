/**
 * The places of another register like this one, as its files give them (`lieux.json`, `lieux.geojson`): the standard's fields, and beside
 * them what is said of each place, which it would be wrong to take for its own.
 */
import type { Source } from '@lieux-communs/core'
import { CHAMPS_DU_STANDARD } from '../champs-du-standard.ts'

export const registre = {
  nom: 'registre',
  titre: 'Fichier d’un autre registre (JSON ou GeoJSON)',
  editeur: 'Registre d’où vient le fichier, non précisé',
  licence: 'inconnue',
  territoire: 'national',
  cadence: 'mois',
  adresse: null,
  fichier: 'lieux.json',
  date: null,
  generique: true,
  mapping: {
    champs: {
      ...CHAMPS_DU_STANDARD,
      point: { colonnes: ['geometry.coordinates'] }
    },
    ignores: {
      'sources*': 'les listes que ce registre a lues, redites dans « source »',
      'licences*': 'leurs licences',
      'position*': 'comment ce registre a situé le lieu : nous le situerons nous-mêmes',
      'geometry*': 'le point, lu par ses coordonnées'
    }
  }
} as const satisfies Source
