/**
 * What a publication took of each record, kept so that the next one finds by itself what moved and who its neighbours are. It is
 * written in the transaction of the édition, so it never says anything else than what that édition was made from.
 */
import type { Enregistrement, Reperes } from '@lieux-communs/core'
import { type Anterieures, readAnterieures } from './anterieures.ts'
import { type Cellule, copyRows, type Sql, stageRows, type Transaction } from './connexion.ts'
import { type DouteEcrit, writeDoutes } from './doutes.ts'
import { departedBy, shownHash, stillIn } from './sursis.ts'
import { jsonText, recordOf, sha256 } from './texte.ts'

/** What the whole of a publication was made from, beside the records. */
export interface Prise {
  /** The program and the references that made it. */
  readonly empreinte: string
  /** Records in the base. */
  readonly nombre: number
  /** Of each source its revision and how many of its records have left; a hash of what its fiches say of it: publisher, licence, day. */
  readonly sources: Readonly<Record<string, readonly [revision: string, marque: string]>>
  /** How many answers of the geocoder were known, and the last one: others since may locate any place. */
  readonly reponses: string
  /** The last decision it obeyed; none in what an earlier version kept. */
  readonly decisions?: number
}

/** What is kept of a record: `hash` is that of the record as it was taken. */
export interface Repere extends Reperes {
  readonly source: string
  readonly cle: string
  readonly hash: string
}

/** What to keep of a publication: everything anew, or what it changes of what is kept. */
export interface PriseEcrite extends Prise {
  readonly reperes: Iterable<Repere>
  /** The family of each place that is not alone, by id. */
  readonly familles: ReadonlyMap<string, string>
  /** Pairs to look at; kept as they are when not told. */
  readonly doutes?: Iterable<DouteEcrit>
  readonly partie?: {
    /** Records whose `reperes` are no longer those that are kept, gone or given anew. */
    readonly retires: readonly { readonly source: string; readonly cle: string }[]
    /** How many more names, or fewer, hold each word. */
    readonly mots: ReadonlyMap<number, number>
    /** Places of which `familles` tells the family, or that they have none. */
    readonly places: Iterable<string>
    /** Records that were linked again: the pairs to look at that they were in are told anew. */
    readonly relies?: readonly { readonly source: string; readonly cle: string }[]
  }
}

/** A record taken by the last publication, as it is now. */
export interface Voisin {
  readonly record: Enregistrement
  /** ISO day. */
  readonly depuis: string
  readonly edition: number
  readonly identite: string
  /** False when it moved since. */
  readonly pareil: boolean
  readonly reperes: Pick<Reperes, 'voisinages' | 'contacts' | 'marques'>
}

/** A record taken, and what it may meet others by. */
export interface Marque extends Pick<Reperes, 'marques'> {
  readonly source: string
  readonly cle: string
}

/** A record that moved since the last publication: what was kept of it, what it says now; null when it was not there, or is not. */
export interface Mouvement {
  readonly source: string
  readonly cle: string
  readonly avant: Reperes | null
  readonly apres: { readonly record: Enregistrement; readonly hash: string } | null
  /** The place it had, now or once. */
  readonly identite: string | null
  readonly depuis: string | null
  readonly edition: number | null
}

export interface Prises {
  /** The last publication and what it took; null when there is none, or nothing was kept. */
  last(): Promise<{ readonly parution: number; readonly prise: Prise } | null>
  /** What a publication would be made from on that day (ISO), beside the records. */
  now(jour: string): Promise<Pick<Prise, 'sources' | 'reponses'> & { readonly decisions: number }>
  /** Records of these sources that moved; null when there are more than `max`. */
  mouvements(sources: readonly string[], max: number, jour: string): Promise<readonly Mouvement[] | null>
  /** Records taken that share one of these keys, by their marks. */
  marques(voisinages: readonly number[], contacts: readonly number[]): Promise<readonly Marque[]>
  /** The same, whole. */
  voisins(voisinages: readonly number[], contacts: readonly number[]): Promise<readonly Voisin[]>
  /** Records taken of these places and of those of their families. */
  familles(identites: readonly string[]): Promise<readonly Voisin[]>
  /** Records taken of these keys. */
  records(cles: readonly { readonly source: string; readonly cle: string }[]): Promise<readonly Voisin[]>
  /** The ids that records of these keys had before, by `cleGlobale`. */
  anterieures(
    cles: readonly { readonly source: string; readonly cle: string }[]
  ): Promise<ReadonlyMap<string, Anterieures>>
  /** Ids of the places of these sources. */
  placesOf(sources: readonly string[]): Promise<readonly string[]>
  /** Of these contacts, those that more than `max` records have (exact copies are one): how many in each town. */
  repandus(contacts: readonly number[], max: number): Promise<ReadonlyMap<number, ReadonlyMap<number, number>>>
  /** How many names hold each of these words, or each word that more than `plus` hold. */
  mots(voulus: { readonly parmi: readonly number[] } | { readonly plus: number }): Promise<ReadonlyMap<number, number>>
  /** Which of these ids places have, or had. */
  attribuees(identites: readonly string[]): Promise<readonly string[]>
}

/** Keys as PostgreSQL writes them: `{1,2}`; and back. */
const tableau = (cles: readonly number[]): string => `{${cles.join(',')}}`
const nombres = (texte: string): number[] => (texte === '{}' ? [] : texte.slice(1, -1).split(',').map(Number))

/** `marque` holds whatever of a source a fiche shows, or that decides whether it is shown. */
async function readNow(sql: Sql, jour: string): ReturnType<Prises['now']> {
  const rows = await sql<{ nom: string; revision: string; dit: string }[]>`
    select nom, concat_ws(' ', revision, partis) as revision,
           json_build_array(editeur, licence, licence_acceptee, retiree, date, declaration ->> 'voix')::text as dit
      from sources left join ${departedBy(sql, jour)} departs on source = nom`
  const [answers] = await sql<{ dit: string }[]>`
    select concat_ws(' ', count(repondue_le), max(repondue_le)) as dit from geocodages`
  const [decided] = await sql<{ derniere: number }[]>`select coalesce(max(id), 0)::int as derniere from decisions`
  const sources = Object.fromEntries(rows.map(({ nom, revision, dit }) => [nom, [revision, sha256(dit)] as const]))
  return { sources, reponses: answers?.dit ?? '', decisions: decided?.derniere ?? 0 }
}

const COLONNES = ['source', 'cle', 'hash', 'contenu', 'lieu', 'voisinages', 'contacts', 'mots', 'marques'] as const

/** One row a record; counts their words in `porteurs` on the way. */
function* repereRows(reperes: Iterable<Repere>, porteurs: Map<number, number>): Generator<Cellule[]> {
  for (const { source, cle, hash, contenu, lieu, voisinages, contacts, mots, marques } of reperes) {
    for (const mot of mots) porteurs.set(mot, (porteurs.get(mot) ?? 0) + 1)
    yield [source, cle, hash, contenu, lieu, tableau(voisinages), tableau(contacts), tableau(mots), tableau(marques)]
  }
}

/** As the migration made it: building it over rows that are there costs half of filling it row by row. */
const INDEX = 'reperes_partages on reperes using gin (voisinages, contacts)'

/** Keeps everything anew. Its last queries are sent, not waited for: the server works while the first fiches are made. */
async function writeAll(tx: Transaction, { reperes, familles }: PriseEcrite): Promise<{ ended: Promise<unknown> }> {
  await tx.unsafe('truncate reperes, mots; drop index reperes_partages')
  const porteurs = new Map<number, number>()
  await copyRows(tx, 'reperes', COLONNES, repereRows(reperes, porteurs))
  await copyRows(tx, 'mots', ['mot', 'porteurs'], porteurs)
  await stageRows(tx, 'famille', ['identite', 'premiere'], familles)
  const ended = tx
    .unsafe(`
      set local maintenance_work_mem = '256MB';
      create index ${INDEX};
      update identites set famille = null where famille is not null and identite not in (select identite from famille);
      update identites i set famille = premiere from famille f
       where f.identite = i.identite and i.famille is distinct from premiere;
      analyze reperes; analyze mots; analyze identites`)
    .execute()
  ended.catch(() => {})
  return { ended }
}

async function writeSome(
  tx: Transaction,
  { reperes, familles }: PriseEcrite,
  { retires, mots, places }: NonNullable<PriseEcrite['partie']>
): Promise<void> {
  const cles = retires.map(({ source, cle }) => [source, cle])
  await stageRows(tx, 'retire', ['source', 'cle'], cles)
  await tx`delete from reperes r using retire x where r.source = x.source and r.cle = x.cle`
  await copyRows(tx, 'reperes', COLONNES, repereRows(reperes, new Map()))
  await stageRows(tx, 'compte', ['mot', 'plus'], mots)
  await tx`insert into mots as m (mot, porteurs) select mot::bigint, plus::integer from compte
           on conflict (mot) do update set porteurs = m.porteurs + excluded.porteurs`
  const dites = Array.from(places, identite => [identite, familles.get(identite) ?? null])
  await stageRows(tx, 'famille', ['identite', 'premiere'], dites)
  // Else the planner takes a few ids for a thousand, and reads every identity of the base.
  await tx.unsafe('analyze famille')
  await tx`update identites i set famille = premiere from famille f
            where f.identite = i.identite and i.famille is distinct from premiere`
}

/** Writes it once the places of the records are written; `ended` says when the server has done with it. */
export async function writePrise(tx: Transaction, prise: PriseEcrite): Promise<{ readonly ended: Promise<unknown> }> {
  if (prise.doutes) await writeDoutes(tx, prise.doutes, prise.partie)
  if (prise.partie === undefined) return writeAll(tx, prise)
  await writeSome(tx, prise, prise.partie)
  return { ended: Promise.resolve() }
}

/** What is kept in the row of the publication. */
export const priseText = ({ empreinte, nombre, sources, reponses, decisions }: Prise): string =>
  jsonText({ empreinte, nombre, sources, reponses, decisions })

interface VoisinRow {
  readonly source: string
  readonly cle: string
  readonly ligne: number
  readonly id_source: string
  readonly texte: string
  readonly absent_depuis: string | null
  readonly pareil: boolean
  readonly voisinages: string
  readonly contacts: string
  readonly marques: string
  readonly identite: string
  readonly depuis: string
  readonly edition: number
}

/** A record as a fiche shows it: with the day its source stopped saying it, when it did. */
function shownOf(place: Parameters<typeof recordOf>[0], texte: string, absent_depuis: string | null): Enregistrement {
  const record = recordOf(place, texte)
  return absent_depuis === null ? record : { ...record, absent_depuis }
}

/** Keys are read only when asked: of most neighbours, never. */
function voisinOf({ texte, absent_depuis, pareil, identite, depuis, edition, ...row }: VoisinRow): Voisin {
  const reperes = {
    get voisinages() {
      return nombres(row.voisinages)
    },
    get contacts() {
      return nombres(row.contacts)
    },
    get marques() {
      return nombres(row.marques)
    }
  }
  const { source, cle, ligne, id_source } = row
  return {
    record: shownOf({ source, cle, ligne, id_source }, texte, absent_depuis),
    pareil,
    identite,
    depuis,
    edition,
    reperes
  }
}

const VOISIN = `
  select r.source, r.cle, e.ligne, e.id_source, e.normalise::text as texte, e.absent_depuis,
         ${shownHash('e')} = r.hash as pareil,
         r.voisinages::text as voisinages, r.contacts::text as contacts, r.marques::text as marques,
         a.identite, i.depuis, i.edition
    from reperes r
    join enregistrements e on e.source = r.source and e.cle = r.cle
    join rattachements a on a.source = r.source and a.cle = r.cle
    join identites i on i.identite = a.identite`

/**
 * A few rows among many, by what their indexes find alone: the planner takes comparing arrays for as cheap as comparing numbers, and
 * would read the whole table (measured at 160,000 records: 6 s instead of 20 ms), or the whole of it in the order of its key (17 s):
 * only a bitmap has no way to do either.
 */
const PAR_INDEX = `set local enable_seqscan = off; set local enable_indexscan = off; set local enable_indexonlyscan = off;
                   set local enable_hashjoin = off; set local enable_mergejoin = off;
                   set local max_parallel_workers_per_gather = 0`

/** Those of `$1`, keys of neighbourhoods, or of `$2`, contacts. */
const PARTAGE = 'r.voisinages && $1::text::bigint[] or r.contacts && $2::text::bigint[]'

export function createPrises(sql: Sql): Prises {
  const readVoisins = async (condition: string, parameters: (string | string[])[]): Promise<Voisin[]> => {
    const rows = await sql.begin('read only', async tx => {
      await tx.unsafe(PAR_INDEX)
      return tx.unsafe<VoisinRow[]>(`${VOISIN} where ${condition}`, parameters)
    })
    return rows.map(voisinOf)
  }
  return {
    async last() {
      const [row] = await sql<{ id: string; prise: Prise | null }[]>`
        select id, prise from parutions order by id desc limit 1`
      return row?.prise ? { parution: Number(row.id), prise: row.prise } : null
    },
    now: jour => readNow(sql, jour),
    async mouvements(sources, max, jour) {
      type Row = Record<'source' | 'cle', string> & {
        ligne: number
        id_source: string
        texte: string
        hash: string | null
        absent_depuis: string | null
        edition: number | null
      } & {
        [K in 'contenu' | 'lieu' | 'voisinages' | 'contacts' | 'mots' | 'marques' | 'identite' | 'depuis']:
          | string
          | null
      }
      const noms = [...sources]
      const rows = await sql<Row[]>`
        select coalesce(e.source, r.source) as source, coalesce(e.cle, r.cle) as cle, e.ligne, e.id_source,
               e.normalise::text as texte, e.hash, e.absent_depuis, r.contenu, r.lieu, r.voisinages::text, r.contacts::text,
               r.mots::text, r.marques::text, a.identite, i.depuis, i.edition
          from (select source, cle, ligne, id_source, normalise, absent_depuis,
                       ${sql.unsafe(shownHash('enregistrements'))} as hash
                  from enregistrements
                 where source = any(${noms}) and ${stillIn(sql, jour)}) e
          full join (select * from reperes where source = any(${noms})) r on r.source = e.source and r.cle = e.cle
          left join rattachements a on a.source = coalesce(e.source, r.source) and a.cle = coalesce(e.cle, r.cle)
          left join identites i on i.identite = a.identite
         where e.hash is distinct from r.hash limit ${max + 1}`
      if (rows.length > max) return null
      return rows.map(
        ({ source, cle, ligne, id_source, texte, hash, absent_depuis, identite, depuis, edition, ...kept }) => ({
          source,
          cle,
          identite,
          depuis,
          edition,
          avant:
            kept.contenu === null
              ? null
              : {
                  contenu: Number(kept.contenu),
                  lieu: Number(kept.lieu),
                  voisinages: nombres(kept.voisinages as string),
                  contacts: nombres(kept.contacts as string),
                  mots: nombres(kept.mots as string),
                  marques: nombres(kept.marques as string)
                },
          apres:
            hash === null ? null : { record: shownOf({ source, cle, ligne, id_source }, texte, absent_depuis), hash }
        })
      )
    },
    async voisins(voisinages, contacts) {
      return readVoisins(PARTAGE, [tableau(voisinages), tableau(contacts)])
    },
    async marques(voisinages, contacts) {
      const rows = await sql.begin('read only', async tx => {
        await tx.unsafe(PAR_INDEX)
        return tx.unsafe<{ source: string; cle: string; marques: string }[]>(
          `select r.source, r.cle, r.marques::text as marques from reperes r where ${PARTAGE}`,
          [tableau(voisinages), tableau(contacts)]
        )
      })
      return rows.map(({ source, cle, marques }) => ({ source, cle, marques: nombres(marques) }))
    },
    async familles(identites) {
      const voulues = `select identite from unnest(string_to_array($1, ' ')) identite`
      const parentes = `select j.identite from (${voulues}) v join identites k on k.identite = v.identite
                          join identites j on j.famille = k.famille`
      return readVoisins(`a.identite in (${voulues} union ${parentes})`, [identites.join(' ')])
    },
    async records(cles) {
      const voulues = 'select * from unnest($1::text[], $2::text[]) as v(source, cle)'
      return readVoisins(`(r.source, r.cle) in (${voulues})`, [cles.map(c => c.source), cles.map(c => c.cle)])
    },
    anterieures: cles => readAnterieures(sql, cles),
    async placesOf(sources) {
      const rows = await sql<{ identite: string }[]>`
        select distinct identite from reperes join rattachements using (source, cle)
         where source = any(${[...sources]})`
      return rows.map(row => row.identite)
    },
    async repandus(contacts, max) {
      const rows = await sql<{ contact: string; lieu: string; n: number }[]>`
        with tenus as (
          select k as contact, r.contenu, r.lieu
            from unnest(${tableau(contacts)}::text::bigint[]) k join reperes r on r.contacts @> array[k]
        )
        select contact, lieu, count(*)::int as n from tenus
         where contact in (
           select contact from tenus group by contact
           having count(distinct nullif(contenu, 0)) + count(*) filter (where contenu = 0) > ${max})
         group by contact, lieu`
      const found = new Map<number, Map<number, number>>()
      for (const { contact, lieu, n } of rows) {
        const towns = found.get(Number(contact)) ?? new Map<number, number>()
        found.set(Number(contact), towns.set(Number(lieu), n))
      }
      return found
    },
    async mots(voulus) {
      const rows =
        'plus' in voulus
          ? await sql<
              { mot: string; porteurs: number }[]
            >`select mot, porteurs from mots where porteurs > ${voulus.plus}`
          : await sql<{ mot: string; porteurs: number }[]>`
              select mot, porteurs from mots where mot = any(${tableau(voulus.parmi)}::text::bigint[])`
      return new Map(rows.map(({ mot, porteurs }) => [Number(mot), porteurs]))
    },
    async attribuees(identites) {
      const rows = await sql<{ identite: string }[]>`
        select identite from identites where identite = any(${[...identites]})
        union select identite from rattachements where identite = any(${[...identites]})`
      return rows.map(row => row.identite)
    }
  }
}
