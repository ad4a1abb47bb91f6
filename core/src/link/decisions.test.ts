/** What people decided wins over every score, for ever, and the last word over those before it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recordOf } from '../../bench/paires.ts'
import type { Enregistrement } from '../standard/enregistrement.ts'
import { cleGlobale } from './cle.ts'
import { contraintesOf, type Decision, empecheesOf } from './decisions.ts'
import { rapproche } from './link.ts'

const ICI = { commune: 'Valbourg', code_postal: '99001', code_insee: '99001', adresse: '4 rue des Saules' }
const etang = (source: string, rang: string, reste: Partial<Enregistrement['valeurs']> = {}): Enregistrement =>
  recordOf(source, `i:${rang}`, rang, { nom: 'Médiathèque de l’Étang', ...ICI, ...reste })
const mairie = (source: string, rang: string): Enregistrement =>
  recordOf(source, `i:${rang}`, rang, {
    nom: 'Mairie de Montclair',
    commune: 'Montclair',
    code_postal: '99002',
    code_insee: '99002',
    adresse: '1 place du Puits',
    telephone: '+33199000002'
  })

const decide = (nature: Decision['nature'], a: Enregistrement, b: Enregistrement): Decision => ({
  nature,
  a: cleGlobale(a),
  b: cleGlobale(b)
})
const groupsOf = (records: readonly Enregistrement[], decisions: readonly Decision[] = []) =>
  rapproche(records, { decisions }).grappes.map(g => g.membres.map(rank => records[rank]?.cle))

const a = etang('a', '1')
const b = etang('b', '2', { nom: 'Médiathèque Étang', telephone: '+33199000001' })
const c = mairie('c', '3')

test('What parts two places settles them: the likeness of others of theirs is no question, but of a record alone', () => {
  const autre = etang('z', '9', { nom: 'Médiathèque de l’Étang', telephone: '+33199000001' })
  const dites = [decide('distincts', b, autre)]
  const doutesOf = (records: readonly Enregistrement[]) =>
    rapproche(records, { decisions: dites, doutes: true }).doutes.map(d => [d.a, d.b])
  expect(groupsOf([a, b, autre], dites)).toHaveLength(2)
  expect(doutesOf([a, b, autre])).toEqual([])
  // Told apart from the one that left, the same record is joined to the other: nobody said anything of those two.
  expect(groupsOf([a, autre], dites)).toHaveLength(1)
})

test('What was said of a record that nobody can tell any more holds apart those that may be it, and they wait', () => {
  const [x, y] = [etang('a', '1'), etang('b', '2')]
  const perdue: Decision = { ...decide('distincts', x, y), incertaine: true }
  const { grappes, doutes } = rapproche([x, y], { decisions: [perdue], doutes: true })
  expect(grappes).toHaveLength(2)
  expect(doutes.map(d => [d.a, d.b, d.joints])).toEqual([[0, 1, false]])
  expect(groupsOf([x, y], [perdue, decide('memes', x, y)])).toHaveLength(1)
})

test('Two records that linkage joins are two places once somebody said so, and one again when it is taken back', () => {
  expect(groupsOf([a, b])).toEqual([['i:1', 'i:2']])
  expect(groupsOf([a, b], [decide('distincts', a, b)])).toEqual([['i:1'], ['i:2']])
  expect(groupsOf([a, b], [decide('distincts', b, a)])).toEqual([['i:1'], ['i:2']])
})

test('Even those that say exactly the same', () => {
  const copie = etang('b', '2')
  expect(groupsOf([a, copie])).toEqual([['i:1', 'i:2']])
  expect(groupsOf([a, copie], [decide('distincts', a, copie)])).toEqual([['i:1'], ['i:2']])
})

test('No third record, like both, joins what was parted', () => {
  const third = etang('c', '4')
  const groups = groupsOf([a, b, third], [decide('distincts', a, b)])
  expect(groups).toHaveLength(2)
  expect(groups.find(g => g.includes('i:1'))).not.toContain('i:2')
})

test('Two records that everything parts are one place once somebody said so', () => {
  expect(groupsOf([a, c])).toEqual([['i:1'], ['i:3']])
  expect(groupsOf([a, c], [decide('memes', a, c)])).toEqual([['i:1', 'i:3']])
})

test('A record like one of the two still finds its place, whatever the other says', () => {
  expect(groupsOf([a, c, b], [decide('memes', a, c)])).toEqual([['i:1', 'i:3', 'i:2']])
})

test('The link that somebody wanted is told with its own score', () => {
  const { grappes } = rapproche([a, c], { decisions: [decide('memes', a, c)] })
  expect(grappes[0]?.liens).toHaveLength(1)
  expect(grappes[0]?.liens[0]?.score).toBeLessThan(-5)
})

test('The last word stands', () => {
  const yes = decide('memes', a, c)
  const no = decide('distincts', a, c)
  expect(groupsOf([a, c], [yes, no])).toHaveLength(2)
  expect(groupsOf([a, c], [no, yes])).toHaveLength(1)
  expect(groupsOf([a, b, c], [decide('memes', a, c), decide('memes', b, c), decide('distincts', a, b)])).toHaveLength(2)
})

test('« Not the same » is remembered for ever: no third record joins the two, whoever speaks of it and whenever', () => {
  const suite = [decide('distincts', a, b), decide('memes', a, c), decide('memes', c, b)]
  for (const order of [suite, [suite[1], suite[0], suite[2]], [suite[1], suite[2], suite[0]]] as Decision[][]) {
    const groups = groupsOf([a, b, c], order)
    expect(groups).toHaveLength(2)
    // Of the two others, the last is followed, and the first is known not to be, and why.
    expect(groups.find(g => g.includes('i:3'))).toContain('i:2')
    const [voulue, par] = [order.indexOf(suite[1] as Decision), order.indexOf(suite[0] as Decision)]
    expect(empecheesOf(order)).toEqual([{ voulue, par }])
  }
  expect(groupsOf([a, b, c], [...suite, decide('memes', a, b)])).toHaveLength(1)
  expect(empecheesOf([...suite, decide('memes', b, a)])).toEqual([])
})

test('What was decided of a record that is not there waits for it', () => {
  expect(groupsOf([a], [decide('memes', a, c)])).toEqual([['i:1']])
  expect(groupsOf([a, b], [decide('memes', a, c), decide('memes', b, c)])).toEqual([['i:1', 'i:2']])
})

const words = fc.array(
  fc.record({
    nature: fc.constantFrom('memes' as const, 'distincts' as const),
    a: fc.integer({ min: 0, max: 7 }),
    b: fc.integer({ min: 0, max: 7 })
  }),
  { maxLength: 14 }
)
const keyed = (suite: readonly { nature: Decision['nature']; a: number; b: number }[]): Decision[] =>
  suite.map(w => ({ nature: w.nature, a: String(w.a), b: String(w.b) }))

test('Whatever was decided, nothing contradicts itself: none of those united are parted, and the last word of each pair holds', () => {
  fc.assert(
    fc.property(words, suite => {
      const { avec, parts, unis } = contraintesOf(keyed(suite), Number)
      for (let rank = 0; rank < 8; rank++) expect(parts(avec(rank), avec(rank))).toBe(false)
      for (const [x, y] of unis) expect(avec(x)).toContain(y)
      const stand = new Map(suite.filter(w => w.a !== w.b).map(w => [[w.a, w.b].sort().join(), w]))
      for (const { nature, a, b } of stand.values()) if (nature === 'distincts') expect(parts([a], [b])).toBe(true)
      const last = suite.filter(w => w.a !== w.b).at(-1)
      if (last?.nature === 'memes') expect(avec(last.a)).toContain(last.b)
      if (last?.nature === 'distincts') expect(parts([last.a], [last.b])).toBe(true)
    })
  )
})

test('Decisions on one group of records change nothing for another', () => {
  const far = (suite: readonly Decision[]) =>
    suite.map(d => ({ ...d, a: `${Number(d.a) + 8}`, b: `${Number(d.b) + 8}` }))
  fc.assert(
    fc.property(words, words, (one, other) => {
      const alone = contraintesOf(keyed(one), Number)
      const both = contraintesOf([...keyed(one), ...far(keyed(other))], Number)
      for (let x = 0; x < 8; x++) {
        expect(both.avec(x)).toEqual(alone.avec(x))
        for (let y = 0; y < 8; y++) expect(both.parts([x], [y])).toBe(alone.parts([x], [y]))
      }
    })
  )
})

test('The order of the records changes nothing', () => {
  const records = [a, b, c, etang('c', '4'), mairie('a', '5')]
  const decisions = [decide('memes', a, c), decide('distincts', a, b)]
  const named = (list: readonly Enregistrement[]) =>
    groupsOf(list, decisions)
      .map(g => [...g].sort().join())
      .sort()
  const expected = named(records)
  fc.assert(
    fc.property(fc.shuffledSubarray(records, { minLength: records.length }), shuffled => {
      expect(named(shuffled)).toEqual(expected)
    })
  )
})
