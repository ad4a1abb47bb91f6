import { expect, test } from 'vitest'
import { voieDans, voieOf } from './voie.ts'

test.each([
  ['7-9, Av. du Pdt Kennedy, BP 12', [7, 9], ['president', 'kennedy']],
  ['Bureau de poste 27 allée des Tilleuls', [27], ['tilleuls']],
  ['8 rue du Faubourg', [8], ['faubourg']],
  ['30 Grand’Rue', [30], ['grande']],
  ['30 gde rue', [30], ['grande']],
  ['Mairie annexe 29 Grand’Rue', [29], ['grande']],
  ['25 rue du 4ème Zouave', [25], ['4e', 'zouave']],
  ['25 avenue du 4e Zouave', [25], ['4e', 'zouave']],
  ['2 rue du 1er Mai', [2], ['1e', 'mai']],
  ['4 cour du Prieuré', [4], ['prieure']],
  ['rue du 11 nov. 1918', [], ['11', 'novembre', '1918']],
  ['place de l’Hôtel de Ville', [], ['mairie']],
  ['25 rue des Lilas 42999 Valbourg', [25], ['lilas']],
  ['25 RUE DES LILAS42999 VALBOURG', [25], ['lilas']],
  ['42999 Valbourg, 25 rue des Lilas', [25], ['lilas']],
  ['25 rue des Lilas CS 10245 42999 Valbourg cedex', [25], ['lilas']],
  ['1 Au parc', [1], ['parc']],
  ['1 place', [1], []],
  ['', [], []]
] as const)('« %s » is numbers and the words that name the street', (adresse, numeros, mots) => {
  expect(voieOf(adresse)).toEqual({ numeros, mots })
})

test('A street is found among other things, with the number before it; a building is none', () => {
  expect(voieDans('Les Hauts, 4 place des Lavandières')).toEqual({ numeros: [4], mots: ['lavandieres'] })
  expect(voieDans('Résidence du Port bâtiment C')).toEqual({ numeros: [], mots: [] })
})
