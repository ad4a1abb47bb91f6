/**
 * A place as Open Referral's HSDS 3 has it: the organisation that is there, its location, its services at that location, in one nested
 * object, as its API gives an organisation. What HSDS has no property for is an attribute, with the standard's own list as its
 * taxonomy. Its ids are UUIDs made of ours, the same for ever.
 */
import { departementOf } from '../reference/geographie.ts'
import type { Champ, ChampDeFiche, LieuPlat } from '../standard/champs.ts'
import { isChamp, isListe } from '../standard/champs.ts'
import { DESCRIPTIONS, DESCRIPTIONS_DE_FICHE } from '../standard/description.ts'
import { pivotOf } from '../standard/lieu.ts'
import { servicesImplied } from '../standard/referentiels/referentiels.ts'
import { type TermeHsds, termOfDetaille, termOfStandard } from './hsds-taxonomies.ts'
import { uuidOf } from './hsds-uuid.ts'
import { type ContexteTraduction, isCourriel, type LieuPublic, uriOf } from './plan.ts'
import { weeklyOf } from './semaine-type.ts'

interface Identifie {
  readonly id: string
}

interface AttributHsds extends Identifie {
  readonly link_id: string
  readonly link_entity: 'location' | 'service'
  /** The field: the standard's, or ours. */
  readonly link_type: ChampDeFiche
  readonly label: string
  readonly value: string
  readonly taxonomy_term?: TermeHsds
}

interface HoraireHsds extends Identifie {
  readonly freq?: 'WEEKLY'
  readonly byday?: string
  readonly opens_at?: string
  readonly closes_at?: string
  readonly description?: string
  readonly schedule_link?: string
}

interface Telephone extends Identifie {
  readonly number: string
  readonly type: 'voice'
}

interface AdresseHsds extends Identifie {
  readonly address_1: string
  readonly address_2?: string
  readonly city: string
  readonly state_province: string
  readonly postal_code: string
  readonly country: 'FR'
  readonly address_type: 'physical'
}

interface EmplacementHsds extends Identifie {
  readonly location_type: 'physical'
  readonly name?: string
  readonly description?: string
  readonly latitude?: number
  readonly longitude?: number
  readonly addresses?: readonly AdresseHsds[]
  readonly phones?: readonly Telephone[]
  readonly accessibility?: readonly (Identifie & { readonly url: string })[]
  readonly schedules?: readonly HoraireHsds[]
  readonly attributes?: readonly AttributHsds[]
}

export interface ServiceHsds extends Identifie {
  readonly name: string
  readonly status: 'active'
  readonly description?: string
  readonly url?: string
  readonly email?: string
  readonly application_process?: string
  readonly fees_description?: string
  readonly eligibility_description?: string
  readonly assured_date?: string
  readonly schedules?: readonly HoraireHsds[]
  readonly attributes?: readonly AttributHsds[]
  readonly service_at_locations: readonly (Identifie & { readonly location: EmplacementHsds })[]
}

export interface OrganisationHsds extends Identifie {
  readonly name: string
  readonly description: string
  readonly uri?: string
  readonly email?: string
  readonly website?: string
  readonly additional_websites?: readonly (Identifie & { readonly url: string })[]
  readonly contacts?: readonly (Identifie & { readonly email: string })[]
  readonly organization_identifiers?: readonly (Identifie & {
    readonly identifier_type: string
    readonly identifier: string
  })[]
  readonly programs?: readonly (Identifie & { readonly name: string; readonly description: string })[]
  readonly locations: readonly EmplacementHsds[]
  readonly services: readonly ServiceHsds[]
}

const SERVICE_SANS_NOM = 'Médiation numérique'
const JOURS = {
  lundi: 'MO',
  mardi: 'TU',
  mercredi: 'WE',
  jeudi: 'TH',
  vendredi: 'FR',
  samedi: 'SA',
  dimanche: 'SU'
} as const

/** Said of the place. */
const DU_LIEU = [
  'code_insee',
  'typologie',
  'itinerance',
  'formations_labels',
  'autres_formations_labels',
  'source',
  'presentation_resume'
] as const satisfies readonly Champ[]
/** Said of each of its services. */
const DU_SERVICE = [
  'publics_specifiquement_adresses',
  'prise_en_charge_specifique',
  'frais_a_charge',
  'modalites_acces',
  'modalites_accompagnement'
] as const satisfies readonly Champ[]

type Rien = null | undefined | '' | readonly never[]
/** The properties that say something: HSDS has neither null nor an empty list for what is unknown. */
function withoutEmpty<T extends object>(objet: { readonly [K in keyof T]: T[K] | Rien }): T {
  return Object.fromEntries(
    Object.entries(objet).filter(
      ([, v]) => v !== null && v !== undefined && v !== '' && !(Array.isArray(v) && v.length === 0)
    )
  ) as T
}

function attributeOf(
  champ: ChampDeFiche,
  value: string,
  entity: AttributHsds['link_entity'],
  link: string
): AttributHsds {
  const terme = isChamp(champ) ? termOfStandard(champ, value) : termOfDetaille(value)
  return {
    id: uuidOf('attribute', link, champ, value),
    link_id: link,
    link_entity: entity,
    link_type: champ,
    label: DESCRIPTIONS_DE_FICHE[champ].titre,
    value,
    ...(terme === null ? {} : { taxonomy_term: terme })
  }
}

function attributesOf(
  lieu: LieuPlat,
  champs: readonly Champ[],
  entity: AttributHsds['link_entity'],
  link: string
): AttributHsds[] {
  return champs.flatMap(champ => {
    const valeur = lieu[champ]
    const valeurs = isListe(champ) ? (valeur as readonly string[]) : valeur === null ? [] : [String(valeur)]
    return [...new Set(valeurs)].map(value => attributeOf(champ, value, entity, link))
  })
}

/** Services of the second level by that of the first where they are said; under the place, those of which it does not say the first. */
function detailsOf({ services, service_detaille = [] }: LieuPlat, service: string | null): readonly string[] {
  return [...new Set(service_detaille)].filter(valeur => {
    const [sien] = servicesImplied([valeur])
    const dit = sien !== undefined && services.includes(sien)
    return service === null ? !dit : dit && sien === service
  })
}

/** Every week's hours one by one, then the whole in OpenStreetMap's words: seasons, ranks of the month, appointments. */
function schedulesOf({ horaires }: LieuPlat, link: string): HoraireHsds[] {
  if (horaires === null) return []
  const hebdo = weeklyOf(horaires).map(({ debut, fin, jours }) => ({
    id: uuidOf('schedule', link, debut, fin),
    freq: 'WEEKLY' as const,
    byday: jours.map(jour => JOURS[jour]).join(','),
    opens_at: debut,
    closes_at: fin
  }))
  return [...hebdo, { id: uuidOf('schedule', link, 'opening_hours'), description: horaires }]
}

/** HSDS wants a whole address: what is not known of it is an empty text. */
function addressesOf(lieu: LieuPlat, link: string): AdresseHsds[] {
  const { adresse, complement_adresse, commune, code_postal, code_insee } = lieu
  if (adresse === null && complement_adresse === null && commune === null && code_postal === null) return []
  const code = code_insee ?? code_postal
  return [
    {
      ...withoutEmpty<{ address_2?: string }>({ address_2: complement_adresse }),
      id: uuidOf('address', link),
      address_1: adresse ?? '',
      city: commune ?? '',
      state_province: code === null ? '' : departementOf(code),
      postal_code: code_postal ?? '',
      country: 'FR',
      address_type: 'physical'
    }
  ]
}

function locationOf({ lieu, telephones }: LieuPublic, id: string): EmplacementHsds {
  const acces = uriOf(lieu.fiche_acces_libre)
  const numeros = [...new Set([...(lieu.telephone === null ? [] : [lieu.telephone]), ...telephones])]
  return withoutEmpty<EmplacementHsds>({
    id,
    location_type: 'physical',
    name: lieu.nom,
    description: lieu.presentation_detail ?? lieu.presentation_resume,
    latitude: lieu.latitude,
    longitude: lieu.longitude,
    addresses: addressesOf(lieu, id),
    phones: numeros.map(number => ({ id: uuidOf('phone', id, number), number, type: 'voice' as const })),
    accessibility: acces === null ? [] : [{ id: uuidOf('accessibility', id), url: acces }],
    schedules: schedulesOf(lieu, id),
    attributes: [
      ...attributesOf(lieu, DU_LIEU, 'location', id),
      ...detailsOf(lieu, null).map(valeur => attributeOf('service_detaille', valeur, 'location', id))
    ]
  })
}

// "2026-01-15"
const JOUR = /^\d{4}-\d{2}-\d{2}$/
const listed = (valeurs: readonly string[]): string => valeurs.join(', ')

function serviceOf(service: string, lieu: LieuPlat, location: EmplacementHsds, page: string | null): ServiceHsds {
  const id = uuidOf('service', location.id, service)
  const rdv = uriOf(lieu.prise_rdv)
  return withoutEmpty<ServiceHsds>({
    id,
    name: service,
    status: 'active',
    description: lieu.presentation_resume,
    url: page,
    email: lieu.courriels.find(isCourriel),
    application_process: listed(lieu.modalites_acces),
    fees_description: listed(lieu.frais_a_charge),
    eligibility_description: listed(lieu.publics_specifiquement_adresses),
    assured_date: lieu.date_maj !== null && JOUR.test(lieu.date_maj) ? lieu.date_maj : null,
    schedules: rdv === null ? [] : [{ id: uuidOf('schedule', id, 'rdv'), schedule_link: rdv }],
    attributes: [
      ...(service === SERVICE_SANS_NOM ? [] : [attributeOf('services', service, 'service', id)]),
      ...detailsOf(lieu, service).map(valeur => attributeOf('service_detaille', valeur, 'service', id)),
      ...attributesOf(lieu, DU_SERVICE, 'service', id)
    ],
    service_at_locations: [
      { id: uuidOf('service_at_location', id), location: { id: location.id, location_type: 'physical' } }
    ]
  })
}

const repereOf = (producteur: string, { id }: Pick<LieuPlat, 'id'>): string => `${producteur}--${id ?? ''}`

/** Its services by their names; one is said of a place that names none. */
const servicesOf = ({ services }: Pick<LieuPlat, 'services'>): readonly string[] =>
  services.length > 0 ? [...new Set(services)].map(service => service || SERVICE_SANS_NOM) : [SERVICE_SANS_NOM]

/**
 * The ids that `hsdsOf` gives a place, without the rest of it, so that an id can be looked for among many places:
 * `hsdsIdsOf(lieu, 'lieux-communs')` → `{ organization: '…', services: ['…'] }`, services in the order of `hsdsOf`.
 */
export function hsdsIdsOf(
  lieu: Pick<LieuPlat, 'id' | 'services'>,
  producteur: string
): { readonly organization: string; readonly services: readonly string[] } {
  const repere = repereOf(producteur, lieu)
  const location = uuidOf('location', repere)
  return {
    organization: uuidOf('organization', repere),
    services: servicesOf(lieu).map(service => uuidOf('service', location, service))
  }
}

/**
 * `hsdsOf({ lieu: { id: 'k7m-29q-xd0', nom: 'Médiathèque', structure_parente: 'Ville de Roubaix', services: ['Aide aux démarches
 * administratives'], … } }, contexte)` → `{ id: '…', name: 'Ville de Roubaix', locations: [{ name: 'Médiathèque', … }], services: [{ name:
 * 'Aide aux démarches administratives', service_at_locations: [{ location: { id: … } }], … }] }`. It never throws.
 */
export function hsdsOf(place: LieuPublic, contexte: ContexteTraduction): OrganisationHsds {
  const { lieu } = place
  const repere = repereOf(contexte.producteur, lieu)
  const location = locationOf(place, uuidOf('location', repere))
  const page = uriOf(contexte.pageDe(lieu.id ?? ''))
  const sites = lieu.site_web.flatMap(site => uriOf(site) ?? [])
  const courriels = lieu.courriels.filter(isCourriel)
  const id = uuidOf('organization', repere)
  return {
    ...withoutEmpty<Omit<OrganisationHsds, 'name' | 'description' | 'services' | 'locations'>>({
      id,
      uri: page,
      email: courriels[0],
      website: sites[0],
      additional_websites: sites.slice(1).map(url => ({ id: uuidOf('url', id, url), url })),
      contacts: courriels.slice(1).map(email => ({ id: uuidOf('contact', id, email), email })),
      organization_identifiers:
        lieu.pivot === null
          ? []
          : [
              {
                id: uuidOf('organization_identifier', id),
                identifier_type: pivotOf(lieu.pivot).sorte.toUpperCase(),
                identifier: lieu.pivot
              }
            ],
      programs: lieu.dispositif_programmes_nationaux.map(name => ({
        id: uuidOf('program', id, name),
        name,
        description: `${DESCRIPTIONS.dispositif_programmes_nationaux.titre} : ${name}`
      }))
    }),
    name: lieu.structure_parente ?? lieu.nom ?? '',
    description: lieu.presentation_resume ?? lieu.presentation_detail ?? '',
    locations: [location],
    services: servicesOf(lieu).map(service => serviceOf(service, lieu, location, page))
  }
}
