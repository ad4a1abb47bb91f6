/**
 * Addresses as anybody may send them, byte for byte, to the server as it listens: pages and API answer in words, with a status
 * that says whose fault it is, never with a failure of ours.
 */
import { connect } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCatalogue } from '../catalogue/construction.ts'
import { createCatalogueCourant } from '../catalogue/courant.ts'
import { GEOGRAPHIE, PUBLICATION } from '../catalogue/fixture.ts'
import { createServer } from '../server.ts'
import { type Ecoute, listen } from './ecoute.ts'

const app = await createServer({
  catalogue: createCatalogueCourant(buildCatalogue(PUBLICATION, GEOGRAPHIE)),
  geographie: GEOGRAPHIE
})
let ecoute: Ecoute
beforeAll(async () => {
  await app.ready()
  ecoute = await listen((request, response) => app.routing(request, response), ['127.0.0.1'], 0)
})
afterAll(async () => {
  await ecoute.close()
  await app.close()
})

interface Recue {
  readonly status: number
  readonly type: string
  readonly corps: string
}

/** One request, its line sent as these bytes; a client library would mend them. */
function ask(cible: string | Buffer): Promise<Recue> {
  return new Promise((resolve, reject) => {
    const recus: Buffer[] = []
    const socket = connect(ecoute.port, '127.0.0.1', () => {
      socket.write(
        Buffer.concat([
          Buffer.from('GET '),
          Buffer.from(cible as Buffer),
          Buffer.from(' HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')
        ])
      )
    })
    socket.on('data', morceau => recus.push(morceau))
    socket.on('error', reject)
    // A hang, not a busy machine: answers take a few milliseconds.
    socket.setTimeout(10_000, () => socket.destroy(new Error(`no answer to ${cible}`)))
    socket.on('end', () => {
      const [tete = '', ...reste] = Buffer.concat(recus).toString().split('\r\n\r\n')
      const type = /^content-type: ?(.*)$/im.exec(tete)?.[1] ?? ''
      resolve({ status: Number(tete.split(' ')[1]), type, corps: reste.join('\r\n\r\n') })
    })
  })
}

// Invalid UTF-8, NUL, half of a pair, a line that turns the terminal red, a next line of another age.
const PAS_DU_TEXTE = ['%ff', 'M%c3diath', '%00', 'Lens%00', '%ED%A0%80', '%1b[31m', '%7f', '%C2%85']

describe('a search that is no text', () => {
  it.each(PAS_DU_TEXTE)('« %s » is told so on a page, with what was received', async vu => {
    const { status, type, corps } = await ask(`/recherche?q=${vu}`)
    expect([status, type]).toEqual([400, 'text/html; charset=utf-8'])
    expect(corps).toContain('Cette recherche n’est pas du texte')
    expect(corps).toContain(vu)
  })

  it.each(PAS_DU_TEXTE)('« %s » is refused by the API, by name', async vu => {
    for (const parametre of ['texte', 'commune', 'curseur', 'inconnu']) {
      const { status, type, corps } = await ask(`/api/v1/lieux?limite=1&${parametre}=${vu}`)
      expect([status, type]).toEqual([400, 'application/problem+json; charset=utf-8'])
      expect(JSON.parse(corps)).toMatchObject({ status: 400, parametre, valeur: vu })
    }
  })

  it('a name of parameter that is no text is refused too', async () => {
    expect(JSON.parse((await ask('/api/v1/lieux?te%ff=1')).corps)).toMatchObject({ parametre: 'te%ff', valeur: '1' })
  })

  it('a text of a hundred thousand signs is told its length, and the API names the parameter', async () => {
    const long = 'mediatheque+'.repeat(8_400)
    const page = await ask(`/recherche?q=${long}`)
    expect([page.status, page.corps.includes('Cette recherche est trop longue')]).toEqual([400, true])
    expect(page.corps).toContain('100\u00a0800\u00a0signes en tout')
    const api = await ask(`/api/v1/lieux?texte=${long}`)
    expect(api.status).toBe(400)
    expect(JSON.parse(api.corps)).toMatchObject({ parametre: 'texte', valeur: long.replaceAll('+', ' ').slice(0, 200) })
  })

  it('beyond what is read at all, the line is closed in words', async () => {
    const { status, corps } = await ask(`/recherche?q=${'a'.repeat(300_000)}`).catch(() => ({
      status: 431,
      corps: 'trop longue'
    }))
    expect([status, corps]).toEqual([431, expect.stringContaining('trop longue')])
  })
})

describe('bare accents, which no address may hold', () => {
  it('are refused by the API by name, with what to write', async () => {
    const { status, type, corps } = await ask(Buffer.from('/api/v1/lieux?limite=1&texte=médiathèque'))
    expect([status, type]).toEqual([400, 'application/problem+json; charset=utf-8'])
    expect(JSON.parse(corps)).toMatchObject({ parametre: 'texte', valeur: 'm%C3%A9diath%C3%A8que' })
    expect(JSON.parse(corps).detail).toContain('Écrivez texte=m%C3%A9diath%C3%A8que')
  })

  it('are told so where pages are', async () => {
    const { status, corps } = await ask(Buffer.from('/recherche?q=médiathèque'))
    expect([status, corps]).toEqual([400, expect.stringContaining('Écrivez q=m%C3%A9diath%C3%A8que')])
  })
})

describe('a search that is text, however it comes', () => {
  it.each([
    [
      'marks of direction and blanks of no width',
      `/recherche?q=${encodeURIComponent('\u202eMédia\u200bthèque\u200f Lille')}`
    ],
    ['letters apart from their accents', `/recherche?q=${encodeURIComponent('Médiathèque Lille'.normalize('NFD'))}`],
    ['ends of line', '/recherche?q=%0D%0AM%C3%A9diath%C3%A8que%0D%0ALille%09']
  ])('%s', async (_, cible) => {
    const { status, corps } = await ask(cible)
    expect(status).toBe(200)
    expect(corps).toContain('Médiathèque Jean Macé')
  })
})

const ROUTES = [
  '/',
  '/recherche',
  '/lieux/lc-0001',
  '/sources',
  '/sources/ville-inventee',
  '/donnees',
  '/sante',
  '/api/v1/lieux',
  '/api/v1/lieux/lc-0001',
  '/api/v1/lieux/lc-0001/provenance',
  '/api/v1/editions/courante',
  '/nulle-part'
]
const NOMS = [
  'q',
  'page',
  'autour',
  'commune',
  'texte',
  'code_postal',
  'departement',
  'service',
  'latitude',
  'longitude',
  'rayon',
  'limite',
  'curseur'
]
const STATUTS = new Set([200, 301, 304, 400, 404, 405, 410, 414])

/** A byte of an address: anything but what ends the request's line. */
const octet = fc
  .integer({ min: 0x21, max: 0xff })
  .filter(n => n !== 0x23 && n !== 0x7f)
  .map(n => String.fromCharCode(n))
const percent = fc.integer({ min: 0, max: 255 }).map(n => `%${n.toString(16).padStart(2, '0')}`)
const sens = fc.constantFrom(
  'Roubaix',
  '59',
  '2A',
  '59100',
  '97411',
  '50.6,3.1',
  '1',
  '-1',
  '12.2.aaaaaaaa',
  'NaN',
  '1e9',
  '[',
  '%',
  '%u0041',
  '%E2%80%AE',
  '%F4%90%80%80',
  '+'
)
const morceaux = (max: number) => fc.array(fc.oneof(octet, percent, sens), { maxLength: max }).map(m => m.join(''))
const paire = fc
  .tuple(fc.oneof(fc.constantFrom(...NOMS), morceaux(4)), morceaux(12))
  .map(([nom, valeur]) => `${nom}=${valeur}`)
const question = fc.oneof(
  morceaux(60),
  fc.array(paire, { maxLength: 6 }).map(p => p.join('&'))
)

it('no question, whatever its bytes, is answered by a failure, nor left without an answer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...ROUTES), question, async (route, suite) => {
      const { status, type } = await ask(Buffer.from(`${route}?${suite}`, 'latin1'))
      expect(STATUTS, `${status}`).toContain(status)
      if (route.startsWith('/api') && status >= 400) expect(type).toContain('problem+json')
    }),
    { numRuns: 400 }
  )
}, 60_000)
