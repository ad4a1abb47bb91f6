// What one place cannot say: two services are never joined by a score, two legal entities and two far points are told to a person.
import { describe, expect, test } from 'vitest'
import { recordOf } from '../../bench/paires.ts'
import type { Valeurs } from '../standard/champs.ts'
import { Balance } from './balance.ts'
import { cleGlobale } from './cle.ts'
import { linkLieux, rapproche } from './link.ts'

const PORTE = { adresse: '1 place du Puits', code_postal: '59999', commune: 'Valbourg' } as const
const COMMUNS = {
  telephone: '0399000422',
  courriels: ['mairie@valbourg.example'],
  site_web: ['https://valbourg.example'],
  pivot: '41816609600069'
} as const

const records = (...tous: readonly Valeurs[]) => tous.map((valeurs, i) => recordOf(`liste-${i}`, 'a', '', valeurs))
const doutes = (...tous: readonly Valeurs[]) =>
  rapproche(records(...tous), { doutes: true }).doutes.map(({ a, b, joints }) => [a, b, joints])

describe('Two services at one door', () => {
  const mairie: Valeurs = { nom: 'Mairie de Valbourg', ...PORTE, ...COMMUNS }
  const mediatheque: Valeurs = { nom: 'Médiathèque de Valbourg', ...PORTE, ...COMMUNS }

  test('are two, whatever the town gives them both, and a person is asked', () => {
    expect(linkLieux(records(mairie, mediatheque))).toHaveLength(2)
    expect(doutes(mairie, mediatheque)).toEqual([[0, 1, false]])
    const { bande, score, contradictions } = new Balance(records(mairie, mediatheque)).pese(0, 1)
    expect(score).toBeGreaterThan(0.5)
    expect([bande, contradictions]).toEqual(['regarder', ['deux services']])
  })

  test('are two still when a third record names both', () => {
    const grappes = linkLieux(
      records(mairie, mediatheque, { nom: 'Mairie et Médiathèque de Valbourg', ...PORTE, ...COMMUNS })
    )
    expect(grappes.some(g => g.membres.includes(0) && g.membres.includes(1))).toBe(false)
  })

  test('are one when somebody said so', () => {
    const tous = records(mairie, mediatheque)
    const [a, b] = tous.map(cleGlobale) as [string, string]
    expect(rapproche(tous, { decisions: [{ nature: 'memes', a, b }] }).grappes).toHaveLength(1)
  })
})

describe('One name at one door', () => {
  const atelier = (plus: Valeurs): Valeurs => ({ nom: 'Atelier Tramontane', ...PORTE, ...plus })

  test('with two SIREN is a person’s to join, unless they share a contact; with two SIRET of one SIREN it is joined', () => {
    const [un, deux, meme] = ['41816609600069', '33023462600019', '41816609600077'].map(pivot =>
      atelier({ pivot })
    ) as [Valeurs, Valeurs, Valeurs]
    expect(doutes(un, deux)).toEqual([[0, 1, false]])
    expect(new Balance(records(un, deux)).pese(0, 1)).toMatchObject({
      bande: 'regarder',
      contradictions: ['deux SIREN']
    })
    // A third that gives none goes with one of them: it does not bring them together.
    expect(linkLieux(records(un, deux, atelier({ telephone: '0399000001' })))).toHaveLength(2)
    const tel = { telephone: '0399000001' }
    expect(doutes({ ...un, ...tel }, { ...deux, ...tel })).toEqual([[0, 1, true]])
    expect(doutes(un, { ...un })).toEqual([])
    expect(doutes(un, meme)).toEqual([])
  })

  test('with two SIREN of two private bodies is two under two names, or when each has its contacts', () => {
    const [un, deux] = ['41816609600069', '33023462600019']
    const ouest: Valeurs = { nom: 'Atelier Tramontane Ouest', ...PORTE, pivot: deux }
    expect(doutes(atelier({ pivot: un }), ouest)).toEqual([[0, 1, false]])
    const ports = [
      { pivot: un, telephone: '0399000001' },
      { pivot: deux, telephone: '0399000002' }
    ].map(atelier) as [Valeurs, Valeurs]
    expect(doutes(...ports)).toEqual([[0, 1, false]])
    const memes = [
      { pivot: un, telephone: '0399000001' },
      { pivot: deux, telephone: '0399000001' }
    ].map(atelier) as [Valeurs, Valeurs]
    expect(doutes(...memes)).toEqual([[0, 1, true]])
  })

  test('with two SIREN of a town is one: a town and its CCAS give one house their SIRET in turn', () => {
    const [ville, ccas] = ['21590999900015', '26590999900012'].map((pivot, i) => ({
      nom: ['Maison des Ormes', 'Maison des Ormes de Valbourg'][i] as string,
      ...PORTE,
      pivot
    })) as [Valeurs, Valeurs]
    expect(doutes(ville, ccas)).toEqual([[0, 1, true]])
  })

  test('with points that no slip explains is a person’s to join; sixty kilometres apart, it is joined and told', () => {
    const at = (latitude: number) => atelier({ latitude, longitude: 2.5, pivot: COMMUNS.pivot })
    expect(doutes(at(45.5), at(48.05))).toEqual([[0, 1, false]])
    expect(doutes(at(45.5), at(46.05))).toEqual([[0, 1, true]])
    expect(doutes(at(45.5), at(45.502))).toEqual([])
    // A third without a point goes with one of them.
    expect(linkLieux(records(at(45.5), at(48.05), atelier({ telephone: '0399000001' })))).toHaveLength(2)
  })

  test('with a telephone of its own is one wherever its points are, and told; a name, a street or a town that differs is a person’s to join', () => {
    const at = (latitude: number, plus: Valeurs = {}) =>
      atelier({ latitude, longitude: 2.5, telephone: '0399000001', pivot: COMMUNS.pivot, ...plus })
    expect(doutes(at(45.5), at(48.05))).toEqual([[0, 1, true]])
    for (const autre of [
      { nom: 'Atelier Tramontane Ouest, fabrique du Puits' },
      { adresse: 'place du Puits' },
      { commune: 'Rivelle', code_postal: '59998' },
      { telephone: '0399000002' }
    ])
      expect(linkLieux(records(at(45.5), at(48.05, autre))), JSON.stringify(autre)).toHaveLength(2)
  })

  test('with the two figures of its point exchanged is joined', () => {
    const [juste, tourne] = [
      { latitude: 45.5, longitude: 2.5 },
      { latitude: 2.5, longitude: 45.5 }
    ].map(point => atelier({ ...point, telephone: '0399000001' })) as [Valeurs, Valeurs]
    expect(linkLieux(records(juste, tourne))).toHaveLength(1)
  })
})

describe('Whatever they share, a person is asked', () => {
  const RUE = { adresse: '7 rue des Tuiliers', code_postal: '59998', commune: 'Rivelle' } as const
  const ICI = { latitude: 50.6, longitude: 3.1 } as const
  const VILLE = { telephone: '0399000422', pivot: '21590999900015' } as const
  test.each<[string, Valeurs, Valeurs, string]>([
    [
      'a bus, and a desk of another name',
      { nom: 'Bus France services des Trois Vallons', ...PORTE, ...COMMUNS },
      { nom: 'France services de Valbourg', ...PORTE, ...COMMUNS },
      'un véhicule et une maison'
    ],
    [
      'a bus, and a house of another service',
      { nom: 'Bus numérique des Vallons', ...PORTE, telephone: '0399000001' },
      { nom: 'Espace numérique des Vallons', ...PORTE, telephone: '0399000001' },
      'un véhicule et une maison'
    ],
    [
      'a town hall, and its annexe across the town',
      { nom: 'Mairie de Valbourg', ...PORTE, adresse: 'place des Ormes', ...VILLE, ...ICI },
      {
        nom: 'Mairie annexe de Valbourg - Le Port',
        ...PORTE,
        adresse: '12 quai du Port',
        ...VILLE,
        latitude: 50.62,
        longitude: 3.12
      },
      'une annexe ailleurs'
    ],
    [
      'two antennas under one point that was copied',
      { nom: 'Ligue Tramontane, antenne', ...PORTE, ...COMMUNS, ...ICI },
      { nom: 'Ligue Tramontane, antenne', ...RUE, ...COMMUNS, ...ICI },
      'deux communes'
    ],
    [
      'a library and a games library',
      { nom: 'Médiathèque Tramontane', ...PORTE, ...COMMUNS },
      { nom: 'Ludothèque Tramontane', ...PORTE, ...COMMUNS },
      'deux services'
    ]
  ])('%s', (_dit, a, b, dite) => {
    expect(linkLieux(records(a, b))).toHaveLength(2)
    const pesee = new Balance(records(a, b)).pese(0, 1)
    expect(pesee.bande).toBe('regarder')
    expect(pesee.contradictions).toContain(dite)
    const [cleA, cleB] = records(a, b).map(cleGlobale) as [string, string]
    expect(rapproche(records(a, b), { decisions: [{ nature: 'memes', a: cleA, b: cleB }] }).grappes).toHaveLength(1)
  })

  test('but not a bus that another list calls as its desk, nor two lists of one annexe', () => {
    const bus: Valeurs = { nom: 'Bus France services des Trois Vallons', ...PORTE, telephone: '0399000001' }
    const dit: Valeurs = { nom: 'France services des Trois Vallons', ...PORTE, telephone: '0399000001' }
    expect(linkLieux(records(bus, dit))).toHaveLength(1)
    const annexe: Valeurs = { nom: 'Mairie annexe de Valbourg - Le Port', ...PORTE, ...VILLE }
    expect(linkLieux(records(annexe, { ...annexe, nom: 'Mairie de Valbourg, annexe du Port' }))).toHaveLength(1)
  })
})

test('A name of everywhere, said every four hundred metres, makes no place of three kilometres', () => {
  const points = Array.from(
    { length: 8 },
    (_, i): Valeurs => ({
      nom: 'Point numérique',
      code_postal: '59999',
      commune: 'Valbourg',
      latitude: 50.6 + 0.0035 * i,
      longitude: 3.1
    })
  )
  const grappes = linkLieux(records(...points))
  const etendues = grappes.map(g => Math.max(...g.membres) - Math.min(...g.membres))
  expect(Math.max(...etendues)).toBeLessThan(2)
})

describe('One name at one door, two kinds of house', () => {
  const gymnase: Valeurs = { nom: 'Gymnase des Aubépines', ...PORTE }
  const quartier: Valeurs = { nom: 'Maison de quartier des Aubépines', ...PORTE }

  test('are two, and a person is asked where all that the town gives them both would join them', () => {
    expect(linkLieux(records(gymnase, quartier))).toHaveLength(2)
    const tous = records({ ...gymnase, ...COMMUNS }, { ...quartier, ...COMMUNS })
    expect(linkLieux(tous)).toHaveLength(2)
    expect(new Balance(tous).pese(0, 1)).toMatchObject({ bande: 'regarder', contradictions: ['deux services'] })
  })

  test('of which one says little are one by a telephone of theirs, waited for without, apart with contacts that differ', () => {
    const cafe: Valeurs = { nom: 'Café associatif Le Perchoir', ...PORTE }
    const lieu: Valeurs = { nom: 'Tiers-lieu Le Perchoir', ...PORTE }
    const bande = (a: Valeurs, b: Valeurs) =>
      new Balance(records({ ...cafe, ...a }, { ...lieu, ...b })).pese(0, 1).bande
    expect(bande({ telephone: '0399000001' }, { telephone: '0399000001' })).toBe('joindre')
    expect(bande({}, {})).toBe('regarder')
    expect(bande({ telephone: '0399000001' }, { telephone: '0399000002' })).toBe('separer')
  })

  test('are not read where a name begins as nothing that we know, on one side alone', () => {
    expect(
      linkLieux(records({ nom: 'Harmonie Sainte-Luce', ...PORTE }, { nom: 'Sainte-Luce', ...PORTE }))
    ).toHaveLength(1)
    expect(doutes({ nom: 'Harmonie Sainte-Luce', ...PORTE }, { nom: 'Vestiaire Sainte-Luce', ...PORTE })).toEqual([
      [0, 1, false]
    ])
  })
})

describe('What a town gives of two of its own', () => {
  test('delegated communes are two, by the name that follows', () => {
    const mairie = (nom: string): Valeurs => ({ nom: `Mairie déléguée de ${nom}`, ...PORTE, ...COMMUNS })
    const [un, deux] = [mairie('Saint-Orvain'), mairie('Saint-Lupicien')]
    expect(new Balance(records(un, deux)).pese(0, 1).contradictions).toContain('deux annexes')
    expect(linkLieux(records(un, deux))).toHaveLength(2)
  })

  test('a house that says it stays is not its bus, whatever they share', () => {
    const fixe: Valeurs = { nom: 'France services du Val (site fixe)', ...PORTE, ...COMMUNS }
    const bus: Valeurs = { nom: 'Bus France services du Val', ...PORTE, ...COMMUNS }
    expect(new Balance(records(fixe, bus)).pese(0, 1)).toMatchObject({
      bande: 'regarder',
      contradictions: ['un véhicule et une maison']
    })
  })
})

describe('Two associations of one house', () => {
  const amis: Valeurs = { nom: 'Les Amis de la Loutre', ...PORTE, telephone: '0399000001' }
  const velo: Valeurs = { nom: 'Vélo Libre', ...PORTE, telephone: '0399000001' }

  test('are not one by the telephone of who receives them', () => {
    expect(new Balance(records(amis, velo)).pese(0, 1)).toMatchObject({
      bande: 'regarder',
      contradictions: ['deux noms']
    })
  })

  test('are one by a mailbox, or where one names the other', () => {
    const courriels = ['contact@loutre.example']
    expect(linkLieux(records({ ...amis, courriels }, { ...velo, courriels }))).toHaveLength(1)
    expect(linkLieux(records(amis, { ...velo, structure_parente: 'Les Amis de la Loutre' }))).toHaveLength(1)
  })
})
