import { expect, test } from 'vitest'
import { combine, hash32, hash64 } from './hash.ts'

test('The hash is MurmurHash3, by its published vectors', () => {
  expect(hash32('')).toBe(0)
  expect(hash32('', 1)).toBe(0x514e28b7)
  expect(hash32('test')).toBe(0xba6bd213)
  expect(hash32('Hello, world!')).toBe(0xc0363e43)
  expect(hash32('The quick brown fox jumps over the lazy dog')).toBe(0x2e4ff723)
  // U+03C0 eight times, seed 0x9747b28c.
  expect(hash32('ππππππππ', 0x9747b28c)).toBe(0xd58063c1)
})

test('Parts are combined in order', () => {
  expect(combine(1, 2)).not.toBe(combine(2, 1))
  expect(hash64('')).toBe('00000000514e28b7')
})
