/** An address in « Où ? », from the home page to the places around it, over real HTTP, a real browser and a stand-in of the service. */
import { pino } from 'pino'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type AdresseConnue, type Doublure, startDoublure } from '../../test/geocodeur.ts'
import { fautesGraves, openNavigateur } from '../../test/navigateur.ts'
import { SUIVI } from '../../test/suivi.ts'
import { buildCatalogue } from '../catalogue/construction.ts'
import { createCatalogueCourant } from '../catalogue/courant.ts'
import { FICHES, GEOGRAPHIE, PUBLICATION } from '../catalogue/fixture.ts'
import { createAdresses } from '../geocodage/adresses.ts'
import { RIEN_DIT } from '../orientation/reponses.ts'
import { createServer } from '../server.ts'
import { readFiltres } from './filtres.ts'
import { filtresDe } from './orientation-filtres.ts'

const voie = (plus: Partial<AdresseConnue> = {}): AdresseConnue => ({
  type: 'housenumber',
  numero: '12',
  voie: 'Rue des Tisserands',
  code_postal: '59100',
  commune: 'Roubaix',
  code_insee: '59512',
  latitude: 50.69,
  longitude: 3.174,
  ...plus
})
const LENS = { code_postal: '62300', commune: 'Lens', code_insee: '62498', latitude: 50.43, longitude: 2.83 }
const ADRESSES = [voie(), voie(LENS), voie({ voie: 'Rue <b>Haute</b>', ...LENS })]
const TAPEE = '12 rue des Tisserands Roubaix'
const VERS = `/recherche?autour=50.6900%2C3.1740&adresse=${TAPEE.replaceAll(' ', '+')}`

let doublure: Doublure
let navigateur: Browser
const journal: string[] = []
type Serveur = Awaited<ReturnType<typeof createServer>>
let app: Serveur
let sans: Serveur
let origine: string

const open = (avec: boolean): Promise<Serveur> =>
  createServer({
    catalogue: createCatalogueCourant(buildCatalogue({ ...PUBLICATION, fiches: FICHES }, GEOGRAPHIE)),
    geographie: GEOGRAPHIE,
    maintenant: () => new Date('2026-03-06T09:00:00Z'),
    suivi: SUIVI,
    log: pino({ level: 'trace' }, { write: (ligne: string) => void journal.push(ligne) }),
    ...(avec ? { adresses: createAdresses(doublure.adresse, { hotes: [doublure.hote], parSeconde: 40 }) } : {})
  })

beforeAll(async () => {
  doublure = await startDoublure({ adresses: ADRESSES })
  navigateur = await openNavigateur()
  sans = await open(false)
})
beforeEach(async () => {
  await app?.close()
  app = await open(true)
  origine = await app.listen({ port: 0, host: '127.0.0.1' })
  doublure.requetes.length = 0
})
afterAll(async () => {
  await navigateur?.close()
  await app?.close()
  await sans?.close()
  await doublure?.close()
})

const lit = async (chemin: string, serveur = app) => {
  const { statusCode, body, headers } = await serveur.inject(chemin)
  const texte = body.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0]+/g, ' ')
  return { code: statusCode, vers: headers.location, body, texte }
}
const q = (texte: string): string => encodeURIComponent(texte)

describe('an address in the search', () => {
  it('becomes a point in the page’s address, beside the words typed, and is said as it was understood', async () => {
    const demande = await lit(`/recherche?q=${q(TAPEE)}&services=${q('Aide aux démarches administratives')}`)
    expect([demande.code, demande.vers]).toEqual([303, `${VERS}&services=Aide+aux+d%C3%A9marches+administratives`])
    const { code, texte, body } = await lit(VERS)
    expect(code).toBe(200)
    expect(texte).toContain('près de cette adresse')
    expect(texte).toContain('Autour de : 12 Rue des Tisserands 59100 Roubaix')
    expect(body).toContain(`value="${TAPEE}"`)
    expect(body).toMatch(
      /href="\/recherche\?autour=50\.4300%2C2\.8300&amp;adresse=12[^"]+">12 Rue des Tisserands 62300 Lens/
    )
    expect(body).toContain('href="/recherche?commune=59512"')
    // The town was named: nobody hesitates.
    expect(body).not.toMatch(/<details open/)
  })

  it('asks which town, when several have it and none was named', async () => {
    const { vers } = await lit(`/recherche?q=${q('12 rue des Tisserands')}`)
    const { texte, body } = await lit(vers as string)
    expect(texte).toContain('Plusieurs communes ont cette adresse.')
    expect(body).toMatch(/<details open/)
  })

  it('is never in another town than the one that is named: its town then stands for it', async () => {
    const ailleurs = '12 rue des Tisserands 59200 Tourcoing'
    const { code, texte } = await lit(`/orientation?besoin=imprimer&ou=${q(ailleurs)}`)
    expect(doublure.requetes).toHaveLength(1)
    expect([code, texte.includes('Vous partez de : 59200 Tourcoing')]).toEqual([200, true])
    expect((await lit(`/recherche?q=${q(ailleurs)}`)).vers ?? '').not.toContain('autour')
  })

  it('goes out only when it looks like one: towns, post codes, places, names and numbers never do', async () => {
    for (const texte of [
      'Roubaix',
      '59100',
      'mediatheque roubaix',
      'zelie.morvan@exemple.fr',
      '06 39 98 00 12',
      'Lens 62'
    ])
      expect((await lit(`/recherche?q=${q(texte)}`)).vers ?? '').not.toContain('autour')
    expect(doublure.requetes).toEqual([])
    expect((await lit(`/recherche?q=${q('rue des Tisserands Roubaix')}`)).vers).toContain('autour=50.6900')
    expect(doublure.requetes).toHaveLength(1)
  })

  it('without the service is read as it always was, and the page asks for no address', async () => {
    for (const chemin of ['/', '/recherche', '/orientation?besoin=imprimer&ou=Lens', `/recherche?q=${q(TAPEE)}`]) {
      const { code, texte } = await lit(chemin, sans)
      expect([code, texte.includes('adresse, commune'), texte.includes('Votre adresse')], chemin).toEqual([
        200,
        false,
        false
      ])
    }
    expect((await lit('/', app)).texte).toContain('adresse, commune ou lieu')
    // A link that was kept still leads around its point, said in the words typed.
    expect((await lit(VERS, sans)).texte).toContain(`Autour de : ${TAPEE}`)
  })

  it('says what is hostile as text, and refuses what is no point', async () => {
    const hostile = await lit(`/recherche?autour=50.69,3.17&adresse=${q('<script>alert(1)</script>')}`)
    expect(hostile.code).toBe(200)
    expect(hostile.body).not.toContain('<script>alert')
    const { vers } = await lit(`/recherche?q=${q('12 rue <b>Haute</b> Lens')}`)
    const nomme = await lit(vers as string)
    expect(nomme.body).toContain('Rue &lt;b>Haute&lt;/b>')
    expect((await lit('/recherche?autour=999,3&adresse=ici')).code).toBe(400)
    expect((await lit(`/recherche?autour=50.69,3.17&adresse=${'a'.repeat(201)}`)).code).toBe(400)
  })

  it('leaves no trace of what was typed in the journal', () => {
    expect(journal.length).toBeGreaterThan(10)
    expect(journal.join('')).not.toMatch(/tisserands|50\.69/i)
  })
})

describe('an address in the orientation', () => {
  it('leads from home to places around it, without a script, and the way on keeps it with the answers', async () => {
    const contexte = await navigateur.newContext({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false })
    const page = await contexte.newPage()
    await page.goto(origine)
    await page.getByLabel('Votre besoin').fill('faire mes démarches')
    await page.getByLabel('Où').fill(TAPEE)
    await page.getByRole('button', { name: 'Trouver de l’aide' }).click()
    expect(new URL(page.url()).searchParams.get('autour')).toBe('50.6900,3.1740')
    expect(new URL(page.url()).searchParams.get('ou')).toBe(TAPEE)
    expect(await page.locator('.adresse-comprise').innerText()).toContain('12 Rue des Tisserands 59100 Roubaix')
    await page.getByRole('link', { name: /En bus/ }).click()
    await page
      .getByRole('link', { name: /Voir déjà|Voir/ })
      .last()
      .click()
    await page.goto(`${page.url().replace(/&etape=\w+/, '')}&aussi=gratuit&etape=reponse`)
    await page.getByText('Ce n’est pas là').click()
    await page.getByRole('link', { name: '12 Rue des Tisserands 62300 Lens' }).click()
    expect(new URL(page.url()).searchParams.get('autour')).toBe('50.4300,2.8300')
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    await contexte.close()
  })

  it('says « voir tous » with the same choices as its answers', async () => {
    const chemin = `/orientation?besoin=${q('faire mes démarches')}&autour=50.69,3.174&ou=${q(TAPEE)}&trajet=voiture&quand=peu-importe&aide=individuel&aussi=rien&etape=reponse`
    const { body } = await lit(chemin)
    const [, href = ''] = /href="(\/recherche\?[^"]+)"[^>]*>Voir sur la carte/.exec(body) ?? []
    const { searchParams } = new URL(href.replaceAll('&amp;', '&'), origine)
    expect(Object.fromEntries(searchParams)).toEqual({
      autour: '50.69,3.174',
      adresse: TAPEE,
      services: 'Aide aux démarches administratives',
      modalites_accompagnement: 'Accompagnement individuel'
    })
    expect((await lit(href.replaceAll('&amp;', '&'))).code).toBe(200)
  })

  it('writes every answer as a filter that results understand', () => {
    const filtres = filtresDe({
      ...RIEN_DIT,
      service: 'Aide aux démarches administratives',
      trajet: 'distance',
      quand: 'soir',
      aussi: ['gratuit', 'voir', 'langue']
    })
    expect(filtres.ouvert).toBe('soir')
    expect(filtres.choix.map(c => [c.axe, c.valeurs.length])).toEqual([
      ['services', 1],
      ['frais_a_charge', 1],
      ['modalites_accompagnement', 1],
      ['prise_en_charge_specifique', 3]
    ])
    expect(readFiltres(Object.fromEntries(filtres.choix.map(c => [c.axe, c.valeurs.join('|')])))?.choix).toEqual(
      filtres.choix
    )
  })
})

describe('what axe finds', () => {
  it.each(['light', 'dark'] as const)('nothing grave around an address, %s', async colorScheme => {
    const contexte = await navigateur.newContext({ viewport: { width: 360, height: 640 }, colorScheme })
    const page = await contexte.newPage()
    for (const chemin of [
      VERS,
      `/recherche?q=${q('12 rue des Tisserands')}`,
      `/orientation?besoin=imprimer&ou=${q(TAPEE)}`
    ]) {
      await page.goto(origine + chemin)
      expect(await fautesGraves(page), chemin).toEqual([])
    }
    await contexte.close()
  })
})
