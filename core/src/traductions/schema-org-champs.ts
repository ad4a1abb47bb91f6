/** Where each field of the standard goes in schema.org, and what of it is lost: the table of docs/traductions.md, held by tests. */
import type { Correspondance, Destination } from './plan.ts'

const WEB = 'ce qui n’est pas une adresse du web'
const EN_PLUS: Destination = { vers: ['additionalProperty'], comment: 'sous le nom du champ' }

export const SCHEMA_ORG_CHAMPS: Correspondance = {
  id: { vers: ['identifier', '@id', 'url', 'subjectOf'], comment: 'et la page publique du lieu' },
  pivot: { vers: ['identifier'], comment: 'avec sa sorte : SIRET, RNA, RIDET' },
  nom: { vers: ['name'] },
  commune: { vers: ['address'] },
  code_postal: { vers: ['address'] },
  code_insee: EN_PLUS,
  adresse: { vers: ['address'] },
  complement_adresse: { vers: ['address'], comment: 'à la suite de l’adresse' },
  latitude: { vers: ['geo'], perdu: 'l’une sans l’autre' },
  longitude: { vers: ['geo'], perdu: 'l’une sans l’autre' },
  typologie: {
    vers: ['additionalProperty', '@type'],
    comment: 'le type qui lui répond (bibliothèque, poste, administration, emploi) ; le code sous le nom du champ'
  },
  telephone: { vers: ['telephone'], comment: 'tous les numéros du lieu' },
  courriels: { vers: ['email'] },
  site_web: { vers: ['sameAs'], perdu: WEB },
  horaires: {
    vers: ['openingHoursSpecification', 'additionalProperty'],
    comment: 'ce qui ouvre chaque semaine ; l’écriture entière, saisons et rangs du mois compris, sous le nom du champ'
  },
  presentation_resume: {
    vers: ['description', 'disambiguatingDescription'],
    comment: 'à part quand il y a une présentation complète'
  },
  presentation_detail: { vers: ['description', 'disambiguatingDescription'] },
  source: EN_PLUS,
  itinerance: EN_PLUS,
  structure_parente: { vers: ['parentOrganization'] },
  date_maj: { vers: ['subjectOf'], comment: 'comme date de la page du lieu' },
  services: { vers: ['makesOffer', 'additionalProperty'], comment: 'un service offert chacun, avec les publics visés' },
  service_detaille: EN_PLUS,
  publics_specifiquement_adresses: {
    vers: ['makesOffer', 'additionalProperty'],
    comment: 'public de chaque service ; sans service, sous le nom du champ'
  },
  prise_en_charge_specifique: EN_PLUS,
  frais_a_charge: {
    vers: ['additionalProperty', 'isAccessibleForFree'],
    comment: 'gratuit ou payant quand le lieu ne dit que cela ; les mots sous le nom du champ'
  },
  dispositif_programmes_nationaux: EN_PLUS,
  formations_labels: EN_PLUS,
  autres_formations_labels: EN_PLUS,
  modalites_acces: EN_PLUS,
  modalites_accompagnement: EN_PLUS,
  fiche_acces_libre: { vers: ['subjectOf'], perdu: WEB },
  prise_rdv: { vers: ['potentialAction'], perdu: WEB }
}
