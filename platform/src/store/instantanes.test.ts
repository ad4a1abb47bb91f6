import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Base, openBase, SOURCE } from '../../test/base.ts'
import { sha256 } from './texte.ts'

let base: Base
beforeAll(async () => {
  base = await openBase()
  await base.store.sources.declare([{ nom: 'a', ...SOURCE }])
})
afterAll(() => base.close())

const bytes = (text: string): Uint8Array => Buffer.from(text)

it('keeps the bytes of a source once, under their checksum, and falls back on the last that was read whole', async () => {
  const { instantanes } = base.store
  const first = await instantanes.keep('a', 'liste.csv', bytes('un'))
  expect(first).toMatchObject({ nouveau: true, octets: 2, sha256: sha256('un'), bon: false })
  expect(readFileSync(join(base.store.dossier, first.chemin), 'utf8')).toBe('un')
  expect(await instantanes.lastGood('a')).toBeNull()
  await instantanes.approve(first.id)
  const broken = await instantanes.keep('a', 'liste.csv', bytes('<html>panne</html>'))
  expect(broken.nouveau).toBe(true)
  expect((await instantanes.lastGood('a'))?.id).toBe(first.id)
  const again = await instantanes.keep('a', 'liste.csv', bytes('un'))
  expect(again).toMatchObject({ nouveau: false, id: first.id, pris_le: first.pris_le, bon: true })
  expect(Buffer.from(await instantanes.read(again)).toString()).toBe('un')
  expect(readdirSync(join(base.store.dossier, 'instantanes')).length).toBe(2)
})

it('keeps the words by which a server tells its versions apart, those of the last time', async () => {
  const { instantanes } = base.store
  const version = { adresse: 'https://exemple.fr/liste.csv', etag: '"v1"', modifie: null }
  const kept = await instantanes.keep('a', 'liste.csv', bytes('deux'), version)
  await instantanes.approve(kept.id)
  expect((await instantanes.lastGood('a'))?.version).toEqual(version)
  await instantanes.keep('a', 'liste.csv', bytes('deux'))
  expect((await instantanes.lastGood('a'))?.version).toBeNull()
})

it('remembers what the operator accepted, and that a source failed, until it is read again', async () => {
  const { sources } = base.store
  await sources.allow('a', true)
  await sources.declare([{ nom: 'a', ...SOURCE, titre: 'Renommée' }])
  const rapport = { source: 'a', lus: 3, retenus: 2, ecartes: [], notices: {}, champs: {} }
  const lecture = {
    source: 'a',
    instantane: null,
    lus: 3,
    retenus: 2,
    ecartes: [{ ligne: 2, id_source: 'x' }],
    rapport,
    erreur: null
  }
  await sources.record(lecture)
  expect(await sources.known()).toMatchObject([{ titre: 'Renommée', licence_acceptee: true, etat: 'fraiche', rapport }])
  await sources.record({ ...lecture, ecartes: [], rapport: null, erreur: 'fichier vide' })
  expect(await sources.known()).toMatchObject([{ etat: 'perimee', rapport }])
  expect(await sources.setAside()).toEqual(new Map([['a', lecture.ecartes]]))
})
