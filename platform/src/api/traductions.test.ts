/** The places in the models of others, as the API serves them: valid there, each once, found by their ids, and nothing reserved. */
import { SCHEMAS_DATA_INCLUSION } from '@lieux-communs/core'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import jsonld from 'jsonld'
import { Parser as Turtle } from 'n3'
import { afterAll, describe, expect, it } from 'vitest'
import { buildCatalogue } from '../catalogue/construction.ts'
import { createCatalogueCourant } from '../catalogue/courant.ts'
import { CANARI_COURRIEL, FICHES, ficheInventee, GEOGRAPHIE, PUBLICATION } from '../catalogue/fixture.ts'
import { createServer } from '../server.ts'
import { OPERATIONS } from './operations/toutes.ts'

// @ts-expect-error its types describe a CommonJS module whose default is itself
const ajv = addFormats(new Ajv2020({ allErrors: true, allowUnionTypes: true })) as Ajv2020
const structure = ajv.compile(SCHEMAS_DATA_INCLUSION.structure)
const service = ajv.compile(SCHEMAS_DATA_INCLUSION.service)

const HOSTILE = ficheInventee('lc-0666', {
  nom: 'Maison </script><script>alert(1)</script> & fils',
  commune: 'Lens',
  code_insee: '62498',
  services: ['Aide aux démarches administratives', 'Accès internet et matériel informatique']
})
const edition = (numero: number, fiches = [...FICHES, HOSTILE]) =>
  buildCatalogue({ ...PUBLICATION, fiches, edition: { ...PUBLICATION.edition, numero } }, GEOGRAPHIE)
const courant = createCatalogueCourant(edition(12))
const fichiers = {
  of: async () => [{ nom: 'lieux.csv', octets: 12_345, sha256: 'ab'.repeat(32), type: 'text/csv; charset=utf-8' }],
  open: () => {
    throw new Error('no file is read here')
  }
}
const app = await createServer({
  catalogue: courant,
  geographie: GEOGRAPHIE,
  presentation: {
    editeur: { nom: 'Hub inventé', site: 'https://hub.example' },
    courriel: 'contact@hub.example',
    page: null,
    fichiers
  }
})
afterAll(() => app.close())
const get = (url: string, headers = {}) =>
  app.inject({ url: `/api/v1${url}`, headers: { host: 'lieux.example', ...headers } })
const ids = [...FICHES, HOSTILE].map(f => f.identite)

interface Dit {
  readonly id: string
  readonly structure_id: string
  readonly nom: string
}

/** Every page of a list, followed to its end. */
async function follow(quoi: 'structures' | 'services', query: string): Promise<Dit[]> {
  const dits: Dit[] = []
  let url: string | null = `/data-inclusion/${quoi}?${query}`
  while (url) {
    const corps: { edition: number; suivant: string | null } & Record<string, Dit[]> = (await get(url)).json()
    expect(corps.edition).toBe(12)
    dits.push(...(corps[quoi] ?? []))
    url = corps.suivant?.replace('/api/v1', '') ?? null
    if (dits.length === 4) courant.remplace(edition(13, []))
  }
  courant.remplace(edition(12))
  return dits
}

describe('data.inclusion', () => {
  it('has each place once, page after page in one édition, and the same in one file, all valid', async () => {
    const pages = await follow('structures', 'limite=2')
    expect(pages.map(s => s.id).sort()).toEqual(ids.map(id => `lieux-communs--${id}`).sort())
    const fichier = (await get('/data-inclusion/structures.json')).json()
    expect(fichier).toEqual(pages)
    for (const s of fichier) expect(structure(s), ajv.errorsText(structure.errors)).toBe(true)
    expect(JSON.stringify(fichier).toLowerCase()).not.toContain(CANARI_COURRIEL)
  })

  it('has every service of the places of a page, each led to its structure', async () => {
    const pages = await follow('services', 'limite=3')
    const fichier = (await get('/data-inclusion/services.json')).json() as Dit[]
    expect(fichier).toEqual(pages)
    expect(fichier.filter(s => s.structure_id === 'lieux-communs--lc-0666')).toHaveLength(2)
    for (const s of fichier) {
      expect(service(s), ajv.errorsText(service.errors)).toBe(true)
      expect((await get(`/data-inclusion/services/${s.id}`)).json()).toEqual(s)
    }
  })

  it('chooses places in the same words as /lieux, refuses in the same way, and is found by id with or without its prefix', async () => {
    const { total } = (await get('/lieux?departement=62')).json()
    expect((await get('/data-inclusion/structures?departement=62')).json()).toMatchObject({ total })
    expect((await get('/data-inclusion/structures.json?departement=62')).json()).toHaveLength(total)
    expect((await get('/data-inclusion/structures.json?departement=974&texte=zzzz')).body).toBe('[]\n')
    expect((await get('/data-inclusion/services.json?limite=2')).json()).toMatchObject({ parametre: 'limite' })
    for (const id of ['lieux-communs--lc-0001', 'lc-0001'])
      expect((await get(`/data-inclusion/structures/${id}`)).json().nom).toBe('Médiathèque des Trois Ponts')
    for (const url of [
      'structures/lieux-communs--rien',
      'services/lieux-communs--lc-0001',
      'services/lc-0666-x',
      'services/-'
    ])
      expect((await get(`/data-inclusion/${url}`)).statusCode, url).toBe(404)
  })
})

describe('schema.org', () => {
  it('is given by suffix and by Accept, the same, and names the page of the place whole', async () => {
    const parSuffixe = await get('/lieux/lc-0001.jsonld')
    const parAccept = await get('/lieux/lc-0001', { accept: 'application/ld+json' })
    expect(parSuffixe.headers['content-type']).toContain('application/ld+json')
    expect(parSuffixe.body).toBe(parAccept.body)
    expect(parSuffixe.json()).toMatchObject({ '@context': 'https://schema.org', name: 'Médiathèque des Trois Ponts' })
    expect(parSuffixe.json()['@id']).toContain('//lieux.example/lieux/lc-0001')
    expect((await get('/lieux/lc-0001', { accept: '*/*' })).json().nom).toBe('Médiathèque des Trois Ponts')
    expect((await get('/lieux/lc-9999.jsonld')).statusCode).toBe(404)
  })

  it('is in the page of the place, and no name ends its script', async () => {
    for (const id of ['lc-0001', 'lc-0666']) {
      const { body } = await app.inject({ url: `/lieux/${id}`, headers: { host: 'lieux.example' } })
      const dits = [...body.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)]
      expect(dits).toHaveLength(1)
      expect(JSON.parse(dits[0]?.[1] as string)).toEqual((await get(`/lieux/${id}.jsonld`)).json())
      expect(body).not.toContain('<script>alert')
    }
  })
})

describe('HSDS', () => {
  it('pages services by number, each once, counted before they are made', async () => {
    const vus: string[] = []
    for (let page = 1; page < 50; page++) {
      const corps = (await get(`/hsds/services?per_page=3&page=${page}`)).json()
      vus.push(...corps.contents.map((s: Dit) => s.id))
      expect(corps).toMatchObject({ page_number: page, size: corps.contents.length, first_page: page === 1 })
      expect(corps.total_pages).toBe(Math.ceil(corps.total_items / 3))
      if (!corps.last_page) continue
      expect(new Set(vus).size).toBe(corps.total_items)
      break
    }
    const tous = (await get('/hsds/services?per_page=500&full=true')).json()
    expect(tous.contents.map((s: Dit) => s.id)).toEqual(vus)
    expect((await get('/hsds/services?page=99')).json()).toMatchObject({ empty: true, last_page: true, contents: [] })
  })

  it('finds each service and each organisation by its id, nested as lists give it when asked for all', async () => {
    const tous = (await get('/hsds/services?per_page=500&full=true')).json().contents as {
      id: string
      organization_id: string
    }[]
    for (const dit of tous) {
      expect((await get(`/hsds/services/${dit.id}`)).json()).toEqual(dit)
      const { locations, services } = (await get(`/hsds/organizations/${dit.organization_id}`)).json()
      expect(locations).toHaveLength(1)
      expect(services.map((s: Dit) => s.id)).toContain(dit.id)
    }
    for (const id of ['lc-0001', '00000000-0000-8000-8000-000000000000'])
      expect((await get(`/hsds/services/${id}`)).statusCode).toBe(404)
  })

  it('understands its own words, and says what it is', async () => {
    const noms = (await get('/hsds/organizations?search=mediateque&per_page=500&full=true')).json().contents
    expect(noms.length).toBeGreaterThan(0)
    for (const { locations } of noms) expect(locations[0].name).toMatch(/Médiathèque/)
    expect((await get('/hsds/services?modified_after=hier')).json()).toMatchObject({ parametre: 'modified_after' })
    expect((await get('/hsds')).json()).toMatchObject({
      version: '3.2',
      publisher: { name: 'Hub inventé', email: 'contact@hub.example' }
    })
  })
})

describe('the base for catalogues', () => {
  it('is the same graph in JSON-LD and in Turtle, and names its files, its services and who keeps it', async () => {
    const parSuffixe = await get('/catalogue.jsonld')
    const defaut = await get('/catalogue')
    expect(defaut.headers['content-type']).toContain('application/ld+json')
    expect(defaut.body).toBe(parSuffixe.body)
    const turtle = await get('/catalogue.ttl')
    expect(turtle.headers['content-type']).toContain('text/turtle')
    expect((await get('/catalogue', { accept: 'text/turtle' })).body).toBe(turtle.body)
    const quads = new Turtle().parse(turtle.body)
    const nquads = String(await jsonld.toRDF(parSuffixe.json(), { format: 'application/n-quads' } as never))
    expect(nquads.trim().split('\n')).toHaveLength(quads.length)
    for (const dit of ['//lieux.example/donnees/fichiers/lieux.csv', '//lieux.example/ogc', 'Hub inventé', '12345'])
      expect(turtle.body).toContain(dit)
    expect(turtle.body).not.toContain('Association inventée')
  })

  it('is a record in ISO 19139 too, and neither is told to be good still once files have come', async () => {
    const xml = await get('/catalogue/iso19139.xml')
    expect(xml.headers['content-type']).toContain('application/xml')
    expect(xml.body).toContain('<gmd:electronicMailAddress><gco:CharacterString>contact@hub.example')
    const ttl = await get('/catalogue.ttl')
    fichiers.of = async () => [
      { nom: 'lieux.gpkg', octets: 9, sha256: 'cd'.repeat(32), type: 'application/geopackage+sqlite3' }
    ]
    const apres = await get('/catalogue.ttl', { 'if-none-match': ttl.headers.etag })
    expect(apres.statusCode).toBe(200)
    expect(apres.body).toContain('lieux.gpkg')
    expect((await get('/catalogue.ttl', { 'if-none-match': apres.headers.etag })).statusCode).toBe(304)
  })
})

describe('every address', () => {
  it('has an operationId of its own in the description', async () => {
    const { paths } = (await get('/openapi.json')).json() as {
      paths: Record<string, Record<string, { operationId: string }>>
    }
    const noms = Object.values(paths).flatMap(methodes => Object.values(methodes).map(m => m.operationId))
    expect(new Set(noms).size).toBe(noms.length)
    expect(noms.length).toBeGreaterThan(OPERATIONS.length)
  })
})
