/** Who is who: the public id of each record seen so far, and where an id that is gone redirects. */
import { cleGlobale, type IdentiteConnue } from '@lieux-communs/core'
import type { Sql } from './connexion.ts'

export interface Identites {
  /** The id of each record ever joined, by `cleGlobale`: what linkage needs to keep ids stable. Absent records too. */
  connues(): Promise<Map<string, IdentiteConnue>>
  /** The id that took the place of this one in a merge, or null: `redirect('lc-a') === 'lc-b'`. */
  redirect(identite: string): Promise<string | null>
}

export function createIdentites(sql: Sql): Identites {
  return {
    async connues() {
      const rows = await sql<{ source: string; cle: string; identite: string; depuis: string; edition: number }[]>`
        select r.source, r.cle, r.identite, i.depuis, i.edition from rattachements r join identites i using (identite)`
      return new Map(
        rows.map(({ identite, depuis, edition, ...place }) => [cleGlobale(place), { identite, depuis, edition }])
      )
    },
    async redirect(identite) {
      const [row] = await sql<{ remplacee_par: string | null }[]>`
        select remplacee_par from identites where identite = ${identite}`
      return row?.remplacee_par ?? null
    }
  }
}
