import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recoverLetters } from './lettres-perdues.ts'
import { MOTS_ACCENTUES, MOTS_ELIDES } from './mots-accentues.ts'

const lose = (text: string): string => text.replace(/[^\x00-\x7f]/g, '\ufffd')

describe('letters lost by an export', () => {
  it.each([
    'Bibliothèque municipale',
    'MÉDIATHÈQUE DE LA VALLÉE',
    'Points numériques de l’arrondissement',
    'École d’initiation aux métiers, près de l’hôtel',
    'Un point est mis à disposition à la préfecture',
    'Communauté de communes du Général'
  ])('are given back in « %s »', text => {
    expect(recoverLetters(lose(text))).toBe(text)
  })

  it('keep their mark where the word is not known, or could be two', () => {
    for (const text of ['Caf\ufffdine', 'Vo\ufffdte \ufffd Berre', 'l\ufffdXyz'])
      expect(recoverLetters(text)).toBe(text)
  })

  it('have one reading each', () => {
    const readings = [...MOTS_ACCENTUES.map(lose), ...MOTS_ELIDES.flatMap(w => [lose(`l’${w}`), lose(`d’${w}`)])]
    const twice = readings.filter((word, i) => readings.indexOf(word) !== i)
    expect(twice).toEqual([])
  })

  it('are all that changes', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('M', 'e', ' ', '\ufffd', 'l', 'a', 'é', '-')), parts => {
        const text = parts.join('')
        const pattern = text.split('\ufffd')
        const out = recoverLetters(text)
        expect(out.length).toBe(text.length)
        let at = 0
        for (const kept of pattern) {
          expect(out.slice(at, at + kept.length).toLowerCase()).toBe(kept.toLowerCase())
          at += kept.length + 1
        }
      })
    )
  })
})
