/**
 * Weekly workshops of Creuse: one row per session. The prose of `description` names the adviser and gives a mobile, so
 * only its beginning is kept (`Ateliers le jeudi matin`), before the person and the number.
 */
import type { Source } from '@lieux-communs/core'
import { ANCIENNES_MODALITES, ANCIENS_SERVICES } from '../anciennes-listes.ts'

export const laCreuse = {
  nom: 'la-creuse',
  titre: 'Permanences numériques de la Creuse',
  editeur: 'Producteur de la Creuse, non précisé',
  licence: 'inconnue',
  territoire: ['23'],
  cadence: 'annee',
  adresse:
    'https://raw.githubusercontent.com/anct-cartographie-nationale/mednum-cli/7704075bbe335db7b301eb979ae0cc79c350b418/assets/input/la-creuse/la-creuse.json',
  fichier: 'la-creuse.json',
  date: null,
  format: { type: 'json' },
  mapping: {
    champs: {
      id: { colonnes: ['id'] },
      nom: { colonnes: ['nom'] },
      adresse: { colonnes: ['adresse'] },
      code_postal: { colonnes: ['code_postal'] },
      commune: { colonnes: ['commune'] },
      latitude: { colonnes: ['latitude'] },
      longitude: { colonnes: ['longitude'] },
      telephone: { colonnes: ['téléphone'] },
      horaires: { colonnes: ['horaires'] },
      presentation: {
        colonnes: ['description'],
        separateurs: [
          ', par ',
          ', Par ',
          ', PAR ',
          ' par ',
          ' Par ',
          ' PAR ',
          'Numéro de téléphone',
          'Numéro',
          'Renseignements',
          'Adresse :'
        ],
        partie: 0
      },
      services: { colonnes: ['services'], separateurs: [';'], codes: ANCIENS_SERVICES },
      modalites_accompagnement: {
        colonnes: ['modalites_accompagnement'],
        separateurs: [';'],
        codes: ANCIENNES_MODALITES
      }
    }
  }
} satisfies Source
