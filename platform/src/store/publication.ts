/**
 * Publishing: the current fiches become the next édition in one transaction, so that a reader sees the old one or the new
 * one, whole, whatever happens in between. When nothing changed, no fiche nor where an id leads, there is no new édition.
 *
 * Fiches are drawn one by one while the server writes those before them: it is another process, and works meanwhile.
 */
import type { Fiche } from '@lieux-communs/core'
import { EditionAbimee, PublicationDepassee } from '../errors.ts'
import { KEEP_ANTERIEURES } from './anterieures.ts'
import { type Cellule, copyRows, type Sql, stageRows, type Transaction } from './connexion.ts'
import { type EditionConnue, type EditionRow, toEdition } from './editions.ts'
import { COLONNES_DE_FACE, createFacesEcrites, renewFaces, takeVersions } from './faces.ts'
import { keepModele } from './modeles.ts'
import { type PriseEcrite, priseText, writePrise } from './prises.ts'
import { forgetUndone, keepLeads, redirect, tellMoved } from './redirections.ts'
import { countRedites } from './redites.ts'
import { isSum, movedSomme, sha256, sommeOf, writeFiche } from './texte.ts'

export interface Publication {
  readonly edition: EditionConnue | null
  /** False when the fiches are what the current édition already holds. */
  readonly nouvelle: boolean
}

/** The place of a record. */
export interface Rattachement {
  readonly source: string
  /** Key of the record within its source. */
  readonly cle: string
  readonly identite: string
}

/** The records of fiches already made, each with its place. */
function placesOf(fiches: readonly Fiche[]): Rattachement[] {
  return fiches.flatMap(({ identite, membres }) => membres.map(({ source, cle }) => ({ source, cle, identite })))
}

function* placeRows(places: Iterable<Rattachement>): Generator<Cellule[]> {
  for (const { source, cle, identite } of places) yield [source, cle, identite]
}

/**
 * A key that its list no longer says goes where the record it was goes, under the key that followed it: back, it is of the place that its
 * record has, not of the one it had then.
 */
const MOVE_LIGNEES = `
  update rattachements r set identite = d.identite, depuis = n.depuis
    from deplacement d
    join rattachements n on n.source = d.source and n.cle = d.cle
    left join lignees l on l.source = d.source and l.cle = d.cle
    join (select source, premiere, cle from lignees union select source, premiere, premiere from lignees) k
      on k.source = d.source and k.premiere = coalesce(l.premiere, d.cle)
    join enregistrements e on e.source = k.source and e.cle = k.cle and e.absent_depuis is not null
   where r.source = k.source and r.cle = k.cle and r.identite <> d.identite
     and not exists (select 1 from membre m where m.source = k.source and m.cle = k.cle);`

/**
 * Gives each record its place; `deplacement` keeps, to the end of the transaction, those that changed and whose they were, and `renumerotee` the
 * places of which a record has a key that the last publication did not know, or all when a list gave keys to other rows (its `prise` is gone).
 * Its last queries are sent, not waited for: the server works while the first fiches are made.
 */
async function moveRecords(
  tx: Transaction,
  places: Iterable<Rattachement>,
  jour: string,
  numero: number
): Promise<{ readonly ended: Promise<unknown> }> {
  await stageRows(tx, 'membre', ['source', 'cle', 'identite'], placeRows(places))
  const ended = tx
    .unsafe(`
      analyze membre;
      create temp table deplacement on commit drop as
        select m.source, m.cle, m.identite, r.identite as ancienne
          from membre m left join rattachements r using (source, cle)
         where r.identite is distinct from m.identite;
      insert into identites (identite, depuis, edition)
        select distinct identite, date '${jour}', ${numero} from deplacement on conflict do nothing;
      insert into rattachements (source, cle, identite, depuis)
        select source, cle, identite, date '${jour}' from deplacement
        on conflict (source, cle) do update set identite = excluded.identite, depuis = excluded.depuis;
      ${MOVE_LIGNEES}
      create temp table renumerotee on commit drop as
        select identite from membre where (select prise is null from parutions order by id desc limit 1)
        union
        select m.identite from membre m
         where not exists (select 1 from reperes r where r.source = m.source and r.cle = m.cle);
      ${KEEP_ANTERIEURES(numero)}`)
    .execute()
  // Whoever awaits it hears of a failure; until then it is not an unhandled one.
  ended.catch(() => {})
  return { ended }
}

/** What was written of an édition, as it is being made. */
interface Ecrites {
  /** Hash of every fiche given, by id. */
  readonly hashes: Map<string, string>
  /** Ids whose current version is replaced. */
  readonly modifiees: string[]
}

/** The versions to write, each with its public face: those that the current édition does not hold. Fills `ecrites` on the way. */
function* newVersions(
  fiches: Iterable<Fiche>,
  numero: number,
  current: ReadonlyMap<string, string>,
  ecrites: Ecrites
): Generator<Cellule[]> {
  const faceOf = createFacesEcrites()
  for (const fiche of fiches) {
    const { text, kept } = writeFiche(fiche)
    const hash = sha256(text)
    const { identite } = fiche
    if (ecrites.hashes.has(identite)) throw new Error(`Two fiches carry the id ${identite}`)
    ecrites.hashes.set(identite, hash)
    const before = current.get(identite)
    if (before === hash) continue
    if (before !== undefined) ecrites.modifiees.push(identite)
    yield [identite, numero, text, hash, ...faceOf(kept, hash)]
  }
}

/** Closes the versions that are replaced or gone, of which `finie` holds the ids. */
async function closeVersions(
  tx: Transaction,
  numero: number,
  modifiees: readonly string[],
  gone: readonly string[]
): Promise<void> {
  const rows = [...modifiees.map(id => [id, 'f']), ...gone.map(id => [id, 't'])]
  await stageRows(tx, 'finie', ['identite', 'partie'], rows)
  await tx.unsafe('analyze finie')
  await tx`update fiches f set jusqua_edition = ${numero} from finie
            where f.identite = finie.identite and f.jusqua_edition is null and f.depuis_edition < ${numero}`
}

/** Keeps what befell each id, for ever: see `vies`. `perdues`: those gone already that led somewhere, and lead nowhere any more. */
async function keepLives(tx: Transaction, numero: number, perdues: readonly string[]): Promise<void> {
  await tx`
    insert into vies (edition, identite, nature, autre)
    select ${numero}::integer, identite, case when remplacee_par is null then 'retiree' else 'fusionnee' end, remplacee_par
      from finie join identites using (identite) where partie = 't'`
  await tx`
    with arrivees as (
      select n.identite, exists (select 1 from fiches x where x.identite = n.identite and x.depuis_edition < ${numero}) as deja
        from fiches n
       where n.depuis_edition = ${numero}
         and not exists (select 1 from fiches p where p.identite = n.identite and p.depuis_edition < ${numero}
                            and (p.jusqua_edition is null or p.jusqua_edition >= ${numero}))
    ), separees as (
      select distinct on (a.identite) a.identite, d.ancienne
        from arrivees a
        join deplacement d on d.identite = a.identite
        join fiches p on p.identite = d.ancienne and p.depuis_edition < ${numero}
         and (p.jusqua_edition is null or p.jusqua_edition >= ${numero})
       group by a.identite, d.ancienne
       order by a.identite, count(*) desc, d.ancienne
    )
    insert into vies (edition, identite, nature, autre)
    select ${numero}::integer, identite, 'revenue', null from arrivees where deja
    union all
    select ${numero}::integer, identite, 'separee', ancienne from separees
    union all
    select ${numero}::integer, a.identite, 'suite', min(r.identite)
      from arrivees a
      join deplacement d on d.identite = a.identite and d.ancienne is null
      join suites_possibles s on s.source = d.source and s.cle = d.cle
      join rattachements r on r.source = s.source and r.cle = s.ancienne and r.identite <> a.identite
     where not a.deja group by a.identite`
  await tx`
    insert into vies (edition, identite, nature, autre)
    select ${numero}::integer, p.identite, 'retiree', null from unnest(${[...perdues]}::text[]) as p(identite)
     where not exists (select 1 from fiches f where f.identite = p.identite and f.jusqua_edition is null)
    on conflict do nothing`
}

/** The part of the base that a publication makes again: what it does not name stands as it is. */
interface Portee {
  /** The publication that this one starts from; `PublicationDepassee` when another came since. */
  readonly parution: number
  /** Ids whose fiche may change, come or go. */
  readonly identites: readonly string[]
}

/** Hash of the current fiche of each id, of those of `portee` or of all. */
async function readCurrent(tx: Transaction, portee?: Portee): Promise<Map<string, string>> {
  const some = portee ? tx`and identite = any(${[...portee.identites]})` : tx``
  const rows = await tx<{ identite: string; hash: string }[]>`
    select identite, hash from fiches where jusqua_edition is null ${some}`
  return new Map(rows.map(row => [row.identite, row.hash]))
}

/** No id twice, none forgotten: nothing else says so since new versions are written before old ones are closed. */
async function checkCurrent(tx: Transaction, expected: number, portee?: Portee): Promise<void> {
  const some = portee ? tx`and identite = any(${[...portee.identites]})` : tx``
  const [row] = await tx<{ courantes: number; ids: number }[]>`
    select count(*)::int as courantes, count(distinct identite)::int as ids from fiches
     where jusqua_edition is null ${some}`
  if (row?.courantes === expected && row.ids === expected) return
  throw new EditionAbimee('l’édition qui allait paraître n’est pas celle qui a été faite', {
    vu: `${row?.courantes} versions courantes de ${row?.ids} identités pour ${expected} fiches`,
    remede: 'Rien n’a été publié. C’est un défaut du programme : signalez-le avec ce message.'
  })
}

/** Nobody published since `portee` was looked at. Throws `PublicationDepassee`. */
async function checkStart(tx: Transaction, { parution }: Portee): Promise<void> {
  const [row] = await tx<{ id: string }[]>`select id from parutions order by id desc limit 1`
  if (Number(row?.id) === parution) return
  throw new PublicationDepassee('une autre publication est passée entre-temps', {
    vu: `publication ${row?.id}, ${parution} attendue`,
    remede: 'Rien n’a été publié : relancez, ce qui a bougé sera repris.'
  })
}

export interface CirconstancesParution {
  /** The instant of publication: now unless told otherwise. */
  readonly date?: Date
  /** The place of every record, those of fiches that may not be shown included; else that of the fiches' own members. */
  readonly places?: Iterable<Rattachement>
  /** What it is made from: see `Parutions`. */
  readonly matiere?: string
  /** What the next publication starts from; without it, that one makes everything again. */
  readonly prise?: PriseEcrite
  /** When `fiches` are only those of a part of the base. */
  readonly portee?: Portee
}

/**
 * Publishes `fiches` as all that the base holds, or all of `portee`. Other processes hear of it by NOTIFY `edition`. After all that the base
 * holds, versions that stay are given a face of the current rule, if theirs is not.
 */
export async function publish(
  sql: Sql,
  fiches: Iterable<Fiche>,
  { date = new Date(), places, matiere, prise, portee }: CirconstancesParution = {}
): Promise<Publication> {
  const jour = date.toISOString().slice(0, 10)
  const given = places === undefined ? [...fiches] : fiches
  const publiee = await sql.begin(async (tx): Promise<Publication> => {
    await takeVersions(tx)
    if (portee) await checkStart(tx, portee)
    await keepLeads(tx)
    const [last] = await tx<EditionRow[]>`select * from editions order by numero desc limit 1`
    const numero = (last?.numero ?? 0) + 1
    const current = await readCurrent(tx, portee)
    const moved = await moveRecords(tx, places ?? placesOf(given as Fiche[]), jour, numero)
    const taken = prise && (await writePrise(tx, prise))
    const ecrites: Ecrites = { hashes: new Map(), modifiees: [] }
    const colonnes = ['identite', 'depuis_edition', 'contenu', 'hash', ...COLONNES_DE_FACE]
    const versions = await copyRows(tx, 'fiches', colonnes, newVersions(given, numero, current, ecrites))
    await moved.ended
    await taken?.ended
    const { hashes, modifiees } = ecrites
    const gone = [...current.keys()].filter(identite => !hashes.has(identite))
    await closeVersions(tx, numero, modifiees, gone)
    const oubliees = await forgetUndone(tx, jour)
    const { fusionnees, ailleurs, rendues } = await redirect(tx, numero)
    const perdues = [...oubliees, ...rendues]
    const parution = {
      date,
      matiere: matiere ?? null,
      modele: await keepModele(tx),
      prise: prise ? tx.json(JSON.parse(priseText(prise))) : null
    }
    if (versions === 0 && gone.length === 0 && perdues.length === 0 && ailleurs === 0) {
      await tx`insert into parutions ${tx({ ...parution, edition: last?.numero ?? null })}`
      return { edition: last ? toEdition(last) : null, nouvelle: false }
    }
    const modifies = modifiees.length - (modifiees.length > 0 ? await countRedites(tx, numero) : 0)
    await keepLives(tx, numero, perdues)
    await tellMoved(tx, numero)
    await checkCurrent(tx, hashes.size, portee)
    const sommeNow = async (): Promise<string> => {
      if (!portee || !last) return sommeOf(hashes)
      return isSum(last.somme) ? movedSomme(last.somme, current, hashes) : sommeOf(await readCurrent(tx))
    }
    const edition: EditionConnue = {
      numero,
      date: date.toISOString(),
      somme: await sommeNow(),
      fiches: portee && last ? last.fiches - current.size + hashes.size : hashes.size,
      creees: versions - modifiees.length,
      modifiees: modifies,
      retirees: gone.length - fusionnees,
      fusionnees
    }
    await tx`insert into editions ${tx({ ...edition })}`
    await tx`insert into parutions ${tx({ ...parution, edition: numero })}`
    await tx`select pg_notify('edition', ${String(numero)})`
    return { edition, nouvelle: true }
  })
  if (!portee) await renewFaces(sql)
  return publiee
}
