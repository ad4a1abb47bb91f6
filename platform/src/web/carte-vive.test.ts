/** The live map in a real browser, over real tiles: it says what the list says, by hand, by keyboard, without script, and asks nothing of anybody else. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fautesGraves, openNavigateur } from '../../test/navigateur.ts'
import { buildCatalogue } from '../catalogue/construction.ts'
import { createCatalogueCourant } from '../catalogue/courant.ts'
import { FICHES, ficheInventee, GEOGRAPHIE, PUBLICATION } from '../catalogue/fixture.ts'
import { createServer } from '../server.ts'

/** A street of Lens, then a place a little way off each big town. */
const LENS = Array.from({ length: 12 }, (_, i) =>
  ficheInventee(`lc-1${String(i).padStart(3, '0')}`, {
    nom: `Espace numérique ${String(i + 1).padStart(2, '0')}`,
    commune: 'Lens',
    code_postal: '62300',
    code_insee: '62498',
    latitude: 50.43 + (i % 4) / 200,
    longitude: 2.83 + Math.floor(i / 4) / 200,
    services: [i % 2 ? 'Aide aux démarches administratives' : 'Accès internet et matériel informatique']
  })
)

let navigateur: Browser
let origine: string
const app = await createServer({
  catalogue: createCatalogueCourant(buildCatalogue({ ...PUBLICATION, fiches: [...FICHES, ...LENS] }, GEOGRAPHIE)),
  geographie: GEOGRAPHIE,
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

async function ouvre(chemin: string, options: BrowserContextOptions = {}) {
  const contexte = await navigateur.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options
  })
  const page = await contexte.newPage()
  const dehors: string[] = []
  const plaintes: string[] = []
  contexte.on('request', r => {
    if (!r.url().startsWith(origine) && !/^(?:data|blob):/.test(r.url())) dehors.push(r.url())
  })
  page.on('console', m => {
    if (m.type() === 'error') plaintes.push(m.text())
  })
  page.on('pageerror', e => plaintes.push(String(e)))
  await page.goto(origine + chemin)
  return { page, dehors, plaintes, ferme: () => contexte.close() }
}

const isPrete = async (page: Page) => {
  await page.locator('#carte').scrollIntoViewIfNeeded()
  await page.locator('.vivante.prete').waitFor({ timeout: 30_000 })
}
const titre = async (page: Page) =>
  (await page.getByRole('heading', { level: 1 }).innerText()).replaceAll('\u00a0', ' ')
const nomsDe = (page: Page) => page.locator('.carton h3').allInnerTexts()
const surLaCarte = (page: Page) => page.locator('.carte-toile canvas')

describe('the live map', () => {
  it('takes the place of the drawing, with the numbers of the list, and nothing from elsewhere', async () => {
    const { page, dehors, plaintes, ferme } = await ouvre('/carte?q=Lens')
    await isPrete(page)
    expect(await titre(page)).toContain('13 lieux à Lens')
    const numeros = await page.locator('.carton .numero').allInnerTexts()
    expect((await page.locator('.carte-numero-vif').allInnerTexts()).sort()).toEqual([...numeros].sort())
    expect(await page.locator('.carte-fixe').isVisible()).toBe(false)
    // What is drawn is no blank: the canvas holds the colours of pins, of land and of names.
    const octets = (await surLaCarte(page).screenshot()).length
    expect(octets).toBeGreaterThan(4000)
    expect(dehors).toEqual([])
    expect(plaintes).toEqual([])
    await ferme()
  })

  // Axe reads the whole page twice, and the library is drawn by the processor: half a minute when others work beside.
  it('is accessible in light and dark, from 320 to 1280 px, and refused by no header', async () => {
    const { page, plaintes, ferme } = await ouvre('/carte')
    await isPrete(page)
    await page.locator('.carte-amas').first().waitFor()
    expect(await fautesGraves(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await fautesGraves(page, ['color-contrast'])).toEqual([])
    for (const width of [320, 360, 768, 1280]) {
      await page.setViewportSize({ width, height: 700 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBeLessThanOrEqual(width)
    }
    expect(plaintes).toEqual([])
    await ferme()
  })

  it('gathers places in groups that tell their number, and open by a click or by Enter', async () => {
    const { page, ferme } = await ouvre('/carte')
    await isPrete(page)
    const premier = page.locator('.carte-amas').first()
    await premier.waitFor()
    const nombres = (await page.locator('.carte-amas').allInnerTexts()).map(t => Number.parseInt(t, 10))
    expect(Math.max(...nombres)).toBeGreaterThanOrEqual(12)
    await page
      .getByRole('button', { name: /Groupe de 1\d lieux/ })
      .first()
      .focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('link', { name: 'Chercher ici' }).isVisible()).toBe(true)
    // The keyboard is not lost with the button that is gone.
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('CANVAS')
    const avant = await page.getByRole('link', { name: 'Chercher ici' }).getAttribute('href')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('link', { name: 'Chercher ici' }).getAttribute('href')).not.toBe(avant)
    await ferme()
  })

  it('ties each card to its pin, both ways', async () => {
    const { page, ferme } = await ouvre('/carte?q=Lens')
    await isPrete(page)
    const pin = page.locator('.carte-numero-vif', { hasText: /^2$/ })
    const carton = page.locator('#lieu-2')
    expect(await pin.evaluate(p => p.classList.contains('vise'))).toBe(false)
    await carton.locator('h3 a').focus()
    expect(await pin.evaluate(p => getComputedStyle(p).outlineStyle)).toBe('solid')
    await page.locator('#lieu-1 h3 a').focus()
    expect(await pin.evaluate(p => p.classList.contains('vise'))).toBe(false)
    await pin.hover()
    expect(await carton.evaluate(c => c.classList.contains('vise'))).toBe(true)
    await pin.click()
    expect(await carton.evaluate(c => c.classList.contains('choisi'))).toBe(true)
    expect(await page.evaluate(() => document.activeElement?.closest('.carton')?.id)).toBe('lieu-2')
    await ferme()
  })

  it('shows the card of a place of another page of the list, when it is clicked', async () => {
    const { page, ferme } = await ouvre('/carte?q=Lens&tri=nom')
    await isPrete(page)
    expect(await nomsDe(page)).not.toContain('Espace numérique 12')
    await page.waitForTimeout(500)
    const adresse = new URL(page.url())
    // Where the pins of the page are tells where the grid is: the last place is the corner that none of them holds.
    const places = await page.locator('.carton[data-point]').evaluateAll(cartons =>
      cartons.map(c => {
        const lieu = (c as HTMLElement).dataset
        const [x, y] = (lieu.point ?? '').split(',').map(Number) as [number, number]
        const numero = c.querySelector('.numero')?.textContent?.trim()
        const pin = [...document.querySelectorAll('.carte-numero-vif')].find(p => p.textContent === numero)
        const cadre = pin?.getBoundingClientRect()
        return { x, y, px: (cadre?.x ?? 0) + (cadre?.width ?? 0) / 2, py: (cadre?.y ?? 0) + (cadre?.height ?? 0) / 2 }
      })
    )
    const [a, b] = [places[0], places.find(p => p.x !== places[0]?.x && p.y !== places[0]?.y) ?? places[4]]
    if (!a || !b) throw new Error('two cards have a point')
    const c = places.find(p => p.y !== a.y) ?? b
    const px = a.px + ((2.84 - a.x) * (b.px - a.px)) / (b.x - a.x)
    const py = a.py + ((50.445 - a.y) * (c.py - a.py)) / (c.y - a.y)
    await page.mouse.click(px, py)
    await expect.poll(() => nomsDe(page)).toContain('Espace numérique 12')
    expect(await page.locator('.carton.choisi h3').innerText()).toBe('Espace numérique 12')
    expect(new URL(page.url()).searchParams.get('lieu')).toBe('lc-1011')
    expect(new URL(page.url()).searchParams.get('q')).toBe(adresse.searchParams.get('q'))
    await ferme()
  })

  it('moves by the arrows, and searches the frame: the address says it, the way back too', async () => {
    const { page, dehors, ferme } = await ouvre('/carte?q=Lens')
    await isPrete(page)
    const ici = page.getByRole('link', { name: 'Chercher ici' })
    expect(await ici.isVisible()).toBe(false)
    await surLaCarte(page).focus()
    await page.keyboard.press('ArrowRight')
    await ici.waitFor()
    for (let i = 0; i < 3; i++) {
      await page.keyboard.press('-')
      await page.waitForTimeout(400)
    }
    await ici.click()
    await expect.poll(() => titre(page)).toMatch(/^\d+ lieux dans ce cadre de la carte$/)
    const { searchParams } = new URL(page.url())
    expect(searchParams.get('emprise')?.split(',')).toHaveLength(4)
    expect(searchParams.has('q')).toBe(false)
    // The API answers the same number to the same frame.
    const api = await (await fetch(`${origine}/api/v1/lieux?limite=1&emprise=${searchParams.get('emprise')}`)).json()
    expect(await titre(page)).toBe(`${api.total} lieux dans ce cadre de la carte`)
    expect(await ici.isVisible()).toBe(false)
    // The way to the list keeps the frame.
    expect(await page.getByRole('link', { name: 'Voir en liste seulement' }).getAttribute('href')).toBe(
      `/recherche?${searchParams}`
    )
    await page.goBack()
    await expect.poll(() => titre(page)).toContain('13 lieux à Lens')
    // Moved, brought closer and farther, searched in: still nothing was asked of anybody else.
    for (const touche of ['ArrowLeft', 'ArrowUp', '+', '-', '-', '-', '-']) {
      await surLaCarte(page).focus()
      await page.keyboard.press(touche)
      await page.waitForTimeout(300)
    }
    expect(dehors).toEqual([])
    await ferme()
  })

  it('keeps what was asked for in sight when its window narrows, and what the reader went to see', async () => {
    const { page, ferme } = await ouvre('/carte?q=Lens')
    await isPrete(page)
    const vus = () =>
      page.evaluate(() => {
        const cadre = document.querySelector('.carte-toile')?.getBoundingClientRect()
        return [...document.querySelectorAll('.carte-numero-vif')].filter(pin => {
          const { x, y, width, height } = pin.getBoundingClientRect()
          return cadre && x + width > cadre.left && x < cadre.right && y + height > cadre.top && y < cadre.bottom
        }).length
      })
    const ici = page.getByRole('link', { name: 'Chercher ici' })
    for (const width of [800, 360]) {
      await page.setViewportSize({ width, height: 700 })
      await expect.poll(vus, { message: `${width} px` }).toBe(5)
      expect(await ici.isVisible()).toBe(false)
    }
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.waitForTimeout(300)
    await surLaCarte(page).focus()
    for (let i = 0; i < 3; i++) {
      await page.keyboard.press('ArrowRight')
      await page.waitForTimeout(400)
    }
    await ici.click()
    await expect.poll(() => titre(page)).toMatch(/dans ce cadre de la carte$/)
    const pins = await page.locator('.carton').count()
    expect(pins).toBeGreaterThan(0)
    for (const width of [800, 360]) {
      await page.setViewportSize({ width, height: 700 })
      await expect.poll(vus, { message: `${width} px` }).toBe(pins)
    }
    // Who went elsewhere stays there.
    await page.locator('#carte').scrollIntoViewIfNeeded()
    await surLaCarte(page).focus()
    for (let i = 0; i < 8; i++) {
      await page.keyboard.press('ArrowDown')
      await page.waitForTimeout(300)
    }
    await ici.waitFor()
    expect(await vus()).toBe(0)
    await page.setViewportSize({ width: 420, height: 700 })
    await page.waitForTimeout(500)
    expect(await vus()).toBe(0)
    await ferme()
  })

  it('waits on a phone until it is wanted, below the list', async () => {
    const { page, ferme } = await ouvre('/carte?q=Lens', { viewport: { width: 360, height: 640 } })
    const demandes: string[] = []
    page.context().on('request', r => demandes.push(r.url()))
    await page.waitForTimeout(500)
    expect(demandes.filter(u => u.includes('maplibre'))).toEqual([])
    expect((await page.locator('.carton').first().boundingBox())?.y).toBeLessThan(520)
    await page.getByRole('link', { name: 'Voir la carte' }).click()
    await page.locator('.vivante.prete').waitFor({ timeout: 30_000 })
    const cadre = await page.locator('.carte-cadre').boundingBox()
    expect(cadre?.height).toBeGreaterThanOrEqual(320)
    await page.getByRole('link', { name: 'Voir la liste' }).click()
    expect(new URL(page.url()).hash).toBe('#liste')
    await ferme()
  })
})

describe('without a script', () => {
  it('the map is the drawing, the same list beside it, and every link stays on the map', async () => {
    const { page, plaintes, ferme } = await ouvre('/carte?q=Lens', { javaScriptEnabled: false })
    expect(await page.locator('.carte-svg').isVisible()).toBe(true)
    const ici = await nomsDe(page)
    await page.getByRole('link', { name: 'Voir les 5 lieux suivants' }).click()
    expect(new URL(page.url()).pathname).toBe('/carte')
    const suivants = await nomsDe(page)
    expect(suivants).not.toEqual(ici)
    // The page of the list is kept, there and back.
    await page.getByRole('link', { name: 'Voir en liste seulement' }).click()
    expect(new URL(page.url()).pathname).toBe('/recherche')
    expect(await nomsDe(page)).toEqual(suivants)
    await page.getByRole('link', { name: 'Voir sur une carte qui se déplace' }).click()
    expect(page.url()).toBe(`${origine}/carte?q=Lens&page=2#carte`)
    expect(await nomsDe(page)).toEqual(suivants)
    // The drawing moves by links, each a page that lists its frame.
    await page.getByRole('link', { name: 'éloigner' }).click()
    expect(new URL(page.url()).searchParams.get('emprise')?.split(',')).toHaveLength(4)
    expect(await titre(page)).toMatch(/lieux dans ce cadre de la carte$/)
    expect(plaintes).toEqual([])
    await ferme()
  })

  it('results are sorted by links, the town first all the same', async () => {
    const { page, ferme } = await ouvre('/recherche?q=Lens', { javaScriptEnabled: false })
    await page.getByText('Trier : le plus proche').click()
    await page.getByRole('link', { name: 'par nom' }).click()
    expect(new URL(page.url()).searchParams.get('tri')).toBe('nom')
    expect(await nomsDe(page)).toEqual([1, 2, 3, 4, 5].map(n => `Espace numérique 0${n}`))
    await ferme()
  })
})

describe('over the wire', () => {
  it('a frame, filters and words are those of the API; what is none is refused in words', async () => {
    const page = async (url: string) => (await app.inject({ url })).body.replaceAll('\u00a0', ' ')
    const emprise = '2.8,50.4,2.9,50.5'
    const filtre = 'services=Aide+aux+d%C3%A9marches+administratives'
    expect(await page(`/carte?emprise=${emprise}`)).toContain('<h1>13 lieux dans ce cadre de la carte</h1>')
    expect(await page(`/carte?emprise=${emprise}&${filtre}`)).toContain('<h1>6 lieux dans ce cadre de la carte</h1>')
    expect(await page(`/recherche?emprise=${emprise}&${filtre}`)).toContain('>6 lieux')
    expect(await page('/carte?emprise=-30,10,-29,11')).toContain('Aucun lieu dans ce cadre de la carte')
    expect(await page('/carte?emprise=-30,10,-29,11')).toContain('Voir un cadre plus large')
    for (const faux of ['emprise=1,2,3', 'emprise=9,9,1,1', 'emprise=%3Cscript%3E', 'tri=hasard', 'commune=%3Cb%3E']) {
      const { statusCode, body } = await app.inject(`/carte?${faux}`)
      expect([statusCode, body.includes('<h1>')], faux).toEqual([400, true])
      expect(body).not.toContain('<script>alert')
    }
    for (const faux of ['9/9/9/x', '3/9/0', '13/0/0', 'a/b/c'])
      expect((await app.inject(`/carte/fond/${faux}.mvt`)).statusCode, faux).toBe(404)
  })

  it('its style names the layer and the zooms that the tiles have', async () => {
    const tilejson = (await app.inject('/tuiles/tilejson.json')).json()
    const page = (await app.inject('/carte')).body
    const style = JSON.parse(/id="carte-style">(.*?)<\/script>/s.exec(page)?.[1] ?? '')
    expect(style.sources.lieux.maxzoom).toBe(tilejson.maxzoom)
    for (const couche of style.layers.filter((c: { source?: string }) => c.source === 'lieux'))
      expect(couche['source-layer']).toBe(tilejson.vector_layers[0].id)
    // No question is asked of anybody for fonts or images.
    expect([style.glyphs, style.sprite]).toEqual([undefined, undefined])
  })

  it('points are those of the list, by their public ids, and say which are only nearly known', async () => {
    const { features } = (await app.inject('/carte/points.json?q=Lens')).json()
    const { lieux } = (await app.inject('/api/v1/lieux?commune=62498&limite=100')).json()
    const ids = features.map((f: { properties: { id: string } }) => f.properties.id)
    for (const { id } of lieux) expect(ids).toContain(id)
    expect(features[0].geometry.coordinates).toHaveLength(2)
  })

  it('lets its library start a worker of ours, and only the ground that the settings name', async () => {
    const csp = async (serveur: typeof app, page = '/carte?q=Lens') =>
      String((await serveur.inject(page)).headers['content-security-policy'])
    expect(await csp(app)).toContain("worker-src 'self'")
    expect(await csp(app)).toContain("connect-src 'self';")
    const autre = await createServer({
      catalogue: createCatalogueCourant(buildCatalogue(PUBLICATION, GEOGRAPHIE)),
      geographie: GEOGRAPHIE,
      fondDeCarte: 'https://tuiles.exemple.fr/style.json'
    })
    expect(await csp(autre)).toContain("connect-src 'self' https://tuiles.exemple.fr;")
    expect(await csp(autre, '/recherche?q=Lens')).toContain("connect-src 'self';")
    expect((await autre.inject('/carte?q=Lens')).body).toContain('data-fond="https://tuiles.exemple.fr/style.json"')
    await autre.close()
  })

  it('weighs little: the first view of the country, its ground and its places', async () => {
    const pese = async (url: string) =>
      (await app.inject({ url, headers: { 'accept-encoding': 'br' } })).rawPayload.length
    let total = await pese('/carte')
    for (const x of [7, 8])
      for (const y of [5, 6])
        total += (await pese(`/carte/fond/4/${x}/${y}.mvt`)) + (await pese(`/tuiles/4/${x}/${y}.mvt`))
    expect(total).toBeLessThan(50_000)
  })
})
