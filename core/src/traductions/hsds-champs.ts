/** Where each field of the standard goes in HSDS 3, and what of it is lost: the table of docs/traductions.md, held by tests. */
import type { Correspondance, Destination } from './plan.ts'

const WEB = 'ce qui n’est pas une adresse du web'
const DU_LIEU: Destination = { vers: ['location.attributes'] }
const DU_SERVICE: Destination = { vers: ['service.attributes'] }

export const HSDS_CHAMPS: Correspondance = {
  id: {
    vers: ['organization.uri', 'organization.id', 'location.id', 'service.id'],
    comment: 'dans l’adresse de la page du lieu ; les identifiants sont des UUID faits du nôtre, toujours les mêmes'
  },
  pivot: { vers: ['organization.organization_identifiers'], comment: 'avec sa sorte : SIRET, RNA, RIDET' },
  nom: { vers: ['location.name', 'organization.name'], comment: 'celui de l’organisation sans structure parente' },
  commune: { vers: ['location.addresses'] },
  code_postal: { vers: ['location.addresses'] },
  code_insee: { vers: ['location.attributes', 'location.addresses'], comment: 'et son département dans l’adresse' },
  adresse: { vers: ['location.addresses'] },
  complement_adresse: { vers: ['location.addresses'] },
  latitude: { vers: ['location.latitude'] },
  longitude: { vers: ['location.longitude'] },
  typologie: DU_LIEU,
  telephone: { vers: ['location.phones'], comment: 'tous les numéros du lieu' },
  courriels: {
    vers: ['organization.email', 'organization.contacts', 'service.email'],
    comment: 'le premier ; les autres comme contacts',
    perdu: 'ce qui n’est pas une adresse de courriel'
  },
  site_web: {
    vers: ['organization.website', 'organization.additional_websites'],
    comment: 'le premier ; les autres à la suite',
    perdu: WEB
  },
  horaires: {
    vers: ['location.schedules'],
    comment: 'ce qui ouvre chaque semaine, règle par règle ; puis l’écriture entière comme description'
  },
  presentation_resume: {
    vers: ['location.attributes', 'organization.description', 'service.description', 'location.description']
  },
  presentation_detail: { vers: ['location.description', 'organization.description'] },
  source: DU_LIEU,
  itinerance: DU_LIEU,
  structure_parente: { vers: ['organization.name'] },
  date_maj: { vers: ['service.assured_date'] },
  services: {
    vers: ['service.name', 'service.attributes', 'location.attributes'],
    comment: 'un service chacun, avec son terme ; « Médiation numérique » quand le lieu n’en nomme aucun'
  },
  service_detaille: {
    vers: ['service.attributes', 'location.attributes'],
    comment:
      'un terme d’APTIC ou de Pix, sous celui du service dont il est ; sur le lieu quand il ne dit pas ce service'
  },
  publics_specifiquement_adresses: { vers: ['service.attributes', 'service.eligibility_description'] },
  prise_en_charge_specifique: DU_SERVICE,
  frais_a_charge: { vers: ['service.attributes', 'service.fees_description'] },
  dispositif_programmes_nationaux: { vers: ['organization.programs'] },
  formations_labels: DU_LIEU,
  autres_formations_labels: DU_LIEU,
  modalites_acces: { vers: ['service.attributes', 'service.application_process'] },
  modalites_accompagnement: DU_SERVICE,
  fiche_acces_libre: { vers: ['location.accessibility'], perdu: WEB },
  prise_rdv: { vers: ['service.schedules'], comment: 'comme lien de l’agenda', perdu: WEB }
}
