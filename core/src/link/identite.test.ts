import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recordOf } from '../../bench/paires.ts'
import type { Enregistrement, SansCle } from '../standard/enregistrement.ts'
import { cleGlobale, clesOf, withCles } from './cle.ts'
import type { Grappe } from './grappe.ts'
import { type IdentiteConnue, identites, isIdentite, isMalRecopie, readIdentite } from './identite.ts'

const row = (source: string, ligne: number, nom: string, id_source = '', telephone?: string): SansCle => ({
  ...recordOf(source, '', id_source, { nom, ...(telephone === undefined ? {} : { telephone }) }),
  ligne
})

test('A unique local id is the key; a repeated one is not', () => {
  const cles = clesOf([
    row('a', 1, 'Saules', '7'),
    row('a', 2, 'Tilleuls', '8'),
    row('a', 3, 'Aulnes', '8'),
    row('b', 1, 'Frênes', '8')
  ])
  expect(cles[0]).toBe('i:7')
  expect(cles[1]).toMatch(/^c:[0-9a-f]{16}$/)
  expect(cles[2]).toMatch(/^c:/)
  expect(cles[3]).toBe('i:8')
})

test('Rows alike in name and address are told apart by the rest, then by an ordinal', () => {
  const cles = clesOf([
    row('a', 1, 'Saules', '', '1'),
    row('a', 2, 'Saules', '', '2'),
    row('a', 3, 'SAULES', '', '1'),
    row('a', 4, 'Saules', '', '2')
  ])
  expect(new Set(cles).size).toBe(4)
  expect(cles[3]).toBe(`${cles[1]}.2`)
})

const rows = fc
  .array(
    fc.tuple(
      fc.constantFrom('a', 'b'),
      fc.constantFrom('Saules', 'Tilleuls', 'saules'),
      fc.constantFrom('', '1', '2'),
      fc.constantFrom('10', '11')
    ),
    { maxLength: 30 }
  )
  .map(all => all.map(([source, nom, id, tel], i) => row(source, i + 1, nom, id, tel)))

test('The same rows in another order have the same keys, each once in its source', () => {
  fc.assert(
    fc.property(
      rows.chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        const keys = withCles(all).map(cleGlobale)
        expect(new Set(keys).size).toBe(all.length)
        expect(withCles(shuffled).map(cleGlobale).sort()).toEqual(keys.sort())
      }
    )
  )
})

const three = withCles([row('a', 1, 'Saules', '1'), row('a', 2, 'Tilleuls', '2'), row('b', 1, 'Saules', '3')])
const groups = (...membres: number[][]): Grappe[] => membres.map(m => ({ membres: m, liens: [] }))
const known = (records: readonly Enregistrement[], ids: readonly (readonly [string, string] | null)[]) =>
  new Map<string, IdentiteConnue>(
    records.flatMap((r, i) => {
      const id = ids[i]
      return id ? [[cleGlobale(r), { identite: id[0], depuis: id[1] }] as const] : []
    })
  )

test('An id is short, checked, and drawn from the smallest key alone', () => {
  const [both, alone] = identites(groups([0, 2], [1]), three)
  expect(both).toMatch(/^[0-9a-hjkmnp-tv-z]{3}-[0-9a-hjkmnp-tv-z]{3}-[0-9a-hjkmnp-tv-z]{3}$/)
  expect(identites(groups([0], [1], [2]), three).slice(0, 2)).toEqual([both, alone])
})

test('One wrong character, or two swapped, is seen', () => {
  const id = identites(groups([0]), three)[0] as string
  expect(isIdentite(id)).toBe(true)
  expect(isIdentite(id.toUpperCase().replaceAll('-', ''))).toBe(true)
  const plain = id.replaceAll('-', '')
  for (let i = 0; i < plain.length; i++) {
    for (const c of '0123456789abcdefghjkmnpqrstvwxyz')
      if (c !== plain[i]) expect(isIdentite(plain.slice(0, i) + c + plain.slice(i + 1))).toBe(false)
    for (let j = i + 1; j < plain.length; j++) {
      if (plain[i] === plain[j]) continue
      const swapped = [...plain]
      ;[swapped[i], swapped[j]] = [plain[j] as string, plain[i] as string]
      expect(isIdentite(swapped.join(''))).toBe(false)
    }
  }
})

test('A merge keeps the oldest id, whatever the size of each side', () => {
  const connues = known(three, [
    ['new-est-aaa', '2024-02-01'],
    ['old-est-aaa', '2023-01-01'],
    ['new-est-aaa', '2024-02-01']
  ])
  expect(identites(groups([0, 1, 2]), three, connues)).toEqual(['old-est-aaa'])
})

test('A split leaves the id with most of the records that carried it, and the rest gets one never given', () => {
  const id = identites(groups([0, 1, 2]), three)[0] as string
  const connues = known(three, [
    [id, '2024-01-01'],
    [id, '2024-01-01'],
    [id, '2024-01-01']
  ])
  const [alone, pair] = identites(groups([0], [1, 2]), three, connues)
  expect(pair).toBe(id)
  expect(alone).not.toBe(id)
  expect(isIdentite(alone as string)).toBe(true)
})

test('Ids are all different, do not depend on the order of clusters, and do not move once known', () => {
  fc.assert(
    fc.property(
      rows.filter(all => all.length > 1),
      fc.integer({ min: 1, max: 4 }),
      (all, size) => {
        const records = withCles(all)
        const clusters: Grappe[] = []
        for (let i = 0; i < records.length; i += size)
          clusters.push({ membres: records.slice(i, i + size).map((_, k) => i + k), liens: [] })
        const ids = identites(clusters, records)
        expect(new Set(ids).size).toBe(clusters.length)
        expect(identites(clusters.toReversed(), records)).toEqual(ids.toReversed())
        const connues = new Map<string, IdentiteConnue>()
        clusters.forEach((g, i) => {
          for (const m of g.membres)
            connues.set(cleGlobale(records[m] as Enregistrement), { identite: ids[i] as string, depuis: '2024-01-01' })
        })
        expect(identites(clusters, records, connues)).toEqual(ids)
      }
    )
  )
})

test('An id is read as it is spoken or typed: case, hyphens, spaces, letters taken for figures', () => {
  const id = identites(groups([0]), three)[0] as string
  for (const typed of [id, id.toUpperCase(), id.replaceAll('-', ''), id.replaceAll('-', ' ')])
    expect(readIdentite(typed)).toBe(id)
  expect(readIdentite(id.replaceAll('0', 'O').replaceAll('1', 'l'))).toBe(id)
  for (const wrong of ['', 'lc-0001', `${id}x`, 'k'.repeat(200)]) {
    expect(readIdentite(wrong)).toBeNull()
    expect(isMalRecopie(wrong)).toBe(false)
  }
  expect([id, id.toUpperCase()].map(isMalRecopie)).toEqual([false, false])
  for (let i = 0; i < id.length; i++) {
    if (id[i] === '-') continue
    const autre = id[i] === '7' ? '8' : '7'
    expect(isMalRecopie(id.slice(0, i) + autre + id.slice(i + 1))).toBe(true)
  }
})

test('Of two ids of one day, the one of the earlier édition is the elder', () => {
  const connues = new Map<string, IdentiteConnue>([
    [cleGlobale(three[0] as Enregistrement), { identite: 'zzz', depuis: '2026-03-02', edition: 1 }],
    [cleGlobale(three[1] as Enregistrement), { identite: 'aaa', depuis: '2026-03-02', edition: 2 }]
  ])
  expect(identites(groups([0, 1], [2]), three, connues)[0]).toBe('zzz')
})

/** What befalls clusters and keys from one day to the next: every record in one of a few clusters, or gone; some keys new. */
const days = fc.array(
  fc.array(fc.record({ groupe: fc.integer({ min: -1, max: 3 }), neuf: fc.boolean() }), { minLength: 7, maxLength: 7 }),
  { minLength: 2, maxLength: 6 }
)

test('From day to day: no id is given twice or to a cluster that never bore it, merges keep the elder, order changes nothing', () => {
  fc.assert(
    fc.property(days, suite => {
      const connues = new Map<string, IdentiteConnue>()
      const born = new Map<string, number>()
      const everBorne = new Map<string, Set<string>>()
      suite.forEach((day, n) => {
        const present = day.flatMap(({ groupe, neuf }, i) =>
          groupe < 0
            ? []
            : [
                {
                  groupe,
                  record: withCles([row('a', i + 1, 'Lieu', `${i}${neuf ? `-${n}` : ''}`)])[0] as Enregistrement
                }
              ]
        )
        const records = present.map(p => p.record)
        const clusters = [0, 1, 2, 3]
          .map(g => present.flatMap((p, rank) => (p.groupe === g ? [rank] : [])))
          .filter(m => m.length > 0)
        const ids = identites(groups(...clusters), records, connues)
        expect(new Set(ids).size).toBe(ids.length)
        clusters.forEach((membres, g) => {
          const id = ids[g] as string
          const carried = membres.flatMap(
            rank => connues.get(cleGlobale(records[rank] as Enregistrement))?.identite ?? []
          )
          expect(isIdentite(id)).toBe(true)
          // One that a merge took may come back to the very record that first bore it, when they part.
          const cles = membres.map(rank => cleGlobale(records[rank] as Enregistrement))
          if (born.has(id)) expect(cles.some(cle => everBorne.get(cle)?.has(id))).toBe(true)
          // The elder, unless another cluster that bore it too has it.
          const elder = [...new Set(carried)].sort(
            (x, y) => (born.get(x) ?? 0) - (born.get(y) ?? 0) || (x < y ? -1 : 1)
          )
          const free = elder.find(x => x === id || !ids.includes(x))
          if (free !== undefined) expect(born.get(id)).toBe(born.get(free))
        })
        const backwards = records.map((_, i) => records.length - 1 - i)
        const turned = identites(
          groups(...clusters.map(m => m.map(rank => backwards[rank] as number))),
          [...records].reverse(),
          connues
        )
        expect(turned).toEqual(ids)
        clusters.forEach((membres, g) => {
          const id = ids[g] as string
          if (!born.has(id)) born.set(id, n)
          for (const rank of membres) {
            const cle = cleGlobale(records[rank] as Enregistrement)
            everBorne.set(cle, new Set([...(everBorne.get(cle) ?? []), id]))
            connues.set(cle, { identite: id, depuis: '2026-03-02', edition: born.get(id) as number })
          }
        })
      })
    })
  )
})

test('In a split, an id stays with the records that had it first, and the others take theirs back', () => {
  const records = withCles([row('a', 1, 'Saules', '1'), row('a', 2, 'Tilleuls', '2'), row('b', 1, 'Tilleuls', '2')])
  const [cleA, ...clesB] = records.map(cleGlobale) as [string, string, string]
  const ainee: IdentiteConnue = { identite: '000-000-000', depuis: '2026-01-01', edition: 1 }
  const cadette = { identite: '111-111-111', depuis: '2026-01-02', edition: 2 }
  const venue = { ...ainee, premiere: cadette.identite, rendues: [cadette] }
  const connues = new Map([[cleA, ainee], ...clesB.map(cle => [cle, venue] as const)])
  const grappe = (...membres: number[]): Grappe => ({ membres, liens: [] })
  const apart = [grappe(0), grappe(1, 2)]
  expect(identites(apart, records, connues)).toEqual([ainee.identite, cadette.identite])
  expect(identites([grappe(0, 1, 2)], records, connues)).toEqual([ainee.identite])
  // Some other place bears it meanwhile.
  const portee = new Map(connues).set(cleA, cadette)
  expect(identites(apart, records, portee)[0]).toBe(cadette.identite)
})
