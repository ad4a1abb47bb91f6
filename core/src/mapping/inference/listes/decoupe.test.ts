import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countParts, nue, partsOf, separateursOf } from './decoupe.ts'

const connus = ['jeunes', 'seniors', 'femmes', 'familles/enfants', 'seul : libre, sans aide']
const known = (texte: string): boolean => connus.includes(texte.toLowerCase())
const cut = (...cellules: string[]): string[] =>
  separateursOf(new Map(cellules.map(c => [c, 1])), { isKnown: known, isLabel: known })

describe('the signs that part a cell', () => {
  it('are those that make its parts known', () => {
    expect(cut('jeunes;seniors', 'femmes')).toEqual([';'])
    expect(cut('jeunes, seniors', 'femmes')).toEqual([','])
    expect(cut('jeunes\nseniors')).toEqual(['\n'])
    expect(cut('jeunes et seniors', 'jeunes et femmes')).toEqual([' et '])
  })
  it('never cut a label that holds one', () => {
    expect(cut('familles/enfants', 'jeunes')).toEqual([])
    expect(cut('seul : libre, sans aide;jeunes', 'femmes')).toEqual([';'])
  })
  it('never cut a sentence, nor inside brackets', () => {
    expect(cut('Aide aux démarches (impôts, caf, retraite)', 'Cours (souris, clavier)')).toEqual([])
    expect(
      cut('Nous aidons chacun selon ses besoins, avec patience, sans jugement, et gratuitement pour tous les habitants')
    ).toEqual([])
  })
  it('are never the one between a code and its name', () => {
    expect(cut('1 - jeunes', '2 - seniors', '3 - femmes')).toEqual([])
    expect(cut('J - jeunes', 'S - seniors', 'F - femmes')).toEqual([])
    expect(cut('B02/jeunes', 'B03/seniors')).toEqual([])
    expect(cut('1 - jeunes;2 - seniors', '3 - femmes')).toEqual([';'])
    expect(cut('1 - jeunes, 2 - seniors', '1 - jeunes, 3 - femmes')).toEqual([','])
    expect(cut('10 - lecture, écoute', '20 - femmes, mères', '30 - seniors')).toEqual([])
  })
  it('are dashes between two values, though the first is short', () => {
    const avec = (texte: string): boolean => known(texte) || texte === 'CAF'
    const cellules = ['CAF - jeunes', 'CAF - seniors', 'jeunes - femmes']
    expect(separateursOf(new Map(cellules.map(c => [c, 1])), { isKnown: avec, isLabel: avec })).toEqual([' - '])
    // One code, two names: no code.
    expect(cut('AB - jeunes', 'AB - seniors', 'AB - femmes')).toEqual([' - '])
  })
  it('are dashes between codes, not inside words', () => {
    expect(cut('A-L-RDV', 'A-L', 'L-RDV', 'RDV-A')).toEqual(['-'])
    expect(cut('aide-a-domicile', 'aide-a-la-marche')).toEqual([])
  })
})

describe('parts', () => {
  it('are counted by rows, and lose the braces of exported arrays', () => {
    expect([
      ...countParts(
        new Map([
          ['a;b', 3],
          ['b', 2]
        ]),
        [';']
      )
    ]).toEqual([
      ['b', 5],
      ['a', 3]
    ])
    expect(partsOf('{EPN,"Mairie annexe"}', [',']).map(nue)).toEqual(['EPN', 'Mairie annexe'])
  })
  it('lose no letter, whatever the signs', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,5}$/), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(';', ',', '|'),
        (mots, signe) => {
          expect(partsOf(mots.join(signe), [signe])).toEqual(mots)
        }
      )
    )
  })
})
