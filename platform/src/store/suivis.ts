/**
 * Whether going to each place worked: a number for each answer of each month, and nothing of who answered. Who answers holds the code of a sheet,
 * which serves once: counts are of visits, and not of whoever reads the id of a place.
 */
import type { Reponse } from '../retours/dit.ts'
import { drawCode } from '../retours/numero.ts'
import type { Sql } from './connexion.ts'

export interface Suivis {
  /** A code for a sheet of that place, prepared on that ISO day; null when the base never gave that id. Forgets those that are too old. */
  prepare(identite: string, jour: string): Promise<string | null>
  /** The place of a code that has not served; null for any other. */
  placeOf(code: string): Promise<string | null>
  /** One more answer in the month of `jour` (ISO day) for the place of that code, which serves no more; null when it was none. */
  answer(code: string, reponse: Reponse, jour: string): Promise<string | null>
}

/** Days that a sheet is kept on a refrigerator’s door. */
const JOURS = 180

export function createSuivis(sql: Sql): Suivis {
  return {
    async prepare(identite, jour) {
      await sql`delete from feuilles where preparee_le < ${jour}::date - ${JOURS}::int`
      const [connue] = await sql`select 1 from identites where identite = ${identite}`
      if (!connue) return null
      for (;;) {
        const [gardee] = await sql<{ code: string }[]>`
          insert into feuilles (code, identite, preparee_le) values (${drawCode()}, ${identite}, ${jour})
          on conflict (code) do nothing returning code`
        // One in a thousand million is taken: another draw.
        if (gardee) return gardee.code
      }
    },
    async placeOf(code) {
      const [row] = await sql<{ identite: string }[]>`select identite from feuilles where code = ${code}`
      return row?.identite ?? null
    },
    async answer(code, reponse, jour) {
      const [row] = await sql<{ identite: string }[]>`
        with servie as (delete from feuilles where code = ${code} returning identite)
        insert into suivis as s (identite, mois, reponse, nombre)
        select identite, ${`${jour.slice(0, 7)}-01`}::date, ${reponse}, 1 from servie
        on conflict (identite, mois, reponse) do update set nombre = least(s.nombre::bigint + 1, 2147483647)
        returning identite`
      return row?.identite ?? null
    }
  }
}
