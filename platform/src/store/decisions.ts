/**
 * What people decided of records: one place or two, who said so, when and why. Nothing is ever rewritten: taking a word back is another
 * word. Decisions name records by their keys and hold for the keys that followed them (`lignees`).
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
  /** The last acts in force, the newest first. */
  recent(nombre: number): Promise<readonly Acte[]>
}

/** Every key of a line, by the first: with it among them. */
const LIGNES = `
  lignes as (select source, premiere, cle from lignees union select source, premiere, premiere from lignees)`

/** The pairs of acts, each side by all the keys of its line. */
const PAIRES = `
  select d.id as acte, d.nature, p.source_a, coalesce(ka.cle, p.cle_a) as cle_a, p.source_b, coalesce(kb.cle, p.cle_b) as cle_b
    from decisions d
    join decisions_paires p on p.decision = d.id
    left join lignees la on la.source = p.source_a and la.cle = p.cle_a
    left join lignes ka on ka.source = p.source_a and ka.premiere = coalesce(la.premiere, p.cle_a)
    left join lignees lb on lb.source = p.source_b and lb.cle = p.cle_b
    left join lignes kb on kb.source = p.source_b and kb.premiere = coalesce(lb.premiere, p.cle_b)`

interface Row {
  readonly acte: string
  readonly nature: Decision['nature']
  readonly source_a: string
  readonly cle_a: string
  readonly source_b: string
  readonly cle_b: string
}

const decisionOf = ({ acte, nature, source_a, cle_a, source_b, cle_b }: Row): DecisionConnue => ({
  acte: Number(acte),
  nature,
  a: cleGlobale({ source: source_a, cle: cle_a }),
  b: cleGlobale({ source: source_b, cle: cle_b })
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
        `with ${LIGNES} ${PAIRES}
          where d.nature <> 'annulation' and d.id <= $1
            and not exists (select 1 from decisions x where x.annule = d.id and x.id <= $1)
          order by d.id, p.source_a collate "C", p.source_b collate "C", coalesce(ka.cle, p.cle_a) collate "C",
                   coalesce(kb.cle, p.cle_b) collate "C"`,
        [jusqua]
      )
      return rows.map(decisionOf)
    },
    async moved(depuis, jusqua) {
      const rows = await sql.unsafe<Row[]>(
        `with ${LIGNES} ${PAIRES}
          where d.nature <> 'annulation'
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
    async recent(nombre) {
      const rows = await sql<ActeRow[]>`
        select id, nature, par, par_regle, prise_le, pourquoi, modele from decisions d
         where nature <> 'annulation' and not exists (select 1 from decisions x where x.annule = d.id)
         order by id desc limit ${nombre}`
      return rows.map(acteOf)
    }
  }
}
