/** A hub's theme over a real base, two real processes and a real browser: made, looked at, put on, seen by all, taken off. */
import { readFileSync } from 'node:fs'
import { createServer as createHttp, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Base, makeFiche, makeRecord, openBase, SOURCE } from '../../../test/base.ts'
import { textesDuPdf } from '../../../test/lit-pdf.ts'
import { fautesGraves, openNavigateur } from '../../../test/navigateur.ts'
import { openSiteServi, type SiteServi } from '../../../test/sites-servis.ts'
import { openSite } from '../../cli/site.ts'
import type { Site } from '../../cli/start.ts'
import { lisibles, NOTRES } from './palette.ts'

let base: Base
let site: Site
let autre: SiteServi
let serveur: Server
let origine: string
let navigateur: Browser
let contexte: BrowserContext
let page: Page

const MECHANT = 'Hub <script>window.pris=1</script> & « amis »'
const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><path fill="#7a1f5c" d="M0 0h120v40H0z"/></svg>'
/** The lightest of its hue that is taken. */
const AU_BORD = lisibles({ pin: '#ffd84d', soleil: NOTRES.soleil }).pin

beforeAll(async () => {
  base = await openBase()
  const { store } = base
  await store.sources.declare([{ nom: 'a', ...SOURCE }])
  const fiches = ['59512', '59350'].map((insee, i) => {
    const record = makeRecord('a', i + 1)
    const ou = { commune: i === 0 ? 'Roubaix' : 'Lille', code_postal: i === 0 ? '59100' : '59000', code_insee: insee }
    const fiche = makeFiche(`lc-00000${i}`, [record])
    return { ...fiche, valeurs: { ...fiche.valeurs, ...ou } }
  })
  await store.enregistrements.replaceSource(
    'a',
    [1, 2].map(n => ({ record: makeRecord('a', n), brut: {} })),
    '2026-03-02'
  )
  await store.publish(fiches)
  site = await openSite(store, pino({ level: 'silent' }))
  autre = await openSiteServi(base, 'autre')
  serveur = createHttp(site.handler)
  await new Promise<void>(resolve => serveur.listen(0, '127.0.0.1', resolve))
  origine = `http://localhost:${(serveur.address() as AddressInfo).port}`
  navigateur = await openNavigateur()
  contexte = await navigateur.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false })
  page = await contexte.newPage()
  const cle = readFileSync(join(store.dossier, 'cle-exploitant'), 'utf8').trim()
  await page.goto(`${origine}/exploitant?vers=/exploitant/theme`)
  await page.getByLabel('Votre nom').fill('Essai')
  await page.locator('#cle').fill(cle)
  await page.getByRole('button').click()
}, 90_000)
afterAll(async () => {
  await navigateur?.close()
  serveur?.close()
  await autre?.close()
  await site?.close()
  await base?.close()
})

const sees = async (racine: string, dit: string): Promise<boolean> =>
  (await (await fetch(`${racine}/`)).text()).includes(dit)
const presse = (nom: string) => page.getByRole('button', { name: nom, exact: true }).click()
const poses = async (): Promise<number> => Number((await base.sql`select count(*)::integer as n from themes`)[0]?.n)

/** Fills the colours as a picker would: a field of that kind takes no typing. */
const colore = async (pin: string, soleil: string) => {
  await page.locator('#pin').fill(pin)
  await page.locator('#soleil').fill(soleil)
}

describe('without a theme', () => {
  it('nothing of a page changes', async () => {
    const html = await (await fetch(`${origine}/`)).text()
    expect(html).toContain('href="/favicon.svg"')
    expect(html).not.toContain('/theme/')
    expect(html).not.toContain('pied-hub')
  })

  it('its page is behind the operator’s door, and takes forms of ours alone', async () => {
    const get = await fetch(`${origine}/exploitant/theme`, { redirect: 'manual' })
    expect([get.status, get.headers.get('location')]).toEqual([303, '/exploitant?vers=%2Fexploitant%2Ftheme'])
    const corps = new FormData()
    corps.set('geste', 'poser')
    corps.set('nom', 'Pirate')
    expect(
      (await fetch(`${origine}/exploitant/theme`, { method: 'POST', body: corps, redirect: 'manual' })).status
    ).toBe(303)
    expect((await fetch(`${origine}/exploitant/theme/apercu?face=clair`, { redirect: 'manual' })).status).toBe(303)
    expect(await poses()).toBe(0)
  })
})

describe('a theme', () => {
  it('that nobody could read is refused with the nearest that can be, which a button takes', async () => {
    await page.goto(`${origine}/exploitant/theme`)
    await colore('#ffd84d', '#101030')
    await presse('Voir le résultat')
    const dit = await page.locator('[role=alert]').innerText()
    const proche = /La plus proche qui se lit\s:\s(#[0-9a-f]{6})/.exec(dit)?.[1] as string
    expect(dit).toContain('#ffd84d')
    expect(dit).toMatch(/La plus proche qui convient\s:\s#[0-9a-f]{6}/)
    expect(await page.locator('#pin').inputValue()).toBe('#ffd84d')
    expect(await page.locator('iframe').count()).toBe(0)
    expect(await fautesGraves(await scripted(page))).toEqual([])
    await presse('Prendre les couleurs qui se lisent')
    expect(await page.locator('#pin').inputValue()).toBe(proche)
    expect(await page.locator('iframe').count()).toBe(4)
    expect(await poses()).toBe(0)
  })

  it('refuses a logo that runs something, saying what, and keeps what was typed', async () => {
    await page.goto(`${origine}/exploitant/theme`)
    await page.locator('#nom').fill('Hub essayé')
    const mechant = LOGO.replace('</svg>', '<script>alert(1)</script></svg>')
    await page
      .locator('#fichier')
      .setInputFiles({ name: 'l.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(mechant) })
    await presse('Voir le résultat')
    expect(await page.locator('[role=alert]').innerText()).toContain('<script>')
    expect(await page.locator('#nom').inputValue()).toBe('Hub essayé')
    const lourd = Buffer.concat([Buffer.from(LOGO), Buffer.alloc(300_000, ' ')])
    await page.locator('#fichier').setInputFiles({ name: 'l.svg', mimeType: 'image/svg+xml', buffer: lourd })
    await presse('Voir le résultat')
    expect(await page.locator('[role=alert]').innerText()).toContain('100 ko')
    expect((await base.sql`select 1 from logos`).length).toBe(0)
  })

  it('is looked at in both faces before anybody else sees it, then worn by every process', async () => {
    await page.goto(`${origine}/exploitant/theme`)
    await page.locator('#nom').fill(MECHANT)
    await page.locator('#contact').fill('aide@hub.exemple.fr')
    await page.locator('#territoire').fill('Nord')
    await colore(AU_BORD, '#f26522')
    await page
      .locator('#fichier')
      .setInputFiles({ name: 'l.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(LOGO) })
    await presse('Voir le résultat')
    expect(await page.locator('[role=alert]').count()).toBe(0)
    expect(await page.locator('#territoire').inputValue()).toBe('Nord (59)')
    const fonds = []
    for (const cadre of page.frames().slice(1)) {
      await cadre.locator('.entete-nom bdi').waitFor()
      fonds.push(await cadre.evaluate(() => getComputedStyle(document.body).backgroundColor))
      expect(await cadre.locator('.entete-nom').innerText()).toContain(MECHANT)
      expect(await cadre.locator('img.logo').evaluate(img => (img as HTMLImageElement).naturalWidth)).toBeGreaterThan(0)
    }
    expect(fonds).toEqual(['rgb(251, 248, 242)', 'rgb(18, 24, 31)', 'rgb(251, 248, 242)', 'rgb(18, 24, 31)'])
    expect([await sees(origine, 'aide@hub'), await poses()]).toEqual([false, 0])
    await presse('Mettre ce thème sur le site')
    expect(await page.locator('[role=status]').innerText()).toContain('C’est fait')
    expect(await page.locator('main').innerText()).toContain('Posé par Essai')
    expect(await sees(origine, 'mailto:aide@hub.exemple.fr')).toBe(true)
    await vi.waitFor(async () => expect(await sees(autre.racine, 'mailto:aide@hub.exemple.fr')).toBe(true), {
      timeout: 5_000
    })
    const html = await (await fetch(`${autre.racine}/mentions-legales`)).text()
    expect(html).toContain('Hub &lt;script>window.pris=1&lt;/script> &amp; « amis »')
    expect(html).not.toContain('<script>window')
    expect(html).toContain('sur le registre Lieux communs')
    // The other process serves the sheet and the logo that this one's pages name.
    const [, feuille] = /href="(\/theme\/[^"]+\.css)"/.exec(html) ?? []
    const [, logo] = /src="(\/theme\/logo\/[^"]+)"/.exec(html) ?? []
    for (const [racine, chemin] of [origine, autre.racine].flatMap(r => [feuille, logo].map(c => [r, c] as const))) {
      const reponse = await fetch(`${racine}${chemin}`)
      expect([reponse.status, reponse.headers.get('cache-control')]).toEqual([
        200,
        'public, max-age=31536000, immutable'
      ])
    }
    expect((await fetch(`${origine}${logo}`)).headers.get('content-security-policy')).toContain('sandbox')
  })

  it('proposes the hub’s territory on the home page, and dresses its directory', async () => {
    const accueil = await (await fetch(`${origine}/`)).text()
    expect(accueil).toContain('href="/departements/59"')
    expect(accueil).toContain('par exemple Lille')
    const reponse = await fetch(`${origine}/annuaire/departement/59.pdf`)
    const textes = textesDuPdf(Buffer.from(await reponse.arrayBuffer()))
    expect(JSON.stringify(textes)).toContain('Hub <script>')
  })

  it.each(['light', 'dark'] as const)(
    'at the limit of contrast hides nothing from anybody: %s',
    async colorScheme => {
      const lu = await navigateur.newContext({ viewport: { width: 320, height: 700 }, colorScheme })
      const ouverte = await lu.newPage()
      for (const chemin of [
        '/',
        '/recherche?q=Roubaix',
        '/lieux/lc-000000',
        '/departements/59',
        '/orientation?etape=besoin'
      ]) {
        await ouverte.goto(origine + chemin)
        const pin = await ouverte.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--pin'))
        expect(pin === NOTRES.pin, chemin).toBe(false)
        expect(await fautesGraves(ouverte), chemin).toEqual([])
        expect(await ouverte.evaluate(() => document.documentElement.scrollWidth), chemin).toBeLessThanOrEqual(320)
        expect(await ouverte.evaluate(() => 'pris' in window)).toBe(false)
      }
      await ouverte.emulateMedia({ media: 'print' })
      expect(await ouverte.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--pin'))).toBe(
        '#000'
      )
      await lu.close()
    },
    120_000
  )

  it('is taken off by one button, everywhere, and what it was is kept with who said so', async () => {
    await page.goto(`${origine}/exploitant/theme`)
    await presse('Revenir aux couleurs de Lieux communs')
    expect(await page.locator('main').innerText()).toContain('Remis aux couleurs de Lieux communs par Essai')
    expect(await sees(origine, '/theme/')).toBe(false)
    await vi.waitFor(async () => expect(await sees(autre.racine, '/theme/')).toBe(false), { timeout: 5_000 })
    const gardes = await base.sql`select nom, pin, pose_par from themes order by numero`
    expect(gardes).toEqual([
      { nom: MECHANT, pin: AU_BORD, pose_par: 'Essai' },
      { nom: null, pin: null, pose_par: 'Essai' }
    ])
  })
})

it('addresses that name no theme are those of no page', async () => {
  for (const faux of [
    '/theme/1/ffd84d-f2b233.css',
    '/theme/1/%3Cscript%3E.css',
    '/theme/x/7a1f5c-f2b233.css',
    `/theme/logo/${'0'.repeat(64)}.svg`,
    '/theme/logo/..%2F..%2Fetc'
  ])
    expect((await fetch(origine + faux)).status, faux).toBe(404)
  expect((await fetch(`${origine}/theme/7/7a1f5c-f2b233.css`)).headers.get('cache-control')).toBe('no-store')
})

/** The same page where axe may run: it is a script. */
async function scripted(lue: Page): Promise<Page> {
  const vif = await navigateur.newContext({ viewport: { width: 320, height: 700 } })
  const copie = await vif.newPage()
  await copie.route('**/*', route =>
    route.request().isNavigationRequest() ? route.fulfill({ contentType: 'text/html', body: html }) : route.continue()
  )
  const html = await lue.content()
  await copie.goto(`${origine}/exploitant/theme`)
  return copie
}
