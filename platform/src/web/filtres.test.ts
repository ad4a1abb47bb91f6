// The filters of results: what they keep, what their counts promise, and the page that holds them, over requests.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildCatalogue } from '../catalogue/construction.ts'
import { createCatalogueCourant } from '../catalogue/courant.ts'
import { FICHES, ficheInventee, GEOGRAPHIE, PUBLICATION } from '../catalogue/fixture.ts'
import { createServer } from '../server.ts'
import {
  AUCUN_FILTRE,
  AXES_DES_FILTRES,
  chercheFiltree,
  countFiltres,
  type Filtres,
  MOMENTS,
  paires,
  readFiltres,
  without
} from './filtres.ts'

const SERVICES = ['Aide aux démarches administratives', 'Accès internet et matériel informatique'] as const
const FRAIS = ['Gratuit', 'Payant'] as const
const LENS = Array.from({ length: 24 }, (_, i) =>
  ficheInventee(`lc-3${String(i).padStart(3, '0')}`, {
    nom: `Espace numérique ${i + 1}`,
    commune: 'Lens',
    code_postal: '62300',
    code_insee: '62498',
    latitude: 50.43,
    longitude: 2.83 + i / 10_000,
    services: i % 2 === 0 ? [SERVICES[0]] : i % 3 === 0 ? [...SERVICES] : [SERVICES[1]],
    frais_a_charge: i % 5 === 0 ? [FRAIS[1]] : [FRAIS[0]],
    ...(i % 4 === 0 ? { horaires: 'Sa 09:00-12:00' } : {})
  })
)
const catalogue = buildCatalogue({ ...PUBLICATION, fiches: [...FICHES, ...LENS] }, GEOGRAPHIE)
const MAINTENANT = new Date('2026-03-06T09:00:00Z')
const app = await createServer({
  catalogue: createCatalogueCourant(catalogue),
  geographie: GEOGRAPHIE,
  maintenant: () => MAINTENANT
})
const get = (url: string) => app.inject(url)

const A_LENS = { texte: '', commune: '62498', point: undefined }
const some = <T>(valeurs: readonly T[]) => fc.subarray([...valeurs], { minLength: 0 })
const filtres: fc.Arbitrary<Filtres> = fc.record({
  choix: fc
    .tuple(some(SERVICES), some(FRAIS))
    .map(([services, frais]) => [
      ...(services.length > 0 ? [{ axe: 'services' as const, valeurs: services }] : []),
      ...(frais.length > 0 ? [{ axe: 'frais_a_charge' as const, valeurs: frais }] : [])
    ]),
  ouvert: fc.constantFrom(null, 'samedi' as const),
  detail: fc.constant(null)
})

describe('Filters', () => {
  it('are read from an address as they are written to it', () => {
    fc.assert(
      fc.property(filtres, f => {
        expect(readFiltres(Object.fromEntries(paires(f)))).toEqual(f)
      })
    )
    expect(readFiltres({})).toEqual(AUCUN_FILTRE)
    expect(readFiltres({ services: [SERVICES[0], SERVICES[1]] })?.choix[0]?.valeurs).toEqual([...SERVICES])
    for (const faux of [{ services: 'Poterie' }, { ouvert: 'demain' }, { service_detaille: 'aptic:999' }])
      expect(readFiltres(faux), JSON.stringify(faux)).toBeNull()
  })

  it('keep the places that any value of each column chooses, and no other', () => {
    fc.assert(
      fc.property(filtres, f => {
        const { resultats } = chercheFiltree(catalogue, A_LENS, f, MAINTENANT)
        const attendus = LENS.filter(({ valeurs: v }) =>
          f.choix.every(({ axe, valeurs }) => (v[axe] ?? []).some((x: string) => valeurs.includes(x)))
        ).filter(({ valeurs: v }) => f.ouvert === null || v.horaires === 'Sa 09:00-12:00')
        const trouves = resultats.map(r => catalogue.id(r.rang)).filter(id => id.startsWith('lc-3'))
        expect(trouves.toSorted()).toEqual(attendus.map(fiche => fiche.identite).toSorted())
      })
    )
  })

  it('count what another choice of the same column, or another moment, would give, to the letter', () => {
    /** What the page says there is: the nearest ones told as far are under their own title. */
    const proches = ({ resultats, loin, elargi }: ReturnType<typeof chercheFiltree>) =>
      elargi === 'loin' ? [] : resultats.slice(0, resultats.length - loin)
    fc.assert(
      fc.property(filtres, f => {
        const reponse = chercheFiltree(catalogue, A_LENS, f, MAINTENANT)
        if (reponse.elargi === 'loin') return
        const comptes = countFiltres(catalogue, A_LENS, f, reponse, MAINTENANT)
        for (const axe of AXES_DES_FILTRES)
          for (const [valeur, nombre] of comptes.get(axe) ?? []) {
            const sans = without(f, axe)
            const seule = { ...sans, choix: [...sans.choix, { axe, valeurs: [valeur] }] }
            const trouves = proches(chercheFiltree(catalogue, A_LENS, seule, MAINTENANT))
            const large = chercheFiltree(catalogue, A_LENS, sans, MAINTENANT)
            if (large.elargi !== 'loin') expect(trouves.length, `${axe} ${valeur}`).toBe(nombre)
          }
        for (const moment of Object.keys(MOMENTS) as (keyof typeof MOMENTS)[]) {
          const large = chercheFiltree(catalogue, A_LENS, { ...f, ouvert: null }, MAINTENANT)
          const trouves = proches(chercheFiltree(catalogue, A_LENS, { ...f, ouvert: moment }, MAINTENANT))
          if (large.elargi !== 'loin') expect(trouves.length, moment).toBe(comptes.get('ouvert')?.get(moment))
        }
      }),
      { numRuns: 30 }
    )
  })
})

describe('The page of results', () => {
  it('tells each choice, offers to take it off, and keeps it from page to page', async () => {
    const { body, statusCode } = await get('/recherche?commune=62498&frais_a_charge=Payant&ouvert=Sa')
    expect(statusCode).toBe(200)
    expect(body).toContain('Enlever «\u00a0Payant\u00a0»')
    expect(body).toContain('href="/recherche?commune=62498&amp;ouvert=Sa"')
    expect(body).toMatch(/name="frais_a_charge"[^>]*value="Payant"[^>]* checked/)
  })

  it('shows the filters alone on a page of their own, as a form that needs no script', async () => {
    const { body } = await get('/recherche?commune=62498&services=Aide+aux+d%C3%A9marches+administratives&filtrer=1')
    expect(body).toContain('class="filtres seuls"')
    expect(body).not.toContain('class="cartons"')
    expect(body).toContain('name="commune" value="62498"')
    expect(body).toContain('Faire ses démarches en ligne')
  })

  it('says which choice closes the door when all together leave nobody near', async () => {
    const { body } = await get('/recherche?commune=62498&prise_en_charge_specifique=Illettrisme&frais_a_charge=Gratuit')
    expect(body).toContain('Aucun lieu ne répond à tous ces choix.')
    expect(body).toContain('Sans «\u00a0Difficulté à lire ou à écrire\u00a0»')
  })

  it.each([
    '/recherche?commune=62498&services=%3Cscript%3E',
    '/recherche?q=Lens&ouvert=toujours',
    '/recherche?q=Lens&service_detaille=aptic:999'
  ])('refuses %s in words', async url => {
    const { statusCode, body } = await get(url)
    expect(statusCode).toBe(400)
    expect(body).not.toContain('<script>')
    expect(body).toContain('<h1')
  })
})
