/** What every kind of page is made of: each is opened once, at its widest, and everything is asked of it there; then each thing by itself. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pagesDuSite } from '../../../test/pages-du-site.ts'
import { preuves } from '../../../test/preuve-rgaa.ts'
import { type Regard, regarde } from '../../../test/regard.ts'
import { openSiteComplet, type SiteComplet } from '../../../test/site-complet.ts'

const prouve = preuves(import.meta.filename)
const PAGES = pagesDuSite()
const regards = new Map<string, Regard>()
const codes = new Map<string, number>()
let site: SiteComplet

beforeAll(async () => {
  site = await openSiteComplet()
  const [lecteur, exploitant] = [await site.lecteur(), await site.lecteur({ exploitant: true })]
  for (const { genre, chemin, exploitant: sien, cadre } of PAGES) {
    const page = await (sien ? exploitant : lecteur).newPage()
    const reponse = await page.goto(site.origine + chemin(site.monde))
    codes.set(genre, reponse?.status() ?? 0)
    regards.set(genre, await regarde(page, cadre))
    await page.close()
  }
}, 300_000)
afterAll(() => site?.close())

/** `['fiche : <img src="/a.svg">']`: the kind of page, then the fault. */
const fautes = (essai: string): string[] =>
  [...regards].flatMap(([genre, regard]) =>
    (regard.fautes[essai] ?? ['rien n’a été regardé']).map(f => `${genre} : ${f}`)
  )

it('every kind of page was looked at, and is the one that was meant', () => {
  expect(regards.size).toBe(PAGES.length)
  expect(PAGES.filter(p => p.route !== null && codes.get(p.genre) !== 200).map(p => p.genre)).toEqual([])
  expect(PAGES.filter(p => p.exploitant).map(p => regards.get(p.genre)?.titre)).not.toContain(
    regards.get('entrée de l’exploitant')?.titre
  )
})

prouve(
  'sans-media',
  { sansObjet: ['4.1', '4.2', '4.3', '4.4', '4.5', '4.6', '4.7', '4.10', '4.11'], touche: ['13.7'] },
  () => expect(fautes('sans-media')).toEqual([])
)
prouve('cadres', { tient: ['2.1'], touche: ['2.2'] }, () => expect(fautes('cadres')).toEqual([]))
prouve('images', { tient: ['1.1', '1.2'], touche: ['1.3'] }, () => expect(fautes('images')).toEqual([]))
prouve('sans-texte-en-image', { tient: ['1.8'] }, () => expect(fautes('sans-texte-en-image')).toEqual([]))
prouve('sans-captcha', { sansObjet: ['1.4', '1.5'] }, () => expect(fautes('sans-captcha')).toEqual([]))
prouve('tableaux', { tient: ['5.4', '5.6'], touche: ['5.7'] }, () => expect(fautes('tableaux')).toEqual([]))
prouve('sans-tableau-de-mise-en-forme', { sansObjet: ['5.3', '5.8'] }, () =>
  expect(fautes('sans-tableau-de-mise-en-forme')).toEqual([])
)
prouve('liens', { tient: ['6.2'], touche: ['6.1'] }, () => expect(fautes('liens')).toEqual([]))
prouve('document', { tient: ['8.1', '8.3', '8.4'], touche: ['8.2'] }, () => expect(fautes('document')).toEqual([]))
prouve('titres', { tient: ['8.5'], touche: ['8.6'] }, () => {
  const titres = PAGES.filter(p => !p.autre).map(p => regards.get(p.genre)?.titre ?? '')
  expect(titres.filter((t, i) => t === '' || titres.indexOf(t) !== i)).toEqual([])
})
prouve('plan', { tient: ['9.2', '12.6'], touche: ['9.1'] }, () => expect(fautes('plan')).toEqual([]))
prouve('cache', { touche: ['10.8'] }, () => expect(fautes('cache')).toEqual([]))
prouve('champs', { tient: ['11.1'], touche: ['11.4', '11.9'] }, () => expect(fautes('champs')).toEqual([]))
prouve('groupes', { tient: ['11.5', '11.6'] }, () => expect(fautes('groupes')).toEqual([]))
prouve('nom-et-courriel', { touche: ['11.13'] }, () => expect(fautes('nom-et-courriel')).toEqual([]))
prouve('fenetres', { tient: ['13.2'], touche: ['13.1', '7.4'] }, () => expect(fautes('fenetres')).toEqual([]))
prouve('navigation', { tient: ['12.1', '12.2', '12.4'], touche: ['12.3', '12.5'] }, () => {
  const siennes = PAGES.filter(p => !p.cadre)
  expect(new Set(siennes.map(p => regards.get(p.genre)?.menu)).size).toBe(1)
  const pieds = new Set(siennes.map(p => regards.get(p.genre)?.pied))
  expect(pieds.size).toBe(1)
  for (const href of [
    '/plan-du-site',
    '/accessibilite',
    '/a-propos#contact',
    '/sources',
    '/publier',
    '/donnees-personnelles'
  ])
    expect([...pieds][0]).toContain(`href="${href}"`)
})
