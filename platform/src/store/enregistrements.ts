/**
 * Records: what each source says of each place, raw and normalised. A source is replaced whole and in one transaction;
 * what did not change is not written, so the same bytes harvested again touch no row.
 */
import type { Enregistrement, RangBrut } from '@lieux-communs/core'
import { CleEnDouble } from '../errors.ts'
import { type Cellule, type Sql, stageRows, type Transaction } from './connexion.ts'
import { type Deplace, followKeys } from './lignees.ts'
import { stillIn } from './sursis.ts'
import { jsonText, recordOf, sha256, writeRecord } from './texte.ts'

/** A record and the row it was made from. */
interface Arrivee {
  readonly record: Enregistrement
  readonly brut: RangBrut
}

interface Remplacement {
  readonly nouveaux: number
  readonly modifies: number
  readonly disparus: number
  readonly inchanges: number
  /** What the base holds of the source now, places on their way out included: reading it back would give the same. */
  readonly presents: readonly EnregistrementConnu[]
  /** How many times what the source says has changed, this one included. */
  readonly revision: number
}

/**
 * A record of the base, and the ISO day since which its source says exactly this. One that its source no longer says has
 * its `absent_depuis`: it stays until its grace is over.
 */
export interface EnregistrementConnu {
  readonly record: Enregistrement
  readonly vu_depuis: string
  /** Of all that is kept of it: another one once it says, or is read as, something else. */
  readonly hash: string
}

/**
 * Days that a record stays in the base once its source no longer says it: a list cut short one day is whole the next, and
 * nobody's place goes for that. Seven days, see docs/decisions/0008-gardes.md.
 */
const SURSIS_JOURS = 7

export interface Enregistrements {
  /**
   * Makes `arrivees` all that the source says, as of `jour` (ISO day). What it no longer says is kept, marked absent, and
   * leaves `sursis` days later: 7 unless told otherwise.
   * `handedOver` is called once the server has all of it in hand: it writes while the caller reads the next source. Answers
   * when all is kept for good. Throws `CleEnDouble` when two records carry one key.
   */
  replaceSource(
    source: string,
    arrivees: Iterable<Arrivee>,
    jour: string,
    handedOver?: (remplacement: Remplacement) => void,
    sursis?: number
  ): Promise<Remplacement>
  /** What a source says as it was last read, by the hash of the raw row: see `hashBrut`. */
  held(source: string): Promise<ReadonlyMap<string, Enregistrement>>
  /**
   * Every record of the base on that day (ISO; today unless told otherwise), by source then key, a page at a time; those of
   * the sources `sauf` are left out.
   */
  present(sauf?: Iterable<string>, jour?: string): AsyncIterable<readonly EnregistrementConnu[]>
  /** The keys of a source that are in the base on that day, places on their way out included. */
  keys(source: string, jour: string): Promise<string[]>
  /** Those of them that the last reading of the source did not name: places on their way out. */
  departing(source: string, jour: string): Promise<string[]>
  /** Who and where the records of these keys are: what tells that a place is still there under another key. */
  named(source: string, cles: readonly string[]): Promise<RepereConnu[]>
  /** Nothing leaves on the word of an old reading: what is on its way out on that day gets its whole grace again. */
  delayDepartures(source: string, jour: string): Promise<void>
  /** By source, the first ISO day after `jour` on which a record of it leaves the base. */
  departures(jour: string): Promise<Map<string, string>>
}

/** What names a place, as its record says it; empty when it does not. */
export interface RepereConnu {
  readonly cle: string
  readonly nom: string
  readonly adresse: string
  readonly commune: string
}

/** The hash of a raw row: two rows that have it were read alike, by one program and one declaration. */
export const hashBrut = (brut: RangBrut): string => sha256(jsonText(brut))

interface Etat {
  readonly cle: string
  readonly ligne: number
  readonly id_source: string
  readonly hash_brut: string
  readonly hash: string
  readonly vu_depuis: string
  readonly absent: boolean
  readonly retire_le: string | null
}

const COLONNES = ['source', 'cle', 'ligne', 'id_source', 'brut', 'normalise', 'hash_brut', 'hash', 'jour'] as const

interface Suivi {
  readonly seen: Set<string>
  readonly presents: EnregistrementConnu[]
  nouveaux: number
  modifies: number
  /** The same as they were, elsewhere in their list. */
  deplaces: number
}

/** Rows to write, drawn one by one so that their texts are never all in memory; follows and refuses as it goes. */
function* changedRows(
  source: string,
  arrivees: Iterable<Arrivee>,
  known: ReadonlyMap<string, Etat>,
  suivi: Suivi,
  jour: string
): Generator<Cellule[]> {
  for (const { record, brut } of arrivees) {
    const { cle, ligne, id_source } = record
    if (suivi.seen.has(cle)) {
      throw new CleEnDouble('deux enregistrements d’une source portent la même clé', {
        vu: `${source}, ligne ${ligne}, clé ${cle}`,
        remede: 'C’est un défaut du programme : signalez-le avec ce message.'
      })
    }
    suivi.seen.add(cle)
    const said = jsonText(brut)
    const { text: made, kept } = writeRecord(record)
    const hashBrut = sha256(said)
    const hash = sha256(`${hashBrut}\n${made}`)
    const before = known.get(cle)
    const vu_depuis = before?.hash_brut === hashBrut ? before.vu_depuis : jour
    suivi.presents.push({ record: kept, vu_depuis, hash })
    if (before?.hash === hash && !before.absent) {
      // The same, lower or higher in its list: its texts need not travel.
      if (before.ligne === ligne && before.id_source === id_source) continue
      suivi.deplaces++
      yield [source, cle, ligne, id_source, null, null, hashBrut, hash, jour]
      continue
    }
    if (before === undefined) suivi.nouveaux++
    else if (before.hash !== hash || before.absent) suivi.modifies++
    yield [source, cle, ligne, id_source, said, made, hashBrut, hash, jour]
  }
}

/** Without a parameter, so that it is sent whole in one message. A content that came back is as old as it was. */
const ECRIT_ARRIVEES = `
  insert into enregistrements as e
    (source, cle, ligne, id_source, brut, normalise, hash_brut, hash, connu_depuis, vu_depuis)
  select source, cle, ligne::integer, id_source, brut::json, normalise::json, hash_brut, hash, jour::date, jour::date
    from arrivee where normalise is not null
  on conflict (source, cle) do update set
    ligne = excluded.ligne, id_source = excluded.id_source, brut = excluded.brut,
    normalise = excluded.normalise, hash_brut = excluded.hash_brut, hash = excluded.hash, absent_depuis = null, retire_le = null,
    vu_depuis = case when e.hash_brut = excluded.hash_brut then e.vu_depuis else excluded.vu_depuis end`

/** Once all that is new is written. Unless told how few they are, the planner would read every record of the base. */
const PLACE_ARRIVEES = `
  analyze arrivee;
  update enregistrements e set ligne = a.ligne::integer, id_source = a.id_source
    from arrivee a where a.normalise is null and e.source = a.source and e.cle = a.cle`

/** Rows read at once when all are wanted: a few megabytes. */
const PAGE = 2000

/** ISO day in UTC, as every day of the base: `today() === '2026-03-02'`. */
const today = (): string => new Date().toISOString().slice(0, 10)

/** `dayAfter('2026-02-27', 7) === '2026-03-06'`. */
function dayAfter(jour: string, jours: number): string {
  return new Date(Date.parse(`${jour}T12:00:00Z`) + jours * 86_400_000).toISOString().slice(0, 10)
}

interface Partant {
  readonly cle: string
  readonly ligne: number
  readonly id_source: string
  readonly texte: string
  readonly vu_depuis: string
}

/** A record on its way out is shown otherwise than the same one that is still said: SQL says it so too, see `prises.ts`. */
const hashOf = (hash: string, absent_depuis: string): string => `${hash} ${absent_depuis}`

/** What is on its way out: no longer said, not yet gone on that day. */
async function leaving(tx: Transaction, source: string, cles: readonly string[], jour: string) {
  if (cles.length === 0) return []
  const rows = await tx<(Partant & { absent_depuis: string; hash: string })[]>`
    select cle, ligne, id_source, normalise::text as texte, vu_depuis, hash, coalesce(absent_depuis, ${jour}::date) as absent_depuis
      from enregistrements where source = ${source} and cle = any(${[...cles]}) order by cle`
  return rows.map(({ texte, vu_depuis, absent_depuis, hash, ...place }) => ({
    record: { ...recordOf({ source, ...place }, texte), absent_depuis },
    vu_depuis,
    hash: hashOf(hash, absent_depuis)
  }))
}

/** Records whose list gave the same key to another name or another door, as they were until now: asked before they are written. */
async function readDeplaces(
  tx: Transaction,
  source: string,
  presents: readonly EnregistrementConnu[],
  known: ReadonlyMap<string, Etat>
): Promise<Deplace[]> {
  const rows = await tx<Pick<Partant, 'cle' | 'ligne' | 'id_source' | 'texte'>[]>`
    select e.cle, e.ligne, e.id_source, e.normalise::text as texte
      from arrivee a
      join enregistrements e on e.source = ${source} and e.cle = a.cle and e.hash_brut <> a.hash_brut
     cross join lateral (select e.normalise -> 'valeurs' as avant, a.normalise::json -> 'valeurs' as apres) v
     where (avant ->> 'nom', avant ->> 'adresse', avant ->> 'code_postal', avant ->> 'commune')
           is distinct from (apres ->> 'nom', apres ->> 'adresse', apres ->> 'code_postal', apres ->> 'commune')`
  if (rows.length === 0) return []
  const now = new Map(presents.map(({ record }) => [record.cle, record]))
  return rows.map(({ texte, ...place }) => {
    return {
      avant: recordOf({ source, ...place }, texte),
      apres: now.get(place.cle) as Enregistrement,
      present: !(known.get(place.cle)?.absent ?? false)
    }
  })
}

export function createEnregistrements(sql: Sql): Enregistrements {
  return {
    async replaceSource(source, arrivees, jour, handedOver = () => {}, sursis = SURSIS_JOURS) {
      return sql.begin(async tx => {
        const [before] = await tx<{ revision: number }[]>`
          select revision from sources where nom = ${source} for update`
        const rows = await tx<Etat[]>`
          select cle, ligne, id_source, hash_brut, hash, vu_depuis, absent_depuis is not null as absent, retire_le
            from enregistrements where source = ${source}`
        const known = new Map(rows.map(row => [row.cle, row]))
        const suivi: Suivi = { seen: new Set(), presents: [], nouveaux: 0, modifies: 0, deplaces: 0 }
        const written = await stageRows(tx, 'arrivee', COLONNES, changedRows(source, arrivees, known, suivi, jour))
        const deplaces = suivi.modifies === 0 ? [] : await readDeplaces(tx, source, suivi.presents, known)
        const gone = rows.filter(row => !row.absent && !suivi.seen.has(row.cle)).map(row => row.cle)
        const { seen, nouveaux, modifies } = suivi
        const suivies = await followKeys(tx, source, jour, {
          presents: suivi.presents.map(({ record }) => record),
          deplaces,
          neufs: suivi.presents.flatMap(({ record }) => (known.has(record.cle) ? [] : [record])),
          revenus: suivi.presents.flatMap(({ record: { cle } }) => (known.get(cle)?.absent ? [cle] : [])),
          partis: gone,
          absents: rows.filter(row => !seen.has(row.cle)).map(row => row.cle),
          enSursis: new Set(rows.filter(r => r.absent && (r.retire_le ?? '') > jour).map(r => r.cle))
        })
        const depart = dayAfter(jour, sursis)
        const staying = rows.filter(
          r => !seen.has(r.cle) && !suivies.has(r.cle) && (r.absent ? (r.retire_le ?? '') : depart) > jour
        )
        const presents = [
          ...suivi.presents,
          ...(await leaving(
            tx,
            source,
            staying.map(r => r.cle),
            jour
          ))
        ]
        const inchanges = seen.size - nouveaux - modifies
        const moved = written > 0 || gone.length > 0
        const revision = (before?.revision ?? 0) + (moved ? 1 : 0)
        const remplacement = { nouveaux, modifies, disparus: gone.length, inchanges, presents, revision }
        const ecrit = suivi.deplaces > 0 ? `${ECRIT_ARRIVEES};${PLACE_ARRIVEES}` : ECRIT_ARRIVEES
        const writing = written > 0 ? tx.unsafe(ecrit).execute() : null
        // Sent at the end of this turn: from then on the server works by itself.
        setImmediate(handedOver, remplacement)
        await writing
        if (gone.length > 0)
          await tx`update enregistrements set absent_depuis = ${jour}::date, retire_le = ${depart}::date
                    where source = ${source} and cle = any(${gone})`
        if (suivies.size > 0)
          await tx`update enregistrements set retire_le = ${jour}::date
                    where source = ${source} and cle = any(${[...suivies]}) and absent_depuis is not null`
        if (moved) await tx`update sources set revision = ${revision} where nom = ${source}`
        return remplacement
      })
    },
    async held(source) {
      const rows = await sql<{ cle: string; ligne: number; id_source: string; texte: string; hash_brut: string }[]>`
        select cle, ligne, id_source, normalise::text as texte, hash_brut
          from enregistrements where source = ${source} and absent_depuis is null`
      return new Map(
        rows.map(({ texte, hash_brut, ...place }) => [hash_brut, recordOf({ source, ...place }, texte)] as const)
      )
    },
    async *present(sauf = [], jour = today()) {
      type Row = Partant & { source: string; absent_depuis: string | null; hash: string }
      const absentes = [...sauf]
      let [source, cle] = ['', '']
      for (;;) {
        const rows: Row[] = await sql<Row[]>`
          select source, cle, ligne, id_source, normalise::text as texte, vu_depuis, absent_depuis, hash
            from enregistrements
           where ${stillIn(sql, jour)} and (source, cle) > (${source}, ${cle}) and source <> all(${absentes})
           order by source, cle limit ${PAGE}`
        if (rows.length === 0) return
        yield rows.map(({ texte, vu_depuis, absent_depuis, hash, ...place }) => {
          const record = recordOf(place, texte)
          if (absent_depuis === null) return { record, vu_depuis, hash }
          return { record: { ...record, absent_depuis }, vu_depuis, hash: hashOf(hash, absent_depuis) }
        })
        const last = rows.at(-1) as Row
        ;[source, cle] = [last.source, last.cle]
      }
    },
    async keys(source, jour) {
      const rows = await sql<{ cle: string }[]>`
        select cle from enregistrements
         where source = ${source} and ${stillIn(sql, jour)}`
      return rows.map(row => row.cle)
    },
    async departing(source, jour) {
      const rows = await sql<{ cle: string }[]>`
        select cle from enregistrements
         where source = ${source} and absent_depuis is not null and ${stillIn(sql, jour)}`
      return rows.map(row => row.cle)
    },
    async named(source, cles) {
      return sql<RepereConnu[]>`
        select cle, coalesce(v ->> 'nom', '') as nom, coalesce(v ->> 'adresse', '') as adresse,
               coalesce(v ->> 'commune', '') as commune
          from enregistrements, lateral (select normalise -> 'valeurs' as v) lues
         where source = ${source} and cle = any(${[...cles]})`
    },
    async delayDepartures(source, jour) {
      const depart = dayAfter(jour, SURSIS_JOURS)
      await sql`update enregistrements set retire_le = ${depart}::date
                 where source = ${source} and retire_le > ${jour}::date and retire_le < ${depart}::date`
    },
    async departures(jour) {
      const rows = await sql<{ source: string; depart: string }[]>`
        select source, min(retire_le) as depart from enregistrements
         where retire_le > ${jour}::date group by source order by depart`
      return new Map(rows.map(row => [row.source, row.depart]))
    }
  }
}
