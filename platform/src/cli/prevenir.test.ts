/** The site as it is opened: an édition published beside it, by another connection, reaches who asked to be told. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type Base, makeDossier, makeFiche, makeRecord, openBase, reglagesDe, SOURCE } from '../../test/base.ts'
import { drawCle, empreinteOf } from '../cles/cle.ts'
import { connect } from '../store/connexion.ts'
import { createStore } from '../store/store.ts'
import { abonnementsVerb } from './abonnements.ts'
import { openSite } from './site.ts'
import type { Site } from './start.ts'

let base: Base
let site: Site
let serveurs: Server[] = []
const recus: { edition: number; nombres: Record<string, number> }[] = []
const listen = async (handler: Parameters<typeof createServer>[1]): Promise<string> => {
  const serveur = createServer(handler as never)
  serveurs.push(serveur)
  await new Promise<void>(done => serveur.listen(0, '127.0.0.1', done))
  return `127.0.0.1:${(serveur.address() as AddressInfo).port}`
}
const fiches = (n: number) => Array.from({ length: n }, (_, i) => makeFiche(`lc-${i + 1}`, [makeRecord('a', i + 1)]))

beforeAll(async () => {
  base = await openBase()
  await base.store.sources.declare([{ nom: 'a', ...SOURCE }])
  await base.sql`insert into identites (identite, depuis) select 'lc-' || n, '2026-03-02' from generate_series(1, 9) n`
  await base.store.publish(fiches(1))
})
afterAll(async () => {
  for (const serveur of serveurs) serveur.close().closeAllConnections()
  serveurs = []
  await site.close()
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  await base.close()
})

it('tells an édition once it is served, and says so to the operator', async () => {
  const hote = await listen((request, reponse) => {
    let texte = ''
    request.on('data', morceau => {
      texte += morceau
    })
    request.on('end', () => {
      recus.push(JSON.parse(texte))
      reponse.writeHead(204).end()
    })
  })
  vi.stubEnv('LIEUX_HOTES', hote)
  site = await openSite(base.store, pino({ level: 'silent' }))
  const adresse = await listen(site.handler as never)
  const cle = drawCle()
  await base.store.cles.add({
    empreinte: empreinteOf(cle),
    pour: 'Hub inventé',
    portees: ['abonnements'],
    expire_le: new Date(Date.now() + 3_600_000)
  })
  const abonne = await fetch(`http://${adresse}/api/v1/abonnements`, {
    method: 'POST',
    headers: { authorization: `Bearer ${cle}`, 'content-type': 'application/json' },
    body: JSON.stringify({ adresse: `http://${hote}/` })
  })
  expect(abonne.status).toBe(201)
  expect(abonne.headers.get('ratelimit-remaining')).toBe('1199')
  const { id } = (await abonne.json()) as { id: string }

  const autre = await connect(base.acces, base.nom)
  const publiee = await createStore(autre, base.store.dossier).publish(fiches(3))
  const numero = publiee.edition?.numero as number
  await autre.end()
  await expect.poll(() => recus, { timeout: 10_000 }).toHaveLength(1)
  expect(recus[0]).toMatchObject({ edition: numero, nombres: { creee: 2 } })
  const served = await fetch(`http://${adresse}/api/v1/editions/${numero}/changements`)
  expect(served.status).toBe(200)

  for (const [nom, valeur] of Object.entries(reglagesDe(base))) vi.stubEnv(nom, valeur)
  vi.stubEnv('LIEUX_DATA', makeDossier())
  let dit = ''
  vi.spyOn(process.stdout, 'write').mockImplementation(texte => {
    dit += String(texte)
    return true
  })
  await expect.poll(async () => (await base.store.abonnements.all())[0]?.dite).toBe(numero)
  expect(await abonnementsVerb(undefined, undefined)).toBe(0)
  expect(dit.replace(/[\u00a0\u202f]/g, ' ')).toMatch(
    new RegExp(`${id} : http://${hote}/, clé \\d+ \\(Hub inventé\\), édition ${numero} dite le`)
  )
  await expect(abonnementsVerb('reprendre', id)).rejects.toThrow('défaillant')
  expect(await abonnementsVerb('retirer', id)).toBe(0)
  expect(await base.store.abonnements.all()).toEqual([])
  await expect(abonnementsVerb('effacer', id)).rejects.toThrow('actions connues')
})
