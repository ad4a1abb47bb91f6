/**
 * How each source fares, for whoever looks on: its last readings, what is open about it, what comes next. Read in one go, a
 * few rows a source, whatever the base weighs.
 */
import { type BudgetDuJour, budgetOf, type Source } from '@lieux-communs/core'
import type { Alarme } from './alarmes.ts'
import { readAlarmes } from './alarmes.ts'
import type { Sql } from './connexion.ts'
import type { Depense } from './depenses.ts'
import type { Avancement, Fin } from './travaux.ts'

/** A reading of the past: what it counted, and why it was not taken in when it was not. */
export interface LecturePassee {
  /** ISO instant. */
  readonly le: string
  readonly lus: number
  readonly retenus: number
  readonly ecartes: number
  /** French; null when it was taken in. */
  readonly erreur: string | null
  /** Held back by an alarm. */
  readonly retenue: boolean
}

/** The harvest that waits, or that is being done. */
interface TravailVu {
  /** ISO instants. */
  readonly pour: string
  readonly pris_le: string | null
  /** Failures in a row before it. */
  readonly essais: number
  readonly avancement: Avancement | null
}

export interface EtatSource {
  readonly nom: string
  readonly titre: string
  readonly editeur: string
  /** Withdrawn by the operator. */
  readonly retiree: boolean
  readonly etat: 'neuve' | 'fraiche' | 'perimee'
  /** Looked at again by itself. */
  readonly suivie: boolean
  /** The operator's schedule, the source's own, and its cadence: see `jobs/calendrier.ts`. */
  readonly quand: string | null
  readonly cron?: string
  readonly cadence: Source['cadence']
  /** ISO instant at which its list was last seen whole, changed or not. */
  readonly vue_le: string | null
  readonly alarmes: readonly Pick<Alarme, 'nature' | 'vu' | 'vue_le'>[]
  /** The last ones, the oldest first. */
  readonly lectures: readonly LecturePassee[]
  readonly travail: TravailVu | null
  /** What it has cost its server today (UTC), and what it may. */
  readonly depense: Depense
  readonly budget: BudgetDuJour
}

/** What was done about a source, whether it gave a new reading or not. */
interface TravailFait {
  readonly genre: 'moisson' | 'acceptation'
  /** ISO instant. */
  readonly fini_le: string
  readonly issue: Fin['issue']
  readonly erreur: string | null
  readonly depense: Fin['depense'] | null
}

export interface HistoireSource {
  readonly alarmes: readonly Alarme[]
  readonly travaux: readonly TravailFait[]
}

/** How the geocoder's queue fares. */
export interface EtatGeocodage {
  /** Addresses that wait for an answer, and those that have one. */
  readonly attendent: number
  readonly repondues: number
  /** ISO instant of the last answer. */
  readonly derniere: string | null
  /** What the last work said, when it failed; French. */
  readonly erreur: string | null
  /** The next time it is asked, or the work under way. */
  readonly travail: TravailVu | null
}

export interface Suivi {
  /** How many addresses wait for the geocoder, and whether it answers. */
  geocodage(): Promise<EtatGeocodage>
  /** Every source by name. */
  all(): Promise<EtatSource[]>
  /** What happened about one, the newest first. */
  history(nom: string): Promise<HistoireSource>
}

/** Readings drawn side by side: a month of nights. */
const LECTURES = 30
const PASSEES = 20

type Row = Omit<EtatSource, 'vue_le' | 'cron' | 'cadence' | 'budget'> & {
  vue_le: Date | null
  budget: Source['budget'] | null
  cron: string | null
  cadence: Source['cadence'] | null
}

export function createSuivi(sql: Sql): Suivi {
  return {
    async all() {
      const rows = (await sql`
        select s.nom, s.titre, s.editeur, s.retiree, s.etat, s.suivie, s.quand, s.declaration ->> 'quand' as cron, s.declaration ->> 'cadence' as cadence,
               s.vue_le,
               coalesce(a.ouvertes, '[]') as alarmes, coalesce(l.passees, '[]') as lectures, t.travail,
               s.declaration -> 'budget' as budget,
               json_build_object('requetes', coalesce(d.requetes, 0), 'octets', coalesce(d.octets, 0)) as depense
          from sources s
          left join depenses d on d.source = s.nom and d.jour = (now() at time zone 'utc')::date
          left join lateral (
            select json_agg(json_build_object('nature', nature, 'vu', vu, 'vue_le', vue_le) order by id) as ouvertes
              from alarmes where source = s.nom and close_le is null
          ) a on true
          left join lateral (
            select json_agg(json_build_object('le', lue_le, 'lus', lus, 'retenus', retenus, 'ecartes', ecartes,
                                              'erreur', erreur, 'retenue', retenue) order by id) as passees
              from (select * from lectures where source = s.nom order by id desc limit ${LECTURES}) dernieres
          ) l on true
          left join lateral (
            select json_build_object('pour', pour, 'pris_le', pris_le, 'essais', essais, 'avancement', avancement) as travail
              from travaux where source = s.nom and fini_le is null order by pris_le nulls last, pour limit 1
          ) t on true
         order by s.nom collate "C"`) as unknown as Row[]
      return rows.map(({ vue_le, cron, cadence, budget, ...row }) => ({
        ...row,
        budget: budgetOf({ budget: budget ?? {} }),
        vue_le: vue_le?.toISOString() ?? null,
        cadence: cadence ?? 'figee',
        ...(cron === null ? {} : { cron })
      }))
    },
    async geocodage() {
      const [row] = await sql<(Omit<EtatGeocodage, 'derniere'> & { derniere: Date | null })[]>`
        select count(*) filter (where repondue_le is null)::int as attendent, count(repondue_le)::int as repondues,
               max(repondue_le) as derniere,
               (select erreur from travaux where genre = 'geocodage' and fini_le is not null order by id desc limit 1) as erreur,
               (select json_build_object('pour', pour, 'pris_le', pris_le, 'essais', essais, 'avancement', avancement)
                  from travaux where genre = 'geocodage' and fini_le is null) as travail
          from geocodages`
      return { ...(row as EtatGeocodage), derniere: row?.derniere?.toISOString() ?? null }
    },
    async history(nom) {
      const travaux = await sql<(Omit<TravailFait, 'fini_le'> & { fini_le: Date })[]>`
        select genre, fini_le, issue, erreur, depense from travaux
         where source = ${nom} and fini_le is not null order by id desc limit ${PASSEES}`
      return {
        alarmes: await readAlarmes(sql, nom, PASSEES),
        travaux: travaux.map(t => ({ ...t, fini_le: t.fini_le.toISOString() }))
      }
    }
  }
}
