import { expect, it } from 'vitest'
import { exchange } from '../../../test/portail.ts'
import { changed, SERVICES_ESSAI } from '../../../test/portails.ts'

const service = SERVICES_ESSAI['data-inclusion']
type Page = { readonly items: readonly Record<string, unknown>[]; readonly total: number }

it('joins services to their structure, one row a structure', async () => {
  const fin = await exchange(service)
  const trois = fin?.rangs.find(r => r.id === 'essai--l-3') as { services: { nom: string }[] } | undefined
  expect(trois?.services.map(s => s.nom)).toEqual(['Atelier', 'Permanence'])
  expect(fin?.rangs.find(r => r.id === 'essai--l-2')).toMatchObject({ nom: 'Le Phare n° 2', services: [] })
  const pages = fin?.demandes.map(d => `${d.chemin.split('/').at(-1)} ${d.parametres.get('page')}`)
  expect(pages).toEqual(['services 1', 'services 2', 'structures 1', 'structures 2'])
})

it('keeps only the structures that render a service on the themes wanted', async () => {
  const fin = await exchange(service, { thematiques: ['numerique'], sources: ['essai', 'autre'] })
  expect(fin?.rangs).toHaveLength(700)
  expect(fin?.demandes.map(d => d.parametres.getAll('thematiques').join())).toEqual(['numerique', 'numerique', '', ''])
  expect(fin?.demandes[0]?.parametres.getAll('sources')).toEqual(['essai', 'autre'])
  expect((await exchange(service, { thematiques: ['famille'] }))?.rangs).toEqual([])
})

it('refuses two lists that disagree, except in one département', async () => {
  const orphelin = changed(service, (r, q) => {
    const page = r.corps as Page
    if (!q.chemin.endsWith('/services')) return r
    return {
      corps: { ...page, items: page.items.map((s, i) => (i === 0 ? { ...s, structure_id: 'essai--partie' } : s)) }
    }
  })
  await expect(exchange(orphelin)).rejects.toMatchObject({ name: 'ListeMouvante' })
  const fin = await exchange(orphelin, { departement: '29' })
  expect(fin?.rangs).toHaveLength(1_400)
  expect(fin?.demandes[0]?.parametres.get('code_departement')).toBe('29')
})

it('refuses a reload between two pages, which gives a row twice', async () => {
  const decale = changed(service, (r, q) => {
    const page = r.corps as Page
    if (!q.chemin.endsWith('/structures') || q.parametres.get('page') !== '2') return r
    return { corps: { ...page, items: [{ ...page.items[0], id: 'essai--l-1' }, ...page.items.slice(1)] } }
  })
  await expect(exchange(decale)).rejects.toMatchObject({
    name: 'ListeMouvante',
    message: expect.stringContaining('essai--l-1')
  })
})
