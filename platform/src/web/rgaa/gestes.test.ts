/** What is done rather than looked at: the way straight to the content, a form that is wrong and says so beside its field. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { preuves } from '../../../test/preuve-rgaa.ts'
import { openSiteComplet, type SiteComplet } from '../../../test/site-complet.ts'

const prouve = preuves(import.meta.filename)
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

prouve('evitement', { tient: ['12.7'] }, async () => {
  const page = await ouvre(`/lieux/${site.monde.lieu}`)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Aller au contenu')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
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
