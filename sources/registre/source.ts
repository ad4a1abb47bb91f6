/**
 * The places of another register like this one, as its files give them (`lieux.json`, `lieux.geojson`): the standard's fields, and beside
 * them what is said of each place, which it would be wrong to take for its own.
 */
import type { Source } from '@lieux-communs/core'

export const registre = {
  nom: 'registre',
  titre: 'Fichier d’un autre registre (JSON ou GeoJSON)',
  editeur: 'Registre d’où vient le fichier, non précisé',
  licence: 'inconnue',
  territoire: 'national',
  cadence: 'mois',
  adresse: null,
  fichier: 'lieux.json',
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
      point: { colonnes: ['geometry.coordinates'] },
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
    },
    ignores: {
      'sources*': 'les listes que ce registre a lues, redites dans « source »',
      'licences*': 'leurs licences',
      'position*': 'comment ce registre a situé le lieu : nous le situerons nous-mêmes',
      'geometry*': 'le point, lu par ses coordonnées'
    }
  }
} as const satisfies Source
