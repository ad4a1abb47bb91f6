/**
 * Numi (Normandy), drawn from data.inclusion: slugs separated by `;`, hours in OSM syntax. `_di_*` are technical, and the
 * arrays (`thematiques`, `labels_nationaux`) say again what the joined cells say.
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

export const numi = {
  nom: 'numi',
  titre: 'Lieux d’inclusion numérique de Normandie',
  editeur: 'Numi',
  licence: 'inconnue',
  territoire: ['14', '27', '50', '61', '76'],
  cadence: 'mois',
  adresse:
    'https://raw.githubusercontent.com/anct-cartographie-nationale/mednum-cli/916a711aceab565aa0a01e2bfbb175c84cd9b015/assets/output-extraction/numi/numi.json',
  fichier: 'numi.json',
  date: null,
  format: { type: 'json' },
  mapping: {
    champs: {
      id: { colonnes: ['id'] },
      pivot: { colonnes: ['siret', 'rna'] },
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
      horaires: { colonnes: ['horaires_ouverture'] },
      presentation_resume: { colonnes: ['presentation_resume'] },
      presentation_detail: { colonnes: ['presentation_detail'] },
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
        colonnes: ['labels_nat'],
        separateurs: [';'],
        codes: ANCIENS_DISPOSITIFS
      },
      autres_formations_labels: { colonnes: ['labels_autre'], separateurs: [';'] },
      modalites_accompagnement: {
        colonnes: ['modalites_accompagnement'],
        separateurs: [';'],
        codes: ANCIENNES_MODALITES
      },
      fiche_acces_libre: { colonnes: ['accessibilite'] }
    },
    ignores: {
      antenne: 'vide partout',
      source: 'origine de la fiche dans data.inclusion, technique',
      'labels_nationaux*': 'redite de labels_nat',
      'labels_autres*': 'redite de labels_autre',
      'thematiques*': 'redite de services',
      lien_source: 'vide partout',
      '_di_*': 'colonne technique de data.inclusion'
    }
  }
} satisfies Source
