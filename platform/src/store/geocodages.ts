/**
 * The geocoder's answers, and the questions that wait for one: publishing asks nothing of the network, it leaves its questions
 * here; whoever has the time empties the queue, and the next édition uses the answers.
 */
import type { Question, Reponse } from '@lieux-communs/core'
import type { Sql } from './connexion.ts'
import { jsonText } from './texte.ts'

export interface Geocodages {
  /** Every answer ever given, by the question's key. */
  answers(): Promise<Map<string, Reponse>>
  /** Leaves questions to be asked; those known already, answered or not, stay as they are. Answers how many are new. */
  ask(questions: Iterable<Question>, le: Date): Promise<number>
  /** Those that wait, `limite` at most: the least tried first, then the oldest. */
  waiting(limite: number): Promise<Question[]>
  countWaiting(): Promise<number>
  answered(reponses: ReadonlyMap<string, Reponse>, le: Date): Promise<void>
  /** They were sent and nothing came: others go before them the next time. */
  triedInVain(cles: readonly string[]): Promise<void>
}

export function createGeocodages(sql: Sql): Geocodages {
  return {
    async answers() {
      const rows = await sql<{ cle: string; reponse: Reponse }[]>`
        select cle, reponse from geocodages where repondue_le is not null`
      return new Map(rows.map(({ cle, reponse }) => [cle, reponse]))
    },
    async ask(questions, le) {
      const all = [...questions]
      const column = (champ: keyof Question) => all.map(q => q[champ])
      const { count } = await sql`
        insert into geocodages (cle, adresse, code_postal, commune, code_insee, demandee_le)
        select q.*, ${le} from unnest(${column('cle')}::text[], ${column('adresse')}::text[], ${column('code_postal')}::text[],
                                      ${column('commune')}::text[], ${column('code_insee')}::text[]) q
        on conflict do nothing`
      return count
    },
    async waiting(limite) {
      const rows = await sql<Question[]>`
        select cle, adresse, code_postal, commune, code_insee from geocodages
         where repondue_le is null order by essais, demandee_le, cle collate "C" limit ${limite}`
      return rows.map(row => ({ ...row }))
    },
    async countWaiting() {
      const [row] = await sql<{ n: number }[]>`select count(*)::int as n from geocodages where repondue_le is null`
      return row?.n ?? 0
    },
    async answered(reponses, le) {
      const cles = [...reponses.keys()]
      const textes = [...reponses.values()].map(jsonText)
      await sql`
        update geocodages g set reponse = r.texte::json, repondue_le = ${le}
          from unnest(${cles}::text[], ${textes}::text[]) r (cle, texte) where g.cle = r.cle`
    },
    async triedInVain(cles) {
      await sql`update geocodages set essais = essais + 1 where cle = any(${cles as string[]})`
    }
  }
}
