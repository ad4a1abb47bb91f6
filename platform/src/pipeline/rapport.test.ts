/** What the report counts of each field, what stands beside the standard's 32 included. */
import { expect, it } from 'vitest'
import { makeRecord } from '../../test/base.ts'
import { Compte } from './rapport.ts'

it('counts detailed services among the fields, for the rows that say some', () => {
  const compte = new Compte('a')
  const remplis = ['nom'] as const
  const { valeurs } = makeRecord('a', 1)
  compte.add(
    { ...makeRecord('a', 1), remplis, valeurs: { ...valeurs, service_detaille: ['aptic:114', 'pix:1.1'] } },
    null
  )
  compte.add({ ...makeRecord('a', 2), remplis }, null)
  expect(compte.close().champs).toEqual({
    nom: { remplis: 2, publies: 2, reserves: 0 },
    service_detaille: { remplis: 1, publies: 1, reserves: 0 }
  })
})
