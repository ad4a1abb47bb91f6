import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Base, makeDossier, makeFiche, makeRecord, openBase, reglagesDe, SOURCE } from '../../test/base.ts'
import { checkFolder, writeFolder } from './dossier.ts'
import { openStore, type Store } from './store.ts'
import { findVoisins, nomDeConnexion } from './voisins.ts'

let base: Base
let url: string
const dossiers: string[] = []
beforeAll(async () => {
  base = await openBase()
  const reglages = reglagesDe(base)
  Object.assign(process.env, reglages)
  url = reglages.DATABASE_URL as string
})
afterAll(async () => {
  await base.close()
  for (const dossier of dossiers) rmSync(dossier, { recursive: true, force: true })
})
const folder = (): string => {
  const dossier = makeDossier()
  dossiers.push(dossier)
  return dossier
}

describe('the name of a folder’s connections', () => {
  it('fits in what PostgreSQL keeps, holds only ASCII, and tells apart folders that end alike', () => {
    const long = `/${'dossier à rallonge/'.repeat(20)}données`
    const names = [
      nomDeConnexion('/srv/lieux', 'srv1'),
      nomDeConnexion(long, 'srv1'),
      nomDeConnexion(`/x${long}`, 'srv1')
    ]
    expect(names[0]).toMatch(/^lieux-communs [0-9a-f]{8} srv1:\/srv\/lieux$/)
    for (const nom of names) expect(nom).toMatch(/^[\x20-\x7e]{1,63}$/)
    expect(new Set(names).size).toBe(3)
    expect(new Set([nomDeConnexion('/srv/lieux', 'srv2'), names[0]]).size).toBe(2)
  })
})

describe('two data folders on one base', () => {
  it('see each other, not themselves, and no more once the other is closed', async () => {
    const [a, b] = [folder(), join(folder(), 'données à part')]
    const first = await openStore(url, a)
    expect(await first.voisins()).toEqual([])
    const second = await openStore(url, b)
    const again = await openStore(url, b)
    expect((await second.voisins()).map(({ dossier }) => dossier.endsWith(a))).toEqual([true])
    const seen = await first.voisins()
    expect(seen).toHaveLength(1)
    expect(seen[0]?.dossier).toMatch(/données à part$/)
    expect(Date.now() - Date.parse(seen[0]?.depuis ?? '')).toBeLessThan(60_000)
    await again.close()
    await second.close()
    await expect.poll(() => first.voisins()).toEqual([])
    await first.close()
  })

  it('stay visible while they do nothing', async () => {
    const quiet = await openStore(url, folder())
    // What the pool holds is closed, as after an hour without a query.
    await base.sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where application_name like 'lieux-communs %' and query not like 'listen%' and pid <> pg_backend_pid()`
    expect(await findVoisins(base.sql, '/ailleurs')).toHaveLength(1)
    await quiet.close()
  })

  it('fill it in turn, so that neither retires what the other has just read', async () => {
    const stores = await Promise.all([openStore(url, folder()), openStore(url, folder())])
    await base.store.sources.declare(['a', 'b'].map(nom => ({ nom, ...SOURCE })))
    const waited: string[] = []
    // What a harvest does: keep its list, read all that the base holds, publish it.
    const fill = (store: Store, source: string): Promise<void> =>
      store.takeTurn(
        async () => {
          const record = makeRecord(source, 1)
          await store.enregistrements.replaceSource(source, [{ record, brut: {} }], '2026-03-01')
          const records = []
          for await (const page of store.enregistrements.present()) records.push(...page.map(one => one.record))
          await new Promise(resolve => setTimeout(resolve, 50))
          const fiches = records.map(one => makeFiche(`lc-${one.source}`, [one]))
          const { edition } = await store.publish(fiches)
          if (edition) await writeFolder(store.dossier, edition, { 'lieux.csv': [`${edition.numero}\n`] })
        },
        () => waited.push(source)
      )
    await Promise.all([fill(stores[0] as Store, 'a'), fill(stores[1] as Store, 'b')])
    expect(waited).toHaveLength(1)
    const current = await base.store.editions.current()
    expect(current).toMatchObject({ numero: 2, fiches: 2, retirees: 0 })
    const checks = await Promise.all(
      stores.map(store => checkFolder(store.dossier, current as NonNullable<typeof current>, true))
    )
    expect(checks.filter(found => found !== null)).toHaveLength(1)
    await Promise.all(stores.map(store => store.close()))
  })

  it('give the turn back when the work fails', async () => {
    const store = await openStore(url, folder())
    await expect(
      store.takeTurn(
        () => Promise.reject(new Error('cut')),
        () => {}
      )
    ).rejects.toThrow('cut')
    expect(
      await store.takeTurn(
        async () => 'done',
        () => expect.unreachable()
      )
    ).toBe('done')
    await store.close()
  })
})
