/**
 * Keys of the API and what was read with them. A key is known by its hash, its end is a row that says so: nothing here is ever deleted, since what
 * was read with a key must go on naming it.
 */
import type { Reserves } from '@lieux-communs/core'
import type { Cle, Defaut } from '../cles/cle.ts'
import { isPortee, type Portee } from '../cles/portees.ts'
import type { Sql, Transaction } from './connexion.ts'
import { ficheOf } from './texte.ts'

/** A key as the operator sees it. */
export interface CleConnue extends Cle {
  readonly creee_le: Date
  readonly expire_le: Date
  readonly revoquee_le: Date | null
  /** ISO day it was last used; null when it never was. */
  readonly vue_le: string | null
  /** Places whose reserved contacts were read with it, each time. */
  readonly lectures: number
}

interface NouvelleCle {
  readonly empreinte: string
  readonly pour: string
  readonly portees: readonly Portee[]
  readonly expire_le: Date
}

export interface Cles {
  /** Keeps a key, and answers its number. */
  add(cle: NouvelleCle): Promise<number>
  /** The key of a hash, or why it opens nothing. */
  find(empreinte: string): Promise<Cle | Defaut>
  /** All of them, the latest first. */
  all(): Promise<CleConnue[]>
  /** Ends a key now; false when there is none of that number, or it was ended already. */
  revoke(id: number): Promise<boolean>
  /**
   * What the current édition withholds of a place, noted as read with that key in the same transaction; null when no place has that id
   * now. `refusee` when the key no longer opens it: what is asked here is checked here.
   */
  readReserves(cle: number, identite: string): Promise<Reserves | null | 'refusee'>
  /** Calls back when a key is made or ended, by any process. Answers how to stop. */
  onChanged(callback: () => void): Promise<() => Promise<void>>
}

interface Row {
  readonly id: number
  readonly pour: string
  readonly portees: readonly string[]
}

const toCle = ({ id, pour, portees }: Row): Cle => ({ id, pour, portees: new Set(portees.filter(isPortee)) })

const isValid = (sql: Sql | Transaction) => sql`revoquee_le is null and expire_le > now()`

export function createCles(sql: Sql): Cles {
  return {
    async add({ empreinte, pour, portees, expire_le }) {
      const [row] = await sql<{ id: number }[]>`
        insert into cles (empreinte, pour, portees, expire_le)
        values (${empreinte}, ${pour}, ${[...portees]}, ${expire_le}) returning id`
      return (row as { id: number }).id
    },
    async find(empreinte) {
      const [row] = await sql<(Row & { revoquee: boolean; expiree: boolean; vue: boolean })[]>`
        select id, pour, portees, revoquee_le is not null as revoquee, expire_le <= now() as expiree,
               vue_le is not distinct from current_date as vue
          from cles where empreinte = ${empreinte}`
      if (row === undefined) return 'inconnue'
      if (row.revoquee) return 'revoquee'
      if (row.expiree) return 'expiree'
      // Once a day: which keys nobody uses any more is worth knowing, when they are used is not.
      if (!row.vue) await sql`update cles set vue_le = current_date where id = ${row.id}`
      return toCle(row)
    },
    async all() {
      const rows = await sql<(Row & Omit<CleConnue, keyof Cle>)[]>`
        select id, pour, portees, creee_le, expire_le, revoquee_le, vue_le::text,
               (select count(*)::integer from lectures_reservees l where l.cle = cles.id) as lectures
          from cles order by id desc`
      return rows.map(row => ({ ...row, ...toCle(row) }))
    },
    async revoke(id) {
      return sql.begin(async tx => {
        const rows = await tx`update cles set revoquee_le = now() where id = ${id} and revoquee_le is null returning id`
        await tx`select pg_notify('cles', ${String(id)})`
        return rows.length > 0
      })
    },
    async readReserves(cle, identite) {
      return sql.begin(async tx => {
        // Held until the end: a revocation that comes meanwhile waits, or we see it.
        const [valid] = await tx`
          select 1 from cles where id = ${cle} and ${isValid(tx)} and 'non-public' = any(portees) for share`
        if (valid === undefined) return 'refusee'
        const [row] = await tx<{ texte: string }[]>`
          select contenu::text as texte from fiches where identite = ${identite} and jusqua_edition is null`
        if (row === undefined) return null
        await tx`insert into lectures_reservees (cle, identite) values (${cle}, ${identite})`
        return ficheOf(identite, row.texte).reserves
      })
    },
    async onChanged(callback) {
      const { unlisten } = await sql.listen('cles', callback)
      return unlisten
    }
  }
}
