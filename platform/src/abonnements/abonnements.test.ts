/** Being told of éditions, over a real base, by a real receiver that fails in every way it can. */
import { createHmac } from 'node:crypto'
import dns from 'node:dns'
import { createServer as createHttp, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { syncBuiltinESMExports } from 'node:module'
import type { AddressInfo } from 'node:net'
import type { Fiche } from '@lieux-communs/core'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ADRESSES_REFUSEES } from '../../test/adresses-refusees.ts'
import { type Base, openBase, SOURCE } from '../../test/base.ts'
import { ABONNEMENT, ABONNEMENT_NEUF, ABONNEMENTS, ESSAI, MESSAGE } from '../api/abonnements-dits.ts'
import { buildCatalogue } from '../catalogue/construction.ts'
import { createCatalogueCourant } from '../catalogue/courant.ts'
import { CANARI_COURRIEL, ficheInventee, GEOGRAPHIE } from '../catalogue/fixture.ts'
import { drawCle, empreinteOf } from '../cles/cle.ts'
import { createLecteurDeCles } from '../cles/lecteur.ts'
import { openAbonnements } from '../cli/prevenir.ts'
import { createServer } from '../server.ts'
import type { Crieur } from './crieur.ts'
import { waitAfter } from './crieur.ts'
import { deliver } from './envoi.ts'

interface Entendu {
  readonly chemin: string
  readonly headers: IncomingMessage['headers']
  readonly texte: string
  readonly corps: {
    type: string
    edition: number
    precedente: number
    changements: string
    nombres: Record<string, number>
    premiers: { id: string; nature: string }[]
    suite: boolean
  }
}

const courant = createCatalogueCourant()
/** What the receiver does at each path; it says yes elsewhere. */
const fait = new Map<string, (reponse: ServerResponse) => void>()
let base: Base
let recepteur: Server
let hote: string
let app: FastifyInstance
let crieur: Crieur
let cle: string
let entendus: Entendu[] = []

const open = async () => {
  const config = { hotes: [hote], agent: 'essai', registre: 'lieux.exemple.fr' }
  const journal = pino({ level: 'silent' })
  const ouvert = await openAbonnements(base.store, { courant, geographie: GEOGRAPHIE, config, journal, attente: 30 })
  crieur = ouvert.crieur
  app = await createServer({
    catalogue: courant,
    geographie: GEOGRAPHIE,
    archives: base.store.editions,
    cles: createLecteurDeCles(base.store.cles.find),
    abonnements: ouvert.service
  })
}
const close = async () => {
  await crieur.close()
  await app.close()
}

const places = new Map<string, Fiche>()
const place = (id: string, nom: string, commune: 'Roubaix' | 'Lens' = 'Roubaix') =>
  places.set(
    id,
    ficheInventee(id, { nom, commune, code_insee: commune === 'Lens' ? '62498' : '59512', code_postal: '59100' })
  )
/** Publishes what there is, and answers the number. */
const publish = async (): Promise<number> => {
  await base.store.publish([...places.values()].sort((a, b) => (a.identite < b.identite ? -1 : 1)))
  const lue = await base.store.editions.load()
  if (lue === null) throw new Error('Nothing was published')
  const { edition, fiches } = lue
  courant.remplace(
    buildCatalogue(
      { edition, fiches, sources: [{ nom: 'ville-inventee', ...SOURCE, retenue: false, rapport: null }] },
      GEOGRAPHIE
    )
  )
  crieur.wake()
  return edition.numero
}

const makeCle = async (...portees: ('debit' | 'non-public' | 'abonnements')[]) => {
  const neuve = drawCle()
  const expire_le = new Date(Date.now() + 3_600_000)
  const id = await base.store.cles.add({ empreinte: empreinteOf(neuve), pour: 'un hub', portees, expire_le })
  return { neuve, id }
}
const call = (method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object, avec: string | null = cle) =>
  app.inject({
    method,
    url: `/api/v1/abonnements${url}`,
    ...(payload ? { payload } : {}),
    headers: avec === null ? {} : { authorization: `Bearer ${avec}` }
  })
const subscribe = async (chemin: string, question?: string): Promise<{ id: string; secret: string }> => {
  const reponse = await call('POST', '', { adresse: `http://${hote}${chemin}`, ...(question ? { question } : {}) })
  expect(reponse.statusCode, reponse.body).toBe(201)
  ABONNEMENT_NEUF.parse(reponse.json())
  return reponse.json()
}
const at = (chemin: string) => entendus.filter(e => e.chemin === chemin)
const heard = (chemin: string, n: number) =>
  expect.poll(() => at(chemin).length, { timeout: 5_000, interval: 10 }).toBe(n)
const etat = async (id: string) => ABONNEMENT.parse((await call('GET', `/${id}`)).json())

beforeAll(async () => {
  base = await openBase()
  await base.store.sources.declare([{ nom: 'ville-inventee', ...SOURCE }])
  await base.sql`insert into identites (identite, depuis) select 'lc-' || n, '2026-03-02' from generate_series(1, 400) n`
  recepteur = createHttp((request, reponse) => {
    let texte = ''
    request.setEncoding('utf8').on('data', morceau => {
      texte += morceau
    })
    request.on('end', () => {
      const chemin = request.url ?? ''
      entendus.push({ chemin, headers: request.headers, texte, corps: JSON.parse(texte || '{}') })
      const does = fait.get(chemin)
      if (does) does(reponse)
      else reponse.writeHead(204).end()
    })
  })
  await new Promise<void>(done => recepteur.listen(0, '127.0.0.1', done))
  hote = `127.0.0.1:${(recepteur.address() as AddressInfo).port}`
  await open()
  place('lc-1', 'Médiathèque')
  place('lc-2', 'Maison de Lens', 'Lens')
  await publish()
})
beforeEach(async () => {
  cle = (await makeCle('abonnements')).neuve
})
afterEach(async () => {
  await base.sql`delete from abonnements`
  for (const { corps } of entendus) if (corps.type !== undefined) MESSAGE.parse(corps)
  fait.clear()
  entendus = []
})
afterAll(async () => {
  await close()
  recepteur.close()
  recepteur.closeAllConnections()
  await base.close()
})

describe('subscribing', () => {
  it('asks for a key with the scope, and shows a secret once', async () => {
    const sans = await call('GET', '', undefined, null)
    expect([sans.statusCode, sans.headers['www-authenticate']]).toEqual([401, 'Bearer realm="Lieux communs"'])
    const { neuve: autre } = await makeCle('debit')
    const refusee = await call('POST', '', { adresse: `http://${hote}/a` }, autre)
    expect([refusee.statusCode, refusee.json().title]).toEqual([403, 'Clé sans cette portée'])
    const { id, secret } = await subscribe('/a')
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    const liste = await call('GET', '')
    ABONNEMENTS.parse(liste.json())
    expect(liste.json().abonnements).toMatchObject([{ id, etat: 'actif', en_cours: null }])
    expect(liste.body).not.toContain(secret)
    expect(liste.headers['cache-control']).toBe('no-store')
  })

  it('shows each key its own alone', async () => {
    const { id } = await subscribe('/a')
    const { neuve: autre } = await makeCle('abonnements')
    expect((await call('GET', '', undefined, autre)).json()).toEqual({ abonnements: [] })
    for (const [methode, chemin] of [
      ['GET', ''],
      ['DELETE', ''],
      ['POST', '/essai']
    ] as const)
      expect((await call(methode, `/${id}${chemin}`, undefined, autre)).statusCode).toBe(404)
    expect((await call('DELETE', `/${id}`)).statusCode).toBe(204)
    expect((await call('DELETE', `/${id}`)).statusCode).toBe(404)
  })

  it('refuses every address that no harvest may ask', async () => {
    for (const adresse of ADRESSES_REFUSEES) {
      const reponse = await call('POST', '', { adresse })
      expect([adresse, reponse.statusCode]).toEqual([adresse, 422])
    }
    expect((await call('GET', '')).json()).toEqual({ abonnements: [] })
  })

  it.each([
    [{}, 'Il manque l’adresse'],
    [{ adresse: 'https://exemple.fr/', secret: 'x' }, 'n’existe pas'],
    [{ adresse: 'https://exemple.fr/', question: 'departement=999' }, 'departement'],
    [{ adresse: 'https://exemple.fr/', question: 'ouvert=maintenant' }, '« ouvert » n’existe pas'],
    [{ adresse: 'https://exemple.fr/', question: '__proto__=1' }, '« __proto__ » n’existe pas'],
    [{ adresse: 'https://exemple.fr/', question: 12 }, 'un texte']
  ])('refuses %j, saying what is wrong', async (corps, dit) => {
    const reponse = await call('POST', '', corps)
    expect([reponse.statusCode, reponse.json().status]).toEqual([400, 400])
    expect(reponse.json().detail).toContain(dit)
  })

  it.each([
    ['{"adresse": "https://exemple.fr/"', 'application/json', 400, 'n’est pas du JSON complet'],
    ['', 'application/json', 400, 'est vide'],
    ['adresse=https://exemple.fr/', 'application/x-www-form-urlencoded', 415, 'content-type'],
    [`{"adresse": "${'a'.repeat(30_000)}"}`, 'application/json', 413, 'trop grand']
  ])('refuses a body that cannot be read, saying what is expected (%#)', async (payload, type, statut, dit) => {
    const reponse = await app.inject({
      method: 'POST',
      url: '/api/v1/abonnements',
      headers: { authorization: `Bearer ${cle}`, 'content-type': type },
      payload
    })
    expect([reponse.statusCode, reponse.json().status]).toEqual([statut, statut])
    expect(reponse.json().detail).toContain(dit)
    expect(reponse.json().detail).toContain('"adresse"')
  })

  it('takes twenty of a key and no more, and methods are what they say', async () => {
    const essais = await Promise.all(
      Array.from({ length: 24 }, () => call('POST', '', { adresse: 'https://exemple.fr/' }))
    )
    expect(essais.filter(e => e.statusCode === 201)).toHaveLength(20)
    expect(essais.filter(e => e.statusCode === 409)).toHaveLength(4)
    const autre = await app.inject({
      method: 'PUT',
      url: '/api/v1/abonnements',
      headers: { authorization: `Bearer ${cle}` }
    })
    expect([autre.statusCode, autre.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS, POST'])
  })
})

describe('an édition', () => {
  it('is told with what it changed, as the API tells it, signed so that anyone can check', async () => {
    const { secret } = await subscribe('/tout')
    place('lc-3', 'Cyberbase')
    place('lc-1', 'Médiathèque renommée')
    const numero = await publish()
    await heard('/tout', 1)
    const [{ headers, texte, corps }] = at('/tout') as [Entendu]
    const { changements } = (await app.inject(`/api/v1/editions/${numero}/changements`)).json()
    expect(corps).toEqual({
      type: 'edition',
      precedente: numero - 1,
      edition: numero,
      changements: `https://lieux.exemple.fr/api/v1/editions/${numero}/changements`,
      nombres: { creee: 1, modifiee: 1, separee: 0, fusionnee: 0, retiree: 0 },
      premiers: changements,
      suite: false
    })
    // By the words of the convention, not by our own function.
    const { 'webhook-id': id, 'webhook-timestamp': instant, 'webhook-signature': signature } = headers
    const attendue = createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64'))
      .update(`${id}.${instant}.${texte}`)
      .digest('base64')
    expect(signature).toBe(`v1,${attendue}`)
    expect(Math.abs(Date.now() / 1000 - Number(instant))).toBeLessThan(5)
    expect(headers['content-type']).toContain('application/json')
  })

  it('is told only when it concerns the places wanted, as they were or as they are', async () => {
    const { id } = await subscribe('/lens', 'departement=62')
    const debut = await publish()
    place('lc-1', 'Médiathèque encore')
    const ailleurs = await publish()
    await expect.poll(async () => (await base.sql`select vue from abonnements`)[0]?.vue).toBe(ailleurs)
    expect(at('/lens')).toEqual([])
    // It moves to the département next door: those of both are told.
    place('lc-2', 'Maison de Lens', 'Roubaix')
    place('lc-4', 'Ailleurs')
    const numero = await publish()
    await heard('/lens', 1)
    expect(at('/lens')[0]?.corps).toMatchObject({ edition: numero, nombres: { creee: 0, modifiee: 1 } })
    expect(at('/lens')[0]?.corps.precedente).toBeLessThanOrEqual(debut)
    expect(at('/lens')[0]?.corps.premiers.map(c => c.id)).toEqual(['lc-2'])
    await expect.poll(async () => (await etat(id)).dite).toBe(numero)
    place('lc-2', 'Maison de Lens', 'Lens')
    await publish()
    await heard('/lens', 2)
  })

  it('is told to nobody when a list only gave its rows other ids', async () => {
    const { id } = await subscribe('/cles')
    const avant = await publish()
    const [lieu] = places.get('lc-1')?.membres ?? []
    const autre = JSON.parse(JSON.stringify(places.get('lc-1')).replaceAll(`"cle":"${lieu?.cle}"`, '"cle":"i:neuf"'))
    places.set('lc-1', autre as Fiche)
    const numero = await publish()
    expect(numero).toBe(avant + 1)
    expect(await base.sql`select modifiees from editions where numero = ${numero}`).toEqual([{ modifiees: 0 }])
    place('lc-3', 'Cyberbase renommée')
    await publish()
    await heard('/cles', 1)
    expect(at('/cles').map(e => [e.corps.edition, e.corps.premiers.map(c => c.id)])).toEqual([[numero + 1, ['lc-3']]])
    await expect.poll(async () => (await etat(id)).dite).toBe(numero + 1)
  })

  it('is told to who wants the places of a list, when the list has gone with them', async () => {
    await subscribe('/liste', 'source=ville-inventee')
    const gardees = [...places]
    places.clear()
    places.set('lc-1', {
      ...(gardees[0]?.[1] as Fiche),
      membres: [{ source: 'autre', cle: 'x', date: null }],
      provenance: {}
    })
    await base.store.sources.declare([{ nom: 'autre', ...SOURCE }])
    await publish()
    await heard('/liste', 1)
    expect(at('/liste')[0]?.corps.nombres).toMatchObject({ retiree: gardees.length - 1, modifiee: 1 })
    for (const [id, fiche] of gardees) places.set(id, fiche)
    await publish()
  })

  it('is told in numbers whatever its size, and its first changes only', async () => {
    await subscribe('/grand')
    for (let n = 100; n < 200; n++) place(`lc-${n}`, `Lieu ${n}`)
    await publish()
    await heard('/grand', 1)
    const { corps } = at('/grand')[0] as Entendu
    expect([corps.nombres.creee, corps.premiers.length, corps.suite]).toEqual([100, 50, true])
    for (let n = 100; n < 200; n++) places.delete(`lc-${n}`)
    await publish()
  })

  it('tells nothing that is withheld', async () => {
    await subscribe('/reserve')
    places.set('lc-5', {
      ...ficheInventee('lc-5', { nom: 'Atelier', presentation_detail: `Écrire à ${CANARI_COURRIEL}` }),
      reserves: { courriels: [CANARI_COURRIEL] }
    })
    await publish()
    await heard('/reserve', 1)
    expect(at('/reserve')[0]?.texte).toContain('Atelier')
    expect(at('/reserve')[0]?.texte).not.toContain(CANARI_COURRIEL)
  })
})

it('is described to machines: keys, limits, subscriptions, and what is sent', async () => {
  const description = (await app.inject('/api/v1/openapi.json')).json()
  expect(description.components.securitySchemes.cle).toMatchObject({ type: 'http', scheme: 'bearer' })
  expect(description.security).toEqual([{}, { cle: [] }])
  expect(description.webhooks.edition.post.requestBody.content['application/json'].schema).toEqual({
    $ref: '#/components/schemas/EditionDite'
  })
  expect(description.components.schemas.EditionDite.properties).toHaveProperty('precedente')
  for (const [chemin, methodes] of Object.entries<Record<string, { responses: Record<string, { headers?: object }> }>>(
    description.paths
  )) {
    if (!chemin.startsWith('/abonnements')) {
      expect(methodes.get?.responses, chemin).toHaveProperty('401')
      expect(methodes.get?.responses['304']?.headers, chemin).toHaveProperty('RateLimit-Remaining')
      continue
    }
    // Each one answers, and asks for a key.
    for (const methode of Object.keys(methodes) as 'get'[]) {
      const method = methode.toUpperCase() as 'GET'
      const reponse = await app.inject({ method, url: `/api/v1${chemin.replace('{id}', 'ab_x')}` })
      expect([chemin, methode, reponse.statusCode]).toEqual([chemin, methode, 401])
    }
  }
})

describe('a receiver in trouble', () => {
  let rang = 0
  const move = (): Promise<number> => {
    place('lc-1', `Nom ${++rang}`)
    return publish()
  }

  it('is told again until it hears, under the same name, and éditions keep their order', async () => {
    let restants = 3
    fait.set('/peine', reponse => void reponse.writeHead(restants-- > 0 ? 500 : 200).end())
    const { id } = await subscribe('/peine')
    const numeros = [await move(), await move(), await move()]
    await heard('/peine', 6)
    const recus = at('/peine').map(e => [e.corps.precedente, e.corps.edition])
    const [un, deux, trois] = numeros as [number, number, number]
    expect(recus).toEqual([
      [un - 1, un],
      [un - 1, un],
      [un - 1, un],
      [un - 1, un],
      [un, deux],
      [deux, trois]
    ])
    expect(new Set(at('/peine').map(e => e.headers['webhook-id'])).size).toBe(3)
    await expect.poll(async () => (await etat(id)).en_cours).toBeNull()
  })

  it.each([
    ['/coupe', 'connexion coupée', (reponse: ServerResponse): void => void reponse.socket?.destroy()],
    [
      '/milieu',
      'connexion coupée',
      (reponse: ServerResponse): void => {
        reponse.writeHead(200, { 'content-length': '90000' })
        reponse.write('{')
        setTimeout(() => reponse.destroy(), 20)
      }
    ],
    [
      '/renvoi',
      'réponse 302',
      (reponse: ServerResponse): void =>
        void reponse.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end()
    ],
    [
      '/renvoi-ici',
      'réponse 307',
      (reponse: ServerResponse): void => void reponse.writeHead(307, { location: '/vers' }).end()
    ],
    [
      '/bavarde',
      'réponse 404',
      (reponse: ServerResponse): void => void reponse.writeHead(404).end('x'.repeat(1_000_000))
    ]
  ] as const)('that answers as %s is said to fail (%s) and told again', async (chemin, dit, does) => {
    fait.set(chemin, does)
    const { id } = await subscribe(chemin)
    await move()
    await expect.poll(() => at(chemin).length, { timeout: 5_000, interval: 10 }).toBeGreaterThan(1)
    await expect.poll(async () => (await etat(id)).en_cours?.erreur).toContain(dit)
    expect(at('/vers')).toEqual([])
    fait.delete(chemin)
    await expect.poll(async () => (await etat(id)).en_cours, { timeout: 5_000 }).toBeNull()
  })

  it('that keeps silent holds nobody else', async () => {
    fait.set('/muet', () => {})
    await subscribe('/muet')
    await subscribe('/autre')
    await move()
    await heard('/autre', 1)
    await heard('/muet', 1)
  })

  it('is asked within a time, whatever it does, and never inside a network', async () => {
    const porte = { hotes: [hote], agent: 'essai', duree: 300 }
    const message = { id: 'msg_1', secret: 'whsec_AAAA', corps: '{}' }
    fait.set('/muet', () => {})
    fait.set('/goutte', reponse => {
      reponse.writeHead(200)
      const goutte = setInterval(() => reponse.write('.'), 50)
      reponse.on('close', () => clearInterval(goutte))
    })
    for (const chemin of ['/muet', '/goutte']) {
      const debut = performance.now()
      expect(await deliver({ ...message, adresse: `http://${hote}${chemin}` }, porte)).toMatchObject({
        entendue: false
      })
      expect(performance.now() - debut).toBeLessThan(2_000)
    }
    fait.set('/fleuve', reponse => {
      reponse.writeHead(200)
      const coule = () => {
        while (!reponse.destroyed && reponse.write('x'.repeat(65_536)));
      }
      reponse.on('drain', coule)
      coule()
    })
    expect(await deliver({ ...message, adresse: `http://${hote}/fleuve` }, porte)).toMatchObject({ entendue: true })
    // A name is looked at again when the connection is made: it may answer one address to a check and another here.
    const { lookup } = dns
    const inside = (_: string, __: object, found: (e: null, a: object[]) => void) =>
      found(null, [{ address: '127.0.0.1', family: 4 }])
    Object.assign(dns, { lookup: inside })
    syncBuiltinESMExports()
    try {
      const { erreur } = await deliver({ ...message, adresse: 'http://double.exemple.fr/' }, { ...porte, hotes: [] })
      expect(erreur).toContain('127.0.0.1, qui n’est pas une adresse publique')
    } finally {
      Object.assign(dns, { lookup })
      syncBuiltinESMExports()
    }
    for (const adresse of ADRESSES_REFUSEES)
      expect([adresse, (await deliver({ ...message, adresse }, porte)).entendue]).toEqual([adresse, false])
  })

  it('is given up after three days, told in the listing, and taken up again when a try is heard', async () => {
    fait.set('/absent', reponse => void reponse.writeHead(503, { 'retry-after': '1' }).end())
    const { id } = await subscribe('/absent')
    const numero = await move()
    await heard('/absent', 1)
    await base.sql`update annonces set premier_le = now() - interval '3 days', pour = now() where finie_le is null`
    crieur.wake()
    await expect.poll(async () => (await etat(id)).etat, { timeout: 5_000 }).toBe('défaillant')
    expect(await etat(id)).toMatchObject({ erreur: expect.stringContaining('503'), en_cours: null })
    await move()
    const rate = await call('POST', `/${id}/essai`)
    expect(ESSAI.parse(rate.json())).toMatchObject({ entendue: false, statut: 503 })
    expect((await etat(id)).etat).toBe('défaillant')
    fait.delete('/absent')
    const avant = at('/absent')
    expect((await call('POST', `/${id}/essai`)).json()).toEqual({ entendue: true, statut: 204, erreur: null })
    await heard('/absent', avant.length + 3)
    const suite = at('/absent').slice(avant.length)
    expect(suite.map(e => [e.corps.type, e.corps.edition])).toEqual([
      ['essai', numero + 1],
      ['edition', numero],
      ['edition', numero + 1]
    ])
    expect(suite[1]?.headers['webhook-id']).toBe(avant[0]?.headers['webhook-id'])
    expect((await etat(id)).etat).toBe('actif')
  })

  it('that says it is gone is left alone at once', async () => {
    fait.set('/parti', reponse => void reponse.writeHead(410).end())
    const { id } = await subscribe('/parti')
    await move()
    await expect.poll(async () => (await etat(id)).etat, { timeout: 5_000 }).toBe('défaillant')
    await move()
    expect(at('/parti')).toHaveLength(1)
  })

  it('is tried a few times a minute at most', async () => {
    const { id } = await subscribe('/a')
    const codes = []
    for (let i = 0; i < 7; i++) codes.push((await call('POST', `/${id}/essai`)).statusCode)
    expect(codes).toEqual([200, 200, 200, 200, 200, 200, 429])
  })

  it('hears nothing more once its key is revoked', async () => {
    const { neuve, id } = await makeCle('abonnements')
    cle = neuve
    await subscribe('/revoquee')
    await subscribe('/a')
    await base.store.cles.revoke(id)
    cle = (await makeCle('abonnements')).neuve
    await subscribe('/temoin')
    await move()
    await heard('/temoin', 1)
    expect(at('/revoquee')).toEqual([])
    expect((await base.store.abonnements.all()).map(a => a.permis).sort()).toEqual([false, false, true])
  })
})

describe('a sudden stop', () => {
  it('loses nothing: what was being told is told again by the next, without waiting when it was closed', async () => {
    fait.set('/lent', () => {})
    const { id } = await subscribe('/lent')
    place('lc-1', 'Avant l’arrêt')
    const numero = await publish()
    await heard('/lent', 1)
    await close()
    fait.delete('/lent')
    await open()
    await heard('/lent', 2)
    expect(new Set(at('/lent').map(e => e.headers['webhook-id'])).size).toBe(1)
    await expect.poll(async () => (await etat(id)).dite).toBe(numero)
  })

  it('leaves a lease, after which another takes it', async () => {
    await subscribe('/bail')
    fait.set('/bail', reponse => void reponse.writeHead(500).end())
    place('lc-1', 'Sous bail')
    await publish()
    await heard('/bail', 1)
    // As a process that died over it would leave it.
    await base.sql`update annonces set pour = now(), prise_jusqua = now() + interval '1 second' where finie_le is null`
    fait.delete('/bail')
    const avant = at('/bail').length
    crieur.wake()
    await heard('/bail', avant + 1)
  })
})

it('waits longer and longer, six hours at most, and as long as it is asked', () => {
  expect([1, 2, 3, 4, 5, 6, 30].map(n => waitAfter(n) / 60_000)).toEqual([1, 4, 16, 64, 256, 360, 360])
  expect([waitAfter(1, 120_000), waitAfter(1, 10), waitAfter(1, 1e12)]).toEqual([120_000, 60_000, 21_600_000])
})
