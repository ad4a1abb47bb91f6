/** The ways in, by keyboard alone; what a screen reader hears of a place, in which order; what a form says when it is wrong. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { preuves } from '../../../test/preuve-rgaa.ts'
import { openSiteComplet, type SiteComplet } from '../../../test/site-complet.ts'

const prouve = preuves(import.meta.filename)
const PLUS = { timeout: 180_000 }
let site: SiteComplet

beforeAll(async () => {
  site = await openSiteComplet()
}, 120_000)
afterAll(() => site?.close())

async function ouvre(chemin: string): Promise<Page> {
  const contexte = await site.lecteur()
  const page = await contexte.newPage()
  await page.goto(site.origine + chemin)
  return page
}

/** Presses Tab until the focus is on what is meant; where it is must be seen. */
async function vers(page: Page, selecteur: string): Promise<void> {
  for (let i = 0; i < 200; i++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(s => document.activeElement?.matches(s) ?? false, selecteur)) {
      expect(await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle)).toBe('solid')
      return
    }
  }
  throw new Error(`Tab never met ${selecteur} on ${page.url()}`)
}

/** The page that Enter leads to. */
async function entre(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}

const LIEU = 'main a[href^="/lieux/"]'
const h1 = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText()

/** Answers questions as they come, until places are told. */
async function repond(page: Page): Promise<number> {
  for (let questions = 0; questions < 9; questions++) {
    if ((await page.locator('.proposes').count()) > 0) return questions
    if ((await page.locator('main input[name=ou]:not([type=hidden])').count()) > 0) {
      await vers(page, 'main input[name=ou]:not([type=hidden])')
      await page.keyboard.type('Roubaix')
    } else
      await vers(page, (await page.locator('main form.cases').count()) > 0 ? 'main form.cases button' : 'main .choix a')
    await entre(page)
  }
  throw new Error(`No place was told: ${page.url()}`)
}

prouve(
  'parcours',
  { touche: ['7.3', '12.8', '12.11'] },
  async () => {
    // Home: the need and the place, a result, its page, the sheet to hand over.
    const page = await ouvre('/')
    await vers(page, '#besoin')
    await page.keyboard.type('imprimer')
    await vers(page, '#ou')
    await page.keyboard.type('Roubaix')
    await entre(page)
    await repond(page)
    await vers(page, LIEU)
    await entre(page)
    expect(page.url()).toContain('/lieux/')
    await vers(page, 'a[href^="/fiche-accompagnement"]')
    await entre(page)
    expect(page.url()).toContain('/fiche-accompagnement?')

    // The orientation, question by question.
    await page.goto(`${site.origine}/orientation`)
    expect(await repond(page)).toBeGreaterThanOrEqual(4)
    await vers(page, LIEU)

    // A territory, one of its towns, a place of it.
    await page.goto(`${site.origine}/departements/59`)
    await vers(page, 'a[href^="/communes/"]')
    await entre(page)
    await vers(page, LIEU)
    await entre(page)
    expect(page.url()).toContain('/lieux/')

    // The list that says what the map shows.
    await page.goto(`${site.origine}/recherche?q=Lens`)
    await vers(page, LIEU)
    await entre(page)
    expect(await h1(page)).toContain('Espace numérique')
    await page.context().close()
  },
  PLUS
)

prouve('evitement', { tient: ['12.7'] }, async () => {
  const page = await ouvre(`/lieux/${site.monde.lieu}`)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Aller au contenu')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
  await page.context().close()
})

prouve('ordre', { touche: ['8.9', '9.1', '10.3'] }, async () => {
  const page = await ouvre(`/lieux/${site.monde.lieu}`)
  const entendu = (await page.locator('body').ariaSnapshot()).replaceAll('\u00a0', ' ')
  const attendus = [
    'banner',
    'navigation',
    'main',
    'heading "Médiathèque des Trois Ponts" [level=1]',
    'rue des Tisserands',
    '03 20 00 00 01',
    'lundi',
    'Aide aux démarches administratives',
    'Gratuit',
    'D’où viennent ces informations',
    'Signaler une erreur',
    'contentinfo'
  ]
  // Each is heard after the one before: the telephone, which is also a button at the head, again after the address.
  let suite = 0
  const absents = attendus.filter(dit => {
    const rang = entendu.indexOf(dit, suite)
    if (rang >= 0) suite = rang + 1
    return rang < 0
  })
  expect(absents).toEqual([])
  await page.context().close()
})

prouve('erreurs', { touche: ['11.10', '11.11'] }, async () => {
  const page = await ouvre(`/lieux/${site.monde.lieu}/signaler`)
  await page.locator('#texte').fill('un mot')
  await page.locator('form.signaler').evaluate(f => {
    ;(f as HTMLFormElement).noValidate = true
  })
  await page.locator('form.signaler button').click()
  await page.locator('.faute').first().waitFor()
  const relies = await page.evaluate(() =>
    [...document.querySelectorAll('.faute')].map(f => document.querySelector(`[aria-describedby~="${f.id}"]`) !== null)
  )
  expect(relies).toEqual([true])
  expect(await page.locator('#texte').inputValue()).toBe('un mot')
  expect(await page.getByRole('alert').count()).toBe(1)
  await page.context().close()
})
