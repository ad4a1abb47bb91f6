import { CHAMPS } from '@lieux-communs/core'
import { afterAll, describe, expect, it } from 'vitest'
import { buildCatalogue } from '../catalogue/construction.ts'
import { createCatalogueCourant } from '../catalogue/courant.ts'
import { CANARI_COURRIEL, GEOGRAPHIE, PUBLICATION } from '../catalogue/fixture.ts'
import { createServer } from '../server.ts'

const edition = (numero: number) =>
  buildCatalogue({ ...PUBLICATION, edition: { ...PUBLICATION.edition, numero } }, GEOGRAPHIE)
const courant = createCatalogueCourant(edition(12))
const app = await createServer({ catalogue: courant, geographie: GEOGRAPHIE })
afterAll(() => app.close())

const get = (url: string, headers = {}) => app.inject({ url, headers })

describe('GET /api/v1/lieux', () => {
  it('gives the 32 fields of the standard, the édition and the total', async () => {
    const corps = (await get('/api/v1/lieux')).json()
    expect(corps).toMatchObject({ edition: 12, total: PUBLICATION.fiches.length, suivant: null })
    for (const lieu of corps.lieux) expect(Object.keys(lieu)).toEqual([...CHAMPS])
  })

  it('pages through every place once, in one édition, even when another is published meanwhile', async () => {
    const vus: string[] = []
    let url: string | null = '/api/v1/lieux?limite=2'
    for (let tour = 0; url && tour < 20; tour++) {
      const corps: { edition: number; suivant: string | null; lieux: { id: string }[] } = (await get(url)).json()
      expect(corps.edition).toBe(12)
      vus.push(...corps.lieux.map(l => l.id))
      url = corps.suivant
      if (tour === 1) courant.remplace(edition(13))
    }
    expect(vus).toEqual(PUBLICATION.fiches.map(f => f.identite).sort())
    expect((await get('/api/v1/lieux')).json().edition).toBe(13)
    courant.remplace(edition(12))
  })

  it('refuses what it does not know, naming the parameter, the value and what is accepted', async () => {
    for (const [query, parametre] of [
      ['inconnu=1', 'inconnu'],
      ['limite=0', 'limite'],
      ['limite=dix', 'limite'],
      ['limite=5&limite=6', 'limite'],
      ['commune=Lille', 'commune'],
      ['service=Tout', 'service'],
      ['latitude=50', 'longitude'],
      ['latitude=500&longitude=3', 'latitude'],
      ['rayon=10', 'rayon'],
      ['curseur=xx', 'curseur'],
      ['__proto__=1', '__proto__']
    ]) {
      const reponse = await get(`/api/v1/lieux?${query}`)
      expect(reponse.statusCode, query).toBe(400)
      expect(reponse.headers['content-type']).toContain('application/problem+json')
      const corps = reponse.json()
      expect(corps.parametre, query).toBe(parametre)
      expect(corps.attendu.length).toBeGreaterThan(0)
      expect(corps).toHaveProperty('valeur')
    }
  })

  it('says which half of a point is missing', async () => {
    const { title, detail } = (await get('/api/v1/lieux?latitude=48')).json()
    expect([title, detail]).toEqual([
      'Paramètre manquant',
      expect.stringContaining('Il manque le paramètre « longitude »')
    ])
  })

  it('answers an address that cannot be decoded as any other that leads nowhere', async () => {
    for (const url of ['/%ff', '/lieux/%ff', '/%', '/api/v1/lieux/%ff', '/api/%ff']) {
      const reponse = await get(url)
      expect(reponse.statusCode, url).toBe(404)
      expect(reponse.headers['content-type'], url).toContain(url.startsWith('/api') ? 'problem+json' : 'text/html')
      expect(reponse.headers, url).toMatchObject({ 'x-content-type-options': 'nosniff' })
      expect(reponse.headers['content-security-policy'], url).toContain("default-src 'none'")
      expect(reponse.body, url).not.toContain('FST_ERR')
    }
  })

  it('tells a code that no territory bears, and the code that was meant', async () => {
    for (const [query, dit] of [
      ['commune=97400', '97400 est un code postal, pas un code de commune'],
      ['commune=97400', 'commune=97411 pour Saint-Denis'],
      ['commune=59998', 'Aucune commune n’a le code Insee 59998'],
      ['code_postal=59512', '59512 est le code Insee de Roubaix'],
      ['code_postal=00000', 'Aucune commune n’a le code postal 00000'],
      ['departement=20', 'departement=2A'],
      ['departement=99', 'Aucun département']
    ] as const) {
      const reponse = await get(`/api/v1/lieux?${query}`)
      expect(reponse.statusCode, query).toBe(400)
      expect(reponse.json().detail, query).toContain(dit)
      expect(reponse.json().parametre, query).toBe(query.split('=')[0])
    }
  })

  it('answers the edges of a page, and never a page that was not asked', async () => {
    expect((await get('/api/v1/lieux?limite=500')).json().lieux).toHaveLength(PUBLICATION.fiches.length)
    for (const limite of ['501', '-1', '1e2', '0x10', '1.5', ' 5', '', '99999999999999999999', '٣']) {
      const reponse = await get(`/api/v1/lieux?limite=${encodeURIComponent(limite)}`)
      expect(reponse.statusCode, limite).toBe(400)
    }
    const { suivant } = (await get('/api/v1/lieux?limite=1')).json()
    const curseur = new URL(suivant, 'http://x').searchParams.get('curseur') as string
    const apres = await get(`/api/v1/lieux?curseur=${curseur.replace(/\.\d+\./, '.999999999.')}`)
    expect(apres.json()).toMatchObject({ suivant: null, lieux: [] })
  })

  it('refuses a cursor whose filters changed, and says when its édition is gone', async () => {
    const { suivant } = (await get('/api/v1/lieux?limite=1&departement=59')).json()
    const curseur = new URL(suivant, 'http://x').searchParams.get('curseur') as string
    expect((await get(`/api/v1/lieux?limite=1&departement=62&curseur=${curseur}`)).statusCode).toBe(400)
    expect((await get(`/api/v1/lieux?departement=59&curseur=${curseur.replace('12.', '3.')}`)).statusCode).toBe(410)
  })

  it('answers 304 to the same édition, allows reading from anywhere, and compresses', async () => {
    const premiere = await get('/api/v1/lieux')
    const { etag } = premiere.headers
    expect(premiere.headers['access-control-allow-origin']).toBe('*')
    expect((await get('/api/v1/lieux', { 'if-none-match': etag })).statusCode).toBe(304)
    expect((await get('/api/v1/lieux', { 'accept-encoding': 'br' })).headers['content-encoding']).toBe('br')
    expect((await get('/api/v1/lieux?limite=1')).headers.etag).not.toBe(etag)
  })

  it('answers 304 to who has what was published since, unless its mark says another', async () => {
    const url = '/api/v1/lieux'
    const { headers } = await get(url)
    const depuis = { 'if-modified-since': headers['last-modified'] }
    const encore = await get(url, depuis)
    expect([encore.statusCode, encore.body]).toEqual([304, ''])
    for (const nom of ['etag', 'last-modified', 'cache-control', 'vary', 'access-control-allow-origin'])
      expect(encore.headers[nom], nom).toBe(headers[nom])
    const coder = async (entetes: Record<string, unknown>, chemin = url) => (await get(chemin, entetes)).statusCode
    const avant = new Date(Date.parse(String(headers['last-modified'])) - 1000).toUTCString()
    expect(await coder({ 'if-modified-since': avant })).toBe(200)
    expect(await coder({ 'if-modified-since': 'hier' })).toBe(200)
    expect(await coder({ ...depuis, 'if-none-match': '"autre"' })).toBe(200)
    expect(await coder({ 'if-modified-since': avant, 'if-none-match': `"autre", ${headers.etag}` })).toBe(304)
    expect(await coder({ 'if-none-match': '*' })).toBe(304)
    // What is open changes with the hour; what is refused is refused whatever one has.
    expect(await coder(depuis, '/api/v1/lieux?ouvert=maintenant')).toBe(200)
    expect(await coder(depuis, '/api/v1/lieux/k7m-29q-xd0')).toBe(404)
    expect(await coder(depuis, '/api/v1/lieux.csv')).toBe(304)
  })

  it('never holds a reserved contact', async () => {
    const texte = (await get('/api/v1/lieux')).body
    expect(texte.toLowerCase()).not.toContain(CANARI_COURRIEL)
    expect(texte.replace(/\D/g, '')).not.toContain('639980099')
  })
})

describe('the other addresses of the API', () => {
  it('give one place, and 404 for an unknown or malformed id', async () => {
    expect((await get('/api/v1/lieux/lc-0001')).json().nom).toBe('Médiathèque des Trois Ponts')
    for (const id of ['lc-9999', '%3Cscript%3E', '..%2f..%2fetc', 'a'.repeat(250)]) {
      const reponse = await get(`/api/v1/lieux/${id}`)
      expect(reponse.statusCode, id).toBe(404)
      expect(reponse.headers['content-type']).toContain('application/problem+json')
    }
    expect((await get('/api/v1/lieux/lc-0001?champs=nom')).statusCode).toBe(400)
  })

  it('name the édition and its public sources, and say that they live', async () => {
    const corps = (await get('/api/v1/editions/courante')).json()
    expect(corps).toMatchObject({ numero: 12, lieux: PUBLICATION.fiches.length })
    expect(corps.sources.map((s: { nom: string }) => s.nom)).toEqual(['ville-inventee'])
    expect((await get('/sante')).json()).toEqual({ etat: 'ok', edition: 12 })
    expect((await get('/api/v1/rien')).statusCode).toBe(404)
  })

  it('say which methods they answer to those who write, before reading what they send', async () => {
    for (const url of ['/api/v1/lieux', '/api/v1/lieux/lc-0001', '/api/v1/editions/courante']) {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
        const headers = { 'content-type': 'application/x-inconnu' }
        const reponse = await app.inject({ method, url, headers, payload: 'x'.repeat(2_000_000) })
        expect(reponse.statusCode, `${method} ${url}`).toBe(405)
        expect(reponse.headers.allow).toBe('GET, HEAD, OPTIONS')
        expect(reponse.headers['content-type']).toContain('application/problem+json')
        expect(reponse.headers['access-control-allow-origin']).toBe('*')
      }
      const trace = await app.inject({ method: 'TRACE' as 'GET', url })
      expect([trace.statusCode, trace.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS'])
      expect((await app.inject({ method: 'HEAD', url })).statusCode).toBe(200)
      expect((await app.inject({ method: 'OPTIONS', url })).statusCode).toBe(204)
    }
    expect((await app.inject({ method: 'POST', url: '/api/v1/rien' })).statusCode).toBe(404)
  })

  it('wait in words before the first édition', async () => {
    const vide = await createServer({ catalogue: createCatalogueCourant(), geographie: GEOGRAPHIE })
    expect((await vide.inject('/api/v1/lieux')).statusCode).toBe(503)
    expect((await vide.inject('/sante')).statusCode).toBe(503)
    const page = await vide.inject('/')
    expect(page.statusCode).toBe(503)
    expect(page.body).toContain('La base se prépare')
    await vide.close()
  })
})
