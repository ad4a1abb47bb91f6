/**
 * Organisations habilitated by Aidants Connect, early 2023: no hours, no point, no town. Post code and town are often at
 * the end of `Adresse`; the SIRET has thin spaces, is cut to a SIREN, or reads `1`.
 */
import type { Source } from '@lieux-communs/core'
import { itineranceDuNom } from '../itinerance.ts'

export const aidantsConnect = {
  nom: 'aidants-connect',
  titre: 'Organisations habilitées Aidants Connect',
  editeur: 'Aidants Connect',
  licence: 'inconnue',
  territoire: 'national',
  cadence: 'mois',
  adresse:
    'https://raw.githubusercontent.com/anct-cartographie-nationale/mednum-cli/d01eaeba3ac569fa4bd60fa69b8e911726f39bd2/assets/input/aidants-connect/aidants-connect.json',
  fichier: 'aidants-connect.json',
  date: null,
  format: { type: 'json' },
  mapping: {
    champs: {
      id: { colonnes: ['Data pass ID'] },
      itinerance: itineranceDuNom('Name'),
      nom: { colonnes: ['Name'] },
      pivot: { colonnes: ['SIRET'], si: { colonne: 'SIRET', saufValeurs: ['1'] } },
      adresse_complete: { colonnes: ['Adresse'] },
      code_postal: { colonnes: ['Code postal'] },
      commune: { colonnes: ['commune'] },
      departement: { colonnes: ['Département'] },
      date_maj: { colonnes: ['date_maj'] },
      dispositif_programmes_nationaux: { constante: 'Aidants Connect' },
      services: { constante: 'Aide aux démarches administratives' }
    },
    ignores: {
      Région: 'se déduit de la commune',
      'Nombre de mandats': 'compteur d’activité',
      "Nombre d'usagers accompagnés": 'compteur d’activité',
      "Nombre d'agents formés": 'compteur d’activité'
    }
  }
} satisfies Source
