/**
 * The second level of services, the whole way: lists with a column of APTIC and Pix codes are read, merged and published; questions,
 * facets, translations and pages then tell what they said, and what was deduced of it.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TOUTES } from '@lieux-communs/sources'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCatalogue } from '../catalogue/construction.ts'
import { createCatalogueCourant } from '../catalogue/courant.ts'
import { GEOGRAPHIE, PUBLICATION } from '../catalogue/fixture.ts'
import { joinAll, readAll } from '../pipeline/run.ts'
import { loadGeographie } from '../reference/load.ts'
import { createServer } from '../server.ts'
import { findDemandes } from './demandes.ts'

const JOUR = '2026-03-02'
const dossier = mkdtempSync(join(tmpdir(), 'lieux-detail-'))
const geographie = loadGeographie()
let app: Awaited<ReturnType<typeof createServer>>

const ATELIERS = `Nom;Adresse;Code postal;Commune;Téléphone;Services APTIC et Pix
Relais des Ajoncs;3 rue du Pressoir;23000;Guéret;05 55 00 00 01;110, 114
Médiathèque du Lavoir;8 place du Foirail;23000;Guéret;05 55 00 00 02;"APTIC 205 ; 1.1 ; Atelier poterie"
Foyer des Genêts;12 avenue du Stade;23200;Aubusson;05 55 00 00 03;114
Mairie de Bourganeuf;1 place de la Mairie;23400;Bourganeuf;05 55 00 00 04;
`
const ANNUAIRE = `Nom;Adresse;Code postal;Commune;Téléphone;Services
Relais des Ajoncs;3 rue du Pressoir;23000;Guéret;05 55 00 00 01;Accès internet et matériel informatique
`

beforeAll(async () => {
  const fichiers = Object.entries({ 'ateliers.csv': ATELIERS, 'annuaire.csv': ANNUAIRE }).map(([nom, texte]) => {
    writeFileSync(join(dossier, nom), texte)
    return join(dossier, nom)
  })
  const { demandes } = await findDemandes(fichiers, { geographie: () => geographie }, TOUTES)
  const lecture = await readAll(demandes, { geographie, jour: JOUR })
  const fiches = [...joinAll(lecture, JOUR).fiches]
  const catalogue = buildCatalogue({ ...PUBLICATION, fiches }, geographie)
  app = await createServer({ catalogue: createCatalogueCourant(catalogue), geographie })
}, 60_000)
afterAll(async () => {
  await app.close()
  rmSync(dossier, { recursive: true })
})

const get = async (url: string) => app.inject(url)
const lieux = async (question: string): Promise<Record<string, unknown>[]> =>
  (await get(`/api/v1/lieux?${question}`)).json().lieux
const namesOf = (dits: readonly Record<string, unknown>[]) => dits.map(l => l.nom).sort()
const idDe = async (nom: string): Promise<string> => String((await lieux(`texte=${encodeURIComponent(nom)}`))[0]?.id)

describe('a list that says APTIC and Pix codes', () => {
  it('is asked by any of them, and by several', async () => {
    expect(namesOf(await lieux('service_detaille=aptic:114'))).toEqual(['Foyer des Genêts', 'Relais des Ajoncs'])
    expect(namesOf(await lieux('service_detaille=aptic:110'))).toEqual(['Relais des Ajoncs'])
    expect(namesOf(await lieux('service_detaille=pix:1.1|aptic:110'))).toEqual([
      'Médiathèque du Lavoir',
      'Relais des Ajoncs'
    ])
    expect(await lieux('service_detaille=aptic:110&service_detaille=pix:1.1')).toEqual([])
  })

  it('tells the first level it implies where nobody says one, and the word of who does before it', async () => {
    const [mediatheque] = await lieux('service_detaille=aptic:205')
    expect(mediatheque).toMatchObject({
      service_detaille: ['aptic:205', 'pix:1.1'],
      services: ['Aide aux démarches administratives', 'Maîtrise des outils numériques du quotidien']
    })
    const [relais] = await lieux('service_detaille=aptic:110')
    expect(relais?.services).toEqual(['Accès internet et matériel informatique'])
    const { provenance } = (await get(`/api/v1/lieux/${relais?.id}/provenance`)).json()
    expect(provenance.services.contredit).toMatchObject([
      { valeur: 'Insertion professionnelle via le numérique', origines: [{ source: 'ateliers' }] }
    ])
    expect(provenance.service_detaille).toMatchObject({
      retenu: { valeur: ['aptic:110', 'aptic:114'], origines: [{ source: 'ateliers' }] },
      contredit: []
    })
  })

  it('gives no key to a place that says none', async () => {
    const [mairie] = await lieux('texte=bourganeuf')
    expect(mairie).not.toHaveProperty('service_detaille')
  })

  it('is counted in the facets, by name', async () => {
    const { facettes } = (await get('/api/v1/facettes?departement=23')).json()
    expect(facettes.service_detaille).toEqual([
      { valeur: 'aptic:114', libelle: 'Réalisation CV', lieux: 2 },
      { valeur: 'aptic:110', libelle: 'Panorama des plateformes de recherche d’emploi', lieux: 1 },
      { valeur: 'aptic:205', libelle: 'Accéder à ses droits sociaux et les gérer en ligne (RSA…)', lieux: 1 },
      // A domain gathers its competences: it is asked, and counted, as they are.
      { valeur: 'pix:1', libelle: 'Informations et données', lieux: 1 },
      { valeur: 'pix:1.1', libelle: 'Mener une recherche et une veille d’information', lieux: 1 }
    ])
    const chosen = (await get('/api/v1/facettes?service_detaille=aptic:110&axes=service_detaille|commune')).json()
    expect(chosen.total).toBe(1)
    expect(chosen.facettes.service_detaille).toHaveLength(5)
    expect(chosen.facettes.commune).toMatchObject([{ valeur: '23096', lieux: 1 }])
  })

  it('refuses a code that no list has, and names those it knows', async () => {
    for (const code of ['aptic:999', '110', 'aptic:']) {
      const reponse = await get(`/api/v1/lieux?service_detaille=${code}`)
      expect(reponse.statusCode).toBe(400)
      expect(reponse.json()).toMatchObject({ parametre: 'service_detaille', valeur: code })
      expect(reponse.json().attendu).toContain('aptic:110')
    }
  })

  it('is found by the words of its services', async () => {
    expect(namesOf(await lieux('texte=realisation%20cv'))).toEqual(['Foyer des Genêts', 'Relais des Ajoncs'])
  })

  it('keeps the 32 columns of the CSV to the letter, and tells the rest in GeoJSON', async () => {
    const csv = (await get('/api/v1/lieux.csv?service_detaille=aptic:110')).body.split('\r\n')
    expect(csv[0]?.split(',')).toHaveLength(32)
    expect(csv[0]).not.toContain('service_detaille')
    const { features } = (await get('/api/v1/lieux.geojson?service_detaille=aptic:110')).json()
    expect(features[0].properties.service_detaille).toEqual(['aptic:110', 'aptic:114'])
  })

  it('is a question of OGC API too, and a property of its schema', async () => {
    const { features } = (await get('/ogc/collections/lieux/items?service_detaille=aptic:205')).json()
    expect(features).toHaveLength(1)
    const schema = (await get('/ogc/collections/lieux/schema')).json()
    expect(schema.properties.properties.properties.service_detaille).toMatchObject({ type: 'array' })
  })

  it('is tied to its taxonomy in HSDS, under the term of the first level', async () => {
    const { contents } = (await get('/api/v1/hsds/services?full=true&service_detaille=aptic:205')).json()
    const attributes = contents.flatMap((service: { attributes: object[] }) => service.attributes)
    const terme = (type: string, value: string) =>
      attributes.find((a: Record<string, unknown>) => a.link_type === type && a.value === value)?.taxonomy_term
    const services = terme('services', 'Aide aux démarches administratives')
    expect(terme('service_detaille', 'aptic:205')).toMatchObject({
      code: '205',
      taxonomy: 'APTIC',
      parent_id: services.id
    })
    const { contents: classifications } = (await get('/api/v1/hsds/taxonomies')).json()
    expect(classifications.map((t: { name: string }) => t.name)).toEqual([
      expect.stringMatching(/^Standard/),
      'APTIC',
      'Pix'
    ])
    const aptic = (await get(`/api/v1/hsds/taxonomy_terms?taxonomy_id=${classifications[1].id}&per_page=500`)).json()
    expect(aptic.total_items).toBe(139)
    const { id } = terme('service_detaille', 'aptic:205')
    expect((await get(`/api/v1/hsds/taxonomy_terms/${id}`)).json()).toEqual(terme('service_detaille', 'aptic:205'))
    expect((await get(`/api/v1/hsds/taxonomy_terms/${services.id}`)).json()).toEqual(services)
    expect((await get(`/api/v1/hsds/taxonomies/${id}`)).statusCode).toBe(404)
  })
})

describe('the pages', () => {
  it('fold the second level under each service of the place, in plain words, and say who told it', async () => {
    const page = (await get(`/lieux/${await idDe('Relais des Ajoncs')}`)).body
    expect(page).toMatch(/Chercher un emploi avec le numérique.*<summary>En détail\s: 2\sateliers ou aides<\/summary>/s)
    expect(page).toContain('<li title="aptic 114">Réalisation CV</li>')
    expect(page).toMatch(
      /Services en détail<\/th><td[^>]*>Panorama des plateformes de recherche d’emploi, Réalisation CV/
    )
  })

  it('let a search be made more precise, and taken back', async () => {
    const page = (await get('/recherche?q=Gu%C3%A9ret')).body
    expect(page).toMatch(/<summary>Chercher une aide précise<\/summary>/)
    expect(page).toContain('href="/recherche?q=Gu%C3%A9ret&amp;service_detaille=aptic%3A205"')
    const precise = (await get('/recherche?q=Gu%C3%A9ret&service_detaille=aptic:205')).body
    expect(precise).toContain('Médiathèque du Lavoir')
    expect(precise).not.toContain('Relais des Ajoncs')
    expect(precise).toContain('Voir toutes les aides')
    expect((await get('/recherche?service_detaille=aptic:114')).body).toContain('Foyer des Genêts')
    expect((await get('/recherche?q=Gu%C3%A9ret&service_detaille=aptic:999')).statusCode).toBe(400)
  })

  it('offer nothing of it where no place says any', async () => {
    const catalogue = buildCatalogue(PUBLICATION, GEOGRAPHIE)
    expect(catalogue.colonnes.axes.service_detaille.debuts).toHaveLength(0)
    const autre = await createServer({ catalogue: createCatalogueCourant(catalogue), geographie: GEOGRAPHIE })
    const { body } = await autre.inject('/recherche?q=Roubaix')
    expect(body).toContain('Médiathèque des Trois Ponts')
    expect(body).not.toContain('Chercher une aide précise')
    expect((await autre.inject('/api/v1/lieux?service_detaille=aptic:110')).json()).toMatchObject({ total: 0 })
    expect((await autre.inject('/api/v1/facettes')).json().facettes.service_detaille).toEqual([])
    await autre.close()
  })
})
