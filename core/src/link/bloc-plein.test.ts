/** However many lists name a place, it is one; and two services at one door stay two, whatever the crowd. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recordOf } from '../../bench/paires.ts'
import type { Valeurs } from '../standard/champs.ts'
import type { Enregistrement } from '../standard/enregistrement.ts'
import { rapproche } from './link.ts'
import { BLOCS } from './modele.ts'
import { disturbed } from './remous.ts'
import { readReperes } from './reperes.ts'

const VILLE = { code_postal: '59999', commune: 'Valbourg' }
const FOULE = 3 * Math.max(...Object.values(BLOCS))

/** What the i-th list says of it: no two say quite the same. */
const dit = (noms: readonly string[], i: number, reste: Valeurs): Enregistrement =>
  recordOf(`liste-${String(i).padStart(3, '0')}`, 'i:1', '1', {
    ...VILLE,
    nom: noms[i % noms.length] as string,
    complement_adresse: `Bâtiment ${i}`,
    ...reste
  })

const MEDIATHEQUE = ['Médiathèque de l’Étang bleu', 'MEDIATHEQUE ETANG BLEU', 'Médiathèque Étang-Bleu (Valbourg)']
const MAIRIE = ['Mairie de Valbourg', 'Mairie', 'MAIRIE - VALBOURG']
const sizesOf = (records: readonly Enregistrement[]) =>
  rapproche(records)
    .grappes.map(g => g.membres.length)
    .sort((x, y) => y - x)

describe('A block is never too full to say that one place is one', () => {
  test.each<[string, Valeurs]>([
    ['a numbered door', { adresse: '4 rue des Saules' }],
    ['a square without numbers', { adresse: 'Place de l’Église' }],
    ['one telephone, and no address', { telephone: '0399000001' }],
    ['one mailbox, and no address', { courriels: ['accueil@etangbleu.example'] }]
  ])('%s', (_, reste) => {
    for (const n of [30, 60, 61, 100, FOULE])
      expect(sizesOf(Array.from({ length: n }, (_x, i) => dit(MEDIATHEQUE, i, reste)))).toEqual([n])
  })

  test('two services at one door are two', () => {
    const door = { adresse: '4 rue des Saules', telephone: '0399000001' }
    const records = Array.from({ length: FOULE }, (_, i) => dit(i % 2 === 0 ? MEDIATHEQUE : MAIRIE, i, door))
    expect(sizesOf(records)).toEqual([FOULE / 2, FOULE / 2])
  })
})

const NOMBRES = [4, 12]
const foule = fc.record({
  n: fc.integer({ min: 50, max: 140 }),
  change: fc.uniqueArray(fc.nat(139), { minLength: 1, maxLength: 4 }),
  nature: fc.constantFrom('change', 'parti', 'neuf')
})

test('What a change does to a full block, relinked in part, is what the whole would say', () => {
  fc.assert(
    fc.property(foule, ({ n, change, nature }) => {
      const all = Array.from({ length: n }, (_, i) =>
        dit(MEDIATHEQUE, i, { adresse: `${NOMBRES[i % 2]} rue des Saules`, telephone: `03990000${10 + (i % 5)}` })
      )
      const moved = new Set(change.filter(i => i < n))
      const before = nature === 'neuf' ? all.filter((_, i) => !moved.has(i)) : all
      const after = all.flatMap((r, i) => {
        if (!moved.has(i) || nature === 'neuf') return [r]
        return nature === 'parti' ? [] : [dit(MAIRIE, i, { adresse: '4 rue des Saules' })]
      })
      const gone = readReperes(before.filter(r => !after.includes(r)))
      const recensement = { nombre: after.length, porteurs: new Map(), repandus: new Map() }
      const arrives = new Set(after.flatMap((r, i) => (before.includes(r) ? [] : [i])))
      const touched = disturbed(after, { arrives, partis: gone, recensement })
      const link = (records: readonly Enregistrement[]) => rapproche(records, { recensement }).grappes
      // The links of those left alone are those they had.
      const linksOf = (records: readonly Enregistrement[], kept: (source: string) => boolean) =>
        new Set(
          link(records)
            .flatMap(g => g.liens)
            .map(({ a, b }) => [records[a]?.source as string, records[b]?.source as string])
            .filter(pair => pair.every(kept))
            .map(pair => pair.join(' '))
        )
      const alone = new Set(after.flatMap((r, i) => (touched.has(i) ? [] : [r.source])))
      expect(linksOf(after, s => alone.has(s))).toEqual(linksOf(before, s => alone.has(s)))
    }),
    { numRuns: 60 }
  )
})
