/** The operator's word, by the page: behind its gate, without any script, over a real base and a real browser. */
import { createServer } from 'node:http'
import { AxeBuilder } from '@axe-core/playwright'
import type { Source } from '@lieux-communs/core'
import { sourceByNom } from '@lieux-communs/sources'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type Base, openBase } from '../../test/base.ts'
import { type Boucle, openBoucle } from '../../test/boucle.ts'
import { workAll } from '../jobs/ouvrage.ts'
import { openJournal } from '../log.ts'
import { harvest, publishAll } from '../pipeline/harvest.ts'
import { loadGeographie } from '../reference/load.ts'
import { createMetier } from './metier.ts'
import { openSite } from './site.ts'
import type { Site } from './start.ts'

const CLE = 'cle-inventee-0123456789abcdef'
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
  vi.stubEnv('LIEUX_CLE', CLE)
  vi.stubEnv('LIEUX_GEOCODEUR', 'non')
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
  await take(20)
  await publishAll(base.store, new Date())
  await take(2)
  await propose('Espaces à publier', 'Lieu,Ville,CP\nFabrique du Moulin,Brest,29200\n')
  await propose('Espaces à refuser', 'Lieu,Ville,CP\nAtelier du Pré,Brest,29200\n')
  site = await openSite(base.store, openJournal(base.store.dossier, 'error'))
  porte = await openBoucle(createServer(site.handler))
  navigateur = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-quic']
  })
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
const basic = (cle: string) => ({ authorization: `Basic ${Buffer.from(`moi:${cle}`).toString('base64')}` })
const work = () => workAll({ travaux: base.store.travaux, metier: createMetier(base.store) })
const send = (chemin: string, champs: Record<string, string>, headers: Record<string, string> = basic(CLE)) => {
  const body = new FormData()
  for (const [nom, valeur] of Object.entries(champs)) body.set(nom, valeur)
  return fetch(at(chemin), { method: 'POST', body, headers, redirect: 'manual' })
}

it('stays shut without the key, and tells nothing of what waits', async () => {
  for (const headers of [
    {},
    basic(''),
    basic(`${CLE} `),
    { authorization: `Bearer ${CLE}` },
    { authorization: 'Basic ÿ' }
  ])
    for (const demande of [
      fetch(at('/exploitant'), { headers: headers as Record<string, string> }).catch(() => null),
      send('/exploitant/listes', { nom: 'ville-inventee-espaces-a-publier' }, headers as Record<string, string>).catch(
        () => null
      )
    ]) {
      const reponse = await demande
      if (reponse === null) continue
      expect(reponse.status).toBe(401)
      expect(reponse.headers.get('www-authenticate')).toContain('Basic')
      expect(await reponse.text()).not.toMatch(/canari|Espaces|phare/)
    }
  const ailleurs = { ...basic(CLE), 'sec-fetch-site': 'cross-site' }
  expect((await send('/exploitant/listes', { nom: 'ville-inventee-espaces-a-publier' }, ailleurs)).status).toBe(403)
  expect(await base.store.travaux.nextDue()).toBeNull()
})

it('shows what waits, accessible in both lights and on a phone', async () => {
  const contexte = await navigateur.newContext({
    httpCredentials: { username: 'moi', password: CLE },
    viewport: { width: 320, height: 640 },
    reducedMotion: 'reduce'
  })
  const page = await contexte.newPage()
  for (const chemin of ['/exploitant', '/sources', '/sources/phare']) {
    await page.goto(at(chemin))
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(v => `${chemin} ${v.id}: ${v.nodes.map(n => n.html).join(' ')}`)).toEqual([])
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth), chemin).toBeLessThanOrEqual(320)
  }
  if (process.env.VUES) await page.goto(at('/exploitant'))
  if (process.env.VUES) await page.screenshot({ path: `${process.env.VUES}/exploitant.png`, fullPage: true })
  await page.goto(at('/exploitant'))
  const texte = await page.getByRole('main').innerText()
  for (const dit of ['18 lieux sur 20', COURRIEL, 'Espaces à publier', 'Espaces à refuser'])
    expect(texte).toContain(dit)
  await contexte.close()
}, 120_000)

it('without any script: accepts a reading and a list, refuses another, and the worker does the rest', async () => {
  const contexte = await navigateur.newContext({
    httpCredentials: { username: 'moi', password: CLE },
    javaScriptEnabled: false
  })
  const page = await contexte.newPage()
  await page.goto(at('/sources/phare'))
  await page.getByRole('link', { name: 'ou l’accepte ici' }).click()
  await page.getByRole('button', { name: /^Accepter cette lecture : Lieux de la liste phare/ }).click()
  await page.getByRole('button', { name: /^Publier cette liste : Espaces à publier/ }).click()
  await page.getByRole('button', { name: /^Refuser et effacer : Espaces à refuser/ }).click()
  const texte = await page.getByRole('main').innerText()
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
  await take(20, 'digue')
  await take(3, 'digue')
  const vue = Math.max(...(await base.store.alarmes.open('digue')).map(a => a.instantane))
  await take(2, 'digue')
  expect((await send('/exploitant/lectures', { source: 'digue', instantane: String(vue) })).status).toBe(409)
  expect((await send('/exploitant/lectures', { source: 'digue', instantane: 'NaN' })).status).toBe(409)
  expect((await send('/exploitant/listes', { nom: 'personne' })).status).toBe(409)
  const apres = Math.max(...(await base.store.alarmes.open('digue')).map(a => a.instantane))
  expect((await send('/exploitant/lectures', { source: 'digue', instantane: String(apres) })).status).toBe(303)
  expect(await base.store.travaux.accepting()).toEqual(new Set(['digue']))
})

it('does not exist without a key in the settings', async () => {
  vi.stubEnv('LIEUX_CLE', '')
  const ferme = await openSite(base.store, openJournal(base.store.dossier, 'error'))
  const { hote, close } = await openBoucle(createServer(ferme.handler))
  expect((await fetch(`http://${hote}/exploitant`, { headers: basic(CLE) })).status).toBe(404)
  await close()
  await ferme.close()
})
