/** What is asked of the neighbours is found by their indexes alone, whatever the planner was told of them. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Base, makeRecord, openBase, SOURCE } from '../../test/base.ts'
import { publishAll } from '../pipeline/harvest.ts'
import { connect, type Sql } from './connexion.ts'
import { createPrises } from './prises.ts'

const RECORDS = 3_000
let base: Base
beforeAll(async () => {
  base = await openBase()
  await base.store.sources.declare([{ nom: 'a', ...SOURCE }])
  const records = Array.from({ length: RECORDS }, (_, i) => {
    const record = makeRecord('a', i + 1, `Lieu ${i}`)
    const valeurs = { ...record.valeurs, commune: `Ville ${i % 300}`, code_postal: `${10_000 + (i % 300)}` }
    const telephone = `01${String(99_000_000 + (i % 1_000)).padStart(8, '0')}`
    return { ...record, telephones: [], reserves: {}, valeurs: { ...valeurs, telephone } }
  })
  await base.store.enregistrements.replaceSource(
    'a',
    records.map(record => ({ record, brut: {} })),
    '2026-03-02'
  )
  await publishAll(base.store, new Date('2026-03-02T04:00:00Z'), new Map(), { empreinte: 'a program' })
}, 60_000)
afterAll(() => base.close())

/** More than a pool has: every connection tells what it read. */
const CONNEXIONS = 12

/** Rows of `reperes` read one after the other, or in the order of an index, since the beginning. */
async function walked(sql: Sql): Promise<number> {
  await Promise.all(Array.from({ length: CONNEXIONS }, () => sql`select pg_stat_force_next_flush(), pg_sleep(0.1)`))
  const [row] = await sql<{ n: number }[]>`
    select (t.seq_tup_read + coalesce(sum(i.idx_tup_fetch), 0))::int as n
      from pg_stat_user_tables t
      join pg_stat_user_indexes i on i.relid = t.relid and i.indexrelname <> 'reperes_partages'
     where t.relname = 'reperes' group by t.seq_tup_read`
  return row?.n ?? -1
}

it.each([
  ['as it was written', '4'],
  ['on a disk that the planner takes for slow', '100000'],
  ['on one that it takes for memory', '0.0001']
])('The neighbours of a record are found without walking the whole base, %s', async (_comment, cost) => {
  await base.sql.unsafe(`analyze; alter database ${base.nom} set random_page_cost = ${cost}`)
  const sql = await connect(base.acces, base.nom)
  const prises = createPrises(sql)
  const [un] = await prises.records([{ source: 'a', cle: 'i:7' }])
  const { voisinages, contacts } = un?.reperes ?? { voisinages: [], contacts: [] }
  const avant = await walked(sql)
  expect(avant).toBeGreaterThanOrEqual(0)
  const voisins = await prises.voisins(voisinages, contacts)
  expect(voisins.length).toBeGreaterThan(5)
  expect(voisins.length).toBeLessThan(RECORDS / 10)
  // The marks alone, of the very same records.
  const marques = await prises.marques(voisinages, contacts)
  expect(new Map(marques.map(m => [m.cle, m.marques]))).toEqual(
    new Map(voisins.map(v => [v.record.cle, v.reperes.marques]))
  )
  expect(marques.every(m => m.marques.length > 0)).toBe(true)
  expect((await walked(sql)) - avant).toBeLessThan(RECORDS / 10)
  await sql.end()
})
