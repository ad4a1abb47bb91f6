/** The operator's word, by the page: behind its gate, without any script, over a real base and a real browser. */
import { createServer } from 'node:http'
import { AxeBuilder } from '@axe-core/playwright'
import type { Source } from '@lieux-communs/core'
import { sourceByNom } from '@lieux-communs/sources'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type Base, openBase } from '../../test/base.ts'
import { type Boucle, openBoucle } from '../../test/boucle.ts'
import { openNavigateur } from '../../test/navigateur.ts'
import { workAll } from '../jobs/ouvrage.ts'
import { openJournal } from '../log.ts'
import { harvest, publishAll } from '../pipeline/harvest.ts'
import { loadGeographie } from '../reference/load.ts'
import { readCle } from '../store/cle-exploitant.ts'
import { createMetier } from './metier.ts'
import { openSite } from './site.ts'
import type { Site } from './start.ts'

const COURRIEL = 'canari.proposition@ville-inventee.example'
const rangs = (n: number) => Array.from({ length: n }, (_, i) => `${i},Le Phare ${i},Brest,29200`).join('\n')
const modele: Source = { ...(sourceByNom('standard-national') as Source), licence: 'etalab-2.0', adresse: null }

let base: Base
let site: Site
let porte: Boucle
let navigateur: Browser
const take = (n: number, nom = 'phare') =>
  harvest(
    base.store,
    [
      {
        source: { ...modele, nom, titre: `Lieux de la liste ${nom}`, fichier: `${nom}.csv` },
        fichier: `${nom}.csv`,
        octets: async () => Buffer.from(`id,nom,commune,code_postal\n${rangs(n)}\n`)
      }
    ],
    { geographie: loadGeographie(), jour: '2026-03-02' }
  )
const propose = (titre: string, texte: string) =>
  base.store.propositions.keep(
    {
      titre,
      editeur: 'Ville inventée',
      licence: 'etalab-2.0',
      courriel: COURRIEL,
      consentement: 'oui',
      fichier: 'l.csv',
      feuille: null,
      adresse: null,
      mapping: {
        champs: { nom: { colonnes: ['Lieu'] }, commune: { colonnes: ['Ville'] }, code_postal: { colonnes: ['CP'] } }
      },
      octets: Buffer.from(texte)
    },
    new Set()
  )

beforeAll(async () => {
  base = await openBase()
  vi.stubEnv('LIEUX_GEOCODEUR', 'non')
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
  await take(20)
  await publishAll(base.store, new Date())
  await take(2)
  await propose('Espaces à publier', 'Lieu,Ville,CP\nFabrique du Moulin,Brest,29200\n')
  await propose('Espaces à refuser', 'Lieu,Ville,CP\nAtelier du Pré,Brest,29200\n')
  site = await openSite(base.store, openJournal(base.store.dossier, 'error'))
  porte = await openBoucle(createServer(site.handler))
  navigateur = await openNavigateur()
}, 60_000)
afterAll(async () => {
  await navigateur.close()
  await porte.close()
  await site.close()
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  await base.close()
})

const at = (chemin: string) => `http://${porte.hote}${chemin}`
/** A session opened in a browser: its cookie, and the word that its forms carry. */
async function enter(contexte: BrowserContext): Promise<{ page: Page; cookie: string; jeton: string }> {
  const page = await contexte.newPage()
  await page.goto(at('/exploitant/attente'))
  await page.getByLabel('Votre nom').fill('Relectrice')
  await page.getByLabel('La clé de l’exploitant').fill(await readCle(base.store.dossier))
  await page.getByRole('button', { name: 'Entrer' }).click()
  await page.waitForURL(/attente$/)
  const [cookie] = await contexte.cookies()
  const jeton = await page.locator('input[name=jeton]').first().inputValue()
  return { page, cookie: `${cookie?.name}=${cookie?.value}`, jeton }
}
const work = () => workAll({ travaux: base.store.travaux, metier: createMetier(base.store) })
const send = (chemin: string, champs: Record<string, string>, headers: Record<string, string> = {}) => {
  const body = new FormData()
  for (const [nom, valeur] of Object.entries(champs)) body.set(nom, valeur)
  return fetch(at(chemin), { method: 'POST', body, headers, redirect: 'manual' })
}

it('stays shut without a session, and tells nothing of what waits', async () => {
  const nom = 'ville-inventee-espaces-a-publier'
  for (const cookie of ['', `__Host-exploitant=${'x'.repeat(43)}`]) {
    const page = await fetch(at('/exploitant/attente'), { headers: { cookie }, redirect: 'manual' })
    expect([page.status, page.headers.get('location')]).toEqual([303, '/exploitant?vers=%2Fexploitant%2Fattente'])
    expect((await send('/exploitant/listes', { nom }, { cookie })).status).toBe(303)
  }
  expect(await (await fetch(at('/exploitant'))).text()).not.toMatch(/canari|Espaces|phare/)
  const contexte = await navigateur.newContext()
  const { cookie, jeton } = await enter(contexte)
  expect((await send('/exploitant/listes', { nom }, { cookie })).status).toBe(403)
  const ailleurs = { cookie, 'sec-fetch-site': 'cross-site' }
  expect((await send('/exploitant/listes', { nom, jeton }, ailleurs)).status).toBe(403)
  await contexte.close()
  expect(await base.store.travaux.nextDue()).toBeNull()
})

it('opens a proposed list as its producer settled it, to look at its rows and its report before saying yes', async () => {
  const contexte = await navigateur.newContext({ javaScriptEnabled: false })
  const { page } = await enter(contexte)
  await page.getByRole('button', { name: 'Voir ses lignes et son rapport : Espaces à publier' }).click()
  await page.waitForURL(/\/publier\/[0-9a-f]{32}\/rapport$/)
  await page.getByRole('heading', { level: 1, name: 'Le rapport' }).waitFor()
  expect((await page.locator('.chapeau').innerText()).replaceAll('\u00a0', ' ')).toBe(
    'l.csv : 1 ligne lue, 1 gardée, 0 écartée.'
  )
  expect(await base.store.travaux.nextDue()).toBeNull()
  await contexte.close()
})

it('shows what waits, accessible in both lights and on a phone', async () => {
  const contexte = await navigateur.newContext({
    viewport: { width: 320, height: 640 },
    reducedMotion: 'reduce'
  })
  const { page } = await enter(contexte)
  for (const chemin of ['/exploitant/attente', '/sources', '/sources/phare']) {
    await page.goto(at(chemin))
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(v => `${chemin} ${v.id}: ${v.nodes.map(n => n.html).join(' ')}`)).toEqual([])
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth), chemin).toBeLessThanOrEqual(320)
  }
  if (process.env.VUES) await page.goto(at('/exploitant/attente'))
  if (process.env.VUES) await page.screenshot({ path: `${process.env.VUES}/exploitant.png`, fullPage: true })
  await page.goto(at('/exploitant/attente'))
  const texte = (await page.getByRole('main').innerText()).replaceAll('\u00a0', ' ')
  for (const dit of ['18 lieux sur 20', COURRIEL, 'Espaces à publier', 'Espaces à refuser'])
    expect(texte).toContain(dit)
  await contexte.close()
}, 120_000)

it('without any script: accepts a reading and a list, refuses another, and the worker does the rest', async () => {
  const contexte = await navigateur.newContext({
    javaScriptEnabled: false
  })
  const { page } = await enter(contexte)
  await page.goto(at('/sources/phare'))
  await page.getByRole('link', { name: 'ou l’accepte ici' }).click()
  await page.getByRole('button', { name: /^Accepter cette lecture : Lieux de la liste phare/ }).click()
  await page.getByRole('button', { name: /^Publier cette liste : Espaces à publier/ }).click()
  await page.getByRole('button', { name: /^Refuser et effacer : Espaces à refuser/ }).click()
  const texte = (await page.getByRole('main').innerText()).replaceAll('\u00a0', ' ')
  expect(texte).not.toContain('Espaces à refuser')
  expect(texte.split('la lecture est en attente ou en cours')).toHaveLength(3)
  expect(await work()).toBe(2)
  await page.reload()
  expect(await page.getByRole('main').innerText()).toContain('Rien n’attend.')
  await contexte.close()
  const entiere = await base.store.editions.load()
  expect(entiere?.fiches.map(f => f.valeurs.nom)).toContain('Fabrique du Moulin')
  expect((await base.store.suivi.history('phare')).alarmes.map(a => a.issue)).toEqual(['acceptee'])
  expect(await base.store.propositions.pending()).toEqual([])
}, 120_000)

it('accepts only what was under the eyes: a later reading is another decision', async () => {
  const contexte = await navigateur.newContext()
  await take(20, 'digue')
  await take(3, 'digue')
  const vue = Math.max(...(await base.store.alarmes.open('digue')).map(a => a.instantane))
  await take(2, 'digue')
  const { cookie, jeton } = await enter(contexte)
  await contexte.close()
  const say = async (chemin: string, champs: Record<string, string>) =>
    (await send(chemin, { jeton, ...champs }, { cookie })).status
  expect(await say('/exploitant/lectures', { source: 'digue', instantane: String(vue) })).toBe(409)
  expect(await say('/exploitant/lectures', { source: 'digue', instantane: 'NaN' })).toBe(409)
  expect(await say('/exploitant/listes', { nom: 'personne' })).toBe(409)
  const apres = Math.max(...(await base.store.alarmes.open('digue')).map(a => a.instantane))
  expect(await say('/exploitant/lectures', { source: 'digue', instantane: String(apres) })).toBe(303)
  expect(await base.store.travaux.accepting()).toEqual(new Set(['digue']))
})
