/** Kinds of place as both vintages of Maine-et-Loire write them, several joined by `/`. */
import type { ValeurFermee } from '@lieux-communs/core'

export const TYPES_MAINE_ET_LOIRE: Readonly<Record<string, ValeurFermee['typologie'] | null>> = {
  'Bibliothèque - Médiathèque': 'BIB',
  'Collectivité et services de la collectivité': 'MUNI',
  Association: 'ASSO',
  'Opérateur - Service public': null,
  'France Services': 'RFS',
  'Centre Social': 'CS',
  CCAS: 'CCAS',
  'La Poste': 'LA_POSTE',
  MDS: 'MDS',
  'Point Information Jeunesse (PIJ)': 'PIJ_BIJ',
  'Mission locale': 'ML',
  Cybercentre: 'EPN',
  'Espace de vie sociale': 'EVS',
  'Maison de quartier': 'MQ',
  EHPAD: null
}
