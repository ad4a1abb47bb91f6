import { expect, it } from 'vitest'
import { exchange } from '../../../test/portail.ts'
import { changed, SERVICES_ESSAI } from '../../../test/portails.ts'

const service = SERVICES_ESSAI.gogocarto

it('reads whole elements, of the categories wanted', async () => {
  const fin = await exchange(service, { categories: ['12', '34'] })
  expect(fin?.demandes[0]?.parametres.get('categories')).toBe('12,34')
  expect(fin?.rangs[0]).toMatchObject({ id: 'l-1', geo: { latitude: 48.3 }, address: { addressLocality: 'Brest' } })
})

it('gives their names back to short elements', async () => {
  const fin = await exchange(service, { compact: true })
  expect(fin?.rangs.find(r => r.id === 'l-1')).toEqual({
    id: 'l-1',
    name: 'Le Phare n° 1',
    tel: '0298000000',
    latitude: 48.3,
    longitude: -4.4,
    status: 1,
    moderationState: 0
  })
  const data = [['a', ['Le Môle'], 7]]
  const longs = changed(service, () => ({ corps: { mapping: ['id', ['name']], data } }))
  expect((await exchange(longs, { compact: true }))?.rangs).toEqual([{ id: 'a', name: 'Le Môle', reste_2: 7 }])
})

it('hears a map that wants a token, though it says so with status 200', async () => {
  await expect(exchange(service, { jeton: undefined })).rejects.toMatchObject({
    name: 'JetonRefuse',
    remede: expect.stringContaining('demandez un jeton au producteur')
  })
})

it('hears a map that says it has nothing', async () => {
  const vide = changed(service, () => ({ corps: '{ "error": "Element does not exists" }' }))
  await expect(exchange(vide)).rejects.toMatchObject({ name: 'ReponseIllisible' })
})

it('keeps its token out of the version it holds', async () => {
  const date = changed(service, r => ({ ...r, entetes: { etag: '"v1"' } }))
  const fin = await exchange(date)
  expect(fin?.version?.etag).toBe('"v1"')
  expect(fin?.version?.adresse).not.toContain('token')
})
