/** A site over a real base serves the faces that were kept there, says in its journal when one is not what was written, and serves it all the same. */
import { createServer as createHttp } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Base, makeFiche, makeRecord, openBase, SOURCE } from '../../test/base.ts'
import { openSite } from './site.ts'

let base: Base
beforeAll(async () => {
  base = await openBase()
  await base.store.sources.declare([{ nom: 'a', ...SOURCE }])
  await base.store.publish([1, 2, 3].map(rang => makeFiche(`lc-${rang}`, [makeRecord('a', rang)])))
})
afterAll(() => base.close())

/** What a site that starts now says of the places, and what it writes in its journal. */
async function serveOnce() {
  let journal = ''
  const log = pino(
    { level: 'warn' },
    new Writable({
      write(morceau, _codage, fin) {
        journal += String(morceau)
        fin()
      }
    })
  )
  const site = await openSite(base.store, log)
  const serveur = createHttp(site.handler)
  await new Promise<void>(done => serveur.listen(0, '127.0.0.1', done))
  const reponse = await fetch(`http://127.0.0.1:${(serveur.address() as AddressInfo).port}/api/v1/lieux?tri=nom`)
  const texte = await reponse.text()
  serveur.close()
  serveur.closeAllConnections()
  await site.close()
  return { noms: (JSON.parse(texte) as { lieux: { nom: string }[] }).lieux.map(l => l.nom), texte, journal }
}

const rows = () =>
  base.sql<{ face: string }[]>`select face from fiches where jusqua_edition is null order by identite collate "C"`

it('serves each row to the octet as the base keeps it', async () => {
  const { texte, journal } = await serveOnce()
  for (const { face } of await rows()) expect(texte).toContain(face.split('\n')[0])
  expect(texte).not.toMatch(/personne\d@/)
  expect(journal).toBe('')
})

it('serves what was published when a face was altered, and warns of it without what it said', async () => {
  await base.sql`update fiches set face = replace(face, 'Lieu 2"', 'Lieu piraté, 06 39 98 00 12"') where identite = 'lc-2'`
  const { noms, texte, journal } = await serveOnce()
  expect(noms).toEqual(['Lieu 1', 'Lieu 2', 'Lieu 3'])
  expect(texte).not.toContain('pirat')
  expect(journal).toContain('"ids":["lc-2"]')
  expect(journal).toContain('public faces were altered in the base')
  expect(journal).not.toContain('06 39 98 00 12')
})

it('refuses to start over a fiche that is no longer what was published, whatever its face', async () => {
  await base.sql`update fiches set contenu = replace(contenu::text, 'Lieu 3', 'Lieu 4')::json where identite = 'lc-3'`
  await expect(serveOnce()).rejects.toMatchObject({ name: 'EditionAbimee', vu: 'lc-3' })
})
