/**
 * Ids that records had before the one they have: what a merge takes from a record, a split gives back. Few records ever had two, so these
 * are read apart from the others.
 */
import { cleGlobale, type IdentiteConnue } from '@lieux-communs/core'
import type { Executeur } from './connexion.ts'
import type { Repere } from './decisions.ts'

/** Of a record: the first id it had, when that is another, and those that no place of the last publication bears. */
export type Anterieures = Required<Pick<IdentiteConnue, 'premiere' | 'rendues'>>

interface Row extends Repere {
  readonly identite: string
  readonly depuis: string
  readonly edition: number
  readonly portee: boolean
}

/** Those of these records, or of all, by `cleGlobale`; a record that only ever had one is not there. */
export async function readAnterieures(sql: Executeur, reperes?: readonly Repere[]): Promise<Map<string, Anterieures>> {
  const voulues = reperes
    ? sql`join unnest(${reperes.map(r => r.source)}::text[], ${reperes.map(r => r.cle)}::text[]) as v(source, cle)
            using (source, cle)`
    : sql``
  const rows = await sql<Row[]>`
    select source, cle, a.identite, i.depuis, i.edition,
           exists (select 1 from rattachements r join reperes p on p.source = r.source and p.cle = r.cle
                    where r.identite = a.identite) as portee
      from anterieures a join identites i on i.identite = a.identite ${voulues}
     order by source, cle, a.edition, a.identite`
  const found = new Map<string, { premiere: string; rendues: IdentiteConnue[] }>()
  for (const { source, cle, portee, ...identite } of rows) {
    const key = cleGlobale({ source, cle })
    const known = found.get(key) ?? { premiere: identite.identite, rendues: [] }
    if (!portee) known.rendues.push(identite)
    found.set(key, known)
  }
  return found
}

/** Remembers the ids that records leave in an édition; `deplacement` holds them (see publication.ts). */
export const KEEP_ANTERIEURES = (numero: number): string => `
  insert into anterieures (source, cle, identite, edition)
  select source, cle, ancienne, ${numero} from deplacement where ancienne is not null on conflict do nothing`
