import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, hasPhrase } from './fold.ts'
import { compilePhrases } from './phrases.ts'

test('phrases are found as whole words, one inside another too', () => {
  const find = compilePhrases(['acces', 'acces internet', 'net'])
  expect(find('acces internet libre')).toEqual(['acces', 'acces internet'])
  expect(find('accessible')).toEqual([])
  expect(find('')).toEqual([])
})

test('they are those that asking one by one would find', () => {
  const word = fc.constantFrom('a', 'b', 'ab', 'ba', 'aa', 'é', 'A-b', "b'a")
  const text = fc.array(word, { maxLength: 8 }).map(words => fold(words.join(' ')))
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 6 }), (folded, phrases) => {
      const found = new Set(compilePhrases(phrases)(folded))
      for (const phrase of phrases) expect(found.has(phrase)).toBe(hasPhrase(folded, phrase))
    })
  )
})
