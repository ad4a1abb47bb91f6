// Placeholder rows in our own words: every feature of the language, one sentence each.
import { expect, test } from 'vitest'
import { compileMapping } from './compile.ts'
import type { Mapping } from './langage.ts'

const textes = (mapping: Mapping, rang: Record<string, unknown>) => {
  const brut = compileMapping(mapping, Object.keys(rang))(rang)
  return Object.fromEntries(Object.entries(brut.valeurs).map(([c, v]) => [c, (v ?? []).map(x => x.texte)]))
}

test('a column is carried to its field, cleaned, with the column it came from', () => {
  const lire = compileMapping({ champs: { nom: { colonnes: ['Nom'] } } }, ['Nom'])
  expect(lire({ Nom: ' Le  Phare&nbsp;bleu\n' })).toEqual({
    valeurs: { nom: [{ texte: 'Le Phare bleu', colonne: 'Nom', sure: false }] },
    horaires: null,
    ecarte: null
  })
})

test('several columns are joined, placeholders left out', () => {
  const mapping: Mapping = { champs: { adresse: { colonnes: ['N°', 'Voie', 'Suite'], joindre: ' ' } } }
  expect(textes(mapping, { 'N°': '-', Voie: 'rue des Tilleuls', Suite: '' })).toEqual({ adresse: ['rue des Tilleuls'] })
})
