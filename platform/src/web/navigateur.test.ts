import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fautesGraves, openNavigateur } from '../../test/navigateur.ts'
import { SUIVI } from '../../test/suivi.ts'
import { buildCatalogue } from '../catalogue/construction.ts'
import { createCatalogueCourant } from '../catalogue/courant.ts'
import { CANARI_COURRIEL, FICHES, ficheInventee, GEOGRAPHIE, PUBLICATION } from '../catalogue/fixture.ts'
import { createServer } from '../server.ts'

/** Many places in one town, so that results have several pages. */
const NOMBREUX = Array.from({ length: 23 }, (_, i) =>
  ficheInventee(`lc-1${String(i).padStart(3, '0')}`, {
    nom: `Espace numérique ${i + 1}`,
    commune: 'Lens',
    code_postal: '62300',
    code_insee: '62498',
    latitude: 50.43 + (i % 3) / 1000,
    longitude: 2.83
  })
)

const PAGES = {
  accueil: '/',
  orientation: '/orientation',
  'orientation, où': '/orientation?besoin=imprimer',
  'orientation, commune inconnue': '/orientation?besoin=imprimer&commune=59999',
  'orientation, trajet': '/orientation?besoin=imprimer&ou=Roubaix',
  'orientation, quand': '/orientation?besoin=imprimer&ou=Roubaix&trajet=pied',
  'orientation, aussi': '/orientation?besoin=imprimer&ou=Roubaix&trajet=pied&quand=soir&aide=individuel',
  'orientation, lieux':
    '/orientation?besoin=imprimer&ou=Roubaix&trajet=bus&quand=peu-importe&aide=individuel&aussi=gratuit',
  'orientation, aidant': '/orientation?pour=autrui&services=peu-importe&ou=Lens&trajet=bus&etape=reponse',
  'orientation, personne':
    '/orientation?services=Loisirs+et+cr%C3%A9ations+num%C3%A9riques&ou=Gu%C3%A9ret&trajet=pied&etape=reponse',
  resultats: '/recherche?q=Roubaix',
  suite: '/recherche?q=Lens&page=2',
  'resultats longs': '/recherche?q=Tourcoing',
  'rien trouvé': '/recherche?q=zzzzqqqqq',
  homonymes: '/recherche?q=Saint-Denis',
  'sans question': '/recherche',
  fiche: '/lieux/lc-0001',
  'fiche en désaccord': '/lieux/lc-0002',
  'fiche presque vide': '/lieux/lc-0003',
  'fiche trop longue': '/lieux/lc-0009',
  sources: '/sources',
  source: '/sources/ville-inventee',
  'source retenue': '/sources/autre-liste/feuille.csv',
  'source pas encore lue': '/sources/demandee',
  donnees: '/donnees',
  traductions: '/donnees/traductions',
  api: '/api',
  widget: '/widget',
  mentions: '/mentions-legales',
  accessibilite: '/accessibilite',
  introuvable: '/nulle-part',
  'lieu inconnu': '/lieux/lc-9999',
  'demande fausse': '/recherche?commune=%3Cb%3E'
} as const

let navigateur: Browser
let origine: string
const app = await createServer({
  catalogue: createCatalogueCourant(buildCatalogue({ ...PUBLICATION, fiches: [...FICHES, ...NOMBREUX] }, GEOGRAPHIE)),
  geographie: GEOGRAPHIE,
  maintenant: () => new Date('2026-03-06T09:00:00Z'),
  suivi: SUIVI
})

beforeAll(async () => {
  origine = await app.listen({ port: 0, host: '127.0.0.1' })
  navigateur = await openNavigateur()
})
afterAll(async () => {
  await navigateur?.close()
  await app.close()
})

/** Opens a page, and gathers what it asks of others and what it complains of. */
async function ouvre(chemin: string, options: BrowserContextOptions = {}) {
  const contexte = await navigateur.newContext({
    viewport: { width: 360, height: 640 },
    // A colour caught halfway through its transition is no colour of ours.
    reducedMotion: 'reduce',
    ...options
  })
  const page = await contexte.newPage()
  const dehors: string[] = []
  const plaintes: string[] = []
  page.on('request', r => {
    if (!r.url().startsWith(origine) && !r.url().startsWith('data:')) dehors.push(r.url())
  })
  page.on('console', m => {
    if (m.type() === 'error' && !m.text().includes('the server responded with a status of')) plaintes.push(m.text())
  })
  page.on('pageerror', e => plaintes.push(String(e)))
  await page.goto(origine + chemin)
  return { page, dehors, plaintes, ferme: () => contexte.close() }
}

const largeurDe = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth)

it.each(Object.entries(PAGES))('the page « %s » is accessible, fits, and keeps to itself', async (_nom, chemin) => {
  const { page, dehors, plaintes, ferme } = await ouvre(chemin)
  expect(await fautesGraves(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await fautesGraves(page, ['color-contrast'])).toEqual([])

  for (const width of [320, 360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await largeurDe(page), `${width} px`).toBeLessThanOrEqual(width)
  }
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '36px'
  })
  expect(await largeurDe(page), 'text at 200 %').toBeLessThanOrEqual(1280)

  const html = await page.content()
  expect(html.toLowerCase()).not.toContain(CANARI_COURRIEL)
  expect(html.replace(/[\s\u00a0.]/g, '')).not.toMatch(/39980099/)
  expect(await page.locator('h1').count()).toBe(1)
  expect(await page.title()).toMatch(/Lieux communs/)
  expect(await page.locator('a[href^="javascript:"]').count()).toBe(0)
  expect(dehors).toEqual([])
  expect(plaintes).toEqual([])
  await ferme()
})

describe('on a phone', () => {
  it('the first place found is in sight, though several towns bear the name', async () => {
    const { page, ferme } = await ouvre('/recherche?q=Saint-Denis')
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('1\u00a0lieu à Saint-Denis (974)')
    const haut = await page.locator('.carton').first().boundingBox()
    expect(haut?.y).toBeLessThan(480)
    await page.getByRole('link', { name: 'Saint-Denis (93 Seine-Saint-Denis)' }).click()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Saint-Denis')
    await ferme()
  })

  it('leads back to the search from any page, in one line of header', async () => {
    for (const chemin of ['/sources', '/lieux/lc-0001', '/recherche?q=Lens']) {
      const { page, ferme } = await ouvre(chemin)
      const lien = page.getByRole('navigation', { name: 'Menu principal' }).getByRole('link', { name: 'Trouver' })
      expect(await lien.isVisible(), chemin).toBe(true)
      expect((await page.locator('.entete').boundingBox())?.height, chemin).toBeLessThan(60)
      await ferme()
    }
  })
})

describe('a journey without JavaScript', () => {
  it('goes from home to a place, by a town with a mistake in its name', async () => {
    const { page, ferme } = await ouvre('/', { javaScriptEnabled: false })
    expect(await page.getByRole('button', { name: 'Près de moi' }).count()).toBe(0)
    await page.getByRole('link', { name: 'Chercher un lieu' }).click()
    await page.getByRole('searchbox').fill('Roubais')
    await page.getByRole('button', { name: 'Chercher' }).click()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('3\u00a0lieux à Roubaix')
    await page.getByRole('link', { name: 'Médiathèque des Trois Ponts', exact: true }).click()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Médiathèque des Trois Ponts')
    expect(await page.getByText('Ouvert jusqu’à 12').innerText()).toBe('Ouvert jusqu’à 12\u00a0h')
    expect(await page.locator('a[href="tel:+33320000001"]').innerText()).toContain('03\u00a020\u00a000\u00a000\u00a001')
    expect(await page.locator('a[href="mailto:contact@troisponts.example"]').count()).toBe(1)
    const jours = await page.locator('.horaires th').allInnerTexts()
    expect(jours[0]).toContain('aujourd’hui')
    expect(jours).toHaveLength(7)
    await ferme()
  })

  it('turns the pages of a long list, the numbers going on, the map showing the same', async () => {
    const { page, ferme } = await ouvre('/recherche?q=Lens', { javaScriptEnabled: false })
    await page.getByRole('link', { name: 'Voir les 5 lieux suivants' }).click()
    const numeros = await page.locator('.carton .numero').allInnerTexts()
    expect(numeros).toEqual(['6', '7', '8', '9', '10'])
    expect((await page.locator('.carte-numero').allTextContents()).sort()).toEqual([...numeros].sort())
    for (const n of numeros) expect(await page.locator(`.carte-svg a[href="#lieu-${n}"]`).count()).toBe(1)
    await ferme()
  })

  it('dials a short number too', async () => {
    const { page, ferme } = await ouvre('/lieux/lc-0003')
    expect(await page.locator('a[href="tel:3949"]').innerText()).toContain('39\u00a049')
    await ferme()
  })

  it('shows what sources contradict, and what they wrote when it cannot be read', async () => {
    const { page, ferme } = await ouvre('/lieux/lc-0002')
    const texte = await page.locator('main').innerText()
    for (const dit of ['4 quai de Marne', '6 quai de Marne', 'selon la saison, se renseigner'])
      expect(texte).toContain(dit)
    await page.getByText('Voir chaque information et sa source').click()
    const rangDe = async (champ: string) =>
      (await page.locator('.provenance tbody tr', { hasText: champ }).first().innerText()).replaceAll('\u00a0', ' ')
    for (const dit of ['4 quai de Marne', '12 mars 2024', 'Licence Ouverte 2.0'])
      expect(await rangDe('Adresse')).toContain(dit)
    expect(await rangDe('Latitude')).toContain('Dit aussi : 50.7013')
    expect(await rangDe('Latitude')).not.toContain('50.69512')
    expect(await rangDe('Complément d’adresse')).toContain('rien')
    await ferme()
  })
})

describe('by keyboard', () => {
  it('the whole way from a search to a place, focus always seen', async () => {
    const { page, ferme } = await ouvre('/recherche')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Aller au contenu')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q')
    await page.keyboard.type('Roubaix')
    await page.keyboard.press('Enter')
    await page.waitForURL(/recherche\?q=Roubaix/)
    for (let i = 0; i < 20; i++) {
      await page.keyboard.press('Tab')
      const { texte, contour } = await page.evaluate(() => ({
        texte: document.activeElement?.textContent ?? '',
        contour: getComputedStyle(document.activeElement as Element).outlineStyle
      }))
      expect(contour, texte).toBe('solid')
      if (texte === 'Médiathèque des Trois Ponts') break
    }
    await page.keyboard.press('Enter')
    await page.waitForURL(/lieux\/lc-0001/)
    await ferme()
  })

  it('every target of the public path is at least 44 px high, links in a sentence aside', async () => {
    for (const chemin of ['/', '/recherche?q=Roubaix', '/orientation?besoin=imprimer&ou=Roubaix']) {
      const { page, ferme } = await ouvre(chemin)
      const petits = await page.evaluate(() =>
        [
          ...document.querySelectorAll(
            'button, input[type=text], input[type=search], .bouton, .menu a, .pied-liens a, .exemples a, .pages a, .choix a, .rappel a'
          )
        ]
          .filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 44)
          .map(e => e.outerHTML)
      )
      expect(petits).toEqual([])
      await ferme()
    }
  })
})

describe('under a map', () => {
  const legende = async (url: string) => /<figcaption.*?<\/figcaption>/s.exec((await app.inject(url)).body)?.[0] ?? ''

  it('whoever made what it shows is named, and nobody else', async () => {
    const ville = await legende('/recherche?q=Roubaix')
    expect(ville).toMatch(/Le (?:cadre|point) vert montre où se trouve cette carte\./)
    expect(ville).toContain('MapSVG (CC BY 4.0)')
    // No town of the tests has its point from GeoNames, and no sea is drawn so near.
    for (const absent of ['GeoNames', 'Natural Earth']) expect(ville).not.toContain(absent)
    expect(await legende('/recherche?q=974')).toContain('Natural Earth')
  })

  it('each pin leads to its card, in the order of the list', async () => {
    const { body } = await app.inject('/recherche?q=Lens')
    const pins = [...body.matchAll(/class="pin-\d" href="#lieu-(\d+)"/g)].map(m => m[1])
    expect(pins).toEqual(['1', '2', '3', '4', '5'])
    for (const n of pins) expect(body).toContain(`id="lieu-${n}"`)
  })
})

describe('what was typed or asked', () => {
  const titreOf = (body: string) => /<h1>(.*?)<\/h1>/s.exec(body)?.[1]?.replaceAll('\u00a0', ' ')

  it('is quoted whole when no place bears it', async () => {
    const { body } = await app.inject(`/recherche?q=${encodeURIComponent('zzbibi; Macé xxyy--')}`)
    expect(titreOf(body)).toBe('Aucun lieu pour « zzbibi; Macé xxyy-- »')
  })

  it('leads to the place, when it is the id of one', async () => {
    const { statusCode, headers } = await app.inject('/recherche?q=%20lc-0001%20')
    expect([statusCode, headers.location]).toEqual([303, '/lieux/lc-0001'])
  })

  it('is told to be an id with a slip when it is one, and a search when it is a word', async () => {
    for (const q of ['k7m-29q-xd1', 'K7M 29Q XD1', ' k7m29qxd1 ']) {
      const { statusCode, body } = await app.inject(`/recherche?q=${encodeURIComponent(q)}`)
      expect([statusCode, titreOf(body)], q).toEqual([404, 'Cet identifiant a une faute de frappe'])
      expect(body).toContain(q.trim())
    }
    for (const q of ['telephone', 'Roubaix x1'])
      expect((await app.inject(`/recherche?q=${encodeURIComponent(q)}`)).statusCode, q).toBe(200)
  })

  it('is the first, when it is given twice', async () => {
    // Links to this page in other languages keep its address as it was asked, and so does what paper says of it.
    const dit = async (adresse: string) =>
      (await app.inject(adresse)).body.replace(/^.*<main/s, '').replace(/<aside class="code-papier".*?<\/aside>/s, '')
    expect(await dit('/recherche?q=Roubaix&q=Lens')).toBe(await dit('/recherche?q=Roubaix'))
  })

  it('names what it cannot read of an address, and takes neither of two towns without a word', async () => {
    for (const [adresse, vu] of [
      ['/recherche?services=abc', 'abc'],
      ['/recherche?services=abc&q=Lens', 'abc'],
      ['/recherche?tri=hasard&q=Lens', 'hasard'],
      ['/recherche?commune=59512&commune=62498', '59512, 62498'],
      ['/carte?departement=59&departement=62', '59, 62']
    ] as const) {
      const { statusCode, body } = await app.inject(adresse)
      const texte = body.replace(/[\s\u00a0]+/g, ' ')
      expect([statusCode, titreOf(body)], adresse).toEqual([400, 'Cette demande n’a pas été comprise'])
      expect(texte).toContain(`Nous avons reçu : « ${vu} ».`)
    }
    expect((await app.inject('/recherche?commune=59512&commune=59512')).statusCode).toBe(200)
  })

  it('is no other page than the one asked: one that does not exist leads to the first', async () => {
    for (const page of ['0', '999', '123456']) {
      const { statusCode, body } = await app.inject(`/recherche?q=Lens&page=${page}`)
      expect([statusCode, titreOf(body)]).toEqual([404, 'Cette page de résultats n’existe pas'])
      expect(body).toContain('href="/recherche?q=Lens"')
    }
    expect((await app.inject('/recherche?q=Lens&page=2')).statusCode).toBe(200)
    expect((await app.inject('/recherche?q=Lens&page=abc')).statusCode).toBe(400)
  })

  it('is told once and in words, in the table of a place too', async () => {
    const { body } = await app.inject('/lieux/lc-0005')
    expect(body).toMatch(/Genre de lieu<\/th><td[^>]*>France services</)
  })
})

describe('the headers', () => {
  it('forbid frames, inline code and any other origin; assets are kept for a year', async () => {
    const page = await app.inject('/')
    const csp = String(page.headers['content-security-policy'])
    expect(csp).toContain("default-src 'none'")
    expect(csp).toContain("frame-ancestors 'none'")
    expect(csp).not.toContain('unsafe')
    expect(page.headers['set-cookie']).toBeUndefined()
    const style = /href="(\/statique\/style[^"]+)"/.exec(page.body)?.[1] as string
    expect((await app.inject(style)).headers['cache-control']).toContain('immutable')
    for (const methode of ['POST', 'PUT', 'DELETE'] as const) {
      const refus = await app.inject({ method: methode, url: '/recherche' })
      expect(refus.statusCode).toBe(405)
      expect(refus.headers.allow).toBe('GET, HEAD, OPTIONS')
    }
  })
})
