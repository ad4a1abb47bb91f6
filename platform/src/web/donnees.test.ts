/** Where the data is taken from, over real HTTP and a real folder: files whole and by parts, and pages that say nothing that does not answer. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OPERATIONS } from '../api/operations/toutes.ts'
import { buildCatalogue } from '../catalogue/construction.ts'
import { createCatalogueCourant } from '../catalogue/courant.ts'
import { CANARI_COURRIEL, GEOGRAPHIE, PUBLICATION } from '../catalogue/fixture.ts'
import { FILTRES } from '../demande/parametres.ts'
import { createServer } from '../server.ts'
import { writeFolder } from '../store/dossier.ts'
import { createFichiersServis } from '../store/fichiers-servis.ts'
import { readPart } from './donnees.tsx'

const dossier = mkdtempSync(join(tmpdir(), 'lieux-donnees-'))
const { edition } = PUBLICATION
const OCTETS = Buffer.from(Array.from({ length: 1_000 }, (_, i) => i % 251))
/** All of a legal body, so that every address has something to answer. */
const publication = {
  ...PUBLICATION,
  fiches: PUBLICATION.fiches.map(f => ({ ...f, valeurs: { ...f.valeurs, pivot: '73282932000074' } }))
}
const courant = createCatalogueCourant(buildCatalogue(publication, GEOGRAPHIE))
const app = await createServer({
  catalogue: courant,
  geographie: GEOGRAPHIE,
  maintenant: () => new Date('2026-03-06T09:00:00Z'),
  presentation: { editeur: null, courriel: null, page: null, fichiers: createFichiersServis(dossier) }
})
let origine: string
const get = (url: string, headers: Record<string, string> = {}) => fetch(origine + url, { headers, redirect: 'manual' })

beforeAll(async () => {
  await writeFolder(
    dossier,
    { ...edition, fiches: 1, creees: 1, modifiees: 0, retirees: 0, fusionnees: 0 },
    {
      'lieux.csv': ['id,nom\r\n', `k7m-29q-xd0,${'é'.repeat(2_000)}\r\n`],
      'lieux.fgb': [OCTETS],
      'rapport.json': ['{}\n']
    },
    { fichier: nom => ({ type: nom === 'lieux.csv' ? 'text/csv; header=present' : 'application/flatgeobuf' }) }
  )
  origine = await app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await app.close()
  rmSync(dossier, { recursive: true })
})

describe('a file of the édition', () => {
  it('is given whole, to any site, with its checksum for a mark', async () => {
    const reponse = await get('/donnees/fichiers/lieux.fgb')
    expect(reponse.headers.get('content-length')).toBe('1000')
    expect(reponse.headers.get('access-control-allow-origin')).toBe('*')
    expect(Buffer.from(await reponse.arrayBuffer()).equals(OCTETS)).toBe(true)
    const encore = await get('/donnees/fichiers/lieux.fgb', { 'if-none-match': reponse.headers.get('etag') ?? '' })
    expect(encore.status).toBe(304)
    const depuis = reponse.headers.get('last-modified') ?? ''
    const since = (entetes: Record<string, string>) => get('/donnees/fichiers/lieux.fgb', entetes)
    expect((await since({ 'if-modified-since': depuis })).status).toBe(304)
    expect((await since({ 'if-modified-since': depuis, 'if-none-match': '"autre"' })).status).toBe(200)
  })

  it('is given by parts, as readers of FlatGeobuf and Parquet ask', async () => {
    for (const [part, de, a] of [
      ['bytes=0-9', 0, 9],
      ['bytes=990-', 990, 999],
      ['bytes=-4', 996, 999],
      ['bytes=500-9999', 500, 999]
    ] as const) {
      const reponse = await get('/donnees/fichiers/lieux.fgb', { range: part })
      expect([reponse.status, reponse.headers.get('content-range')], part).toEqual([206, `bytes ${de}-${a}/1000`])
      expect(Buffer.from(await reponse.arrayBuffer()).equals(OCTETS.subarray(de, a + 1)), part).toBe(true)
    }
    expect((await get('/donnees/fichiers/lieux.fgb', { range: 'bytes=1000-' })).status).toBe(416)
    expect((await get('/donnees/fichiers/lieux.fgb', { range: 'bytes=0-9', 'if-range': '"autre"' })).status).toBe(200)
    for (const autre of ['bytes=', 'bytes=-', 'bytes=9-2', 'bytes=0-1,5-6', 'octets=0-1', 'bytes=a-b'])
      expect(readPart(autre, 1_000), autre).toBeNull()
  })

  it('is text that arrives compressed and whole when it is text', async () => {
    const reponse = await get('/donnees/fichiers/lieux.csv', { 'accept-encoding': 'gzip', range: 'bytes=0-3' })
    expect([reponse.status, reponse.headers.get('content-encoding')]).toEqual([200, 'gzip'])
    expect(await reponse.text()).toContain('ééé')
  })

  it('is named by the manifest of that very édition, or is not', async () => {
    expect((await get('/donnees/fichiers/rapport.json')).status).toBe(200)
    for (const nom of ['..%2f..%2fetc%2fpasswd', '.cache', 'lieux.gpkg', 'manifeste.json%20'])
      expect((await get(`/donnees/fichiers/${nom}`)).status, nom).toBe(404)
    const manifeste = (await (await get('/donnees/fichiers/manifeste.json')).json()) as { fichiers: object }
    expect(Object.keys(manifeste.fichiers)).toEqual(['lieux.csv', 'lieux.fgb', 'rapport.json'])
    courant.remplace(buildCatalogue({ ...publication, edition: { ...edition, somme: 'une autre base' } }, GEOGRAPHIE))
    expect((await get('/donnees/fichiers/lieux.csv')).status).toBe(404)
    courant.remplace(buildCatalogue(publication, GEOGRAPHIE))
  })
})

/** Addresses of our own that a page leads to, each once. */
const liensOf = (html: string): string[] => [
  ...new Set([...html.matchAll(/href="(\/[^"#]*)/g)].map(m => (m[1] as string).replaceAll('&amp;', '&')))
]

describe.each(['/donnees', '/api', '/donnees/traductions'])('%s', chemin => {
  it('leads nowhere that does not answer', async () => {
    const reponse = await get(chemin)
    expect(reponse.status).toBe(200)
    const html = await reponse.text()
    expect(html.toLowerCase()).not.toContain(CANARI_COURRIEL)
    // This site has no base behind it, nor anywhere to hand a list over.
    const absents = new Set(['/api/v1/changements?depuis=11', '/publier'])
    const mauvais: string[] = []
    for (const lien of liensOf(html)) {
      const { status } = await get(lien)
      if (status !== 200 && !(absents.has(lien) && status === 404)) mauvais.push(`${status} ${lien}`)
    }
    expect(mauvais).toEqual([])
  })
})

describe('the documentation of the API', () => {
  it('tells every address and every parameter, and is reached from /api/v1 by whoever reads pages', async () => {
    const html = await (await get('/api')).text()
    for (const { chemin } of OPERATIONS)
      expect(html).toContain(`</span> /api/v1${chemin.replace(/:(\w+)/g, '{$1}')}</code>`)
    for (const nom of [...Object.keys(FILTRES), 'per_page', 'depuis', 'axes', 'genre'])
      expect(html).toContain(`<code>${nom}</code>`)
    const page = await get('/api/v1', { accept: 'text/html,*/*' })
    expect([page.status, page.headers.get('location')]).toEqual([303, '/api'])
    expect((await get('/api/v1', { accept: 'application/json' })).headers.get('location')).toBe('/api/v1/openapi.json')
  })

  it('shows real answers of this édition, shortened, each under the call that gives it', async () => {
    const html = (await (await get('/api')).text()).replaceAll('&quot;', '"').replaceAll('&amp;', '&')
    const sections = html.split('<section class="operation"').slice(1)
    expect(sections).toHaveLength(OPERATIONS.length)
    // Those that need a base behind the site have nothing to show here.
    const muettes = sections.filter(s => !s.includes("curl '")).map(s => / \/api\/v1([^<]*)</.exec(s)?.[1])
    expect(muettes.sort()).toEqual([
      '/changements',
      '/editions',
      '/editions/{numero}/changements',
      '/lieux/{id}/historique',
      '/passage'
    ])
    const lieu = sections.find(s => s.startsWith(' id="lieux-id">')) ?? ''
    const adresse = /curl 'http:\/\/[^/]*([^']*)'/.exec(lieu)?.[1] as string
    const montree = JSON.parse((/<pre><code>(.*?)<\/code>/s.exec(lieu)?.[1] ?? '').replaceAll('&lt;', '<')) as {
      nom: string
    }
    const vraie = (await (await get(adresse)).json()) as { nom: string }
    expect(Object.keys(montree)).toEqual(Object.keys(vraie))
    expect(montree.nom).toBe(vraie.nom)
  })

  it('says what it is before a first édition too', async () => {
    const vide = await createServer({ catalogue: createCatalogueCourant(), geographie: GEOGRAPHIE })
    const reponse = await vide.inject('/api')
    expect(reponse.statusCode).toBe(200)
    expect(reponse.body).toContain('Aucun exemple dans cette édition')
    expect((await vide.inject('/donnees')).statusCode).toBe(200)
    await vide.close()
  })
})
