import { describe, expect, it } from 'vitest'
import { abregeJson, abregeTexte } from './abrege.ts'

describe('an answer shortened', () => {
  it('keeps one of many objects and every field, and says where something is missing', () => {
    const { corps, coupe } = abregeJson(
      '{"total":2,"lieux":[{"nom":"A","dits":["a","b","c","d"]},{"nom":"B"}],"rien":[]}'
    )
    expect(JSON.parse(corps)).toEqual({ total: 2, lieux: [{ nom: 'A', dits: ['a', 'b', 'c', '…'] }, '…'], rien: [] })
    expect(coupe).toBe(true)
  })

  it('is the answer itself when it is short', () => {
    expect(abregeJson('{"a":[{"b":null}],"c":"d"}')).toEqual({
      corps: JSON.stringify({ a: [{ b: null }], c: 'd' }, null, 2),
      coupe: false
    })
    expect(abregeTexte('a,b\r\n1,2\r\n', true)).toEqual({ corps: 'a,b\n1,2', coupe: false })
  })

  it('cuts long lines, long texts, and what was not read to its end', () => {
    expect(JSON.parse(abregeJson(`{"a":"${'x'.repeat(500)}"}`).corps).a).toHaveLength(81)
    expect(abregeTexte('x'.repeat(500), true).corps).toHaveLength(161)
    expect(abregeTexte(Array.from({ length: 50 }, (_, i) => i).join('\n'), true).corps.split('\n')).toHaveLength(7)
    expect(abregeTexte('a', false)).toEqual({ corps: 'a\n…', coupe: true })
  })
})
