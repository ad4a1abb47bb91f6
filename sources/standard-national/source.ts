/** Any list already written with the columns of the national standard: each column feeds the field of its name. */
import type { Source } from '@lieux-communs/core'

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
    champs: {
      id: { colonnes: ['id'] },
      pivot: { colonnes: ['pivot'] },
      nom: { colonnes: ['nom'] },
      commune: { colonnes: ['commune'] },
      code_postal: { colonnes: ['code_postal'] },
      code_insee: { colonnes: ['code_insee'] },
      adresse: { colonnes: ['adresse'] },
      complement_adresse: { colonnes: ['complement_adresse'] },
      latitude: { colonnes: ['latitude'] },
      longitude: { colonnes: ['longitude'] },
      typologie: { colonnes: ['typologie'] },
      telephone: { colonnes: ['telephone'] },
      courriels: { colonnes: ['courriels'] },
      site_web: { colonnes: ['site_web'] },
      horaires: { colonnes: ['horaires'] },
      presentation_resume: { colonnes: ['presentation_resume'] },
      presentation_detail: { colonnes: ['presentation_detail'] },
      source: { colonnes: ['source'] },
      itinerance: { colonnes: ['itinerance'] },
      structure_parente: { colonnes: ['structure_parente'] },
      date_maj: { colonnes: ['date_maj'] },
      services: { colonnes: ['services'] },
      publics_specifiquement_adresses: { colonnes: ['publics_specifiquement_adresses'] },
      prise_en_charge_specifique: { colonnes: ['prise_en_charge_specifique'] },
      frais_a_charge: { colonnes: ['frais_a_charge'] },
      dispositif_programmes_nationaux: { colonnes: ['dispositif_programmes_nationaux'] },
      formations_labels: { colonnes: ['formations_labels'] },
      autres_formations_labels: { colonnes: ['autres_formations_labels'] },
      modalites_acces: { colonnes: ['modalites_acces'] },
      modalites_accompagnement: { colonnes: ['modalites_accompagnement'] },
      fiche_acces_libre: { colonnes: ['fiche_acces_libre'] },
      prise_rdv: { colonnes: ['prise_rdv'] }
    }
  }
} as const satisfies Source
