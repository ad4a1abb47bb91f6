import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lieuTire, lieuTordu, without } from '../../../test/lieux-tires.ts'
import { faultsOf } from '../../../test/ou-va.ts'
import { CHAMPS_DE_FICHE, platOf } from '../standard/champs.ts'
import { hsdsOf } from './hsds.ts'
import { HSDS_CHAMPS } from './hsds-champs.ts'
import { uuidOf } from './hsds-uuid.ts'
import type { LieuPublic } from './plan.ts'

const CONTEXTE = {
  producteur: 'lieux-communs',
  jour: '2026-03-02',
  pageDe: (id: string) => `https://lieux.example/lieux/${id}`
}

// HSDS 3.2's contract (https://docs.openreferral.org): what each object must have, and the form of what it may have.
const uuid = { type: 'string', format: 'uuid' }
const texte = { type: 'string' }
const nombre = { type: 'number' }
const uri = { type: 'string', format: 'uri' }
const email = { type: 'string', format: 'email' }
const day = { type: 'string', format: 'date' }
const hour = { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' }
const objet = (properties: object, required: readonly string[]) => ({
  type: 'object',
  additionalProperties: false,
  properties: { id: uuid, ...properties },
  required: ['id', ...required]
})
const liste = (items: object) => ({ type: 'array', items })

const attribute = objet(
  {
    link_id: uuid,
    link_entity: texte,
    link_type: texte,
    label: texte,
    value: texte,
    taxonomy_term: objet(
      { code: texte, name: texte, description: texte, parent_id: uuid, taxonomy: texte, language: texte },
      ['name', 'description']
    )
  },
  []
)
const schedule = objet(
  {
    freq: { enum: ['WEEKLY', 'MONTHLY'] },
    byday: { type: 'string', pattern: '^(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*$' },
    opens_at: hour,
    closes_at: hour,
    description: texte,
    schedule_link: uri
  },
  []
)
const address = objet(
  {
    address_1: texte,
    address_2: texte,
    city: texte,
    state_province: texte,
    postal_code: texte,
    country: texte,
    address_type: { enum: ['physical', 'postal', 'virtual'] }
  },
  ['address_1', 'city', 'state_province', 'postal_code', 'country', 'address_type']
)
const location = objet(
  {
    location_type: { enum: ['physical', 'postal', 'virtual'] },
    name: texte,
    description: texte,
    latitude: nombre,
    longitude: nombre,
    addresses: liste(address),
    phones: liste(objet({ number: texte, type: texte }, ['number'])),
    accessibility: liste(objet({ url: uri }, [])),
    schedules: liste(schedule),
    attributes: liste(attribute)
  },
  ['location_type']
)
const service = objet(
  {
    name: texte,
    status: { enum: ['active', 'inactive', 'defunct', 'temporarily closed'] },
    description: texte,
    url: uri,
    email,
    application_process: texte,
    fees_description: texte,
    eligibility_description: texte,
    assured_date: day,
    schedules: liste(schedule),
    attributes: liste(attribute),
    service_at_locations: liste(objet({ location }, []))
  },
  ['name', 'status']
)
const organization = objet(
  {
    name: texte,
    description: texte,
    uri,
    email,
    website: uri,
    additional_websites: liste(objet({ url: uri }, ['url'])),
    contacts: liste(objet({ email }, [])),
    organization_identifiers: liste(
      objet({ identifier_type: texte, identifier: texte }, ['identifier_type', 'identifier'])
    ),
    programs: liste(objet({ name: texte, description: texte }, ['name', 'description'])),
    locations: liste(location),
    services: liste(service)
  },
  ['name', 'description']
)

// @ts-expect-error its types describe a CommonJS module whose default is itself
const ajv = addFormats(new Ajv2020({ allErrors: true, strict: false })) as Ajv2020
const valide = ajv.compile(organization)
const fautes = (dit: unknown): string => (valide(dit) ? '' : ajv.errorsText(valide.errors))

describe('a place in HSDS', () => {
  const place: LieuPublic = {
    lieu: platOf({
      id: 'k7m-29q-xd0',
      pivot: '73282932000074',
      nom: 'Médiathèque des Trois Ponts',
      structure_parente: 'Ville de Roubaix',
      commune: 'Roubaix',
      code_insee: '59512',
      horaires: 'Mo,Tu 09:00-12:00; Sa[1] 10:00-12:00',
      services: ['Aide aux démarches administratives'],
      publics_specifiquement_adresses: ['Jeunes'],
      frais_a_charge: ['Gratuit sous condition']
    }),
    telephones: ['+33320000001']
  }

  it('is the organisation that is there, its location, and its services at that location', () => {
    const dit = hsdsOf(place, CONTEXTE)
    expect(dit).toMatchObject({
      name: 'Ville de Roubaix',
      organization_identifiers: [{ identifier_type: 'SIRET', identifier: '73282932000074' }],
      locations: [
        {
          name: 'Médiathèque des Trois Ponts',
          addresses: [{ city: 'Roubaix', state_province: '59', country: 'FR' }],
          phones: [{ number: '+33320000001' }],
          schedules: [
            { freq: 'WEEKLY', byday: 'MO,TU', opens_at: '09:00', closes_at: '12:00' },
            { description: 'Mo,Tu 09:00-12:00; Sa[1] 10:00-12:00' }
          ]
        }
      ],
      services: [{ name: 'Aide aux démarches administratives', fees_description: 'Gratuit sous condition' }]
    })
    expect(dit.services[0]?.service_at_locations[0]?.location.id).toBe(dit.locations[0]?.id)
    expect(fautes(dit)).toBe('')
  })

  it('is valid whatever the place, and the same each time', () => {
    fc.assert(
      fc.property(lieuTire, place => {
        const dit = hsdsOf(place, CONTEXTE)
        expect(fautes(dit)).toBe('')
        expect(hsdsOf(place, CONTEXTE)).toEqual(dit)
      })
    )
  })

  it('is valid whatever is written, and never throws', () => {
    fc.assert(
      fc.property(lieuTordu, place => {
        expect(fautes(hsdsOf(place, CONTEXTE))).toBe('')
      })
    )
  })

  it('loses nothing but what is listed: each value, once taken away, is missed', () => {
    const dits = (place: LieuPublic) => JSON.stringify(hsdsOf(place, CONTEXTE))
    fc.assert(
      fc.property(lieuTire, place => {
        const entier = dits(place)
        for (const champ of CHAMPS_DE_FICHE) {
          const valeur = place.lieu[champ]
          if (valeur === null || valeur === undefined || (Array.isArray(valeur) && valeur.length === 0)) continue
          expect(entier, champ).not.toBe(dits(without(place, champ)))
        }
      })
    )
  })

  it('is told field by field in words of the contract', () => {
    const connues = Object.entries({ organization, location, service }).flatMap(([nom, { properties }]) =>
      Object.keys(properties).map(p => `${nom}.${p}`)
    )
    expect(CHAMPS_DE_FICHE.flatMap(champ => HSDS_CHAMPS[champ].vers).filter(nom => !connues.includes(nom))).toEqual([])
  })
})

it('an id is the same for ever, and another for another thing', () => {
  expect(uuidOf('service', 'k7m-29q-xd0')).toBe(uuidOf('service', 'k7m-29q-xd0'))
  expect(new Set(Array.from({ length: 10_000 }, (_, i) => uuidOf('service', String(i)))).size).toBe(10_000)
})

it('the table says where each field goes, and goes nowhere else', () => {
  fc.assert(
    fc.property(lieuTire, place => {
      expect(
        faultsOf(
          HSDS_CHAMPS,
          place => {
            const { locations, services, ...organization } = hsdsOf(place, CONTEXTE)
            return {
              organization,
              location: { ...locations[0] },
              service: services[0] && { ...services[0], attributes: services.flatMap(s => s.attributes ?? []) }
            }
          },
          place,
          ['id', 'services']
        )
      ).toEqual([])
    }),
    { numRuns: 50 }
  )
})
