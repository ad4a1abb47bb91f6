/** Keys that follow one another: a list that loses its ids keeps its places. */
import { expect, test } from 'vitest'
import { recordOf } from '../../bench/paires.ts'
import { followedKeys } from './lignee.ts'

const at = (cle: string, nom: string, adresse: string, telephone?: string) =>
  recordOf('a', cle, '', { nom, adresse, commune: 'Valbourg', ...(telephone === undefined ? {} : { telephone }) })

test('A row that says the same under another key follows the old one', () => {
  const partis = [at('i:1', 'Mairie', '1 place du Puits'), at('i:2', 'Médiathèque', '4 rue des Saules')]
  const arrives = [
    at('c:b', 'Médiathèque', '4 rue des Saules'),
    at('c:a', 'Mairie', '1 place du Puits', '+33199000001')
  ]
  expect(Object.fromEntries(followedKeys(partis, arrives))).toEqual({ 'c:a': 'i:1', 'c:b': 'i:2' })
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
  expect(Object.fromEntries(followedKeys(partis, alike))).toEqual({ 'c:a': 'i:2', 'c:b': 'i:1' })
  const unclear = [at('c:a', 'Permanence', '1 place du Puits'), at('c:b', 'Permanence', '1 place du Puits')]
  expect(followedKeys(partis, unclear).size).toBe(0)
})

test('A row that says too little follows nobody', () => {
  const bare = (cle: string) => recordOf('a', cle, '', { nom: 'Permanence' })
  expect(followedKeys([bare('i:1')], [bare('c:a')]).size).toBe(0)
})

test('One record known under two keys has one heir', () => {
  const twice = [at('i:1', 'Mairie', '1 place du Puits'), at('i:1', 'Mairie', '1 place du Puits')]
  expect([...followedKeys(twice, [at('i:9', 'Mairie', '1 place du Puits')])]).toEqual([['i:9', 'i:1']])
})
