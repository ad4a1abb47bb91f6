import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { exchange } from '../../../test/portail.ts'
import { CSV, changed, SERVICES_ESSAI } from '../../../test/portails.ts'

const service = SERVICES_ESSAI['data-gouv']

type Catalogue = { readonly resources: readonly Record<string, unknown>[] }

/** The same data set, each of its resources changed. */
const withResources = (change: (item: Record<string, unknown>) => Record<string, unknown>) =>
  changed(service, (r, q) =>
    q.chemin.startsWith('/api/') ? { corps: { resources: (r.corps as Catalogue).resources.map(change) } } : r
  )

it('takes the last changed of the resources of that format and title, and names its version by its checksum', async () => {
  const fin = await exchange(service)
  expect(fin?.demandes.map(d => d.chemin)).toEqual(['/api/1/datasets/lieux-de-mediation/', '/files/lieux.csv'])
  expect(fin?.octets).toBe(CSV)
  expect(fin?.version).toMatchObject({
    etag: `"sha1:${createHash('sha1').update(CSV).digest('hex')}"`,
    modifie: '2026-02-01T08:00:00+00:00'
  })
})

it('does not fetch again the bytes it holds, wherever the catalogue puts them now', async () => {
  const latest = 'https://www.data.gouv.fr/fr/datasets/r/r2'
  const chemins: string[] = []
  const fixe = changed(
    withResources(item => ({ ...item, latest })),
    (r, q) => {
      chemins.push(q.chemin)
      return r
    }
  )
  const version = (await exchange(fixe))?.version
  expect(version?.adresse).toBe(latest)
  chemins.length = 0
  expect(await exchange(fixe, {}, { tenue: version ?? null })).toBeNull()
  expect(chemins).toEqual(['/api/1/datasets/lieux-de-mediation/'])
})

it('refuses bytes that are not those described, after a second look at the catalogue', async () => {
  const faux = withResources(item => ({ ...item, checksum: { type: 'sha256', value: 'f'.repeat(64) } }))
  await expect(exchange(faux)).rejects.toMatchObject({ name: 'EmpreinteFausse' })
  let fois = 0
  const remplace = changed(service, (r, q) =>
    q.chemin.startsWith('/files/') && fois++ === 0 ? { corps: 'id;nom\n' } : r
  )
  expect((await exchange(remplace))?.octets).toBe(CSV)
  expect(fois).toBe(2)
})

it('checks the file as it was published, and gives it opened', async () => {
  const archive = gzipSync(CSV)
  const value = createHash('md5').update(archive).digest('hex')
  const gz = changed(
    withResources(item => ({ ...item, checksum: { type: 'md5', value } })),
    (r, q) => (q.chemin.startsWith('/files/') ? { corps: archive } : r)
  )
  expect((await exchange(gz))?.octets).toBe(CSV)
})

it('says what the data set holds when nothing answers', async () => {
  await expect(exchange(service, { format: 'xlsx' })).rejects.toMatchObject({
    name: 'RessourceAbsente',
    message: expect.stringContaining('Notice (pdf)')
  })
  const one = await exchange(service, { titre: undefined, ressource: 'r2' })
  expect(one?.octets).toBe(CSV)
})
