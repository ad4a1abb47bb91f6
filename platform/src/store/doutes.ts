/**
 * The pairs of places that a person should look at, as of the last publication, written with it. A pair is told once: by the two records
 * that look most alike. Two records of one place are told too, when they contradict each other.
 */
import { type Sql, stageRows, type Transaction } from './connexion.ts'
import { LIGNES, PAIRES, type Repere } from './decisions.ts'

export interface DouteEcrit {
  readonly a: Repere
  readonly b: Repere
  /** In bits. */
  readonly score: number
  /** Fields that one would learn from the other. */
  readonly gain: number
  /** ISO day, or null. */
  readonly date: string | null
  /** True of two records of one place, which contradict each other. */
  readonly joints: boolean
}

/** A pair that waits, and the places that the two records belong to now. */
export interface DouteConnu extends DouteEcrit {
  readonly identiteA: string
  readonly identiteB: string
  /** Records of either place. */
  readonly membres: number
  /** Readings of their pages within the year: see `Consultations`. */
  readonly consultations: number
}

export interface Doutes {
  /**
   * Those on which nobody's word is in force, or only a word « one place » that the last publication could not follow; pairs of which a
   * record is gone, on its way out, or that are one place since, are left out. At most `max`, the surest first.
   */
  waiting(max: number): Promise<readonly DouteConnu[]>
}

/** Replaces those that are kept: all, or those that name a record linked again or gone. */
export async function writeDoutes(
  tx: Transaction,
  doutes: Iterable<DouteEcrit>,
  partie?: { readonly retires: readonly Repere[]; readonly relies?: readonly Repere[] }
): Promise<void> {
  if (partie === undefined) await tx.unsafe('truncate doutes')
  else {
    const touches = [...partie.retires, ...(partie.relies ?? [])].map(({ source, cle }) => [source, cle])
    await stageRows(tx, 'touche', ['source', 'cle'], touches)
    await tx`delete from doutes d using touche t where (d.source_a = t.source and d.cle_a = t.cle)
                                                    or (d.source_b = t.source and d.cle_b = t.cle)`
  }
  const rows = Array.from(doutes, ({ a, b, score, gain, date, joints }) => [
    a.source,
    a.cle,
    b.source,
    b.cle,
    score,
    gain,
    date,
    joints
  ])
  await stageRows(tx, 'doute', ['source_a', 'cle_a', 'source_b', 'cle_b', 'score', 'gain', 'date', 'joints'], rows)
  await tx`insert into doutes select source_a, cle_a, source_b, cle_b, score::double precision, gain::integer, date::date, joints::boolean
             from doute on conflict do nothing`
}

/** The last act that the last publication knew: two records said to be one place before it, and in two, were kept apart by other words. */
const OBEIE = `select coalesce((select (prise ->> 'decisions')::bigint from parutions order by id desc limit 1), 0)`

type Row = Record<'source_a' | 'cle_a' | 'source_b' | 'cle_b' | 'identite_a' | 'identite_b', string> & {
  readonly score: number
  readonly gain: number
  readonly date: string | null
  readonly joints: boolean
  readonly membres: number
  readonly consultations: number
}

export function createDoutes(sql: Sql): Doutes {
  return {
    async waiting(max) {
      const rows = await sql<Row[]>`
        with ${sql.unsafe(LIGNES)}, dites as (${sql.unsafe(PAIRES)}
           and not exists (select 1 from decisions x where x.annule = d.id)
        ), jugees as (
          select * from dites where sure and (nature = 'distincts' or acte > (${sql.unsafe(OBEIE)}))
        ), attend as (
          select d.*, ra.identite as identite_a, rb.identite as identite_b
            from doutes d
            join rattachements ra on ra.source = d.source_a and ra.cle = d.cle_a
            join rattachements rb on rb.source = d.source_b and rb.cle = d.cle_b
            join enregistrements ea on ea.source = d.source_a and ea.cle = d.cle_a and ea.absent_depuis is null
            join enregistrements eb on eb.source = d.source_b and eb.cle = d.cle_b and eb.absent_depuis is null
           where (ra.identite <> rb.identite or d.joints)
             and not exists (select 1 from jugees j where j.source_a = d.source_a and j.cle_a = d.cle_a
                                                      and j.source_b = d.source_b and j.cle_b = d.cle_b)
             and not exists (select 1 from jugees j where j.source_a = d.source_b and j.cle_a = d.cle_b
                                                      and j.source_b = d.source_a and j.cle_b = d.cle_a)
           order by score desc, d.source_a, d.cle_a, d.source_b, d.cle_b limit ${max}
        ), tailles as (
          select identite, count(*)::int as n from rattachements
           where identite in (select identite_a from attend union select identite_b from attend) group by identite
        ), audiences as (
          select identite, sum(nombre)::int as n from consultations group by identite
        )
        select a.source_a, a.cle_a, a.source_b, a.cle_b, a.score, a.gain, a.date, a.joints, a.identite_a, a.identite_b,
               ta.n + tb.n as membres, coalesce(la.n, 0) + coalesce(lb.n, 0) as consultations
          from attend a join tailles ta on ta.identite = a.identite_a join tailles tb on tb.identite = a.identite_b
          left join audiences la on la.identite = a.identite_a left join audiences lb on lb.identite = a.identite_b`
      return rows.map(r => ({
        a: { source: r.source_a, cle: r.cle_a },
        b: { source: r.source_b, cle: r.cle_b },
        score: r.score,
        gain: r.gain,
        date: r.date,
        joints: r.joints,
        identiteA: r.identite_a,
        identiteB: r.identite_b,
        membres: r.membres,
        consultations: r.consultations
      }))
    }
  }
}
