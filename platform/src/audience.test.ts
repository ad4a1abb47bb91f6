/**
 * Readings of fiches, from a request to the order of the review: counted by id and month, and nothing of who read.
 */
import type { Enregistrement } from '@lieux-communs/core'
import fastify, { type FastifyInstance } from 'fastify'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Base, makeRecord, openBase, SOURCE } from '../test/base.ts'
import { type Audience, createAudience } from './audience.ts'
import { createRevue } from './identites/revue.ts'
import { publishAll } from './pipeline/harvest.ts'

const JOUR = '2026-03-02'
const CONNUE = 'lieu-connu'

let base: Base
let app: FastifyInstance
let audience: Audience
beforeEach(async () => {
  base = await openBase()
  audience = createAudience(comptes => base.store.consultations.add(comptes, JOUR))
  app = fastify()
  app.addHook('onResponse', async (request, reply) => audience.heard(request, reply))
  app.get<{ Params: { id: string } }>('/lieux/:id', (request, reply) =>
    reply.code(request.params.id === 'parti' ? 410 : 200).send('')
  )
  app.get('/lieux/:id/pourquoi', async () => '')
})
afterEach(async () => {
  await audience.close()
  await app.close()
  await base.close()
})

const kept = () => base.sql`select identite, mois, nombre from consultations order by identite, mois`
const declare = (identite: string) =>
  base.sql`insert into identites (identite, depuis, edition) values (${identite}, ${JOUR}, 1)`

it('counts a fiche that was answered, and neither robots, nor what is kept beforehand, nor what is gone, nor other pages', async () => {
  await declare(CONNUE)
  await declare('parti')
  const lu = (url: string, agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0') =>
    app.inject({ url, headers: { 'user-agent': agent } })
  await lu(`/lieux/${CONNUE}`)
  await lu(`/lieux/${CONNUE}?vue=impression`)
  await lu(`/lieux/${CONNUE}/pourquoi`)
  await lu('/lieux/parti')
  await lu('/lieux/inconnu')
  await lu(`/lieux/${CONNUE}`, 'Mozilla/5.0 (compatible; bingbot/2.0)')
  await lu(`/lieux/${CONNUE}`, 'curl/8.5.0')
  await app.inject({ url: `/lieux/${CONNUE}`, headers: { 'user-agent': 'Mozilla/5.0', 'sec-fetch-dest': 'empty' } })
  await app.inject({ method: 'HEAD', url: `/lieux/${CONNUE}`, headers: { 'user-agent': 'Mozilla/5.0' } })
  expect(await kept()).toEqual([])
  await audience.close()
  expect(await kept()).toEqual([{ identite: CONNUE, mois: '2026-03-01', nombre: 2 }])
})

it('tells again what the base could not take, once', async () => {
  const dits: number[] = []
  let down = true
  const patient = createAudience(
    async comptes => {
      if (down) throw new Error('the base is away')
      dits.push(comptes.get(CONNUE) ?? 0)
    },
    undefined,
    5
  )
  const lecture = { method: 'GET', routeOptions: { url: '/lieux/:id' }, headers: {}, params: { id: CONNUE } }
  patient.heard(lecture as never, { statusCode: 200 } as never)
  await new Promise(resolve => setTimeout(resolve, 40))
  down = false
  patient.heard(lecture as never, { statusCode: 304 } as never)
  await patient.close()
  await patient.close()
  expect(dits).toEqual([2])
})

it('adds month by month, and keeps a year', async () => {
  await declare(CONNUE)
  const { consultations } = base.store
  for (const jour of ['2025-01-31', '2026-01-31', '2026-03-01', JOUR])
    await consultations.add(new Map([[CONNUE, 3]]), jour)
  expect(await kept()).toEqual([
    { identite: CONNUE, mois: '2026-01-01', nombre: 3 },
    { identite: CONNUE, mois: '2026-03-01', nombre: 6 }
  ])
})

it('puts first the pair that people read, which without them would come last', async () => {
  const { store } = base
  const place = (i: number): Partial<Enregistrement['valeurs']> => ({
    adresse: `${i + 1} rue des Saules`,
    commune: `Valbourg ${i}`,
    code_postal: `9900${i}`,
    latitude: 45.5 + i / 10,
    longitude: 2.5
  })
  const noms = [
    ['Médiathèque de l’Étang', 'Espace numérique des Aulnes'],
    ['Centre social du Lac', 'Atelier Tilleuls'],
    ['Maison Bleue', 'Point info des Frênes']
  ] as const
  await store.sources.declare(['a', 'b'].map(nom => ({ nom, ...SOURCE })))
  for (const [s, source] of ['a', 'b'].entries()) {
    const records = noms.map((dits, i) => {
      const nom = dits[s] as string
      return { ...makeRecord(source, i + 1, nom), telephones: [], reserves: {}, valeurs: { nom, ...place(i) } }
    })
    await store.enregistrements.replaceSource(
      source,
      records.map(record => ({ record, brut: {} })),
      JOUR
    )
  }
  await publishAll(store, new Date(`${JOUR}T04:00:00Z`), new Map(), { empreinte: 'a program' })
  const order = async () => {
    const revue = createRevue(
      store,
      () => true,
      () => new Date(`${JOUR}T12:00:00Z`)
    )
    const vues: string[] = []
    const passees = new Set<string>()
    for (;;) {
      const { paire } = await revue.prochaine(passees, passees)
      if (paire === null) return vues
      const id = revue.idOf(paire.code) as string
      passees.add(id)
      vues.push(id)
    }
  }
  const avant = await order()
  expect(avant.length).toBeGreaterThan(1)
  const derniere = avant.at(-1) as string
  const [source, cle] = JSON.parse(Buffer.from(derniere, 'base64url').toString()) as [string, string]
  const lue = (await store.identites.placeOf({ source, cle })) as string
  await store.consultations.add(new Map([[lue, 40]]), JOUR)
  expect(await order()).toEqual([derniere, ...avant.slice(0, -1)])
})
