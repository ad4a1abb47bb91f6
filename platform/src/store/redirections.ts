/**
 * Where an id that no place bears leads: to the place that took its records, in one hop, as long as that place lives and what made the two one
 * stands. Its own records may be gone for good: the place they were of is still there, under the id that it kept.
 */
import type { Transaction } from './connexion.ts'
import { LIGNES } from './decisions.ts'

/** Before anything is published: where each id that is gone leads, null when nowhere any more. `tellMoved` compares. */
export const keepLeads = (tx: Transaction) =>
  tx.unsafe(`create temp table mene_avant on commit drop as
    select i.identite, ${MENE} as autre from identites i where i.remplacee_par is not null`)

/**
 * Tells, of each id that was gone already, that it leads elsewhere, nowhere any more (the place that it became is withdrawn, or nothing says
 * that it is that one), or somewhere again: who keeps a copy follows the changes alone. Those that an édition ends are told with their fiche.
 */
export async function tellMoved(tx: Transaction, numero: number): Promise<void> {
  await tx.unsafe(`
    with maintenant as (select i.identite, ${MENE} as autre from identites i where i.remplacee_par is not null)
    insert into vies (edition, identite, nature, autre)
    select ${numero}, c.identite, case when c.autre is null then 'retiree' else 'menee' end, c.autre
      from (select identite, a.autre as avant, m.autre from mene_avant a full join maintenant m using (identite)) c
     where c.avant is distinct from c.autre
       and exists (select 1 from fiches f where f.identite = c.identite)
       and not exists (select 1 from fiches f where f.identite = c.identite and f.jusqua_edition is null)
       and not exists (select 1 from finie t where t.identite = c.identite and t.partie = 't')
    on conflict do nothing`)
}

/** What an édition changes of where ids lead. */
interface Menees {
  /** Ids that are gone in it, and lead to another. */
  readonly fusionnees: number
  /** Ids that were gone already, and that lead elsewhere than they did. */
  readonly ailleurs: number
  /** Ids that were gone already, and that lead nowhere any more: a place that is not shown, its list being withdrawn, bears them again. */
  readonly rendues: readonly string[]
}

/**
 * An id that is gone redirects to the one that took most of its records, in one hop; an id that is back redirects no more, shown or not: it
 * names its own place again. Where a place lost records, the ids that led to it are asked again where the records they ended with are now.
 */
export async function redirect(tx: Transaction, numero: number): Promise<Menees> {
  await tx`update identites i set remplacee_par = null from fiches f
            where f.depuis_edition = ${numero} and f.identite = i.identite and i.remplacee_par is not null`
  const rendues = await tx<{ identite: string }[]>`
    update identites i set remplacee_par = null
     where i.remplacee_par is not null and i.identite in (select identite from deplacement) returning identite`
  await tx`
    update identites i set remplacee_par = suite.identite from (
      select distinct on (d.ancienne) d.ancienne, d.identite
        from finie p
        join deplacement d on d.ancienne = p.identite
        join fiches f on f.identite = d.identite and f.jusqua_edition is null
       where p.partie = 't' and not exists (select 1 from membre m where m.identite = p.identite)
       group by d.ancienne, d.identite
       order by d.ancienne, count(*) desc, d.identite
    ) suite where i.identite = suite.ancienne`
  await tx`
    update identites i set remplacee_par = p.remplacee_par
      from identites p where i.remplacee_par = p.identite and p.remplacee_par is not null`
  const ailleurs = await tx`
    update identites i set remplacee_par = suite.identite from (
      select distinct on (f.identite) f.identite as ancienne, r.identite
        from identites j
        join fiches f on f.identite = j.identite
         and f.jusqua_edition = (select max(jusqua_edition) from fiches x where x.identite = j.identite)
       cross join lateral json_to_recordset(f.contenu -> 'membres') as m(source text, cle text)
        join rattachements r on r.source = m.source and r.cle = m.cle
        join fiches n on n.identite = r.identite and n.jusqua_edition is null
       where j.remplacee_par in (select ancienne from deplacement)
       group by f.identite, r.identite
       order by f.identite, count(*) desc, r.identite
    ) suite where i.identite = suite.ancienne and i.remplacee_par is distinct from suite.identite`
  const [merged] = await tx<{ n: number }[]>`
    select count(*)::int as n from finie join identites using (identite)
     where partie = 't' and remplacee_par is not null`
  return { fusionnees: merged?.n ?? 0, ailleurs: ailleurs.count, rendues: rendues.map(r => r.identite) }
}

/**
 * Ids that a person joined to another and then parted, when none of their records is there any more: nobody says that they are that place, so they
 * lead nowhere and are withdrawn: answers them. While a record is there, linking parts them and gives it its id back.
 */
export async function forgetUndone(tx: Transaction, jour: string): Promise<readonly string[]> {
  const oubliees = await tx.unsafe<{ identite: string }[]>(
    `with ${LIGNES}, annulees as (
       select distinct m.source, m.cle
         from decisions x
         join decisions d on d.id = x.annule and d.nature = 'memes'
         join decisions_paires p on p.decision = d.id
        cross join lateral (values (p.source_a, p.cle_a), (p.source_b, p.cle_b)) as m(source, cle)
        where not exists (select 1 from decisions o join decisions_paires q on q.decision = o.id
                           where o.nature = 'memes' and not exists (select 1 from decisions y where y.annule = o.id)
                             and ((q.source_a = m.source and q.cle_a = m.cle) or (q.source_b = m.source and q.cle_b = m.cle)))
     ), toutes as (
       select m.source, m.cle from annulees m
       union
       select k.source, k.cle from annulees m
         left join lignees l on l.source = m.source and l.cle = m.cle
         join lignes k on k.source = m.source and k.premiere = coalesce(l.premiere, m.cle)
     )
     update identites i set remplacee_par = null
      where i.remplacee_par is not null
        and i.identite in (select a.identite from toutes t join anterieures a on a.source = t.source and a.cle = t.cle)
        and not exists (select 1 from anterieures a join enregistrements e on e.source = a.source and e.cle = a.cle
                         where a.identite = i.identite and (e.retire_le is null or e.retire_le > $1::date))
     returning identite`,
    [jour]
  )
  return oubliees.map(o => o.identite)
}

/** Of a row `i` of `identites`: the id that it leads to, which a place bears now; null when there is none. */
export const MENE = `case when exists (select 1 from fiches v where v.identite = i.remplacee_par and v.jusqua_edition is null)
                          then i.remplacee_par end`

/** The id whose end is told: its own or, once the place that it became is withdrawn, that place's. */
export const FINIE = `case when ${MENE} is null then coalesce(i.remplacee_par, i.identite) else i.identite end`
