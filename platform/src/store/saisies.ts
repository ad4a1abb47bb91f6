/** What people say of places by a form: kept under a number, listed for the operator, closed with a word; nothing of who said it. */

import type { Signalement, Sujet } from '../retours/dit.ts'
import { drawNumero } from '../retours/numero.ts'
import type { Sql } from './connexion.ts'

export interface Saisies {
  /** Keeps one, received on that ISO day, and answers its number, that of the same word said that day; null when the base never gave that id. */
  keep(dite: Pick<Signalement, 'identite' | 'sujet' | 'texte'>, jour: string): Promise<string | null>
  read(numero: string): Promise<Signalement | null>
  /** Those that wait, the oldest first. */
  pending(max: number): Promise<Signalement[]>
  /** Closes one that waits; false when there is none. */
  close(numero: string, reponse: string, par: string, jour: string): Promise<boolean>
}

/** Numbers drawn before giving up: a million of them, of which a few thousand are taken. */
const TIRAGES = 20

interface Row extends Omit<Signalement, 'sujet'> {
  readonly sujet: string
}

const readRow = (row: Row): Signalement => ({ ...row, sujet: row.sujet as Sujet })

export function createSaisies(sql: Sql): Saisies {
  const columns = sql`numero, identite, sujet, texte, to_char(recue_le, 'YYYY-MM-DD') as recue_le,
                      to_char(close_le, 'YYYY-MM-DD') as close_le, reponse`
  return {
    async keep({ identite, sujet, texte }, jour) {
      const [connue] = await sql`select 1 from identites where identite = ${identite}`
      if (!connue) return null
      // The same word sent twice (a button pressed again, a page gone back to) is one.
      const [meme] = await sql<{ numero: string }[]>`
        select numero from saisies
         where identite = ${identite} and sujet = ${sujet} and texte is not distinct from ${texte}
           and saisies.recue_le = ${jour} and close_le is null`
      if (meme) return meme.numero
      for (let n = 0; n < TIRAGES; n++) {
        const [kept] = await sql<{ numero: string }[]>`
          insert into saisies (numero, identite, sujet, texte, recue_le)
          values (${drawNumero()}, ${identite}, ${sujet}, ${texte}, ${jour})
          on conflict (numero) do nothing returning numero`
        if (kept) return kept.numero
      }
      throw new Error(`no free number after ${TIRAGES} draws`)
    },
    async read(numero) {
      const [row] = await sql<Row[]>`select ${columns} from saisies where numero = ${numero}`
      return row ? readRow(row) : null
    },
    async pending(max) {
      const rows = await sql<Row[]>`
        select ${columns} from saisies where close_le is null order by saisies.recue_le, numero limit ${max}`
      return rows.map(readRow)
    },
    async close(numero, reponse, par, jour) {
      const { count } = await sql`
        update saisies set close_le = ${jour}, reponse = ${reponse}, close_par = ${par}
         where numero = ${numero} and close_le is null`
      return count > 0
    }
  }
}
