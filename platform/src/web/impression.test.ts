/**
 * Paper: each kind of page as a printer gets it. Nothing of the screen's furniture is on it, nothing goes beyond the sheet, and what is printed
 * says where it was read.
 */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pagesDuSite } from '../../test/pages-du-site.ts'
import { openSiteComplet, type SiteComplet } from '../../test/site-complet.ts'

/** A4 at 96 dots per inch. */
const FEUILLE = { width: 794, height: 1123 }
/** What only a screen can use. */
const MEUBLES = [
  '.menu',
  '.reglages',
  '.evitement',
  '.pied-liens',
  '.chercher',
  '.fil',
  '.vers-carte',
  '.pages a',
  '.comparer-lien',
  '.lien-seul a[href^="/"]',
  '.garder',
  '.erreur-fiche',
  'main form button'
]

let site: SiteComplet

beforeAll(async () => {
  site = await openSiteComplet()
}, 120_000)
afterAll(() => site.close())

async function printed(chemin: string) {
  const contexte = await site.lecteur({ viewport: FEUILLE })
  const page = await contexte.newPage()
  await page.emulateMedia({ media: 'print' })
  await page.goto(site.origine + chemin)
  return { page, close: () => contexte.close() }
}

const PUBLIQUES = [
  'accueil',
  'résultats',
  'rien trouvé',
  'fiche',
  'carte',
  'fiche presque vide',
  'orientation, lieux',
  'comparer',
  'feuille',
  'commune',
  'intercommunalité',
  'département',
  'région',
  'annuaire',
  'sources',
  'données',
  'mentions'
]

it.each(PUBLIQUES)('on paper, « %s » has neither menu nor overflow, and its address', async genre => {
  const dit = pagesDuSite().find(p => p.genre === genre)
  if (!dit) throw new Error(`No kind of page is called « ${genre} »`)
  const { page, close } = await printed(dit.chemin(site.monde))
  const vus = await page.evaluate(
    meubles => meubles.filter(m => [...document.querySelectorAll(m)].some(e => e.checkVisibility())),
    MEUBLES
  )
  expect(vus).toEqual([])
  // An address that is written is whole: "/orientation" leads nowhere from a sheet.
  const coupees = await page.evaluate(() => {
    const dit = (e: Element, ou: string) => getComputedStyle(e, ou).content.replace(/^(?:none|normal)$|"/g, '')
    const ecrites = [...document.querySelectorAll('main :is(a, code)')]
      .filter(e => e.checkVisibility())
      .flatMap(e => [dit(e, '::before') + (e.tagName === 'CODE' ? e.textContent : ''), dit(e, '::after')])
    return ecrites.filter(e => /^[\s(]*\//.test(e))
  })
  expect(coupees).toEqual([])
  const large = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(large).toBeLessThanOrEqual(FEUILLE.width)
  // The sheet bears a code of its own, and each place of a directory its own address as a square.
  if (genre !== 'feuille')
    expect((await page.locator('body').innerText()).replace(/\s/g, '')).toContain(site.origine.replace('http://', ''))
  await close()
})

it('prints a place on one sheet, its number large, its page as a square to photograph', async () => {
  const { page, close } = await printed(`/lieux/${site.monde.lieu}`)
  const corps = await page.locator('.appeler .bouton').evaluate(e => Number.parseFloat(getComputedStyle(e).fontSize))
  expect(corps).toBeGreaterThanOrEqual(24)
  expect(await page.locator('.code-papier .code-qr').isVisible()).toBe(true)
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
  await close()
})

it('prints results with where each place is, since nobody opens a page of paper', async () => {
  const { page, close } = await printed('/recherche?q=Roubaix')
  const texte = await page.locator('.cartons').innerText()
  expect(texte).toContain('rue des Tisserands, 59100 Roubaix')
  expect(await page.locator('.pied .code-qr').isVisible()).toBe(true)
  await page.emulateMedia({ media: 'screen' })
  expect(await page.locator('.cartons').innerText()).not.toContain('rue des Tisserands')
  expect(await page.locator('.pied .code-qr').isVisible()).toBe(false)
  await close()
})

it('tells by its bar which page of the header one is on, in forced colours as well', async () => {
  const contexte = await site.lecteur({ viewport: { width: 360, height: 640 }, forcedColors: 'active' })
  const page = await contexte.newPage()
  await page.goto(`${site.origine}/orientation`)
  const barres = (selecteur: string) =>
    page.locator(selecteur).evaluateAll(liens =>
      liens
        .filter(a => a.checkVisibility())
        .map(a => {
          const { borderBottomColor, borderTopColor } = getComputedStyle(a)
          return { bas: borderBottomColor, haut: borderTopColor }
        })
    )
  const [ici, ...rien] = await barres('.menu a[aria-current]')
  const ailleurs = await barres('.menu a:not([aria-current])')
  expect([rien.length, ailleurs.length]).toEqual([0, 1])
  expect(ici?.bas).not.toBe(ailleurs[0]?.bas)
  // That of the others is of the page's ground, as it is above.
  expect(ailleurs[0]?.bas).toBe(ici?.haut)
  const fond = await page.locator('body').evaluate(e => getComputedStyle(e).backgroundColor)
  expect(ailleurs[0]?.bas).toBe(fond)
  await contexte.close()
})

it('shows the way of who is lost in the header at 360 px, on one line', async () => {
  for (const prefixe of ['', '/en', '/falc']) {
    const contexte = await site.lecteur({ viewport: { width: 360, height: 640 } })
    const page = await contexte.newPage()
    await page.goto(`${site.origine}${prefixe}/`)
    expect(await page.locator('.menu-orienter a').isVisible(), prefixe).toBe(true)
    const haut = await page.locator('.entete-dedans').evaluate(e => e.getBoundingClientRect().height)
    expect(haut, prefixe).toBeLessThan(70)
    await contexte.close()
  }
})
