/**
 * Work to do, in the base itself: it outlives whoever does it. One worker at a time holds the worksite, a lock of its
 * session (the turn of those who publish) that goes with it: what is then found begun and not ended was left by a death, and is taken again.
 *
 * Ours rather than graphile-worker, see docs/dependances.md.
 */
import type { ReservedSql } from 'postgres'
import type { Sql } from './connexion.ts'
import { jsonText } from './texte.ts'
import { CLE_DU_TOUR } from './voisins.ts'

/** `geocodage`: ask where the addresses that wait in the base are; it is about no source, as a publication. */
type Genre = 'moisson' | 'acceptation' | 'parution' | 'geocodage'

/** Where a piece of work is. */
export interface Avancement {
  /** French: `lecture`, `rapprochement`. */
  readonly etape: string
  readonly fait: number
  readonly total: number
}

export interface Travail {
  readonly id: number
  readonly genre: Genre
  /** Null for a publication and for the geocoder's queue, which are about all of them. */
  readonly source: string | null
  /** Not before this. */
  readonly pour: Date
  /** Failures in a row before this one. */
  readonly essais: number
  /** How many times it was taken, this one included: above 1, a worker died over it. */
  readonly prises: number
}

/** How it ended: `inchange`, there was nothing new; `retenu`, an alarm holds what was read; `differe`, its budget of the day is spent. */
export interface Fin {
  readonly issue: 'fait' | 'inchange' | 'retenu' | 'echec' | 'differe'
  /** To be done again, not before this. */
  readonly encore?: Date
  /** French, for a failure. */
  readonly erreur?: string
  readonly depense?: Depense
}

/** What a piece of work cost. */
interface Depense {
  readonly ms: number
  readonly octets: number
  readonly requetes: number
}

/** What a worker does while it holds the worksite. */
export interface Chantier {
  /**
   * The next piece of work due by then, what a death left first, what failed the last time after what did not: a server that keeps silent
   * holds the others once. Null when there is none. `enCours`: what this worker has begun; their sources have no other piece begun
   * meanwhile.
   */
  take(maintenant: Date, enCours?: readonly Travail[]): Promise<Travail | null>
  advance(travail: Travail, avancement: Avancement): Promise<void>
  finish(travail: Travail, fin: Fin): Promise<void>
  leave(): Promise<void>
}

export interface Travaux {
  /** Asks for work, not before `pour`. One of a kind waits for a source: asked again, the sooner of the two stands. */
  ask(genre: Genre, source: string | null, pour: Date, essais?: number): Promise<void>
  /** Moves work that waits and is not begun to another time; null takes it away. */
  move(genre: Genre, source: string | null, pour: Date | null): Promise<void>
  /** When the next piece of work is due; null when none waits. */
  nextDue(): Promise<Date | null>
  /** The sources whose harvest waits or is being done. */
  waiting(): Promise<Set<string>>
  /** The sources that the operator accepted, and that nobody has taken in yet. */
  accepting(): Promise<Set<string>>
  /** True when the geocoder's queue is to be emptied, at some time. */
  willGeocode(): Promise<boolean>
  /** Takes the worksite; null when another worker, or a person's harvest (see `takeTurn`), has it. */
  enter(): Promise<Chantier | null>
  /** What was begun and is no longer being done waits again, as if it had not been taken. */
  giveBack(): Promise<void>
  /** Calls back when work is asked for, by any process. Answers how to stop. */
  onAsked(callback: () => void): Promise<() => Promise<void>>
}

type Row = Omit<Travail, 'id'> & { id: string }

function createChantier(session: ReservedSql): Chantier {
  return {
    async take(maintenant, enCours = []) {
      const sources = enCours.flatMap(travail => travail.source ?? [])
      const [row] = await session<Row[]>`
        update travaux set pris_le = now(), prises = prises + 1, avancement = null
         where id = (
           select id from travaux
            where fini_le is null and (pour <= ${maintenant} or pris_le is not null)
              and id <> all(${enCours.map(travail => travail.id)}::bigint[])
              and (source is null or source <> all(${sources}::text[]))
            order by pris_le is null, genre = 'acceptation' desc, essais > 0, pour, id limit 1)
        returning id, genre, source, pour, essais, prises`
      return row ? { ...row, id: Number(row.id) } : null
    },
    async advance({ id, prises }, avancement) {
      await session`update travaux set avancement = ${jsonText(avancement)}::text::json
                     where id = ${id} and prises = ${prises} and fini_le is null`
    },
    async finish({ id, prises }, { issue, erreur, depense }) {
      await session`
        update travaux set fini_le = now(), issue = ${issue}, erreur = ${erreur ?? null}, avancement = null,
               depense = ${depense === undefined ? null : jsonText(depense)}::text::json
         where id = ${id} and prises = ${prises} and fini_le is null`
    },
    async leave() {
      await session`select pg_advisory_unlock(${CLE_DU_TOUR})`
      session.release()
    }
  }
}

export function createTravaux(sql: Sql): Travaux {
  const sourcesOf = async (genre: Genre): Promise<Set<string>> => {
    const rows = await sql<{ source: string }[]>`select source from travaux where genre = ${genre} and fini_le is null`
    return new Set(rows.map(row => row.source))
  }
  return {
    async ask(genre, source, pour, essais = 0) {
      await sql`
        with deja as (
          update travaux set pour = least(pour, ${pour}::timestamptz)
           where genre = ${genre} and source is not distinct from ${source} and fini_le is null returning 1)
        insert into travaux (genre, source, pour, essais)
        select ${genre}, ${source}, ${pour}::timestamptz, ${essais}::integer where not exists (select 1 from deja)
        on conflict (genre, coalesce(source, '')) where fini_le is null
        do update set pour = least(travaux.pour, excluded.pour)`
      await sql`select pg_notify('travaux', ${genre})`
    },
    async move(genre, source, pour) {
      const la = sql`genre = ${genre} and source is not distinct from ${source} and fini_le is null and pris_le is null`
      if (pour === null) await sql`delete from travaux where ${la}`
      else await sql`update travaux set pour = ${pour} where ${la}`
      await sql`select pg_notify('travaux', ${genre})`
    },
    async nextDue() {
      const [row] = await sql<{ pour: Date | null }[]>`
        select min(case when pris_le is null then pour else pris_le end) as pour from travaux where fini_le is null`
      return row?.pour ?? null
    },
    waiting: () => sourcesOf('moisson'),
    accepting: () => sourcesOf('acceptation'),
    async willGeocode() {
      const rows = await sql`select 1 from travaux where genre = 'geocodage' and fini_le is null`
      return rows.length > 0
    },
    async enter() {
      const session = await sql.reserve()
      try {
        const [row] = await session<{ pris: boolean }[]>`select pg_try_advisory_lock(${CLE_DU_TOUR}) as pris`
        if (row?.pris) return createChantier(session)
      } catch (error) {
        session.release()
        throw error
      }
      session.release()
      return null
    },
    async giveBack() {
      await sql.begin(async tx => {
        const [row] = await tx<{ libre: boolean }[]>`select pg_try_advisory_xact_lock(${CLE_DU_TOUR}) as libre`
        if (!row?.libre) return
        await tx`update travaux set pris_le = null, avancement = null, prises = greatest(0, prises - 1)
                  where fini_le is null and pris_le is not null`
      })
    },
    async onAsked(callback) {
      const { unlisten } = await sql.listen('travaux', callback)
      return unlisten
    }
  }
}
