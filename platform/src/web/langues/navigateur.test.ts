/** Pages in English and in plain French in a real browser: accessible in both themes, never wider than the screen, whole without JavaScript; and the size of the text. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fautesGraves, openNavigateur } from '../../../test/navigateur.ts'
import { tires } from '../../../test/pages-tirees.ts'
import { SUIVI } from '../../../test/suivi.ts'
import { buildCatalogue } from '../../catalogue/construction.ts'
import { createCatalogueCourant } from '../../catalogue/courant.ts'
import { GEOGRAPHIE, PUBLICATION } from '../../catalogue/fixture.ts'
import { createServer } from '../../server.ts'

const app = await createServer({
  catalogue: createCatalogueCourant(buildCatalogue(PUBLICATION, GEOGRAPHIE)),
  geographie: GEOGRAPHIE,
  maintenant: () => new Date('2026-03-06T09:00:00Z'),
  suivi: SUIVI
})
let navigateur: Browser
let origine: string
beforeAll(async () => {
  origine = await app.listen({ port: 0, host: '127.0.0.1' })
  navigateur = await openNavigateur()
})
afterAll(async () => {
  await navigateur?.close()
  await app.close()
})

const PAGES = [
  '/en',
  '/en/orientation?besoin=print&ou=Roubaix',
  '/en/orientation?besoin=print&ou=Roubaix&trajet=bus&quand=semaine&aide=individuel&aussi=rien',
  '/en/recherche?q=Roubaix',
  '/en/recherche?q=Roubaix&filtrer=1',
  '/en/recherche?q=xyzzy',
  '/en/lieux/lc-0001',
  '/en/lieux/lc-0002',
  '/en/lieux/inconnu',
  '/en/comparer?lieux=lc-0001,lc-0002',
  '/en/fiche-accompagnement?lieux=lc-0001',
  '/en/communes/59512',
  '/en/departements/59',
  '/en/annuaire/commune/59512',
  '/en/plan-du-site',
  '/en/mentions-legales',
  '/en/donnees-personnelles',
  '/en/a-propos',
  '/en/hors-ligne',
  '/en/carte?q=Roubaix',
  '/falc',
  '/falc/orientation?besoin=imprimer&ou=Roubaix',
  '/falc/orientation?ou=Roubaix',
  '/falc/orientation?besoin=imprimer&ou=Roubaix&trajet=bus&quand=semaine&aide=individuel&aussi=rien',
  '/falc/recherche?q=Roubaix',
  '/falc/recherche?q=Roubaix&filtrer=1',
  '/falc/recherche?q=xyzzy',
  '/falc/lieux/lc-0001',
  '/falc/comparer?lieux=lc-0001,lc-0002',
  '/falc/fiche-accompagnement?lieux=lc-0001',
  '/falc/communes/59512',
  '/falc/annuaire/commune/59512',
  '/falc/donnees-personnelles'
]

// A third of them a day, all of them in `npm run prove`: what they share is proven on every one in French.
it.each(tires(PAGES))('%s is accessible, light and dark, from 320 to 1280 px', async chemin => {
  const contexte = await navigateur.newContext({ viewport: { width: 360, height: 640 }, reducedMotion: 'reduce' })
  const page = await contexte.newPage()
  await page.goto(origine + chemin)
  expect(await fautesGraves(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await fautesGraves(page, ['color-contrast'])).toEqual([])
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBeLessThanOrEqual(width)
  }
  await contexte.close()
})

describe('the header', () => {
  it('is one line at 360 px, languages folded at its end', async () => {
    const page = await navigateur.newPage({ viewport: { width: 360, height: 640 } })
    for (const chemin of ['/', '/en', '/falc']) {
      await page.goto(origine + chemin)
      const nom = await page.locator('.entete-nom').boundingBox()
      const menu = await page.locator('.menu').boundingBox()
      expect(Math.abs((nom?.y ?? 0) - (menu?.y ?? 99)), chemin).toBeLessThan(12)
      const entete = await page.locator('.entete').boundingBox()
      expect(entete?.height, chemin).toBeLessThan(60)
    }
    await page.close()
  })

  it('makes the text larger and keeps it from page to page; without JavaScript, it does not offer to', async () => {
    const contexte = await navigateur.newContext()
    const page = await contexte.newPage()
    const taille = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
    await page.goto(`${origine}/en`)
    expect(await taille()).toBe(18)
    await page.locator('.reglages summary').click()
    await page.getByRole('button', { name: 'Make the text larger' }).click()
    await page.getByRole('button', { name: 'Make the text larger' }).click()
    // Twice is as large as it gets.
    expect(await page.getByRole('button', { name: 'Make the text larger' }).getAttribute('aria-disabled')).toBe('true')
    const grande = await taille()
    expect(grande).toBeGreaterThan(24)
    await page.goto(`${origine}/recherche?q=Roubaix`)
    expect(await taille()).toBe(grande)
    expect(await fautesGraves(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await page.locator('.reglages summary').click()
    await page.getByRole('button', { name: 'Réduire le texte' }).click()
    await page.getByRole('button', { name: 'Réduire le texte' }).click()
    expect(await taille()).toBe(18)
    await contexte.close()
    const sans = await navigateur.newPage({ javaScriptEnabled: false })
    await sans.goto(origine)
    expect(await sans.locator('.taille').isVisible()).toBe(false)
    await sans.close()
  })
})

it('without JavaScript, one changes language where one is, and goes in English from a need to a place', async () => {
  const contexte = await navigateur.newContext({ javaScriptEnabled: false })
  const page = await contexte.newPage()
  await page.goto(`${origine}/recherche?q=Roubaix`)
  await page.locator('.reglages summary').click()
  await page.getByRole('link', { name: 'English' }).click()
  expect(page.url()).toBe(`${origine}/en/recherche?q=Roubaix`)
  await page.getByRole('link', { name: 'Lieux communs' }).click()
  await page.getByLabel('What you need').fill('print')
  await page.getByLabel('Where?').fill('Roubaix')
  await page.getByRole('button', { name: 'Find help' }).click()
  expect(new URL(page.url()).pathname).toBe('/en/orientation')
  await page.getByRole('link', { name: 'By car' }).click()
  await page.getByRole('link', { name: /^See the .*places? now|^See the place now/ }).click()
  await page.getByRole('link', { name: 'Médiathèque des Trois Ponts', exact: true }).click()
  expect(new URL(page.url()).pathname).toBe('/en/lieux/lc-0001')
  expect(await page.locator('h1').getAttribute('lang')).toBe('fr')
  await page.locator('.reglages summary').click()
  await page.getByRole('link', { name: 'Français' }).click()
  expect(new URL(page.url()).pathname).toBe('/lieux/lc-0001')
  await contexte.close()
})

it('without JavaScript, one goes in plain French from a need to a place, by short questions with pictures', async () => {
  const contexte = await navigateur.newContext({ javaScriptEnabled: false })
  const page = await contexte.newPage()
  await page.goto(origine)
  await page.locator('.reglages summary').click()
  await page.getByRole('link', { name: 'Facile à lire' }).click()
  expect(page.url()).toBe(`${origine}/falc`)
  await page.getByLabel('Écrivez votre besoin').fill('imprimer')
  await page.getByLabel('Où', { exact: false }).first().fill('Roubaix')
  await page.getByRole('button', { name: 'Trouver de l’aide' }).click()
  expect(new URL(page.url()).pathname).toBe('/falc/orientation')
  await page.getByRole('link', { name: /^En voiture/ }).click()
  await page.getByRole('link', { name: /^Voir maintenant/ }).click()
  await page.getByRole('link', { name: 'Médiathèque des Trois Ponts', exact: true }).click()
  expect(new URL(page.url()).pathname).toBe('/falc/lieux/lc-0001')
  expect(await page.locator('.image-facile svg').first().isVisible()).toBe(true)
  await page.locator('.reglages summary').click()
  await page.getByRole('link', { name: 'Français', exact: true }).click()
  expect(new URL(page.url()).pathname).toBe('/lieux/lc-0001')
  await contexte.close()
})
