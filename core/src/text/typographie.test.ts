import fc from 'fast-check'
import { expect, test } from 'vitest'
import { insecables, nombre, pluriel } from './typographie.ts'

test('spaces before double signs and inside quotes do not break', () => {
  expect(insecables('Vu : « 39 » ; et puis ?')).toBe('Vu\u00a0: «\u00a039\u00a0»\u00a0; et puis\u00a0?')
})

test('a second pass changes nothing', () => {
  fc.assert(fc.property(fc.string(), texte => insecables(insecables(texte)) === insecables(texte)))
})

test('thousands are apart, and a number never leaves what it counts', () => {
  expect(nombre(1234567)).toBe('1\u00a0234\u00a0567')
  expect([0, 1, 2, 1234].map(n => pluriel(n, 'titre', 'titres'))).toEqual([
    '0\u00a0titre',
    '1\u00a0titre',
    '2\u00a0titres',
    '1\u00a0234\u00a0titres'
  ])
})
