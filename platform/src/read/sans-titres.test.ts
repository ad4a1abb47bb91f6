// Lists without titles: no place is lost for want of them, and no title is taken for a place.

import type { Format } from '@lieux-communs/core'
import { describe, expect, test } from 'vitest'
import { ligneTableur } from './ligne-tableur.ts'
import { readTable } from './table.ts'

const read = (texte: string, format?: Format) => readTable(new TextEncoder().encode(texte), 'lieux.csv', format)

const LIGNES = [
  'Foyer du Lavoir;4 rue du Pressoir;53000;Laval;02 43 00 11 22',
  'Relais des Ajoncs;12 bis place du Foirail;29200;Brest;02 98 00 11 22',
  'Maison du Bocage;1 allée des Saules;35600;Redon;02 99 00 11 22'
]
const COLONNES = ['colonne 1', 'colonne 2', 'colonne 3', 'colonne 4', 'colonne 5']

describe('a list without titles', () => {
  test('keeps its first row, numbers its columns and says so', async () => {
    const table = await read(LIGNES.join('\n'))
    expect(table.colonnes).toEqual(COLONNES)
    expect(table.lignes).toHaveLength(3)
    expect(table.lignes[0]).toMatchObject({ 'colonne 1': 'Foyer du Lavoir', 'colonne 3': '53000' })
    expect(table.entete).toBe(0)
    expect(table.avertissements?.[0]).toMatch(/^Cette liste n’a pas de ligne de titres/)
    expect(table.avertissements?.[0]).not.toContain('Lavoir')
    expect([1, 2, 3].map(n => ligneTableur(table, n))).toEqual([1, 2, 3])
  })

  test('opens the same way again when its mapping says that it has none', async () => {
    expect((await read(LIGNES.join('\n'), { type: 'csv', entete: 0 })).lignes).toHaveLength(3)
    const sansValeur = await read('Foyer;Laval\nRelais;Brest', { type: 'csv', entete: 0 })
    expect(sansValeur.lignes[0]).toEqual({ 'colonne 1': 'Foyer', 'colonne 2': 'Laval' })
  })

  test('leaves the name of the list above it out, and keeps the rows’ own numbers', async () => {
    const table = await read(`Nos lieux en 2026;;;;\n;;;;\n${LIGNES.join('\n')}`)
    expect(table.lignes.map(l => l['colonne 1'])).toEqual(['Foyer du Lavoir', 'Relais des Ajoncs', 'Maison du Bocage'])
    expect([1, 3].map(n => ligneTableur(table, n))).toEqual([3, 5])
  })

  test('may be one row, whose values are of several kinds', async () => {
    expect((await read(LIGNES[0] as string)).lignes).toHaveLength(1)
  })

  test.each([
    ['a mail', 'Le Bief;accueil@bief.example.org', 'Le Pré;contact@pre.example.org'],
    ['a site', 'Le Bief;https://bief.example.org', 'Le Pré;https://pre.example.org'],
    ['coordinates', 'Le Bief;48.0711;-0.7721', 'Le Pré;48.3901;-4.4867'],
    ['a point', 'Le Bief;"48.0711, -0.7721"', 'Le Pré;"48.3901, -4.4867"'],
    ['a SIRET', 'Le Bief;130 025 265 00013', 'Le Pré;13002526500021'],
    ['a whole address', 'Le Bief;Le Bourg, 53000 Laval', 'Le Pré;4 quai Haut, 29200 Brest']
  ])('is told by %s', async (_, premiere, seconde) => {
    const { lignes, entete } = await read(`${premiere}\n${seconde}\n${seconde}`)
    expect([lignes.length, entete]).toEqual([3, 0])
  })
})

describe('titles', () => {
  test.each([
    ['words', 'Nom;CP;Ville\nLe Bief;53000;Laval'],
    ['words that no table has, above values', 'Truc;Machin\nLe Bief;53000\nLe Pré;29200'],
    ['one that is a mail, above nothing', 'Nom;Ville;hub@example.org\nLe Bief;Laval;\nLe Pré;Brest;'],
    ['years above counts', 'Territoire;2023;2024\nLaval;12;14\nBrest;20;31'],
    ['figures above the answers', 'Nom;10000;20000\nLe Bief;x;\nLe Pré;;x'],
    ['known words beside a value', 'Nom;Adresse;Commune;29200\nLe Bief;4 rue Haute;Brest;29200']
  ])('stay titles: %s', async (_, texte) => {
    const table = await read(texte)
    expect(table.entete).toBe(1)
    expect(table.colonnes[0]).not.toBe('colonne 1')
  })
})
