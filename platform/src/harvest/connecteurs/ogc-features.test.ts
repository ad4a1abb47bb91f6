import { expect, it } from 'vitest'
import { exchange } from '../../../test/portail.ts'
import { changed, SERVICES_ESSAI } from '../../../test/portails.ts'

const service = SERVICES_ESSAI['ogc-features']

it('follows the link to the next page as data, not the one to look at', async () => {
  const fin = await exchange(service)
  expect(fin?.demandes.map(d => d.parametres.get('offset') ?? '0')).toEqual(['0', '1000'])
  expect(fin?.demandes.every(d => !d.parametres.has('f'))).toBe(true)
  expect(fin?.demandes[0]?.entetes.accept).toContain('application/geo+json')
  expect(fin?.rangs).toHaveLength(1_100)
})

it('ends at an empty page when a service always names a next one', async () => {
  const toujours = changed(service, (r, q) => {
    const debut = Number(q.parametres.get('offset') ?? 0)
    const href = `${q.chemin}?offset=${debut + 1000}&limit=1000`
    return { corps: { ...(r.corps as object), links: [{ rel: 'next', href }] } }
  })
  expect((await exchange(toujours))?.rangs).toHaveLength(1_100)
})

it('needs no total', async () => {
  const muet = changed(service, r => ({ corps: { ...(r.corps as object), numberMatched: undefined } }))
  expect((await exchange(muet))?.rangs).toHaveLength(1_100)
})
