/**
 * What a publication is made from, as one checksum: when it has not moved since the last one, joining the whole base
 * again would give the current édition, and need not be done.
 */
import type { Sql } from './connexion.ts'
import { type EditionConnue, type EditionRow, toEdition } from './editions.ts'
import { departedBy } from './sursis.ts'
import { sha256 } from './texte.ts'

export interface Parutions {
  /**
   * Checksum of what a publication would be made from now: the program that would make it (`empreinte`), and each source's
   * revision, publisher, licence, day and voice, whether it was withdrawn, the geocoder's answers, what people decided, and how many of its records
   * have left for good on that day (ISO; today unless told
   * otherwise). Ask before the records are read: what changes meanwhile then shows the next time.
   */
  matiere(empreinte: string, jour?: string): Promise<string>
  /** The current édition when the last publication was made from exactly that; else null. */
  upToDate(matiere: string): Promise<EditionConnue | null>
}

export function createParutions(sql: Sql): Parutions {
  return {
    async matiere(empreinte, jour = new Date().toISOString().slice(0, 10)) {
      const sources = await sql`
        select nom, revision, editeur, licence, licence_acceptee, retiree, date, declaration ->> 'voix' as voix,
               coalesce(partis, 0) as partis
          from sources left join ${departedBy(sql, jour)} departs on source = nom
         order by nom collate "C"`
      const [answers] = await sql`
        select count(repondue_le)::int as n, max(repondue_le)::text as derniere from geocodages`
      const [decided] = await sql`select coalesce(max(id), 0)::int as derniere from decisions`
      return sha256(JSON.stringify([empreinte, answers, decided, ...sources.map(s => Object.values(s))]))
    },
    async upToDate(matiere) {
      const [row] = await sql<EditionRow[]>`
        select e.* from parutions p join editions e on e.numero = p.edition
         where p.id = (select max(id) from parutions) and p.matiere = ${matiere}`
      return row ? toEdition(row) : null
    }
  }
}
