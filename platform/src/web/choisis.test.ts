/** Places chosen in an address: compared side by side, or each on a sheet of A4; in a real browser, with scripts off and on paper. */
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCalendrier } from '../../test/calendrier-lu.ts'
import { fautesGraves, openNavigateur } from '../../test/navigateur.ts'
import { SUIVI } from '../../test/suivi.ts'
import { buildCatalogue } from '../catalogue/construction.ts'
import { createCatalogueCourant } from '../catalogue/courant.ts'
import { FICHES, ficheInventee, GEOGRAPHIE, PUBLICATION } from '../catalogue/fixture.ts'
import { drawCode } from '../retours/numero.ts'
import { createServer } from '../server.ts'
import { cheminEnClair } from './chemin.ts'

/** Everything at its longest: what a sheet must hold all the same. */
const PLEIN = ficheInventee('lc-0020', {
  nom: 'Maison intercommunale des services numériques et de l’accompagnement aux démarches du territoire des Trois Rivières',
  commune: 'Lens',
  code_postal: '62300',
  code_insee: '62498',
  adresse: '128 bis avenue du Général-de-la-Très-Longue-Histoire, résidence des Quatre-Chemins, bâtiment C, escalier 4',
  complement_adresse: 'Au fond de la cour, à gauche, sonnez à « Espace numérique »',
  latitude: 50.431,
  longitude: 2.831,
  telephone: '+33320000020',
  horaires:
    'Mo 08:30-11:45,13:30-16:15 "sur rendez-vous"; Tu 09:00-12:00,14:00-18:30; We 08:45-12:15; Th 10:00-12:00,15:00-19:00 "atelier"; Fr 08:30-11:30,13:15-16:45; Sa 09:30-12:30; Su off; SH Mo-Fr 10:00-12:00',
  services: [
    'Aide aux démarches administratives',
    'Maîtrise des outils numériques du quotidien',
    'Insertion professionnelle via le numérique',
    'Utilisation sécurisée du numérique',
    'Accès internet et matériel informatique'
  ],
  modalites_acces: ['Se présenter'],
  frais_a_charge: ['Gratuit sous condition'],
  dispositif_programmes_nationaux: ['France Services']
})
const RENDEZ_VOUS = ficheInventee('lc-0021', {
  nom: 'Guichet',
  commune: 'Lens',
  code_postal: '62300',
  code_insee: '62498',
  horaires: 'Mo-Fr 09:00-12:00 "sur rendez-vous"',
  modalites_acces: ['Se présenter']
})

let navigateur: Browser
let origine: string
/** A code already given to the sheet of each of these places. */
const CODES = new Map(['lc-0020', 'lc-0009', 'lc-0003', 'lc-0001', 'lc-0006'].map(id => [drawCode(), id]))
const codeDe = (id: string): string => [...CODES].find(([, lieu]) => lieu === id)?.[0] ?? ''

const app = await createServer({
  catalogue: createCatalogueCourant(
    buildCatalogue({ ...PUBLICATION, fiches: [...FICHES, PLEIN, RENDEZ_VOUS] }, GEOGRAPHIE)
  ),
  geographie: GEOGRAPHIE,
  maintenant: () => new Date('2026-03-06T09:00:00Z'),
  suivi: SUIVI,
  retours: {
    signale: async () => null,
    lit: async () => null,
    prepare: async id => codeDe(id),
    lieuDe: async code => CODES.get(code) ?? null,
    repond: async () => null
  }
})
beforeAll(async () => {
  origine = await app.listen({ port: 0, host: '127.0.0.1' })
  navigateur = await openNavigateur()
})
afterAll(async () => {
  await navigateur?.close()
  await app.close()
})
async function open(chemin: string, options: BrowserContextOptions = {}) {
  const contexte = await navigateur.newContext({ viewport: { width: 360, height: 640 }, ...options })
  const page = await contexte.newPage()
  await page.goto(origine + chemin)
  return { page, close: () => contexte.close() }
}
const get = async (chemin: string) => {
  const { statusCode, body, headers } = await app.inject(chemin)
  return { code: statusCode, html: body, poids: headers['content-length'], titre: /<h1>(.*?)<\/h1>/s.exec(body)?.[1] }
}
const NOTE = 'Demandez l’aide aux démarches. '.repeat(17).slice(0, 500)

describe('a comparison', () => {
  it('is made by links alone, from the list to the table, and back', async () => {
    const { page, close } = await open('/recherche?q=Roubaix', { javaScriptEnabled: false })
    await page.getByRole('link', { name: 'Comparer avec un autre lieu : Médiathèque des Trois Ponts' }).click()
    expect(await page.getByRole('status').innerText()).toContain('Médiathèque des Trois Ponts')
    await page.getByRole('link', { name: 'Comparer avec un autre lieu : Centre social du Canal' }).click()
    expect(new URL(page.url()).search).toBe('?lieux=lc-0001,lc-0002')
    const heads = await page.locator('thead th > a:first-child').allInnerTexts()
    expect(heads).toEqual(['Médiathèque des Trois Ponts', 'Centre social du Canal'])
    await page.getByRole('link', { name: /^Mairie de quartier/ }).click()
    expect(new URL(page.url()).search).toBe('?lieux=lc-0001,lc-0002,lc-0003')
    await page.getByRole('link', { name: 'Retirer de la comparaison : Centre social du Canal' }).click()
    expect(new URL(page.url()).search).toBe('?lieux=lc-0001,lc-0003')
    await close()
  })

  it('says in a word what differs, and what is unknown', async () => {
    const { html } = await get('/comparer?lieux=lc-0001,lc-0002')
    const row = (titre: string) => new RegExp(`<th scope="row">${titre}.*?</tr>`, 's').exec(html)?.[0] ?? ''
    expect(row('Prix')).toMatch(/différent.*Gratuit.*Non précisé/s)
    expect(row('Pour y aller')).toContain('Sans rendez-vous')
    const { html: memes } = await get('/comparer?lieux=lc-0004,lc-0004,lc-0006')
    // Two ids of one place are one column.
    expect(memes.match(/<th scope="col">/g)).toHaveLength(2)
  })

  it('without a place, with unknown ones or too many, says so and goes on', async () => {
    expect((await get('/comparer')).titre).toBe('Quels lieux comparer ?')
    const inconnu = await get('/comparer?lieux=lc-9999,%3Cscript%3E')
    expect(inconnu.code).toBe(404)
    expect(inconnu.html).toContain('lc-9999')
    expect(inconnu.html).not.toContain('<script>')
    const trop = await get('/comparer?lieux=lc-0001,lc-0002,lc-0003,lc-0004,perdu')
    expect(trop.html).toContain('3\u00a0lieux au plus')
    expect(trop.html).toContain('perdu')
    expect(trop.html.match(/<th scope="col">/g)).toHaveLength(3)
  })
})

describe('a sheet', () => {
  it('prints on one A4 for each place, whole, whatever it holds', async () => {
    const ids = ['lc-0020', 'lc-0009', 'lc-0003', 'lc-0001', 'lc-0006']
    for (const note of ['', NOTE, `${'\n'.repeat(400)}${'a\n'.repeat(50)}`]) {
      const chemin = `/fiche-accompagnement?lieux=${ids.join(',')}&codes=${ids.map(codeDe)}&note=${encodeURIComponent(note)}`
      const { page, close } = await open(chemin)
      const pdf = await page.pdf({ preferCSSPageSize: true })
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(ids.length)
      await page.emulateMedia({ media: 'print' })
      await page.setViewportSize({ width: 703, height: 1032 })
      const coupes = await page.evaluate(() =>
        [...document.querySelectorAll('.feuille, .feuille-corps')].flatMap(e =>
          e.scrollHeight > e.clientHeight + 1 ? [`${e.className} ${e.scrollHeight} > ${e.clientHeight}`] : []
        )
      )
      expect(coupes, note.slice(0, 20)).toEqual([])
      const taille = (quoi: string) =>
        page
          .locator(quoi)
          .last()
          .evaluate(e => Math.round((Number.parseFloat(getComputedStyle(e).fontSize) * 72) / 96))
      expect([await taille('.feuille-tel'), await taille('.feuille h2')]).toEqual([26, 26])
      await close()
    }
  })

  it('says the way, the days, what to bring and the code for afterwards; the note is escaped and cut', async () => {
    const note = `<img src=x onerror=alert(1)>${'é'.repeat(600)}`
    const { html } = await get(
      `/fiche-accompagnement?lieux=lc-0001&codes=${codeDe('lc-0006')},${codeDe('lc-0001')}&note=${encodeURIComponent(note)}`
    )
    const texte = html.replace(/<[^>]+>/g, ' ').replaceAll('\u00a0', ' ')
    for (const dit of [
      'du centre de Roubaix',
      'vendredi 6 mars',
      'de 9 h à 12 h, puis de 13 h 30 à 17 h',
      'Une pièce d’identité',
      '03 20 00 00 01',
      `/suivi/${codeDe('lc-0001')}`,
      'la fin a été coupée'
    ])
      expect(texte, dit).toContain(dit)
    expect(html).not.toContain('<img')
    // The code of another place is none of this sheet's.
    expect(texte).not.toContain(`/suivi/${codeDe('lc-0006')}`)
    const { html: parti } = await get('/fiche-accompagnement?lieux=lc-0001&depuis=50.70,3.17')
    expect(parti).toContain('de votre point de départ')
    expect((await get('/fiche-accompagnement?lieux=lc-0001&depuis=ici')).code).toBe(400)
    expect((await get('/fiche-accompagnement?lieux=perdu')).code).toBe(404)
    expect((await get('/fiche-accompagnement')).titre).toBe('Quel lieu ?')
  })

  it('counts its way in words', () => {
    const ici = { latitude: 50.69, longitude: 3.17 }
    const dit = (latitude: number, longitude: number) =>
      cheminEnClair(ici, { latitude, longitude }, 'de chez vous').replaceAll('\u00a0', ' ')
    expect(dit(50.695, 3.17)).toBe('À 550 m au nord de chez vous, environ 10 min à pied.')
    expect(dit(50.69, 3.15)).toMatch(/^À 1 400 m à l’ouest de chez vous, environ 25 min à pied\.$/)
    expect(dit(50.3, 3.7)).toMatch(/km au sud-est de chez vous\.$/)
    expect(dit(50.6901, 3.17)).toBe('Tout près de chez vous.')
  })
})

describe('the page of a place', () => {
  it('gives its hours as a calendar that a strict reader reads', async () => {
    const { statusCode, headers, body } = await app.inject('/lieux/lc-0001.ics')
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8'])
    const lus = readCalendrier(body)
    expect(lus[0]?.titre).toBe('Médiathèque des Trois Ponts')
    expect(lus.flatMap(e => e.debuts)).toContain('2026-03-06T13:30')
    expect(await get('/lieux/lc-0003.ics')).toMatchObject({ code: 404, titre: 'Ce lieu n’a pas d’agenda' })
    expect((await get('/lieux/perdu.ics')).code).toBe(404)
  })

  it('says « sans rendez-vous » exactly when it is so, who grants a label, what is near', async () => {
    expect((await get('/lieux/lc-0001')).html).toContain('Venez sans rendez-vous')
    expect((await get('/lieux/lc-0020')).html).toContain('Venez sans rendez-vous')
    expect((await get('/lieux/lc-0021')).html).not.toContain('sans rendez-vous')
    expect((await get('/lieux/lc-0020')).html).toContain('accordé par l’État')
    const { html } = await get('/lieux/lc-0001')
    const proches = /class="proches".*?<\/section>/s.exec(html)?.[0] ?? ''
    expect(proches.match(/href="\/lieux\/[^"]+"/g)).toHaveLength(3)
    expect(proches).toContain('Centre social du Canal')
    expect(proches).not.toContain('lc-0001"')
  })
})

it.each([
  '/comparer?lieux=lc-0001,lc-0002,lc-0020',
  '/comparer?lieux=lc-0001',
  '/fiche-accompagnement?lieux=lc-0020,lc-0009,lc-0003',
  '/lieux/lc-0020',
  '/recherche?q=Roubaix&comparer=lc-0001'
])('axe finds nothing serious, and nothing overflows: %s', async chemin => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page, close } = await open(chemin, { colorScheme })
    expect(await fautesGraves(page)).toEqual([])
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBeLessThanOrEqual(width)
    }
    await close()
  }
})
