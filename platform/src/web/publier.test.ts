import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../../../bin/bootstrap.mjs'
import { fautesGraves, openNavigateur } from '../../test/navigateur.ts'
import { buildCatalogue } from '../catalogue/construction.ts'
import { createCatalogueCourant } from '../catalogue/courant.ts'
import { GEOGRAPHIE, PUBLICATION } from '../catalogue/fixture.ts'
import { createServer } from '../server.ts'
import { createAtelier, type ListeProposee } from '../validations/atelier.ts'
import type { Atelier } from '../validations/dit.ts'

/** Invented rows with what goes wrong in real ones. */
const LISTE = [
  'Nom du lieu;Adresse;Code postal;Ville;Téléphone;Courriel;Lundi;Mardi;Mercredi;Jeudi;Vendredi;Services proposés;Notes',
  'Médiathèque du Lavoir;1 rue du Lavoir;59100;Roubaix;03 20 00 00 01;contact@lavoir.example;9h-12h;14h-17h;9h-12h;9h-12h;9h-12h;Accès internet et matériel informatique;',
  'Espace numérique inventé;4 rue du Pont;59100;Roubex;zéro trois;prenom.nom@lavoir.example;9h-12h;;9h-12h;;;bidule;appeler Untel au 06 39 98 00 12',
  ';2 rue du Lavoir;59100;Roubaix;;;;;;;;;',
  ';3 rue du Lavoir;59100;Roubaix;;;;;;;;;',
  'Mairie annexe;5 place du Marché;62300;Lens;03 21 00 00 02;mairie@lens.example;fermé;9h-12h;fermé;9h-12h;9h-12h;Aide aux démarches administratives;'
].join('\n')

const dossier = mkdtempSync(join(tmpdir(), 'lieux-publier-'))
const proposees: ListeProposee[] = []
let navigateur: Browser
let origine: string
let atelier: Atelier
let ferme: () => Promise<void>

beforeAll(async () => {
  await build()
  atelier = await createAtelier({
    dossier,
    pivots: async (lieux, { progress }) => {
      progress(lieux.length, lieux.length)
      return {
        proposes: lieux.map(({ cle, valeurs }) => ({
          cle,
          propositions: valeurs.nom?.startsWith('Médiathèque')
            ? [
                {
                  sorte: 'siret',
                  valeur: '73282932000074',
                  ressemblance: 0.95,
                  preuves: 'même nom, même rue',
                  trouve: 'MEDIATHEQUE DU LAVOIR'
                },
                // The same body by its other number, as the search gives it of an association.
                {
                  sorte: 'rna',
                  valeur: 'W595000001',
                  ressemblance: 0.95,
                  preuves: 'même nom, même rue',
                  trouve: 'MEDIATHEQUE DU LAVOIR'
                },
                {
                  sorte: 'siret',
                  valeur: '73282932000082',
                  ressemblance: 0.6,
                  preuves: 'même commune',
                  trouve: 'LAVOIR'
                }
              ]
            : []
        })),
        panne: { message: 'le service ne répond plus' }
      }
    },
    garde: async liste => {
      proposees.push(liste)
      return 'liste-inventee'
    }
  })
  const app = await createServer({
    catalogue: createCatalogueCourant(buildCatalogue(PUBLICATION, GEOGRAPHIE)),
    geographie: GEOGRAPHIE,
    atelier
  })
  origine = await app.listen({ port: 0, host: '127.0.0.1' })
  navigateur = await openNavigateur()
  ferme = async () => {
    await navigateur.close()
    await app.close()
    await atelier.close()
  }
})
afterAll(async () => {
  await ferme()
  rmSync(dossier, { recursive: true, force: true })
})

async function ouvre(chemin: string, options: BrowserContextOptions = {}): Promise<Page> {
  const contexte = await navigateur.newContext({
    viewport: { width: 360, height: 640 },
    reducedMotion: 'reduce',
    ...options
  })
  const page = await contexte.newPage()
  page.setDefaultTimeout(45_000)
  await page.goto(origine + chemin)
  return page
}

const FICHIER = { name: 'mes lieux.csv', mimeType: 'text/csv', buffer: Buffer.from(LISTE) }
/** The page of that title, the ones that wait let by. */
const attend = (page: Page, nom: string): Promise<void> => page.getByRole('heading', { level: 1, name: nom }).waitFor()
const titre = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText()

/** Hands the list over, and waits for what was understood. */
async function depose(options: BrowserContextOptions = {}, texte = LISTE): Promise<Page> {
  const page = await ouvre('/publier', options)
  await page.getByLabel('Votre fichier').setInputFiles({ ...FICHIER, buffer: Buffer.from(texte) })
  await page.getByRole('button', { name: 'Lire ma liste' }).click()
  await attend(page, 'Ce que nous avons compris')
  return page
}

/** Accessible in both lights, and as wide as its screen. */
async function inspecte(page: Page, nom: string): Promise<void> {
  expect(await fautesGraves(page), nom).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await fautesGraves(page), `${nom}, sombre`).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
  for (const width of [320, 360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${nom}, ${width} px`).toBeLessThanOrEqual(
      width
    )
    if (process.env.VUES) await page.screenshot({ path: `${process.env.VUES}/${nom}-${width}.png`, fullPage: true })
  }
  expect(await page.locator('h1').count()).toBe(1)
}

describe('every page of the way is accessible, fits, and asks nothing of others', () => {
  /** What the pages ask of others, and what they complain of. */
  const plaintes: string[] = []
  let page: Page
  let liste: string
  beforeAll(async () => {
    page = await depose()
    liste = page.url()
    page.on('request', r => {
      if (!r.url().startsWith(origine)) plaintes.push(r.url())
    })
    page.on('pageerror', e => plaintes.push(String(e)))
    page.on('console', m => {
      if (m.type() === 'error') plaintes.push(m.text())
    })
  })
  afterAll(() => page.context().close())

  it.each([
    ['compris', ''],
    ['rapport', '/rapport'],
    ['proposer', '/proposer'],
    ['publier', '/publier'],
    ['champs', '/publier/champs'],
    ['efface', '/publier/efface'],
    ['proposee', '/publier/proposee']
  ])('%s', async (nom, chemin) => {
    await page.goto(chemin.startsWith('/publier') ? origine + chemin : liste + chemin)
    await inspecte(page, nom)
    expect(plaintes).toEqual([])
  })
})

describe('absurdly long values', () => {
  it('keep their labels whole, and the page as wide as its screen', async () => {
    const rangs = Array.from({ length: 6 }, (_, i) => `Le Phare ${i};Lens;62300;Aide CAF;${'mot'.repeat(80)}${i % 2}`)
    const page = await depose({}, ['Nom;Ville;CP;Activités;Typologie', ...rangs].join('\n'))
    await page.getByLabel('Typologie', { exact: true }).selectOption('typologie')
    await page.getByRole('button', { name: 'Appliquer ces choix' }).click()
    await attend(page, 'Le rapport')
    await inspecte(page, 'longues')
    await page.setViewportSize({ width: 360, height: 640 })
    const lettres = await page
      .locator('.valeurs td[data-titre]')
      .evaluateAll(cells => cells.map(c => Number.parseFloat(getComputedStyle(c, '::before').width)))
    expect(Math.min(...lettres.filter(l => l > 0))).toBeGreaterThan(40)
    await page.context().close()
  })
})

describe('a workbook of two lists', () => {
  it('says which one is read, and reads the other on a word', async () => {
    const classeur = new ExcelJS.Workbook()
    const titres = ['Nom', 'Adresse', 'Code postal', 'Commune']
    classeur.addWorksheet('Rive & quai').addRows([titres, ['Le Phare', '1 rue du Lavoir', '59100', 'Roubaix']])
    classeur
      .addWorksheet('Bourg')
      .addRows([
        titres,
        ['La Digue', '2 rue du Lavoir', '59100', 'Roubaix'],
        ['Le Môle', '3 rue du Lavoir', '59100', 'Roubaix']
      ])
    const page = await ouvre('/publier')
    await page.getByLabel('Votre fichier').setInputFiles({
      name: 'deux.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(await classeur.xlsx.writeBuffer())
    })
    await page.getByRole('button', { name: 'Lire ma liste' }).click()
    await attend(page, 'Ce que nous avons compris')
    expect(await page.locator('.avis').innerText()).toMatch(/feuille «\sBourg\s»/)
    await page.getByRole('button', { name: /Rive & quai/ }).click()
    await attend(page, 'Ce que nous avons compris')
    expect(await page.locator('.chapeau').innerText()).toMatch(/1\sligne lue/)
    expect(await page.content()).toContain('Le Phare')
    await inspecte(page, 'feuilles')
    await page.context().close()
  })
})

describe('without JavaScript', () => {
  it('a list is read, a column set right, the report read, the list forgotten', async () => {
    const page = await depose({ javaScriptEnabled: false })
    expect(page.url()).toMatch(/\/publier\/[0-9a-f]{32}$/)
    expect(await page.locator('.chapeau').innerText()).toContain('5\u00a0lignes lues, 3\u00a0gardées, 2\u00a0écartées')
    expect(await page.getByLabel('Lundi', { exact: true }).inputValue()).toBe('horaires.lundi')
    expect(await page.content()).not.toContain('prenom.nom@')
    expect((await page.content()).replace(/[\s\u00a0.]/g, '')).not.toContain('0639980012')
    await page.getByLabel('Notes', { exact: true }).selectOption('presentation_detail')
    await page.getByLabel('Téléphone', { exact: true }).selectOption('')
    await page.getByRole('button', { name: 'Appliquer ces choix' }).click()
    await attend(page, 'Le rapport')
    const texte = await page.locator('main').innerText()
    expect(texte).toContain('Lignes 4, 5')
    expect(texte).not.toContain('zéro trois')
    expect(texte).toContain('les titres sont à la ligne 1')
    await page.getByRole('link', { name: 'Revoir les colonnes' }).click()
    expect(await page.getByLabel('Notes', { exact: true }).inputValue()).toBe('presentation_detail')
    expect(await page.getByLabel('Téléphone', { exact: true }).inputValue()).toBe('')
    const adresse = page.url()
    await page.goto(`${adresse}/rapport`)
    await page.getByRole('button', { name: 'Effacer ma liste' }).click()
    expect(await titre(page)).toBe('Votre liste est effacée.')
    expect((await page.goto(adresse))?.status()).toBe(404)
    expect(await titre(page)).toBe('Cette liste n’est plus ici')
    await page.context().close()
  })

  it('a column of yes and no says what its yes means, is told otherwise, and set back', async () => {
    const cases = ['Nom;Ville;CP;Wifi', 'Le Phare;Lens;62300;oui', 'La Halle;Lille;59000;non', 'Le Pré;Arras;62000;oui']
    const page = await depose({ javaScriptEnabled: false }, cases.join('\n'))
    const wifi = page.getByLabel('Wifi', { exact: true })
    const dite = () => wifi.locator('option:checked').innerText()
    expect(await dite()).toBe('Accès internet et matériel informatique')
    for (const [choix, attendue] of [
      ['Seniors', 'Seniors'],
      ['Revenir à notre lecture', 'Accès internet et matériel informatique']
    ] as const) {
      await wifi.selectOption({ label: choix })
      await page.getByRole('button', { name: 'Appliquer ces choix' }).click()
      await attend(page, 'Le rapport')
      await page.getByRole('link', { name: 'Revoir les colonnes' }).click()
      expect(await dite()).toBe(attendue)
    }
    expect(await wifi.locator('option', { hasText: 'Revenir à notre lecture' }).count()).toBe(0)
    await page.context().close()
  })

  it('a list of which nothing is kept leads to its columns, not to an empty file', async () => {
    const page = await depose({ javaScriptEnabled: false }, 'Nom;Ville;CP\n;Lens;62300\n;Lille;59000\n')
    expect(await page.getByRole('link', { name: 'Voir le rapport' }).getAttribute('class')).toBe('bouton discret')
    await page.getByRole('link', { name: 'Voir le rapport' }).click()
    await attend(page, 'Le rapport')
    expect(await page.locator('main .bouton:not(.discret)').allInnerTexts()).toEqual(['Revoir les colonnes'])
    expect(await page.getByRole('link', { name: /CSV/ }).count()).toBe(0)
    await page.context().close()
  })

  it('a list that is nowhere is told so, and never that its name is to be found', async () => {
    const page = await depose({ javaScriptEnabled: false }, 'Nom\nFoyer du Lavoir\nRelais des Ajoncs\n')
    const avis = (await page.locator('main .avis').allInnerTexts()).join(' ')
    expect(avis).toContain('aucune colonne ne dit où sont les lieux')
    expect(avis).not.toContain('Nom du lieu')
    await page.context().close()
  })

  it('a list without titles is told so, and keeps its first place', async () => {
    const rangs = ['Médiathèque du Lavoir;1 rue du Lavoir;59100;Roubaix', 'Mairie annexe;5 place du Marché;62300;Lens']
    const page = await depose({ javaScriptEnabled: false }, rangs.join('\n'))
    expect(await page.locator('main .avis').first().innerText()).toContain('pas de ligne de titres')
    expect(await page.locator('main .chapeau').innerText()).toMatch(/2\slignes lues, 2\sgardées/)
    await page.context().close()
  })

  it('a list that cannot be read says why, and what to do', async () => {
    const page = await ouvre('/publier', { javaScriptEnabled: false })
    await page.getByLabel('Votre fichier').setInputFiles({ ...FICHIER, buffer: Buffer.from('%PDF-1.4 rien') })
    await page.getByRole('button', { name: 'Lire ma liste' }).click()
    await attend(page, 'Cette liste n’a pas pu être lue')
    expect(await page.locator('main').innerText()).toContain('un document PDF')
    await page.goto(`${origine}/publier`)
    await page.getByRole('button', { name: 'Lire ma liste' }).click()
    expect(await page.locator('main').innerText()).toContain('ni fichier, ni adresse')
    await page.context().close()
  })

  it('choices that make no list are told, with the way back', async () => {
    const page = await depose({ javaScriptEnabled: false })
    await page.getByLabel('Nom du lieu', { exact: true }).selectOption('')
    await page.getByRole('button', { name: 'Appliquer ces choix' }).click()
    expect(await titre(page)).toBe('Ces choix ne vont pas ensemble')
    await page.getByRole('link', { name: 'Revenir aux colonnes' }).click()
    expect(await page.getByLabel('Nom du lieu', { exact: true }).inputValue()).toBe('nom')
    await page.context().close()
  })

  it('the step of the numbers is inspected too: before, and with what was found', async () => {
    const page = await depose()
    await page.goto(`${page.url()}/rapport`)
    await page.getByRole('link', { name: 'Compléter les SIRET' }).click()
    await inspecte(page, 'pivots')
    await page.getByRole('button', { name: 'Chercher les numéros' }).click()
    await page.getByText('lieu a une proposition').waitFor()
    await inspecte(page, 'pivots-trouves')
    await page.context().close()
  })

  it('numbers are looked for on a word, and those accepted are in the clean file', async () => {
    const page = await depose({ javaScriptEnabled: false })
    const id = page.url().split('/').at(-1) as string
    await page.goto(`${page.url()}/rapport`)
    await page.getByRole('link', { name: 'Compléter les SIRET' }).click()
    await page.getByRole('button', { name: 'Chercher les numéros' }).click()
    await page.getByText('lieu a une proposition').waitFor()
    expect(await page.locator('main').innerText()).toContain('le service ne répond plus')
    expect(await page.getByLabel(/73282932000074/).isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Compléter avec ces choix' }).click()
    await attend(page, 'Le rapport')
    const csv = Buffer.from((await atelier.produit(id, 'lieux.csv')) ?? []).toString()
    expect(csv.match(/,73282932000074,Médiathèque/g)).toHaveLength(1)
    // A number that nobody proposed is not written.
    expect(await atelier.acceptePivots(id, new Map([[0, '11111111111111']]))).toBe(0)
    await page.context().close()
  })

  it('a list is proposed once everything is said; the e-mail stays out of every address', async () => {
    const page = await depose({ javaScriptEnabled: false })
    await page.goto(`${page.url()}/proposer`)
    await page.locator('form').evaluate((f: HTMLFormElement) => {
      f.noValidate = true
    })
    await page.getByLabel('Ce que contient la liste').fill('Les lieux inventés')
    await page.getByLabel('Votre courriel').fill('pas un courriel')
    await page.getByRole('button', { name: 'Proposer la liste' }).click()
    expect(await page.getByLabel('Ce que contient la liste').inputValue()).toBe('Les lieux inventés')
    expect(await page.locator('.faute').allInnerTexts()).toHaveLength(4)
    await page.getByLabel('L’organisme qui la publie').fill('Ville inventée')
    await page.getByLabel('Sa licence').selectOption('etalab-2.0')
    await page.getByLabel('Votre courriel').fill('contact@ville-inventee.example')
    await page.getByLabel(/Mon organisme publie cette liste/).check()
    await page.getByRole('button', { name: 'Proposer la liste' }).click()
    expect(await titre(page)).toBe('Votre liste est proposée')
    expect(page.url()).not.toContain('contact')
    expect(proposees.at(-1)).toMatchObject({
      titre: 'Les lieux inventés',
      editeur: 'Ville inventée',
      licence: 'etalab-2.0',
      courriel: 'contact@ville-inventee.example',
      fichier: 'mes lieux.csv'
    })
    expect(Buffer.from(proposees.at(-1)?.octets ?? []).toString()).toBe(LISTE)
    await page.context().close()
  })
})

describe('by keyboard', () => {
  it('from the file to the report, a column changed on the way, focus always seen', async () => {
    const page = await ouvre('/publier')
    await page.getByLabel('Votre fichier').setInputFiles(FICHIER)
    await page.getByLabel('Votre fichier').focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Lire ma liste')
    await page.keyboard.press('Enter')
    await attend(page, 'Ce que nous avons compris')
    await page.getByRole('link', { name: 'Voir le rapport' }).focus()
    for (let i = 0; i < 30; i++) {
      await page.keyboard.press('Tab')
      const { id, contour } = await page.evaluate(() => ({
        id: document.activeElement?.id ?? '',
        contour: getComputedStyle(document.activeElement as Element).outlineStyle
      }))
      expect(contour).toBe('solid')
      if (id === 'c12') break
    }
    await page.keyboard.type('Complément')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Appliquer ces choix')
    await page.keyboard.press('Enter')
    await attend(page, 'Le rapport')
    await page.goBack()
    await page.goto(page.url().replace('/rapport', ''))
    expect(await page.getByLabel('Notes', { exact: true }).inputValue()).toBe('complement_adresse')
    await page.context().close()
  })
})

describe('the doors', () => {
  const envoi = (chemin: string, headers: Record<string, string>) => {
    const body = new FormData()
    body.set('fichier', new Blob([LISTE]), 'liste.csv')
    return fetch(origine + chemin, { method: 'POST', body, headers, redirect: 'manual' })
  }

  it('refuse a form that another site sends', async () => {
    expect((await envoi('/publier', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await envoi('/publier', { origin: 'https://ailleurs.example' })).status).toBe(403)
    expect((await envoi('/publier', { origin: 'null' })).status).toBe(403)
    expect((await envoi('/publier', { origin: origine })).status).toBe(303)
  })

  it('change nothing when they are only read, and hand out pages that nobody keeps', async () => {
    const lieu = (await envoi('/publier', {})).headers.get('location') as string
    const id = lieu.split('/').at(-1) as string
    await atelier.attend(id, 20_000)
    for (const chemin of ['/effacer', '/colonnes']) expect((await fetch(origine + lieu + chemin)).status).toBe(404)
    const page = await fetch(origine + lieu)
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(await page.text()).toContain('noindex')
    expect((await fetch(`${origine}/publier`, { method: 'PUT' })).status).toBe(405)
    expect((await fetch(`${origine}/publier`, { method: 'PUT' })).headers.get('allow')).toBe('GET, HEAD, OPTIONS, POST')
  })

  it('are announced in the frame of every page', async () => {
    expect(await (await fetch(origine)).text()).toContain('<a href="/publier">Publier mes données</a>')
  })
})
