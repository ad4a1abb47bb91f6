/** What people say back, over a real base and a real browser: a report and its number, the operator's word, the count of visits. */
import { readFileSync } from 'node:fs'
import { createServer as createHttp, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Base, makeRecord, openBase, SOURCE } from '../../test/base.ts'
import { fautesGraves, openNavigateur } from '../../test/navigateur.ts'
import { GEOGRAPHIE } from '../catalogue/fixture.ts'
import { openSite } from '../cli/site.ts'
import type { Site } from '../cli/start.ts'
import { publishAll } from '../pipeline/harvest.ts'
import { drawCode, drawNumero, readCode, readNumero } from '../retours/numero.ts'
import { createLitPersonnel } from '../retours/personnel.ts'

let base: Base
let site: Site
let serveur: Server
let origine: string
let navigateur: Browser
let contexte: BrowserContext
let id: string

beforeAll(async () => {
  base = await openBase()
  const { store } = base
  await store.sources.declare([{ nom: 'a', ...SOURCE }])
  const record = makeRecord('a', 1, 'Espace <b>numérique</b>')
  await store.enregistrements.replaceSource('a', [{ record, brut: {} }], '2026-03-02', () => {}, 0)
  await publishAll(store, new Date('2026-03-02T04:00:00Z'), new Map(), { empreinte: 'a program' })
  id = (await store.identites.placeOf({ source: 'a', cle: 'i:1' })) as string
  site = await openSite(store, pino({ level: 'silent' }))
  serveur = createHttp(site.handler)
  await new Promise<void>(resolve => serveur.listen(0, '127.0.0.1', resolve))
  origine = `http://localhost:${(serveur.address() as AddressInfo).port}`
  navigateur = await openNavigateur()
  contexte = await navigateur.newContext({ viewport: { width: 360, height: 640 }, javaScriptEnabled: false })
}, 60_000)
afterAll(async () => {
  await navigateur?.close()
  serveur?.close()
  await site?.close()
  await base?.close()
})

const send = (chemin: string, champs: Record<string, string>, entetes: Record<string, string> = {}) => {
  const corps = new FormData()
  for (const [nom, valeur] of Object.entries(champs)) corps.set(nom, valeur)
  return fetch(origine + chemin, { method: 'POST', body: corps, headers: entetes, redirect: 'manual' })
}
const waiting = async () => (await base.store.saisies.pending(200)).length

describe('a report', () => {
  it('goes from the page of a place to a number, and from the number to the word of the operator, without a script', async () => {
    const page = await contexte.newPage()
    await page.goto(`${origine}/lieux/${id}`)
    await page.getByRole('link', { name: 'Signaler une erreur' }).click()
    await page.getByLabel('Les horaires').check()
    await page.getByLabel('Que faudrait-il écrire').fill('Fermé <script>alert(1)</script>\nle lundi')
    await page.getByRole('button', { name: 'Envoyer' }).click()
    const titre = await page.getByRole('heading', { level: 1 }).innerText()
    const numero = titre.replace('Signalement ', '')
    expect(readNumero(numero)).toBe(numero)
    expect(await page.locator('main').innerText()).toContain('Il attend d’être lu.')
    // A number may be guessed: what was written is not for whoever holds it.
    expect(await page.content()).not.toContain('le lundi')

    const cle = readFileSync(join(base.store.dossier, 'cle-exploitant'), 'utf8').trim()
    await page.goto(`${origine}/exploitant?vers=/exploitant/signalements`)
    await page.getByLabel('Votre nom').fill('Essai')
    await page.locator('#cle').fill(cle)
    await page.getByRole('button').click()
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([`Signalement ${numero}`])
    expect(await page.locator('blockquote').innerText()).toBe('Fermé <script>alert(1)</script>\nle lundi')
    await page.locator(`#mot-${numero}`).fill('C’est corrigé, merci.')
    await page.getByRole('button', { name: 'Répondre et clore' }).click()
    expect(await page.locator('main').innerText()).toContain('Aucun signalement n’attend.')
    await page.goto(`${origine}/signalements`)
    await page.getByLabel('Numéro').fill(numero.toLowerCase().replace('-', ' '))
    await page.getByRole('button', { name: 'Voir' }).click()
    expect(await page.locator('main').innerText()).toContain('C’est corrigé, merci.')
    await page.close()
  })

  it('is refused with its reason and its text, when nothing is chosen, when it is too long, when it holds a person', async () => {
    const avant = await waiting()
    for (const [champs, dit] of [
      [{ texte: 'trop tard' }, 'Choisissez ce qui est faux'],
      [{ sujet: 'inventé', texte: 'trop tard' }, 'Choisissez ce qui est faux'],
      [{ sujet: 'autre', texte: 'é'.repeat(601) }, 'trop long'],
      [{ sujet: 'telephone', texte: 'appelez le 06 39 98 00 12' }, 'd’une personne'],
      [{ sujet: 'contact', texte: 'zelie.morvan@exemple.fr est partie' }, 'd’une personne']
    ] as const) {
      const reponse = await send(`/lieux/${id}/signaler`, champs)
      const html = await reponse.text()
      expect([reponse.status, html.includes(dit)], JSON.stringify(champs).slice(0, 60)).toEqual([422, true])
    }
    expect(await waiting()).toBe(avant)
  })

  it('is taken from our own pages only, about places that are, and what it says is escaped', async () => {
    const avant = await waiting()
    const ailleurs = await send(`/lieux/${id}/signaler`, { sujet: 'ferme' }, { 'sec-fetch-site': 'cross-site' })
    expect(ailleurs.status).toBe(403)
    expect((await send('/lieux/k7m-29q-xd0/signaler', { sujet: 'ferme' })).status).toBe(404)
    expect((await send(`/lieux/${id}/signaler`, { sujet: 'ferme', texte: 'a\0b' })).status).toBe(400)
    expect(await waiting()).toBe(avant)
    const page = await (await fetch(`${origine}/lieux/${id}/signaler`)).text()
    expect(page).toContain('Espace &lt;b>numérique')
    expect(page).not.toContain('<b>numérique')
  })

  it('has a number that a slip never turns into another one', () => {
    const signes = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
    for (let n = 0; n < 200; n++) {
      const numero = drawNumero()
      expect(readNumero(` ${numero.toLowerCase().replace('-', '')} `)).toBe(numero)
      for (const rang of [0, 1, 2, 3, 5])
        for (const signe of signes)
          if (signe !== numero[rang])
            expect(readNumero(numero.slice(0, rang) + signe + numero.slice(rang + 1)), numero).toBeNull()
    }
    for (const faux of ['', '4F7K', '4F7K-22', 'UUUU-U', '<b>']) expect(readNumero(faux)).toBeNull()
  })

  it('unknown, or hostile, is told with a way on', async () => {
    for (const faux of ['0000-0', '%3Cscript%3E', 'AAAA-B']) {
      const reponse = await fetch(`${origine}/signalements/${faux}`)
      const html = await reponse.text()
      expect([reponse.status, html.includes('<h1>Ce numéro n’est pas connu</h1>'), html.includes('<script>')]).toEqual([
        404,
        true,
        false
      ])
    }
  })
})

it('the operator’s list is behind the operator’s door', async () => {
  const reponse = await fetch(`${origine}/exploitant/signalements`, { redirect: 'manual' })
  expect([reponse.status, reponse.headers.get('location')]).toEqual([
    303,
    '/exploitant?vers=%2Fexploitant%2Fsignalements'
  ])
  expect((await send('/exploitant/signalements', { numero: '0000-0', reponse: 'non' })).status).toBe(303)
})

it('a sheet bears a code of its own, that serves once and is no id of a place', async () => {
  const page = await contexte.newPage()
  const codes: string[] = []
  for (let n = 0; n < 2; n++) {
    const reponse = await page.goto(`${origine}/fiche-accompagnement?lieux=${id}`)
    expect(reponse?.headers()['cache-control']).toBe('private, no-store')
    // Nothing is written by looking; the form asks for the code, which stays with the sheet.
    expect(await page.locator('.feuille footer').innerText()).not.toContain('/suivi/')
    expect(await base.sql`select 1 from feuilles`).toHaveLength(n)
    await page.getByRole('button', { name: 'Mettre mon mot et un code de suivi' }).click()
    await page.waitForURL(/codes=/)
    const pied = await page.locator('.feuille footer').innerText()
    await page.locator('#note').fill('Demandez l’accueil')
    await page.getByRole('button', { name: 'Mettre mon mot sur la feuille' }).click()
    await page.waitForURL(/note=/)
    expect(await page.locator('.feuille footer').innerText()).toBe(pied)
    expect(await base.sql`select 1 from feuilles`).toHaveLength(n + 1)
    const [, code = ''] = /\/suivi\/(\S+)/.exec(await page.locator('.feuille footer').innerText()) ?? []
    expect(readCode(code)).toBe(code)
    codes.push(code)
  }
  await page.close()
  expect(new Set(codes).size).toBe(2)
  expect((await send(`/suivi/${id}`, { reponse: 'oui' })).status).toBe(404)
  expect(await base.sql`select 1 from suivis`).toHaveLength(0)
  const [code = ''] = codes
  expect((await send(`/suivi/${code}`, { reponse: 'oui' })).status).toBe(303)
  for (const encore of [await send(`/suivi/${code}`, { reponse: 'oui' }), await fetch(`${origine}/suivi/${code}`)]) {
    expect(encore.status).toBe(404)
    expect(await encore.text()).toContain('Ce code ne sert pas, ou plus')
  }
  expect(await base.sql`select nombre from suivis`).toEqual([{ nombre: 1 }])
  // Of the sheet, the place and the day; of one that served, nothing.
  const gardees = await base.sql`select * from feuilles`
  expect(gardees.map(({ preparee_le, ...reste }) => [reste, /^[\d-]{10}$/.test(preparee_le)])).toEqual([
    [{ code: codes[1], identite: id }, true]
  ])
  await base.sql`update feuilles set preparee_le = preparee_le - 200`
  await base.store.suivis.prepare(id, new Date().toISOString().slice(0, 10))
  expect(await base.store.suivis.placeOf(codes[1] as string)).toBeNull()
  await base.sql`delete from suivis`
})

it('a code that is miscopied is none', () => {
  for (let n = 0; n < 50; n++) {
    const code = drawCode()
    expect(readCode(` ${code.toLowerCase().replace('-', ' ')} `)).toBe(code)
    for (const rang of [0, 1, 2, 4, 5, 6, 7])
      for (const signe of '0123456789ABCDEFGHJKMNPQRSTVWXYZ')
        if (signe !== code[rang]) expect(readCode(code.slice(0, rang) + signe + code.slice(rang + 1)), code).toBeNull()
  }
  expect(readCode('k7m-29q-xd0')).toBeNull()
})

it('a visit is counted by place and month, and nothing else of it is kept', async () => {
  const page = await contexte.newPage()
  for (const [bouton, suite] of [
    ['Oui, cela a marché', 'Tant mieux'],
    ['Oui, cela a marché', 'Tant mieux'],
    ['Non', 'Signaler une erreur']
  ] as const) {
    const code = await base.store.suivis.prepare(id, '2026-03-06')
    await page.goto(`${origine}/suivi/${code?.toLowerCase().replaceAll('-', '')}`)
    await page.getByRole('button', { name: bouton, exact: true }).click()
    expect(await page.locator('main').innerText()).toContain(suite)
  }
  await page.close()
  const comptes = await base.sql`select * from suivis order by reponse desc`
  expect(comptes.map(c => [c.identite, c.reponse, c.nombre])).toEqual([
    [id, 'oui', 2],
    [id, 'non', 1]
  ])
  expect(Object.keys(comptes[0] ?? {})).toEqual(['identite', 'mois', 'reponse', 'nombre'])
  const code = await base.store.suivis.prepare(id, '2026-03-06')
  expect((await send(`/suivi/${code}`, { reponse: 'peut-être' })).status).toBe(400)
  expect((await send(`/suivi/${code}`, { reponse: 'oui' }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect(await base.store.suivis.placeOf(code as string)).toBe(id)
})

it('what belongs to a person is seen, what belongs to a place is not', () => {
  const lit = createLitPersonnel(GEOGRAPHIE, '2026-03-06')
  for (const sien of [
    'le numéro est 06 39 98 00 12',
    'écrire à zelie.morvan@exemple.fr',
    'Mme Morvan n’y est plus',
    '06.39.98.00.12'
  ])
    expect(lit(sien), sien).toBe(true)
  for (const public_ of [
    'Fermé depuis lundi',
    'Le 03 20 00 00 01',
    '12 rue Jean Jaurès',
    'De 9 h à 12 h 30 et de 13h30 à 17h',
    ''
  ])
    expect(lit(public_), public_).toBe(false)
})

it.each(['signaler', 'numéro', 'suivi', 'merci', 'code inconnu'])('axe finds nothing serious: %s', async quoi => {
  const numero = await base.store.saisies.keep({ identite: id, sujet: 'ferme', texte: null }, '2026-03-06')
  const chemins = {
    signaler: `/lieux/${id}/signaler`,
    numéro: `/signalements/${numero}?neuf=1`,
    suivi: `/suivi/${await base.store.suivis.prepare(id, '2026-03-06')}`,
    merci: `/suivi/merci?lieu=${id}&reponse=non`,
    'code inconnu': '/suivi/AAA-AAAA'
  }
  for (const colorScheme of ['light', 'dark'] as const) {
    const lu = await navigateur.newContext({ viewport: { width: 320, height: 640 }, colorScheme })
    const page = await lu.newPage()
    await page.goto(origine + chemins[quoi as keyof typeof chemins])
    expect(await fautesGraves(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await lu.close()
  }
})

it('asked for too much, the page says so of what was asked, with a way on', async () => {
  let derniere = await fetch(`${origine}/signalements/0000-0`)
  for (let n = 0; n < 60 && derniere.status !== 429; n++) derniere = await fetch(`${origine}/signalements/0000-0`)
  const html = await derniere.text()
  expect([derniere.status, html.includes('Beaucoup de demandes viennent'), html.includes('<form')]).toEqual([
    429,
    true,
    true
  ])
  expect(html).not.toMatch(/Beaucoup de listes|Lire une liste/)
})
