import fc from 'fast-check'
import { distance } from 'fastest-levenshtein'
import { describe, expect, it } from 'vitest'
import { createVocabulaire, fautesPermises, motsUtiles, sonDe } from './mots.ts'

const mot = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'abcdeilnorstu'.split('')) })

/** The word with each pair of its neighbours swapped: `'ab'` → `['ba']`. */
const swapsOf = (m: string): string[] =>
  [...m].slice(1).map((_, i) => `${m.slice(0, i)}${m[i + 1]}${m[i]}${m.slice(i + 2)}`)

describe('the vocabulary', () => {
  it('finds every word within the letters allowed, and no other but those that sound the same', () => {
    fc.assert(
      fc.property(fc.uniqueArray(mot, { minLength: 1, maxLength: 40 }), mot, (mots, cherche) => {
        const fautes = fautesPermises(cherche)
        const trouves = createVocabulaire(mots).proches(cherche)
        const echanges = fautes > 0 ? swapsOf(cherche) : []
        const attendus = mots.filter(m => distance(m, cherche) <= fautes || echanges.includes(m))
        const vus = trouves.map(t => mots[t.indice] as string)
        expect(new Set(vus).size).toBe(vus.length)
        for (const m of attendus) expect(vus).toContain(m)
        for (const m of vus) if (!attendus.includes(m)) expect(sonDe(m)).toBe(sonDe(cherche))
      })
    )
  })

  it('counts two swapped letters as one mistake, as fingers do', () => {
    const vocabulaire = createVocabulaire(['vichy', 'limoges', 'lens'])
    const fautesOf = (mot: string) => vocabulaire.proches(mot).map(t => [vocabulaire.mots[t.indice], t.fautes])
    expect(fautesOf('vihcy')).toEqual([['vichy', 1]])
    expect(fautesOf('limogse')).toEqual([['limoges', 1]])
    // Two mistakes in four letters are another word.
    expect(fautesOf('lnse')).toEqual([])
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
