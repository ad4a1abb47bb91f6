/**
 * Alarms: what kept a reading from being published. One of a nature is open at a time for a source; it ends when the
 * operator accepts the reading, or when a later one no longer shows it.
 */
import type { Executeur, Sql } from './connexion.ts'

/** Why a reading waits, and what was seen, in French. */
export interface Constat {
  readonly nature:
    | 'disparition'
    | 'sans-lignes'
    | 'cle-perdue'
    | 'identifiants-changes'
    | 'identifiants-reattribues'
    | 'colonne-perdue'
    | 'type-change'
    | 'remplissage'
    | 'champ-change'
  readonly vu: string
}

export interface Alarme extends Constat {
  readonly source: string
  /** The bytes that wait. */
  readonly instantane: number
  /** ISO instants. */
  readonly vue_le: string
  readonly close_le: string | null
  readonly issue: 'acceptee' | 'passee' | null
}

export interface Alarmes {
  /** Says all that the reading of these bytes showed: what is no longer seen is over, what still is stays as old as it was. */
  raise(source: string, instantane: number, constats: readonly Constat[]): Promise<void>
  /** Ends those of a source, whose reading has gone through. */
  end(source: string, issue: 'acceptee' | 'passee'): Promise<void>
  /** The bytes that wait, those of the last reading that its open alarms hold; null when none does. */
  held(source: string): Promise<number | null>
  /** Open ones, of one source or of all, the oldest first. */
  open(source?: string): Promise<Alarme[]>
}

type Row = Omit<Alarme, 'instantane' | 'vue_le' | 'close_le'> & {
  instantane: string
  vue_le: Date
  close_le: Date | null
}

const toAlarme = (row: Row): Alarme => ({
  ...row,
  instantane: Number(row.instantane),
  vue_le: row.vue_le.toISOString(),
  close_le: row.close_le?.toISOString() ?? null
})

const CHAMPS = ['source', 'nature', 'vu', 'instantane', 'vue_le', 'close_le', 'issue'] as const

/** The last alarms of a source, open or not, the newest first. */
export async function readAlarmes(sql: Executeur, source: string, nombre: number): Promise<Alarme[]> {
  const rows = await sql<Row[]>`
    select ${sql(CHAMPS)} from alarmes where source = ${source} order by close_le is not null, id desc limit ${nombre}`
  return rows.map(toAlarme)
}

export function createAlarmes(sql: Sql): Alarmes {
  return {
    async raise(source, instantane, constats) {
      const natures = constats.map(c => c.nature)
      await sql.begin(async tx => {
        await tx`update alarmes set close_le = now(), issue = 'passee'
                  where source = ${source} and close_le is null and nature <> all(${natures})`
        for (const { nature, vu } of constats) {
          await tx`
            insert into alarmes ${tx({ source, instantane, nature, vu })}
            on conflict (source, nature) where close_le is null
            do update set instantane = excluded.instantane, vu = excluded.vu`
        }
      })
    },
    async end(source, issue) {
      await sql`update alarmes set close_le = now(), issue = ${issue} where source = ${source} and close_le is null`
    },
    async held(source) {
      const [row] = await sql<{ instantane: string | null }[]>`
        select max(instantane) as instantane from alarmes where source = ${source} and close_le is null`
      return row?.instantane == null ? null : Number(row.instantane)
    },
    async open(source) {
      const rows = await sql<Row[]>`
        select ${sql(CHAMPS)} from alarmes
         where close_le is null and (${source ?? null}::text is null or source = ${source ?? null})
         order by source collate "C", id`
      return rows.map(toAlarme)
    }
  }
}
