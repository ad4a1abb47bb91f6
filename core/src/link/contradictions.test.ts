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

  test('with two SIREN is joined, and told; with one, or two SIRET of one SIREN, it is not told', () => {
    const [un, deux, meme] = ['41816609600069', '33023462600019', '41816609600077'].map(pivot =>
      atelier({ pivot })
    ) as [Valeurs, Valeurs, Valeurs]
    expect(doutes(un, deux)).toEqual([[0, 1, true]])
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

  test('with two points sixty kilometres apart is joined, and told; two hundred metres apart, it is not told', () => {
    const at = (latitude: number) => atelier({ latitude, longitude: 2.5, telephone: '0399000001' })
    expect(doutes(at(45.5), at(46.05))).toEqual([[0, 1, true]])
    expect(doutes(at(45.5), at(45.502))).toEqual([])
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
