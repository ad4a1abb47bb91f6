/** A site that starts again opens what the first one kept of the édition, and nothing of it changes what is served, whatever became of the file. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer as createHttp } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Base, makeFiche, makeRecord, openBase, SOURCE } from '../../test/base.ts'
import { gardeOf } from './garde.ts'
import { openSite } from './site.ts'

let base: Base
beforeAll(async () => {
  base = await openBase()
  await base.store.sources.declare([{ nom: 'a', ...SOURCE }])
  await publish(3)
})
afterAll(() => base.close())

const publish = (n: number) =>
  base.store.publish(Array.from({ length: n }, (_, i) => makeFiche(`lc-${i + 1}`, [makeRecord('a', i + 1)])))
const folder = () => join(base.store.dossier, 'catalogue')
const keptNow = () => readdirSync(folder())

/** What a site that starts now says to a few questions. */
async function serveOnce(): Promise<readonly string[]> {
  const site = await openSite(base.store, pino({ level: 'silent' }))
  const serveur = createHttp(site.handler)
  await new Promise<void>(done => serveur.listen(0, '127.0.0.1', done))
  const { port } = serveur.address() as AddressInfo
  const dites = []
  for (const chemin of ['lieux?tri=nom', 'lieux?texte=lieu', 'facettes', 'suggestions?q=lieu', 'structures'])
    dites.push(await (await fetch(`http://127.0.0.1:${port}/api/v1/${chemin}`)).text())
  serveur.close()
  serveur.closeAllConnections()
  await site.close()
  return dites
}

it('keeps what it drew at the first start, and opens it at the next one', async () => {
  const premieres = await serveOnce()
  expect(premieres[0]).toContain('Lieu 3')
  expect(keptNow()).toEqual(['edition-1'])
  const ecrit = statSync(join(folder(), 'edition-1')).mtimeMs
  expect(await serveOnce()).toEqual(premieres)
  // Opened, not made again.
  expect(statSync(join(folder(), 'edition-1')).mtimeMs).toBe(ecrit)
})

it('serves the same, and keeps it again, when the file was altered', async () => {
  const chemin = join(folder(), 'edition-1')
  const entier = readFileSync(chemin)
  const premieres = await serveOnce()
  const altere = Buffer.from(entier)
  altere[altere.length >> 1] = (altere[altere.length >> 1] as number) ^ 1
  writeFileSync(chemin, altere)
  expect(await serveOnce()).toEqual(premieres)
  expect(readFileSync(chemin).equals(entier)).toBe(true)
})

it('is of one édition of one base: a base restored under the same number, with other fiches, opens nothing of it', async () => {
  const edition = await base.store.editions.current()
  if (!edition) throw new Error('Nothing was published')
  expect(await gardeOf(base.store.dossier, edition).read()).toBeDefined()
  expect(await gardeOf(base.store.dossier, { ...edition, somme: 'une autre' }).read()).toBeUndefined()
})

it('gives its place to the next édition', async () => {
  await publish(4)
  const [dites] = await serveOnce()
  expect(dites).toContain('Lieu 4')
  expect(keptNow()).toEqual(['edition-2'])
})
