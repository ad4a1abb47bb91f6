/** Pages of territories over real HTTP and the real geography: they count what the API counts, and no code ends in an empty screen. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCatalogue } from '../catalogue/construction.ts'
import { createCatalogueCourant } from '../catalogue/courant.ts'
import { FICHES, ficheInventee, PUBLICATION } from '../catalogue/fixture.ts'
import { loadGeographie } from '../reference/load.ts'
import { createServer } from '../server.ts'

const HOSTILE = '<script>alert(1)</script>'
const geographie = loadGeographie()
const LENS = Array.from({ length: 47 }, (_, i) =>
  ficheInventee(`lc-2${String(i).padStart(3, '0')}`, {
    nom: `Espace numérique ${i + 1}`,
    commune: 'Lens',
    code_postal: '62300',
    code_insee: '62498',
    latitude: 50.43 + (i % 5) / 1000,
    longitude: 2.83,
    services: ['Aide aux démarches administratives'],
    date_maj: i < 7 ? '2025-12-01' : '2023-01-01'
  })
)
const AILLEURS = [
  ficheInventee('lc-3001', { nom: HOSTILE, commune: 'Lyon', code_postal: '69003', code_insee: '69383' }),
  ficheInventee('lc-3002', { nom: 'Espace du Caillou', commune: 'Nouméa', code_postal: '98800', code_insee: '98818' })
]
const catalogue = buildCatalogue({ ...PUBLICATION, fiches: [...FICHES, ...LENS, ...AILLEURS] }, geographie)
const app = await createServer({
  catalogue: createCatalogueCourant(catalogue),
  geographie,
  maintenant: () => new Date('2026-03-06T09:00:00Z')
})
let origine: string
beforeAll(async () => {
  origine = await app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => app.close())

const get = async (chemin: string) => {
  const reponse = await fetch(origine + chemin, { redirect: 'manual' })
  return { code: reponse.status, vers: reponse.headers.get('location'), html: await reponse.text() }
}
const clair = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/[\s\u00a0]+/g, ' ')

interface Dit {
  readonly lieux: number
  readonly enfants: readonly { readonly type: string; readonly code: string; readonly lieux: number }[]
  readonly services: readonly { readonly libelle: string; readonly lieux: number }[]
  readonly fraicheur: { readonly part_depuis_un_an: number }
}

describe('a page counts what the API counts', () => {
  it.each([
    ['commune', 'communes', '62498'],
    ['commune', 'communes', '13055'],
    ['commune', 'communes', '69383'],
    ['epci', 'intercommunalites', '200093201'],
    ['departement', 'departements', '59'],
    ['departement', 'departements', '62'],
    ['departement', 'departements', '988'],
    ['region', 'regions', '32'],
    ['region', 'regions', '04']
  ])('%s: /%s/%s', async (type, dossier, code) => {
    const dit = (await (await fetch(`${origine}/api/v1/territoires/${type}/${code}`)).json()) as Dit
    const { code: statut, html } = await get(`/${dossier}/${code}`)
    expect(statut).toBe(200)
    expect(dit.lieux).toBeGreaterThan(0)
    const texte = clair(html)
    expect(texte).toContain(`${dit.lieux} lieu`)
    for (const { libelle, lieux } of dit.services) if (libelle.length < 60) expect(texte).toContain(`${lieux} lieu`)
    const chemins = { commune: 'communes', epci: 'intercommunalites', departement: 'departements' } as const
    for (const enfant of dit.enfants.filter(e => e.lieux > 0))
      expect(html).toContain(`href="/${chemins[enfant.type as keyof typeof chemins]}/${enfant.code}"`)
    expect(html).toContain(`/api/v1/lieux.csv?${type}=${code}`)
    expect(html).toContain(`<link rel="canonical" href="${origine}/${dossier}/${code}"/>`)
  })

  it('tells in words how many were confirmed within a year', async () => {
    const { html } = await get('/communes/62498')
    expect(clair(html)).toContain('7 ont été confirmés il y a moins d’un an.')
  })
})

describe('the list', () => {
  it('shows each place once, from page to page', async () => {
    const vus: string[] = []
    for (let page = 1; page <= 5; page++) {
      const { html } = await get(`/communes/62498?page=${page}`)
      vus.push(...[...html.matchAll(/<h3><a href="\/lieux\/([^"]+)"/g)].map(m => m[1] as string))
    }
    expect(vus).toHaveLength(48)
    expect(new Set(vus).size).toBe(48)
    for (const faux of ['6', '0', '-1', 'deux', '9999999999'])
      expect((await get(`/communes/62498?page=${faux}`)).code, faux).toBe(404)
  })

  it('is by town in a département, and escapes what sources write', async () => {
    const nord = await get('/departements/59')
    const villes = [...nord.html.matchAll(/<h3><a href="\/communes\/\w+">([^<]+)</g)].map(m => m[1])
    expect(villes).toEqual(['Lille', 'Roubaix', 'Tourcoing'])
    const { html } = await get('/communes/69123')
    expect(html).not.toContain(HOSTILE)
    expect(clair(html)).toContain('&lt;script>alert(1)')
  })

  it('is in a page that weighs little and runs nothing but the size of its text and what keeps pages', async () => {
    for (const chemin of ['/communes/62498', '/departements/62', '/regions/32', '/plan-du-site']) {
      const reponse = await fetch(origine + chemin, { headers: { 'accept-encoding': 'gzip' } })
      const html = await reponse.text()
      expect(html).not.toMatch(
        /<script(?! type="application\/ld\+json"| src="\/statique\/(?:taille|amorce|hors-ligne)\.)/
      )
      expect(html.length, chemin).toBeLessThan(120_000)
    }
  })
})

describe('a town without a place', () => {
  it('says so, and offers the nearest with their distance', async () => {
    const { code, html } = await get('/communes/62065')
    expect(code).toBe(200)
    const texte = clair(html)
    expect(texte).toContain('Aucun lieu connu à Avion.')
    expect(texte).toMatch(/Les lieux les plus proches .* À (?:environ )?\d/)
    expect(html).toContain('noindex')
    expect(html).not.toContain('/annuaire/')
  })
})

describe('a code', () => {
  it.each([
    // Lomme joined Lille.
    ['/communes/59355', '/communes/59350'],
    ['/departements/2a', '/departements/2A'],
    ['/regions/R32', '/regions/32'],
    ['/annuaire/commune/59355', '/annuaire/commune/59350'],
    ['/annuaire/commune/59355.pdf?gros=1', '/annuaire/commune/59350.pdf?gros=1']
  ])('%s leads to %s', async (chemin, vers) => {
    expect(await get(chemin)).toMatchObject({ code: 301, vers })
  })

  it.each([
    ['/communes/34000', /est un code postal/, '/communes/34172'],
    ['/communes/75001', /est un code postal/, '/communes/75101'],
    ['/communes/Roubai', /Vouliez-vous dire/, '/communes/59512'],
    ['/departements/20', /La Corse a deux départements : 2A et 2B\./, '/departements/2B'],
    ['/departements/999', /Aucun département/, '/plan-du-site'],
    ['/regions/bretagne', /Vouliez-vous dire/, '/regions/53'],
    ['/intercommunalites/200093202', /Vouliez-vous dire/, '/intercommunalites/200093201'],
    ['/annuaire/commune/34000.pdf', /est un code postal/, '/annuaire/commune/34172'],
    [`/communes/${encodeURIComponent(HOSTILE)}`, /Nous ne connaissons pas/, '/plan-du-site'],
    [`/departements/${'9'.repeat(500)}`, /Nous ne connaissons pas/, '/plan-du-site'],
    ['/annuaire/lieu/59', /n’existe pas|introuvable/i, '/']
  ])('%s is told unknown, with a way on', async (chemin, dit, suite) => {
    const { code, html } = await get(chemin)
    expect(code).toBe(404)
    expect(clair(html)).toMatch(dit)
    expect(html).toContain(`href="${suite}"`)
    expect(html).not.toContain(HOSTILE)
  })

  it('that is a town’s and the post code of another says both: 59100 is Bousignies, and Roubaix to most', async () => {
    const { code, html } = await get('/communes/59100')
    expect(code).toBe(200)
    expect(clair(html)).toContain('59100 est aussi le code postal de Roubaix')
    expect(html).toContain('href="/communes/59512"')
  })

  it('names Paris, Lyon and Marseille with their arrondissements, and each of those its city', async () => {
    const ville = await get('/communes/13055')
    expect(ville.html).toContain('href="/communes/13201"')
    const arrondissement = await get('/communes/13201')
    expect(arrondissement.code).toBe(200)
    expect(arrondissement.html).toContain('href="/communes/13055"')
  })
})

describe('around', () => {
  it('the Nord touches the Pas-de-Calais and the Aisne, and neither Paris nor itself', async () => {
    const { html } = await get('/departements/59')
    const autour = html.slice(html.indexOf('<h2>Autour</h2>'))
    expect(autour).toContain('/departements/62"')
    expect(autour).toContain('/departements/02"')
    expect(autour).not.toContain('/departements/75"')
    expect(autour).not.toContain('/departements/59"')
  })
})

describe('other pages', () => {
  it.each([
    ['/lieux/lc-0001', '/communes/59512'],
    ['/recherche?commune=59512', '/communes/59512'],
    ['/recherche?commune=R32', '/regions/32'],
    ['/donnees', '/plan-du-site'],
    ['/', '/plan-du-site']
  ])('%s leads to %s', async (chemin, vers) => {
    expect((await get(chemin)).html).toContain(`href="${vers}"`)
  })
})
