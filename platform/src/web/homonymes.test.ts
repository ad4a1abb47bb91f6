/** A town's name that others bear: which one was taken is said at once, the others are a line away, or open when none is near. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildCatalogue } from '../catalogue/construction.ts'
import { createCatalogueCourant } from '../catalogue/courant.ts'
import { ficheInventee, PUBLICATION } from '../catalogue/fixture.ts'
import { loadGeographie } from '../reference/load.ts'
import { createServer } from '../server.ts'

const geographie = loadGeographie()
const commune = { commune: 'Saint-Martin-des-Champs', code_postal: '78790', code_insee: '78565' }
const FICHES = [ficheInventee('lc-1', { nom: 'Mairie des Blés', latitude: 48.88, longitude: 1.73, ...commune })]

let app: Awaited<ReturnType<typeof createServer>>
beforeAll(async () => {
  const catalogue = buildCatalogue({ ...PUBLICATION, fiches: FICHES }, geographie)
  app = await createServer({ catalogue: createCatalogueCourant(catalogue), geographie })
})
afterAll(() => app.close())

const page = async (url: string): Promise<string> =>
  (await app.inject({ url })).body.replaceAll('\u00a0', ' ').replaceAll('&nbsp;', ' ')

it('says which of them was taken, and folds the others', async () => {
  const html = await page('/recherche?q=Saint-Martin-des-Champs')
  expect(html).toContain('1 lieu à Saint-Martin-des-Champs (78)')
  expect(html).toMatch(/<details class="suggestions"><summary>Ce n’est pas là \? \d autres choix/)
  expect(html).toContain('(29 Finistère)')
})

it('shows the others in the open when no place is near', async () => {
  const html = await page('/recherche?q=Saint-Martin-des-Champs&commune=29254')
  expect(html).toContain('Aucun lieu connu à Saint-Martin-des-Champs')
  expect(html).not.toContain('<details class="suggestions">')
})

it('says nothing more of a town that is alone of its name', async () => {
  expect(await page('/recherche?q=Roubaix')).toContain('à Roubaix</h1>')
})
