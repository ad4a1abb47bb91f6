/**
 * The twelve stops of one France services bus (Charente). The week's parity is in `ouverture` and completes `horaires`;
 * the SIRET is the operator's, the same for all. Some points were geocoded far away, with a low score: they are not read.
 */
import type { Source } from '@lieux-communs/core'
import {
  ANCIENNES_MODALITES,
  ANCIENS_BESOINS,
  ANCIENS_DISPOSITIFS,
  ANCIENS_FRAIS,
  ANCIENS_LABELS,
  ANCIENS_PUBLICS,
  ANCIENS_SERVICES
} from '../anciennes-listes.ts'

export const busFranceServicesCharente = {
  nom: 'bus-france-services-charente',
  titre: 'Bus France services du nord de la Charente',
  editeur: 'Emmaüs Ruffec',
  licence: 'inconnue',
  territoire: ['16'],
  cadence: 'annee',
  adresse:
    'https://raw.githubusercontent.com/anct-cartographie-nationale/mednum-cli/c33e35bbbeabf4f443cbae434e8d63215394ac46/assets/input/bus-france-services-charente/bus-france-services-charente.json',
  fichier: 'bus-france-services-charente.json',
  date: null,
  format: { type: 'json' },
  mapping: {
    champs: {
      id: { colonnes: ['id'] },
      pivot: { colonnes: ['SIRET'] },
      nom: { colonnes: ['nom'] },
      commune: { colonnes: ['commune'] },
      code_postal: { colonnes: ['code_postal'] },
      code_insee: { colonnes: ['code_insee'] },
      adresse: { colonnes: ['adresse'] },
      complement_adresse: { colonnes: ['complement_adresse'] },
      latitude: { colonnes: ['latitude'], si: { colonne: 'result_score', auMoins: 0.5 } },
      longitude: { colonnes: ['longitude'], si: { colonne: 'result_score', auMoins: 0.5 } },
      typologie: {
        regles: [{ colonnes: ['typologie'], separateurs: [';'] }, { constante: 'RFS' }]
      },
      telephone: { colonnes: ['telephone'] },
      courriels: { colonnes: ['courriel'], separateurs: [';'] },
      site_web: { colonnes: ['site_web'], separateurs: [';'] },
      horaires: { colonnes: ['horaires'], remarque: ['ouverture'] },
      presentation_resume: { colonnes: ['presentation_resume'] },
      presentation_detail: { colonnes: ['presentation_detail'] },
      itinerance: { constante: 'Itinérant' },
      structure_parente: { colonnes: ['structure_parente'] },
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
      autres_formations_labels: {
        regles: [
          { colonnes: ['labels_nationaux'], separateurs: [';'], codes: ANCIENS_LABELS },
          { colonnes: ['labels_autres'], separateurs: [';'] }
        ]
      },
      modalites_accompagnement: {
        colonnes: ['modalites_accompagnement'],
        separateurs: [';'],
        codes: ANCIENNES_MODALITES
      },
      fiche_acces_libre: { colonnes: ['accessibilite'] },
      prise_rdv: { colonnes: ['prise_rdv'] }
    },
    ignores: {
      cle_ban: 'vide partout',
      source: 'vide partout',
      'result_*': 'réponse du géocodeur'
    }
  }
} satisfies Source
