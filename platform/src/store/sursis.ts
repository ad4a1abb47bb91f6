/**
 * A record that its list no longer says stays published seven days, marked, then leaves by the calendar alone. What that means to SQL
 * is said here once: whoever counts, compares or reads records says the same.
 */
import type { Sql } from './connexion.ts'

/** Of a row of `enregistrements`: true when it is still in the base on that day (ISO). */
export const stillIn = (sql: Sql, jour: string) => sql`(retire_le is null or retire_le > ${jour}::date)`

/** How many records of each source have left by that day: rows of `source` and `partis`. */
export const departedBy = (sql: Sql, jour: string) =>
  sql`(select source, count(*)::int as partis from enregistrements where retire_le <= ${jour}::date group by source)`

/** What a fiche shows of a row of `enregistrements`, hashed: its text, and since when its list no longer says it. */
export const shownHash = (alias: string): string => `${alias}.hash || coalesce(' ' || ${alias}.absent_depuis::text, '')`
