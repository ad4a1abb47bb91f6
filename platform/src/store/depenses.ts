/** What each source has cost its server, by day: written while it costs, so that a worker that dies has not spent in secret. */
import type { Sql } from './connexion.ts'

/** Requests sent, and bytes received as they travelled. */
export interface Depense {
  readonly requetes: number
  readonly octets: number
}

export interface Depenses {
  /** Of a source on that day (ISO, UTC); nothing when it was not asked. */
  of(source: string, jour: string): Promise<Depense>
  add(source: string, jour: string, plus: Depense): Promise<void>
}

export function createDepenses(sql: Sql): Depenses {
  return {
    async of(source, jour) {
      const [row] = await sql<{ requetes: number; octets: string }[]>`
        select requetes, octets from depenses where source = ${source} and jour = ${jour}::date`
      return row ? { requetes: row.requetes, octets: Number(row.octets) } : { requetes: 0, octets: 0 }
    },
    async add(source, jour, { requetes, octets }) {
      await sql`
        insert into depenses ${sql({ source, jour, requetes, octets })}
        on conflict (source, jour) do update
          set requetes = depenses.requetes + excluded.requetes, octets = depenses.octets + excluded.octets`
    }
  }
}
