import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ErreurLecture } from './erreurs.ts'
import { PeseeJson, weighJson } from './pesee-json.ts'
import { readTable } from './table.ts'

const bytes = (texte: string): Uint8Array => new TextEncoder().encode(texte)
const plain = (texte: string): string => texte.replace(/\s/g, ' ')

/** What is refused, and after how many signs at most. */
function refusalOf(texte: string, rangs?: number): string {
  try {
    weighJson(bytes(texte), 'l.json', rangs)
    return 'admis'
  } catch (error) {
    if (error instanceof ErreurLecture) return plain(error.vu)
    throw error
  }
}

describe('what no list of places is made of is told from the bytes', () => {
  it.each([
    ['levels, closed or not', '['.repeat(101), 'plus de 100 niveaux'],
    ['levels of objects in a row', `[{"nom":"a","x":${'{"a":'.repeat(99)}1`, 'plus de 100 niveaux'],
    ['lists of nothing', `[${'[],'.repeat(1_000_001)}`, 'plus de 1 000 000 d’objets et de listes, de 3 signes'],
    ['blanks around them', `[${'[]   ,    '.repeat(1_000_001)}`, 'd’objets et de listes, de 3 signes'],
    ['rows that hold nothing', `[${'{"a":{}},'.repeat(600_000)}`, 'd’objets et de listes, de 4 signes'],
    ['one row of many ones', `[{"a":[${'1,'.repeat(10_000_001)}`, 'plus de 10 000 000 de valeurs, de 2 signes'],
    [
      'a name a value',
      `{${Array.from({ length: 100_001 }, (_, i) => `"cle ${i}":{"nom":"Le Phare"}`)}}`,
      'plus de 100 000 noms de champs différents'
    ]
  ])('%s', (_, texte, vu) => {
    expect(refusalOf(texte)).toContain(vu)
  })

  it('signs of JSON in texts are letters, wherever a piece is cut', () => {
    const texte = JSON.stringify([{ nom: `${'['.repeat(200)}\\"{\\`, ville: '"' }, { nom: '\\' }])
    expect(refusalOf(texte)).toBe('admis')
    const octets = bytes(`${texte.slice(0, -1)},{},{}]`)
    for (let at = 0; at <= octets.length; at++) {
      const pesee = new PeseeJson('l.json', 3)
      const feed = (): void => {
        pesee.feed(octets.subarray(0, at))
        pesee.feed(octets.subarray(at))
      }
      expect(feed).toThrow(/plus de 3 lignes/)
    }
  })

  it.each([
    ['a hundred levels', `${'['.repeat(100)}${']'.repeat(100)}`],
    ['what follows no JSON, never read', `[Réf.];${'['.repeat(200)}`],
    ['a second list', `[1]${'['.repeat(200)}`],
    ['outlines of zones', `[{"zone":[${'[2.3522,48.8566],'.repeat(1_000_001)}[2,48]]}]`]
  ])('%s is left to the reader', (_, texte) => {
    expect(refusalOf(texte)).toBe('admis')
  })

  it('any JSON weighs the same in one piece or sign by sign, and is never refused for its shape', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), json => {
        const pesee = new PeseeJson('l.json')
        for (const octet of bytes(json)) pesee.feed(Uint8Array.of(octet))
        pesee.close()
        expect(refusalOf(json)).toBe('admis')
      })
    )
  })
})

describe('rows are counted where the list is', () => {
  const rows = (n: number): string => Array.from({ length: n }, () => '{"nom":"Le Phare","services":[{},{},{}]}').join()
  it.each([
    ['a list', (n: number) => `[${rows(n)}]`],
    ['a list of lists', (n: number) => `[${Array.from({ length: n }, (_, i) => `["Phare ${i}","${i} rue"]`)}]`],
    [
      'a list inside',
      (n: number) => `{"total":3,"data":{"mots":["a","b","c","d","e"],"items":[${rows(n)}]},"pages":{}}`
    ],
    ['one object a line', (n: number) => rows(n).replaceAll('},{"nom"', '}\n{"nom"')]
  ])('%s', async (_, make) => {
    expect(refusalOf(make(4), 4)).toBe('admis')
    expect(refusalOf(make(5), 4)).toBe('plus de 4 lignes')
    expect(refusalOf(make(5))).toBe('admis')
    expect((await readTable(bytes(make(4)), 'l.json', undefined, 4)).lignes.length).toBeGreaterThan(2)
  })

  it('of two lists at the same place, the reader says which is the list', async () => {
    const texte = `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"nom":"Le Phare"}}],"liens":[{},{},{},{}]}`
    expect((await readTable(bytes(texte), 'l.json', undefined, 3)).lignes).toHaveLength(1)
  })
})

it('JSON of another encoding is weighed as text', async () => {
  for (const encodage of ['utf16le', 'latin1'] as const) {
    const octets = Buffer.from(`[{"nom":"Été","x":${'['.repeat(200)}`, encodage)
    await expect(readTable(octets, 'l.json')).rejects.toThrow(/plus de 100 niveaux/)
  }
})
