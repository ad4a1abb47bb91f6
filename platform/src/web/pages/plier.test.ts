import { describe, expect, it } from 'vitest'
import { foldText } from './plier.ts'

const PHRASE = 'Une équipe vous reçoit et vous aide à faire vos démarches, pas à pas.'
const long = (n: number): string => Array.from({ length: n }, (_, i) => `${i} ${PHRASE}`).join(' ')

describe('foldText', () => {
  it('shows a short text whole', () => {
    expect(foldText(['Court.', 'Bref.'])).toEqual([['Court.', 'Bref.'], []])
    // Ten signs under a fold would be a gesture for nothing.
    expect(foldText(['a'.repeat(300), 'b'.repeat(310)])).toEqual([['a'.repeat(300), 'b'.repeat(310)], []])
  })

  it('cuts a long one at the end of a sentence, and loses nothing', () => {
    const texte = long(40)
    const [debut, suite] = foldText([texte, 'Fin.'])
    expect(debut).toHaveLength(1)
    expect(debut[0]?.endsWith('pas à pas.')).toBe(true)
    expect(debut[0]?.length).toBeLessThanOrEqual(600)
    expect([...debut, ...suite].join(' ')).toBe(`${texte} Fin.`)
  })

  it('leaves no end of a sentence alone above the fold', () => {
    expect(foldText([`${'mot '.repeat(140)}fin.`, long(20)])[0]).toHaveLength(1)
  })

  it('cuts what has no sentence between two words, and folds whole what has no word', () => {
    const [mots] = foldText([`${'mot '.repeat(300)}`.trim()])
    expect(mots[0]?.endsWith('mot')).toBe(true)
    expect(foldText(['x'.repeat(900)])).toEqual([[], ['x'.repeat(900)]])
  })
})
