/**
 * The one driver, and the one place that opens it. Dates come back as the text PostgreSQL gives (a day is a day, in no
 * time zone), and bulk goes through COPY.
 */

import type { Writable } from 'node:stream'
import { pluriel } from '@lieux-communs/core'
import postgres from 'postgres'
import { BaseInjoignable, CopieRefusee } from '../errors.ts'
import type { Acces } from './server.ts'

export type Sql = postgres.Sql
export type Transaction = postgres.TransactionSql
/** A transaction, or the connection itself: what a query can be sent to. */
export type Executeur = postgres.Sql | postgres.TransactionSql

/** The oldest server whose syntax we rely on (`identity`, covering constraints, `sha256`); tested with 15 and 18. */
const VERSION_MIN = 14

/** Where all our tables are: a base that others use too may well have a `sources` of its own in `public`. */
export const SCHEMA = 'lieux'

const OPTIONS = {
  max: 8,
  connect_timeout: 15,
  onnotice: () => {},
  connection: {
    TimeZone: 'UTC',
    client_min_messages: 'warning',
    search_path: SCHEMA
  },
  types: { date: { to: 1082, from: [1082] as number[], serialize: (day: string) => day, parse: (day: string) => day } }
}

/**
 * Opens the server we started, or the one that `DATABASE_URL` names. `nom` is how the server knows our connections.
 * Throws `BaseInjoignable`.
 */
export async function connect(to: Acces | string, database = 'lieux', nom = 'lieux-communs'): Promise<Sql> {
  const options = { ...OPTIONS, connection: { ...OPTIONS.connection, application_name: nom } }
  const sql = typeof to === 'string' ? postgres(to, options) : postgres({ ...options, ...to, database })
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

/** What means something in COPY's text format: `a\\b`, a line break. JSON hardly ever holds any, so most cells go as they are. */
const SPECIAL = /[\\\n\r\t]/
const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** One cell in COPY's text format: `escapeCell('a\tb') === 'a\\tb'`, null is `\N`. */
function escapeCell(cell: Cellule): string {
  if (cell === null) return '\\N'
  const text = String(cell)
  return SPECIAL.test(text) ? text.replace(/[\\\n\r\t]/g, c => ESCAPED[c] as string) : text
}

/** Sends this many characters at once: below, calls dominate; above, memory does. */
const PAQUET = 256 * 1024
/** Packets made ahead while the server still works on what came before: 16 MB. */
const AVANCE = 64

/** Lines of COPY's text format, in packets. */
function* packetsOf(rows: Iterable<readonly Cellule[]>, counted: { rows: number }): Generator<string> {
  let packet = ''
  for (const row of rows) {
    for (let i = 0; i < row.length; i++) packet += (i === 0 ? '' : '\t') + escapeCell(row[i] ?? null)
    packet += '\n'
    counted.rows++
    if (packet.length > PAQUET) {
      yield packet
      packet = ''
    }
  }
  yield packet
}

const nextTurn = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

/**
 * Bulk insert by COPY into a table, inside a transaction; answers how many rows went in. Rows are drawn while the server
 * writes those before them. Measured here: 50,000 rows of 2 kB take 0.4 s of our CPU, ten times less than arrays. Values that the
 * server may refuse go through `stageRows`: the driver forgets a copy's query once it has begun, and its reason is lost.
 */
export async function copyRows(
  tx: Transaction,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly Cellule[]>
): Promise<number> {
  const names = columns.map(c => `"${c}"`).join(', ')
  let out: Writable | null = null
  let broken: Error | null = null
  let closed: Promise<void> = Promise.resolve()
  const opening = tx
    .unsafe(`copy "${table}" (${names}) from stdin`)
    .writable()
    .then(stream => {
      stream.on('error', error => {
        broken = error
      })
      closed = new Promise(resolve => stream.once('close', resolve))
      out = stream
      return stream
    })
  const send = async (text: string): Promise<void> => {
    const stream = await opening
    await new Promise<void>((resolve, reject) => {
      stream.write(text, error => (error ? reject(broken ?? error) : resolve()))
    })
  }
  const ahead: string[] = []
  const counted = { rows: 0 }
  try {
    for (const packet of packetsOf(rows, counted)) {
      ahead.push(packet)
      if (out === null && ahead.length < AVANCE) await nextTurn()
      else for (const text of ahead.splice(0)) await send(text)
    }
    for (const text of ahead) await send(text)
  } catch (error) {
    const stream = await opening.catch(() => null)
    stream?.destroy(error as Error)
    throw error
  }
  ;(await opening).end()
  await nextTurn()
  // The driver never tells how a copy ended; the next query waits for it, and fails if it failed.
  await tx.unsafe('select 1').catch(cause => {
    throw new CopieRefusee(`la base a refusé des lignes de « ${table} »`, {
      vu: pluriel(counted.rows, 'ligne', 'lignes'),
      remede:
        'Rien n’a été gardé. La raison est dans le journal de PostgreSQL : signalez-la, c’est un défaut du programme.',
      cause
    })
  })
  // Closing, it sends an order to give up, which must not meet the next copy.
  await closed
  return counted.rows
}

/**
 * The same into a temporary table of that name whose columns are all `text`: texts are never refused, and the cast comes with the
 * next query, which tells why it failed. Rows stay whole in it, not compressed for the time of one query.
 */
export async function stageRows(
  tx: Transaction,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly Cellule[]>
): Promise<number> {
  const names = columns.map(c => `"${c}" text`).join(', ')
  await tx.unsafe(`create temp table "${table}" (${names}) with (toast_tuple_target = 8160) on commit drop`)
  return copyRows(tx, table, columns, rows)
}
