import { describe, expect, it } from 'vitest'
import { buildCatalogue } from '../catalogue/construction.ts'
import { ficheInventee, GEOGRAPHIE, PUBLICATION } from '../catalogue/fixture.ts'
import { situe } from './depart.ts'
import { compte, elargit, oriente } from './oriente.ts'
import { type Reponses, RIEN_DIT, serviceDe } from './reponses.ts'

const DEMARCHES = 'Aide aux démarches administratives'
const ici = { commune: 'Roubaix', code_postal: '59100', code_insee: '59512', services: [DEMARCHES] }
// Friday, 10:00 in Paris
const maintenant = new Date('2026-03-06T09:00:00Z')

const catalogue = buildCatalogue(
  {
    ...PUBLICATION,
    fiches: [
      ficheInventee('lc-a', {
        ...ici,
        nom: 'Dit tout',
        latitude: 50.697,
        longitude: 3.1817,
        frais_a_charge: ['Gratuit'],
        modalites_accompagnement: ['Accompagnement individuel'],
        prise_en_charge_specifique: ['Surdité'],
        modalites_acces: ['Se présenter'],
        horaires: 'Mo-Fr 09:00-19:30',
        date_maj: '2026-01-10'
      }),
      ficheInventee('lc-b', { ...ici, nom: 'Ne dit rien', latitude: 50.6905, longitude: 3.1817 }),
      ficheInventee('lc-c', {
        ...ici,
        nom: 'Payant, en groupe, le matin',
        latitude: 50.691,
        longitude: 3.1817,
        frais_a_charge: ['Payant'],
        modalites_accompagnement: ['Dans un atelier collectif'],
        horaires: 'Mo-Fr 08:00-09:30',
        date_maj: '2026-01-10'
      }),
      ficheInventee('lc-d', {
        ...ici,
        nom: 'Horaires anciens, gratuit sous condition',
        latitude: 50.692,
        longitude: 3.1817,
        frais_a_charge: ['Gratuit sous condition'],
        horaires: 'Mo-Fr 09:00-19:30',
        date_maj: '2023-01-10'
      }),
      ficheInventee('lc-e', {
        ...ici,
        nom: 'Au téléphone seulement',
        latitude: 50.69,
        longitude: 3.18,
        modalites_acces: ["Ce lieu n'accueille pas de public"],
        modalites_accompagnement: ['À distance']
      }),
      ficheInventee('lc-f', {
        nom: 'Atelier de Lens',
        commune: 'Lens',
        code_postal: '62300',
        code_insee: '62498',
        latitude: 50.43,
        longitude: 2.83,
        services: ['Loisirs et créations numériques']
      })
    ]
  },
  GEOGRAPHIE
)

const dites = (plus: Partial<Reponses>): Reponses => ({
  ...RIEN_DIT,
  besoin: 'remplir ma déclaration d’impôts',
  ou: 'Roubaix',
  trajet: 'bus',
  ...plus
})
const demande = (plus: Partial<Reponses> = {}) => {
  const reponses = dites(plus)
  const lieu = situe(catalogue, reponses)
  return { reponses, depart: lieu.genre === 'connu' ? lieu.depart : null, maintenant }
}
const noms = (plus: Partial<Reponses> = {}) =>
  oriente(catalogue, demande(plus))
    .tenus.map(c => catalogue.id(c.rang).slice(-1))
    .join('')
const verdicts = (id: string, plus: Partial<Reponses>) => {
  const { tenus, contraintes } = oriente(catalogue, demande(plus))
  const i = contraintes.findIndex(c => c.objet.genre === Object.keys(plus).at(-1))
  return tenus.find(c => catalogue.id(c.rang) === id)?.verdicts[i] ?? 'non'
}

describe('who fits', () => {
  it('is around, renders the service and receives people', () => {
    expect(noms()).toBe('bcda')
    expect(noms({ trajet: 'distance' })).toBe('ebd')
  })
  it('from home is whoever says to help from afar, wherever home is, and those to ask only when they are near', () => {
    const chezSoi = { trajet: 'distance' } as const
    const dEla = (ou: string) => compte(catalogue, demande({ ...chezSoi, ou }))
    expect(dEla('Roubaix')).toEqual({ surs: 1, aVerifier: 2 })
    // Ouessant is 600 km away from all of them; Guéret has no known point, and is in another département.
    for (const ou of ['Ouessant', 'Guéret']) expect([ou, dEla(ou)]).toEqual([ou, { surs: 1, aVerifier: 0 }])
    expect(noms({ ...chezSoi, ou: 'Ouessant' })).toBe('e')
  })
  it('is judged on each answer: yes, not known, no', () => {
    const each = (plus: Partial<Reponses>) => ['lc-a', 'lc-b', 'lc-c', 'lc-d'].map(id => verdicts(id, plus))
    expect(each({ aussi: ['gratuit'] })).toEqual(['oui', 'inconnu', 'non', 'inconnu'])
    expect(each({ aide: 'individuel' })).toEqual(['oui', 'inconnu', 'non', 'inconnu'])
    expect(each({ quand: 'maintenant' })).toEqual(['oui', 'inconnu', 'non', 'inconnu'])
    expect(each({ quand: 'soir' })).toEqual(['oui', 'inconnu', 'non', 'inconnu'])
    expect(each({ quand: 'samedi' })).toEqual(['non', 'inconnu', 'non', 'non'])
    // Nobody lists what they refuse.
    expect(each({ aussi: ['entendre'] })).toEqual(['oui', 'inconnu', 'inconnu', 'inconnu'])
  })
  it('comes first when it says all that was asked, though it is the farthest', () => {
    expect(noms({ aussi: ['gratuit'], aide: 'individuel' })).toBe('abd')
  })
  it('is counted: those that are sure, and those to be checked', () => {
    expect(compte(catalogue, demande({ aussi: ['gratuit'] }))).toEqual({ surs: 1, aVerifier: 2 })
    expect(compte(catalogue, demande({ trajet: 'partout', service: 'Loisirs et créations numériques' }))).toEqual({
      surs: 1,
      aVerifier: 0
    })
  })
})

describe('when nobody fits', () => {
  it('tells how far one must go, and how many are there', () => {
    const creer = demande({ service: 'Loisirs et créations numériques', trajet: 'pied' })
    expect(oriente(catalogue, creer).tenus).toEqual([])
    const offres = elargit(catalogue, creer)
    // Lens is 38 km away: by car is not enough either.
    expect(offres.map(o => [o.objet?.genre, o.reponses.trajet, o.compte.surs])).toEqual([
      ['trajet', 'partout', 1],
      ['service', 'pied', 4]
    ])
  })
  it('tells each answer that shuts the door alone', () => {
    const cher = buildCatalogue(
      {
        ...PUBLICATION,
        fiches: [
          ficheInventee('lc-z', { ...ici, nom: 'Payant', latitude: 50.69, longitude: 3.18, frais_a_charge: ['Payant'] })
        ]
      },
      GEOGRAPHIE
    )
    const reponses = dites({ aussi: ['gratuit', 'lire'] })
    const lieu = situe(cher, reponses)
    const d = { reponses, depart: lieu.genre === 'connu' ? lieu.depart : null, maintenant }
    expect(elargit(cher, d).map(o => [o.objet, o.reponses.aussi, o.compte])).toEqual([
      [{ genre: 'aussi', valeur: 'gratuit' }, ['lire'], { surs: 0, aVerifier: 1 }]
    ])
  })
  it('gives up all but the need when no answer alone is enough, and says nothing of an empty base', () => {
    const plus = {
      service: 'Loisirs et créations numériques',
      trajet: 'pied',
      quand: 'samedi',
      aussi: ['gratuit']
    } as const
    const lens = ficheInventee('lc-y', {
      nom: 'Payant, à Lens',
      commune: 'Lens',
      code_insee: '62498',
      latitude: 50.43,
      longitude: 2.83,
      services: ['Loisirs et créations numériques'],
      frais_a_charge: ['Payant']
    })
    const lointain = buildCatalogue({ ...PUBLICATION, fiches: [lens] }, GEOGRAPHIE)
    const [offre, ...autres] = elargit(lointain, demande(plus))
    expect([offre?.objet, offre?.reponses.trajet, offre?.compte.surs, autres.length]).toEqual([null, 'partout', 1, 0])
    expect(elargit(buildCatalogue({ ...PUBLICATION, fiches: [] }, GEOGRAPHIE), demande(plus))).toEqual([])
  })
})

describe('where one starts from', () => {
  const genre = (plus: Partial<Reponses>) => situe(catalogue, { ...RIEN_DIT, ...plus })
  it('is a town but for a slip, a post code, a point, a place of the register', () => {
    expect(genre({ ou: 'Roubais' })).toMatchObject({ genre: 'connu', depart: { endroit: { code: '59512' } } })
    expect(genre({ ou: '59100' })).toMatchObject({ genre: 'connu', depart: { endroit: { genre: 'code_postal' } } })
    expect(genre({ autour: '50.69,3.18' })).toMatchObject({
      genre: 'connu',
      depart: { endroit: null, centre: { latitude: 50.69 } }
    })
    expect(genre({ ou: 'Ne dit rien' })).toMatchObject({ genre: 'connu', depart: { rang: 1 } })
  })
  it('is asked again, with names, when it is not known', () => {
    expect(genre({})).toEqual({ genre: 'rien' })
    expect(genre({ ou: 'zzzzzzz' })).toMatchObject({ genre: 'inconnu', code: false })
    const code = genre({ commune: '59999' })
    expect(code).toMatchObject({ genre: 'inconnu', code: true })
    expect(code.genre === 'inconnu' && code.proches.map(e => e.nom)).toEqual(['Roubaix', 'Nord'])
    expect(genre({ autour: '95,3' })).toMatchObject({ genre: 'inconnu' })
  })
})

it('takes the service chosen before the one understood, and no matter before both', () => {
  expect(serviceDe(dites({}))).toBe(DEMARCHES)
  expect(serviceDe(dites({ service: 'Utilisation sécurisée du numérique' }))).toBe('Utilisation sécurisée du numérique')
  expect(serviceDe(dites({ service: 'peu-importe' }))).toBeNull()
  expect(serviceDe(dites({ besoin: 'xyzzy' }))).toBeNull()
})
