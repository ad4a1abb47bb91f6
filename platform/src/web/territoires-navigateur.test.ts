/** Territories and directories in a real browser: accessible in both themes, never wider than the screen, whole without JavaScript. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fautesGraves, openNavigateur } from '../../test/navigateur.ts'
import { buildCatalogue } from '../catalogue/construction.ts'
import { createCatalogueCourant } from '../catalogue/courant.ts'
import { FICHES, ficheInventee, PUBLICATION } from '../catalogue/fixture.ts'
import { loadGeographie } from '../reference/load.ts'
import { createServer } from '../server.ts'

const geographie = loadGeographie()
/** Enough for several pages of a département, in towns with long names. */
const NOMBREUX = geographie
  .communes()
  .filter(c => c.departement === '62' && c.type === 'COM')
  .sort((a, b) => b.nom.length - a.nom.length)
  .slice(0, 50)
  .map((c, i) =>
    ficheInventee(`lc-4${String(i).padStart(3, '0')}`, {
      nom: `Espace numérique ${i + 1}`,
      commune: c.nom,
      code_insee: c.code,
      ...(c.point ? { latitude: c.point.latitude, longitude: c.point.longitude } : {}),
      services: ['Aide aux démarches administratives'],
      date_maj: '2025-12-01'
    })
  )

const PAGES = {
  commune: '/communes/59512',
  'commune au nom trop long': '/communes/59599',
  'ville à arrondissements': '/communes/13055',
  'commune sans lieu': '/communes/62065',
  intercommunalité: '/intercommunalites/200093201',
  département: '/departements/62',
  'suite d’un département': '/departements/62?page=2',
  région: '/regions/32',
  'collectivité sans lieu': '/departements/977',
  'code inconnu': '/communes/59999',
  annuaire: '/annuaire/departement/62',
  'annuaire au nom trop long': '/annuaire/commune/59599',
  'annuaire vide': '/annuaire/departement/48',
  plan: '/plan-du-site'
} as const

let navigateur: Browser
let origine: string
const app = await createServer({
  catalogue: createCatalogueCourant(buildCatalogue({ ...PUBLICATION, fiches: [...FICHES, ...NOMBREUX] }, geographie)),
  geographie,
  maintenant: () => new Date('2026-03-06T09:00:00Z')
})
beforeAll(async () => {
  origine = await app.listen({ port: 0, host: '127.0.0.1' })
  navigateur = await openNavigateur()
})
afterAll(async () => {
  await navigateur?.close()
  await app.close()
})

it.each(Object.entries(PAGES))('the page « %s » is accessible, fits, and keeps to itself', async (_nom, chemin) => {
  const contexte = await navigateur.newContext({ viewport: { width: 360, height: 640 }, reducedMotion: 'reduce' })
  const page = await contexte.newPage()
  const dehors: string[] = []
  page.on('request', r => {
    if (!r.url().startsWith(origine)) dehors.push(r.url())
  })
  await page.goto(origine + chemin)
  expect(await fautesGraves(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await fautesGraves(page, ['color-contrast'])).toEqual([])
  const largeur = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth)
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await largeur(), `${width} px`).toBeLessThanOrEqual(width)
  }
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '36px'
  })
  expect(await largeur(), 'text at 200 %').toBeLessThanOrEqual(1280)
  expect(await page.locator('h1').count()).toBe(1)
  expect(dehors).toEqual([])
  await contexte.close()
})

it('without JavaScript, one goes from the map of the site to a place, and to the directory where it is printed', async () => {
  const contexte = await navigateur.newContext({ javaScriptEnabled: false })
  const page = await contexte.newPage()
  await page.goto(`${origine}/plan-du-site`)
  await page.getByRole('link', { name: 'Hauts-de-France' }).click()
  await page.getByRole('link', { name: 'Nord (59)' }).first().click()
  await page.getByRole('link', { name: 'Métropole Européenne de Lille' }).first().click()
  await page.getByRole('link', { name: 'Roubaix' }).first().click()
  await page.getByRole('link', { name: 'Médiathèque des Trois Ponts' }).first().click()
  expect(new URL(page.url()).pathname).toBe('/lieux/lc-0001')
  await page.getByRole('link', { name: 'Roubaix', exact: true }).click()
  await page.getByRole('link', { name: 'L’annuaire à imprimer' }).click()
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Annuaire\u00a0: Roubaix')
  // The index leads to the place, and paper shows its QR code.
  await page.locator('.numeros a').first().click()
  expect(new URL(page.url()).hash).toMatch(/^#lieu-\d$/)
  expect(await page.locator('.code-qr').first().isVisible()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.code-qr').first().isVisible()).toBe(true)
  expect(await page.getByRole('link', { name: 'Annuaire en PDF' }).isVisible()).toBe(false)
  await contexte.close()
})
