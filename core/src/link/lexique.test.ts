import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldedWords } from '../text/fold.ts'
import { Lexique } from './lexique.ts'

const ranksOf = (lexique: Lexique, ligne: string): number[] => {
  const taille = lexique.lit(ligne)
  return Array.from(lexique.lus.subarray(0, taille))
}

test.each(['Médiathèque des Saules', 'ŒUVRES  de Sète, 4ᵉ étage — l’Haÿ', 'STRAßE Ærø', '  ', 'K\u212am İzmir'])(
  'The words of « %s » are those of folding',
  ligne => {
    const lexique = new Lexique()
    expect(ranksOf(lexique, ligne).map(rank => lexique.texte(rank))).toEqual(foldedWords(ligne))
  }
)

test('The words of any line are those of folding, and one word has one rank', () => {
  const ligne = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('É', 'e', 'œ', 'ß', ' ', '-', '’', '\u0301', 'İ', 'ǅ', '7', '\u0130'), { maxLength: 12 })
      .map(c => c.join(''))
  )
  fc.assert(
    fc.property(fc.array(ligne), lignes => {
      const lexique = new Lexique()
      for (const each of lignes) {
        const ranks = ranksOf(lexique, each)
        const words = foldedWords(each)
        expect(ranks.map(rank => lexique.texte(rank))).toEqual(words)
        expect(words.map(word => lexique.rank(word))).toEqual(ranks)
      }
    })
  )
})

test('A text is another one under another kind, and keeps its rank among thousands', () => {
  const lexique = new Lexique()
  const ranks = Array.from({ length: 5000 }, (_, i) => lexique.rank(`t${i % 2500}`, i < 2500 ? 'h' : 'd'))
  expect(new Set(ranks).size).toBe(5000)
  expect(lexique.rank('t7', 'h')).toBe(ranks[7])
  expect(lexique.rank('t7', 'd')).toBe(ranks[2507])
  expect(lexique.texte(ranks[2507] as number)).toBe('t7')
  expect(lexique.rank('')).toBe(0)
})
