/**
 * T2: reads over real HTTP, on two processes, while éditions are published: every page belongs to one édition, and a cursor stays in its
 * own wherever it is followed. `FOIS=50000 npx vitest run lectures`; `npm run prove` asks for 50,000 reads and 100 publications.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../../../bin/bootstrap.mjs'
import { type Base, openBase } from '../../test/base.ts'
import { openSiteServi, publishDated, type SiteServi } from '../../test/sites-servis.ts'

const LECTURES = Number(process.env.FOIS ?? 2_000)
const PUBLICATIONS = Math.min(100, Math.max(10, LECTURES / 500))
const LIEUX = 300
const LECTEURS = 8

interface Page {
  readonly edition: number
  readonly total: number
  readonly suivant: string | null
  readonly lieux: readonly { readonly id: string; readonly nom: string }[]
}

let base: Base
let sites: SiteServi[]
beforeAll(async () => {
  await build()
  base = await openBase()
  await publishDated(base, LIEUX)
  sites = await Promise.all(['un', 'deux'].map(nom => openSiteServi(base, nom)))
}, 120_000)
afterAll(async () => {
  await Promise.all(sites.map(site => site.close()))
  await base.close()
})

async function pageAt(site: SiteServi | undefined, suite: string): Promise<Page> {
  const reponse = await fetch(`${site?.racine}${suite}`)
  if (reponse.status !== 200) throw new Error(`${suite} answered ${reponse.status}: ${await reponse.text()}`)
  return (await reponse.json()) as Page
}
const isOf = (edition: number, lieux: Page['lieux']): boolean => lieux.every(l => l.nom.endsWith(` ${edition}`))
/** The value under which that part of the sorted measures is. */
const quantile = (mesures: readonly number[], part: number): number =>
  [...mesures].sort((a, b) => a - b)[Math.floor(mesures.length * part)] ?? 0

describe('T2', () => {
  it(`${LECTURES} reads during ${PUBLICATIONS} publications: every page of one édition, every cursor in its own`, async () => {
    const calmes: number[] = []
    const pendant: number[] = []
    let lues = 0
    let entieres = 0
    let publiees = 1
    const editions = new Set<number>()
    const timed = async <T>(mesures: number[], read: () => Promise<T>): Promise<T> => {
      const debut = performance.now()
      const dit = await read()
      mesures.push(performance.now() - debut)
      return dit
    }
    /** From the first page to the last, each asked of another process than the one before. */
    async function follow(n: number, mesures: number[]): Promise<void> {
      const ids: string[] = []
      let edition = 0
      let suite: string | null = `/api/v1/lieux?limite=${20 + (n % 30)}`
      for (let tour = n; suite !== null; tour++) {
        const adresse: string = suite
        const page = await timed(mesures, () => pageAt(sites[tour % 2], adresse))
        edition ||= page.edition
        if (page.edition !== edition || page.total !== LIEUX || !isOf(edition, page.lieux))
          throw new Error(
            `${adresse}: a page of édition ${page.edition} (${page.lieux[0]?.nom}) after one of ${edition}`
          )
        ids.push(...page.lieux.map(l => l.id))
        suite = page.suivant
        lues++
      }
      if (new Set(ids).size !== LIEUX || ids.length !== LIEUX)
        throw new Error(`${ids.length} places instead of ${LIEUX}`)
      editions.add(edition)
      entieres++
    }
    const readAll = (jusqua: number, mesures: number[]) =>
      Promise.all(
        Array.from({ length: LECTEURS }, async (_, lecteur) => {
          for (let n = lecteur; lues < jusqua; n += LECTEURS) await follow(n, mesures)
        })
      )
    await readAll(LECTURES / 10, calmes)
    const depart = lues
    const publishing = (async () => {
      while (publiees <= PUBLICATIONS) {
        if (lues - depart < ((LECTURES - depart) * (publiees - 1)) / PUBLICATIONS) {
          await new Promise(resolve => setTimeout(resolve, 5))
          continue
        }
        publiees = await publishDated(base, LIEUX)
      }
    })()
    await Promise.all([publishing, readAll(LECTURES, pendant)])
    const dit = (mesures: readonly number[]) =>
      `${mesures.length} lectures, médiane ${quantile(mesures, 0.5).toFixed(1)} ms, p99 ${quantile(mesures, 0.99).toFixed(1)} ms, pire ${quantile(mesures, 0.9999).toFixed(1)} ms`
    console.log(`T2 au calme : ${dit(calmes)}`)
    console.log(
      `T2 pendant ${PUBLICATIONS} publications : ${dit(pendant)} ; ${entieres} parcours, ${editions.size} éditions`
    )
    expect(lues).toBeGreaterThanOrEqual(LECTURES)
    expect(publiees).toBe(PUBLICATIONS + 1)
    expect(editions.size).toBeGreaterThan(PUBLICATIONS / 4)
  }, 3_600_000)
})

describe('several processes over one base', () => {
  it('serve the same pages, to the byte', async () => {
    const derniere = await publishDated(base, LIEUX)
    for (const site of sites)
      for (let i = 0; (await pageAt(site, '/api/v1/lieux?limite=1')).edition !== derniere && i < 200; i++)
        await new Promise(resolve => setTimeout(resolve, 50))
    for (const suite of [
      '/api/v1/lieux?limite=40&tri=nom',
      '/api/v1/lieux?texte=lieu&limite=7',
      '/api/v1/facettes',
      '/api/v1/editions/courante',
      '/api/v1/lieux.csv',
      '/api/v1/lieux.gpkg?limite=50'
    ]) {
      const [un, deux] = await Promise.all(
        sites.map(async site => {
          const reponse = await fetch(`${site.racine}${suite}`)
          expect(reponse.status, suite).toBe(200)
          return { etag: reponse.headers.get('etag'), octets: Buffer.from(await reponse.arrayBuffer()) }
        })
      )
      expect(un?.etag, suite).toBe(deux?.etag)
      expect(un?.octets.equals(deux?.octets as Buffer), suite).toBe(true)
    }
  })

  it('follow a cursor in its édition, even one begun before the process was; of yesterday, it is told to begin again', async () => {
    const premiere = await pageAt(sites[0], '/api/v1/lieux?limite=120')
    await publishDated(base, LIEUX)
    await publishDated(base, LIEUX)
    const neuf = await openSiteServi(base, 'trois')
    try {
      expect((await pageAt(neuf, '/api/v1/lieux?limite=1')).edition).toBe(premiere.edition + 2)
      // Twice at once, and once more: read from the base only once.
      const suite = premiere.suivant as string
      const [ici, la, encore] = await Promise.all([sites[0], neuf, neuf].map(site => pageAt(site, suite)))
      expect(la).toEqual(ici)
      expect(encore).toEqual(ici)
      expect(la?.edition).toBe(premiere.edition)
      expect(isOf(premiere.edition, la?.lieux ?? [])).toBe(true)
      const fin = await pageAt(neuf, la?.suivant as string)
      const ids = [...premiere.lieux, ...(la?.lieux ?? []), ...fin.lieux].map(l => l.id)
      expect([new Set(ids).size, fin.suivant]).toEqual([LIEUX, null])
      await base.sql`update editions set date = date - interval '2 days' where numero <= ${premiere.edition}`
      const vieux = suite.replace(`curseur=${premiere.edition}.`, `curseur=${premiere.edition - 1}.`)
      expect((await fetch(`${neuf.racine}${vieux}`)).status).toBe(410)
      expect((await fetch(`${neuf.racine}${suite.replace(/curseur=\d+\./, 'curseur=99999.')}`)).status).toBe(410)
    } finally {
      await neuf.close()
    }
  })
})
