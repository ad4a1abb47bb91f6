/**
 * What is done rather than looked at: each way in, from its first page to what one came for, by keyboard alone, with the focus seen at each step; the way
 * straight to the content; a form that is wrong and says so beside its field.
 */
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { auClavier, type Clavier } from '../../../test/au-clavier.ts'
import { preuves } from '../../../test/preuve-rgaa.ts'
import { openSiteComplet, type SiteComplet } from '../../../test/site-complet.ts'

const prouve = preuves(import.meta.filename)
let site: SiteComplet

beforeAll(async () => {
  site = await openSiteComplet()
}, 120_000)
afterAll(() => site?.close())

async function ouvre(chemin: string, options: BrowserContextOptions = {}): Promise<Page> {
  const contexte = await site.lecteur(options)
  const page = await contexte.newPage()
  await page.goto(site.origine + chemin)
  return page
}

const TELEPHONE = { viewport: { width: 360, height: 740 } }
const annonces: string[] = []
const finis: string[] = []

/** `parcours('la recherche', '/recherche', async main => { … })`: from a page to the end, in a window of its own. */
function parcours(
  nom: string,
  chemin: string,
  fait: (main: Clavier, page: Page) => Promise<void>,
  options: BrowserContextOptions = {}
): void {
  annonces.push(nom)
  it(`by keyboard alone: ${nom}`, async () => {
    const page = await ouvre(chemin, options)
    await fait(auClavier(page), page)
    await page.context().close()
    finis.push(nom)
  })
}

const titre = async (page: Page): Promise<string> =>
  (await page.getByRole('heading', { level: 1 }).innerText()).replaceAll('\u00a0', ' ')
const lien = (page: Page, name: string | RegExp) => page.locator('main').getByRole('link', { name, exact: true })
const bouton = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })

parcours('home, a need and a town, the answers, a place, its sheet with a note', '/', async (main, page) => {
  await main.ecrit(page.locator('#besoin'), 'imprimer')
  await main.ecrit(page.locator('#ou'), 'Roubaix')
  await main.vers(page.getByRole('radio', { name: 'Je cherche pour moi' }))
  await page.keyboard.press('ArrowDown')
  expect(await page.getByRole('radio', { name: 'J’accompagne quelqu’un' }).isChecked()).toBe(true)
  await main.prend(bouton(page, 'Trouver de l’aide'))
  await main.prend(lien(page, /^À pied/))
  await main.prend(lien(page, /^Voir déjà/))
  expect(await titre(page)).toBe('Trois lieux pour vous')
  await main.vers(lien(page, 'Préparer la fiche à remettre'))
  await main.vers(page.locator('.proposes h2 a'), 'Shift+Tab')
  await main.suit()
  await main.prend(lien(page, 'Préparer une feuille pour y aller'))
  await main.ecrit(page.getByRole('textbox'), 'Demandez à l’accueil')
  await main.prend(bouton(page, 'Mettre mon mot et un code de suivi'))
  expect(await page.locator('main').innerText()).toContain('Demandez à l’accueil')
  await main.vers(bouton(page, 'Imprimer'))
})

parcours('the orientation, question by question, to the answers and back', '/orientation', async (main, page) => {
  await main.prend(lien(page, /^Utiliser un ordinateur/))
  await main.ecrit(page.locator('main #ou'), 'Roubaix')
  await main.suit()
  await main.prend(lien(page, /^En bus/))
  await main.prend(lien(page, /^Je ne sais pas/))
  await main.prend(lien(page, /^Seul à seul/))
  await main.vers(page.locator('input[value=bouger]'))
  await page.keyboard.press('Space')
  await main.prend(bouton(page, /^Voir les lieux/))
  await page.locator('.proposes').waitFor()
  const reponses = (): string => {
    const dites = new URL(page.url()).searchParams
    dites.delete('etape')
    // The form says « rien » before the boxes that are ticked.
    return String(dites).replace('aussi=rien&', '')
  }
  const dites = reponses()
  expect([...new Set(new URLSearchParams(dites).keys())].sort()).toEqual([
    'aide',
    'aussi',
    'ou',
    'quand',
    'services',
    'trajet'
  ])
  // Back to a question, to the one before, to the first: nothing is lost on the way.
  await main.prend(lien(page, 'Revenir aux questions'))
  expect(await page.locator('input[value=bouger]').isChecked()).toBe(true)
  await main.prend(lien(page, 'Question précédente'))
  await main.prend(lien(page, /^Changer : Utiliser un ordinateur/))
  expect(reponses()).toBe(dites)
  expect(await page.locator('main [aria-current=true]').innerText()).toContain('Utiliser un ordinateur')
  await main.prend(lien(page, /^Changer : Roubaix/))
  await main.prend(lien(page, /^En voiture/))
  expect(reponses()).toBe(dites.replace('trajet=bus', 'trajet=voiture'))
})

parcours('the search, its filters, its order, a place', '/recherche', async (main, page) => {
  await main.ecrit(page.getByRole('searchbox'), 'Roubaix')
  await main.suit()
  expect(await titre(page)).toBe('6 lieux à Roubaix')
  await main.vers(page.getByRole('checkbox', { name: 'Gratuit' }))
  await page.keyboard.press('Space')
  await main.vers(page.getByRole('radio', { name: 'Peu importe' }), 'Shift+Tab')
  await main.prend(bouton(page, 'Voir les lieux'))
  expect(await titre(page)).toBe('1 lieu à Roubaix')
  await main.prend(page.locator('.choix-dits a'))
  expect(await titre(page)).toBe('6 lieux à Roubaix')
  await main.vers(page.locator('.trier summary'))
  await page.keyboard.press('Enter')
  await main.prend(page.locator('.trier a:not([aria-current])'))
  await main.prend(lien(page, 'Maison Bleue'))
  expect(await titre(page)).toBe('Maison Bleue')
})

parcours(
  'the filters of a telephone, on their page',
  '/recherche?q=Roubaix',
  async (main, page) => {
    await main.prend(lien(page, 'Préciser'))
    await main.vers(page.getByRole('checkbox', { name: 'Gratuit' }))
    await page.keyboard.press('Space')
    await main.prend(bouton(page, 'Voir les lieux'))
    expect(await titre(page)).toBe('1 lieu à Roubaix')
  },
  TELEPHONE
)

parcours('the list and the live map, from one to the other and back', '/carte?q=Lens', async (main, page) => {
  await page.locator('.vivante.prete').waitFor({ timeout: 30_000 })
  const carte = page.locator('.carte-toile canvas')
  // A card that has the focus shows its number on the map.
  await main.vers(page.locator('.carton h3 a').nth(1))
  expect(await page.locator('.carte-numero-vif.vise').innerText()).toBe('2')
  await main.vers(carte)
  for (let pas = 0; pas < 3; pas++) await page.keyboard.press('ArrowRight')
  const ici = page.locator('.carte-ici')
  await ici.waitFor()
  await main.vers(ici)
  await main.suit()
  expect(new URL(page.url()).searchParams.has('emprise')).toBe(true)
  await ici.waitFor({ state: 'hidden' })
  // What was pressed is gone, not the place where one was.
  expect(await carte.evaluate(e => e === document.activeElement)).toBe(true)
  await main.vers(bouton(page, /Rapprocher$/))
  await page.keyboard.press('Space')
  await main.vers(carte, 'Shift+Tab')
  await main.vers(page.locator('.carton h3 a').last(), 'Shift+Tab')
  await main.suit()
  expect(await titre(page)).toContain('Espace numérique')
})

parcours(
  'a telephone goes from its list to its map and back',
  '/carte?q=Lens',
  async (main, page) => {
    await main.vers(page.locator('a[href="#carte"]'))
    await main.suit()
    await page.locator('.vivante.prete').waitFor({ timeout: 30_000 })
    await main.vers(page.locator('.carte-toile canvas'))
    await main.prend(page.locator('a[href="#liste"]'))
    await main.vers(page.locator('.carton h3 a'))
  },
  TELEPHONE
)

parcours('a territory, one of its towns, a place', '/departements/59', async (main, page) => {
  await main.vers(page.getByText(/^Commune par commune/))
  await page.keyboard.press('Enter')
  await main.prend(page.locator('main details[open] a[href="/communes/59512"]'))
  expect(await titre(page)).toContain('Roubaix')
  await main.prend(page.locator('main .cartons').getByRole('link', { name: 'Maison Bleue', exact: true }))
  expect(await titre(page)).toBe('Maison Bleue')
})

parcours('the frame of the widget, inside the page of a host', '/widget?departement=59', async (main, page) => {
  const cadre = page.frameLocator('iframe')
  await cadre.locator('.cartons').waitFor()
  await main.ecrit(cadre.getByRole('searchbox'), 'Maison Bleue')
  await page.keyboard.press('Enter')
  await cadre.locator('.cartons > li').nth(1).waitFor({ state: 'detached' })
  await main.vers(cadre.getByRole('link', { name: 'Maison Bleue', exact: true }))
  const [fiche] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('Enter')])
  expect(fiche.url()).toContain('/lieux/')
  // One is not shut in it.
  await main.vers(page.getByRole('link', { name: 'Plan du site' }))
})

parcours('the element of the widget, in the page of a host', '/sante', async (main, page) => {
  await page.route('**/chez-l-hote', route =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="fr"><title>Mairie</title><h1>Mairie</h1><lieux-communs departement="59"></lieux-communs>
<script src="/widget.js" defer></script><a href="#apres">Après</a>`
    })
  )
  await page.goto(`${site.origine}/chez-l-hote`)
  const widget = page.locator('lieux-communs')
  await widget.locator('li').first().waitFor()
  await main.ecrit(widget.getByRole('searchbox'), 'Maison')
  await page.keyboard.press('Enter')
  await widget.locator('li').nth(1).waitFor({ state: 'detached' })
  const lieu = widget.getByRole('link', { name: 'Maison Bleue' })
  await main.vers(lieu)
  await main.suit()
  await main.vers(widget.getByRole('link', { name: 'Voir toute la fiche' }))
  await main.vers(widget.getByRole('link', { name: 'Revenir à la liste' }), 'Shift+Tab')
  await main.suit()
  await lieu.waitFor()
  // Back in the list where one left it.
  expect(await lieu.evaluate(e => (e.getRootNode() as ShadowRoot).activeElement === e)).toBe(true)
  await main.vers(bouton(page, 'Voir la carte'))
  await page.keyboard.press('Enter')
  await widget.locator('iframe').waitFor()
  expect(await widget.evaluate(e => e.shadowRoot?.activeElement?.tagName)).toBe('IFRAME')
  await main.vers(page.getByRole('link', { name: 'Après' }))
})

parcours('a mistake reported, from the page of a place', '/recherche?q=Maison+Bleue', async (main, page) => {
  await main.prend(lien(page, 'Maison Bleue'))
  await main.prend(lien(page, 'Signaler une erreur'))
  await main.vers(page.locator('[name=sujet]'))
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await main.ecrit(page.locator('#texte'), 'Fermé le lundi')
  await main.prend(bouton(page, 'Envoyer'))
  expect(page.url()).toContain('/signalements/')
  await main.prend(lien(page, 'Revenir à la page du lieu'))
  expect(await titre(page)).toBe('Maison Bleue')
})

parcours('a list handed over, understood, its report', '/publier', async (main, page) => {
  const ouvert = page.waitForEvent('filechooser')
  await main.vers(page.locator('#fichier'))
  await page.keyboard.press('Enter')
  const choix = await ouvert
  const liste = 'Nom du lieu;Adresse;Code postal;Ville\nMédiathèque du Lavoir;1 rue du Lavoir;59100;Roubaix'
  await choix.setFiles({ name: 'mes lieux.csv', mimeType: 'text/csv', buffer: Buffer.from(liste) })
  await main.prend(bouton(page, 'Lire ma liste'))
  const colonne = page.locator('select[name=c0]')
  await colonne.waitFor({ timeout: 30_000 })
  const avant = await colonne.inputValue()
  await main.vers(colonne)
  await page.keyboard.press('ArrowDown')
  expect(await colonne.inputValue()).not.toBe(avant)
  await main.vers(bouton(page, 'Appliquer ces choix'))
  await main.vers(lien(page, 'Voir le rapport'), 'Shift+Tab')
  await main.suit()
  expect(page.url()).toContain('/rapport')
})

parcours('the language and the size of letters', '/recherche?q=Roubaix', async (main, page) => {
  const reglages = page.locator('.reglages summary')
  await main.vers(reglages)
  await page.keyboard.press('Enter')
  await main.prend(page.getByRole('link', { name: 'English' }))
  expect(await titre(page)).toBe('6 places in Roubaix')
  await main.vers(reglages)
  await page.keyboard.press('Space')
  await main.vers(bouton(page, 'Make the text larger'))
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.documentElement.dataset.taille)).toBe('2')
  // At its largest, it still is where one stands.
  expect(await bouton(page, 'Make the text larger').evaluate(e => e === document.activeElement)).toBe(true)
  await main.prend(lien(page, 'Maison Bleue'))
  expect(await page.evaluate(() => document.documentElement.dataset.taille)).toBe('2')
})

prouve('parcours', { touche: ['7.3', '10.7', '12.8', '12.9'] }, () => {
  expect(finis).toEqual(annonces)
})

prouve('evitement', { tient: ['12.7'] }, async () => {
  const page = await ouvre(`/lieux/${site.monde.lieu}`)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Aller au contenu')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
  await page.context().close()
})

prouve('touches', { tient: ['12.10'] }, async () => {
  const contexte = await site.lecteur({ exploitant: true })
  const page = await contexte.newPage()
  await page.goto(`${site.origine}/revue`)
  const faite = page.locator('.revue-fait')
  const choix = page.getByRole('checkbox', { name: 'Répondre aussi par les touches' })
  await choix.uncheck()
  await page.reload()
  expect(await choix.isChecked()).toBe(false)
  await page.keyboard.press('p')
  await page.waitForTimeout(300)
  expect(await faite.innerText()).toBe('')
  await choix.check()
  await page.keyboard.press('p')
  await page.waitForFunction(() => document.querySelector('.revue-fait')?.textContent !== '')
  // What was passed comes back for who reads next.
  await page.keyboard.press('a')
  await contexte.close()
})

prouve('erreurs', { touche: ['11.10', '11.11'] }, async () => {
  const page = await ouvre(`/lieux/${site.monde.lieu}/signaler`)
  await page.locator('#texte').fill('un mot')
  await page.locator('form.signaler').evaluate(f => {
    ;(f as HTMLFormElement).noValidate = true
  })
  await page.locator('form.signaler button').click()
  await page.locator('.faute').first().waitFor()
  const relies = await page.evaluate(() =>
    [...document.querySelectorAll('.faute')].map(f => document.querySelector(`[aria-describedby~="${f.id}"]`) !== null)
  )
  expect(relies).toEqual([true])
  expect(await page.locator('#texte').inputValue()).toBe('un mot')
  expect(await page.getByRole('alert').count()).toBe(1)
  await page.context().close()
})
