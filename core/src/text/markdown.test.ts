import { describe, expect, it } from 'vitest'
import { readCorpus } from '../../../test/corpus.ts'
import { withoutMarks } from './markdown.ts'

const lines = (texte: string): string => texte.replaceAll('⏎', '\n')

describe('a text with the marks of a map or a wiki', () => {
  for (const { ecrit, lu, pourquoi } of readCorpus('mises-en-forme.tsv')) {
    it(`is read without them: ${pourquoi}`, () => {
      expect(withoutMarks(lines(ecrit as string))).toBe(lines(lu as string))
    })
  }
  it('is what it is once read', () => {
    for (const { ecrit } of readCorpus('mises-en-forme.tsv')) {
      const lu = withoutMarks(lines(ecrit as string))
      expect(withoutMarks(lu)).toBe(lu)
    }
  })
  it('costs its own length, whatever it holds', () => {
    for (const hostile of ['*', '**a', '[[', '{{{', '![', '[a](http://', '# ', '---'].map(s => s.repeat(25_000)))
      expect(withoutMarks(hostile).length).toBeLessThanOrEqual(hostile.length)
  })
})
