/**
 * The models of places that joined the base, kept as data: the weights of an old link can be read after the program has others. Nothing of
 * them is ever changed: other weights are another version.
 */
import { MODELE_LIEUX, type ModeleLieux, versionOf } from '@lieux-communs/core'
import type { Sql, Transaction } from './connexion.ts'

export interface Modeles {
  /** The model that made the last publication, and its version; null before models were kept. */
  last(): Promise<{ readonly version: string; readonly modele: ModeleLieux } | null>
}

/** Keeps the program's model if it is new; answers its version. */
export async function keepModele(sql: Sql | Transaction): Promise<string> {
  const version = versionOf(MODELE_LIEUX)
  await sql`
    insert into modeles (version, donnees) values (${version}, ${sql.json(JSON.parse(JSON.stringify(MODELE_LIEUX)))})
    on conflict do nothing`
  return version
}

export function createModeles(sql: Sql): Modeles {
  return {
    async last() {
      const [row] = await sql<{ version: string; modele: ModeleLieux }[]>`
        select m.version, m.donnees as modele from parutions p join modeles m on m.version = p.modele
         order by p.id desc limit 1`
      return row ?? null
    }
  }
}
