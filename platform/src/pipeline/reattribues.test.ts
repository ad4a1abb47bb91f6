/** Which changes of a list make its ids name other places, and which are only a producer at work on its list. */
import { describe, expect, it } from 'vitest'
import { makeRecord } from '../../test/base.ts'
import type { RepereConnu } from '../store/enregistrements.ts'
import { reassigned, reassignedConstat } from './reattribues.ts'

const RUES = ['rue Basse', 'quai du Port', 'place Haute', 'chemin des Prés', 'allée des Tilleuls']
const lieu = (i: number): RepereConnu => ({
  cle: `i:${i}`,
  nom: `Médiathèque ${i}`,
  adresse: `${i} ${RUES[i % 5]}`,
  commune: i % 2 ? 'Annecy' : 'Cluses'
})
const liste = (n: number): RepereConnu[] => Array.from({ length: n }, (_, i) => lieu(i + 1))
const recordOf = ({ cle, ...valeurs }: RepereConnu) => ({ ...makeRecord('a', 1), cle, valeurs })
const count = (avant: readonly RepereConnu[], apres: readonly RepereConnu[]): number =>
  reassigned(avant, apres.map(recordOf)).length

const avant = liste(50)
const turned = (k: number): RepereConnu[] =>
  avant.map((l, i) => ({ ...l, cle: avant[(i + k) % avant.length]?.cle as string }))

describe('ids that name other places', () => {
  it.each([1, 7, 37])('are seen when every id has gone %i rows further', k => {
    expect(count(avant, turned(k))).toBe(50)
  })

  it('are seen even when every place has one name: what each said is said under another key', () => {
    const meme = (l: RepereConnu) => ({ ...l, nom: 'France services' })
    expect(count(avant.map(meme), turned(3).map(meme))).toBe(50)
  })

  it('are seen when the places are others altogether', () => {
    expect(
      count(
        avant,
        avant.map(l => ({ ...l, nom: 'Atelier', adresse: '2 cours du Large', commune: 'Brest' }))
      )
    ).toBe(50)
  })
})

describe('a producer at work on its list', () => {
  it.each<readonly [string, (l: RepereConnu, i: number) => RepereConnu]>([
    ['spells its names anew', l => ({ ...l, nom: `MEDIATHEQUE municipale ${l.nom.slice(12)}` })],
    ['renames them all', l => ({ ...l, nom: `Tiers-lieu d’ici` })],
    ['moves its column of towns', (l, i) => ({ ...l, commune: lieu(i).commune })],
    ['empties its addresses and its towns', l => ({ ...l, nom: `Point ${l.cle}`, adresse: '', commune: '' })],
    ['says more of each', l => ({ ...l, nom: `${l.nom}, hub du lac`, adresse: `Mairie, ${l.adresse}` })],
    ['sorts its rows otherwise', (_l, i) => lieu(50 - i)]
  ])('%s: no id is said to name another place', (_nom, change) => {
    expect(count(avant, avant.map(change))).toBe(0)
  })

  it('may give an id or two to other places', () => {
    const deux = avant.map((l, i) => (i < 2 ? { ...lieu(90 + i), cle: l.cle } : l))
    expect(reassignedConstat(reassigned(avant, deux.map(recordOf)), 50)).toBeNull()
  })
})

it('speaks above one id and one in ten, with figures and three examples', () => {
  const trouves = reassigned(avant, turned(1).map(recordOf))
  expect([1, 5, 6].map(n => reassignedConstat(trouves.slice(0, n), 50) === null)).toEqual([true, true, false])
  expect([1, 2].map(n => reassignedConstat(trouves.slice(0, n), 2) === null)).toEqual([true, false])
  const vu = reassignedConstat(trouves, 50)?.vu.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')
  expect(vu).toContain(
    'la liste a donné à d’autres lieux 50 de ses 50 identifiants : « 1 » était « Médiathèque 1, 1 quai du Port, Annecy »'
  )
  expect(vu?.match(/et devient/g)).toHaveLength(3)
})
