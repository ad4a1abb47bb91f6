import { expect, it } from 'vitest'
import { exchange } from '../../../test/portail.ts'
import { changed, SERVICES_ESSAI } from '../../../test/portails.ts'

const service = SERVICES_ESSAI.wfs
type Page = { readonly features: readonly unknown[] }

it('goes from index to index, and keeps what the address already asks', async () => {
  const fin = await exchange(service)
  expect(fin?.demandes.map(d => d.parametres.get('startIndex'))).toEqual(['0', '1000'])
  expect(fin?.rangs).toHaveLength(1_100)
  expect(fin?.rangs[0]).toMatchObject({ type: 'Feature', geometry: { type: 'Point', coordinates: [-4.4, 48.3] } })
})

it('goes to the first empty page when the server does not count', async () => {
  const muet = changed(service, r => {
    const { features } = r.corps as Page
    return { corps: { type: 'FeatureCollection', features, numberMatched: 'unknown' } }
  })
  const fin = await exchange(muet)
  expect(fin?.demandes.map(d => d.parametres.get('startIndex'))).toEqual(['0', '1000', '1100'])
  expect(fin?.rangs).toHaveLength(1_100)
})

it('refuses a server that knows no startIndex, and gives its first page for ever', async () => {
  const sourd = changed(service, r => ({ corps: { features: (r.corps as Page).features.slice(0, 10) } }))
  const fige = changed(sourd, (r, q) =>
    q.parametres.get('startIndex') === '0'
      ? r
      : service.repond({
          ...q,
          parametres: new URLSearchParams({ ...Object.fromEntries(q.parametres), startIndex: '0', count: '10' })
        })
  )
  await expect(exchange(fige)).rejects.toMatchObject({ name: 'ListeMouvante' })
})

it('says what the service says when it refuses, though with status 200', async () => {
  await expect(exchange(service, { couche: 'social:rien' })).rejects.toMatchObject({
    name: 'ReponseIllisible',
    message: expect.stringContaining('Feature type social:rien unknown')
  })
})
