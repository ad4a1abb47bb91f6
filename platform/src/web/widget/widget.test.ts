// The widget where it lives: inside the page of another site, in a real browser, that may be hostile to it, block scripts, or say nonsense.
import { createServer as createHote, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fautesGraves, openNavigateur } from '../../../test/navigateur.ts'
import { buildCatalogue } from '../../catalogue/construction.ts'
import { createCatalogueCourant } from '../../catalogue/courant.ts'
import type { SourcePubliee } from '../../catalogue/edition.ts'
import { FICHES, ficheInventee, GEOGRAPHIE, PUBLICATION } from '../../catalogue/fixture.ts'
import { createServer } from '../../server.ts'
import { contraste } from '../contraste.ts'
import { telephone } from '../typographie.ts'

const MECHANT = 'Accueil <script>window.pris=1</script><img src=x onerror="window.pris=1">'
/** Beside the one that the fixture has there. */
const LENS = Array.from({ length: 12 }, (_, i) =>
  ficheInventee(`lc-2${String(i).padStart(3, '0')}`, {
    nom: i === 0 ? MECHANT : `Espace numérique ${i + 1}`,
    commune: 'Lens',
    code_postal: '62300',
    code_insee: '62498',
    telephone: '+33399000001',
    latitude: 50.43,
    longitude: 2.83 + i / 1000
  })
)
/** Of everywhere, as sources bring them once repaired. */
const TELEPHONES = [
  '+262262001697',
  '+262693001697',
  '+590590123456',
  '+596696123456',
  '+687271234',
  '+508411234',
  '3949'
]
const LOINTAINS = TELEPHONES.map((telephone, i) => {
  const identite = `lc-3${String(i).padStart(3, '0')}`
  const valeurs = { nom: `Ailleurs ${i}`, commune: 'Roubaix', code_postal: '59100', code_insee: '59512', telephone }
  return ficheInventee(identite, valeurs, { membres: [{ source: 'lointaine', cle: identite, date: '2026-01-15' }] })
})
const [VILLE, ...AUTRES] = PUBLICATION.sources as [SourcePubliee, ...SourcePubliee[]]
const SOURCES = [VILLE, { ...VILLE, nom: 'lointaine', titre: 'Liste d’ailleurs' }, ...AUTRES]
const app = await createServer({
  catalogue: createCatalogueCourant(
    buildCatalogue({ ...PUBLICATION, sources: SOURCES, fiches: [...FICHES, ...LENS, ...LOINTAINS] }, GEOGRAPHIE)
  ),
  geographie: GEOGRAPHIE,
  maintenant: () => new Date('2026-03-06T09:00:00Z')
})
let origine: string
let navigateur: Browser
let hote: Server
let corps = ''
/** The policy of the host, when it has one. */
let politique: string | null = null
const chezLHote = () => `http://127.0.0.1:${(hote.address() as AddressInfo).port}/`

beforeAll(async () => {
  origine = await app.listen({ port: 0, host: '127.0.0.1' })
  // A host whose style would break anything that is not apart from it.
  hote = createHote((_demande, reponse) => {
    reponse.setHeader('content-type', 'text/html; charset=utf-8')
    if (politique !== null) reponse.setHeader('content-security-policy', politique)
    reponse.end(
      `<!doctype html><html lang="fr"><title>Chez l’hôte</title><style>*{font-size:3px!important;color:red!important;display:inline!important}</style><h1>Mairie</h1>${corps}`
    )
  })
  await new Promise<void>(fait => hote.listen(0, '127.0.0.1', fait))
  navigateur = await openNavigateur()
})
afterAll(async () => {
  await navigateur?.close()
  hote?.close()
  await app.close()
})

const get = (url: string) => fetch(origine + url, { redirect: 'manual' })

/** A host's page in a browser of its own; `lente`, on a line of 9 Mbit/s and 60 ms. */
async function ouvre(
  html: string,
  { csp = null, lente = false, ...options }: { csp?: string | null; lente?: boolean } & BrowserContextOptions = {}
) {
  corps = html
  politique = csp
  const contexte = await navigateur.newContext({
    viewport: { width: 360, height: 740 },
    reducedMotion: 'reduce',
    ...options
  })
  const page = await contexte.newPage()
  const dehors: string[] = []
  const chezNous: string[] = []
  const plaintes: string[] = []
  page.on('request', r => {
    if (r.url().startsWith(origine)) chezNous.push(r.url().slice(origine.length))
    else if (!r.url().startsWith(new URL(chezLHote()).origin)) dehors.push(r.url())
  })
  page.on('console', m => {
    if (m.type() === 'error') plaintes.push(m.text())
  })
  const pesees: Promise<number>[] = []
  page.on('requestfinished', r => {
    if (r.url().startsWith(origine)) pesees.push(r.sizes().then(s => s.responseBodySize + s.responseHeadersSize))
  })
  if (lente) {
    const session = await contexte.newCDPSession(page)
    await session.send('Network.enable')
    const debit = 9e6 / 8
    const ligne = { offline: false, latency: 60, downloadThroughput: debit, uploadThroughput: debit }
    await session.send('Network.emulateNetworkConditions', ligne)
  }
  await page.goto(chezLHote())
  return { page, dehors, chezNous, pesees, plaintes, ferme: () => contexte.close() }
}

const element = (attributs: string) =>
  `<lieux-communs ${attributs}></lieux-communs><script src="${origine}/widget.js" defer></script>`

describe('<lieux-communs> in the page of a host', () => {
  it('weighs less than 15 kB, before and after compression', async () => {
    const script = Buffer.from(await (await get('/widget.js')).arrayBuffer())
    expect(script.length).toBeLessThan(15_000)
    expect(gzipSync(script).length).toBeLessThan(5_000)
  })

  it('lists, searches, follows a link to one place and comes back, apart from the host’s style', async () => {
    const { page, dehors, ferme } = await ouvre(element('commune="62498" couleur="#7a1f5c" titre="Chez nous"'))
    const widget = page.locator('lieux-communs')
    await widget.locator('li').first().waitFor()
    expect(await widget.locator('h2').textContent()).toBe('Chez nous')
    expect(await widget.locator('[role=status]').first().textContent()).toBe('13 lieux')
    expect(await widget.locator('li').count()).toBe(5)
    expect(await widget.locator('h2').evaluate(e => getComputedStyle(e).fontSize)).not.toBe('3px')
    // What a list says is text, whatever it is.
    expect(await widget.locator('h3', { hasText: '<script>' }).count()).toBe(1)
    expect(await page.evaluate(() => 'pris' in window)).toBe(false)
    await widget.getByRole('button', { name: 'Voir les suivants' }).click()
    await widget.locator('li').nth(9).waitFor()
    await widget.getByRole('searchbox').fill('espace numérique 7')
    await widget.getByRole('searchbox').press('Enter')
    await widget.locator('h3', { hasText: 'Espace numérique 7' }).first().waitFor()
    await widget.locator('li a').first().click()
    expect(page.url()).toContain('#lieu=lc-2')
    await widget.locator('section a', { hasText: 'Voir toute la fiche' }).waitFor()
    await page.goBack()
    await widget.locator('li').first().waitFor({ state: 'visible' })
    expect(dehors).toEqual([])
    const { violations } = await new AxeBuilder({ page }).include('lieux-communs').analyze()
    expect(violations.filter(v => v.impact === 'serious' || v.impact === 'critical').map(v => v.id)).toEqual([])
    await ferme()
  })

  it('keeps its colours and its letters whatever its host colours, and a colour that nobody would read is made darker', async () => {
    const { page, ferme } = await ouvre(element('commune="62498" couleur="#ffff00" territoire="62"'))
    const widget = page.locator('lieux-communs')
    await widget.locator('li').first().waitFor()
    const vu = (selecteur: string) =>
      widget
        .locator(selecteur)
        .first()
        .evaluate(e => {
          const { color, fontSize, backgroundColor } = getComputedStyle(e)
          return { color, fontSize, backgroundColor }
        })
    expect(await vu('.tout')).toMatchObject({ color: 'rgb(27, 36, 48)', fontSize: '16px' })
    const { color } = await vu('li a')
    const teinte = `#${(color.match(/\d+/g) ?? []).map(n => Number(n).toString(16).padStart(2, '0')).join('')}`
    expect(contraste(teinte, '#ffffff')).toBeGreaterThanOrEqual(4.5)
    expect((await vu('button')).backgroundColor).toBe(color)
    // What one does there, in everyday words; and of two lists of one page, the one whose link was followed opens.
    await page.evaluate(() =>
      document.body.append(Object.assign(document.createElement('lieux-communs'), { id: 'second' }))
    )
    const second = page.locator('#second')
    await second.locator('li').first().waitFor()
    await second.locator('li a').first().click()
    await second.locator('section a', { hasText: 'Voir toute la fiche' }).waitFor()
    expect(await widget.first().locator('section').isVisible()).toBe(false)
    await ferme()
  })

  it('says what to do when settings are nonsense, and runs nothing of them', async () => {
    const { page, ferme } = await ouvre(
      element(
        'commune="&lt;b&gt;" couleur="red;}*{}" titre="&lt;img src=x onerror=window.pris=1&gt;" logo="javascript:alert(1)"'
      )
    )
    const widget = page.locator('lieux-communs')
    await widget.getByText('Le réglage « commune="<b>" » de cette page n’est pas compris').waitFor()
    expect(await widget.locator('img').count()).toBe(0)
    expect(await page.evaluate(() => 'pris' in window)).toBe(false)
    await ferme()
  })

  it('writes phones as our pages do, those of overseas too', async () => {
    const { page, ferme } = await ouvre(element('commune="59512"'))
    const widget = page.locator('lieux-communs')
    await widget.getByRole('searchbox').fill('ailleurs')
    await widget.getByRole('searchbox').press('Enter')
    await widget.locator('h3', { hasText: 'Ailleurs' }).first().waitFor()
    await widget.getByRole('button', { name: 'Voir les suivants' }).click()
    await expect.poll(() => widget.locator('li a[href^="tel:"]').count()).toBe(TELEPHONES.length)
    const ecrits = await widget.locator('li a[href^="tel:"]').allTextContents()
    expect(ecrits.sort()).toEqual(TELEPHONES.map(telephone).sort())
    expect(ecrits).toContain('02\u00a062\u00a000\u00a016\u00a097')
    await ferme()
  })

  it('keeps its look where the host allows no style in line', async () => {
    const csp = `default-src 'self'; style-src 'self'; script-src ${origine}; connect-src ${origine}`
    const { page, plaintes, ferme } = await ouvre(element('commune="62498" couleur="#7a1f5c"'), { csp })
    const widget = page.locator('lieux-communs')
    await widget.locator('li').first().waitFor()
    const fond = await widget
      .locator('button')
      .first()
      .evaluate(e => getComputedStyle(e).backgroundColor)
    expect(fond).toBe('rgb(122, 31, 92)')
    expect(await widget.locator('.tout').evaluate(e => getComputedStyle(e).paddingTop)).toBe('16px')
    // The host's own style, which it does not allow itself, is all that was refused.
    expect(plaintes.filter(p => p.includes('inline style')).length).toBe(1)
    await ferme()
  })
})

/** The code to copy, as the page gives it. */
async function codeGive(query: string): Promise<string> {
  const faite = await (await get(`/widget?${query}`)).text()
  const code = /<code>(&lt;script[\s\S]*?)<\/code>/.exec(faite)?.[1] ?? ''
  return code.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}
const dansLeCadre = (page: Page) => page.frameLocator('iframe').frameLocator('iframe').locator('ol.cartons > li')

describe('The code that the page gives', () => {
  it('is a list in HTML where scripts are off', async () => {
    const html = await codeGive('commune=62498&couleur=%237a1f5c')
    expect(html).toContain('<lieux-communs commune="62498" couleur="#7a1f5c">')
    const { page, ferme } = await ouvre(html, { javaScriptEnabled: false })
    await dansLeCadre(page).first().waitFor()
    expect(await dansLeCadre(page).count()).toBe(5)
    await ferme()
  })

  it('is that list too where the host blocks our script, and a link where it blocks frames besides', async () => {
    const html = await codeGive('commune=62498')
    const vue = await ouvre(html, { csp: `default-src 'self'; frame-src ${origine}` })
    await dansLeCadre(vue.page).first().waitFor()
    expect((await vue.page.locator('lieux-communs iframe').boundingBox())?.height).toBe(720)
    expect(vue.plaintes.filter(p => p.includes(origine) && !p.includes('/widget.js'))).toEqual([])
    await vue.ferme()
    const nue = await ouvre(html, { csp: "default-src 'self'" })
    const lien = nue.page.getByRole('link', { name: 'Ouvrir la liste des lieux' })
    expect(await lien.isVisible()).toBe(true)
    expect((await get(new URL(String(await lien.getAttribute('href'))).pathname)).status).toBe(200)
    await nue.ferme()
  })

  it('asks for no list twice, nor for 15 kB, where the script runs', async () => {
    const { page, chezNous, pesees, ferme } = await ouvre(await codeGive('commune=62498'), { lente: true })
    await page.locator('lieux-communs li').first().waitFor()
    await page.waitForTimeout(2500)
    // What was read of the code after the script ran stays where nobody sees it.
    expect(await page.locator('lieux-communs > p').isVisible()).toBe(false)
    expect(
      chezNous
        .map(u => u.split('?')[0])
        .filter(u => u !== '/widget/repli')
        .sort()
    ).toEqual(['/api/v1/lieux', '/widget.js'])
    const octets = (await Promise.all(pesees)).reduce((a, b) => a + b)
    expect(octets).toBeGreaterThan(4000)
    expect(octets).toBeLessThan(15_000)
    await ferme()
  })
})

describe('The frame', () => {
  it('may be held by any site, and nothing else of ours may', async () => {
    const cadre = await get('/widget/cadre?commune=62498')
    expect(cadre.headers.get('x-frame-options')).toBeNull()
    expect(cadre.headers.get('content-security-policy')).toContain('frame-ancestors *')
    expect((await get('/widget')).headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect((await get('/')).headers.get('x-frame-options')).toBe('DENY')
  })

  it('says nothing of the comparison, which is of our own pages', async () => {
    expect(await (await get('/widget/cadre')).text()).not.toContain('comparer')
  })

  it('pages, keeps its settings, and says what it cannot read', async () => {
    const texte = await (await get('/widget/cadre?commune=62498&couleur=%237a1f5c&page=2')).text()
    expect(texte).toContain('/widget/teinte/7a1f5c.css')
    expect(texte).toContain('name="commune" value="62498"')
    expect(texte).toContain('6 – 10 sur 13')
    expect(texte).toContain('page=3')
    for (const faux of ['/widget/cadre?commune=zzz', '/widget/cadre?x=1', '/widget/cadre?logo=javascript:1']) {
      const reponse = await get(faux)
      expect(reponse.status, faux).toBe(400)
      expect(await reponse.text()).toContain('Ce réglage ne peut pas être pris')
    }
    expect((await get('/widget/cadre?texte=zzzzqqq')).status).toBe(200)
  })

  it.each([320, 360, 1280])('fits and is accessible at %i px, in the host’s colour', async width => {
    const contexte = await navigateur.newContext({ viewport: { width, height: 740 }, colorScheme: 'dark' })
    const page = await contexte.newPage()
    await page.goto(`${origine}/widget/cadre?commune=62498&couleur=%23ffd84d`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    expect(await fautesGraves(page)).toEqual([])
    await contexte.close()
  })
})

describe('The page that makes one', () => {
  it('refuses a colour that nobody would read, with the nearest that one can', async () => {
    const texte = await (await get('/widget?couleur=%23ffd84d')).text()
    expect(texte).toContain('La couleur #ffd84d ne se lirait pas')
    expect(texte).not.toContain('couleur=&quot;#ffd84d')
    expect(await (await get('/widget?couleur=%237a1f5c')).text()).not.toContain('ne se lirait pas')
  })

  it('takes a territory by its name, slips allowed, and keeps the rest; says when there is none', async () => {
    const reponse = await get('/widget?ou=roubai&couleur=%237a1f5c&titre=&departement=62')
    expect(reponse.status).toBe(303)
    expect(reponse.headers.get('location')).toBe('/widget?commune=59512&couleur=%237a1f5c')
    const choisi = await (await get('/widget?commune=59512')).text()
    expect(choisi).toContain('Territoire choisi\u00a0: Roubaix.')
    expect(await (await get('/widget?ou=zzzzqqq')).text()).toContain('«\u00a0zzzzqqq\u00a0»')
  })

  it('takes lists by their titles: the code holds them, and the frame no other’s places', async () => {
    const page = await (await get('/widget')).text()
    const noms = [...page.matchAll(/type="checkbox" name="source" value="([^"]+)"/g)].map(([, nom]) => nom as string)
    // The one that is held back brings no place.
    expect(noms).toEqual(['ville-inventee', 'lointaine'])
    const [premiere, seconde] = noms as [string, string]
    const choisie = await (await get(`/widget?source=${premiere}`)).text()
    expect(choisie).toMatch(new RegExp(`name="source" value="${premiere}" checked`))
    expect(choisie).toContain(`source=&quot;${premiere}&quot;`)
    expect(await (await get(`/widget?source=${premiere}&source=${seconde}`)).text()).toContain(
      `source=&quot;${premiere}|${seconde}&quot;`
    )
    const compte = async (query: string) =>
      Number(/(\d+)\u00a0lieux?/.exec(await (await get(`/widget/cadre${query}`)).text())?.[1] ?? 0)
    expect(await compte('?source=lointaine')).toBe(TELEPHONES.length)
    expect(await compte(`?source=${premiere}|${seconde}`)).toBe(await compte(''))
  })

  it('takes a form left empty for the whole of France, and says what it cannot take', async () => {
    const vide = await get('/widget?commune=&epci=&departement=&region=&titre=&contact=&logo=')
    expect(vide.status).toBe(200)
    const faux = await get('/widget?departement=999')
    expect(faux.status).toBe(400)
    expect(await faux.text()).toContain('Ce réglage ne peut pas être pris')
    expect((await get('/widget/teinte/zzz.css')).status).toBe(404)
  })
})
