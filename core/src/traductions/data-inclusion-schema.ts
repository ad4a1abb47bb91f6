/**
 * What data.inclusion v1 (schema 1.0.8) accepts, as JSON Schema: two models, written from its published fields and constraints. The closed
 * lists that are long (themes, networks) are theirs to keep: tests hold what we emit to the published lists, in place.
 */
const texte = { type: ['string', 'null'] } as const
const nombre = { type: ['number', 'null'] } as const
const jour = { type: 'string', format: 'date' } as const
const adresseWeb = { type: ['string', 'null'], format: 'uri', minLength: 1, maxLength: 2083 } as const
const nom = { type: 'string', minLength: 3, maxLength: 150 } as const
/** A set of codes, of a list when it is short. */
const codes = (liste?: readonly string[], minItems = 0) => ({
  type: ['array', 'null'],
  items: liste === undefined ? { type: 'string' } : { type: 'string', enum: liste },
  uniqueItems: true,
  minItems
})
const choix = (liste: readonly string[]) => ({ type: ['string', 'null'], enum: [...liste, null] })

const ADRESSE = {
  adresse: texte,
  complement_adresse: texte,
  code_postal: { type: ['string', 'null'], pattern: '^\\d{5}$' },
  commune: texte,
  code_insee: { type: ['string', 'null'], pattern: '^\\w{5}$' },
  latitude: nombre,
  longitude: nombre
} as const

const CONTACT = { telephone: texte, courriel: { type: ['string', 'null'], format: 'email' } } as const

const PUBLICS_DATA_INCLUSION = [
  'actifs',
  'beneficiaires-des-minimas-sociaux',
  'demandeurs-emploi',
  'etudiants',
  'familles',
  'femmes',
  'jeunes',
  'personnes-en-situation-de-handicap',
  'personnes-en-situation-durgence',
  'personnes-en-situation-juridique-specifique',
  'personnes-exilees',
  'residents-qpv-frr',
  'seniors',
  'tous-publics'
] as const

/** `SCHEMAS_DATA_INCLUSION.structure.required → ['source', 'id', 'nom', 'date_maj']`. */
export const SCHEMAS_DATA_INCLUSION = {
  structure: {
    type: 'object',
    additionalProperties: false,
    required: ['source', 'id', 'nom', 'date_maj'],
    properties: {
      source: { type: 'string' },
      id: { type: 'string' },
      nom,
      date_maj: jour,
      siret: { type: ['string', 'null'], pattern: '^\\d{14}$' },
      ...ADRESSE,
      ...CONTACT,
      site_web: adresseWeb,
      description: { type: ['string', 'null'], minLength: 5, maxLength: 10_000 },
      horaires_accueil: texte,
      accessibilite_lieu: adresseWeb,
      reseaux_porteurs: codes(),
      lien_source: adresseWeb
    }
  },
  service: {
    type: 'object',
    additionalProperties: false,
    required: ['source', 'structure_id', 'id', 'nom', 'description', 'date_maj'],
    properties: {
      source: { type: 'string' },
      structure_id: { type: 'string' },
      id: { type: 'string' },
      nom,
      description: { type: 'string', minLength: 5, maxLength: 10_000 },
      date_maj: jour,
      type: choix(['accompagnement', 'aide-financiere', 'aide-materielle', 'atelier', 'formation', 'information']),
      thematiques: codes(),
      frais: choix(['gratuit', 'payant']),
      frais_precisions: texte,
      publics: codes(PUBLICS_DATA_INCLUSION, 1),
      publics_precisions: texte,
      conditions_acces: texte,
      modes_accueil: codes(['a-distance', 'en-presentiel']),
      modes_mobilisation: codes(['envoyer-un-courriel', 'se-presenter', 'telephoner', 'utiliser-lien-mobilisation'], 1),
      mobilisable_par: codes(['professionnels', 'usagers'], 1),
      mobilisation_precisions: texte,
      lien_mobilisation: adresseWeb,
      ...ADRESSE,
      ...CONTACT,
      contact_nom_prenom: texte,
      horaires_accueil: texte,
      zone_eligibilite: codes(undefined, 1),
      volume_horaire_hebdomadaire: { type: ['number', 'null'], minimum: 0 },
      nombre_semaines: { type: ['integer', 'null'], minimum: 1 },
      lien_source: adresseWeb
    }
  }
} as const
