import { expect, test } from 'vitest'
import { isPlat, recordPlat } from './plats.ts'

test('Places are known by their columns', () => {
  expect(isPlat(['id', 'nom', 'adresse', 'code_postal', 'commune'])).toBe(true)
  expect(isPlat(['id', 'nom', 'prenom', 'adresse'])).toBe(false)
  expect(isPlat(['id', 'name', 'addr', 'city', 'phone'])).toBe(false)
})

test('A flat row is a record of its list, its values as they are', () => {
  const record = recordPlat(
    { nom: 'Le Phare', lat: '48,4', lon: -4.5, courriel: 'a@exemple.fr', source: 'hub' },
    'fichier',
    '7'
  )
  expect(record).toMatchObject({
    source: 'hub',
    cle: '7',
    valeurs: { nom: 'Le Phare', latitude: 48.4, longitude: -4.5, courriels: ['a@exemple.fr'] }
  })
})

test('A list named after one service holds nothing else; a row’s own kind is believed first', () => {
  expect(recordPlat({ nom: 'Valbourg' }, 'mediatheques-du-val', '1').valeurs.typologie).toContain('BIB')
  expect(recordPlat({ nom: 'Valbourg', typologie: 'CCAS' }, 'mediatheques-du-val', '1').valeurs.typologie).toEqual([
    'CCAS'
  ])
  expect(recordPlat({ nom: 'Valbourg' }, 'annuaire', '1').valeurs.typologie).toBeUndefined()
})
