import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { buildCatalogue } from '../catalogue/construction.ts'
import { createCatalogueCourant } from '../catalogue/courant.ts'
import { ficheInventee, PUBLICATION } from '../catalogue/fixture.ts'
import { loadGeographie } from '../reference/load.ts'
import { createServer } from '../server.ts'
import { STRUCTURE, STRUCTURES } from './reponses/structures.ts'
import { SUGGESTIONS } from './reponses/suggestions.ts'
import { TERRITOIRE } from './reponses/territoires.ts'

const GEOGRAPHIE = loadGeographie()
const ICI = { commune: 'Roubaix', code_postal: '59100', code_insee: '59512' } as const
const FICHES = [
  ...PUBLICATION.fiches,
  ficheInventee('lc-0100', {
    ...ICI,
    nom: 'Atelier du Pont',
    pivot: '00012345600011',
    structure_parente: 'Les Ateliers',
    date_maj: '2025-12-01'
  }),
  ficheInventee('lc-0101', {
    nom: 'Atelier de la Gare',
    commune: 'Lille',
    code_insee: '59350',
    pivot: '00012345600011',
    structure_parente: 'Les Ateliers'
  }),
  ficheInventee('lc-0102', { ...ICI, nom: 'Atelier du Pont', pivot: '00012345600029' }),
  ficheInventee('lc-0103', { nom: 'Cyber-base', commune: 'Paris', code_insee: '75111', pivot: 'W123456789' }),
  ficheInventee('lc-0104', { nom: 'Point numérique', commune: 'Saint-Pierre', code_insee: '97502' })
]
const edition = (numero: number, fiches = FICHES) =>
  buildCatalogue({ ...PUBLICATION, fiches, edition: { ...PUBLICATION.edition, numero } }, GEOGRAPHIE)
const courant = createCatalogueCourant()
let app: Awaited<ReturnType<typeof createServer>>
beforeAll(async () => {
  courant.remplace(edition(12))
  app = await createServer({ catalogue: courant, geographie: GEOGRAPHIE })
})
afterAll(() => app.close())

async function read<S extends z.ZodType>(url: string, schema: S): Promise<z.infer<S>> {
  const reponse = await app.inject(`/api/v1${url}`)
  expect(reponse.statusCode, `${url} ${reponse.body.slice(0, 300)}`).toBe(200)
  return schema.parse(reponse.json())
}
const refuse = async (url: string) => {
  const reponse = await app.inject(`/api/v1${url}`)
  return { ...reponse.json(), statut: reponse.statusCode }
}

describe('GET /api/v1/suggestions', () => {
  const first = async (q: string, suite = '') =>
    (await read(`/suggestions?q=${encodeURIComponent(q)}${suite}`, SUGGESTIONS)).suggestions[0]

  it('understands first letters, slips, sounds, small words and numbers of arrondissement', async () => {
    for (const [q, code] of [
      ['roub', '59512'],
      ['ROUBIAX', '59512'],
      ['villeneuve dasq', '59009'],
      ['st-denis', '97411'],
      ['marsseile', '13055'],
      ['paris 7', '75107'],
      ['nor', '59'],
      ['haut de france', '32'],
      ['paca', '93']
    ] as const)
      expect(await first(q), q).toMatchObject({ code })
    expect(await first('mediatek des trois pont')).toMatchObject({ genre: 'lieu', id: 'lc-0001' })
    expect(await first('trois ponts')).toMatchObject({ id: 'lc-0001', precision: '59100 Roubaix' })
    expect(await first('mediatek lill')).toMatchObject({ id: 'lc-0004' })
    expect(await first('impots')).toMatchObject({ genre: 'service', valeur: 'Aide aux démarches administratives' })
  })

  it('proposes the communes of a post code, whole or begun, those that have places first', async () => {
    const { suggestions } = await read('/suggestions?q=59100', SUGGESTIONS)
    expect(suggestions[0]).toMatchObject({ genre: 'commune', code: '59512', libelle: 'Roubaix' })
    expect(suggestions[0]?.precision).toContain('59100')
    const commencees = (await read('/suggestions?q=%20591&limite=20', SUGGESTIONS)).suggestions
    // Lille has 59160 among its post codes, and is the bigger.
    expect(commencees.slice(0, 2).map(c => c.code)).toEqual(['59350', '59512'])
    expect(new Set(commencees.map(c => c.code)).size).toBe(commencees.length)
    for (const { precision, genre } of commencees)
      expect([genre, precision]).toEqual(['commune', expect.stringMatching(/^591/)])
    expect((await read('/suggestions?q=95450&limite=20', SUGGESTIONS)).suggestions.map(c => c.libelle)).toContain(
      'Vigny'
    )
    expect((await read('/suggestions?q=00000', SUGGESTIONS)).suggestions).toEqual([])
  })

  it('gives a name that several places bear once, and the nearest of them to who says where they are', async () => {
    expect(await first('atelier du pont')).toMatchObject({ valeur: 'Atelier du Pont', lieux: 2 })
    expect(await first('atelier', '&latitude=-20.88&longitude=55.45')).toMatchObject({ id: 'lc-0007' })
  })

  it('says what to ask next, which answers as many places', async () => {
    const { suggestions } = await read('/suggestions?q=at&limite=20', SUGGESTIONS)
    const autres = (await read('/suggestions?q=roubaix', SUGGESTIONS)).suggestions
    const services = (await read('/suggestions?q=ordinateur&genre=service', SUGGESTIONS)).suggestions
    for (const { demande, lieux, id } of [...suggestions, ...autres, ...services]) {
      const reponse = await app.inject(demande)
      expect(reponse.statusCode, demande).toBe(200)
      if (id === undefined) expect(reponse.json().total, demande).toBeGreaterThanOrEqual(lieux)
    }
  })

  it('keeps to the kinds asked, and refuses what it cannot read', async () => {
    const { suggestions } = await read('/suggestions?q=roubaix&genre=epci|departement', SUGGESTIONS)
    for (const { genre } of suggestions) expect(['epci', 'departement']).toContain(genre)
    expect(await refuse('/suggestions')).toMatchObject({ statut: 400, parametre: 'q' })
    expect(await refuse('/suggestions?q=a&genre=ville')).toMatchObject({
      statut: 400,
      parametre: 'genre',
      valeur: 'ville'
    })
    expect(await refuse('/suggestions?q=a&latitude=50')).toMatchObject({ statut: 400, parametre: 'longitude' })
    for (const q of ['%3F%3F', '%E6%9D%B1%E4%BA%AC', 'x'.repeat(100), '0'.repeat(100), 'a%20'.repeat(50)])
      await read(`/suggestions?q=${q}`, SUGGESTIONS)
  })
})

describe('GET /api/v1/territoires/{type}/{code}', () => {
  it('says what a commune is part of and what is known of its places', async () => {
    const roubaix = await read('/territoires/commune/59512', TERRITOIRE)
    expect(roubaix).toMatchObject({ nom: 'Roubaix', lieux: 5, enfants: [] })
    expect(roubaix.parents.map(p => `${p.type} ${p.code}`)).toEqual(['epci 200093201', 'departement 59', 'region 32'])
    expect(roubaix.parents[1]?.lieux).toBeGreaterThan(roubaix.lieux)
    expect(roubaix.fraicheur).toEqual({ dates: 3, date_mediane: '2025-12-01', part_depuis_un_an: 0.4 })
    expect(roubaix.services[0]?.lieux).toBe(1)
    const [ouest, sud, est, nord] = roubaix.emprise as [number, number, number, number]
    const { latitude, longitude } = roubaix.centre as { latitude: number; longitude: number }
    expect(ouest <= longitude && longitude <= est && sud <= latitude && latitude <= nord).toBe(true)
  })

  it('answers addresses and links that lead where they say, with as many places', async () => {
    for (const url of ['/territoires/region/32', '/territoires/departement/59', '/territoires/epci/200093201']) {
      const territoire = await read(url, TERRITOIRE)
      expect((await app.inject(territoire.liens.lieux)).json().total, url).toBe(territoire.lieux)
      expect((await app.inject(territoire.liens.csv)).body.trim().split('\n').length, url).toBe(territoire.lieux + 1)
      const avec = [...territoire.parents, ...territoire.enfants].filter(t => t.lieux > 0)
      expect(avec.length).toBeGreaterThan(0)
      for (const { adresse, lieux, nom } of avec)
        expect(await read(adresse.replace('/api/v1', ''), TERRITOIRE), adresse).toMatchObject({ nom, lieux })
    }
  })

  it('counts arrondissements in their city, and takes overseas collectivities for territories', async () => {
    const paris = await read('/territoires/commune/75056', TERRITOIRE)
    expect(paris.lieux).toBe(1)
    expect(paris.enfants).toHaveLength(20)
    expect(paris.enfants.find(e => e.code === '75111')?.lieux).toBe(1)
    const onzieme = await read('/territoires/commune/75111', TERRITOIRE)
    expect(onzieme.parents[0]).toMatchObject({ type: 'commune', code: '75056', lieux: 1 })
    for (const code of ['975', '977', '978', '986', '987', '988'])
      expect(await read(`/territoires/departement/${code}`, TERRITOIRE), code).toMatchObject({ code })
    expect(await read('/territoires/departement/975', TERRITOIRE)).toMatchObject({ lieux: 1 })
  })

  it('tells what was meant by a code that is none', async () => {
    expect(await refuse('/territoires/commune/63000')).toMatchObject({
      statut: 404,
      detail: '63000 est un code postal, pas un code de commune. Essayez 63113 (Clermont-Ferrand).'
    })
    const nomme = await refuse('/territoires/commune/roubai')
    expect(nomme.statut).toBe(404)
    expect(nomme.propositions[0]).toEqual({
      code: '59512',
      nom: 'Roubaix',
      adresse: '/api/v1/territoires/commune/59512'
    })
    // A commune that is gone bore the number of today's Paris 1er.
    expect((await refuse('/territoires/commune/75001')).propositions).toMatchObject([{ code: '75101' }])
    const proches = (await refuse('/territoires/commune/59998')).propositions
    expect(proches.length).toBeGreaterThan(0)
    for (const { adresse, nom } of proches)
      expect(await read(adresse.replace('/api/v1', ''), TERRITOIRE), adresse).toMatchObject({ nom })
    expect((await refuse('/territoires/departement/20')).detail).toContain('2A')
    expect((await refuse('/territoires/region/99')).statut).toBe(404)
    const reunie = await app.inject('/api/v1/territoires/commune/59298')
    expect(reunie.statusCode).toBe(301)
    expect(reunie.headers.location).toBe('/api/v1/territoires/commune/59350')
    expect((await refuse('/territoires/ville/59512')).attendu).toContain('commune')
    for (const code of ['%3Cscript%3E', '..%2f..', 'a'.repeat(250), '200093202'])
      expect((await refuse(`/territoires/epci/${code}`)).statut, code).toBe(404)
  })
})

describe('GET /api/v1/structures', () => {
  it('gives each body once with its places, by identifier, territory and words', async () => {
    const toutes = await read('/structures', STRUCTURES)
    expect(toutes.structures.map(s => [s.pivot, s.lieux])).toEqual([
      ['00012345600011', ['lc-0100', 'lc-0101']],
      ['00012345600029', ['lc-0102']],
      ['W123456789', ['lc-0103']]
    ])
    expect(toutes.structures[0]).toMatchObject({ sorte: 'siret', siren: '000123456', nom: 'Les Ateliers' })
    for (const [query, total] of [
      ['siret=00012345600011', 1],
      ['siren=000123456', 2],
      ['rna=W123456789', 1],
      ['siren=000123456&rna=W123456789', 0],
      ['commune=59350', 1],
      ['departement=59', 2],
      ['region=32&texte=ateliers', 2],
      ['commune=75056', 1],
      ['texte=cyber', 1],
      ['texte=ciber base', 1],
      ['texte=atelirs', 1],
      ['texte=attelier', 2],
      ['texte=atelier gare', 1],
      ['texte=ateliers cyber', 0],
      ['texte=rien', 0]
    ] as const)
      expect((await read(`/structures?${query}`, STRUCTURES)).total, query).toBe(total)
    expect(await read('/structures/W123456789', STRUCTURE)).toEqual(toutes.structures[2])
    for (const lieu of toutes.structures.flatMap(s => s.lieux))
      expect((await app.inject(`/api/v1/lieux/${lieu}`)).statusCode).toBe(200)
  })

  it('pages through each once in the édition where it began, and refuses another question’s cursor', async () => {
    const vues: string[] = []
    for (let url: string | null = '/structures?limite=1'; url !== null; ) {
      const page: z.infer<typeof STRUCTURES> = await read(url, STRUCTURES)
      vues.push(...page.structures.map(s => s.pivot))
      expect(page.edition).toBe(12)
      courant.remplace(edition(13, FICHES.slice(0, 3)))
      url = page.suivant?.replace('/api/v1', '') ?? null
    }
    expect(vues).toEqual(['00012345600011', '00012345600029', 'W123456789'])
    courant.remplace(edition(14))
    const { suivant } = await read('/structures?limite=1', STRUCTURES)
    expect((await refuse(`${suivant?.replace('/api/v1', '')}&departement=59`)).statut).toBe(400)
  })

  it('refuses what is no identifier, and knows nobody by another', async () => {
    expect(await refuse('/structures?siret=123')).toMatchObject({ statut: 400, parametre: 'siret' })
    expect(await refuse('/structures?commune=63000')).toMatchObject({ statut: 400, parametre: 'commune' })
    expect(await refuse('/structures/000123456')).toMatchObject({ statut: 404 })
    expect((await refuse('/structures/%3Cb%3E')).statut).toBe(404)
  })
})
