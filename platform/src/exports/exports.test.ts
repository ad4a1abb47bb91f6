/**
 * Files of any question, over real HTTP: what they hold, how little they take from other requests, how many are written at once, and
 * that nothing is left of them, whoever stops first.
 */
import { type ChildProcess, execFileSync, fork } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { get as ask, type ClientRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { DuckDBInstance } from '@duckdb/node-api'
import { type LieuPlat, parseCsv } from '@lieux-communs/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../../../bin/bootstrap.mjs'
import { catalogueInvente } from '../../test/edition-inventee.ts'
import { createCatalogueCourant } from '../catalogue/courant.ts'
import { GEOGRAPHIE } from '../catalogue/fixture.ts'
import { FORMATS } from '../formats/formats.ts'
import { readTable } from '../read/table.ts'
import { createServer } from '../server.ts'

const N = 20_000
/** Milliseconds that the event loop may be held while files are written. */
const TENUE_MAX = 50
const FICHIERS = FORMATS.filter(f => f.nom !== 'json')
const LOURDS = ['xlsx', 'parquet', 'fgb', 'gpkg']

const dossier = mkdtempSync(join(tmpdir(), 'lieux-essai-exports-'))
const brouillons = join(dossier, 'exports')
let app: Awaited<ReturnType<typeof createServer>>
let racine: string
beforeAll(async () => {
  await build()
  // Of a former life.
  mkdirSync(join(brouillons, 'export-tue'), { recursive: true })
  app = await createServer({
    catalogue: createCatalogueCourant(catalogueInvente(N)),
    geographie: GEOGRAPHIE,
    exports: brouillons
  })
  writeFileSync(join(dossier, 'lecteur.mjs'), LECTEUR)
  lecteur = fork(join(dossier, 'lecteur.mjs'), { execArgv: [] })
  await app.listen({ port: 0, host: '127.0.0.1' })
  racine = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/api/v1`
})
afterAll(async () => {
  lecteur.kill()
  await app.close()
  rmSync(dossier, { recursive: true })
})

/** A client in a process of its own, so that only the server's work is in this one: it answers how many bytes came. */
const LECTEUR = `process.on('message', async adresse => {
  let n = 0
  for await (const octets of (await fetch(adresse)).body) n += octets.length
  process.send(n)
})`
let lecteur: ChildProcess
const readElsewhere = (adresse: string): Promise<number> =>
  new Promise(resolve => {
    lecteur.once('message', n => resolve(n as number))
    lecteur.send(adresse)
  })

/**
 * The longest that one turn of the loop works, in milliseconds of its own: what `monitorEventLoopDelay` says counts too how long other
 * processes of a busy machine keep the core, and is only told. Where the system does not say it, that is what is held.
 */
function watchTurns(): () => { travail: number; attente: number } {
  const horloge = () => Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6
  const connue = existsSync('/proc/thread-self/schedstat')
  const boucle = monitorEventLoopDelay({ resolution: 5 })
  let avant = connue ? horloge() : 0
  let travail = 0
  const montre = setInterval(() => {
    if (!connue) return
    const ici = horloge()
    travail = Math.max(travail, ici - avant)
    avant = ici
  }, 1)
  boucle.enable()
  return () => {
    clearInterval(montre)
    boucle.disable()
    const attente = boucle.max / 1e6
    return { travail: connue ? travail : attente, attente }
  }
}

async function take(suite: string, headers: Record<string, string> = {}) {
  const reponse = await fetch(`${racine}${suite}`, { headers })
  return { reponse, octets: Buffer.from(await reponse.arrayBuffer()) }
}
/**
 * Requests begun, whose writing has begun too, and which read nothing of their answer: what is written goes at the pace of its reader,
 * so that none ends before the others begin.
 */
async function begin(...suites: string[]): Promise<ClientRequest[]> {
  const unread = () => {}
  const demandes = suites.map(suite => ask(`${racine}${suite}`, unread).on('error', () => {}))
  for (let i = 0; i < 500 && readdirSync(brouillons).length < suites.length; i++) await pause(10)
  expect(readdirSync(brouillons)).toHaveLength(suites.length)
  return demandes
}
async function untilEmpty(): Promise<void> {
  for (let i = 0; i < 200 && readdirSync(brouillons).length > 0; i++) await pause(50)
  expect(readdirSync(brouillons)).toEqual([])
}

/** The ids that a file holds, in its order, as others read it. */
async function idsOf(extension: string, octets: Buffer): Promise<string[]> {
  const chemin = join(dossier, `lu.${extension}`)
  writeFileSync(chemin, octets)
  if (extension === 'csv')
    return parseCsv(octets.toString())
      .slice(1)
      .map(([id]) => id as string)
  if (extension === 'xlsx') return (await readTable(octets, 'lieux.xlsx')).lignes.map(l => String(l.id))
  if (extension === 'parquet') {
    const base = await (await DuckDBInstance.create(':memory:')).connect()
    return (await base.runAndReadAll(`select id from '${chemin}'`)).getRows().map(([id]) => String(id))
  }
  const texte =
    extension === 'geojson'
      ? octets.toString()
      : execFileSync('ogr2ogr', ['-f', 'GeoJSON', '/vsistdout/', chemin, 'lieux'], { encoding: 'utf8', maxBuffer: 1e9 })
  return (JSON.parse(texte) as { features: { id?: string; properties: LieuPlat }[] }).features.map(
    f => f.id ?? (f.properties.id as string)
  )
}

const QUESTION = '?emprise=-1,43,4,47&frais_a_charge=Gratuit&limite=450'

describe('a file of any question', () => {
  it.each(FICHIERS)('$nom: its places are those of the pages, by suffix and by Accept, with its type', async format => {
    const page = JSON.parse((await take(`/lieux${QUESTION}`)).octets.toString())
    expect(page.total).toBeGreaterThan(450)
    const attendus = page.lieux.map((l: LieuPlat) => l.id)
    const { reponse, octets } = await take(`/lieux.${format.extension}${QUESTION}`)
    expect(reponse.status).toBe(200)
    const type = format.type.split(';')[0] as string
    expect(reponse.headers.get('content-type')?.split(';')[0]).toBe(type)
    expect(reponse.headers.get('etag')).toMatch(/^W\/"12-/)
    const lus = await idsOf(format.extension, octets)
    // The index of a FlatGeobuf orders its places.
    const ordered = (ids: readonly string[]) => (format.nom === 'fgb' ? [...ids].sort() : ids)
    expect(ordered(lus)).toEqual(ordered(attendus))
    const autre = await take(`/lieux${QUESTION}`, { accept: type })
    expect(autre.octets.equals(octets)).toBe(true)
    if (LOURDS.includes(format.nom))
      expect(reponse.headers.get('content-disposition')).toBe(`attachment; filename="lieux-12.${format.extension}"`)
    await untilEmpty()
  })

  it('says its headers without writing anything, and nothing at all to who has it already', async () => {
    const tete = await fetch(`${racine}/lieux.gpkg`, { method: 'HEAD' })
    expect([tete.status, tete.headers.get('content-type')]).toEqual([200, 'application/geopackage+sqlite3'])
    const deja = await take('/lieux.gpkg', { 'if-none-match': tete.headers.get('etag') as string })
    expect([deja.reponse.status, deja.octets.length]).toEqual([304, 0])
    expect(readdirSync(brouillons)).toEqual([])
  })

  it('is refused with its parameter as a page is, and has its columns when nothing answers', async () => {
    expect((await take('/lieux.gpkg?rien=1')).reponse.status).toBe(400)
    const { reponse, octets } = await take('/lieux.parquet?emprise=100,10,101,11')
    expect(reponse.status).toBe(200)
    expect(await idsOf('parquet', octets)).toEqual([])
  })
})

describe('other requests', () => {
  it.each([...FICHIERS])(
    `wait less than ${TENUE_MAX} ms while ${N} places are written in $nom`,
    async ({ extension }) => {
      // The first of a process pays for the compiling of our own code.
      await take(`/lieux.${extension}?limite=200`)
      let fini = false
      const pages: number[] = []
      const autres = (async () => {
        while (!fini) {
          const debut = performance.now()
          await app.inject('/api/v1/lieux?limite=5')
          pages.push(performance.now() - debut)
          await pause(10)
        }
      })()
      const stop = watchTurns()
      const octets = await readElsewhere(`${racine}/lieux.${extension}`)
      const { travail, attente } = stop()
      fini = true
      await autres
      // The whole file is here before its draft and its thread are gone.
      await untilEmpty()
      expect(octets).toBeGreaterThan(500_000)
      const ms = (n: number) => `${n.toFixed(0)} ms`
      console.log(
        `${extension} : ${octets} octets ; un tour travaille ${ms(travail)} au plus, la boucle attend ${ms(attente)}, une page ${ms(Math.max(...pages))}`
      )
      expect(travail).toBeLessThan(TENUE_MAX)
    }
  )
})

describe('as many at once as may be', () => {
  it('are written; the next is told when to come back, and comes in once one is left', async () => {
    const deux = await begin('/lieux.xlsx', '/lieux.gpkg')
    const { reponse, octets } = await take('/lieux.gpkg')
    expect([reponse.status, reponse.headers.get('retry-after')]).toEqual([503, '10'])
    expect(reponse.headers.get('content-type')).toContain('application/problem+json')
    expect(JSON.parse(octets.toString())).toMatchObject({ status: 503, title: 'Trop d’exports à la fois' })
    expect((await take('/lieux.csv?limite=3')).reponse.status).toBe(200)
    for (const demande of deux) demande.destroy()
    await untilEmpty()
    expect((await take('/lieux.gpkg?limite=3')).reponse.status).toBe(200)
  })

  it('leave their place with their last byte: who takes one after the other is never refused', async () => {
    const codes: number[] = []
    const takes = async () => {
      for (let n = 0; n < 4; n++) codes.push((await take('/lieux.fgb?departement=59')).reponse.status)
    }
    await Promise.all([takes(), takes()])
    expect(codes).toEqual(Array(8).fill(200))
    await untilEmpty()
  })

  it('leave no draft when whoever asked goes before the first byte', async () => {
    const [parti] = await begin('/lieux.gpkg')
    const debut = performance.now()
    parti?.destroy()
    await untilEmpty()
    expect(performance.now() - debut).toBeLessThan(2_000)
  })

  it('leave none of a former life either', () => {
    expect(readdirSync(brouillons)).not.toContain('export-tue')
  })
})
