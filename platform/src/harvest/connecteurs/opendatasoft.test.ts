import { expect, it } from 'vitest'
import { exchange } from '../../../test/portail.ts'
import { changed, SERVICES_ESSAI } from '../../../test/portails.ts'
import { countLines } from './lignes-csv.ts'

const service = SERVICES_ESSAI.opendatasoft
const isCount = (limit: string | null) => limit === '0'

it('asks how many rows there are, then the whole export', async () => {
  const fin = await exchange(service, { filtre: 'commune = "Brest"' })
  expect(fin?.demandes.map(d => d.chemin.split('/datasets/')[1])).toEqual(['lieux/records', 'lieux/exports/json'])
  expect(fin?.demandes.map(d => d.parametres.get('where'))).toEqual(['commune = "Brest"', 'commune = "Brest"'])
  expect(fin?.rangs[0]).toMatchObject({ id: 'l-1', nom: 'Le Phare n° 1', geo_point_2d: { lon: -4.4, lat: 48.3 } })
})

it('takes a CSV as it is, under the titles people read', async () => {
  const fin = await exchange(service, { par: 'csv' })
  expect(fin?.octets.slice(0, 40)).toContain('id;Nom du lieu\nl-1;')
  expect(Object.fromEntries(fin?.demandes[1]?.parametres ?? [])).toEqual({ use_labels: 'true', delimiter: ';' })
})

it.each(['json', 'csv'])('refuses a %s export that stops before the rows announced, though it ends well', async par => {
  const court = changed(service, (r, q) => {
    if (q.chemin.endsWith('/json')) return { corps: (r.corps as unknown[]).slice(0, 249) }
    if (q.chemin.endsWith('/csv')) return { corps: String(r.corps).split('\n').slice(0, 249).join('\n') }
    return r
  })
  await expect(exchange(court, { par })).rejects.toMatchObject({
    name: 'ListeMouvante',
    message: expect.stringContaining('250\u00a0lignes annoncées')
  })
})

it('refuses what the portal says in the middle of a stream when it breaks', async () => {
  const casse = changed(service, (r, q) =>
    q.chemin.endsWith('/json') ? { corps: '[{"id": 1},\nStreaming interrupted due to the following error: timeout' } : r
  )
  await expect(exchange(casse)).rejects.toMatchObject({ name: 'ReponseIllisible' })
})

it('reads by pages of a hundred where exports are closed, and never beyond ten thousand', async () => {
  const fin = await exchange(service, { par: 'pages' })
  expect(fin?.demandes.map(d => `${d.parametres.get('offset')}+${d.parametres.get('limit')}`)).toEqual([
    '0+100',
    '100+100',
    '200+100'
  ])
  expect(fin?.rangs).toHaveLength(250)
  const grand = changed(service, (r, q) =>
    isCount(q.parametres.get('limit')) ? r : { corps: { ...(r.corps as object), total_count: 10_001 } }
  )
  await expect(exchange(grand, { par: 'pages' })).rejects.toMatchObject({
    name: 'BudgetDepasse',
    message: expect.stringContaining('10\u00a0001\u00a0lignes')
  })
})

it.each([
  ['nom;note\n"a";"deux\nlignes"\n', 2],
  ['nom\r\na\r\n\r\n', 2],
  ['nom\na', 2],
  ['nom;"un ""mot"""\n', 1],
  ['', 0]
])('counts the lines of %j', (texte, lignes) => {
  expect(countLines(Buffer.from(texte))).toBe(lignes)
})
