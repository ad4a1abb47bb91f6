import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortedKeys } from './ordre.ts'

test('Keys are in the order of texts, whatever their signs', () => {
  const cle = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom('i:', '0', '1', 'é', 'ê', '~', '\u007f', 'z'), { maxLength: 12 }).map(c => c.join(''))
  )
  fc.assert(
    fc.property(fc.array(cle), fc.constantFrom('', 'i:'), (ends, start) => {
      const cles = ends.map(end => start + end)
      const expected = cles
        .map((_, i) => i)
        .sort((x, y) => {
          const [a, b] = [cles[x] as string, cles[y] as string]
          return a < b ? -1 : a > b ? 1 : x - y
        })
      expect(Array.from(sortedKeys(cles))).toEqual(expected)
    })
  )
})

test('Keys that begin alike beyond eight signs are still told apart', () => {
  expect(Array.from(sortedKeys(['i:2024-000002', 'i:2024-000001', 'i:2023-000009', 'i:']))).toEqual([3, 2, 1, 0])
})
