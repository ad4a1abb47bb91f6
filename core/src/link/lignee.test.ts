/** Keys that follow one another: a list that loses its ids keeps its places. */
import { describe, expect, test } from 'vitest'
import { recordOf } from '../../bench/paires.ts'
import type { Valeurs } from '../standard/champs.ts'
import type { Enregistrement } from '../standard/enregistrement.ts'
import { followedKeys, isAnother } from './lignee.ts'

/** As they follow, nothing being known of the day. */
const followed = (partis: readonly Enregistrement[], arrives: readonly Enregistrement[]) =>
  followedKeys(partis, arrives).suivies

const at = (cle: string, nom: string, adresse: string, telephone?: string) =>
  recordOf('a', cle, '', { nom, adresse, commune: 'Valbourg', ...(telephone === undefined ? {} : { telephone }) })

test('A row that says the same under another key follows the old one', () => {
  const partis = [at('i:1', 'Mairie', '1 place du Puits'), at('i:2', 'Médiathèque', '4 rue des Saules')]
  const arrives = [
    at('c:b', 'Médiathèque', '4 rue des Saules'),
    at('c:a', 'Mairie', '1 place du Puits', '+33199000001')
  ]
  expect(Object.fromEntries(followed(partis, arrives))).toEqual({ 'c:a': 'i:1', 'c:b': 'i:2' })
})

test('Rows of one name at one door are told apart by the rest, or follow nobody', () => {
  const partis = [
    at('i:1', 'Permanence', '1 place du Puits', '+33199000001'),
    at('i:2', 'Permanence', '1 place du Puits', '+33199000002')
  ]
  const alike = [
    at('c:a', 'Permanence', '1 place du Puits', '+33199000002'),
    at('c:b', 'Permanence', '1 place du Puits', '+33199000003')
  ]
  expect(Object.fromEntries(followed(partis, alike))).toEqual({ 'c:a': 'i:2', 'c:b': 'i:1' })
  const unclear = [at('c:a', 'Permanence', '1 place du Puits'), at('c:b', 'Permanence', '1 place du Puits')]
  expect(followed(partis, unclear).size).toBe(0)
})

test('A row that says too little follows nobody', () => {
  const bare = (cle: string) => recordOf('a', cle, '', { nom: 'Permanence' })
  expect(followed([bare('i:1')], [bare('c:a')]).size).toBe(0)
})

test('One record known under two keys has one heir', () => {
  const twice = [at('i:1', 'Mairie', '1 place du Puits'), at('i:1', 'Mairie', '1 place du Puits')]
  expect([...followed(twice, [at('i:9', 'Mairie', '1 place du Puits')])]).toEqual([['i:9', 'i:1']])
})

describe('Renamed and renumbered in one reading', () => {
  const TEL = '+33199000001'
  const ancien = at('i:1', 'Espace Tilleuls', '1 place du Puits', TEL)
  const nouveau = at('i:9', 'Maison Bleue', '1 place du Puits', TEL)
  const suites = (partis: Enregistrement[], arrives: Enregistrement[], autres: Enregistrement[] = []) => {
    const memeJour = { sortants: partis, avants: new Map(), voisins: [...arrives, ...autres] }
    const { suivies, possibles } = followedKeys(partis, arrives, memeJour)
    return { suivies: Object.fromEntries(suivies), possibles: Object.fromEntries(possibles) }
  }
  const sure = { suivies: { 'i:9': 'i:1' }, possibles: {} }
  const possible = { suivies: {}, possibles: { 'i:9': 'i:1' } }

  test('is followed by its address and its contacts, when it is alone there', () => {
    expect(suites([ancien], [nouveau], [at('i:3', 'Mairie', '8 rue Haute', '+33199000003')])).toEqual(sure)
  })

  test('is followed only from what its list last said', () => {
    const autrefois = at('i:1', 'Espace Tilleuls', '8 rue Haute', '+33199000008')
    const memeJour = { sortants: [autrefois], avants: new Map(), voisins: [nouveau] }
    const { suivies, possibles } = followedKeys([ancien, autrefois], [nouveau], memeJour)
    expect([suivies.size, possibles.size]).toEqual([0, 0])
  })

  test('is followed whatever other times are known of it', () => {
    const memeJour = { sortants: [ancien], avants: new Map(), voisins: [nouveau] }
    expect([...followedKeys([ancien, { ...ancien }], [nouveau], memeJour).suivies]).toEqual([['i:9', 'i:1']])
  })

  test.each([
    ['is followed to another door, by its name and its telephone', 'Espace Tilleuls', TEL, sure],
    ['is not by its telephone and a name that every town has', 'Mairie', TEL, possible],
    ['is not by its name alone', 'Espace Tilleuls', '+33199000002', { suivies: {}, possibles: {} }]
  ])('%s', (_what, nom, telephone, expected) => {
    const partie = at('i:1', nom, '1 place du Puits', TEL)
    const venue = at('i:9', nom, '8 rue Haute', telephone)
    const ailleurs = { ...venue, valeurs: { ...venue.valeurs, commune: 'Rivelle' } }
    expect(suites([partie], [ailleurs])).toEqual(expected)
  })

  test('is not followed to the row that still has its own key and its own place', () => {
    const autre = at('i:2', 'Foyer', '1 place du Puits', '+33199000002')
    const renomme = at('i:2', 'Maison Bleue', '1 place du Puits', TEL)
    const memeJour = { sortants: [ancien, autre], avants: new Map([['i:2', autre]]), voisins: [renomme] }
    expect([...followedKeys([ancien, autre], [renomme], memeJour).suivies]).toEqual([])
  })

  test.each([
    ['somebody else is at that door', [ancien], [nouveau], [at('i:3', 'Mairie', '1 place du Puits')]],
    ['somebody else has that telephone', [ancien], [nouveau], [at('i:3', 'Mairie', '8 rue Haute', TEL)]],
    ['two came to that door', [ancien], [nouveau, at('i:8', 'Foyer', '1 place du Puits')], []],
    ['two left it', [ancien, at('i:2', 'Foyer', '1 place du Puits')], [nouveau], []],
    ['only its door is the same', [ancien], [at('i:9', 'Maison Bleue', '1 place du Puits')], []],
    ['only its telephone is', [ancien], [at('i:9', 'Maison Bleue', '8 rue Haute', TEL)], []],
    [
      'their names are of two services',
      [{ ...ancien, valeurs: { ...ancien.valeurs, nom: 'Mairie' } }],
      [{ ...nouveau, valeurs: { ...nouveau.valeurs, nom: 'Médiathèque' } }],
      []
    ]
  ])('is only told as possible when %s', (_why, partis, arrives, autres) => {
    const { suivies, possibles } = suites(partis, arrives, autres)
    expect(suivies).toEqual({})
    expect(possibles).toMatchObject(possible.possibles)
  })

  test('is nobody’s when neither its door nor its contacts are anybody’s', () => {
    expect(suites([ancien], [at('i:9', 'Maison Bleue', '8 rue Haute')])).toEqual({ suivies: {}, possibles: {} })
  })
})

test('A key names another place when neither name, door nor contact is what it was', () => {
  const mairie = at('i:1', 'Mairie', '1 place du Puits', '+33199000001')
  expect(isAnother(mairie, at('i:1', 'Espace Tilleuls', '9 rue Haute', '+33199000009'))).toBe(true)
  expect(isAnother(mairie, at('i:1', 'MAIRIE', '9 rue Haute'))).toBe(false)
  expect(isAnother(mairie, at('i:1', 'Hôtel de ville', '1 Place du Puits'))).toBe(false)
  expect(isAnother(mairie, at('i:1', 'Hôtel de ville', '9 rue Haute', '01 99 00 00 01'))).toBe(false)
})

describe('A key that its list still says', () => {
  const avant: Valeurs = {
    nom: 'Médiathèque de Valbourg',
    adresse: '3 rue du Lavoir',
    commune: 'Valbourg',
    code_postal: '59999',
    latitude: 50.6,
    longitude: 3.1,
    telephone: '+33399000001'
  }
  const ailleurs: Valeurs = {
    nom: 'Atelier du Large',
    adresse: '9 quai du Port',
    commune: 'Rivelle',
    code_postal: '59990',
    latitude: 50.1,
    longitude: 3.6,
    telephone: '+33399000002'
  }
  const becomes = (apres: Valeurs) => isAnother(recordOf('a', 'i:7', '7', avant), recordOf('a', 'i:7', '7', apres))

  test.each<[string, Valeurs]>([
    ['name, town, street and telephone are others', ailleurs],
    ['its name is of a service, and that of every town', { ...ailleurs, nom: 'Médiathèque de Rivelle' }],
    ['it is another service of its town', { ...ailleurs, nom: 'Mairie de Valbourg', commune: 'Valbourg' }]
  ])('names another place: %s', (_why, apres) => expect(becomes(apres)).toBe(true))

  test.each<[string, Valeurs]>([
    ['it is renamed', { ...avant, nom: 'Atelier du Large', telephone: '+33399000002' }],
    ['it moves in its town', { ...ailleurs, nom: 'Médiathèque de Valbourg', commune: 'Valbourg' }],
    ['it moves and is renamed, with its telephone', { ...ailleurs, telephone: '+33399000001' }],
    ['its commune joins another', { ...avant, nom: 'Lieu Bleu', commune: 'Val-de-Rivelle', telephone: '+33399000002' }],
    ['it is another library of its town', { ...ailleurs, nom: 'Bibliothèque Lourmel', commune: 'Valbourg' }],
    ['its list lost where it is', { nom: 'Atelier du Large' }]
  ])('names the same: %s', (_why, apres) => expect(becomes(apres)).toBe(false))

  test('moves to another town with a name of its own', () => {
    const grange = { ...avant, nom: 'La Grange bleue' }
    const partie = recordOf('a', 'i:7', '7', { ...ailleurs, nom: 'Association La Grange Bleue' })
    expect(isAnother(recordOf('a', 'i:7', '7', grange), partie)).toBe(false)
  })
})
