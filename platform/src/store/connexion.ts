/**
 * The one driver, and the one place that opens it. Dates come back as the text PostgreSQL gives (a day is a day, in no
 * time zone), and bulk goes by arrays.
 */
import postgres from 'postgres'
import { BaseInjoignable } from '../errors.ts'
import type { Acces } from './server.ts'

export type Sql = postgres.Sql
/** A transaction, or the connection itself: what a query can be sent to. */
export type Executeur = postgres.Sql | postgres.TransactionSql

/** The oldest server whose syntax we rely on (`identity`, covering constraints, `sha256`); tested with 15 and 18. */
const VERSION_MIN = 14

const OPTIONS = {
  max: 8,
  connect_timeout: 15,
  onnotice: () => {},
  connection: { application_name: 'lieux-communs', TimeZone: 'UTC', client_min_messages: 'warning' },
  types: { date: { to: 1082, from: [1082] as number[], serialize: (day: string) => day, parse: (day: string) => day } }
}

/** Opens the server we started, or the one that `DATABASE_URL` names. Throws `BaseInjoignable`. */
export async function connect(to: Acces | string, database = 'lieux'): Promise<Sql> {
  const sql = typeof to === 'string' ? postgres(to, OPTIONS) : postgres({ ...OPTIONS, ...to, database })
  try {
    const [row] = await sql<{ version: number }[]>`select current_setting('server_version_num')::int as version`
    const major = Math.floor((row?.version ?? 0) / 10_000)
    if (major < VERSION_MIN) throw new Error(`PostgreSQL ${major}, il en faut au moins ${VERSION_MIN}`)
    return sql
  } catch (cause) {
    await sql.end({ timeout: 1 })
    const seen = typeof to === 'string' ? to.replace(/\/\/[^@/]{0,200}@/, '//…@') : to.host
    throw new BaseInjoignable('la base de données ne répond pas', {
      vu: seen,
      remede: 'Vérifiez DATABASE_URL (postgres://compte:secret@machine:5432/base) et que ce serveur tourne.',
      cause
    })
  }
}

/** Makes a database when it is missing: the embedded server is born with none of ours. */
export async function ensureDatabase(acces: Acces, database = 'lieux', template = 'template1'): Promise<void> {
  const sql = await connect(acces, 'postgres')
  try {
    const found = await sql`select 1 from pg_database where datname = ${database}`
    if (found.length === 0) await sql`create database ${sql(database)} template ${sql(template)}`
  } finally {
    await sql.end()
  }
}

export type Cellule = string | number | boolean | null

/** The columns of a bulk insert, and the type each one has: `{ cle: 'text', ligne: 'integer', brut: 'json' }`. */
export type Colonnes = Readonly<Record<string, 'text' | 'integer' | 'json'>>

/** A batch is sent at this many rows or characters, whichever comes first: a few milliseconds of the server's time. */
const LOT_RANGS = 2000
const LOT_CARACTERES = 2_000_000

/**
 * Bulk insert by arrays: `insertRows(tx, 'arrivee', { cle: 'text', ligne: 'integer' }, rows)`. Answers how many rows went
 * in. The driver's COPY is faster by a third but loses the server's errors (it then waits for ever), so it is not used.
 */
export async function insertRows(
  sql: Executeur,
  table: string,
  colonnes: Colonnes,
  rows: Iterable<readonly Cellule[]>
): Promise<number> {
  const names = Object.keys(colonnes)
  const columns = names.map(c => `"${c}"`).join(', ')
  const casts = names.map(c => `u."${c}"::${colonnes[c]}`).join(', ')
  const arrays = names.map((_, i) => `$${i + 1}::text[]`).join(', ')
  const query = `insert into ${table} (${columns}) select ${casts} from unnest(${arrays}) as u(${columns})`
  const empty = (): (string | null)[][] => names.map(() => [])
  let batch = empty()
  let size = 0
  let count = 0
  // One batch is on its way while the next is made.
  let flying: Promise<unknown> = Promise.resolve()
  const send = async (): Promise<void> => {
    await flying
    flying = sql.unsafe(query, batch, { prepare: true }).execute()
    flying.catch(() => {})
    batch = empty()
    size = 0
  }
  try {
    for (const row of rows) {
      for (let i = 0; i < names.length; i++) {
        const cell = row[i] ?? null
        const text = cell === null ? null : String(cell)
        batch[i]?.push(text)
        size += text?.length ?? 0
      }
      count++
      if (size > LOT_CARACTERES || (batch[0]?.length ?? 0) >= LOT_RANGS) await send()
    }
    if ((batch[0]?.length ?? 0) > 0) await send()
  } finally {
    await flying.catch(() => {})
  }
  await flying
  return count
}
