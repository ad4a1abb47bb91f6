import fc from 'fast-check'
import { distance } from 'fastest-levenshtein'
import { describe, expect, it } from 'vitest'
import { createVocabulaire, fautesPermises, motsUtiles, sonDe } from './mots.ts'

const mot = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'abcdeilnorstu'.split('')) })

describe('the vocabulary', () => {
  it('finds every word within the letters allowed, and no other but those that sound the same', () => {
    fc.assert(
      fc.property(fc.uniqueArray(mot, { minLength: 1, maxLength: 40 }), mot, (mots, cherche) => {
        const fautes = fautesPermises(cherche)
        const trouves = createVocabulaire(mots).proches(cherche)
        const attendus = mots.filter(m => distance(m, cherche) <= fautes)
        const vus = trouves.map(t => mots[t.indice] as string)
        expect(new Set(vus).size).toBe(vus.length)
        for (const m of attendus) expect(vus).toContain(m)
        for (const m of vus) if (!attendus.includes(m)) expect(sonDe(m)).toBe(sonDe(cherche))
      })
    )
  })

  it('finds every word that begins so', () => {
    fc.assert(
      fc.property(fc.uniqueArray(mot), mot, (mots, debut) => {
        const trouves = createVocabulaire(mots)
          .prefixe(debut)
          .map(i => mots[i])
        expect(trouves.sort()).toEqual(mots.filter(m => m.startsWith(debut) && m !== debut).sort())
      })
    )
  })

  it('hears the same in words written by ear', () => {
    expect(sonDe('mediatek')).toBe(sonDe('mediatheque'))
    expect(sonDe('roubai')).toBe(sonDe('roubaix'))
    expect(sonDe('rouvrai')).toBe(sonDe('rouvray'))
    expect(sonDe('lille')).not.toBe(sonDe('lens'))
  })
})

it('keeps the words that tell something, or all when none does', () => {
  expect(motsUtiles("Médiathèque de l'Étang")).toEqual(['mediatheque', 'etang'])
  expect(motsUtiles('Le Les')).toEqual(['le', 'les'])
})
