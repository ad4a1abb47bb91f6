/** Keys, over a real base and the real site: what opens what, until when, and what is written of it. */

import { createServer as createHttp, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Base, makeFiche, makeRecord, openBase, SOURCE } from '../../test/base.ts'
import { openSite } from '../cli/site.ts'
import type { Site } from '../cli/start.ts'
import { drawCle, empreinteOf, isCle, presentedIn, sansCle } from './cle.ts'
import { createLecteurDeCles } from './lecteur.ts'
import type { Portee } from './portees.ts'

const CANARI = 'personne1@exemple.fr'
let base: Base
let site: Site
let serveur: Server
let adresse: string
let journal = ''

const make = async (...portees: Portee[]) => {
  const cle = drawCle()
  const id = await base.store.cles.add({
    empreinte: empreinteOf(cle),
    pour: 'un essai',
    portees,
    expire_le: new Date(Date.now() + 3_600_000)
  })
  return { cle, id }
}
const get = (chemin: string, cle?: string, headers: Record<string, string> = {}) =>
  fetch(adresse + chemin, { headers: { ...headers, ...(cle ? { authorization: `Bearer ${cle}` } : {}) } })
const lectures = () => base.sql`select cle, identite from lectures_reservees order by id`

beforeAll(async () => {
  base = await openBase()
  await base.store.sources.declare([{ nom: 'a', ...SOURCE }])
  const records = [1, 2].map(rang => makeRecord('a', rang))
  await base.sql`insert into identites (identite, depuis) values ('lc-1', '2026-03-02'), ('lc-2', '2026-03-02')`
  await base.store.publish(records.map((record, i) => makeFiche(`lc-${i + 1}`, [record])))
  vi.stubEnv('LIEUX_DEBIT_CLE', '0')
  const log = pino(
    { level: 'debug' },
    new Writable({
      write(morceau, _codage, fin) {
        journal += String(morceau)
        fin()
      }
    })
  )
  site = await openSite(base.store, log)
  serveur = createHttp(site.handler)
  await new Promise<void>(done => serveur.listen(0, '127.0.0.1', done))
  adresse = `http://127.0.0.1:${(serveur.address() as AddressInfo).port}`
})
afterAll(async () => {
  serveur.close()
  serveur.closeAllConnections()
  await site.close()
  await base.close()
  vi.unstubAllEnvs()
})

describe('what a key is', () => {
  it('is 256 bits that say what they are, never twice the same', () => {
    const cles = new Set(Array.from({ length: 1_000 }, drawCle))
    expect(cles.size).toBe(1_000)
    for (const cle of cles) {
      expect(isCle(cle)).toBe(true)
      expect(Buffer.from(cle.slice(3), 'base64url')).toHaveLength(32)
    }
  })

  it.each([
    ['Bearer lc_court', ''],
    ['Bearer', ''],
    ['bearer  deux mots', ''],
    ['Basic dXRpbGlzYXRldXI6bW90', null],
    ['Bearerlc_', null]
  ])('is read from « %s » as %j', (entete, vue) => {
    expect(presentedIn(entete)).toBe(vue)
  })

  it('is read whatever the case of the word before it, and hidden in a text', () => {
    const cle = drawCle()
    expect(presentedIn(`bEARER ${cle}`)).toBe(cle)
    expect(sansCle(`/api/v1/lieux/${cle}?a=${cle}`)).toBe('/api/v1/lieux/lc_(masquée)?a=lc_(masquée)')
  })
})

describe('a key presented', () => {
  it('opens the reserved contacts of a place to its scope alone, notes who read them, and is kept nowhere on the way', async () => {
    const { cle, id } = await make('non-public')
    const publique = await get('/api/v1/lieux/lc-1')
    expect(publique.headers.get('vary')).toContain('authorization')
    const texte = await publique.text()
    expect(texte).not.toContain(CANARI)
    expect(await lectures()).toEqual([])
    const ouverte = await get('/api/v1/lieux/lc-1', cle, { 'if-none-match': publique.headers.get('etag') ?? '' })
    expect(ouverte.status).toBe(200)
    expect(ouverte.headers.get('cache-control')).toBe('private, no-store')
    expect(await ouverte.json()).toEqual({ ...JSON.parse(texte), reserves: { courriels: [CANARI] } })
    expect(await lectures()).toEqual([{ cle: id, identite: 'lc-1' }])
    expect((await base.store.cles.all()).find(c => c.id === id)).toMatchObject({ lectures: 1, pour: 'un essai' })
    // Its other addresses, and other formats, stay what they are for everyone.
    for (const chemin of ['/api/v1/lieux', '/api/v1/lieux/lc-1/provenance', '/ogc/collections/lieux/items/lc-1'])
      expect(await (await get(chemin, cle)).text(), chemin).not.toContain(CANARI)
    expect(await lectures()).toHaveLength(1)
    // Nor is it in what the base keeps for everyone beside it.
    const gardees = await base.sql<
      { face: string; contenu: string }[]
    >`select face, contenu::text as contenu from fiches`
    expect(gardees.map(({ face }) => face).join()).not.toContain(CANARI)
    expect(gardees.map(({ contenu }) => contenu).join()).toContain(CANARI)
  })

  it('tells no more than anyone is told, without the scope', async () => {
    const { cle } = await make('debit', 'abonnements')
    const reponse = await get('/api/v1/lieux/lc-1', cle)
    expect(reponse.headers.get('cache-control')).toBe('public, max-age=60')
    expect(await reponse.text()).toBe(await (await get('/api/v1/lieux/lc-1')).text())
    expect(await lectures()).toHaveLength(1)
  })

  it('is refused at the next request after it is revoked, saying why and never which', async () => {
    const { cle, id } = await make('non-public')
    expect((await get('/api/v1/lieux/lc-2', cle)).status).toBe(200)
    expect(await base.store.cles.revoke(id)).toBe(true)
    expect(await base.store.cles.revoke(id)).toBe(false)
    await expect
      .poll(async () => (await get('/api/v1/sources', cle)).status, { interval: 10, timeout: 1_000 })
      .toBe(401)
    const reponse = await get('/api/v1/lieux/lc-2', cle)
    expect(reponse.headers.get('www-authenticate')).toContain('Bearer')
    const texte = await reponse.text()
    expect(JSON.parse(texte)).toMatchObject({ status: 401, title: 'Clé refusée' })
    expect(texte).toContain('révoquée')
    expect(texte).not.toContain(cle.slice(3))
  })

  it('opens nothing reserved once revoked, even to a process that has not heard of it', async () => {
    const { id } = await make('non-public')
    await base.store.cles.revoke(id)
    const avant = (await lectures()).length
    expect(await base.store.cles.readReserves(id, 'lc-1')).toBe('refusee')
    const { id: autre } = await make('debit')
    expect(await base.store.cles.readReserves(autre, 'lc-1')).toBe('refusee')
    expect(await lectures()).toHaveLength(avant)
  })

  it.each([
    ['inconnue', 'n’est pas connue'],
    ['expirée', 'a expiré'],
    ['illisible', 'n’a pas la forme']
  ])('is refused when it is %s', async (quoi, dit) => {
    const { cle, id } = await make('debit')
    if (quoi === 'expirée') await base.sql`update cles set expire_le = now() where id = ${id}`
    const presentee = quoi === 'inconnue' ? drawCle() : quoi === 'illisible' ? 'lc_abc' : cle
    const reponse = await get('/api/v1/lieux', presentee)
    expect(reponse.status).toBe(401)
    expect(reponse.headers.get('content-type')).toContain('application/problem+json')
    expect((await reponse.json()).detail).toContain(dit)
  })

  it('is written in no journal and kept in no table, wherever it is put', async () => {
    const { cle } = await make('non-public')
    const secret = cle.slice(3)
    await get('/api/v1/lieux/lc-1', cle)
    for (const chemin of [`/api/v1/lieux/${cle}`, `/api/v1/lieux?cle=${cle}`, `/lieux/${cle}`, `/tuiles/${cle}`])
      await get(chemin, cle)
    await expect.poll(() => journal).toContain('lc_(masquée)')
    expect(journal).not.toContain(secret)
    expect(JSON.stringify(await base.sql`select * from cles`)).not.toContain(secret)
  })

  it('is marked as used, by the day', async () => {
    const { cle, id } = await make('debit')
    const vue = async () => (await base.store.cles.all()).find(c => c.id === id)?.vue_le
    expect(await vue()).toBeNull()
    await get('/api/v1/sources', cle)
    expect(await vue()).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })
})

it('what was found of a key is kept for two seconds, what was refused is not', async () => {
  let [demandes, maintenant] = [0, 0]
  const bonne = drawCle()
  const lecteur = createLecteurDeCles(
    async empreinte => {
      demandes++
      return empreinte === empreinteOf(bonne) ? { id: 1, pour: 'x', portees: new Set() } : 'inconnue'
    },
    () => maintenant
  )
  for (let i = 0; i < 5; i++) await lecteur.lit(`Bearer ${bonne}`)
  expect(demandes).toBe(1)
  maintenant = 2_000
  await lecteur.lit(`Bearer ${bonne}`)
  expect(demandes).toBe(2)
  lecteur.oublie()
  await lecteur.lit(`Bearer ${bonne}`)
  expect(demandes).toBe(3)
  for (let i = 0; i < 2; i++) expect(await lecteur.lit(`Bearer ${drawCle()}`)).toHaveProperty('probleme.status', 401)
  expect(demandes).toBe(5)
  expect(await lecteur.lit('Basic eA==')).toBeNull()
})
