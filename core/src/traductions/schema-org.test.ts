import fc from 'fast-check'
import type {
  Audience,
  GeoCoordinates,
  LocalBusiness,
  Offer,
  OpeningHoursSpecification,
  Organization,
  Place,
  PostalAddress,
  PropertyValue,
  ReserveAction,
  Service,
  WebPage
} from 'schema-dts'
import { describe, expect, it } from 'vitest'
import { lieuTire, lieuTordu, without } from '../../../test/lieux-tires.ts'
import { faultsOf } from '../../../test/ou-va.ts'
import { CHAMPS_DE_FICHE, platOf } from '../standard/champs.ts'
import type { LieuPublic } from './plan.ts'
import { type NoeudJsonLd, schemaOrgOf, writeJsonLd } from './schema-org.ts'
import { SCHEMA_ORG_CHAMPS } from './schema-org-champs.ts'
import { weeklyOf } from './semaine-type.ts'

const CONTEXTE = {
  producteur: 'lieux-communs',
  jour: '2026-03-02',
  pageDe: (id: string) => `https://lieux.example/lieux/${id}`
}

/** Names of a type's properties, which the compiler knows from the published vocabulary. */
type Noms<T> = T extends object ? Exclude<keyof T, '@type'> : never
const dictionary =
  <T>() =>
  <const N extends readonly Noms<T>[]>(...noms: N): ReadonlySet<string> =>
    new Set(['@type', ...(noms as unknown as string[])])

const LIEU_NOMS = [
  'url',
  'name',
  'description',
  'disambiguatingDescription',
  'identifier',
  'address',
  'geo',
  'telephone',
  'sameAs',
  'openingHoursSpecification',
  'isAccessibleForFree',
  'potentialAction',
  'subjectOf',
  'additionalProperty'
] as const satisfies readonly Noms<Place>[]
const ORGANISATION_NOMS = ['email', 'parentOrganization', 'makesOffer'] as const satisfies readonly Noms<Organization>[]
const lieu = dictionary<LocalBusiness>()('@id', ...LIEU_NOMS, ...ORGANISATION_NOMS)

const VOCABULAIRE: Readonly<Record<string, ReadonlySet<string>>> = {
  PostalAddress: dictionary<PostalAddress>()('streetAddress', 'postalCode', 'addressLocality', 'addressCountry'),
  GeoCoordinates: dictionary<GeoCoordinates>()('latitude', 'longitude'),
  OpeningHoursSpecification: dictionary<OpeningHoursSpecification>()('dayOfWeek', 'opens', 'closes'),
  PropertyValue: dictionary<PropertyValue>()('propertyID', 'name', 'value'),
  Offer: dictionary<Offer>()('itemOffered'),
  Service: dictionary<Service>()('name', 'audience'),
  Audience: dictionary<Audience>()('audienceType'),
  Organization: dictionary<Organization>()('name'),
  ReserveAction: dictionary<ReserveAction>()('target'),
  WebPage: dictionary<WebPage>()('url', 'name', 'dateModified', 'inLanguage')
}

/** Properties that their type does not have: `Offer.prix`. */
function unknownIn(noeud: NoeudJsonLd, connues: ReadonlySet<string> | undefined): string[] {
  const type = String(noeud['@type'])
  return Object.entries(noeud).flatMap(([nom, valeur]) => {
    const sous = [valeur].flat().filter((v): v is NoeudJsonLd => typeof v === 'object' && v !== null)
    return [
      ...(connues?.has(nom) ? [] : [`${type}.${nom}`]),
      ...(valeur === undefined || valeur === null ? [`${type}.${nom} empty`] : []),
      ...sous.flatMap(s => unknownIn(s, VOCABULAIRE[String(s['@type'])]))
    ]
  })
}

const fautes = (place: LieuPublic): string[] => {
  const { '@context': contexte, ...noeud } = schemaOrgOf(place, CONTEXTE)
  return [...(contexte === 'https://schema.org' ? [] : ['context']), ...unknownIn(noeud, lieu)]
}

describe('a place in schema.org', () => {
  const noeud = schemaOrgOf(
    {
      lieu: platOf({
        id: 'k7m-29q-xd0',
        pivot: 'W123456789',
        nom: 'Médiathèque des Trois Ponts',
        commune: 'Roubaix',
        code_postal: '59100',
        latitude: 50.6915,
        longitude: 3.1745,
        typologie: ['BIB'],
        telephone: '+33320000001',
        horaires: 'Mo,Tu 09:00-12:00; Sa[1] 10:00-12:00',
        services: ['Aide aux démarches administratives'],
        publics_specifiquement_adresses: ['Jeunes'],
        frais_a_charge: ['Gratuit'],
        prise_rdv: 'https://rdv.troisponts.example/',
        site_web: ['https://www.troisponts.example/', 'javascript:alert(1)']
      }),
      telephones: []
    },
    CONTEXTE
  )

  it('says what it is, where, when and for whom', () => {
    expect(noeud).toMatchObject({
      '@type': 'Library',
      '@id': 'https://lieux.example/lieux/k7m-29q-xd0',
      address: { addressLocality: 'Roubaix', postalCode: '59100', addressCountry: 'FR' },
      geo: { latitude: 50.6915, longitude: 3.1745 },
      telephone: ['+33320000001'],
      sameAs: ['https://www.troisponts.example/'],
      isAccessibleForFree: true,
      openingHoursSpecification: [
        { dayOfWeek: ['https://schema.org/Monday', 'https://schema.org/Tuesday'], opens: '09:00', closes: '12:00' }
      ],
      makesOffer: [
        { itemOffered: { name: 'Aide aux démarches administratives', audience: [{ audienceType: 'Jeunes' }] } }
      ],
      potentialAction: { '@type': 'ReserveAction', target: 'https://rdv.troisponts.example/' }
    })
    expect(noeud.identifier).toContainEqual({ '@type': 'PropertyValue', propertyID: 'RNA', value: 'W123456789' })
    expect(noeud.additionalProperty).toContainEqual({
      '@type': 'PropertyValue',
      propertyID: 'horaires',
      name: 'Horaires',
      value: 'Mo,Tu 09:00-12:00; Sa[1] 10:00-12:00'
    })
  })

  it('has no property that its vocabulary has not, nothing empty, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(lieuTire, lieuTordu), place => {
        expect(fautes(place)).toEqual([])
      })
    )
  })

  it('may stand in a script: what could end it is written otherwise, and reads the same', () => {
    fc.assert(
      fc.property(lieuTordu, place => {
        const dit = schemaOrgOf(place, CONTEXTE)
        const texte = writeJsonLd(dit)
        expect(texte).not.toMatch(/[<>&\u2028\u2029]/)
        expect(JSON.parse(texte)).toEqual(JSON.parse(JSON.stringify(dit)))
      })
    )
    expect(writeJsonLd({ name: '</script>' })).toBe('{"name":"\\u003c/script\\u003e"}')
  })

  it('loses nothing but what is listed: each value, once taken away, is missed', () => {
    const dits = (place: LieuPublic) => writeJsonLd(schemaOrgOf(place, CONTEXTE))
    fc.assert(
      fc.property(lieuTire, place => {
        const entier = dits(place)
        for (const champ of CHAMPS_DE_FICHE) {
          const valeur = place.lieu[champ]
          if (valeur === null || valeur === undefined || (Array.isArray(valeur) && valeur.length === 0)) continue
          if ((champ === 'latitude' || champ === 'longitude') && (place.lieu.latitude ?? place.lieu.longitude) !== null)
            if (place.lieu.latitude === null || place.lieu.longitude === null) continue
          expect(entier, champ).not.toBe(dits(without(place, champ)))
        }
      })
    )
  })

  it('is told field by field in words of the vocabulary', () => {
    const dites = CHAMPS_DE_FICHE.flatMap(champ => SCHEMA_ORG_CHAMPS[champ].vers)
    expect(dites.filter(nom => !lieu.has(nom))).toEqual([])
  })
})

describe('the hours of every week', () => {
  it.each([
    [
      'Mo-Fr 09:00-12:00; We 14:00-17:00',
      [
        ['09:00', '12:00', 4],
        ['14:00', '17:00', 1]
      ]
    ],
    ['Mo 20:00-02:00', [['20:00', '02:00', 1]]],
    ['Mo 20:00-24:00', [['20:00', '00:00', 1]]],
    ['Mo 09:00-12:00 "sur rendez-vous"', []],
    ['Mo 14:00+', []],
    ['Sep-Jun Mo 09:00-12:00', []],
    ['illisible', []]
  ])('%s', (osm, attendu) => {
    expect(weeklyOf(osm).map(({ debut, fin, jours }) => [debut, fin, jours.length])).toEqual(attendu)
  })
})

it('the table says where each field goes, and goes nowhere else', () => {
  fc.assert(
    fc.property(lieuTire, place => {
      const { latitude, longitude } = place.lieu
      const seul = latitude === null || longitude === null
      expect(
        faultsOf(
          SCHEMA_ORG_CHAMPS,
          place => ({ '': schemaOrgOf(place, CONTEXTE) }),
          place,
          seul ? ['latitude', 'longitude'] : []
        )
      ).toEqual([])
    }),
    { numRuns: 50 }
  )
})
