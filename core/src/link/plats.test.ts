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

test('A list named after a territory says where its places are, not what they are', () => {
  const kindsOf = (source: string, rang = {}) => recordPlat({ nom: 'Valbourg', ...rang }, source, '1').valeurs.typologie
  expect(kindsOf('region-du-val')).toBeUndefined()
  expect(kindsOf('departement-46')).toBeUndefined()
  expect(kindsOf('metropole-du-val')).toBeUndefined()
  expect(kindsOf('mediatheques-du-departement')).toEqual(['BIB', 'RELAIS_LECTURE'])
  expect(kindsOf('region-du-val', { typologie: 'Conseil départemental' })).toContain('CD')
})

test('A SIRET is read as people group its figures; any other pivot is kept as it is', () => {
  const pivotOf = (siret: unknown) => recordPlat({ nom: 'Le Phare', siret }, 'annuaire', '1').valeurs.pivot
  expect(pivotOf('418 166 096 00069')).toBe('41816609600069')
  expect(pivotOf('418\u00a0166\u202f096.00069')).toBe('41816609600069')
  expect(pivotOf('W751 212 345')).toBe('W751 212 345')
})

test('A SIREN is a pivot where no SIRET is given', () => {
  const pivotOf = (rang: object) => recordPlat({ nom: 'Le Phare', ...rang }, 'annuaire', '1').valeurs.pivot
  expect(pivotOf({ siren: '418 166 096' })).toBe('418166096')
  expect(pivotOf({ siren: '418166096', siret: '41816609600069' })).toBe('41816609600069')
  expect(pivotOf({ siren: '418166096', siret: '' })).toBe('418166096')
})

test('Letters that an export broke are put right, a question is left as it is', () => {
  const read = (nom: string, adresse: string) => recordPlat({ nom, adresse }, 'annuaire', '1').valeurs
  expect(read('MÃ©diathÃ¨que de lâ€™Ã‰tang', '3 rue de la RÃ©publique')).toMatchObject({
    nom: 'Médiathèque de l’Étang',
    adresse: '3 rue de la République'
  })
  expect(read('M?diath?que municipale', '1 place du G?n?ral')).toMatchObject({
    nom: 'Médiathèque municipale',
    adresse: '1 place du Général'
  })
  expect(read('Et si on parlait ?', '2 rue Basse').nom).toBe('Et si on parlait ?')
})
