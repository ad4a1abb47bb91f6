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
      // The description alone says the week's parity, and the half-day where the hours' own column is empty.
      horaires: {
        regles: [
          {
            colonnes: ['description'],
            si: {
              colonne: 'description',
              contient: ['semaine paire', 'semaines paires', 'semaine impaire', 'semaines impaires']
            }
          },
          { colonnes: ['horaires'] },
          {
            colonnes: ['description'],
            // A description that the hours cannot be read from would be shown as it is, with the name of whoever receives.
            si: [
              { colonne: 'horaires', rempli: false },
              {
                colonne: 'description',
                contient: ['matin', 'apres midi', 'journee', 'sur rdv'],
                saufMots: ['10h', '14h', '16h', '18h', 'tous les matins', 'en cours d organisation']
              }
            ]
          }
        ]
      },
      itinerance: { constante: 'Itinérant', si: { colonne: 'nom', contient: ['bus'] } },
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
