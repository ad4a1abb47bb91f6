// Each test is one or several of the abstract tests of Annex A of OGC API - Features - Part 1: Core (17-069r4), over HTTP.
import { readIdentite } from '@lieux-communs/core'
import { afterAll, describe, expect, it } from 'vitest'
import { buildCatalogue } from '../catalogue/construction.ts'
import { createCatalogueCourant } from '../catalogue/courant.ts'
import { FICHES, ficheInventee, GEOGRAPHIE, PUBLICATION } from '../catalogue/fixture.ts'
import { createServer } from '../server.ts'

const REMPLACE = 'k7m-29q-xd0'
// The one whose last character checks the others.
const RETIRE = Array.from('0123456789abcdefghjkmnpqrstvwxyz', c => `k7m-29r-xd${c}`).find(id => readIdentite(id) === id)
const ANTIMERIDIEN = ficheInventee('lc-0010', {
  nom: 'Atelier du bout du monde',
  latitude: -14,
  longitude: 179.5,
  date_maj: '2025-06-30'
})
const fiches = [...FICHES, ANTIMERIDIEN]
const edition = (numero: number) =>
  buildCatalogue({ ...PUBLICATION, fiches, edition: { ...PUBLICATION.edition, numero } }, GEOGRAPHIE)
const courant = createCatalogueCourant(edition(12))
const app = await createServer({
  catalogue: courant,
  geographie: GEOGRAPHIE,
  maintenant: () => new Date('2026-03-02T12:00:00Z'),
  identites: {
    sort: async (id: string) =>
      id === REMPLACE
        ? { nature: 'remplacee', par: 'lc-0001' }
        : { nature: 'retiree', le: '2026-02-01T04:00:00Z', edition: 9, nom: 'Ancien lieu', commune: 'Lille' }
  } as never
})
const vide = await createServer({ catalogue: createCatalogueCourant(), geographie: GEOGRAPHIE })
afterAll(() => Promise.all([app.close(), vide.close()]))

const ICI = 'https://lieux.exemple.fr'
const HEADERS = { host: 'lieux.exemple.fr', 'x-forwarded-proto': 'https' }
const get = (url: string, headers: object = {}) => app.inject({ url, headers: { ...HEADERS, ...headers } })
const ITEMS = '/ogc/collections/lieux/items'
const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84'

interface Lien {
  readonly rel: string
  readonly href: string
  readonly type: string
}
const href = (links: readonly Lien[], rel: string): string => links.find(l => l.rel === rel)?.href ?? ''
const idsOf = async (query: string): Promise<string[]> => {
  const reponse = await get(`${ITEMS}?limit=1000&${query}`)
  expect(reponse.statusCode, `${query} ${reponse.body}`).toBe(200)
  return reponse.json().features.map((f: { id: string }) => f.id)
}

describe('core: landing page, description, conformance', () => {
  it('root-op, root-success: leads to the description, the conformance and the collections', async () => {
    for (const url of ['/ogc', '/ogc/']) {
      const reponse = await get(url)
      expect(reponse.statusCode).toBe(200)
      expect(reponse.headers['content-type']).toContain('application/json')
      const { links } = reponse.json()
      expect(href(links, 'service-desc')).toBe(`${ICI}/ogc/api`)
      expect(href(links, 'conformance')).toBe(`${ICI}/ogc/conformance`)
      expect(href(links, 'data')).toBe(`${ICI}/ogc/collections`)
    }
  })

  it('every link of ours leads somewhere, with the type that it says', async () => {
    const vus = new Set<string>()
    const suite = [`${ICI}/ogc`]
    for (let url = suite.pop(); url; url = suite.pop()) {
      if (vus.has(url)) continue
      vus.add(url)
      const reponse = await get(url.slice(ICI.length))
      expect(reponse.statusCode, url).toBe(200)
      if (!url.startsWith(`${ICI}/ogc`)) continue
      const corps = reponse.json()
      for (const { links = [] } of [corps, ...(corps.collections ?? []), ...(corps.features ?? [])])
        for (const lien of links as Lien[]) {
          expect(lien.href.startsWith(`${ICI}/`), lien.href).toBe(true)
          const la = await get(lien.href.slice(ICI.length))
          expect(String(la.headers['content-type']).split('; charset')[0], lien.href).toBe(lien.type)
          suite.push(lien.href)
        }
    }
    expect(vus.size).toBeGreaterThan(8)
  })

  it('api-definition-op, api-definition-success, oas30: OpenAPI 3.0, with every address and every parameter', async () => {
    const reponse = await get('/ogc/api')
    expect(reponse.headers['content-type']).toBe('application/vnd.oai.openapi+json;version=3.0')
    const api = reponse.json()
    expect(api.openapi).toMatch(/^3\.0\./)
    expect(api.servers).toEqual([{ url: `${ICI}/ogc` }])
    for (const [chemin, { get: operation }] of Object.entries<{ get: { responses: object; parameters?: unknown[] } }>(
      api.paths
    )) {
      const url = `/ogc${chemin}`.replace('{featureId}', 'lc-0001')
      expect((await get(url)).statusCode, url).toBe(200)
      expect(Object.keys(operation.responses)).toContain('200')
    }
    const references = api.paths['/collections/lieux/items'].get.parameters.map((p: { $ref: string }) => p.$ref)
    expect(references).toEqual(Object.keys(api.components.parameters).map(nom => `#/components/parameters/${nom}`))
    // Examples that are shown are answered.
    for (const p of Object.values<{ name: string; example?: string | unknown[] }>(api.components.parameters)) {
      if (
        p.example === undefined ||
        ['latitude', 'longitude', 'rayon', 'source', 'autres_formations_labels', 'epci', 'region'].includes(p.name)
      )
        continue
      const valeur = Array.isArray(p.example) ? p.example.join(p.name === 'bbox' ? ',' : '|') : String(p.example)
      const url = `${ITEMS}?${new URLSearchParams({ [p.name]: valeur })}`
      expect((await get(url)).statusCode, url).toBe(200)
    }
  })

  it('fc-limit-definition, fc-bbox-definition, fc-time-definition: to the letter', async () => {
    const { parameters } = (await get('/ogc/api')).json().components
    expect(parameters.limit).toMatchObject({ in: 'query', required: false, style: 'form', explode: false })
    expect(parameters.limit.schema).toEqual({ type: 'integer', minimum: 1, maximum: 1000, default: 100 })
    expect(parameters.bbox).toMatchObject({ in: 'query', required: false, style: 'form', explode: false })
    expect(parameters.bbox.schema).toMatchObject({ type: 'array', items: { type: 'number' } })
    expect(parameters.bbox.schema.oneOf).toEqual([
      { minItems: 4, maxItems: 4 },
      { minItems: 6, maxItems: 6 }
    ])
    expect(parameters.datetime).toMatchObject({ in: 'query', required: false, style: 'form', explode: false })
    expect(parameters.datetime.schema).toEqual({ type: 'string' })
  })

  it('conformance-op, conformance-success: core, oas30, geojson', async () => {
    const { conformsTo } = (await get('/ogc/conformance')).json()
    const base = 'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf'
    expect(conformsTo).toEqual([`${base}/core`, `${base}/oas30`, `${base}/geojson`])
  })

  it('http: HEAD, 304, CORS, refusal of writing, the headers of the site; 503 without an édition', async () => {
    expect((await app.inject({ method: 'HEAD', url: ITEMS })).statusCode).toBe(200)
    const premiere = await get(ITEMS)
    const suite = await get(ITEMS, { 'if-none-match': premiere.headers.etag })
    expect([suite.statusCode, suite.body]).toEqual([304, ''])
    const depuis = { 'if-modified-since': premiere.headers['last-modified'] }
    expect((await get(ITEMS, depuis)).statusCode).toBe(304)
    expect(premiere.headers).toMatchObject({ 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff' })
    expect((await app.inject({ method: 'OPTIONS', url: ITEMS })).statusCode).toBe(204)
    for (const url of ['/ogc', ITEMS]) {
      const refus = await app.inject({ method: 'POST', url })
      expect([refus.statusCode, refus.headers['content-type']]).toEqual([
        405,
        'application/problem+json; charset=utf-8'
      ])
    }
    expect((await get('/ogc/ailleurs')).headers['content-type']).toContain('problem+json')
    expect((await get(`${ITEMS}?texte=%ff`)).headers['content-type']).toContain('problem+json')
    expect((await vide.inject('/ogc')).statusCode).toBe(503)
  })

  it('query-param-unknown, query-param-invalid: 400, everywhere', async () => {
    for (const url of [
      '/ogc',
      '/ogc/api',
      '/ogc/conformance',
      '/ogc/collections',
      '/ogc/collections/lieux',
      ITEMS,
      `${ITEMS}/lc-0001`
    ])
      expect((await get(`${url}?inconnu=1`)).statusCode, url).toBe(400)
    for (const query of [
      'limit=0',
      'limit=-1',
      'limit=dix',
      'bbox=1,2,3',
      'bbox=1,2,3,4,5',
      'bbox=a,2,3,4',
      'bbox=3,50,2,49',
      'bbox=-200,0,0,1',
      'bbox=0,0,0x1,1',
      'bbox=',
      'datetime=hier',
      'datetime=2026-02-31',
      'datetime=2026-13-01T00:00:00Z',
      'datetime=../..',
      'datetime=/',
      'datetime=2026-03-01/2026-01-01',
      'datetime=2026-01-01/2026-02-01/2026-03-01',
      'datetime=2026-01-01T25:00:00Z',
      'services=Rien',
      'emprise=1,2,3,4',
      'commune=59512',
      'code_insee=59100',
      'curseur=x'
    ]) {
      const reponse = await get(`${ITEMS}?${query}`)
      expect(reponse.statusCode, query).toBe(400)
      expect(reponse.headers['content-type']).toContain('application/problem+json')
      expect(reponse.json().parametre).toBe(query.split('=')[0])
    }
  })

  it('writes addresses as the asker named us, and in plain when nobody in front says otherwise', async () => {
    const nue = await app.inject({ url: '/ogc', headers: { host: 'localhost:3000' } })
    expect(href(nue.json().links, 'data')).toBe('http://localhost:3000/ogc/collections')
    const forgee = await app.inject({
      url: '/ogc',
      headers: { host: 'a"b<c>/d', 'x-forwarded-host': 'ailleurs.example' }
    })
    expect(href(forgee.json().links, 'data')).toBe('/ogc/collections')
  })
})

describe('core: collections', () => {
  it('fc-md-success, sfc-md-success, fc-md-extent, crs84: the same collection, with its links and its extent', async () => {
    const { collections, links } = (await get('/ogc/collections')).json()
    expect(href(links, 'self')).toBe(`${ICI}/ogc/collections`)
    const [lieux] = collections
    expect((await get('/ogc/collections/lieux')).json()).toEqual(lieux)
    expect(lieux).toMatchObject({ id: 'lieux', itemType: 'feature', crs: [CRS84] })
    expect(lieux.links.find((l: Lien) => l.rel === 'items')).toMatchObject({
      href: ICI + ITEMS,
      type: 'application/geo+json'
    })
    expect(lieux.extent).toEqual({
      spatial: { bbox: [[1.87, -20.88, 179.5, 50.72]], crs: CRS84 },
      temporal: {
        interval: [['2024-03-12T00:00:00Z', '2026-01-15T00:00:00Z']],
        trs: 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian'
      }
    })
    expect((await get('/ogc/collections/autre')).statusCode).toBe(404)
  })
})

describe('core and geojson: features', () => {
  it('fc-op, fc-response, fc-links, fc-timeStamp, fc-numberMatched, fc-numberReturned', async () => {
    const reponse = await get(`${ITEMS}?limit=3`)
    expect(reponse.headers['content-type']).toBe('application/geo+json')
    const corps = reponse.json()
    expect(corps).toMatchObject({
      type: 'FeatureCollection',
      timeStamp: '2026-03-02T12:00:00.000Z',
      numberMatched: fiches.length,
      numberReturned: 3
    })
    expect(corps.features).toHaveLength(3)
    expect(href(corps.links, 'self')).toBe(`${ICI}${ITEMS}?limit=3`)
    expect(href(corps.links, 'collection')).toBe(`${ICI}/ogc/collections/lieux`)
    for (const lien of corps.links) expect(lien.type).toBeTruthy()
    expect(corps.features[0]).toMatchObject({
      type: 'Feature',
      id: 'lc-0001',
      geometry: { type: 'Point', coordinates: [3.1745, 50.6915] },
      properties: { nom: 'Médiathèque des Trois Ponts', services: expect.any(Array) }
    })
  })

  it('next: every place once, in the édition where the first page was, until there is no next', async () => {
    const vus: string[] = []
    let url = `${ICI}${ITEMS}?limit=3&departement=59%7C974`
    for (let tour = 0; url && tour < 20; tour++) {
      const corps = (await get(url.slice(ICI.length))).json()
      vus.push(...corps.features.map((f: { id: string }) => f.id))
      url = href(corps.links, 'next')
      if (tour === 0) courant.remplace(edition(13))
    }
    expect(vus).toEqual(['lc-0001', 'lc-0002', 'lc-0003', 'lc-0004', 'lc-0007', 'lc-0009'])
    const { links } = (await get(`${ITEMS}?limit=1`)).json()
    const suivante = href(links, 'next').slice(ICI.length)
    expect((await get(`${suivante}&departement=59`)).statusCode).toBe(400)
    // Of an édition that was never served here.
    expect((await get(suivante.replace(/curseur=\d+/, 'curseur=3'))).statusCode).toBe(410)
    // Pages may grow on the way.
    expect((await get(suivante.replace('limit=1', 'limit=5'))).json().numberReturned).toBe(5)
    courant.remplace(edition(12))
  })

  it('fc-limit-response: no more than asked, nor than the maximum', async () => {
    expect((await get(`${ITEMS}?limit=2`)).json().numberReturned).toBe(2)
    for (const limite of ['1001', '10000', '999999999999'])
      expect((await get(`${ITEMS}?limit=${limite}`)).json().numberReturned).toBe(fiches.length)
  })

  it('fc-bbox-response: the places of the box, and those that have no point', async () => {
    // lc-0003 is known by its commune alone.
    expect(await idsOf('bbox=3.1,50.6,3.18,50.71')).toEqual(['lc-0001', 'lc-0002', 'lc-0003'])
    expect(await idsOf('bbox=3.1,50.6,0,3.18,50.71,100')).toEqual(['lc-0001', 'lc-0002', 'lc-0003'])
    // What GDAL writes.
    expect(await idsOf('bbox=3.1744999999999997,50.691499999999998,3.1745000000000001,50.691500000000005')).toEqual([
      'lc-0001',
      'lc-0003'
    ])
    expect(await idsOf('bbox=55,-21,56,-2e1')).toEqual(['lc-0003', 'lc-0007'])
    // Across the antimeridian.
    expect(await idsOf('bbox=179,-20,-179,-10')).toEqual(['lc-0003', 'lc-0010'])
    expect(await idsOf('bbox=-180,-90,180,90')).toHaveLength(fiches.length)
    expect(await idsOf('bbox=3.1,50.6,3.18,50.71&services=Aide aux démarches administratives')).toEqual(['lc-0001'])
  })

  it('a box or a time narrows that answer alone: the next who asks is told all', async () => {
    const services = 'services=Aide aux démarches administratives'
    const avant = await idsOf(services)
    for (const autre of ['bbox=3.1,50.6,3.18,50.71', 'datetime=2026-01-01T00:00:00Z/..', 'bbox=0,0,1,1'])
      await idsOf(`${services}&${autre}`)
    expect(await idsOf(services)).toEqual(avant)
    expect(avant.length).toBeGreaterThan(1)
  })

  it('fc-time-response: the places of that time, and those that have no date', async () => {
    const sansDate = fiches.filter(f => !f.valeurs.date_maj).map(f => f.identite)
    const et = (...ids: string[]) => [...sansDate, ...ids].sort()
    for (const [datetime, attendus] of [
      ['2026-01-15', et('lc-0001')],
      ['2026-01-15T13:00:00Z', et('lc-0001')],
      ['2026-01-16T00:30:00%2B01:00', et('lc-0001')],
      ['2026-01-16T00:30:00Z', et()],
      ['2024-03-12T00:00:00Z/2025-06-30T00:00:00Z', et('lc-0002', 'lc-0010')],
      ['../2025-01-01T00:00:00Z', et('lc-0002')],
      ['/2025-01-01T00:00:00Z', et('lc-0002')],
      ['2025-01-01T00:00:00.5z/..', et('lc-0001', 'lc-0010')],
      ['2025-01-01/', et('lc-0001', 'lc-0010')]
    ] as const)
      expect(await idsOf(`datetime=${datetime}`), datetime).toEqual(attendus)
  })

  it('f-op, f-success, f-links: one place, and where it went', async () => {
    const reponse = await get(`${ITEMS}/lc-0001`)
    expect(reponse.headers['content-type']).toBe('application/geo+json')
    const { links, ...lieu } = reponse.json()
    expect(lieu).toMatchObject({ type: 'Feature', id: 'lc-0001', geometry: { coordinates: [3.1745, 50.6915] } })
    expect(href(links, 'self')).toBe(`${ICI}${ITEMS}/lc-0001`)
    expect(href(links, 'collection')).toBe(`${ICI}/ogc/collections/lieux`)
    expect((await get(`${ITEMS}/lc-9999`)).statusCode).toBe(404)
    expect((await get(`${ITEMS}/constructor`)).statusCode).toBe(404)
    const remplace = await get(`${ITEMS}/${REMPLACE}`)
    expect([remplace.statusCode, remplace.headers.location]).toEqual([301, `${ITEMS}/lc-0001`])
    const retire = await get(`${ITEMS}/${RETIRE}`)
    expect([retire.statusCode, retire.json().retiree_le]).toEqual([410, '2026-02-01'])
  })
})
