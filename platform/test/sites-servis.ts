/** Processes that serve one base, started and stopped by a test; and a base whose every édition says its number in each of its places. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Base, makeFiche, makeRecord, SOURCE } from './base.ts'

export interface SiteServi {
  /** `http://127.0.0.1:40123` */
  readonly racine: string
  close(): Promise<void>
}

/** A process of its own over the base of a test, with a data folder named `nom`. */
export async function openSiteServi(base: Base, nom: string): Promise<SiteServi> {
  const dossier = join(base.store.dossier, nom)
  mkdirSync(dossier)
  const child: ChildProcess = fork(
    join(import.meta.dirname, 'site-servi.mjs'),
    [JSON.stringify({ acces: base.acces, nom: base.nom, dossier })],
    // A test reads more in a minute than anybody may.
    { execArgv: [], env: { ...process.env, LIEUX_DATA: dossier, LIEUX_GEOCODEUR: 'non', LIEUX_DEBIT: '0' } }
  )
  const [{ port }] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => {
      throw new Error(`The process « ${nom} » ended before it served anything`)
    })
  ])) as [{ port: number }]
  return {
    racine: `http://127.0.0.1:${port}`,
    async close() {
      if (child.exitCode !== null) return
      child.disconnect()
      await once(child, 'exit')
    }
  }
}

/** Publishes an édition of so many places; answers its number, which each of them says: `Lieu 7, édition 3`. */
export async function publishDated(base: Base, lieux: number): Promise<number> {
  const { store } = base
  const numero = ((await store.editions.current())?.numero ?? 0) + 1
  const records = Array.from({ length: lieux }, (_, i) => makeRecord('a', i + 1, `Lieu ${i + 1}, édition ${numero}`))
  if (numero === 1) {
    await store.sources.declare([{ nom: 'a', ...SOURCE }])
    await store.enregistrements.replaceSource(
      'a',
      records.map(record => ({ record, brut: {} })),
      '2026-03-02'
    )
  }
  const fiches = records.map(record => makeFiche(`lc-${String(record.ligne).padStart(6, '0')}`, [record]))
  const { edition } = await store.publish(fiches)
  if (edition?.numero !== numero) throw new Error(`Édition ${numero} was expected, not ${edition?.numero}`)
  return numero
}
