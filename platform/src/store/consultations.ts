/**
 * How often the page of each place is read: a number for each month of the last year, and nothing else. Several processes may serve pages:
 * each adds what it counted.
 */
import type { Sql } from './connexion.ts'

export interface Consultations {
  /** Adds these readings, by id, to those of the month of `jour` (ISO day); ids that the base never gave are left out. */
  add(comptes: ReadonlyMap<string, number>, jour: string): Promise<void>
}

/** Months that are kept beside the current one: those that the review looks at. */
const MOIS_GARDES = 12

export function createConsultations(sql: Sql): Consultations {
  return {
    async add(comptes, jour) {
      // In one order: two processes that add the same ids at once must not wait for each other.
      const identites = [...comptes.keys()].sort()
      if (identites.length === 0) return
      const mois = `${jour.slice(0, 7)}-01`
      await sql`
        insert into consultations as c (identite, mois, nombre)
        select v.identite, ${mois}::date, v.nombre
          from unnest(${identites}::text[], ${identites.map(id => comptes.get(id) as number)}::integer[]) as v(identite, nombre)
          join identites using (identite)
        on conflict (identite, mois) do update set nombre = least(c.nombre::bigint + excluded.nombre, 2147483647)`
      await sql`delete from consultations where mois < ${mois}::date - make_interval(months => ${MOIS_GARDES})`
    }
  }
}
