/**
 * Places listed by the city of Aix-en-Provence, with the columns of the standard's first version (`Adresse` apart). Lists
 * are separated by `;`, the pivot is a SIRET or an RNA, phones are international.
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

export const aixEnProvence = {
  nom: 'aix-en-provence',
  titre: 'Lieux d’inclusion numérique d’Aix-en-Provence',
  editeur: 'Mairie d’Aix-en-Provence',
  licence: 'inconnue',
  territoire: ['13'],
  cadence: 'annee',
  adresse:
    'https://raw.githubusercontent.com/anct-cartographie-nationale/mednum-cli/93f735b9db27f8131ba8ed1ae9d915e5466828f4/assets/input/aix-en-provence/aix-en-provence.json',
  fichier: 'aix-en-provence.json',
  date: null,
  format: { type: 'json' },
  mapping: {
    champs: {
      id: { colonnes: ['id'] },
      pivot: { colonnes: ['pivot'] },
      nom: { colonnes: ['nom'] },
      commune: { colonnes: ['commune'] },
      code_postal: { colonnes: ['code_postal'] },
      code_insee: { colonnes: ['code_insee'] },
      adresse: { colonnes: ['Adresse'] },
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
      structure_parente: { colonnes: ['structure_parente'] },
      date_maj: { colonnes: ['date_maj'] },
      services: { colonnes: ['services'], separateurs: [';'], codes: ANCIENS_SERVICES },
      publics_specifiquement_adresses: {
        colonnes: ['public_accueillis'],
        separateurs: [';'],
        codes: ANCIENS_PUBLICS
      },
      prise_en_charge_specifique: { colonnes: ['public_accueillis'], separateurs: [';'], codes: ANCIENS_BESOINS },
      frais_a_charge: { colonnes: ['conditions_acces'], separateurs: [';'], codes: ANCIENS_FRAIS },
      dispositif_programmes_nationaux: {
        colonnes: ['labels_nationaux'],
        separateurs: [';'],
        codes: ANCIENS_DISPOSITIFS
      },
      autres_formations_labels: { colonnes: ['labels_autres'], separateurs: [';'] },
      modalites_accompagnement: {
        colonnes: ['modalites_accompagnement'],
        separateurs: [';'],
        codes: ANCIENNES_MODALITES
      },
      fiche_acces_libre: { colonnes: ['accessibilite'] },
      prise_rdv: { colonnes: ['prise_rdv'] }
    },
    ignores: {
      cle_ban: 'identifiant d’adresse, le code INSEE suffit',
      source: 'nom du producteur, le même partout'
    }
  }
} satisfies Source
