/**
 * What every kind of page looks like: narrow, wide, twice as large, spread out, without its style, in colours that are forced, walked by keyboard.
 * Each is opened once and put through all of it; then each thing by itself.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pagesDuSite } from '../../../test/pages-du-site.ts'
import { FOIS, tires } from '../../../test/pages-tirees.ts'
import { preuves } from '../../../test/preuve-rgaa.ts'
import { debords, traverse } from '../../../test/regard.ts'
import { openSiteComplet, type SiteComplet } from '../../../test/site-complet.ts'

const prouve = preuves(import.meta.filename)
const PAGES = tires(pagesDuSite())
const LARGEURS = [320, 360, 768, 1280]
/** Stops of the keyboard on a page: beyond, they are lines of a list, all alike. `npm run prove` walks them all. */
const ARRETS = FOIS > 1 ? 2_000 : 90
/** What RGAA 10.12 asks a page to bear. */
const ECARTE =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }'

const vus = new Map<string, string[]>()
let site: SiteComplet
let arrets = 0

const note = (essai: string, genre: string, fautes: readonly string[]): void => {
  vus.set(essai, [...(vus.get(essai) ?? []), ...fautes.map(f => `${genre} : ${f}`)])
}

/** What is seen of a page, in its order: titles and the words of its content. A fold that a wide screen shows open is one to open without style. */
const lu = (page: Page) =>
  page.evaluate(() => ({
    titres: [...document.querySelectorAll('h1, h2, h3')].filter(h => h.checkVisibility()).map(h => h.textContent ?? ''),
    mots: [...document.querySelectorAll('main :not(:has(*))')]
      .filter(e => e.checkVisibility() && !e.closest('svg, details:not([open]) > :not(summary)'))
      .map(e => (e.textContent ?? '').trim())
      .filter(t => t !== '')
  }))

/** Our sheet, put aside and back. */
const style = (page: Page, mise: boolean) =>
  page.evaluate(avec => {
    for (const feuille of document.styleSheets) feuille.disabled = !avec
  }, mise)

async function put(page: Page, genre: string): Promise<void> {
  for (const width of LARGEURS) {
    await page.setViewportSize({ width, height: 800 })
    note(
      'largeurs',
      genre,
      (await debords(page)).map(f => `${width} px, ${f}`)
    )
  }
  const { sansContour, arrets: faits, attendus } = await traverse(page, ARRETS)
  arrets += faits
  note('foyer', genre, sansContour)
  note('clavier', genre, faits < attendus ? [`${faits} arrêts sur ${attendus}`] : [])

  await page.emulateMedia({ forcedColors: 'active' })
  const sansBord = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, .bouton, input:not([type=file]), select, textarea')]
      .filter(
        e =>
          e.checkVisibility({ visibilityProperty: true }) &&
          !e.closest('.hors-vue') &&
          getComputedStyle(e).opacity !== '0'
      )
      .filter(e => {
        const s = getComputedStyle(e)
        const natif = s.appearance !== 'none' && /^(?:INPUT|SELECT)$/.test(e.tagName)
        return (
          !natif &&
          (s.borderBottomStyle === 'none' || Number.parseFloat(s.borderBottomWidth) < 1) &&
          !s.textDecorationLine.includes('underline')
        )
      })
      .map(e => e.outerHTML.slice(0, 120))
  )
  note('couleurs-forcees', genre, sansBord)
  await page.emulateMedia({ forcedColors: 'none' })

  await page.evaluate(() => {
    document.documentElement.style.fontSize = '36px'
  })
  note('texte-double', genre, await debords(page))
  await page.evaluate(() => {
    document.documentElement.style.fontSize = ''
  })
  // Through the style of elements: a sheet of a test is refused, as that of anybody.
  await page.evaluate(regles => {
    const feuille = new CSSStyleSheet()
    feuille.replaceSync(regles)
    document.adoptedStyleSheets = [feuille]
  }, ECARTE)
  note('espacement', genre, await debords(page))
  await page.evaluate(() => {
    document.adoptedStyleSheets = []
  })

  const avec = await lu(page)
  await style(page, false)
  const sans = await lu(page)
  let suite = 0
  const perdus = avec.titres.filter(titre => {
    const ou = sans.titres.indexOf(titre, suite)
    if (ou >= 0) suite = ou + 1
    return ou < 0
  })
  const restent = new Set(sans.mots)
  note('sans-style', genre, [...perdus, ...avec.mots.filter(mot => !restent.has(mot))])
  await style(page, true)
}

beforeAll(async () => {
  site = await openSiteComplet()
  const [lecteur, exploitant] = [await site.lecteur(), await site.lecteur({ exploitant: true })]
  for (const { genre, chemin, exploitant: sien } of PAGES) {
    const page = await (sien ? exploitant : lecteur).newPage()
    await page.goto(site.origine + chemin(site.monde))
    await put(page, genre)
    await page.close()
  }
}, 300_000)
afterAll(() => site?.close())

const fautes = (essai: string): readonly string[] => vus.get(essai) ?? ['rien n’a été regardé']

prouve('largeurs', { tient: ['10.11'], touche: ['13.9'] }, () => expect(fautes('largeurs')).toEqual([]))
prouve('texte-double', { tient: ['10.4'] }, () => expect(fautes('texte-double')).toEqual([]))
prouve('espacement', { tient: ['10.12'] }, () => expect(fautes('espacement')).toEqual([]))
prouve('sans-style', { tient: ['10.2'], touche: ['10.1', '10.3'] }, () => expect(fautes('sans-style')).toEqual([]))
prouve('couleurs-forcees', { touche: ['3.3'] }, () => expect(fautes('couleurs-forcees')).toEqual([]))
prouve('foyer', { tient: ['10.7'] }, () => expect(fautes('foyer')).toEqual([]))
prouve('clavier', { tient: ['12.9'], touche: ['7.3'] }, () => {
  expect(fautes('clavier')).toEqual([])
  expect(arrets).toBeGreaterThan(15 * PAGES.length)
})
prouve('mouvement', { touche: ['13.7', '13.8'] }, async () => {
  const dossier = new URL('../../../statique/', import.meta.url).pathname
  const feuilles = readdirSync(dossier)
    .filter(f => f.endsWith('.css'))
    .map(f => readFileSync(join(dossier, f), 'utf8'))
  expect(feuilles.filter(f => /@keyframes|animation\s*:|scroll-behavior\s*:\s*smooth/.test(f))).toEqual([])
  const durees = async (reducedMotion: 'reduce' | 'no-preference') => {
    const contexte = await site.lecteur({ reducedMotion })
    const page = await contexte.newPage()
    const vues: number[] = []
    for (const chemin of ['/', '/recherche?q=Lens', `/lieux/${site.monde.lieu}`, '/publier']) {
      await page.goto(site.origine + chemin)
      vues.push(
        ...(await page.evaluate(() =>
          [...document.querySelectorAll('*')].flatMap(e => {
            const { transitionDuration, animationName, animationDuration } = getComputedStyle(e)
            const secondes = (texte: string) => texte.split(',').map(Number.parseFloat)
            return [...secondes(transitionDuration), ...(animationName === 'none' ? [] : secondes(animationDuration))]
          })
        ))
      )
    }
    await contexte.close()
    return Math.max(...vues)
  }
  expect(await durees('reduce')).toBe(0)
  const durent = await durees('no-preference')
  expect(durent).toBeGreaterThan(0)
  expect(durent).toBeLessThanOrEqual(0.15)
})

it('looked at every kind of page', () => {
  expect(vus.size).toBe(7)
})
