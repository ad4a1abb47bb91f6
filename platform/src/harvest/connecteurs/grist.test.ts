import { expect, it } from 'vitest'
import { exchange } from '../../../test/portail.ts'
import { SERVICES_ESSAI } from '../../../test/portails.ts'

it('reads coded cells as a person does: lists, days, errors of formulas', async () => {
  const fin = await exchange(SERVICES_ESSAI.grist)
  expect(fin?.demandes.map(d => d.chemin.split('/').at(-1))).toEqual(['columns', 'records'])
  expect(fin?.rangs.find(r => r.id === 2)).toEqual({
    id: 2,
    fields: { nom: 'Le Phare n° 2', maj: '2026-01-01', services: ['Wifi', 'Atelier'], n: 1, note: null }
  })
})

it('reads a public document without a token, and tells a refused table from one that is not there', async () => {
  await expect(exchange(SERVICES_ESSAI.grist, { jeton: undefined })).rejects.toMatchObject({ name: 'ReponseRefusee' })
  await expect(exchange(SERVICES_ESSAI.grist, { table: 'Autre' })).rejects.toMatchObject({
    name: 'ReponseRefusee',
    statut: 404
  })
})
