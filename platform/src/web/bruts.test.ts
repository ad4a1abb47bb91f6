/** What a source wrote and nobody could make sure of is seen as it was written: on the page, on the card, in the API. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildCatalogue } from '../catalogue/construction.ts'
import { createCatalogueCourant } from '../catalogue/courant.ts'
import { ficheInventee, GEOGRAPHIE, PUBLICATION } from '../catalogue/fixture.ts'
import { createServer } from '../server.ts'

const CONTREDITE_MOT_POUR_MOT = ficheInventee(
  'lc-fermee',
  { nom: 'Relais du Lac', commune: 'Lens', horaires: 'Mo 09:00-12:00', telephone: '+33399000001' },
  { reserves: { telephone: ['06 39 98 00 12'] } }
)
const FICHES = [
  ficheInventee(
    'lc-contredite',
    { nom: 'Relais des Deux Rives', adresse: '2 rue Basse' },
    { bruts: { commune: 'MARSEILLE', code_postal: '59000' } }
  ),
  ficheInventee(
    'lc-code',
    { nom: 'Relais du Port', adresse: '2 rue Basse', commune: 'Marseille', code_insee: '13055' },
    { bruts: { code_postal: '59000' } }
  ),
  ficheInventee('lc-rue', { nom: 'Relais de la Rue', adresse: '2 rue Basse' }),
  ficheInventee('lc-homonyme', { nom: 'Relais du Canal', adresse: '2 rue Basse', commune: 'Saint-Denis' }),
  ficheInventee(
    'lc-brute',
    { nom: 'Relais du Moulin', commune: 'Lens', code_postal: '62300', code_insee: '62498', services: [] },
    {
      bruts: {
        typologie: 'Guinguette numérique',
        telephone: '06 39 98 0',
        courriels: 'zelie.morvan@ville',
        latitude: '0',
        services: 'Poterie\nTissage'
      }
    }
  ),
  {
    ...CONTREDITE_MOT_POUR_MOT,
    provenance: {
      ...CONTREDITE_MOT_POUR_MOT.provenance,
      horaires: {
        retenu: { valeur: 'Mo 09:00-12:00', origines: CONTREDITE_MOT_POUR_MOT.membres },
        contredit: [
          {
            valeur: 'fermé définitivement, dit le 06 39 98 00 12',
            origines: CONTREDITE_MOT_POUR_MOT.membres,
            brut: true as const
          }
        ]
      },
      telephone: {
        retenu: { valeur: '+33399000001', origines: CONTREDITE_MOT_POUR_MOT.membres },
        contredit: [{ valeur: '06 39 98 0', origines: CONTREDITE_MOT_POUR_MOT.membres, brut: true as const }]
      }
    }
  },
  ...[
    ['lc-entites', '11111111100011', '22222222200022'],
    ['lc-entite', '11111111100011', '11111111100029']
  ].map(([id, pivot, autre]) => {
    const fiche = ficheInventee(id as string, { nom: 'Relais', commune: 'Lens', pivot: pivot as string })
    const dit = {
      retenu: { valeur: pivot, origines: fiche.membres },
      contredit: [{ valeur: autre, origines: fiche.membres }]
    }
    return { ...fiche, provenance: { ...fiche.provenance, pivot: dit } }
  })
]

let app: Awaited<ReturnType<typeof createServer>>
beforeAll(async () => {
  const catalogue = buildCatalogue({ ...PUBLICATION, fiches: FICHES }, GEOGRAPHIE)
  app = await createServer({ catalogue: createCatalogueCourant(catalogue), geographie: GEOGRAPHIE })
})
afterAll(() => app.close())

const page = async (url: string): Promise<string> =>
  (await app.inject({ url })).body.replaceAll('\u00a0', ' ').replaceAll(/<[^>]+>/g, '')

it('a town and a post code that contradict each other are shown together, and said not to agree', async () => {
  const html = await page('/lieux/lc-contredite')
  expect(html).toContain('2 rue Basse')
  expect(html).toContain('Selon la source : 59000 MARSEILLE')
  expect(html).toContain('ne vont pas ensemble')
  expect(html).not.toContain('Adresse inconnue')
  expect(await page('/recherche?q=Relais des Deux Rives')).toContain('Selon la source : 59000 MARSEILLE')
})

it('a post code denied by the rest is shown beside the town that is sure', async () => {
  const html = await page('/lieux/lc-code')
  expect(html).toContain('Code postal selon la source : 59000')
  expect(html).not.toContain('ne vont pas ensemble')
})

it('a street without any town says that the town is unknown, not the address', async () => {
  const html = await page('/lieux/lc-rue')
  expect(html).toContain('Commune inconnue')
  expect(html).not.toContain('Adresse inconnue')
})

it('a town whose name several bear is shown with all of them', async () => {
  const html = await page('/lieux/lc-homonyme')
  expect(html).toContain('Plusieurs communes portent ce nom')
  expect(html).toContain('974 La Réunion')
  expect(html).toContain('93 Seine-Saint-Denis')
  expect(await page('/lieux/lc-brute')).not.toContain('Plusieurs communes')
})

it('any other cell is told under the sources, but for what may be half a contact of a person', async () => {
  const html = await page('/lieux/lc-brute')
  expect(html).toContain('Genre de lieu : « Guinguette numérique »')
  expect(html).toContain('Services : « Poterie », « Tissage »')
  expect(html).not.toMatch(/06 39 98|morvan|Latitude : «/)
})

it('the API gives them beside the provenance, and none of them among the standard’s fields', async () => {
  const json = async (url: string) => (await app.inject({ url: `/api/v1/lieux/${url}` })).json()
  expect((await json('lc-contredite/provenance')).bruts).toEqual({ commune: 'MARSEILLE', code_postal: '59000' })
  expect((await json('lc-brute/provenance')).bruts).toEqual({
    typologie: 'Guinguette numérique',
    latitude: '0',
    services: 'Poterie\nTissage'
  })
  expect(await json('lc-contredite')).toMatchObject({ commune: null, code_postal: null })
  expect(await json('lc-contredite')).not.toHaveProperty('bruts')
})

it('a cell that nobody could read is told beside what another list says, word for word, never half a contact', async () => {
  const html = await page('/lieux/lc-fermee')
  expect(html).toContain('Les sources ne disent pas toutes la même chose')
  expect(html).toMatch(/Écrit par la source, mot pour mot\s*fermé définitivement, dit le \[contact réservé\]/)
  const { provenance, bruts } = (await app.inject({ url: '/api/v1/lieux/lc-fermee/provenance' })).json()
  expect(provenance.horaires.contredit).toMatchObject([
    { valeur: 'fermé définitivement, dit le [contact réservé]', brut: true }
  ])
  expect([provenance.telephone.contredit, bruts]).toEqual([[], {}])
  expect((await app.inject({ url: '/api/v1/lieux/lc-fermee' })).json().horaires).toBe('Mo 09:00-12:00')
})

it('two legal entities at one place are a contradiction that is told first; two establishments of one are not', async () => {
  expect(await page('/lieux/lc-entites')).toContain('Les sources ne disent pas toutes la même chose')
  const html = await page('/lieux/lc-entite')
  expect(html).not.toContain('Les sources ne disent pas toutes la même chose')
  expect(html).toContain('11111111100029')
})
