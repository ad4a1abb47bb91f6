/** Whether going to each place worked: a number for each answer of each month, and nothing of who answered. */
import type { Reponse } from '../retours/dit.ts'
import type { Sql } from './connexion.ts'

export interface Suivis {
  /** One more answer in the month of `jour` (ISO day); false when the base never gave that id. */
  add(identite: string, reponse: Reponse, jour: string): Promise<boolean>
}

export function createSuivis(sql: Sql): Suivis {
  return {
    async add(identite, reponse, jour) {
      const { count } = await sql`
        insert into suivis as s (identite, mois, reponse, nombre)
        select identite, ${`${jour.slice(0, 7)}-01`}::date, ${reponse}, 1 from identites where identite = ${identite}
        on conflict (identite, mois, reponse) do update set nombre = least(s.nombre::bigint + 1, 2147483647)`
      return count > 0
    }
  }
}
