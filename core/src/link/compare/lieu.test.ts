/** What is told of where two records are is true of what they say: a post code is many towns'. */
import { expect, test } from 'vitest'
import { recordOf } from '../../../bench/paires.ts'
import type { Valeurs } from '../../standard/champs.ts'
import { traitsOf } from '../faire-traits.ts'
import { COMPARAISONS } from '../modele.ts'
import { compareLieu } from './lieu.ts'

function levelOf(a: Valeurs, b: Valeurs): string {
  const traits = traitsOf([recordOf('a', 'i:1', '1', a), recordOf('b', 'i:1', '1', b)])
  return COMPARAISONS.lieu[compareLieu(traits, 0, 1)]?.niveau ?? ''
}

const VALBOURG = { code_postal: '59999', commune: 'Valbourg' }
const RIVELLE = { code_postal: '59999', commune: 'Rivelle' }
const HAUTE = { adresse: '3 rue Haute' }
const SAULES = { adresse: '14 rue des Saules' }
const nom = 'Médiathèque de l’Étang'

test.each<[string, Valeurs, Valeurs]>([
  ['même commune, adresse tue', { nom, ...VALBOURG }, { nom, ...VALBOURG, ...HAUTE }],
  ['même code postal, adresse tue', { nom, ...VALBOURG }, { nom, ...RIVELLE, ...HAUTE }],
  ['même code postal, adresse tue', { nom, ...VALBOURG }, { nom, code_postal: '59999', ...HAUTE }],
  ['même code postal', { nom, ...VALBOURG }, { nom: 'Atelier Tilleuls', ...RIVELLE, ...HAUTE }],
  ['même code postal', { nom, ...VALBOURG, adresse: 'rue Haute' }, { nom, ...RIVELLE, adresse: 'rue des Saules' }],
  [
    'ailleurs sous le même code postal',
    { nom, ...VALBOURG, ...HAUTE, latitude: 50.6, longitude: 3.1 },
    { nom, ...RIVELLE, adresse: 'rue des Saules', latitude: 50.62, longitude: 3.1 }
  ],
  [
    'loin, même code postal',
    { nom, ...VALBOURG, adresse: 'rue Haute', latitude: 50.6, longitude: 3.1 },
    { nom, ...RIVELLE, adresse: 'rue des Saules', latitude: 50.8, longitude: 3.1 }
  ],
  [
    'autre commune du département',
    { nom: 'Atelier Tilleuls', ...VALBOURG, code_insee: '59001', ...HAUTE },
    { nom: 'Atelier Tilleuls', code_postal: '59700', commune: 'Ormeville', code_insee: '59002', ...SAULES }
  ],
  // A square that every village has, and one of the two does not say its village.
  ['inconnu', { nom, ...VALBOURG, adresse: 'place de l’Église' }, { nom: 'Atelier', adresse: 'place de l’Église' }]
])('%s', (niveau, a, b) => {
  expect(levelOf(a, b)).toBe(niveau)
  expect(levelOf(b, a)).toBe(niveau)
})
