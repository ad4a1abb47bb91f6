import { besoinsDe } from '@lieux-communs/core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openNavigateur } from '../../test/navigateur.ts'
import { SUIVI } from '../../test/suivi.ts'
import { buildCatalogue } from '../catalogue/construction.ts'
import { createCatalogueCourant } from '../catalogue/courant.ts'
import { FICHES, ficheInventee, GEOGRAPHIE, PUBLICATION } from '../catalogue/fixture.ts'
import { createServer } from '../server.ts'
import { adresseOrientation, readAdresse } from './orientation-adresse.ts'
import { ACCUEIL } from './pages/accueil.mots.ts'

const POINT_NUMERIQUE = ficheInventee('lc-0100', {
  nom: 'Point numérique <b>des Fabricants</b>',
  commune: 'Roubaix',
  code_postal: '59100',
  code_insee: '59512',
  latitude: 50.692,
  longitude: 3.18,
  services: ['Aide aux démarches administratives'],
  itinerance: ['Itinérant'],
  frais_a_charge: ['Gratuit sous condition'],
  modalites_acces: ['Téléphoner'],
  publics_specifiquement_adresses: ['Seniors'],
  telephone: '+33320000100',
  date_maj: '2026-02-01'
})

const app = await createServer({
  catalogue: createCatalogueCourant(
    buildCatalogue({ ...PUBLICATION, fiches: [...FICHES, POINT_NUMERIQUE] }, GEOGRAPHIE)
  ),
  geographie: GEOGRAPHIE,
  maintenant: () => new Date('2026-03-06T09:00:00Z'),
  suivi: SUIVI
})
let navigateur: Browser
let origine: string

beforeAll(async () => {
  origine = await app.listen({ port: 0, host: '127.0.0.1' })
  navigateur = await openNavigateur()
})
afterAll(async () => {
  await navigateur?.close()
  await app.close()
})

async function ouvre(chemin: string, javaScriptEnabled = true) {
  const contexte = await navigateur.newContext({ viewport: { width: 360, height: 640 }, javaScriptEnabled })
  const page = await contexte.newPage()
  await page.goto(origine + chemin)
  return { page, contexte, ferme: () => contexte.close() }
}
const clair = (texte: string): string => texte.replaceAll('\u00a0', ' ')
const titreDe = async (page: Page): Promise<string> => clair(await page.getByRole('heading', { level: 1 }).innerText())
const lit = async (chemin: string) => {
  const { statusCode, body } = await app.inject(chemin)
  return { code: statusCode, texte: clair(body.replace(/<[^>]+>/g, '')), body }
}

describe('the whole way, without JavaScript', () => {
  it('goes from a need in one’s own words to places that say why and what to check, back and forth without loss', async () => {
    const { page, ferme } = await ouvre('/', false)
    expect(await titreDe(page)).toBe('De quoi avez-vous besoin ?')
    await page.getByLabel('Votre besoin').fill('remplir ma déclaration d’impôts')
    await page.getByLabel('Où ?').fill('Roubais')
    const bouton = await page.getByRole('button', { name: 'Trouver de l’aide' }).boundingBox()
    expect((bouton?.y ?? 999) + (bouton?.height ?? 0)).toBeLessThanOrEqual(640)
    await page.getByRole('button', { name: 'Trouver de l’aide' }).click()

    expect(await titreDe(page)).toBe('Jusqu’où pouvez-vous aller ?')
    const compris = clair(await page.locator('main').innerText())
    for (const dit of [
      'Question 2 sur 5',
      'Nous avons compris : faire ses démarches en ligne',
      'nous avons compris Roubaix'
    ])
      expect(compris).toContain(dit)
    await page.getByRole('link', { name: 'En bus ou à vélo' }).click()
    expect(await titreDe(page)).toBe('Quand pouvez-vous venir ?')
    await page.getByRole('link', { name: 'Tout de suite' }).click()
    await page.getByRole('link', { name: 'Question précédente' }).click()
    expect(await titreDe(page)).toBe('Quand pouvez-vous venir ?')
    expect(await page.locator('.choix [aria-current]').innerText()).toContain('Tout de suite')
    await page.getByRole('link', { name: 'Tout de suite' }).click()
    await page.getByRole('link', { name: 'Seul à seul' }).click()
    expect(await titreDe(page)).toBe('Faut-il tenir compte d’autre chose ?')
    await page.getByLabel('Ce doit être gratuit').check()
    await page.getByRole('button', { name: 'Voir les lieux' }).click()

    expect(await titreDe(page)).toBe('Trois lieux pour vous')
    const [premier, second] = (await page.locator('.propose').allInnerTexts()).map(clair)
    expect(premier).toContain('Médiathèque des Trois Ponts')
    expect(premier).toContain('gratuit · on vous aide seul à seul · vous pouvez venir sans prévenir')
    expect(premier).not.toContain('À vérifier')
    expect(second).toContain('Point numérique <b>des Fabricants</b>')
    for (const doute of [
      'Demandez si l’on peut vous aider seul à seul.',
      'Gratuit sous condition : demandez laquelle.',
      'Horaires inconnus (appelez avant de venir).',
      'On n’y vient pas sans prévenir',
      'Ce lieu se déplace : demandez où il sera.',
      'S’adresse surtout à : seniors.'
    ])
      expect(second).toContain(doute)

    // An answer is changed from the top, and the others stay.
    await page.getByRole('navigation', { name: 'Vos réponses' }).getByRole('link', { name: 'Gratuit' }).click()
    expect(await page.getByLabel('Ce doit être gratuit').isChecked()).toBe(true)
    await page.goBack()
    await page.locator('.compris summary').click()
    await page.getByRole('link', { name: 'Utiliser un ordinateur, Internet ou une imprimante' }).click()
    expect(page.url()).toContain('trajet=bus&quand=maintenant&aide=individuel&aussi=gratuit')
    await ferme()
  })

  it('ends on the sheet for who goes with somebody', async () => {
    const { page, ferme } = await ouvre('/', false)
    await page.getByLabel('Votre besoin').fill('impôts')
    await page.getByLabel('Où ?').fill('59100')
    await page.getByLabel('J’accompagne quelqu’un').check()
    await page.getByRole('button', { name: 'Trouver de l’aide' }).click()
    expect(await page.locator('main').innerText()).toContain('répondez avec cette personne')
    await page.getByRole('link', { name: 'Je ne sais pas' }).click()
    await page.getByRole('link', { name: /^Voir déjà/ }).click()
    const lien = page.getByRole('link', { name: 'Préparer la fiche à remettre' })
    expect(await lien.getAttribute('href')).toMatch(/^\/fiche-accompagnement\?lieux=lc-\d{4}(,lc-\d{4}){1,2}$/)
    await ferme()
  })
})

it('goes the whole way by keyboard, focus always seen', async () => {
  const { page, ferme } = await ouvre('/')
  const tabTo = async (texte: string) => {
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab')
      const { dit, contour } = await page.evaluate(() => {
        const e = document.activeElement as HTMLInputElement
        return { dit: e.labels?.[0]?.textContent ?? e.textContent ?? '', contour: getComputedStyle(e).outlineStyle }
      })
      expect(['solid', 'auto'], dit).toContain(contour)
      if (clair(dit).includes(texte)) return
    }
    throw new Error(`« ${texte} » is not reached by Tab`)
  }
  await tabTo('Votre besoin')
  await page.keyboard.type('imprimer')
  await tabTo('Où ?')
  await page.keyboard.type('Roubaix')
  await page.keyboard.press('Enter')
  await page.waitForURL(/orientation/)
  for (const [texte, suite] of [
    ['À pied', /trajet=pied/],
    ['Cette semaine', /quand=semaine/],
    ['Je ne sais pas', /aide=peu-importe/]
  ] as const) {
    await tabTo(texte)
    await page.keyboard.press('Enter')
    await page.waitForURL(suite)
  }
  await tabTo('Ce doit être gratuit')
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await page.waitForURL(/aussi=gratuit/)
  await tabTo('Médiathèque des Trois Ponts')
  await ferme()
})

it('« Près de moi » takes the need along, and the point instead of the place', async () => {
  const { page, contexte, ferme } = await ouvre('/')
  await contexte.grantPermissions(['geolocation'])
  await contexte.setGeolocation({ latitude: 50.69123, longitude: 3.17456 })
  await page.getByLabel('Votre besoin').fill('imprimer')
  await page.getByRole('button', { name: 'Près de moi' }).click()
  await page.waitForURL(/autour/)
  expect(new URL(page.url()).search).toBe('?besoin=imprimer&pour=moi&autour=50.691%2C3.175')
  expect(await titreDe(page)).toBe('Jusqu’où pouvez-vous aller ?')
  await ferme()
})

it('is read in order: answers, progress, question, choices, the way back', async () => {
  const { body } = await lit('/orientation?besoin=imprimer&ou=Roubaix&trajet=pied')
  const places = [
    'aria-label="Vos réponses"',
    'Question 3 sur',
    '<h1>',
    'Tout de suite',
    'Je ne sais pas',
    'Question précédente'
  ]
  const rangs = places.map(dit => body.indexOf(dit))
  expect(rangs).not.toContain(-1)
  expect(rangs).toEqual([...rangs].sort((a, b) => a - b))
})

describe('what is not understood', () => {
  it('offers all nine, and « je ne sais pas »', async () => {
    const { code, texte, body } = await lit('/orientation?besoin=xyzzy%20%3Cscript%3E&ou=Roubaix')
    expect(code).toBe(200)
    expect(texte).toContain('Nous n’avons pas compris « xyzzy &lt;script> »')
    expect(body.match(/class="choix-titre"/g)).toHaveLength(10)
    expect(body).not.toContain('<script>')
  })
  it('is told with the nearest names and a way on, with the status of what does not exist', async () => {
    for (const [chemin, dit] of [
      ['/orientation?besoin=imprimer&commune=59999', 'Roubaix (59 Nord)'],
      ['/orientation?besoin=imprimer&ou=Roubaix&trajet=fusee', '« fusee » n’est pas une réponse'],
      ['/orientation?services=nimporte', '« nimporte » n’est pas une réponse'],
      ['/orientation?besoin=imprimer&autour=999,0', 'Aucun'],
      ['/orientation?besoin=imprimer&ou=Roubaix&trajet=pied&aussi=%3Cb%3E', '&lt;b> » n’est pas une réponse']
    ] as const) {
      const { code, texte } = await lit(chemin)
      expect([code, texte.includes(dit)], chemin).toEqual([404, true])
    }
    const inconnu = await lit('/orientation?besoin=imprimer&ou=zzzzzzz')
    expect([inconnu.code, inconnu.texte.includes('Nous ne connaissons pas de lieu « zzzzzzz »')]).toEqual([200, true])
    expect((await lit(`/orientation?besoin=${'a'.repeat(500)}`)).code).toBe(400)
  })
  it('is the first of a page that no longer exists', async () => {
    const { statusCode, headers } = await app.inject(
      '/orientation?besoin=imp%C3%B4ts&ou=Roubaix&trajet=bus&etape=reponse&page=99'
    )
    expect([statusCode, headers.location]).toEqual([
      303,
      '/orientation?besoin=imp%C3%B4ts&ou=Roubaix&trajet=bus&etape=reponse'
    ])
  })
})

it('says which answer leaves nobody, and how many another one would', async () => {
  const { texte, body } = await lit(
    '/orientation?services=Ma%C3%AEtrise+des+outils+num%C3%A9riques+du+quotidien&ou=Lens&trajet=bus&aussi=gratuit&etape=reponse&besoin='
  )
  // Lens has a place that tells nothing of its services: it is to be checked.
  expect(texte).toContain('Un lieu à appeler')
  expect(texte).toMatch(/Des lieux plus sûrs, si vous changez une réponse.*Ne garder que votre besoin, où que ce soit/)
  const rien = await lit(
    '/orientation?services=Acc%C3%A8s+internet+et+mat%C3%A9riel+informatique&commune=29155&trajet=pied&etape=reponse'
  )
  expect(rien.texte).toContain('Aucun lieu ne répond à tout')
  expect(rien.texte).toMatch(/Aller plus loin.*à vérifier/)
  expect(body).not.toContain('undefined')
})

it('says of who lives too far from any place what is around, and of a département its towns', async () => {
  const { texte } = await lit('/orientation?besoin=imprimer&ou=Nord')
  expect(texte).toContain('Nord est vaste. Choisissez une commune :')
  expect(texte).toContain('Roubaix (59 Nord)')
  expect(texte).toContain('Partout : Nord')
})

it('asks four questions of who stays at home, who is nowhere in particular', async () => {
  const { texte } = await lit('/orientation?besoin=imprimer&trajet=distance')
  expect(texte).toContain('Question 3 sur 4')
})

describe('what follows the places', () => {
  const besoins = ['imprimer', 'arnaques', 'faire mes papiers', 'acheter un ordinateur']
  const suites = [
    'trajet=voiture',
    'trajet=voiture&quand=semaine&aide=individuel',
    'trajet=bus&quand=samedi&aussi=voir',
    'trajet=distance&quand=semaine',
    'trajet=voiture&quand=soir&aide=groupe&aussi=gratuit&aussi=bouger'
  ]
  it.each(besoins.flatMap(b => suites.map(suite => [b, suite])))(
    '« %s », %s: leads to a list of as many as it says',
    async (b, suite) => {
      const { code, body } = await lit(`/orientation?besoin=${encodeURIComponent(b)}&ou=Roubaix&${suite}&etape=reponse`)
      expect(code).toBe(200)
      const lien = /<a href="(\/recherche[^"]*)">([^<]*carte[^<]*)</.exec(body)
      if (!lien) return expect(body).toContain('Aucun lieu ne répond à tout')
      const dit = clair(lien[2] as string)
      const lieux = Number(/(\d+) lieux?/.exec(dit)?.[1] ?? 1)
      const { texte } = await lit((lien[1] as string).replaceAll('&amp;', '&'))
      const dedans = Number(/(\d+) lieux? .*?à Roubaix/.exec(texte)?.[1] ?? 0)
      const autour = Number(
        /(\d+) autres? lieux? autour/.exec(texte)?.[1] ?? /mais (\d+) lieux? autour/.exec(texte)?.[1] ?? 0
      )
      expect(dedans + autour, dit).toBe(lieux)
    }
  )

  it('says the hours of the day that was asked for', async () => {
    const { texte } = await lit('/orientation?besoin=imprimer&ou=Roubaix&trajet=voiture&quand=samedi&etape=reponse')
    expect(texte).toMatch(/Samedi 7 mars : de \d+ h( \d\d)? à \d+ h/)
  })
})

describe('its address', () => {
  it('says all the answers, and reads as it was written', () => {
    const query = {
      pour: 'autrui',
      besoin: 'un CV & plus',
      services: 'Insertion professionnelle via le numérique',
      commune: '59512',
      trajet: 'pied',
      quand: 'soir',
      aide: 'groupe',
      aussi: ['gratuit', 'lire']
    }
    const { reponses, etrange } = readAdresse(query)
    expect(etrange).toBeNull()
    const adresse = adresseOrientation(reponses, 'reponse', 2)
    const relue = new URL(adresse, 'http://x').searchParams
    expect(readAdresse({ ...Object.fromEntries(relue), aussi: relue.getAll('aussi') }).reponses).toEqual(reponses)
    expect(adresseOrientation({ ...reponses, aussi: [] })).toContain('aussi=rien')
  })
  it('is light', async () => {
    for (const chemin of ['/', '/orientation?besoin=imp%C3%B4ts&ou=Roubaix&trajet=bus&etape=reponse']) {
      const { rawPayload } = await app.inject({ url: chemin, headers: { 'accept-encoding': 'gzip' } })
      expect(rawPayload.length, chemin).toBeLessThan(12_000)
    }
  })
})

it('every need written on the home page is understood', () => {
  const besoins = [...ACCUEIL.exemples, ...ACCUEIL.lesPortes.flatMap(p => p.besoins)]
  expect(besoins).toHaveLength(18)
  expect(besoins.filter(b => besoinsDe(b).length === 0)).toEqual([])
  expect(besoinsDe('acheter un ordinateur pas cher')[0]?.service).toBe(
    'Acquisition de matériel informatique à prix solidaire'
  )
})
