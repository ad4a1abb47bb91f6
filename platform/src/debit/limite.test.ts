/** Limits over the whole server: each answer says where its asker stands, and one too many is told when to come back. */
import { afterAll, describe, expect, it } from 'vitest'
import { buildCatalogue } from '../catalogue/construction.ts'
import { createCatalogueCourant } from '../catalogue/courant.ts'
import { GEOGRAPHIE, PUBLICATION } from '../catalogue/fixture.ts'
import { drawCle, empreinteOf } from '../cles/cle.ts'
import { createLecteurDeCles } from '../cles/lecteur.ts'
import { connexionOf } from '../origine.ts'
import { createServer } from '../server.ts'
import type { Limites } from './limite.ts'

const LIMITES: Limites = { lecture: 3, cle: 6, tuiles: 4, questions: 2 }
const LARGE = drawCle()
const catalogue = buildCatalogue(PUBLICATION, GEOGRAPHIE)
const open = (limites: Limites = LIMITES) =>
  createServer({
    catalogue: createCatalogueCourant(catalogue),
    geographie: GEOGRAPHIE,
    limites,
    mandataires: ['127.0.0.1', '10.0.0.0/8'],
    cles: createLecteurDeCles(async empreinte =>
      empreinte === empreinteOf(LARGE) ? { id: 7, pour: 'un hub', portees: new Set(['debit'] as const) } : 'inconnue'
    )
  })
const app = await open()
afterAll(() => app.close())

let derniere = 0
/** Each test asks from an address of its own. */
const quelquUn = () => `198.51.100.${++derniere}`
const ask = (url: string, remoteAddress: string, headers: Record<string, string> = {}) =>
  app.inject({ url, remoteAddress, headers })
const restes = async (urls: readonly string[], ip: string) => {
  const vus: [number, string | undefined][] = []
  for (const url of urls) {
    const { statusCode, headers } = await ask(url, ip)
    vus.push([statusCode, headers['ratelimit-remaining'] as string | undefined])
  }
  return vus
}

describe('what an asker may ask', () => {
  it('is said on every answer, whatever it is', async () => {
    const ip = quelquUn()
    const { headers } = await ask('/api/v1/lieux/lc-0001', ip)
    expect(headers).toMatchObject({ 'ratelimit-limit': '3', 'ratelimit-remaining': '2' })
    expect(Number(headers['ratelimit-reset'])).toBeGreaterThan(58)
    const encore = await ask('/api/v1/lieux/lc-0001', ip, { 'if-none-match': String(headers.etag) })
    expect([encore.statusCode, encore.headers['ratelimit-remaining']]).toEqual([304, '1'])
    expect(await restes(['/ogc/collections'], ip)).toEqual([[200, '0']])
    const divers = ['/api/v1/inconnu', '/api/v1/lieux?inconnu=1', '/ogc?%ff=1', '/%61pi/v1/editions', '/ogc/']
    for (const url of divers) {
      const reponse = await ask(url, quelquUn())
      expect([url, reponse.headers['ratelimit-remaining']]).toEqual([url, '2'])
    }
    const poste = await app.inject({ method: 'POST', url: '/api/v1/lieux', remoteAddress: quelquUn() })
    expect([poste.statusCode, poste.headers['ratelimit-remaining']]).toEqual([405, '2'])
  })

  it('leaves pages and health alone', async () => {
    const ip = quelquUn()
    for (const url of ['/', '/sante', '/ogcx', '/api'])
      expect((await ask(url, ip)).headers['ratelimit-limit'], url).toBeUndefined()
  })

  it('is held: one too many is told when to come back, in French, to any page of any site', async () => {
    const ip = quelquUn()
    await restes(['/api/v1/sources', '/api/v1/sources', '/api/v1/sources'], ip)
    const { statusCode, headers, body } = await ask('/api/v1/sources', ip)
    expect(statusCode).toBe(429)
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(Number(headers['retry-after'])).toBe(Number(headers['ratelimit-reset']))
    expect(headers['access-control-allow-origin']).toBe('*')
    expect(JSON.parse(body)).toMatchObject({ status: 429, title: 'Trop de demandes' })
    expect(JSON.parse(body).detail).toMatch(/^Au plus 3\sdemandes par minute depuis une même connexion\. Revenez dans /)
    expect((await ask('/api/v1/sources', quelquUn())).statusCode).toBe(200)
  })

  it('counts tiles apart, and the questions whose tiles must be gathered', async () => {
    const ip = quelquUn()
    const tuile = (q = '') => `/tuiles/6/32/21.mvt${q}`
    expect(await restes([tuile(), '/api/v1/sources', tuile()], ip)).toEqual([
      [200, '3'],
      [200, '2'],
      [200, '2']
    ])
    const autre = quelquUn()
    const codes = async (questions: readonly string[]) =>
      (await restes(questions.map(tuile), autre)).map(([code]) => code)
    expect(await codes(['?typologie=BIB', '?typologie=CS', '?typologie=RFS', '?typologie=BIB'])).toEqual([
      200, 200, 429, 200
    ])
  })

  it('is of a key when there is one, wherever it asks from, and more with the scope for it', async () => {
    const cle = { authorization: `Bearer ${LARGE}` }
    const vus = []
    for (let i = 0; i < 7; i++) vus.push(await ask('/api/v1/sources', quelquUn(), cle))
    expect(vus.map(v => v.statusCode)).toEqual([200, 200, 200, 200, 200, 200, 429])
    expect(vus[0]?.headers).toMatchObject({ 'ratelimit-limit': '6', 'ratelimit-remaining': '5' })
    expect(vus[6]?.json().detail).toContain('avec une même clé')
  })

  it('counts a key that is refused to its address', async () => {
    const ip = quelquUn()
    const cle = { authorization: `Bearer ${drawCle()}` }
    const codes = []
    for (let i = 0; i < 4; i++) codes.push((await ask('/api/v1/sources', ip, cle)).statusCode)
    expect(codes).toEqual([401, 401, 401, 429])
  })

  it('is by the address that a machine in front says, and by no other’s word', async () => {
    const reste = async (remoteAddress: string, forwarded: string) =>
      (await ask('/api/v1/sources', remoteAddress, { 'x-forwarded-for': forwarded })).headers['ratelimit-remaining']
    expect(await reste('10.0.0.4', '203.0.113.1')).toBe('2')
    expect(await reste('127.0.0.1', '192.0.2.99, 203.0.113.1')).toBe('1')
    expect(await reste('10.0.0.4', '203.0.113.2')).toBe('2')
    const menteur = quelquUn()
    expect([await reste(menteur, '203.0.113.3'), await reste(menteur, '203.0.113.4')]).toEqual(['2', '1'])
  })

  it('is not held by a site that sets none', async () => {
    const libre = await open({ lecture: 0, cle: 0, tuiles: 0, questions: 0 })
    for (let i = 0; i < 20; i++) {
      const { statusCode, headers } = await libre.inject('/api/v1/sources')
      expect([statusCode, headers['ratelimit-limit']]).toEqual([200, undefined])
    }
    await libre.close()
  })
})

describe('whom a limit counts', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['2001:db8::1:2:3:4', '2001:db8:0:0'],
    ['2001:db8::7:2:3:4', '2001:db8:0:0'],
    ['2001:db8:0:0:8::', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['::', '0:0:0:0']
  ])('of %s, %s', (ip, vue) => {
    expect(connexionOf({ ip })).toBe(vue)
  })
})
