import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from './fold.ts'

/** Folding by Unicode's rules alone: slow, and the truth. */
const byRules = (text: string): string =>
  text
    .replace(/[œŒ]/g, 'oe')
    .replace(/[æÆ]/g, 'ae')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

describe('folding', () => {
  it('forgets accents, case, ligatures and signs', () => {
    expect(fold("L'Haÿ-les-Roses  ")).toBe('l hay les roses')
    expect(fold('ŒUVRES  de Sète')).toBe('oeuvres de sete')
    expect(fold('« l’été — 2026 »')).toBe('l ete 2026')
  })

  it('is what Unicode’s rules say, for any text', () => {
    const latin = fc.string({ unit: fc.integer({ min: 0, max: 0x24f }).map(c => String.fromCharCode(c)) })
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), latin), text => {
        expect(fold(text)).toBe(byRules(text))
      })
    )
  })

  it('does nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(fold(fold(text))).toBe(fold(text))
      })
    )
  })
})
