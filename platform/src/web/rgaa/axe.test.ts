/**
 * Axe on the kinds of pages: by three lights and three widths, one of the nine for each page that is drawn, all with `npm run prove`. Of a page at a width, a
 * second light is asked only what a light may change: the whole cross takes half as long.
 */
import { afterAll, beforeAll, expect } from 'vitest'
import { fautesGraves } from '../../../test/navigateur.ts'
import { pagesDuSite } from '../../../test/pages-du-site.ts'
import { FOIS, SEED, tires } from '../../../test/pages-tirees.ts'
import { preuves } from '../../../test/preuve-rgaa.ts'
import { openSiteComplet, type SiteComplet } from '../../../test/site-complet.ts'

const prouve = preuves(import.meta.filename)
const LUMIERES = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' }
] as const
/** What a light may change of a page whose width was looked at already: its elements are the same. */
const REGLES_DE_LUMIERE = ['color-contrast', 'link-in-text-block']
const FACONS = [320, 768, 1280].flatMap(width => LUMIERES.map(lumiere => ({ width, ...lumiere })))
let site: SiteComplet

beforeAll(async () => {
  site = await openSiteComplet()
}, 120_000)
afterAll(() => site?.close())

prouve(
  'axe',
  { touche: ['1.1', '2.1', '3.2', '3.3', '5.6', '6.2', '7.1', '8.2', '8.3', '8.5', '9.3', '10.6', '11.1', '11.9'] },
  async () => {
    const [lecteur, exploitant] = [await site.lecteur(), await site.lecteur({ exploitant: true })]
    const fautes: string[] = []
    let vues = 0
    for (const [rang, { genre, chemin, exploitant: sien }] of tires(pagesDuSite()).entries()) {
      const page = await (sien ? exploitant : lecteur).newPage()
      await page.goto(site.origine + chemin(site.monde))
      const larges = new Set<number>()
      for (let fois = 0; fois < Math.min(FOIS, FACONS.length); fois++) {
        const { width, ...lumiere } = FACONS[(rang + SEED + fois) % FACONS.length] as (typeof FACONS)[number]
        await page.setViewportSize({ width, height: 800 })
        await page.emulateMedia(lumiere)
        vues++
        const regles = larges.has(width) ? REGLES_DE_LUMIERE : undefined
        larges.add(width)
        fautes.push(
          ...(await fautesGraves(page, regles)).map(f => `${genre}, ${width} px, ${JSON.stringify(lumiere)} : ${f}`)
        )
      }
      await page.close()
    }
    expect(fautes, `SEED=${SEED}`).toEqual([])
    expect(vues).toBeGreaterThan(15)
  },
  // The whole cross is five hundred looks: twenty-five minutes on two busy cores.
  { timeout: 2_400_000 }
)
