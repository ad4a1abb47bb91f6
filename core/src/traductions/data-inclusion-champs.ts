/** Where each field of the standard goes in data.inclusion v1, and what of it is lost: the table of docs/traductions.md, held by tests. */
import type { Correspondance } from './plan.ts'

const LIGNE = 'une ligne de la description, sous le nom du champ'
const FORME = 'une valeur qui n’a pas la forme du schéma'

export const DATA_INCLUSION_CHAMPS: Correspondance = {
  id: {
    vers: ['structure.id', 'service.id', 'structure.lien_source'],
    comment: 'précédé du producteur et de deux tirets ; celui d’un service y ajoute les mots de son nom'
  },
  pivot: {
    vers: ['structure.siret', 'structure.description'],
    comment: `un SIRET va dans « siret » ; un SIREN, un RNA ou un RIDET, ${LIGNE}`,
    perdu: 'un pivot de zéros, qui ne dit rien'
  },
  nom: {
    vers: ['structure.nom', 'service.description'],
    perdu: 'la fin d’un nom de plus de 150 signes ; sous 3 signes, la commune le suit'
  },
  commune: { vers: ['structure.commune', 'service.commune', 'service.description'] },
  code_postal: { vers: ['structure.code_postal', 'service.code_postal'], perdu: FORME },
  code_insee: { vers: ['structure.code_insee', 'service.code_insee'], perdu: FORME },
  adresse: { vers: ['structure.adresse', 'service.adresse'] },
  complement_adresse: { vers: ['structure.complement_adresse', 'service.complement_adresse'] },
  latitude: { vers: ['structure.latitude', 'service.latitude'] },
  longitude: { vers: ['structure.longitude', 'service.longitude'] },
  typologie: {
    vers: ['structure.description', 'structure.reseaux_porteurs'],
    comment: `son libellé, ${LIGNE} ; et le réseau porteur qui lui répond, s’il y en a un`
  },
  telephone: {
    vers: ['structure.telephone', 'service.telephone', 'structure.description'],
    comment: `les autres numéros du lieu, ${LIGNE}`
  },
  courriels: {
    vers: ['structure.courriel', 'service.courriel', 'structure.description'],
    comment: `le premier ; les autres, ${LIGNE}`
  },
  site_web: {
    vers: ['structure.site_web', 'structure.description'],
    comment: `le premier ; les autres, ${LIGNE}`,
    perdu: 'ce qui n’est pas une adresse du web'
  },
  horaires: {
    vers: ['structure.horaires_accueil'],
    comment: 'ceux du lieu ; ceux d’un service restent vides, ce qui y renvoie'
  },
  presentation_resume: {
    vers: ['structure.description', 'service.description'],
    comment: `quand une présentation complète tient déjà la description, ${LIGNE}`
  },
  presentation_detail: {
    vers: ['structure.description', 'service.description'],
    perdu: 'sa fin, quand le tout passe 10 000 signes'
  },
  source: { vers: ['structure.description'], comment: `${LIGNE} ; « source » est le producteur, nous` },
  itinerance: { vers: ['structure.description'], comment: LIGNE },
  structure_parente: { vers: ['structure.description'], comment: LIGNE },
  date_maj: {
    vers: ['structure.date_maj', 'service.date_maj'],
    comment: 'obligatoire : le jour de l’édition quand aucune source n’en donne',
    perdu: 'un jour d’avant 2000 (devient le 1er janvier 2000) ou d’après l’édition (devient le sien)'
  },
  services: {
    vers: ['service.nom', 'service.thematiques', 'service.type'],
    comment: 'un service chacun ; sans service nommé, un seul, « Médiation numérique », si le lieu dit comment il aide'
  },
  service_detaille: { vers: ['structure.description'], comment: `les codes, ${LIGNE}` },
  publics_specifiquement_adresses: {
    vers: ['service.publics'],
    comment: '« tous-publics » quand le lieu n’en vise aucun'
  },
  prise_en_charge_specifique: {
    vers: ['service.publics_precisions'],
    comment:
      'en mots : dans « publics », un handicap ou une langue diraient que le service n’est ouvert qu’à ces personnes'
  },
  frais_a_charge: {
    vers: ['service.frais', 'service.frais_precisions'],
    comment: 'gratuit l’emporte ; « sous condition » et les mélanges sont dits en mots'
  },
  dispositif_programmes_nationaux: {
    vers: ['structure.description', 'structure.reseaux_porteurs'],
    comment: `${LIGNE} ; et le réseau porteur qui lui répond`
  },
  formations_labels: {
    vers: ['structure.description', 'structure.reseaux_porteurs'],
    comment: `${LIGNE} ; et le réseau porteur qui lui répond`
  },
  autres_formations_labels: { vers: ['structure.description'], comment: LIGNE },
  modalites_acces: {
    vers: [
      'service.modes_mobilisation',
      'service.mobilisable_par',
      'service.mobilisation_precisions',
      'service.modes_accueil'
    ],
    comment:
      'ce que les codes ne disent pas (fiche de prescription) est dit en mots ; sans accueil du public, pas de mode « en présentiel »'
  },
  modalites_accompagnement: {
    vers: ['service.description', 'service.type', 'service.modes_accueil'],
    comment: 'une ligne de la description du service, sous le nom du champ ; et le type qui répond'
  },
  fiche_acces_libre: { vers: ['structure.accessibilite_lieu'], perdu: 'ce qui n’est pas une adresse du web' },
  prise_rdv: { vers: ['service.lien_mobilisation'], perdu: 'ce qui n’est pas une adresse du web' }
}
