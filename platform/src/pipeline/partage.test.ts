/** Sharing changes nothing that a record says, and equal parts of two records become one. */
import type { SansCle } from '@lieux-communs/core'
import { noticeOf, RULES } from '@lieux-communs/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Partage } from './partage.ts'

const [regle] = RULES
const mot = fc.constantFrom('a', 'b', 'a\nb', '', 'Médiathèque de la Tuilerie', '\ud83d')
const liste = fc.array(mot, { maxLength: 3 })
const record: fc.Arbitrary<SansCle> = fc.record({
  source: fc.constant('hub'),
  ligne: fc.nat(),
  id_source: mot,
  valeurs: fc.record({ nom: mot, courriels: liste, latitude: fc.double() }, { requiredKeys: [] }),
  telephones: liste,
  reserves: fc.record({ telephone: liste }, { requiredKeys: [] }),
  bruts: fc.record({ horaires: mot }, { requiredKeys: [] }),
  remplis: fc.subarray(['nom', 'courriels'] as const),
  deduits: fc.subarray(['commune'] as const),
  notices: fc.array(mot.map(vu => noticeOf(regle as NonNullable<typeof regle>, vu)))
})

it('gives back what it was given, in the same order of fields', () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 20 }), records => {
      const partage = new Partage()
      for (const r of records) {
        const shared = partage.share(r)
        expect(shared).toEqual(r)
        expect(Object.keys(shared.valeurs)).toEqual(Object.keys(r.valeurs))
      }
    })
  )
})

it('keeps equal lists and equal notices once', () => {
  const partage = new Partage()
  const one = (): SansCle => ({
    source: 'hub',
    ligne: 1,
    id_source: '',
    valeurs: { services: ['Aider'] },
    telephones: ['+33499000000'],
    reserves: {},
    bruts: {},
    remplis: ['services'],
    deduits: [],
    notices: [noticeOf(regle as NonNullable<typeof regle>, 'vu')]
  })
  const [a, b] = [partage.share(one()), partage.share(one())]
  expect(b.valeurs.services).toBe(a.valeurs.services)
  expect(b.notices[0]).toBe(a.notices[0])
  expect(b.reserves).toBe(a.reserves)
})
