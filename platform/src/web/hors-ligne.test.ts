/**
 * Reading without a line, in a real browser with its own worker: what was seen, what was asked to be kept, what is slow, and what is never
 * kept. Time goes by as it does: the line is cut by the browser, or slowed down by the server.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { fautesGraves, openNavigateur } from '../../test/navigateur.ts'
import { buildCatalogue } from '../catalogue/construction.ts'
import { createCatalogueCourant } from '../catalogue/courant.ts'
import { FICHES, ficheInventee, GEOGRAPHIE, PUBLICATION } from '../catalogue/fixture.ts'
import { createPorte } from '../exploitant.ts'
import { createServer } from '../server.ts'
import type { Exploitation } from './routes.tsx'

/** A directory in two parts. */
const NOMBREUX = Array.from({ length: 65 }, (_, i) =>
  ficheInventee(`lc-5${String(i).padStart(3, '0')}`, {
    nom: `Espace numérique ${i + 1}`,
    commune: 'Lens',
    code_postal: '62300',
    code_insee: '62498'
  })
)
const publiee = (numero: number) =>
  buildCatalogue(
    { ...PUBLICATION, edition: { ...PUBLICATION.edition, numero }, fiches: [...FICHES, ...NOMBREUX] },
    GEOGRAPHIE
  )

/** What the server is told to be: how late it answers pages, a line added to the worker, pages that say to keep nothing. */
const etat = { retard: 0, worker: '', secret: '' }
const CLE = 'une-cle-de-test'
const courant = createCatalogueCourant(publiee(12))
const app = await createServer({
  catalogue: courant,
  geographie: GEOGRAPHIE,
  maintenant: () => new Date('2026-03-06T09:00:00Z'),
  // The door is the real one; what lies behind other doors is asked by no page here.
  exploitation: { porte: createPorte(CLE), ...({} as Omit<Exploitation, 'porte'>) }
})
const demandes: string[] = []
app.addHook('onRequest', async (request, reply) => {
  demandes.push(`${request.method} ${request.url}`)
  if (etat.secret === request.url) reply.header('cache-control', 'no-store')
  if (etat.worker !== '' && request.url === '/sw.js') return reply.type('text/javascript').send(etat.worker)
  if (etat.retard > 0 && request.headers.accept?.includes('text/html')) await pause(etat.retard)
})

let navigateur: Browser
let origine: string
let contexte: BrowserContext
let page: Page
beforeAll(async () => {
  origine = await app.listen({ port: 0, host: '127.0.0.1' })
  navigateur = await openNavigateur()
})
afterAll(async () => {
  await navigateur?.close()
  await app.close()
})
beforeEach(async () => {
  Object.assign(etat, { retard: 0, worker: '', secret: '' })
  await contexte?.close()
  contexte = await navigateur.newContext({ viewport: { width: 360, height: 640 }, reducedMotion: 'reduce' })
  page = await contexte.newPage()
})

/** Paths of all pages kept, as `nom du cache` → addresses. */
const gardees = (): Promise<Record<string, string[]>> =>
  page.evaluate(async () => {
    const tous: Record<string, string[]> = {}
    for (const nom of await caches.keys())
      tous[nom] = (await (await caches.open(nom)).keys()).map(r => r.url.replace(location.origin, ''))
    return tous
  })
const toutes = async (): Promise<string[]> => Object.values(await gardees()).flat()

/** Opens a page, the worker being there, and waits until it is kept. */
async function see(chemin: string): Promise<void> {
  await page.goto(origine + chemin)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await expect.poll(toutes).toContain(chemin)
  await expect.poll(toutes).toContain('/hors-ligne')
}

const GARDE = /^Page gardée le (?:1er|\d{1,2}) \S{3,9} à \d{1,2}\sh\s\d{2}\. /
const banniere = (): Promise<string> => page.locator('#garde').innerText()

it('shows again a place that was seen, whole, and says since when it is kept', async () => {
  // The very first page is read before anybody can keep it.
  await see('/lieux/lc-0001')
  expect(await page.locator('#garde').isVisible()).toBe(false)
  expect(await page.locator('.statut').isVisible()).toBe(true)
  await contexte.setOffline(true)
  await page.reload()
  // « Fermé : ouvre à 14 h » was true then: a copy says no such thing.
  expect(await page.locator('.statut').isVisible()).toBe(false)
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Médiathèque des Trois Ponts')
  expect(await banniere()).toMatch(GARDE)
  expect(await banniere()).toContain('Vous êtes hors ligne')
  expect(await banniere()).not.toContain('lente')
  expect(await page.evaluate(() => document.fonts.check('700 18px Atkinson'))).toBe(true)
  expect(
    await page.evaluate(() => getComputedStyle(document.querySelector('.entete') as Element).borderBottomWidth)
  ).toBe('1px')
  expect(await fautesGraves(page)).toEqual([])
  await contexte.setOffline(false)
  await page.reload()
  expect(await page.locator('#garde').isVisible()).toBe(false)
})

it('answers an address that is not kept with what is, and the way to try again', async () => {
  await see('/lieux/lc-0001')
  await see('/lieux/lc-0002')
  await contexte.setOffline(true)
  const reponse = await page.goto(`${origine}/lieux/lc-0003`)
  expect(reponse?.status()).toBe(503)
  await page.getByText('cette page n’est pas gardée sur cet appareil').waitFor()
  expect(await page.getByRole('link', { name: 'Réessayer' }).getAttribute('href')).toBe(`${origine}/lieux/lc-0003`)
  // The script of the page reads what is kept, and writes the list.
  await expect.poll(() => page.locator('#vues li').count()).toBe(2)
  expect(await page.locator('#vues li').first().innerText()).toMatch(/\d ko, le (?:1er|\d{1,2}) \S+ \d{4} à \d{1,2}\sh/)
  expect(await fautesGraves(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await page.locator('#vues a').last().click()
  await page.waitForURL('**/lieux/lc-0001')
  expect(await banniere()).toMatch(GARDE)
  // A search is not kept either, and says so with the same page.
  await page.goto(`${origine}/recherche?q=Roubaix`)
  await page.getByText('cette page n’est pas gardée sur cet appareil').waitFor()
  await page.goto(`${origine}/hors-ligne`)
  expect(await page.getByText('cette page n’est pas gardée').isVisible()).toBe(false)
})

it('keeps a directory with the page of each of its places, brings it up to date with the édition, and forgets it', async () => {
  await see('/communes/62498')
  await page.getByRole('button', { name: 'Garder cet annuaire sur cet appareil' }).click()
  await page.getByText('C’est gardé.').waitFor()
  const nom = 'lieux-v1 annuaire /annuaire/commune/62498'
  const attendues = [
    '/annuaire/commune/62498',
    '/annuaire/commune/62498?page=2',
    '/lieux/lc-0005',
    ...NOMBREUX.map((_, i) => `/lieux/lc-5${String(i).padStart(3, '0')}`)
  ]
  const [garde = []] = [(await gardees())[nom]]
  expect(garde.sort()).toEqual(attendues.sort())
  await contexte.setOffline(true)
  await page.goto(`${origine}/annuaire/commune/62498`)
  expect(await banniere()).toMatch(GARDE)
  await page
    .getByRole('link', { name: /^2\. Lens/ })
    .first()
    .click()
  await page.locator('.annuaire-lieu h4 a').last().click()
  await page.waitForURL(/\/lieux\/lc-/)
  expect(await banniere()).toMatch(GARDE)

  await contexte.setOffline(false)
  courant.remplace(publiee(13))
  demandes.length = 0
  await see('/lieux/lc-0001')
  const editions = () =>
    page.evaluate(async cle => {
      const cache = await caches.open(cle)
      const gardes = await Promise.all((await cache.keys()).map(r => cache.match(r)))
      return [...new Set(gardes.map(g => g?.headers.get('x-garde-edition')))]
    }, nom)
  await expect.poll(editions, { timeout: 20_000 }).toEqual(['13'])
  expect(demandes.filter(d => d.startsWith('GET /annuaire/'))).toHaveLength(2)

  await page.goto(`${origine}/hors-ligne`)
  const ligne = page.locator('#annuaires li')
  expect(await ligne.innerText()).toMatch(/Annuaire\s: Lens\s+66\slieux, [\d,]+\s[kM]o, le /)
  expect(await fautesGraves(page)).toEqual([])
  await ligne.getByRole('button', { name: 'Effacer Annuaire\u00a0: Lens' }).click()
  await page.getByText('Effacé\u00a0: Annuaire\u00a0: Lens.').waitFor()
  expect(Object.keys(await gardees())).not.toContain(nom)
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
  await page.getByRole('button', { name: 'Tout effacer' }).click()
  await page.getByText('Rien n’est gardé').waitFor()
  await contexte.setOffline(true)
  await page.goto(`${origine}/lieux/lc-0001`)
  await page.getByText('cette page n’est pas gardée sur cet appareil').waitFor()
})

it('keeps no half of a directory when the line is cut meanwhile, and says so', async () => {
  await see('/annuaire/commune/62498')
  etat.retard = 30
  await page.getByRole('button', { name: 'Garder cet annuaire sur cet appareil' }).click()
  await page.getByText(/Nous gardons l’annuaire/).waitFor()
  await contexte.setOffline(true)
  await page.getByText('L’annuaire n’a pas pu être gardé').waitFor()
  await expect.poll(async () => Object.keys(await gardees()).filter(nom => nom.includes('annuaire'))).toEqual([])
})

it('does not let who has a slow line wait, says what is shown, and waits for who insists', async () => {
  await see('/lieux/lc-0001')
  await see('/lieux/lc-0002')
  etat.retard = 6000
  const debut = performance.now()
  await page.goto(`${origine}/lieux/lc-0001`)
  expect(performance.now() - debut).toBeLessThan(5500)
  expect(await banniere()).toMatch(GARDE)
  expect(await banniere()).toContain('Votre connexion est lente')
  await page.reload()
  expect(performance.now() - debut).toBeGreaterThan(6000)
  expect(await page.locator('#garde').isVisible()).toBe(false)
})

it('keeps neither searches, answers, notes, positions, nor what says no-store', async () => {
  await see('/lieux/lc-0001')
  const jamais = [
    '/recherche?q=Roubaix',
    '/orientation?besoin=imprimer&ou=Roubaix',
    '/fiche-accompagnement?lieux=lc-0001&note=rendez-vous',
    '/comparer?lieux=lc-0001',
    '/communes/59512?autour=50.69,3.18',
    '/exploitant',
    '/publier',
    '/sources'
  ]
  etat.secret = '/lieux/lc-0003'
  for (const chemin of [...jamais, etat.secret]) await page.goto(origine + chemin)
  // The operator is inside, and their page says so.
  await page.goto(`${origine}/exploitant?vers=/exploitant`)
  await page.getByLabel('La clé de l’exploitant').fill(CLE)
  await page.getByLabel('Votre nom').fill('Essai')
  await page.getByRole('button', { name: 'Entrer' }).click()
  await page.getByText('Vous êtes entré sous le nom de Essai').waitFor()
  // An answer to a form, and what a worker would be handed by a page that means harm.
  await page.evaluate(async o => {
    await fetch(`${o}/lieux/lc-0009/signaler`, { method: 'POST', body: new URLSearchParams({ champ: 'telephone' }) })
    navigator.serviceWorker.controller?.postMessage({ vue: `${o}/recherche?q=Lens` })
  }, origine)
  await see('/lieux/lc-0002')
  const pages = Object.entries(await gardees()).flatMap(([nom, adresses]) => (nom.includes('statique') ? [] : adresses))
  expect(pages.sort()).toEqual(['/hors-ligne', '/lieux/lc-0001', '/lieux/lc-0002'])
})

it('keeps sixty pages at most: the oldest goes', async () => {
  await see('/lieux/lc-0001')
  await page.evaluate(async () => {
    const cache = await caches.open('lieux-v1 vues')
    for (let i = 0; i < 70; i++)
      await cache.put(
        `/lieux/vieux-${i}`,
        new Response('x', { headers: { 'x-garde-le': String(i), 'x-garde-octets': '1', 'x-garde-dessin': '' } })
      )
  })
  await see('/lieux/lc-0002')
  await expect.poll(async () => (await gardees())['lieux-v1 vues']?.length).toBe(60)
  const restes = (await gardees())['lieux-v1 vues'] as string[]
  expect(restes).toContain('/lieux/lc-0001')
  expect(restes).toContain('/lieux/vieux-69')
  expect(restes).not.toContain('/lieux/vieux-11')
})

it('a new worker forgets what only the old one used, and nothing that one kept', async () => {
  await see('/communes/59512')
  await page.getByRole('button', { name: 'Garder cet annuaire sur cet appareil' }).click()
  await page.getByText('C’est gardé.').waitFor()
  await page.evaluate(async () => {
    await (await caches.open('lieux-v0 vues')).put('/lieux/x', new Response('x'))
    await (await caches.open('autre-chose')).put('/lieux/x', new Response('x'))
    await (await caches.open('lieux-v1 statique')).put('/statique/style.avant.css', new Response('x'))
    await (await caches.open('lieux-v1 annuaire /annuaire/commune/1')).put('/lieux/x', new Response('x'))
  })
  const avant = (await gardees())['lieux-v1 annuaire /annuaire/commune/59512']
  etat.worker = `${(await app.inject('/sw.js')).body}// plus neuf\n`
  demandes.length = 0
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
  // Asked by name: to open a cache that was just forgotten would make it again.
  await expect.poll(() => page.evaluate(() => caches.has('lieux-v0 vues')), { timeout: 20_000 }).toBe(false)
  await expect.poll(toutes).not.toContain('/statique/style.avant.css')
  const apres = await gardees()
  expect(Object.keys(apres)).toContain('autre-chose')
  expect(Object.keys(apres)).not.toContain('lieux-v1 annuaire /annuaire/commune/1')
  expect(apres['lieux-v1 annuaire /annuaire/commune/59512']).toEqual(avant)
  expect(demandes).toContain('GET /hors-ligne')
  await contexte.setOffline(true)
  await page.goto(`${origine}/annuaire/commune/59512`)
  expect(
    await page.evaluate(() => getComputedStyle(document.querySelector('.entete') as Element).borderBottomWidth)
  ).toBe('1px')
})

it('says nothing of it where it cannot be, and serves the worker and the manifest as browsers want them', async () => {
  const sans = await navigateur.newContext({ javaScriptEnabled: false })
  const nue = await sans.newPage()
  await nue.goto(`${origine}/annuaire/commune/59512`)
  expect(await nue.getByRole('button', { name: /Garder/ }).count()).toBe(0)
  await nue.goto(`${origine}/hors-ligne`)
  expect(await nue.getByText('Ce navigateur ne garde pas de pages').isVisible()).toBe(true)
  await sans.close()
  const worker = await app.inject('/sw.js')
  expect(worker.headers).toMatchObject({
    'cache-control': 'no-cache',
    'content-type': 'text/javascript; charset=utf-8'
  })
  const manifeste = await app.inject('/manifest.webmanifest')
  expect(manifeste.headers['content-type']).toContain('application/manifest+json')
  const { icons, start_url: debut } = manifeste.json<{ icons: { src: string }[]; start_url: string }>()
  for (const adresse of [debut, ...icons.map(i => i.src)]) expect((await app.inject(adresse)).statusCode).toBe(200)
  const [amorce] = /\/statique\/amorce\.\w+\.js/.exec((await app.inject('/')).body) ?? ['']
  expect((await app.inject(amorce)).rawPayload.length).toBeLessThanOrEqual(1024)
})
