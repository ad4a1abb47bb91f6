/**
 * A place as schema.org has it, in JSON-LD: what search engines read in a page. A place is both a `Place` and an `Organization` there (or a
 * kind of `LocalBusiness`, which is both); what its vocabulary has no property for is an `additionalProperty`, named by the
 * standard's field.
 */
import type { ChampDeFiche, LieuPlat } from '../standard/champs.ts'
import { DESCRIPTIONS_DE_FICHE } from '../standard/description.ts'
import { pivotOf } from '../standard/lieu.ts'
import { type ContexteTraduction, type LieuPublic, uriOf } from './plan.ts'
import { weeklyOf } from './semaine-type.ts'

/** A value of JSON-LD. */
export type NoeudJsonLd = {
  readonly [propriete: string]: string | number | boolean | NoeudJsonLd | readonly (string | NoeudJsonLd)[]
}

/** Kinds of place that schema.org has a name for; the others are a place and an organisation, no more. */
const TYPES: Readonly<Record<string, string>> = {
  BIB: 'Library',
  LA_POSTE: 'PostOffice',
  ...Object.fromEntries(['FT', 'ML', 'CAP_EMPLOI', 'MDE', 'MDEF', 'PLIE'].map(code => [code, 'EmploymentAgency'])),
  ...Object.fromEntries(
    'RFS MUNI PREF CAF CPAM MSA CCAS CIAS CD DEPT CDAS MDS MDPH MDA CC EPCI REG ETAT CFP MSAP DEETS CMS'
      .split(' ')
      .map(code => [code, 'GovernmentOffice'])
  )
}

const JOURS = {
  lundi: 'Monday',
  mardi: 'Tuesday',
  mercredi: 'Wednesday',
  jeudi: 'Thursday',
  vendredi: 'Friday',
  samedi: 'Saturday',
  dimanche: 'Sunday'
} as const

/** Fields that the vocabulary has no word for, or not all the words. */
const EN_PLUS = [
  'typologie',
  'horaires',
  'itinerance',
  'frais_a_charge',
  'prise_en_charge_specifique',
  'dispositif_programmes_nationaux',
  'formations_labels',
  'autres_formations_labels',
  'modalites_acces',
  'modalites_accompagnement',
  'code_insee',
  'source'
] as const satisfies readonly ChampDeFiche[]

const ofType = (type: string, reste: Readonly<Record<string, NoeudJsonLd[string] | null | undefined>>): NoeudJsonLd => {
  const dits = Object.entries(reste).filter(
    ([, v]) => v !== null && v !== undefined && v !== '' && !(Array.isArray(v) && v.length === 0)
  )
  return { '@type': type, ...(Object.fromEntries(dits) as NoeudJsonLd) }
}

function typesOf({ typologie }: LieuPlat): string | readonly string[] {
  const types = [...new Set(typologie.flatMap(code => (Object.hasOwn(TYPES, code) ? [TYPES[code] as string] : [])))]
  return types.length === 0 ? ['Place', 'Organization'] : types.length === 1 ? (types[0] as string) : types
}

/** True or false when the place says one thing of its price; nothing when it says several. */
function freeOf({ frais_a_charge: frais }: LieuPlat): boolean | null {
  if (frais.length !== 1) return null
  return frais[0] === 'Gratuit' ? true : frais[0] === 'Payant' ? false : null
}

const hoursOf = ({ horaires }: LieuPlat): NoeudJsonLd[] =>
  weeklyOf(horaires).map(({ debut, fin, jours }) =>
    ofType('OpeningHoursSpecification', {
      dayOfWeek: jours.map(jour => `https://schema.org/${JOURS[jour]}`),
      opens: debut,
      // A whole day would end where it begins, which says nothing.
      closes: debut === fin ? '23:59' : fin
    })
  )

const property = (champ: ChampDeFiche, value: string): NoeudJsonLd =>
  ofType('PropertyValue', { propertyID: champ, name: DESCRIPTIONS_DE_FICHE[champ].titre, value })

/** Everything that is rendered there, each to whom it is for. */
const offersOf = (lieu: LieuPlat): NoeudJsonLd[] =>
  lieu.services.map(service =>
    ofType('Offer', {
      itemOffered: ofType('Service', {
        name: service,
        audience: lieu.publics_specifiquement_adresses.map(p => ofType('Audience', { audienceType: p }))
      })
    })
  )

const audienceOf = ({ services, publics_specifiquement_adresses: publics }: LieuPlat): NoeudJsonLd[] =>
  services.length > 0 ? [] : publics.map(p => property('publics_specifiquement_adresses', p))

/**
 * `schemaOrgOf({ lieu: { id: 'k7m-29q-xd0', nom: 'Médiathèque', typologie: ['BIB'], … } }, contexte)` →
 * `{ '@context': 'https://schema.org', '@type': 'Library', '@id': 'https://lieux.example/lieux/k7m-29q-xd0', name: 'Médiathèque', … }`.
 * To be written by `writeJsonLd`. It never throws.
 */
export function schemaOrgOf({ lieu, telephones }: LieuPublic, contexte: ContexteTraduction): NoeudJsonLd {
  const page = uriOf(contexte.pageDe(lieu.id ?? ''))
  const acces = uriOf(lieu.fiche_acces_libre)
  const rdv = uriOf(lieu.prise_rdv)
  const numeros = [...new Set([...(lieu.telephone === null ? [] : [lieu.telephone]), ...telephones])]
  const noeud = ofType('', {
    '@id': page,
    url: page,
    name: lieu.nom,
    description: lieu.presentation_detail ?? lieu.presentation_resume,
    disambiguatingDescription: lieu.presentation_detail === null ? null : lieu.presentation_resume,
    identifier: [
      ...(lieu.id === null ? [] : [ofType('PropertyValue', { propertyID: contexte.producteur, value: lieu.id })]),
      ...(lieu.pivot === null
        ? []
        : [ofType('PropertyValue', { propertyID: pivotOf(lieu.pivot).sorte.toUpperCase(), value: lieu.pivot })])
    ],
    address: ofType('PostalAddress', {
      streetAddress: [lieu.adresse, lieu.complement_adresse].filter(v => v !== null).join(', '),
      postalCode: lieu.code_postal,
      addressLocality: lieu.commune,
      addressCountry: 'FR'
    }),
    geo:
      lieu.latitude === null || lieu.longitude === null
        ? null
        : ofType('GeoCoordinates', { latitude: lieu.latitude, longitude: lieu.longitude }),
    telephone: numeros,
    email: lieu.courriels,
    sameAs: lieu.site_web.flatMap(site => uriOf(site) ?? []),
    openingHoursSpecification: hoursOf(lieu),
    isAccessibleForFree: freeOf(lieu),
    parentOrganization:
      lieu.structure_parente === null ? null : ofType('Organization', { name: lieu.structure_parente }),
    makesOffer: offersOf(lieu),
    potentialAction: rdv === null ? null : ofType('ReserveAction', { target: rdv }),
    subjectOf: [
      ...(page === null && lieu.date_maj === null
        ? []
        : [ofType('WebPage', { url: page, dateModified: lieu.date_maj, inLanguage: 'fr' })]),
      ...(acces === null ? [] : [ofType('WebPage', { url: acces, name: 'Accessibilité du lieu' })])
    ],
    additionalProperty: [
      ...EN_PLUS.flatMap(champ => {
        const valeur = lieu[champ]
        return (Array.isArray(valeur) ? (valeur as readonly string[]) : valeur === null ? [] : [valeur as string]).map(
          v => property(champ, v)
        )
      }),
      ...(lieu.service_detaille ?? []).map(valeur => property('service_detaille', valeur)),
      ...audienceOf(lieu)
    ]
  })
  return { '@context': 'https://schema.org', ...noeud, '@type': typesOf(lieu) }
}

// What could end the `script` it stands in, or a line of it: "</script>", "<!--", U+2028
const A_ECHAPPER = /[<>&\u2028\u2029]/g

/** JSON that may stand inside `<script type="application/ld+json">`: `writeJsonLd({ name: '</script>' })` → `{"name":"\u003c/script\u003e"}`. */
export const writeJsonLd = (noeud: NoeudJsonLd): string =>
  JSON.stringify(noeud).replace(A_ECHAPPER, signe => `\\u${signe.charCodeAt(0).toString(16).padStart(4, '0')}`)
