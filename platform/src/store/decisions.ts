/**
 * What people decided of records: one place or two, who said so, when and why. Nothing is ever rewritten: taking a word back is another
 * word. Decisions name records by their keys and hold for the keys that followed them (`lignees`), or that their rows took when a list gave
 * its keys to others (`paroles_suivies`).
 */
import { cleGlobale, type Decision } from '@lieux-communs/core'
import type { Sql, Transaction } from './connexion.ts'
import { keepModele } from './modeles.ts'

/** A record by its key within its source. */
export interface Repere {
  readonly source: string
  readonly cle: string
}

interface ActeVoulu {
  readonly nature: Decision['nature']
  /** The name a person gave, or the version of a rule. */
  readonly par: string
  readonly parRegle?: boolean
  readonly pourquoi: string
  /** The records on either side: each of the one is decided with each of the other. */
  readonly a: readonly Repere[]
  readonly b: readonly Repere[]
}

/** An act as it was taken. */
interface Acte {
  readonly id: number
  readonly nature: Decision['nature']
  readonly par: string
  readonly par_regle: boolean
  /** ISO instant. */
  readonly prise_le: string
  readonly pourquoi: string
  /** The version of the model whose score was there to be read; null before models were kept. */
  readonly modele: string | null
}

/** A record that an act in force is about, and that nobody can tell any more: its list gave it another id and another name or door. */
interface Perdue {
  readonly acte: number
  /** The list, and what the record said. */
  readonly source: string
  readonly nom: string
  readonly adresse: string
  readonly commune: string
  /** Keys of the rows that may be it. */
  readonly possibles: readonly string[]
  /** One of the records that it was said to be, or not to be, the same as. */
  readonly autre: Repere
}

/** A decision in force, with the act it comes from. */
export interface DecisionConnue extends Decision {
  readonly acte: number
}

export interface Decisions {
  /** Remembers an act; answers its number. */
  decide(acte: ActeVoulu): Promise<number>
  /** The same, as long as `apres` is still the last act, those that take back included; null when somebody spoke since. */
  decideAfter(acte: ActeVoulu, apres: number): Promise<number | null>
  /** Takes an act back; false when there is none of that number in force. */
  undo(acte: number, par: string, pourquoi: string): Promise<boolean>
  /** The number of the last act, those that take back included; 0 before the first. */
  last(): Promise<number>
  /** Those in force once the act `jusqua` was taken, in the order they were; all those of now unless told otherwise. */
  inForce(jusqua?: number): Promise<readonly DecisionConnue[]>
  /** Those that acts later than `depuis` took, or took back, up to `jusqua`. */
  moved(depuis: number, jusqua: number): Promise<readonly Decision[]>
  /** The acts of these numbers. */
  acts(ids: readonly number[]): Promise<ReadonlyMap<number, Acte>>
  /** How many acts in force are about a record of this list that nobody can tell any more, since it renumbered. */
  lost(source: string): Promise<number>
  /** Those of all lists, each with what it said and what may be it. */
  perdues(): Promise<readonly Perdue[]>
  /** The last acts in force, the newest first. */
  recent(nombre: number): Promise<readonly Acte[]>
}

/** Every key of a line, by the first: with it among them. */
export const LIGNES = `
  lignes as (select source, premiere, cle from lignees union select source, premiere, premiere from lignees)`

/** A side of a pair as it is now: by all the keys of its line, or of the line of the row that it went with. */
const coteOf = (x: 'a' | 'b') => `
    left join paroles_suivies s${x} on s${x}.decision = d.id and s${x}.source = p.source_${x} and s${x}.cle = p.cle_${x}
    left join lignees l${x} on l${x}.source = p.source_${x} and l${x}.cle = coalesce(s${x}.devenue, p.cle_${x})
    left join lignes k${x} on k${x}.source = p.source_${x} and k${x}.premiere = coalesce(l${x}.premiere, s${x}.devenue, p.cle_${x})`

/** True when both records are known for sure. */
const SURES = 'sa.sure is not false and sb.sure is not false'

/**
 * The pairs of acts, each side where it is now. Of a record that nobody can tell any more, only « two places » is said, of each that may be
 * it.
 */
export const PAIRES = `
  select d.id as acte, d.nature, p.source_a, coalesce(ka.cle, sa.devenue, p.cle_a) as cle_a,
         p.source_b, coalesce(kb.cle, sb.devenue, p.cle_b) as cle_b, ${SURES} as sure
    from decisions d
    join decisions_paires p on p.decision = d.id ${coteOf('a')} ${coteOf('b')}
   where d.nature <> 'annulation' and coalesce(sa.devenue, '.') <> '' and coalesce(sb.devenue, '.') <> ''
     and (d.nature = 'distincts' or (${SURES}))`

interface Row {
  readonly acte: string
  readonly nature: Decision['nature']
  readonly source_a: string
  readonly cle_a: string
  readonly source_b: string
  readonly cle_b: string
  readonly sure: boolean
}

const decisionOf = ({ acte, nature, source_a, cle_a, source_b, cle_b, sure }: Row): DecisionConnue => ({
  acte: Number(acte),
  nature,
  a: cleGlobale({ source: source_a, cle: cle_a }),
  b: cleGlobale({ source: source_b, cle: cle_b }),
  ...(sure ? {} : { incertaine: true as const })
})

type ActeRow = Omit<Acte, 'id' | 'prise_le'> & { id: string; prise_le: Date }
const acteOf = ({ id, prise_le, ...acte }: ActeRow): Acte => ({
  ...acte,
  id: Number(id),
  prise_le: prise_le.toISOString()
})

async function keepPairs(tx: Transaction, decision: number, { a, b }: Pick<ActeVoulu, 'a' | 'b'>): Promise<void> {
  const rows = a.flatMap(x =>
    b.map(y => ({ decision, source_a: x.source, cle_a: x.cle, source_b: y.source, cle_b: y.cle }))
  )
  await tx`insert into decisions_paires ${tx(rows)}`
}

async function keepActe(
  tx: Transaction,
  { nature, par, parRegle = false, pourquoi, a, b }: ActeVoulu
): Promise<number> {
  const modele = await keepModele(tx)
  const [row] = await tx<{ id: string }[]>`
    insert into decisions ${tx({ nature, par, par_regle: parRegle, pourquoi, modele })} returning id`
  const id = Number(row?.id)
  await keepPairs(tx, id, { a, b })
  return id
}

async function lastOf(sql: Sql | Transaction): Promise<number> {
  const [row] = await sql<{ id: string | null }[]>`select max(id) as id from decisions`
  return Number(row?.id ?? 0)
}

export function createDecisions(sql: Sql): Decisions {
  return {
    decide: acte => sql.begin(tx => keepActe(tx, acte)),
    decideAfter(acte, apres) {
      return sql.begin(async tx => {
        // Whoever else writes an act waits: what was read of them before is still all there is.
        await tx`lock table decisions in share row exclusive mode`
        return (await lastOf(tx)) === apres ? keepActe(tx, acte) : null
      })
    },
    async undo(acte, par, pourquoi) {
      const rows = await sql`
        insert into decisions (nature, par, pourquoi, annule)
        select 'annulation', ${par}, ${pourquoi}, id from decisions
         where id = ${acte} and nature <> 'annulation'
           and not exists (select 1 from decisions x where x.annule = ${acte}) returning id`
      return rows.length > 0
    },
    last: () => lastOf(sql),
    async inForce(jusqua = Number.MAX_SAFE_INTEGER) {
      const rows = await sql.unsafe<Row[]>(
        `with ${LIGNES} ${PAIRES} and d.id <= $1
            and not exists (select 1 from decisions x where x.annule = d.id and x.id <= $1)
          order by d.id, p.source_a collate "C", p.source_b collate "C",
                   coalesce(ka.cle, sa.devenue, p.cle_a) collate "C", coalesce(kb.cle, sb.devenue, p.cle_b) collate "C"`,
        [jusqua]
      )
      return rows.map(decisionOf)
    },
    async moved(depuis, jusqua) {
      const rows = await sql.unsafe<Row[]>(
        `with ${LIGNES} ${PAIRES}
            and exists (select 1 from decisions x where x.id > $1 and x.id <= $2 and (x.id = d.id or x.annule = d.id))`,
        [depuis, jusqua]
      )
      return rows.map(decisionOf)
    },
    async acts(ids) {
      const rows = await sql<ActeRow[]>`
        select id, nature, par, par_regle, prise_le, pourquoi, modele from decisions where id = any(${[...ids]})`
      return new Map(rows.map(row => [Number(row.id), acteOf(row)]))
    },
    async lost(source) {
      const [row] = await sql<{ n: number }[]>`
        select count(distinct decision)::int as n from paroles_suivies s
         where source = ${source} and not sure and not exists (select 1 from decisions x where x.annule = s.decision)`
      return row?.n ?? 0
    },
    async perdues() {
      type Ligne = Omit<Perdue, 'acte' | 'autre'> & { acte: string; autre_source: string; autre_cle: string }
      const rows = await sql<Ligne[]>`
        with doutees as (
          select decision, source, cle, min(dit::text)::json -> 'valeurs' as v,
                 array_remove(array_agg(devenue order by devenue collate "C"), '') as possibles
            from paroles_suivies s
           where not sure and not exists (select 1 from decisions x where x.annule = s.decision)
           group by decision, source, cle
        )
        select d.decision as acte, d.source, coalesce(v ->> 'nom', '') as nom, coalesce(v ->> 'adresse', '') as adresse,
               coalesce(v ->> 'commune', '') as commune, possibles, o.source as autre_source, o.cle as autre_cle
          from doutees d
         cross join lateral (
           select case when p.source_a = d.source and p.cle_a = d.cle then p.source_b else p.source_a end as source,
                  case when p.source_a = d.source and p.cle_a = d.cle then p.cle_b else p.cle_a end as cle
             from decisions_paires p
            where p.decision = d.decision and ((p.source_a = d.source and p.cle_a = d.cle) or (p.source_b = d.source and p.cle_b = d.cle))
            order by 1, 2 limit 1
         ) o
         order by d.decision, d.source collate "C", d.cle collate "C"`
      return rows.map(({ acte, autre_source, autre_cle, ...reste }) => ({
        ...reste,
        acte: Number(acte),
        autre: { source: autre_source, cle: autre_cle }
      }))
    },
    async recent(nombre) {
      const rows = await sql<ActeRow[]>`
        select id, nature, par, par_regle, prise_le, pourquoi, modele from decisions d
         where nature <> 'annulation' and not exists (select 1 from decisions x where x.annule = d.id)
         order by id desc limit ${nombre}`
      return rows.map(acteOf)
    }
  }
}
