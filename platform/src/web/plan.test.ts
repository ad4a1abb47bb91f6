/** What search engines are told: every address answers, none is told twice, and only those that have something to show. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildCatalogue } from '../catalogue/construction.ts'
import { createCatalogueCourant } from '../catalogue/courant.ts'
import { PUBLICATION } from '../catalogue/fixture.ts'
import { loadGeographie } from '../reference/load.ts'
import { createServer } from '../server.ts'

const geographie = loadGeographie()
const app = await createServer({
  catalogue: createCatalogueCourant(buildCatalogue(PUBLICATION, geographie)),
  geographie
})
let origine: string
beforeAll(async () => {
  origine = await app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => app.close())

const get = async (chemin: string) => (await fetch(origine + chemin)).text()
const locs = (xml: string): string[] => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(m => m[1] as string)

it('robots.txt names the index, which names parts that answer', async () => {
  expect(await get('/robots.txt')).toContain(`Sitemap: ${origine}/sitemap.xml`)
  const parties = locs(await get('/sitemap.xml'))
  expect(parties.map(p => p.replace(origine, ''))).toEqual([
    '/sitemap-pages.xml',
    '/sitemap-territoires-1.xml',
    '/sitemap-lieux-1.xml'
  ])
  const adresses = (await Promise.all(parties.map(async p => locs(await (await fetch(p)).text())))).flat()
  expect(new Set(adresses).size).toBe(adresses.length)
  expect(adresses.filter(a => a.startsWith(`${origine}/lieux/`))).toHaveLength(PUBLICATION.fiches.length)
  // Roubaix, its métropole, its département, its région: each with its directory.
  for (const chemin of [
    '/',
    '/orientation',
    '/carte',
    '/widget',
    '/communes/59512',
    '/intercommunalites/200093201',
    '/departements/59',
    '/regions/32'
  ])
    expect(adresses).toContain(origine + chemin)
  expect(adresses).not.toContain(`${origine}/departements/75`)
  for (const adresse of adresses) {
    const reponse = await fetch(adresse, { redirect: 'manual' })
    expect(reponse.status, adresse).toBe(200)
    const html = await reponse.text()
    expect(html, adresse).not.toContain('noindex')
    const canonique = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1]
    if (canonique) expect(canonique).toBe(adresse)
  }
  expect(adresses.length).toBeGreaterThan(60)
  expect((await fetch(`${origine}/sitemap-lieux-2.xml`)).status).toBe(404)
})

it('the map of the site leads to each département, with its count', async () => {
  const html = await get('/plan-du-site')
  const { lieux } = (await (await fetch(`${origine}/api/v1/territoires/departement/59`)).json()) as { lieux: number }
  for (const { code } of geographie.departements()) expect(html).toContain(`href="/departements/${code}"`)
  expect(html.replace(/<[^>]+>/g, '').replace(/\u00a0/g, ' ')).toContain(`Nord (59) ${lieux} lieu`)
})
