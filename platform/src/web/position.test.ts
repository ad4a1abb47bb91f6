/** A point that no source gives is never shown as if one did: on the page, on its map, in its provenance. */
import { featureOf, type Position } from '@lieux-communs/core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildCatalogue } from '../catalogue/construction.ts'
import { createCatalogueCourant } from '../catalogue/courant.ts'
import { GEOGRAPHIE, PUBLICATION } from '../catalogue/fixture.ts'
import { createServer } from '../server.ts'

const [premiere] = PUBLICATION.fiches
if (premiere === undefined) throw new Error('the fixture has fiches')
const origines = premiere.membres
const lieu = { commune: 'Lille', code_postal: '59000', code_insee: '59350' }
const dit = { retenu: { valeur: undefined, origines: [] }, contredit: [{ valeur: 43.3, origines }] }
const commune: Position = {
  nature: 'commune',
  point: { latitude: 50.63, longitude: 3.05 },
  par: 'Insee',
  libelle: 'Lille',
  score: null,
  date: null
}
const adresse: Position = { ...commune, nature: 'voie', par: 'Géoplateforme 9', score: 0.812, date: '2026-03-02' }
const { latitude: _y, longitude: _x, ...sansPoint } = premiere.valeurs
const FICHES = [
  {
    ...premiere,
    identite: 'lc-approchee',
    valeurs: { ...sansPoint, ...lieu },
    provenance: { latitude: dit, longitude: dit },
    position: commune
  },
  {
    ...premiere,
    identite: 'lc-geocodee',
    valeurs: { ...sansPoint, ...lieu, latitude: 50.632, longitude: 3.058 },
    provenance: { latitude: { retenu: { valeur: 50.632, origines: [] }, contredit: [] } },
    position: adresse
  }
]

let app: Awaited<ReturnType<typeof createServer>>
beforeAll(async () => {
  const catalogue = buildCatalogue({ ...PUBLICATION, fiches: FICHES }, GEOGRAPHIE)
  app = await createServer({ catalogue: createCatalogueCourant(catalogue), geographie: GEOGRAPHIE })
})
afterAll(() => app.close())

const page = async (url: string): Promise<string> => (await app.inject({ url })).body.replaceAll('\u00a0', ' ')

it('is said to be the commune’s on its page, and drawn hollow', async () => {
  const html = await page('/lieux/lc-approchee')
  expect(html).toContain('Position approchée : centre de la commune')
  expect(html).toMatch(/class="carte-pin flou"/)
  expect(html).toContain('Écarté, hors de la commune : 43.3')
})

it('is said to be found by its address, with the service and its score', async () => {
  const html = await page('/lieux/lc-geocodee')
  expect(html).toContain('Position approchée : quelque part dans la rue')
  expect(html).toContain('Géoplateforme 9, d’après l’adresse (score 0,81)')
  expect(html).not.toContain('centre de la commune')
})

it('has its provenance in JSON, and only a point that was found is a latitude', async () => {
  const json = async (id: string, suite = '') => (await app.inject({ url: `/api/v1/lieux/${id}${suite}` })).json()
  expect(await json('lc-approchee')).toMatchObject({ latitude: null, longitude: null })
  expect(await json('lc-approchee', '/provenance')).toMatchObject({
    id: 'lc-approchee',
    edition: 12,
    position: commune,
    provenance: { latitude: { retenu: { valeur: null, origines: [] }, contredit: [{ valeur: 43.3 }] } }
  })
  expect(await json('lc-geocodee')).toMatchObject({ latitude: 50.632 })
  expect(await json('lc-geocodee', '/provenance')).toMatchObject({ position: { nature: 'voie', score: 0.812 } })
  expect((await app.inject({ url: '/api/v1/lieux/lc-geocodee/provenance?x=1' })).statusCode).toBe(400)
  expect((await app.inject({ url: '/api/v1/lieux/personne/provenance' })).statusCode).toBe(404)
})

it('is a geometry in GeoJSON only when it was found, and says how beside', () => {
  const plat = { id: 'lc-1', latitude: null, longitude: null } as Parameters<typeof featureOf>[0]
  expect(featureOf(plat, commune)).toMatchObject({ geometry: null, position: { nature: 'commune' } })
  expect(featureOf(plat)).not.toHaveProperty('position')
})
