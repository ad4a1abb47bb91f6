/**
 * A run with the store: bytes kept before anyone looks at them, records replaced source by source, then the whole base
 * joined and published as the next édition. A source that fails keeps what it last gave.
 */
import type { Enregistrement, Fiche, RapportSource } from '@lieux-communs/core'
import { readTable } from '../read/table.ts'
import type { EnregistrementConnu } from '../store/enregistrements.ts'
import type { Publication, Rattachement } from '../store/publication.ts'
import type { Store } from '../store/store.ts'
import type { Demande, Echec } from './run.ts'
import { echecOf } from './run.ts'
import type { Contexte } from './stages.ts'
import { linkRecords, readRangs } from './stages.ts'

/** What the end of one source tells. */
export type Fin = { readonly source: string; readonly rapport: RapportSource } | Echec

interface Moissonnee {
  readonly rapport: RapportSource
  readonly presents: readonly EnregistrementConnu[]
}

async function harvestOne(store: Store, demande: Demande, contexte: Contexte): Promise<Moissonnee> {
  const { source, fichier } = demande
  const instantane = await store.instantanes.keep(source.nom, fichier, await demande.octets())
  const table = await readTable(await store.instantanes.read(instantane), fichier, source.format)
  const lue = readRangs(table, source, contexte)
  const arrivees = lue.records.map(record => ({ record, brut: table.lignes[record.ligne - 1] ?? {} }))
  const { presents } = await store.enregistrements.replaceSource(source.nom, arrivees, contexte.jour)
  await store.instantanes.approve(instantane.id)
  const { lus, retenus } = lue.rapport
  await store.sources.record({
    source: source.nom,
    instantane: instantane.id,
    lus,
    retenus,
    ecartes: lue.ecartes,
    rapport: lue.rapport,
    erreur: null
  })
  return { rapport: lue.rapport, presents }
}

/** What each source read says now: publishing right after need not read it back. */
type Tenus = ReadonlyMap<string, readonly EnregistrementConnu[]>

/** harvest → read → map → normalise → validate, each source in turn, into the store. `told` hears each end. */
export async function harvest(
  store: Store,
  demandes: readonly Demande[],
  contexte: Contexte,
  told: (fin: Fin) => void = () => {}
): Promise<{ readonly rapports: readonly RapportSource[]; readonly echecs: readonly Echec[]; readonly tenus: Tenus }> {
  const rapports: RapportSource[] = []
  const tenus = new Map<string, readonly EnregistrementConnu[]>()
  const echecs: Echec[] = []
  await store.sources.declare(demandes.map(d => d.source))
  for (const demande of demandes) {
    const { nom } = demande.source
    try {
      const { rapport, presents } = await harvestOne(store, demande, contexte)
      rapports.push(rapport)
      tenus.set(nom, presents)
      told({ source: nom, rapport })
    } catch (erreur) {
      const echec = echecOf(nom, erreur)
      echecs.push(echec)
      await store.sources.record({
        source: nom,
        instantane: null,
        lus: 0,
        retenus: 0,
        ecartes: [],
        rapport: null,
        erreur: echec.cause
      })
      told(echec)
    }
  }
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
 * base. Lists without a stated licence wait for the operator.
 */
export async function publishAll(store: Store, date: Date, tenus: Tenus = new Map()): Promise<Parution> {
  const records: Enregistrement[] = []
  const vuDepuis: string[] = []
  const take = (presents: readonly EnregistrementConnu[]) => {
    for (const { record, vu_depuis } of presents) {
      records.push(record)
      vuDepuis.push(vu_depuis)
    }
  }
  for (const presents of tenus.values()) take(presents)
  for await (const page of store.enregistrements.present(tenus.keys())) take(page)
  const sources = await store.sources.known()
  const montrables = new Set(sources.filter(s => s.licence !== 'inconnue' || s.licence_acceptee).map(s => s.nom))
  const editeurDe = new Map(sources.map(s => [s.nom, s.editeur]))
  const connues = await store.identites.connues()
  const { fiches: aFaire, identiteDe } = linkRecords(records, {
    connues,
    editeurDe,
    publiable: source => montrables.has(source)
  })
  const fiches: Fiche[] = []
  const publication = await store.publish(kept(aFaire, fiches), date, placesOf(records, identiteDe))
  return { publication, fiches, records, identiteDe, vuDepuis }
}

/** The same, one by one, and a trace of each. */
function* kept<T>(items: Iterable<T>, trace: T[]): Generator<T> {
  for (const item of items) {
    trace.push(item)
    yield item
  }
}

function* placesOf(records: readonly Enregistrement[], identiteDe: readonly string[]): Generator<Rattachement> {
  for (let i = 0; i < records.length; i++) {
    const { source, cle } = records[i] as Enregistrement
    yield { source, cle, identite: identiteDe[i] as string }
  }
}
