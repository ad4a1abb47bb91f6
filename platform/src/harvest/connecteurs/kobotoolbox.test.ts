import { expect, it } from 'vitest'
import { exchange } from '../../../test/portail.ts'
import { changed, SERVICES_ESSAI } from '../../../test/portails.ts'

const service = SERVICES_ESSAI.kobotoolbox

it('asks a thousand answers at a time, in the order of their arrival, and follows the next page', async () => {
  const fin = await exchange(service)
  expect(
    fin?.demandes.map(d => [d.parametres.get('limit'), d.parametres.get('start'), d.parametres.get('sort')])
  ).toEqual([
    ['1000', null, '{"_id":1}'],
    ['1000', '1000', '{"_id":1}']
  ])
  expect(fin?.rangs).toHaveLength(1_100)
  expect(fin?.rangs[0]).toMatchObject({ 'lieu/nom': 'Le Phare n° 1', _geolocation: [48.3, -4.4] })
})

it('sees an answer deleted between two pages', async () => {
  const efface = changed(service, (r, q) => {
    const start = Number(q.parametres.get('start') ?? 0)
    return start === 0 ? r : { corps: { ...(r.corps as object), count: 1_099 } }
  })
  await expect(exchange(efface)).rejects.toMatchObject({ name: 'ListeMouvante' })
})
