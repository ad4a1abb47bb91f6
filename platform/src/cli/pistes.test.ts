/** Lists asked for together by one worker, over real servers: what one of them does costs the others nothing, nor the base. */
import { createServer, type ServerResponse } from 'node:http'
import type { Source } from '@lieux-communs/core'
import { sourceByNom } from '@lieux-communs/sources'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type Base, openBase } from '../../test/base.ts'
import { type Boucle, openBoucle } from '../../test/boucle.ts'
import { workAll } from '../jobs/ouvrage.ts'
import { createMetier } from './metier.ts'

const ENTETE = 'id,nom,commune,code_postal,adresse\n'
const liste = (nom: string) => `${ENTETE}1,Relais ${nom},Guéret,23000,${nom.length} rue ${nom}\n`
const JOUR = new Date().toISOString().slice(0, 10)

let base: Base
let serveur: Boucle
let most = 0
let open = 0
const asked: string[] = []
const gives = new Map<string, (sent: ServerResponse) => void>()
beforeAll(async () => {
  base = await openBase()
  serveur = await openBoucle(
    createServer((request, sent) => {
      const nom = (request.url ?? '').slice(1)
      asked.push(nom)
      most = Math.max(most, ++open)
      sent.once('close', () => open--)
      gives.get(nom)?.(sent)
    })
  )
  vi.stubEnv('LIEUX_HOTES', serveur.hote)
  vi.stubEnv('LIEUX_GEOCODEUR', 'non')
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  await serveur.close()
  await base.close()
})

async function follow(nom: string, budget?: Source['budget']): Promise<void> {
  const modele = sourceByNom('standard-national') as Source
  const source = { ...modele, nom, licence: 'etalab-2.0', adresse: `http://${serveur.hote}/${nom}` }
  await base.store.sources.declare([{ ...source, ...(budget && { budget }) }])
  await base.store.sources.follow(nom, true)
}
const ask = (nom: string) => base.store.travaux.ask('moisson', nom, new Date())
const work = () => workAll({ travaux: base.store.travaux, metier: createMetier(base.store) })
const last = async (nom: string) => (await base.store.suivi.history(nom)).travaux.find(t => t.issue !== null)
const publies = async () =>
  (await base.store.editions.load())?.fiches.map(f => f.valeurs.nom?.replace('Relais ', '')).sort()

it('a server that keeps silent holds nobody: the others are published while it is waited for', async () => {
  let release = (): void => {}
  const silence = new Promise<void>(resolve => {
    release = resolve
  })
  gives.set('muette', sent => void silence.then(() => sent.end(liste('muette'))))
  const noms = ['un', 'deux', 'trois', 'quatre', 'cinq']
  for (const nom of ['muette', ...noms]) {
    if (nom !== 'muette') gives.set(nom, sent => void sent.end(liste(nom)))
    await follow(nom)
    await ask(nom)
  }
  const working = work()
  await expect.poll(publies, { timeout: 30_000 }).toEqual([...noms].sort())
  // Taken first; of four asked at once, nothing says which question arrives before the others.
  expect(asked.slice(0, 4)).toContain('muette')
  release()
  expect(await working).toBe(6)
  expect(await publies()).toEqual([...noms, 'muette'].sort())
  expect(most).toBeLessThanOrEqual(4)
  expect(await base.store.depenses.of('muette', JOUR)).toEqual({
    requetes: 1,
    octets: Buffer.byteLength(liste('muette'))
  })
}, 60_000)

it('one that refuses, or answers a page, costs its own list its freshness, each told of its own', async () => {
  gives.set('un', sent => void sent.writeHead(404).end())
  gives.set('deux', sent => void sent.end('<!doctype html><html><body>Bientôt</body></html>'))
  gives.set('trois', sent => void sent.end(liste('trois bis')))
  gives.set('quatre', sent => void sent.end(liste('quatre bis')))
  for (const nom of ['un', 'deux', 'trois', 'quatre']) await ask(nom)
  expect(await work()).toBe(4)
  expect((await last('un'))?.erreur).toContain('404')
  expect((await last('deux'))?.erreur).toContain('page web')
  expect([(await last('trois'))?.issue, (await last('quatre'))?.issue]).toEqual(['fait', 'fait'])
  expect(await publies()).toEqual(['cinq', 'deux', 'muette', 'quatre bis', 'trois bis', 'un'])
}, 60_000)

it('a list too heavy to be held beside three others is asked for again in its turn, and counted twice', async () => {
  const lourde = `${liste('lourde')}${' '.repeat(26_000_000)}\n`
  gives.set('lourde', sent => void sent.end(lourde))
  gives.set('un', sent => void sent.end(liste('un')))
  await follow('lourde')
  for (const nom of ['lourde', 'un']) await ask(nom)
  asked.length = 0
  expect(await work()).toBe(2)
  expect(asked.filter(nom => nom === 'lourde')).toHaveLength(2)
  expect((await last('lourde'))?.issue).toBe('fait')
  const depense = await base.store.depenses.of('lourde', JOUR)
  expect([depense.requetes, depense.octets > lourde.length]).toEqual([2, true])
  expect((await last('lourde'))?.depense).toMatchObject(depense)
  // Known to be heavy, it is asked for once.
  await ask('lourde')
  expect(await work()).toBe(1)
  expect(asked.filter(nom => nom === 'lourde')).toHaveLength(3)
}, 60_000)

it('the day’s budget of each stays its own, whoever is asked beside it', async () => {
  for (const nom of ['frugale', 'autre']) {
    gives.set(nom, sent => void sent.end(liste(nom)))
    await follow(nom, nom === 'frugale' ? { requetes: 1 } : undefined)
  }
  for (const fois of [1, 2]) {
    for (const nom of ['frugale', 'autre']) {
      await base.store.travaux.move('moisson', nom, null)
      await ask(nom)
    }
    expect([fois, await work()]).toEqual([fois, 2])
  }
  expect([(await last('frugale'))?.issue, (await last('autre'))?.issue]).toEqual(['differe', 'inchange'])
  expect((await base.store.depenses.of('frugale', JOUR)).requetes).toBe(1)
  expect((await base.store.depenses.of('autre', JOUR)).requetes).toBe(2)
}, 60_000)
