/**
 * La Poste's "étapes numériques", May 2023: other columns than the next vintage. The address reads
 * `street---postcode-TOWN`, or `site DR` (no address at all), and its point is the geocoder's, good above a score of 0.5.
 */
import type { Source } from '@lieux-communs/core'

export const etapesNumerique2023 = {
  nom: 'etapes-numerique/etapes-numerique.2023-05.json',
  titre: 'Étapes numériques de La Poste, mai 2023',
  editeur: 'La Poste',
  licence: 'inconnue',
  territoire: 'national',
  cadence: 'figee',
  adresse:
    'https://raw.githubusercontent.com/anct-cartographie-nationale/mednum-cli/159a584c726fc43a6cbc8e9e1d0a60576ae8eccd/assets/input/etapes-numerique/etapes-numerique.json',
  fichier: 'etapes-numerique.2023-05.json',
  date: '2023-04-07',
  format: { type: 'json' },
  mapping: {
    champs: {
      id: { colonnes: ['Code régate'] },
      nom: { colonnes: ['Site'], avant: 'La Poste ' },
      adresse: {
        colonnes: ['Adresse'],
        separateurs: ['---', '- --', '--'],
        partie: 0,
        si: { colonne: 'Adresse', saufValeurs: ['site DR', 'Bureau DR'] }
      },
      adresse_complete: {
        colonnes: ['Adresse'],
        separateurs: ['---', '- --', '--'],
        partie: -1,
        si: { colonne: 'Adresse', saufValeurs: ['site DR', 'Bureau DR'] }
      },
      departement: { colonnes: ['Département'] },
      latitude: { colonnes: ['latitude'], si: { colonne: 'result_score', auMoins: 0.5 } },
      longitude: { colonnes: ['longitude'], si: { colonne: 'result_score', auMoins: 0.5 } },
      typologie: { constante: 'LA_POSTE' },
      structure_parente: { constante: 'La Poste' },
      formations_labels: { constante: 'Étapes numériques(La Poste)' },
      dispositif_programmes_nationaux: {
        constante: 'Conseillers numériques',
        si: { colonne: 'Présence d’un CN', vaut: ['oui'] }
      }
    },
    ignores: {
      Superficie: 'surface du local',
      'Statut de déploiement au 07/04/2023': 'avancement du chantier',
      'result_*': 'réponse du géocodeur'
    }
  }
} satisfies Source
