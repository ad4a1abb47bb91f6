/** Any list already written with the columns of the national standard: each column feeds the field of its name. */
import type { Source } from '@lieux-communs/core'
import { CHAMPS_DU_STANDARD } from '../champs-du-standard.ts'

export const standardNational = {
  nom: 'standard-national',
  titre: 'Liste au standard national des lieux de médiation numérique',
  editeur: 'Producteur du fichier, non précisé',
  licence: 'inconnue',
  territoire: 'national',
  cadence: 'mois',
  adresse: null,
  fichier: 'lieux.csv',
  date: null,
  generique: true,
  mapping: {
    champs: CHAMPS_DU_STANDARD
  }
} as const satisfies Source
