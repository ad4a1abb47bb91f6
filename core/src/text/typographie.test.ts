import fc from 'fast-check'
import { expect, test } from 'vitest'
import { insecables } from './typographie.ts'

test('spaces before double signs and inside quotes do not break', () => {
  expect(insecables('Vu : « 39 » ; et puis ?')).toBe('Vu\u00a0: «\u00a039\u00a0»\u00a0; et puis\u00a0?')
})

test('a second pass changes nothing', () => {
  fc.assert(fc.property(fc.string(), texte => insecables(insecables(texte)) === insecables(texte)))
})
