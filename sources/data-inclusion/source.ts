/**
 * data.inclusion structures with their digital services, in the shape of the standard's first version. The same place
 * comes back under several `source` values with the same `id`: an id is not unique here, and says so.
 */
import type { Source } from '@lieux-communs/core'
import {
  ANCIENNES_MODALITES,
  ANCIENS_BESOINS,
  ANCIENS_DISPOSITIFS,
  ANCIENS_FRAIS,
  ANCIENS_PUBLICS,
  ANCIENS_SERVICES
} from '../anciennes-listes.ts'
import { itineranceDuNom } from '../itinerance.ts'

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
      id: { colonnes: ['id'] },
      pivot: { colonnes: ['pivot'] },
      itinerance: itineranceDuNom('nom'),
      nom: { colonnes: ['nom'] },
      commune: { colonnes: ['commune'] },
      code_postal: { colonnes: ['code_postal'] },
      code_insee: { colonnes: ['code_insee'] },
      adresse: { colonnes: ['adresse'] },
      complement_adresse: { colonnes: ['complement_adresse'] },
      latitude: { colonnes: ['latitude'] },
      longitude: { colonnes: ['longitude'] },
      typologie: { colonnes: ['typologie'], separateurs: [';'], codes: { PE: 'FT' } },
      telephone: { colonnes: ['telephone'] },
      courriels: { colonnes: ['courriel'], separateurs: [';'] },
      site_web: { colonnes: ['site_web'], separateurs: [';'] },
      horaires: { colonnes: ['horaires'] },
      presentation_resume: { colonnes: ['presentation_resume'] },
      presentation_detail: { colonnes: ['presentation_detail'] },
      prise_rdv: { colonnes: ['prise_rdv'] },
      date_maj: { colonnes: ['date_maj'] },
      services: { colonnes: ['services'], separateurs: [';'], codes: ANCIENS_SERVICES },
      publics_specifiquement_adresses: {
        colonnes: ['publics_accueillis'],
        separateurs: [';'],
        codes: ANCIENS_PUBLICS
      },
      prise_en_charge_specifique: { colonnes: ['publics_accueillis'], separateurs: [';'], codes: ANCIENS_BESOINS },
      frais_a_charge: { colonnes: ['conditions_acces'], separateurs: [';'], codes: ANCIENS_FRAIS },
      dispositif_programmes_nationaux: {
        colonnes: ['labels_nationaux'],
        separateurs: [';'],
        codes: ANCIENS_DISPOSITIFS
      },
      modalites_accompagnement: {
        colonnes: ['modalites_accompagnement'],
        separateurs: [';'],
        codes: ANCIENNES_MODALITES
      }
    },
    ignores: { source: 'origine de la fiche dans data.inclusion, technique' }
  }
} satisfies Source
