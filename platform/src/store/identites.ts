/** Who is who: the public id of each record seen so far, where an id that is gone leads, and the bridge from every list's own ids. */
import { cleGlobale, type IdentiteConnue } from '@lieux-communs/core'
import { readAnterieures } from './anterieures.ts'
import type { Sql } from './connexion.ts'
import type { Repere } from './decisions.ts'
import { FINIE, MENE } from './redirections.ts'

/** The last that was published of an id that no place bears now. */
interface Disparue {
  /** The id that took most of its records, in one hop; null when nobody did, or once that one is withdrawn: the rest is then of that one. */
  readonly remplacee_par: string | null
  /** ISO instant of the first édition without it, and its number. */
  readonly le: string
  readonly edition: number
  readonly nom: string | null
  readonly commune: string | null
  readonly code_insee: string | null
  /** The lists that said it last, and the ISO day each stopped; null while it says it under another id, or elsewhere. */
  readonly listes: readonly { readonly source: string; readonly absent_depuis: string | null }[]
  /** Lists whose records bear it now, none of which is published. */
  readonly portee_par: readonly string[]
}

/** The columns of the bridge, in their order. */
export const COLONNES_PASSAGE = [
  'source',
  'id_source',
  'identite',
  'depuis',
  'remplacee_par',
  'retiree_le',
  'enregistrement'
] as const

/** One row of the bridge: a record of a list, or an id that is gone (`source` is then empty). */
export interface Passage
  extends Readonly<Record<Exclude<(typeof COLONNES_PASSAGE)[number], 'enregistrement'>, string>> {
  readonly source: string
  readonly id_source: string
  readonly identite: string
  /** ISO day since which the record is of that place. */
  readonly depuis: string
  readonly remplacee_par: string
  /** ISO day on which the id left. */
  readonly retiree_le: string
  /** Its key; empty for an id that is gone. */
  readonly cle: string
  /** From 1, among the records whose key only a hash of all they say, or an own id, tells apart: in the order they came. */
  readonly rang: number
}

export interface Identites {
  /** The id of each record ever joined, by `cleGlobale`: what linkage needs to keep ids stable. Absent records too. */
  connues(): Promise<Map<string, IdentiteConnue>>
  /** The ids that no record has any more: whoever comes next is drawn another, since an id never names two places. */
  orphelines(): Promise<readonly string[]>
  /** The id that took the place of this one in a merge and that a place bears now, or null: `redirect('lc-a') === 'lc-b'`. */
  redirect(identite: string): Promise<string | null>
  /** The ids that lead to this one, in order. */
  leading(identite: string): Promise<readonly string[]>
  /** What each of these places is called in its last version, where an édition had it: `k7m-29q-xd0` → `Le Phare`. */
  names(identites: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Null when no édition ever had that id, or the current one does. */
  gone(identite: string): Promise<Disparue | null>
  /** The records of a place that the last publication took, by source then key. */
  members(identite: string): Promise<readonly Repere[]>
  /** The same, each with the hash of what it said then: two answers that are equal show one and the same place. */
  shown(identite: string): Promise<readonly (Repere & { readonly hash: string })[]>
  /** The place of a record of the last publication; null when it is in none. */
  placeOf(repere: Repere): Promise<string | null>
  /**
   * The records of a source that have this id of its own, or this key, that the last publication took; when it lost that id, those that
   * follow them.
   */
  find(source: string, id: string): Promise<readonly Repere[]>
  /** The whole bridge, of these sources and of the ids that are gone, a page at a time. */
  passages(sources: readonly string[]): AsyncIterable<readonly Passage[]>
}

const PAGE = 5_000

export function createIdentites(sql: Sql): Identites {
  return {
    async connues() {
      const rows = await sql<{ source: string; cle: string; identite: string; depuis: string; edition: number }[]>`
        select r.source, r.cle, r.identite, i.depuis, i.edition from rattachements r join identites i using (identite)`
      const anterieures = await readAnterieures(sql)
      return new Map(
        rows.map(({ identite, depuis, edition, ...place }) => {
          const cle = cleGlobale(place)
          return [cle, { identite, depuis, edition, ...anterieures.get(cle) }]
        })
      )
    },
    async orphelines() {
      const rows = await sql<{ identite: string }[]>`
        select identite from identites i where not exists (select 1 from rattachements r where r.identite = i.identite)`
      return rows.map(row => row.identite)
    },
    async redirect(identite) {
      const [row] = await sql<{ remplacee_par: string | null }[]>`
        select ${sql.unsafe(MENE)} as remplacee_par from identites i where identite = ${identite}`
      return row?.remplacee_par ?? null
    },
    async leading(identite) {
      const rows = await sql<{ identite: string }[]>`
        select identite from identites where remplacee_par = ${identite} order by identite collate "C"`
      return rows.map(row => row.identite)
    },
    async names(identites) {
      const rows = await sql<{ identite: string; nom: string | null }[]>`
        select distinct on (identite) identite, contenu -> 'valeurs' ->> 'nom' as nom
          from fiches where identite in ${sql([...identites])} order by identite, depuis_edition desc`
      return new Map(rows.flatMap(({ identite, nom }) => (nom === null ? [] : [[identite, nom]])))
    },
    async gone(identite) {
      const [row] = await sql<(Omit<Disparue, 'listes' | 'le' | 'portee_par'> & { le: Date; membres: Repere[] })[]>`
        select ${sql.unsafe(MENE)} as remplacee_par, e.date as le, e.numero as edition, f.contenu -> 'membres' as membres,
               v ->> 'nom' as nom, v ->> 'commune' as commune, v ->> 'code_insee' as code_insee
          from identites i
          join fiches f on f.identite = ${sql.unsafe(FINIE)}
          join editions e on e.numero = f.jusqua_edition
         cross join lateral (select f.contenu -> 'valeurs' as v) lues
         where i.identite = ${identite}
           and not exists (select 1 from fiches c where c.identite = i.identite and c.jusqua_edition is null)
         order by f.jusqua_edition desc limit 1`
      if (!row) return null
      const { membres, le, ...reste } = row
      const listes = await sql<{ source: string; absent_depuis: string | null }[]>`
        select m.source, max(e.absent_depuis) as absent_depuis
          from unnest(${membres.map(m => m.source)}::text[], ${membres.map(m => m.cle)}::text[]) as m(source, cle)
          left join enregistrements e on e.source = m.source and e.cle = m.cle
         group by m.source order by m.source collate "C"`
      const portee_par = (await this.members(identite)).map(r => r.source)
      return { ...reste, le: le.toISOString(), listes, portee_par: [...new Set(portee_par)] }
    },
    async members(identite) {
      return sql<Repere[]>`
        select r.source, r.cle from rattachements r join reperes p on p.source = r.source and p.cle = r.cle
         where r.identite = ${identite} order by r.source collate "C", r.cle collate "C"`
    },
    async shown(identite) {
      return sql<(Repere & { hash: string })[]>`
        select r.source, r.cle, p.hash from rattachements r join reperes p on p.source = r.source and p.cle = r.cle
         where r.identite = ${identite} order by r.source collate "C", r.cle collate "C"`
    },
    async placeOf({ source, cle }) {
      const [row] = await sql<{ identite: string }[]>`
        select r.identite from rattachements r join reperes p on p.source = r.source and p.cle = r.cle
         where r.source = ${source} and r.cle = ${cle}`
      return row?.identite ?? null
    },
    async find(source, id) {
      const trouves = await sql<Repere[]>`
        select e.source, e.cle from enregistrements e join reperes p on p.source = e.source and p.cle = e.cle
         where e.source = ${source} and (e.id_source = ${id} or e.cle = ${id}) order by e.cle collate "C"`
      if (trouves.length > 0) return trouves
      return sql<Repere[]>`
        with lignes as (
          select coalesce(l.premiere, e.cle) as premiere
            from enregistrements e left join lignees l on l.source = e.source and l.cle = e.cle
           where e.source = ${source} and (e.id_source = ${id} or e.cle = ${id})
        )
        select p.source, p.cle from reperes p left join lignees l on l.source = p.source and l.cle = p.cle
         where p.source = ${source} and coalesce(l.premiere, p.cle) in (select premiere from lignes)
         order by p.cle collate "C"`
    },
    async *passages(sources) {
      const pages = sql<Passage[]>`
        select r.source, e.id_source, r.identite, r.depuis::text as depuis, '' as remplacee_par, '' as retiree_le, r.cle,
               row_number() over (
                 partition by r.source, case when r.cle like 'i:%' then '' else substring(r.cle from '^[^-.]*') end
                 order by e.connu_depuis, r.cle collate "C")::integer as rang
          from rattachements r join enregistrements e on e.source = r.source and e.cle = r.cle
         where r.source = any(${[...sources]})
         order by r.source collate "C", e.ligne, r.cle collate "C"`.cursor(PAGE)
      for await (const page of pages) yield page
      const parties = sql<Passage[]>`
        select '' as source, '' as id_source, i.identite, i.depuis::text as depuis,
               coalesce(${sql.unsafe(MENE)}, '') as remplacee_par,
               (select to_char(e.date at time zone 'UTC', 'YYYY-MM-DD') from editions e
                 where e.numero = (select max(f.jusqua_edition) from fiches f where f.identite = ${sql.unsafe(FINIE)})) as retiree_le,
               '' as cle, 0 as rang
          from identites i
         where not exists (select 1 from fiches c where c.identite = i.identite and c.jusqua_edition is null)
           and exists (select 1 from fiches f where f.identite = i.identite)
         order by i.identite collate "C"`.cursor(PAGE)
      for await (const page of parties) yield page
    }
  }
}
