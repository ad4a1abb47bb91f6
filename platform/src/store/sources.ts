/** What is known of the sources across runs: who they are, whether their last reading went well, and its report. */
import type { RapportSource, Source, Voix } from '@lieux-communs/core'
import type { Executeur, Sql } from './connexion.ts'
import { jsonText } from './texte.ts'

interface SourceDeclaree {
  readonly nom: string
  readonly titre: string
  readonly editeur: string
  readonly licence: string
  readonly adresse: string | null
  /** ISO day, or null when unknown. */
  readonly date: string | null
}

export interface SourceConnue extends SourceDeclaree {
  readonly licence_acceptee: boolean
  /** Withdrawn by the operator, whatever its licence. */
  readonly retiree: boolean
  /** Who speaks in it; null when it is somebody of others. */
  readonly voix: Voix | null
  readonly etat: 'neuve' | 'fraiche' | 'perimee'
  /** The source's entry in `rapport.json`, from its last reading that went through. */
  readonly rapport: RapportSource | null
}

/** A row that was set aside: its rank from 1, and its own id in the source, empty when it has none. */
interface LigneEcartee {
  readonly ligne: number
  readonly id_source: string
}

interface Lecture {
  readonly source: string
  readonly instantane: number | null
  readonly lus: number
  readonly retenus: number
  readonly ecartes: readonly LigneEcartee[]
  readonly rapport: RapportSource | null
  /** French; null when the reading went through. */
  readonly erreur: string | null
  /** What made it beside the bytes, and the source's revision once it was written: see `unchanged`. */
  readonly empreinte?: string
  readonly revision?: number
  /** What its columns looked like: see `accepted`. */
  readonly profil?: unknown
  /** Held back by an alarm, which `erreur` tells. */
  readonly retenue?: true
  /** Hash of the columns that the list had: see `readAlike`. */
  readonly colonnes?: string
}

/** The last reading that was taken in: the bytes it was made from, and what its columns looked like, when that was kept. */
interface LectureAcceptee<P> {
  readonly instantane: number
  readonly profil: P | null
}

/** A list that loses a little at each reading is measured over this; what moves in more than a quarter moves as lists do. */
const DEPART_JOURS = 90

/** What tells when a source is looked at: the operator's word, the source's own cron, its cadence. */
interface RythmeConnu {
  readonly nom: string
  readonly quand: string | null
  readonly cron?: string
  readonly cadence: Source['cadence']
}

export interface Sources {
  /** Says who the sources are, again at each run; what the operator accepted stays. */
  declare(sources: readonly SourceDeclaree[]): Promise<void>
  /** A source as it was last declared, mapping included; null when it was declared before that was kept. */
  declaration(nom: string): Promise<Source | null>
  /** Says whether a source is looked at again by itself. */
  follow(nom: string, suivie: boolean): Promise<void>
  /** The operator's schedule of a source; null gives it back its own. */
  plan(nom: string, quand: string | null): Promise<void>
  /** The sources looked at again by themselves, and what their schedule is made of. */
  followed(): Promise<RythmeConnu[]>
  /** The last reading taken in, or null. `P` is whatever `record` was given as `profil`. */
  accepted<P>(nom: string): Promise<LectureAcceptee<P> | null>
  /**
   * The profile of the first reading that the next one may be measured against: of these last days, and since the operator last accepted
   * what an alarm held; null when there is none.
   */
  depart<P>(nom: string): Promise<P | null>
  /** Writes down a reading, and whether the source is now fresh or stale. */
  record(lecture: Lecture): Promise<void>
  /**
   * The report of the last reading that went through, when that snapshot made again by one of `empreintes` would say the same
   * and nothing else was written since; the source is then fresh. Else null.
   */
  unchanged(nom: string, instantane: number, empreintes: readonly string[]): Promise<RapportSource | null>
  /** True when rows that have not moved since the last reading would be read as they were: same columns, made by one of `empreintes`. */
  readAlike(nom: string, colonnes: string, empreintes: readonly string[]): Promise<boolean>
  /** The operator's word: this list is served though nobody states its licence, or no longer, whatever its licence. */
  allow(nom: string, allowed: boolean): Promise<void>
  known(): Promise<SourceConnue[]>
  /** The rows set aside by the last reading of each source that went through, by the source's name. */
  setAside(): Promise<Map<string, readonly LigneEcartee[]>>
}

/** All sources by name, each with the report of its last reading that went through. */
export async function readSources(sql: Executeur): Promise<SourceConnue[]> {
  return (await sql`
    select s.nom, s.titre, s.editeur, s.licence, s.adresse, s.date, s.licence_acceptee, s.retiree, s.etat,
           s.declaration ->> 'voix' as voix, l.rapport
      from sources s
      left join lateral (
        select rapport from lectures where source = s.nom and erreur is null order by id desc limit 1
      ) l on true
     order by s.nom collate "C"`) as unknown as SourceConnue[]
}

export function createSources(sql: Sql): Sources {
  return {
    async declare(sources) {
      for (const source of sources) {
        const { nom, titre, editeur, licence, adresse, date } = source
        await sql`
          insert into sources (nom, titre, editeur, licence, adresse, date, declaration)
          values (${nom}, ${titre}, ${editeur}, ${licence}, ${adresse}, ${date}, ${jsonText(source)}::text::json)
          on conflict (nom) do update set titre = excluded.titre, editeur = excluded.editeur,
            licence = excluded.licence, adresse = excluded.adresse, date = excluded.date,
            declaration = excluded.declaration
          where (sources.titre, sources.editeur, sources.licence, sources.adresse, sources.date, sources.declaration::text)
            is distinct from (excluded.titre, excluded.editeur, excluded.licence, excluded.adresse, excluded.date,
                              excluded.declaration::text)`
      }
    },
    async declaration(nom) {
      const [row] = await sql<{ declaration: Source | null }[]>`select declaration from sources where nom = ${nom}`
      return row?.declaration ?? null
    },
    async follow(nom, suivie) {
      await sql`update sources set suivie = ${suivie} where nom = ${nom} and suivie <> ${suivie}`
    },
    async plan(nom, quand) {
      await sql`update sources set quand = ${quand} where nom = ${nom}`
    },
    async followed() {
      const rows = await sql<{ nom: string; quand: string | null; declaration: Source }[]>`
        select nom, quand, declaration from sources
         where suivie and declaration is not null and (adresse is not null or declaration ->> 'acces' is not null) order by nom collate "C"`
      return rows.map(({ nom, quand, declaration }) => ({
        nom,
        quand,
        cadence: declaration.cadence,
        ...(declaration.quand === undefined ? {} : { cron: declaration.quand })
      }))
    },
    async accepted<P>(nom: string) {
      const [row] = await sql<{ instantane: string | null; profil: P | null }[]>`
        select instantane, profil from lectures where source = ${nom} and erreur is null order by id desc limit 1`
      return row?.instantane == null ? null : { instantane: Number(row.instantane), profil: row.profil }
    },
    async depart<P>(nom: string) {
      const [row] = await sql<{ profil: P | null }[]>`
        select profil from lectures
         where source = ${nom} and erreur is null and instantane is not null
           and lue_le > now() - make_interval(days => ${DEPART_JOURS})
           and id >= coalesce((select max(l.id) from lectures l join alarmes a on a.source = l.source and a.instantane = l.instantane
                                where l.source = ${nom} and l.erreur is null and a.issue = 'acceptee'), 0)
         order by id limit 1`
      return row?.profil ?? null
    },
    async record({ rapport, profil, ...lecture }) {
      const bonne = lecture.erreur === null
      const etat = bonne ? 'fraiche' : 'perimee'
      await sql.begin(async tx => {
        await tx`
          insert into lectures
            (source, instantane, lue_le, lus, retenus, ecartes, lignes_ecartees, erreur, empreinte, revision, colonnes,
             retenue, rapport, profil)
          values (${lecture.source}, ${lecture.instantane}, now(), ${lecture.lus}, ${lecture.retenus},
                  ${lecture.ecartes.length}, ${jsonText(lecture.ecartes)}::text::json, ${lecture.erreur},
                  ${lecture.empreinte ?? null}, ${lecture.revision ?? null}, ${lecture.colonnes ?? null},
                  ${lecture.retenue ?? false},
                  ${rapport == null ? null : jsonText(rapport)}::text::json,
                  ${profil == null ? null : jsonText(profil)}::text::json)`
        await tx`update sources set etat = ${etat}, vue_le = case when ${bonne} then now() else vue_le end
                  where nom = ${lecture.source}`
      })
    },
    async unchanged(nom, instantane, empreintes) {
      const [last] = await sql<{ rapport: RapportSource; same: boolean }[]>`
        select l.rapport, l.instantane = ${instantane} and l.empreinte = any(${[...empreintes]})
                          and l.revision = s.revision as same
          from lectures l join sources s on s.nom = l.source
         where l.source = ${nom} and l.erreur is null order by l.id desc limit 1`
      if (last?.same !== true) return null
      await sql`update sources set etat = 'fraiche', vue_le = now() where nom = ${nom}`
      return last.rapport
    },
    async readAlike(nom, colonnes, empreintes) {
      const [last] = await sql<{ same: boolean | null }[]>`
        select l.colonnes = ${colonnes} and l.empreinte = any(${[...empreintes]}) and l.revision = s.revision as same
          from lectures l join sources s on s.nom = l.source
         where l.source = ${nom} and l.erreur is null order by l.id desc limit 1`
      return last?.same === true
    },
    async allow(nom, allowed) {
      await sql`update sources set licence_acceptee = ${allowed}, retiree = ${!allowed} where nom = ${nom}`
    },
    known: () => readSources(sql),
    async setAside() {
      const rows = await sql<{ source: string; lignes: readonly LigneEcartee[] }[]>`
        select distinct on (source collate "C") source, lignes_ecartees as lignes
          from lectures where erreur is null order by source collate "C", id desc`
      return new Map(rows.map(({ source, lignes }) => [source, lignes]))
    }
  }
}
