import { gunzipSync } from 'node:zlib'
import { LISTES } from '@lieux-communs/core'
import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import { afterAll, describe, expect, it } from 'vitest'
import { buildCatalogue } from '../catalogue/construction.ts'
import { createCatalogueCourant } from '../catalogue/courant.ts'
import { FICHES, ficheInventee, GEOGRAPHIE, PUBLICATION } from '../catalogue/fixture.ts'
import { createServer } from '../server.ts'

const SERRES = 300
const fiches = [
  ...FICHES,
  ...Array.from({ length: SERRES }, (_, i) =>
    ficheInventee(`m-${String(i).padStart(4, '0')}`, {
      nom: `Lieu inventé n° ${i}`,
      commune: 'Montpellier',
      code_insee: '34172',
      latitude: 43.6 + (i % 20) / 1000,
      longitude: 3.87 + Math.floor(i / 20) / 1000,
      frais_a_charge: i % 3 === 0 ? ['Gratuit'] : []
    })
  )
]
const edition = (numero: number) =>
  buildCatalogue({ ...PUBLICATION, fiches, edition: { ...PUBLICATION.edition, numero } }, GEOGRAPHIE)
const courant = createCatalogueCourant(edition(12))
const app = await createServer({ catalogue: courant, geographie: GEOGRAPHIE })
afterAll(() => app.close())

const get = (url: string, headers = {}) => app.inject({ url, headers })

interface Objet {
  readonly lon: number
  readonly lat: number
  readonly p: Record<string, unknown>
}

async function lit(z: number, x: number, y: number, query = ''): Promise<Objet[]> {
  const reponse = await get(`/tuiles/${z}/${x}/${y}.mvt${query}`)
  if (reponse.statusCode === 204) return []
  expect(reponse.statusCode, reponse.body).toBe(200)
  expect(reponse.headers['content-type']).toBe('application/vnd.mapbox-vector-tile')
  const couche = new VectorTile(new PbfReader(reponse.rawPayload)).layers.lieux
  expect(couche?.extent).toBe(4096)
  return Array.from({ length: couche?.length ?? 0 }, (_, i) => {
    const f = couche?.feature(i) as VectorTileFeature
    const { geometry } = f.toGeoJSON(x, y, z) as unknown as { geometry: { coordinates: [number, number] } }
    return { lon: geometry.coordinates[0], lat: geometry.coordinates[1], p: { ...f.properties } }
  })
}

/** The tile where a point is. */
function tuileDe(lon: number, lat: number, z: number): [number, number, number] {
  const n = 2 ** z
  const rad = (lat * Math.PI) / 180
  return [z, Math.floor(((lon + 180) / 360) * n), Math.floor(((1 - Math.asinh(Math.tan(rad)) / Math.PI) / 2) * n)]
}

const somme = (objets: readonly Objet[]) => objets.reduce((n, { p }) => n + Number(p.point_count ?? 1), 0)

describe('/tuiles/{z}/{x}/{y}.mvt', () => {
  it('gathers the whole base at zoom 0, each place counted once, clusters where their places are', async () => {
    const objets = await lit(0, 0, 0)
    expect(somme(objets)).toBe(fiches.length)
    const gros = objets.find(o => Number(o.p.point_count) >= SERRES)
    expect(gros?.lat).toBeGreaterThan(40)
    expect(gros?.lat).toBeLessThan(51)
    expect(objets.some(o => o.lat < -15 && o.lon > 50)).toBe(true)
  })

  it('shows places one by one from zoom 13, where they are, with what a map says of them', async () => {
    const [seul] = (await lit(...tuileDe(3.1745, 50.6915, 14))).filter(o => o.p.id === 'lc-0001')
    expect(seul?.lon).toBeCloseTo(3.1745, 4)
    expect(seul?.lat).toBeCloseTo(50.6915, 4)
    const services = LISTES.services.valeurs
    const bits = ['Aide aux démarches administratives', 'Accès internet et matériel informatique']
      .map(s => 2 ** (services as readonly string[]).indexOf(s))
      .reduce((a, b) => a + b)
    expect(seul?.p).toEqual({
      id: 'lc-0001',
      nom: 'Médiathèque des Trois Ponts',
      commune: 'Roubaix',
      services: bits,
      publics_specifiquement_adresses: 0,
      frais_a_charge: 2 ** (LISTES.frais_a_charge.valeurs as readonly string[]).indexOf('Gratuit')
    })
    const roubaix = await lit(...tuileDe(3.1817, 50.6901, 14))
    expect(roubaix.find(o => o.p.id === 'lc-0003')?.p).toMatchObject({ approximatif: true })
    expect(roubaix.every(o => o.p.point_count === undefined)).toBe(true)
  })

  it('answers any question of the base, and refuses what is none', async () => {
    expect(somme(await lit(0, 0, 0, '?departement=59'))).toBe(5)
    expect(somme(await lit(0, 0, 0, '?frais_a_charge=Gratuit'))).toBe(SERRES / 3 + 1)
    expect(somme(await lit(0, 0, 0))).toBe(fiches.length)
    // More questions than are kept: the first ones are still answered.
    for (let n = 0; n < 30; n++)
      expect(somme(await lit(0, 0, 0, `?completude_min=${n === 0 ? 0 : 100}&texte=introuvable${n}`))).toBe(0)
    expect(somme(await lit(0, 0, 0, '?departement=59'))).toBe(5)
    for (const query of ['inconnu=1', 'departement=99', 'limite=5']) {
      const reponse = await get(`/tuiles/0/0/0.mvt?${query}`)
      expect(reponse.statusCode, query).toBe(400)
      expect(reponse.json().parametre).toBe(query.split('=')[0])
    }
  })

  it('tells an empty tile (204), one that does not exist (404), one that is none (400)', async () => {
    expect((await get('/tuiles/10/0/0.mvt')).statusCode).toBe(204)
    for (const url of [
      '/tuiles/0/1/0.mvt',
      '/tuiles/3/0/8.mvt',
      '/tuiles/15/0/0.mvt',
      '/tuiles/0/0/0',
      '/tuiles/0/0/0.png'
    ])
      expect((await get(url)).statusCode, url).toBe(404)
    for (const url of [
      '/tuiles/a/0/0.mvt',
      '/tuiles/0/-1/0.mvt',
      '/tuiles/0/0/1e2.mvt',
      '/tuiles/00/0/0.mvt',
      '/tuiles/1.5/0/0.mvt'
    ]) {
      const reponse = await get(url)
      expect(reponse.statusCode, url).toBe(400)
      expect(reponse.headers['content-type']).toContain('problem+json')
    }
  })

  it('spares what the asker has until another édition, compresses, is read from anywhere', async () => {
    const url = `/tuiles/${tuileDe(3.875, 43.605, 13).join('/')}.mvt`
    const premiere = await get(url)
    expect(premiere.statusCode).toBe(200)
    expect((await get(url, { 'if-none-match': premiere.headers.etag })).statusCode).toBe(304)
    const depuis = { 'if-modified-since': premiere.headers['last-modified'] }
    expect((await get(url, depuis)).statusCode).toBe(304)
    expect(premiere.headers).toMatchObject({ 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff' })
    const serree = await get(url, { 'accept-encoding': 'gzip' })
    expect(serree.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(serree.rawPayload).equals(premiere.rawPayload)).toBe(true)
    expect((await get(url, { 'accept-encoding': 'br' })).headers['content-encoding']).toBe('br')
    courant.remplace(edition(13))
    expect((await get(url, { 'if-none-match': premiere.headers.etag })).statusCode).toBe(200)
    courant.remplace(edition(12))
  })
})

describe('/tuiles/tilejson.json and /tuiles/style.json', () => {
  it('say where the tiles are, with the question asked, and every field of theirs', async () => {
    const headers = { host: 'lieux.exemple.fr', 'x-forwarded-proto': 'https' }
    const json = (await get('/tuiles/tilejson.json?departement=59', headers)).json()
    expect(json).toMatchObject({
      tilejson: '3.0.0',
      tiles: ['https://lieux.exemple.fr/tuiles/{z}/{x}/{y}.mvt?departement=59'],
      bounds: [1.87, -20.88, 55.45, 50.72]
    })
    const dits = Object.keys(json.vector_layers[0].fields)
    for (const { p } of [...(await lit(0, 0, 0)), ...(await lit(...tuileDe(3.1745, 50.6915, 14)))])
      for (const champ of Object.keys(p)) expect(dits).toContain(champ)
    const style = (await get('/tuiles/style.json?departement=59', headers)).json()
    expect(style.sources.lieux.url).toBe('https://lieux.exemple.fr/tuiles/tilejson.json?departement=59')
    for (const { source, 'source-layer': couche } of style.layers) expect([source, couche]).toEqual(['lieux', 'lieux'])
    // Nothing of anybody else's.
    expect(JSON.stringify(style).match(/https?:\/\/[^/"]+/g)).toEqual(['https://lieux.exemple.fr'])
    expect((await get('/tuiles/style.json?inconnu=1')).statusCode).toBe(400)
  })
})
