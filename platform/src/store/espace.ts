/**
 * The schema that holds our tables. They once were in `public`, where the tables of others are too: a base of ours made
 * then is moved, a table that only has the same name is left alone.
 */
import { MigrationImpossible } from '../errors.ts'
import { SCHEMA, type Transaction } from './connexion.ts'

/** All that the migrations had made when they wrote in `public`; what goes with a table follows it. */
const ANCIENNES = [
  'migrations',
  'sources',
  'instantanes',
  'lectures',
  'identites',
  'enregistrements',
  'editions',
  'fiches'
] as const

const namesIn = async (tx: Transaction, schema: string): Promise<Set<string>> => {
  const rows = await tx<{ nom: string }[]>`
    select c.relname as nom from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = ${schema} and c.relkind in ('r', 'p', 'v', 'm', 'f')`
  return new Set(rows.map(row => row.nom))
}

/** Is the table of migrations of this schema one of ours? Others have that name too. */
async function isOurs(tx: Transaction, schema: string): Promise<boolean> {
  const rows = await tx`
    select 1 from information_schema.columns
     where table_schema = ${schema} and table_name = 'migrations' and column_name in ('numero', 'nom', 'empreinte')`
  return rows.length === 3
}

async function makeSchema(tx: Transaction): Promise<void> {
  const [found] = await tx<{ existe: boolean; utilisable: boolean; compte: string; base: string }[]>`
    select s.oid is not null as existe, current_user as compte, current_database() as base,
           case when s.oid is null then has_database_privilege(current_database(), 'create')
                else has_schema_privilege(s.oid, 'create') and has_schema_privilege(s.oid, 'usage') end as utilisable
      from (select to_regnamespace(${SCHEMA})::oid as oid) s`
  if (!found?.utilisable) {
    throw new MigrationImpossible('le compte de DATABASE_URL n’a pas le droit de créer des tables', {
      vu: `compte ${found?.compte}, base ${found?.base}`,
      remede: `Faites taper par l’administrateur de cette base : create schema ${SCHEMA} authorization "${found?.compte}";`
    })
  }
  if (!found.existe) await tx`create schema ${tx(SCHEMA)}`
}

/**
 * Makes our schema, and brings in the tables that we had put in `public`. Throws `MigrationImpossible` without the right to
 * create, or when the schema already holds the tables of others.
 */
export async function ensureSchema(tx: Transaction): Promise<void> {
  await makeSchema(tx)
  if (await isOurs(tx, SCHEMA)) return
  const taken = [...(await namesIn(tx, SCHEMA))]
  if (taken.length > 0) {
    throw new MigrationImpossible(`le schéma « ${SCHEMA} » de cette base contient déjà d’autres tables`, {
      vu: taken.slice(0, 3).join(', '),
      remede: 'Donnez une autre base par DATABASE_URL, ou renommez ce schéma.'
    })
  }
  const there = await namesIn(tx, 'public')
  if (!(await isOurs(tx, 'public')) || !ANCIENNES.every(nom => there.has(nom))) return
  for (const nom of ANCIENNES) await tx.unsafe(`alter table public.${nom} set schema ${SCHEMA}`)
  if (there.has('changements')) await tx.unsafe(`alter view public.changements set schema ${SCHEMA}`)
}
