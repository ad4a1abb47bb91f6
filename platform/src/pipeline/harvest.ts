/**
 * A run with the store: bytes kept before anyone looks at them, records replaced source by source, then the whole base
 * joined and published as the next édition. A source that fails keeps what it last gave.
 */
import type { Decision, Enregistrement, Fiche, RapportSource, Table } from '@lieux-communs/core'
import { AucuneLigne } from '../read/erreurs.ts'
import { readTable } from '../read/table.ts'
import type { EditionConnue } from '../store/editions.ts'
import { type EnregistrementConnu, hashBrut } from '../store/enregistrements.ts'
import type { PriseEcrite, Repere } from '../store/prises.ts'
import type { Publication, Rattachement } from '../store/publication.ts'
import type { SourceConnue } from '../store/sources.ts'
import type { Store } from '../store/store.ts'
import { sha256 } from '../store/texte.ts'
import { attempt, bring } from './apport.ts'
import type { Profil } from './derive.ts'
import { doutesOf } from './doutes.ts'
import { inspect } from './garde.ts'
import type { Localisation } from './locate.ts'
import { echecRetenu } from './retenue.ts'
import type { Demande, Echec } from './run.ts'
import type { Contexte, Lue, Memoire, Places } from './stages.ts'
import { famillesOf, fichesOf, placeRecords, readRangs } from './stages.ts'

/** What the end of one source tells. */
export type Fin = { readonly source: string; readonly rapport: RapportSource } | Echec

/** A source read: what it says, and the snapshot it was read from. */
interface Relevee {
  readonly instantane: number
  readonly lue: Lue
  readonly table: Pick<Table, 'format' | 'colonnes' | 'lignes'>
  /** Hash of its columns. */
  readonly colonnes: string
  readonly repris: ReadonlyMap<string, Enregistrement>
  readonly empreinte?: string
}

/** A header and no row, of a list that had some: read as such, for the guard to say so. */
const SANS_LIGNES: Table = { format: 'csv', encodage: 'utf-8', colonnes: [], lignes: [] }

/** The one rule that looks at the calendar: a reading that it marked is not the same the next day. */
const DATE_FUTURE = 'date-future'

/** Of all that makes a source's records beside its bytes: with the day, and without it. */
function empreintesOf({ source }: Demande, { empreinte, jour }: Contexte): readonly [string, string] | null {
  if (empreinte === undefined) return null
  const sans = sha256(JSON.stringify([empreinte, source]))
  return [sans, `${sans} ${jour}`]
}

const isEchec = (fin: object): fin is Echec => 'remede' in fin

/**
 * harvest → read → map → normalise → validate; or only the report of the last time, when reading the same bytes again would
 * say the same.
 */
async function readOne(
  store: Store,
  demande: Demande,
  contexte: Contexte
): Promise<Relevee | Echec | { readonly inchangee: RapportSource }> {
  const { source, fichier } = demande
  const apport = demande.apport ?? (await bring(store, demande, contexte.jour))
  if (isEchec(apport)) return apport
  const { id } = apport
  const empreintes = empreintesOf(demande, contexte)
  const inchangee = empreintes && (await store.sources.unchanged(source.nom, id, empreintes))
  if (inchangee) return { inchangee }
  const octets = await apport.octets()
  const table = await attempt(source.nom, () =>
    readTable(octets, fichier, source.format).catch(async erreur => {
      if (erreur instanceof AucuneLigne && (await store.sources.accepted(source.nom)) !== null) return SANS_LIGNES
      throw erreur
    })
  )
  if (isEchec(table)) return table
  const colonnes = sha256(JSON.stringify(table.colonnes))
  const alike = empreintes !== null && (await store.sources.readAlike(source.nom, colonnes, empreintes))
  const held = alike ? await store.enregistrements.held(source.nom) : null
  const lue = readRangs(table, source, contexte, held ? memoireOf(held) : undefined)
  const empreinte = empreintes?.[DATE_FUTURE in lue.rapport.notices ? 1 : 0]
  const repris = reprisOf(lue.records, held)
  return { instantane: id, lue, table, colonnes, repris, ...(empreinte !== undefined && { empreinte }) }
}

/** Rows that the list already held are taken as they were read: ten that changed in a thousand cost ten. */
const memoireOf =
  (held: ReadonlyMap<string, Enregistrement>): Memoire =>
  rang =>
    held.get(hashBrut(rang))

/** Of the records read, those that memory gave and that have the key they had. */
function reprisOf(
  records: readonly Enregistrement[],
  held: ReadonlyMap<string, Enregistrement> | null
): ReadonlyMap<string, Enregistrement> {
  if (held === null) return new Map()
  const tenus = new Map(Array.from(held.values(), record => [record.cle, record.valeurs]))
  return new Map(records.flatMap(r => (tenus.get(r.cle) === r.valeurs ? [[r.cle, r] as const] : [])))
}

/**
 * Hands a source over to the base; answers once the base has it all in hand. `kept` resolves when it is written for good:
 * the next source may be read meanwhile.
 */
async function handOver(
  store: Store,
  { instantane, lue, table, colonnes, empreinte }: Relevee,
  profil: Profil,
  jour: string
): Promise<{ readonly presents: readonly EnregistrementConnu[]; readonly kept: Promise<void> }> {
  const { lus, retenus } = lue.rapport
  const source = lue.source.nom
  const arrivees = lue.records.map(record => ({ record, brut: table.lignes[record.ligne - 1] ?? {} }))
  let kept: Promise<void> = Promise.resolve()
  const { presents } = await new Promise<{ readonly presents: readonly EnregistrementConnu[] }>((resolve, reject) => {
    const replacing = store.enregistrements.replaceSource(source, arrivees, jour, resolve)
    kept = replacing.then(async ({ revision }) => {
      await store.instantanes.approve(instantane)
      const { ecartes, rapport } = lue
      const made = empreinte === undefined ? {} : { empreinte, revision, colonnes }
      await store.sources.record({ source, instantane, lus, retenus, ecartes, rapport, profil, erreur: null, ...made })
    })
    kept.catch(reject)
  })
  return { presents, kept }
}

/** What each source read says now: publishing right after need not read it back. */
type Tenus = ReadonlyMap<string, readonly EnregistrementConnu[]>

/** What came of each source. */
export interface Lectures {
  readonly rapports: readonly RapportSource[]
  readonly echecs: readonly Echec[]
  readonly tenus: Tenus
}

/** True when a list may be published: somebody states its licence, or the operator accepted it without. */
export const isShown = ({ licence, licence_acceptee, retiree }: SourceConnue): boolean =>
  !retiree && (licence !== 'inconnue' || licence_acceptee)

/** Each source in turn, into the store; one is read while the base writes the one before. `told` hears each end. */
export async function harvest(
  store: Store,
  demandes: readonly Demande[],
  contexte: Contexte,
  told: (fin: Fin) => void = () => {}
): Promise<Lectures> {
  const rapports: RapportSource[] = []
  const tenus = new Map<string, readonly EnregistrementConnu[]>()
  const echecs: Echec[] = []
  let writing: Promise<void> = Promise.resolve()
  await store.sources.declare(demandes.map(d => d.source))
  const fail = async (echec: Echec, lecture: Partial<Parameters<Store['sources']['record']>[0]> = {}) => {
    const rien = { instantane: null, lus: 0, retenus: 0, ecartes: [], rapport: null }
    echecs.push(echec)
    // Put off, it was not read at all: what is known of it is as good as before.
    if (!echec.encore) await store.sources.record({ source: echec.source, ...rien, ...lecture, erreur: echec.cause })
    await store.enregistrements.delayDepartures(echec.source, contexte.jour)
    told(echec)
  }
  for (const demande of demandes) {
    const source = demande.source.nom
    if (demande.distante || demande.remise) await store.sources.follow(source, demande.distante !== undefined)
    const fin = await readOne(store, demande, contexte)
    if ('remede' in fin) {
      await fail(fin)
      continue
    }
    if ('lue' in fin) {
      // One at a time: texts that wait to be written are what memory goes to.
      await writing
      const { instantane, lue, table, repris } = fin
      const { constats, profil } = await inspect(
        store,
        { source: demande.source, instantane, records: lue.records, table, repris },
        contexte.jour
      )
      if (constats.length > 0 && !demande.acceptee) {
        const { lus, retenus } = lue.rapport
        await store.alarmes.raise(source, instantane, constats)
        await fail(echecRetenu(source, constats), { instantane, lus, retenus, retenue: true })
        continue
      }
      const { presents, kept } = await handOver(store, fin, profil, contexte.jour)
      writing = kept.then(() => store.alarmes.end(source, demande.acceptee ? 'acceptee' : 'passee'))
      tenus.set(source, presents)
    }
    // The very list that was taken in is back: whatever its last readings showed is over.
    else await store.alarmes.end(source, 'passee')
    const rapport = 'lue' in fin ? fin.lue.rapport : fin.inchangee
    rapports.push(rapport)
    told({ source, rapport })
  }
  await writing
  return { rapports, echecs, tenus }
}

export interface Parution {
  readonly publication: Publication
  readonly fiches: readonly Fiche[]
  /** Records that went into them, and where each one went. */
  readonly records: readonly Enregistrement[]
  readonly identiteDe: readonly string[]
  /** ISO day since which each record says exactly this, same rank as `records`. */
  readonly vuDepuis: readonly string[]
}

/**
 * link → merge → publish over all that the sources now say; those of `tenus` are taken from there, the others read from the
 * base. Lists without a stated licence wait for the operator. `locate` puts places on the map (see `locate.ts`). `progress` hears the share of the joining done. With `empreinte`
 * (see `Contexte`), `upToDate` will know that nothing has moved.
 */
export async function publishAll(
  store: Store,
  date: Date,
  tenus: Tenus = new Map(),
  {
    empreinte,
    progress,
    locate = fiches => fiches
  }: {
    readonly empreinte?: string
    readonly progress?: (part: number) => void
    readonly locate?: Localisation['locate']
  } = {}
): Promise<Parution> {
  const jour = date.toISOString().slice(0, 10)
  const matiere = empreinte === undefined ? {} : { matiere: await store.parutions.matiere(empreinte, jour) }
  const present = await store.prises.now(jour)
  const records: Enregistrement[] = []
  const vuDepuis: string[] = []
  const hashes: string[] = []
  const take = (presents: readonly EnregistrementConnu[]) => {
    for (const { record, vu_depuis, hash } of presents) {
      records.push(record)
      vuDepuis.push(vu_depuis)
      hashes.push(hash)
    }
  }
  for (const presents of tenus.values()) take(presents)
  for await (const page of store.enregistrements.present(tenus.keys(), jour)) take(page)
  const sources = await store.sources.known()
  const montrables = new Set(sources.filter(isShown).map(s => s.nom))
  const listes = new Map(sources.map(s => [s.nom, s]))
  const connues = await store.identites.connues()
  const prises = new Set(await store.identites.orphelines())
  const suivi = progress ? { progress } : {}
  const decisions = await store.decisions.inForce(present.decisions)
  const lieux = placeRecords(records, { connues, prises, decisions, doutes: empreinte !== undefined, ...suivi })
  const { identiteDe } = lieux
  // Made as the base takes them in, which works meanwhile.
  const aFaire = fichesOf(records, lieux, { listes, publiable: source => montrables.has(source), ...suivi })
  const fiches: Fiche[] = []
  const places = placesOf(records, identiteDe)
  const prise =
    empreinte === undefined ? {} : { prise: priseOf(records, hashes, lieux, decisions, { empreinte, ...present }) }
  const publication = await store.publish(traced(locate(aFaire), fiches), { date, places, ...matiere, ...prise })
  return { publication, fiches, records, identiteDe, vuDepuis }
}

/**
 * The current édition when publishing again on that day (ISO; today unless told otherwise) would give it: nothing that it is
 * made of has moved. Else null.
 */
export async function upToDate(store: Store, empreinte: string, jour?: string): Promise<EditionConnue | null> {
  return store.parutions.upToDate(await store.parutions.matiere(empreinte, jour))
}

/** The same, one by one, and a trace of each. */
function* traced<T>(items: Iterable<T>, trace: T[]): Generator<T> {
  for (const item of items) {
    trace.push(item)
    yield item
  }
}

/** What the next publication starts from. */
function priseOf(
  records: readonly Enregistrement[],
  hashes: readonly string[],
  { lieux, reperes, doutes, identiteDe }: Places,
  enVigueur: readonly Decision[],
  matiere: Pick<PriseEcrite, 'empreinte' | 'sources' | 'reponses' | 'decisions'>
): PriseEcrite {
  function* all(): Generator<Repere> {
    for (let i = 0; i < records.length; i++) {
      const { source, cle } = records[i] as Enregistrement
      yield { source, cle, hash: hashes[i] as string, ...reperes(i) }
    }
  }
  return {
    ...matiere,
    nombre: records.length,
    reperes: all(),
    familles: famillesOf(lieux),
    doutes: doutesOf(records, doutes, enVigueur, rank => identiteDe[rank] as string)
  }
}

function* placesOf(records: readonly Enregistrement[], identiteDe: readonly string[]): Generator<Rattachement> {
  for (let i = 0; i < records.length; i++) {
    const { source, cle } = records[i] as Enregistrement
    yield { source, cle, identite: identiteDe[i] as string }
  }
}
