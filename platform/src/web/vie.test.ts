/**
 * The pages of identities over a real base, in a real browser: why a place is one, an id that is gone, the door, and the review by keyboard
 * and without a script.
 */
import { readFileSync } from 'node:fs'
import { createServer as createHttp, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Enregistrement } from '@lieux-communs/core'
import { pino } from 'pino'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Base, makeRecord, openBase, SOURCE } from '../../test/base.ts'
import { fautesGraves, openNavigateur } from '../../test/navigateur.ts'
import { openSite } from '../cli/site.ts'
import type { Site } from '../cli/start.ts'
import { publishAll } from '../pipeline/harvest.ts'
import { publishChanges } from '../pipeline/increment.ts'

const PROGRAMME = 'a program'
const CANARI = 'camille.canari@exemple.fr'

/** Pairs that a person should look at: one door, one telephone, two names. */
const NOMS: readonly (readonly [string, string])[] = [
  ['Médiathèque de l’Étang', 'Espace numérique des Aulnes'],
  ['Centre social du Lac', 'Atelier Tilleuls'],
  ['Maison Bleue', 'Point info des Frênes'],
  ['Foyer Rural', 'Cyber-base Haute']
]
const place = (i: number) => ({
  adresse: `${i + 1} rue des Saules`,
  commune: `Valbourg ${i}`,
  code_postal: `9900${i}`,
  latitude: 45.5 + i / 10,
  longitude: 2.5
})
function record(
  source: string,
  i: number,
  nom: string,
  reste: Partial<Enregistrement['valeurs']> = {}
): Enregistrement {
  const modele = makeRecord(source, i + 1, nom)
  // The hub's list alone has a person's contact: two that share one are one place.
  const reserves = source === 'a' ? { courriels: [CANARI] } : {}
  return { ...modele, telephones: [], reserves, valeurs: { nom, ...place(i), ...reste } }
}

let base: Base
let site: Site
let serveur: Server
let origine: string
let navigateur: Browser
let cle: string

async function publish(n: number): Promise<void> {
  const date = new Date(Date.UTC(2026, 2, 2 + n, 4))
  if ((await publishChanges(base.store, date, PROGRAMME)) === null)
    await publishAll(base.store, date, new Map(), { empreinte: PROGRAMME })
}
const say = (source: string, records: readonly Enregistrement[], n: number) =>
  base.store.enregistrements.replaceSource(
    source,
    records.map(r => ({ record: r, brut: {} })),
    `2026-03-0${2 + n}`,
    () => {},
    0
  )
const idOf = async (source: string, cleDe: string) =>
  (await base.store.identites.placeOf({ source, cle: cleDe })) as string

beforeAll(async () => {
  base = await openBase()
  const { store } = base
  await store.sources.declare([
    { nom: 'a', ...SOURCE, titre: 'Liste des hubs' },
    { nom: 'b', ...SOURCE, titre: 'Liste des mairies' },
    { nom: 'tue', ...SOURCE, titre: 'Liste retenue', licence: 'inconnue' }
  ])
  const a = NOMS.map(([nom], i) => record('a', i, nom, { presentation_resume: `Écrire à ${CANARI}` }))
  await say('a', [...a, record('a', 7, 'Lieu qui part')], 0)
  await say(
    'b',
    [
      ...NOMS.map(([, nom], i) => record('b', i, nom, { horaires: 'Mo-Fr 09:00-12:00' })),
      record('b', 6, 'Mairie Annexe')
    ],
    0
  )
  await say('tue', [record('tue', 6, 'Mairie Annexe', { presentation_resume: 'secret de la liste retenue' })], 0)
  await publish(0)
  await say('a', a, 1)
  await publish(1)
  site = await openSite(store, pino({ level: 'silent' }))
  serveur = createHttp(site.handler)
  await new Promise<void>(resolve => serveur.listen(0, '127.0.0.1', resolve))
  origine = `http://localhost:${(serveur.address() as AddressInfo).port}`
  cle = readFileSync(join(store.dossier, 'cle-exploitant'), 'utf8').trim()
  navigateur = await openNavigateur()
}, 60_000)
afterAll(async () => {
  await navigateur?.close()
  serveur?.close()
  await site?.close()
  await base?.close()
})

async function open(chemin: string, options: BrowserContextOptions = {}) {
  const contexte = await navigateur.newContext({
    viewport: { width: 360, height: 640 },
    reducedMotion: 'reduce',
    ...options
  })
  const page = await contexte.newPage()
  const reponse = await page.goto(origine + chemin)
  return { page, code: reponse?.status(), close: () => contexte.close() }
}

async function enter(page: Page, nom = 'Relectrice'): Promise<void> {
  await page.getByLabel('Votre nom').fill(nom)
  await page.getByLabel('La clé de l’exploitant').fill(cle)
  await page.getByRole('button', { name: 'Entrer' }).click()
  await page.waitForURL(/\/revue$/)
}

async function checkPage(page: Page): Promise<void> {
  expect(await fautesGraves(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await fautesGraves(page, ['color-contrast'])).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
  for (const width of [320, 360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBeLessThanOrEqual(width)
  }
  expect((await page.content()).toLowerCase()).not.toContain(CANARI)
}

describe('why a place is one', () => {
  it('is a page that anyone reads, linked from the place’s own', async () => {
    const id = await idOf('a', 'i:1')
    const { page, close } = await open(`/lieux/${id}`)
    await page.getByRole('link', { name: 'Pourquoi ces informations sont réunies ici' }).click()
    await page.waitForURL(`${origine}/lieux/${id}/pourquoi`)
    expect(await page.locator('h1').innerText()).toBe('Pourquoi ces informations sont réunies')
    const voisin = page.locator('.voisins li').first()
    expect(await voisin.innerText()).toContain('Espace numérique des Aulnes')
    await voisin.locator('summary').click()
    const rangs = await voisin.locator('tbody tr').allInnerTexts()
    expect(rangs.some(r => r.includes('L’endroit') && r.includes('pour'))).toBe(true)
    const horaires = rangs.find(r => r.includes('Horaires'))?.replaceAll('\u00a0', ' ')
    expect(horaires).toContain('lundi')
    expect(await page.content()).not.toContain('Mo-Fr')
    await checkPage(page)
    await close()
  })

  it('says nothing of a list that is withheld but that there is one', async () => {
    const id = await idOf('b', 'i:7')
    expect(await base.store.identites.members(id)).toHaveLength(2)
    const { page, close } = await open(`/lieux/${id}/pourquoi`)
    const texte = await page.locator('main').innerText()
    expect(texte).toContain('Une liste qui n’est pas encore publiée en parle aussi')
    expect(await page.content()).not.toContain('secret de la liste retenue')
    await checkPage(page)
    await close()
  })
})

describe('the bridge table', () => {
  it('is linked from the page of data, its columns explained', async () => {
    const { page, close } = await open('/donnees')
    expect(await page.locator('a[href="/donnees/passage.csv"]').count()).toBe(1)
    await page.getByText('Ce que contient chaque colonne').click()
    const section = page.locator('table.passage')
    const colonnes = await section.locator('tbody th').allInnerTexts()
    expect(colonnes).toEqual([
      'source',
      'id_source',
      'identite',
      'depuis',
      'remplacee_par',
      'retiree_le',
      'enregistrement'
    ])
    for (const dit of await section.locator('tbody td').allInnerTexts()) expect(dit.length).toBeGreaterThan(20)
    await checkPage(page)
    await close()
  })
})

describe('an id that is gone', () => {
  it('answers 410 with its last day and what was known, on the page and the API', async () => {
    const [row] = await base.sql<{ identite: string }[]>`select identite from vies where nature = 'retiree'`
    const identite = row?.identite as string
    const { page, code, close } = await open(`/lieux/${identite}`)
    expect(code).toBe(410)
    const texte = (await page.locator('main').innerText()).replaceAll('\u00a0', ' ')
    expect(texte).toContain('Lieu qui part n’est plus dans la base')
    expect(texte).toContain('retiré le 3 mars 2026')
    expect(texte).toContain('Liste des hubs')
    await checkPage(page)
    await close()
    const api = await fetch(`${origine}/api/v1/lieux/${identite}`)
    expect(api.status).toBe(410)
    expect(await api.json()).toMatchObject({ retiree_le: '2026-03-03', nom: 'Lieu qui part', commune: 'Valbourg 7' })
    expect((await fetch(`${origine}/lieux/${identite}/pourquoi`, { redirect: 'manual' })).status).toBe(410)
  })

  it('that never was, or is badly written, is unknown', async () => {
    for (const id of ['000-000-000x', 'zzz', 'k7m-29q-xd5', '%3Cb%3E'])
      for (const chemin of [`/lieux/${id}`, `/lieux/${id}/pourquoi`, `/api/v1/lieux/${id}`])
        expect((await fetch(origine + chemin, { redirect: 'manual' })).status, chemin).toBe(404)
  })

  it('mistyped is said to be so, with what to do, on the page and the API', async () => {
    const id = await idOf('a', 'i:1')
    const faux = `${id.slice(0, -1)}${id.endsWith('0') ? '2' : '0'}`
    const { page, code, close } = await open(`/lieux/${faux}`)
    expect(code).toBe(404)
    expect(await page.locator('h1').innerText()).toBe('Cet identifiant a une faute de frappe')
    const texte = await page.locator('main').innerText()
    expect(texte).toContain(faux)
    expect(texte).toContain('Vérifiez')
    expect(await page.getByRole('searchbox').or(page.locator('input[name="q"]')).count()).toBeGreaterThan(0)
    await checkPage(page)
    await close()
    const api = await fetch(`${origine}/api/v1/lieux/${faux}`)
    expect(api.status).toBe(404)
    expect(await api.json()).toMatchObject({ title: 'Identifiant mal recopié', parametre: 'id', valeur: faux })
    // A page that is not of nine signs is no id at all.
    expect((await (await fetch(`${origine}/api/v1/lieux/zzz`)).json()).title).toBe('Lieu inconnu')
  })

  it('written otherwise leads to its own writing', async () => {
    const id = await idOf('a', 'i:1')
    for (const [chemin, vers] of [
      [`/lieux/${id.toUpperCase().replaceAll('-', '')}`, `/lieux/${id}`],
      [`/api/v1/lieux/${id.replaceAll('-', '')}`, `/api/v1/lieux/${id}`]
    ] as const) {
      const reponse = await fetch(origine + chemin, { redirect: 'manual' })
      expect([reponse.status, reponse.headers.get('location')]).toEqual([301, vers])
    }
  })
})

describe('the door', () => {
  it('is shut without the key, to another name of this machine, and to what was passed on', async () => {
    const { page, close } = await open('/revue')
    expect(new URL(page.url()).pathname).toBe('/exploitant')
    await checkPage(page)
    await page.getByLabel('Votre nom').fill('Relectrice')
    await page.getByLabel('La clé de l’exploitant').fill('x'.repeat(43))
    await page.getByRole('button', { name: 'Entrer' }).click()
    expect(await page.getByRole('alert').innerText()).toContain('ne convient pas')
    expect(await page.context().cookies()).toEqual([])
    await close()
    for (const chemin of ['/revue', '/exploitant'])
      expect((await fetch(origine + chemin, { headers: { 'x-forwarded-for': '203.0.113.9' } })).status).toBe(404)
  })

  it('gives a session that no script reads and no other site sends', async () => {
    const { page, close } = await open('/revue')
    await enter(page)
    const [cookie] = await page.context().cookies()
    expect(cookie).toMatchObject({ name: '__Host-exploitant', httpOnly: true, secure: true, sameSite: 'Strict' })
    const cookies = `__Host-exploitant=${cookie?.value}`
    const body = new FormData()
    body.set('action', 'passer')
    body.set('paire', 'x')
    const forged = await fetch(`${origine}/revue`, {
      method: 'POST',
      body,
      headers: { cookie: cookies },
      redirect: 'manual'
    })
    expect(forged.status).toBe(403)
    const ailleurs = await fetch(`${origine}/revue`, { headers: { cookie: cookies, 'x-forwarded-for': '203.0.113.9' } })
    expect(ailleurs.status).toBe(404)
    await close()
  })
})

describe('the review', () => {
  it('goes by keyboard, one letter a pair, and takes back', async () => {
    const { page, close } = await open('/revue', { viewport: { width: 1280, height: 800 } })
    await enter(page)
    await checkPage(page)
    const restent = async () => (await page.locator('.revue-tete p').innerText()).replaceAll('\u00a0', ' ')
    const press = async (touche: string) => {
      const suite = page.waitForNavigation()
      await page.keyboard.press(touche)
      await suite
      return (await page.locator('[role=status]').innerText()).replaceAll('\u00a0', ' ')
    }
    expect(await restent()).toBe('3 paires attendent')
    expect(await page.locator('.revue-touches').innerText()).toContain('ce que votre réponse changerait pour le public')
    const premiere = await page.locator('.cote-a-cote tbody tr').first().innerText()
    expect(await press('p')).toContain('Passée')
    const seconde = await page.locator('.cote-a-cote tbody tr').first().innerText()
    expect(seconde).not.toBe(premiere)
    expect(await press('d')).toContain('deux lieux')
    expect(await restent()).toBe('2 paires attendent')
    expect(await press('m')).toContain('un seul lieu')
    expect(await restent()).toBe('1 paire attend')
    expect((await base.store.decisions.recent(5)).map(d => [d.nature, d.par])).toEqual([
      ['memes', 'Relectrice'],
      ['distincts', 'Relectrice']
    ])
    expect(await press('a')).toMatch(/Annulé : votre réponse n° 2 ne compte plus. La paire est revenue/)
    expect(await press('a')).toContain('votre réponse n° 1 ne compte plus')
    expect(await page.locator('.cote-a-cote tbody tr').first().innerText()).toBe(seconde)
    expect(await press('a')).toContain('que vous aviez passée est revenue')
    expect(await page.locator('.cote-a-cote tbody tr').first().innerText()).toBe(premiere)
    await page.getByLabel('Pourquoi').fill('madame p')
    expect(await restent()).toBe('3 paires attendent')
    await close()
  }, 60_000)

  it('takes a reason typed and Enter for no answer, with a script and without', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page, close } = await open('/revue', { javaScriptEnabled })
      await enter(page)
      const avant = await base.store.decisions.last()
      await page.getByLabel('Pourquoi').fill('pas le même service')
      await page.getByLabel('Pourquoi').press('Enter')
      await page.waitForTimeout(300)
      expect(await base.store.decisions.last()).toBe(avant)
      expect(await page.getByLabel('Pourquoi').inputValue()).toBe('pas le même service')
      if (javaScriptEnabled) {
        const suite = page.waitForNavigation()
        await page.keyboard.press('d')
        await suite
        expect((await base.store.decisions.recent(1))[0]).toMatchObject({
          nature: 'distincts',
          pourquoi: 'pas le même service'
        })
        await page.getByRole('button', { name: /Annuler/ }).click()
      }
      await close()
    }
  }, 60_000)

  it('hands two people two pairs, and shows the second who contradicts the first what was decided', async () => {
    const un = await open('/revue', { javaScriptEnabled: false })
    await enter(un.page, 'Camille')
    const deux = await open('/revue', { viewport: { width: 360, height: 640 } })
    await enter(deux.page, 'Dominique')
    const code = (page: Page) => page.locator('input[name=paire]').getAttribute('value')
    expect(await code(un.page)).not.toBe(await code(deux.page))
    // The same pair all the same: a page left open, a link passed on.
    const sienne = (await code(un.page)) as string
    await deux.page.locator('input[name=paire]').evaluate((champ, valeur) => {
      ;(champ as HTMLInputElement).value = valeur
    }, sienne)
    await un.page.getByLabel('Pourquoi').fill('même porte')
    await un.page.getByRole('button', { name: /Un seul lieu/ }).click()
    await un.page.getByText('Noté').waitFor()
    const reponse = deux.page.waitForResponse(r => r.request().method() === 'POST')
    await deux.page.getByLabel('Pourquoi').fill('deux équipes')
    await deux.page.getByRole('button', { name: /Deux lieux/ }).click()
    expect((await reponse).status()).toBe(412)
    const alerte = (await deux.page.getByRole('alert').innerText()).replaceAll('\u00a0', ' ')
    expect(alerte).toContain('Votre réponse « deux lieux » n’a pas été notée')
    expect(alerte).toMatch(/Camille, \d.* réponse n° \d+\) : un seul lieu. « même porte »/)
    expect(await deux.page.getByLabel('Pourquoi').inputValue()).toBe('deux équipes')
    await checkPage(deux.page)
    await deux.page.getByRole('button', { name: /Deux lieux/ }).click()
    await deux.page.getByText('Noté').waitFor()
    expect((await base.store.decisions.recent(2)).map(d => [d.nature, d.par, d.pourquoi])).toEqual([
      ['distincts', 'Dominique', 'deux équipes'],
      ['memes', 'Camille', 'même porte']
    ])
    await un.page.getByRole('button', { name: /Annuler/ }).click()
    await un.page.getByText('Une autre tient toujours').waitFor()
    await deux.page.getByRole('button', { name: /Annuler/ }).click()
    await deux.page.getByText('La paire est revenue').waitFor()
    expect(await code(deux.page)).toBe(sienne)
    await un.close()
    await deux.close()
  }, 90_000)

  it('refuses in words whatever its pages never send', async () => {
    const { page, close } = await open('/revue')
    await enter(page)
    const [cookie] = await page.context().cookies()
    const jeton = (await page.locator('.reponses input[name=jeton]').getAttribute('value')) as string
    const paire = (await page.locator('input[name=paire]').getAttribute('value')) as string
    const avant = await base.store.decisions.last()
    const post = async (champs: Record<string, string>, chemin = '/revue') => {
      const body = new FormData()
      for (const [nom, valeur] of Object.entries({ jeton, ...champs })) body.set(nom, valeur)
      const headers = { cookie: `__Host-exploitant=${cookie?.value}`, origin: origine, 'sec-fetch-site': 'same-origin' }
      const r = await fetch(origine + chemin, { method: 'POST', body, headers, redirect: 'manual' })
      return [r.status, (await r.text()).includes('Ce formulaire n’a pas été compris')]
    }
    const forgee = Buffer.from("a'\n--\n\0\nd").toString('base64url')
    const nulle = Buffer.from(JSON.stringify(['a', 'i:1', 'b', 'i\0', 'v'])).toString('base64url')
    for (const champs of [
      ...['', 'zzz', forgee, nulle, 'A'.repeat(5000), `${paire}\0`].flatMap(p =>
        ['memes', 'distincts', 'passer'].map(action => ({ paire: p, action }))
      ),
      { paire, action: 'drop' },
      { paire, action: '' },
      { paire, action: 'memes', pourquoi: 'a\0b' },
      { paire, action: 'memes', 'x\0': 'b' }
    ] as Record<string, string>[])
      expect(await post(champs), JSON.stringify(champs)).toEqual([400, true])
    expect(await post({ cle, nom: 'Ca\0mille' }, '/exploitant')).toEqual([400, true])
    for (const champ of [
      ['avertie', '1,x'],
      ['avertie', '9'.repeat(400)],
      ['derniere', 'x\u001b[2J'],
      ['pourquoi', '\ud83d'.repeat(400)]
    ])
      expect((await post({ paire: 'zzz', action: 'memes', ...Object.fromEntries([champ]) }))[0]).toBe(400)
    expect(await base.store.decisions.last()).toBe(avant)
    await close()
  }, 60_000)

  it('goes without a script, and what was answered is in the next édition', async () => {
    const { page, close } = await open('/revue', { javaScriptEnabled: false })
    await enter(page)
    const deux = await page
      .locator('.cote-a-cote thead a')
      .evaluateAll(liens => liens.map(l => l.getAttribute('href') ?? ''))
    await page.getByLabel('Pourquoi').fill('même porte, même équipe')
    await page.getByRole('button', { name: /Un seul lieu/ }).click()
    expect(await page.locator('[role=status]').innerText()).toContain('cinq minutes')
    expect(await base.store.travaux.nextDue()).not.toBeNull()
    expect((await base.store.decisions.recent(1))[0]).toMatchObject({
      nature: 'memes',
      pourquoi: 'même porte, même équipe'
    })
    await publish(2)
    await expect
      .poll(
        async () =>
          (await fetch(origine + deux[0], { redirect: 'manual' })).status +
          (await fetch(origine + deux[1], { redirect: 'manual' })).status
      )
      .toBe(501)
    const codes = await Promise.all(
      deux.map(async lien => [lien, await fetch(origine + lien, { redirect: 'manual' })] as const)
    )
    const parti = codes.find(([, r]) => r.status === 301)
    const reste = codes.find(([, r]) => r.status === 200)
    expect(parti?.[1].headers.get('location')).toBe(reste?.[0])
    const fiche = await (await fetch(origine + reste?.[0])).text()
    expect(fiche.replaceAll('\u00a0', ' ')).toContain('y a été réuni le 4 mars 2026')
    await close()
  }, 60_000)
})
