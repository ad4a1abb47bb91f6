/** Every operation of the API: what it answers is what its schema and its description say, and its examples run. */
import { CHAMPS, CHAMPS_DE_FICHE, LISTES } from '@lieux-communs/core'
import { afterAll, describe, expect, it } from 'vitest'
import { buildCatalogue } from '../catalogue/construction.ts'
import { createCatalogueCourant } from '../catalogue/courant.ts'
import { CANARI_COURRIEL, GEOGRAPHIE, PUBLICATION } from '../catalogue/fixture.ts'
import { createServer } from '../server.ts'
import { exemplesOf, filtresVus } from './exemples.ts'
import type { Archives } from './operation.ts'
import { OPERATIONS } from './operations/toutes.ts'
import { PROBLEME } from './reponses.ts'

const [premiere, seconde] = PUBLICATION.fiches as [(typeof PUBLICATION.fiches)[0], (typeof PUBLICATION.fiches)[0]]
const renommee = { ...premiere, valeurs: { ...premiere.valeurs, nom: 'Autre nom' } }
const SANS = { remplacee_par: null, separee_de: null, suite_de: null, champs: [] }
const CHANGEMENTS = [
  { ...SANS, edition: 1, identite: premiere.identite, nature: 'creee', avant: null, apres: premiere },
  { ...SANS, edition: 2, identite: premiere.identite, nature: 'modifiee', avant: premiere, apres: renommee },
  {
    ...SANS,
    edition: 2,
    identite: seconde.identite,
    nature: 'creee',
    avant: null,
    apres: seconde,
    separee_de: premiere.identite
  },
  {
    ...SANS,
    edition: 3,
    identite: seconde.identite,
    nature: 'fusionnee',
    avant: seconde,
    apres: null,
    remplacee_par: premiere.identite
  }
] as const
const edition = (numero: number) => ({
  numero,
  date: `2026-03-0${numero}T04:00:00.000Z`,
  somme: 'abc',
  fiches: 1,
  creees: 1,
  modifiees: 0,
  retirees: 0,
  fusionnees: 0
})
const archives: Archives = {
  all: async () => [3, 2, 1].map(edition),
  changements: async (numero, page) =>
    CHANGEMENTS.filter(c => c.edition === numero && c.identite > (page?.apres ?? '')).slice(0, page?.nombre),
  historique: async identite => CHANGEMENTS.filter(c => c.identite === identite)
}
/** The fixture's hostile place says a service that no list holds, which no reading lets in: pages are tried with it, not the API. */
const permise = ({ valeurs }: (typeof PUBLICATION.fiches)[0]): boolean =>
  (valeurs.services ?? []).every(s => LISTES.services.contient(s))
const publication = {
  ...PUBLICATION,
  fiches: PUBLICATION.fiches
    .filter(permise)
    .map(f => (f.identite === 'lc-0005' ? { ...f, valeurs: { ...f.valeurs, pivot: '73282932000074' } } : f)),
  edition: { ...PUBLICATION.edition, numero: 3 }
}
const catalogue = buildCatalogue(publication, GEOGRAPHIE)
const app = await createServer({
  catalogue: createCatalogueCourant(catalogue),
  geographie: GEOGRAPHIE,
  archives,
  maintenant: () => new Date('2026-03-03T09:00:00Z')
})
afterAll(() => app.close())
const get = (url: string, headers = {}) => app.inject({ url: `/api/v1${url}`, headers })

const exemples = exemplesOf(catalogue, OPERATIONS)
const JSONS = OPERATIONS.flatMap((operation, i) => {
  const exemple = exemples[i]
  return operation.type === undefined || operation.type.endsWith('json')
    ? [[operation.chemin, { operation, exemple }] as const]
    : []
})
const OBLIGES: Record<string, string> = { '/changements': 'depuis=0', '/suggestions': 'q=roubai' }

describe.each(JSONS)('%s', (_, { operation, exemple }) => {
  const adresse = exemple?.adresse.split('?')[0] ?? ''

  it('answers what its schema says, to the letter, at the address that the documentation shows', async () => {
    const reponse = await get(exemple?.adresse ?? '')
    expect(reponse.statusCode, reponse.body).toBe(200)
    expect(operation.reponse.safeParse(reponse.json()).error).toBeUndefined()
    expect(reponse.headers['access-control-allow-origin']).toBe('*')
    // What may change within an édition has no date, and a mark of its bytes, made as they are sent.
    expect(reponse.headers['last-modified']?.includes('GMT')).toBe(operation.change ? undefined : true)
    expect(reponse.headers.etag).toMatch(operation.change ? /^W\/"(?!3-)/ : /^W\/"3-/)
    expect(reponse.body.toLowerCase()).not.toContain(CANARI_COURRIEL)
  })

  it('takes the example of each of its parameters, and refuses by name what it does not know', async () => {
    const ensemble = new Set(['latitude', 'longitude', 'rayon', 'tri', 'curseur', 'epci', 'region'])
    const vus = filtresVus(catalogue)
    expect(vus.source).toBeDefined()
    for (const [nom, parametre] of Object.entries(operation.parametres)) {
      if (ensemble.has(nom)) continue
      const exemple = vus[nom] ?? parametre.exemple
      if (exemple === '') continue
      const query = new URLSearchParams(OBLIGES[operation.chemin])
      query.set(nom, exemple)
      const reponse = await get(`${adresse}?${query}`)
      expect(reponse.statusCode, `${nom}=${exemple} : ${reponse.body.slice(0, 300)}`).toBe(200)
    }
    const refus = await get(`${adresse}?rien=1`)
    expect(refus.statusCode).toBe(400)
    expect(PROBLEME.parse(refus.json())).toMatchObject({ parametre: 'rien', valeur: '1' })
  })
})

describe('a question in an address', () => {
  const ids = async (query: string) => {
    const reponse = await get(`/lieux?${query}`)
    expect(reponse.statusCode, reponse.body).toBe(200)
    return (reponse.json().lieux as { id: string }[]).map(l => l.id)
  }

  it('takes any of the values between « | », and all of a parameter said again', async () => {
    const [a, b] = LISTES.services.valeurs as unknown as [string, string]
    const de = (valeur: string) => ids(`services=${encodeURIComponent(valeur)}`)
    const [deA, deB] = [await de(a), await de(b)]
    expect((await de(`${a}|${b}`)).sort()).toEqual([...new Set([...deA, ...deB])].sort())
    const tous = await ids(`services=${encodeURIComponent(a)}&services=${encodeURIComponent(b)}`)
    expect(tous).toEqual(deA.filter(id => deB.includes(id)))
  })

  it('goes from the nearest to the farthest, with the metres of each', async () => {
    const corps = (await get('/lieux?latitude=50.69&longitude=3.18&rayon=20000')).json()
    expect(corps.distances).toEqual([...corps.distances].sort((x: number, y: number) => x - y))
    expect(Math.max(...corps.distances)).toBeLessThanOrEqual(20_000)
    expect(corps.lieux).toHaveLength(corps.distances.length)
  })

  it('refuses in words a box upside down, an outline off the Earth, a day that does not exist, an order without its point', async () => {
    for (const [query, parametre] of [
      ['emprise=3,50,2,51', 'emprise'],
      ['polygone=300 50, 3 50, 3 51', 'polygone'],
      ['ouvert=2026-02-31T10:00', 'ouvert'],
      ['ouvert=Sa 18:00-09:00', 'ouvert'],
      ['ouvert=2026-01-01T00:00/2026-12-31T00:00', 'ouvert'],
      ['maj_depuis=2026-13-01', 'maj_depuis'],
      ['tri=distance', 'tri'],
      ['tri=pertinence', 'tri'],
      ['rayon=500', 'rayon'],
      ['source=personne', 'source'],
      ['epci=123456789', 'epci'],
      ['region=99', 'region'],
      ['completude_min=101', 'completude_min'],
      ['frais_a_charge=Tout', 'frais_a_charge']
    ]) {
      const reponse = await get(`/lieux?${encodeURI(query as string)}`)
      expect(reponse.statusCode, query).toBe(400)
      expect(PROBLEME.parse(reponse.json()).parametre, query).toBe(parametre)
    }
  })

  it('pages with « maintenant » as it was at the first page', async () => {
    const { suivant } = (await get('/lieux?limite=1&ouvert=maintenant')).json()
    if (suivant !== null) expect(suivant).toContain('ouvert=2026-03-03T09%3A00Z')
    const semaine = await get(`/lieux?ouvert=${encodeURIComponent('Mo-Fr 09:00-18:00')}`)
    expect(semaine.statusCode).toBe(200)
  })

  it('gives all of them as CSV and GeoJSON, by suffix or by Accept, the same bytes', async () => {
    for (const [suffixe, type] of [
      ['csv', 'text/csv'],
      ['geojson', 'application/geo+json']
    ] as const) {
      const parSuffixe = await get(`/lieux.${suffixe}`)
      const parAccept = await get('/lieux', { accept: type })
      expect(parSuffixe.headers['content-type']).toContain(type)
      expect(parSuffixe.body).toBe(parAccept.body)
    }
    const csv = (await get('/lieux.csv')).body.trim().split('\r\n')
    expect(csv[0]).toBe(CHAMPS.join(','))
    expect(csv).toHaveLength(1 + publication.fiches.length)
    const { features } = (await get('/lieux.geojson?departement=59')).json()
    expect(features.length).toBe((await ids('departement=59')).length)
    for (const f of features) expect(f.geometry?.coordinates).not.toEqual([0, 0])
  })
})

describe('what changed', () => {
  it('is told édition after édition, a page at a time, with what each field was', async () => {
    const vus: { edition: number; id: string; nature: string; champs: string[] }[] = []
    let url: string | null = '/changements?depuis=0&limite=1'
    while (url) {
      const corps: { suivant: string | null; jusqua: number; changements: typeof vus } = (await get(url)).json()
      expect(corps.jusqua).toBe(3)
      vus.push(...corps.changements)
      url = corps.suivant?.replace('/api/v1', '') ?? null
    }
    expect(vus.map(c => [c.edition, c.nature])).toEqual([
      [1, 'creee'],
      [2, 'modifiee'],
      [2, 'separee'],
      [3, 'fusionnee']
    ])
    expect(vus[1]).toMatchObject({ champs: ['nom'], avant: { nom: premiere.valeurs.nom }, apres: { nom: 'Autre nom' } })
    expect(vus[3]).toMatchObject({ remplacee_par: premiere.identite, apres: null })
    expect(Object.keys((vus[3] as unknown as { avant: object }).avant)).toEqual(['nom', 'commune'])
  })

  it('never says of before what is known since for a person’s, nor what only a withheld list said', async () => {
    const avant = {
      ...premiere,
      valeurs: { ...premiere.valeurs, telephone: '+33639980077', presentation_resume: 'Appeler le 06 39 98 00 77' }
    }
    const apres = { ...premiere, reserves: { telephone: ['+33639980077'] } }
    const retenue = {
      retenu: { valeur: 'Ancien nom', origines: [{ source: 'liste-retenue', cle: '1', date: null }] },
      contredit: []
    }
    const tue = { ...premiere, valeurs: { ...premiere.valeurs, nom: 'Ancien nom' }, provenance: { nom: retenue } }
    const autres = {
      ...archives,
      changements: async () => [] as never[],
      historique: async () => [
        { ...SANS, edition: 2, identite: 'x', nature: 'modifiee' as const, avant, apres },
        { ...SANS, edition: 3, identite: 'x', nature: 'modifiee' as const, avant: tue, apres: premiere }
      ]
    }
    const site = await createServer({
      catalogue: createCatalogueCourant(buildCatalogue({ ...publication, tues: ['liste-retenue'] }, GEOGRAPHIE)),
      geographie: GEOGRAPHIE,
      archives: autres
    })
    const { body } = await site.inject('/api/v1/lieux/x/historique')
    await site.close()
    expect(JSON.parse(body).changements[0].champs).toContain('telephone')
    expect(body.replace(/\D/g, '')).not.toContain('639980077')
    expect(body).not.toContain('Ancien nom')
  })

  it('refuses an édition that is not, and asks for the one to begin from', async () => {
    expect((await get('/changements')).json()).toMatchObject({ title: 'Paramètre manquant', parametre: 'depuis' })
    expect((await get('/changements?depuis=4')).statusCode).toBe(400)
    expect((await get('/changements?depuis=1&curseur=9.x')).statusCode).toBe(400)
    for (const numero of ['0', '4', 'x', '1e1'])
      expect((await get(`/editions/${numero}/changements`)).statusCode).toBe(404)
    expect((await get('/lieux/inconnu/historique')).statusCode).toBe(404)
  })
})

describe('the description', () => {
  it('names every address with its parameters, and no reference leads nowhere', async () => {
    const description = (await get('/openapi.json')).json()
    expect(description.openapi).toBe('3.1.0')
    for (const operation of OPERATIONS) {
      const chemin = description.paths[operation.chemin.replace(/:(\w+)/g, '{$1}')]
      const noms = chemin.get.parameters.map((p: { name: string }) => p.name)
      expect(noms).toEqual([...Object.keys(operation.noms ?? {}), ...Object.keys(operation.parametres)])
    }
    const exempleDe = (chemin: string, nom: string) =>
      description.paths[chemin].get.parameters.find((p: { name: string }) => p.name === nom).example
    expect((await get(`/lieux/${exempleDe('/lieux/{id}', 'id')}`)).statusCode).toBe(200)
    expect((await get(`/lieux?source=${encodeURIComponent(exempleDe('/lieux', 'source'))}`)).statusCode).toBe(200)
    const texte = JSON.stringify(description)
    for (const [, nom] of texte.matchAll(/#\/components\/schemas\/(\w+)/g))
      expect(Object.keys(description.components.schemas), nom).toContain(nom)
    expect(texte).not.toContain('$defs')
    // A schema that is only its own name says nothing.
    for (const [nom, schema] of Object.entries(description.components.schemas))
      expect(schema, nom).not.toHaveProperty('$ref')
    expect(Object.keys(description.components.schemas.Lieu.properties)).toEqual([...CHAMPS_DE_FICHE])
  })
})
