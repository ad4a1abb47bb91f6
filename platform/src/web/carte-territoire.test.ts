/** The map of a territory, of a hub, of overseas; and what is said when nothing is within reach. */
import { describe, expect, it } from 'vitest'
import { buildCatalogue } from '../catalogue/construction.ts'
import { createCatalogueCourant } from '../catalogue/courant.ts'
import { FICHES, ficheInventee, GEOGRAPHIE, PUBLICATION } from '../catalogue/fixture.ts'
import { loadGeographie } from '../reference/load.ts'
import { createServer } from '../server.ts'
import { SANS_THEME, type Theme } from '../theme.ts'

const A_DISTANCE = ficheInventee('lc-9001', {
  nom: 'Ligne d’écoute numérique',
  commune: 'Roubaix',
  code_postal: '59100',
  code_insee: '59512',
  modalites_accompagnement: ['À distance']
})
const catalogue = buildCatalogue({ ...PUBLICATION, fiches: [...FICHES, A_DISTANCE] }, GEOGRAPHIE)
const serve = (territoire: Theme['territoire'] = null) =>
  createServer({
    catalogue: createCatalogueCourant(catalogue),
    geographie: GEOGRAPHIE,
    maintenant: () => new Date('2026-03-06T09:00:00Z'),
    themes: {
      lit: () => ({ ...SANS_THEME, territoire, pose_le: '2026-03-01T09:00:00Z', pose_par: 'essai' }),
      logo: async () => null,
      gardeLogo: async () => undefined,
      pose: async () => undefined
    }
  })
const app = await serve()
// Intercommunalités and régions, with their real names.
const vraie = loadGeographie()
const france = await createServer({
  catalogue: createCatalogueCourant(buildCatalogue(PUBLICATION, vraie)),
  geographie: vraie,
  maintenant: () => new Date('2026-03-06T09:00:00Z')
})
const page = async (url: string, serveur = app) => (await serveur.inject(url)).body.replaceAll('\u00a0', ' ')
const boite = (html: string): number[] => (/data-boite="([^"]+)"/.exec(html)?.[1] ?? '').split(',').map(Number)
const titre = (html: string): string => /<h1>(.*?)<\/h1>/.exec(html)?.[1] ?? ''

describe('the map of a territory', () => {
  it('leads the words of the API to the one address of a territory, its question with it', async () => {
    const vers = async (url: string) => (await france.inject(url)).headers.location
    expect(await vers('/carte?departement=59&tri=nom')).toBe('/carte?tri=nom&commune=59')
    expect(await vers('/carte?region=32&q=imprimer')).toBe('/carte?q=imprimer&commune=R32')
    expect(await vers('/recherche?departement=59')).toBe('/recherche?commune=59')
    expect(await vers('/carte?region=04')).toBe('/carte?commune=974')
  })

  it('is framed on it, and not on the country', async () => {
    const [west, south, east, north] = boite(await page('/carte?commune=59')) as [number, number, number, number]
    expect([west > 1.8, south > 49.8, east < 4.5, north < 51.3]).toEqual([true, true, true, true])
    expect(boite(await page('/carte'))).toEqual([-5.2, 41.3, 9.6, 51.2])
  })

  it('takes an intercommunalité like a filter: its list, its tiles and the API say the same', async () => {
    const html = await page('/carte?epci=200093201', france)
    const { total } = (await france.inject('/api/v1/lieux?limite=1&epci=200093201')).json()
    expect(total).toBeGreaterThan(2)
    expect(titre(html)).toBe(`${total} lieux dans l’intercommunalité Métropole Européenne de Lille`)
    expect(html).toContain('/tuiles/{z}/{x}/{y}.mvt?epci=200093201')
    expect(boite(html)[1]).toBeGreaterThan(50)
    expect(await page('/recherche?epci=200093201', france)).toContain(titre(html))
  })

  it('tells a code that is none with the nearest names, on the map too', async () => {
    for (const url of ['/carte?departement=95999', '/carte?epci=1', '/carte?region=zz', '/recherche?commune=59998']) {
      const { statusCode, body } = await app.inject(url)
      expect([statusCode, body.includes('Nous ne connaissons pas')], url).toEqual([404, true])
    }
    expect((await app.inject('/carte?departement=%3Cscript%3Ealert(1)%3C/script%3E')).body).not.toContain(
      '<script>alert'
    )
  })

  it('begins where the people of a hub are, from where the rest of France is a link away', async () => {
    const hub = await serve({ type: 'departement', code: '59' })
    const { statusCode, headers } = await hub.inject('/carte?frais_a_charge=Gratuit')
    expect([statusCode, headers.location]).toEqual([303, '/carte?frais_a_charge=Gratuit&commune=59'])
    const html = await page('/carte?commune=59', hub)
    expect(html).toMatch(/<a href="\/carte\?emprise=-5\.2%2C41\.3%2C9\.6%2C51\.2"[^>]*>France métropolitaine<\/a>/)
    // Who asks something of their own is asked nothing.
    expect((await hub.inject('/carte?q=Lens')).statusCode).toBe(200)
    expect((await hub.inject('/carte?emprise=1,43,2,44')).statusCode).toBe(200)
    await hub.close()
  })

  it('offers overseas by its names, with its places and the question', async () => {
    const html = await page('/carte?services=Maîtrise+des+outils+numériques+du+quotidien')
    expect(html).toMatch(/href="\/carte\?commune=974&amp;services=[^"]+"[^>]*>La Réunion \(1\)</)
    expect(boite(await page('/carte?commune=974'))[0]).toBeGreaterThan(50)
  })

  it('as a drawing, holds the mainland although the first of the list is overseas, and moves by links', async () => {
    const html = await page('/carte')
    expect(html).toContain('Un lieu de la liste est hors de ce cadre.')
    expect(html).not.toContain('2 000 km')
    const lien = /href="([^"]+)"[^>]*>vers l’est</.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect(lien).toContain('#carte')
    const est = await page(lien.replace('#carte', ''))
    expect(titre(est)).toMatch(/dans ce cadre de la carte$/)
    expect(boite(est)[0]).toBeCloseTo(2.2, 3)
  })
})

describe('the list and the map lead to one another', () => {
  it('with the same question, filters, order and page, there and back', async () => {
    const question = 'q=Roubaix&frais_a_charge=Gratuit&tri=nom'
    const liste = await page(`/recherche?${question}`)
    const href = `/carte?${question}#carte`.replaceAll('&', '&amp;')
    expect(liste).toMatch(new RegExp(`<a href="${href.replace('?', '\\?')}"[^>]*><svg.*?</svg>Voir la carte</a>`))
    expect(await page(`/carte?${question}`)).toContain(`href="/recherche?${question.replaceAll('&', '&amp;')}"`)
  })
})

describe('nothing within reach', () => {
  it('is said, with how far the nearest is, and never offered as if it were near', async () => {
    const html = await page('/recherche?q=Ouessant')
    expect(titre(html)).toBe('Aucun lieu connu à Ouessant')
    expect(html).toMatch(/Le plus proche est à \d{3} km, à [^:]+ : c’est trop loin pour y aller\./)
    expect(html).not.toContain('Les plus proches')
    expect(html).not.toContain('class="carton ')
    expect(html).toContain('modalites_accompagnement=%C3%80+distance')
    expect(html).toContain('Voir le lieu qui aide par téléphone ou en visio')
    const carte = /href="(\/carte\?emprise=[^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
    // Where one is and where it is, in one frame that lists it.
    expect(titre(await page(carte))).toMatch(/^\d+ lieux? dans ce cadre de la carte$/)
    expect(await page('/carte?q=Ouessant')).toContain('c’est trop loin pour y aller')
  })

  it('in the orientation too: no place hundreds of kilometres away is for you', async () => {
    const html = await page(
      '/orientation?besoin=apprendre+l%E2%80%99ordinateur&ou=Ouessant&trajet=partout&quand=peu-importe&aide=peu-importe&etape=reponse'
    )
    expect(html).not.toMatch(/<h1>(?:Un|Deux|Trois) lieux? pour vous<\/h1>/)
    expect(html).toMatch(/Le plus proche est à \d{3} km/)
  })
})
