/**
 * The base's shape as text, read from PostgreSQL's own catalogues (the binaries we ship have no pg_dump). It is kept in
 * `platform/sql/schema.sql`, where a reviewer sees what a migration really does.
 */
import type { Sql } from './connexion.ts'

interface Colonne {
  readonly table: string
  readonly nom: string
  readonly type: string
  readonly obligatoire: boolean
  readonly defaut: string | null
}

function tableText(table: string, colonnes: readonly Colonne[], contraintes: readonly string[]): string {
  const lines = colonnes.map(c => {
    const defaut = c.defaut === null ? '' : ` ${c.defaut}`
    return `  ${c.nom} ${c.type}${defaut}${c.obligatoire ? ' not null' : ''}`
  })
  return `create table ${table} (\n${[...lines, ...contraintes.map(c => `  ${c}`)].join(',\n')}\n);\n`
}

/** Tables, constraints, indexes and views of our own schema, always in the same order. */
export async function describeSchema(sql: Sql): Promise<string> {
  const colonnes = await sql<Colonne[]>`
    select c.relname as table, a.attname as nom, format_type(a.atttypid, a.atttypmod) as type,
           a.attnotnull as obligatoire,
           case when a.attidentity = 'a' then 'generated always as identity'
                when d.adbin is not null then 'default ' || pg_get_expr(d.adbin, d.adrelid) end as defaut
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
     where c.relnamespace = 'lieux'::regnamespace and c.relkind = 'r'
     order by c.relname collate "C", a.attnum`
  const contraintes = await sql<{ table: string; texte: string }[]>`
    select c.relname as table, pg_get_constraintdef(k.oid) as texte
      from pg_constraint k join pg_class c on c.oid = k.conrelid
     where c.relnamespace = 'lieux'::regnamespace and k.contype in ('p', 'u', 'f', 'c')
     order by c.relname collate "C", k.contype, k.conname collate "C"`
  const index = await sql<{ table: string; texte: string }[]>`
    select t.relname as table, pg_get_indexdef(i.indexrelid) as texte
      from pg_index i join pg_class t on t.oid = i.indrelid join pg_class n on n.oid = i.indexrelid
     where t.relnamespace = 'lieux'::regnamespace
       and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u'))
     order by t.relname collate "C", n.relname collate "C"`
  const vues = await sql<{ nom: string; texte: string }[]>`
    select relname as nom, pg_get_viewdef(oid, true) as texte from pg_class
     where relnamespace = 'lieux'::regnamespace and relkind = 'v' order by relname collate "C"`
  const tables = [...new Set(colonnes.map(c => c.table))].map(table => {
    const mine = contraintes.filter(k => k.table === table).map(k => k.texte)
    const indexed = index.filter(i => i.table === table).map(i => `${i.texte};\n`)
    return (
      tableText(
        table,
        colonnes.filter(c => c.table === table),
        mine
      ) + indexed.join('')
    )
  })
  const views = vues.map(v => `create view ${v.nom} as\n${v.texte}\n`)
  return `-- The shape that the migrations make, kept for reading: generated, checked by a test.\n\n${[...tables, ...views].join('\n')}`
}
