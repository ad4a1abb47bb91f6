/**
 * The one place that knows the order: read → map → normalise → validate, source by source, then link → merge over all of
 * them. Nothing here touches the disk or the database; callers bring bytes and take fiches away.
 */
import type {
  Circonstances,
  Enregistrement,
  Fiche,
  Geographie,
  IdentiteConnue,
  Listes,
  RapportSource,
  Rapprochement,
  SansCle,
  Source,
  Table
} from '@lieux-communs/core'
import {
  compileMapping,
  createNormaliser,
  identites,
  mergeFiche,
  rapproche,
  validate,
  withCles
} from '@lieux-communs/core'
import { readTable } from '../read/table.ts'
import { Compte } from './rapport.ts'

/** A source and the bytes it handed over. */
export interface Entree {
  readonly source: Source
  readonly fichier: string
  readonly octets: Uint8Array
}

/** What reading one source gave. Rows set aside keep their place and their id, so that none vanishes in silence. */
export interface Lue {
  readonly source: Source
  readonly records: readonly Enregistrement[]
  readonly ecartes: readonly { readonly ligne: number; readonly id_source: string }[]
  readonly rapport: RapportSource
}

export interface Contexte {
  readonly geographie: Geographie
  /** The day that counts as today, ISO. */
  readonly jour: string
  /** What makes the records beside the bytes: see `empreinteDe`. Without it, an unchanged list is read again. */
  readonly empreinte?: string
  /** Told the number of rows done, now and then. */
  readonly progress?: (source: string, faits: number, total: number) => void
}

const EVERY = 1_000

/** What a row gave when it was read before, if it did: asked before reading it again. */
export type Memoire = (rang: Table['lignes'][number]) => SansCle | undefined

/** map → normalise → validate over the rows of one source, but for those that `memoire` knows. A bad row never throws. */
export function readRangs(table: Table, source: Source, contexte: Contexte, memoire: Memoire = () => undefined): Lue {
  const map = compileMapping(source.mapping, table.colonnes)
  const normalise = createNormaliser({
    geographie: contexte.geographie,
    jour: contexte.jour,
    territoire: source.territoire
  })
  const compte = new Compte(source.nom)
  const kept: SansCle[] = []
  const ecartes: { ligne: number; id_source: string }[] = []
  const total = table.lignes.length
  const read = (rang: Table['lignes'][number], ligne: number) => {
    const known = memoire(rang)
    if (known !== undefined) return { record: { ...known, ligne }, ecart: null }
    const brut = map(rang)
    return validate(normalise(brut, { source: source.nom, ligne }), brut.ecarte)
  }
  table.lignes.forEach((rang, i) => {
    const { record, ecart } = read(rang, i + 1)
    compte.add(record, ecart)
    if (ecart) ecartes.push({ ligne: record.ligne, id_source: record.id_source })
    else kept.push(record)
    if (i % EVERY === 0) contexte.progress?.(source.nom, i, total)
  })
  contexte.progress?.(source.nom, total, total)
  return { source, records: withCles(kept), ecartes, rapport: compte.close(table.avertissements, source.devinee) }
}

/** read → map → normalise → validate. Throws the reader's named errors. */
export async function readSource(entree: Entree, contexte: Contexte): Promise<Lue> {
  return readRangs(await readTable(entree.octets, entree.fichier, entree.source.format), entree.source, contexte)
}

export interface Lieu {
  readonly identite: string
  /** Ranks of its records. */
  readonly membres: readonly number[]
  /** The first id of the places that were weighed together with it, its own among them; null when it was alone. */
  readonly famille: string | null
}

/** Where every record went: what linking tells, before any fiche is made. */
export interface Places extends Pick<Rapprochement, 'dehors' | 'doutes' | 'reperes'> {
  /** In alphabetical order of their public ids. */
  readonly lieux: readonly Lieu[]
  /** The place of every record, same rank as in `records`; empty for those that are not concerned. */
  readonly identiteDe: readonly string[]
}

/**
 * What is known before linking: ids already given, what people decided, and, when only some records are to be linked, which and among
 * how many.
 */
export interface Situation
  extends Pick<Circonstances, 'concernes' | 'recensement' | 'decisions' | 'doutes' | 'lectures'> {
  readonly connues?: ReadonlyMap<string, IdentiteConnue>
  /** Ids that places not among the records already have. */
  readonly prises?: ReadonlySet<string>
}

/** The places of clusters whose ids are given, by order of id. */
function lieuxOf({ grappes, familles }: Rapprochement, ids: readonly string[]): Lieu[] {
  const tailles = new Map<number, number>()
  const premiers = new Map<number, string>()
  familles.forEach((famille, g) => {
    const identite = ids[g] as string
    const premier = premiers.get(famille)
    tailles.set(famille, (tailles.get(famille) ?? 0) + 1)
    if (premier === undefined || identite < premier) premiers.set(famille, identite)
  })
  const lieux = grappes.map(({ membres }, g) => {
    const famille = familles[g] as number
    const seule = tailles.get(famille) === 1
    return { identite: ids[g] as string, membres, famille: seule ? null : (premiers.get(famille) as string) }
  })
  return lieux.sort((a, b) => (a.identite < b.identite ? -1 : 1))
}

/** The family of each place that is not alone, by id. */
export const famillesOf = (lieux: readonly Lieu[]): Map<string, string> =>
  new Map(lieux.flatMap(({ identite, famille }) => (famille === null ? [] : [[identite, famille] as const])))

/** link: which records are one place, and its id. The links themselves, which say why, are let go. */
export function placeRecords(
  records: readonly Enregistrement[],
  { connues, prises, progress = () => {}, ...parmi }: Pick<Fusion, 'progress'> & Situation = {}
): Places {
  const rapprochement = rapproche(records, { ...parmi, told: part => progress(part * PART_LIEN) })
  const lieux = lieuxOf(rapprochement, identites(rapprochement.grappes, records, connues, prises))
  const identiteDe: string[] = new Array(records.length).fill('')
  for (const { identite, membres } of lieux) for (const rang of membres) identiteDe[rang] = identite
  const { dehors, doutes, reperes } = rapprochement
  return { lieux, identiteDe, dehors, doutes, reperes }
}

/** Which records a fiche may show, and how its publishers are named. */
export interface Fusion {
  /** Sources that may be shown; the records of the others are linked all the same, so that accepting one moves no identity. */
  readonly publiable?: (source: string) => boolean
  /** Who publishes each source, which the fiche's own field `source` says, and the day of its list, which tells the fresher. */
  readonly listes?: Listes
  /** Told the share of the joining done, from 0 to 1, now and then: it holds the thread. */
  readonly progress?: (part: number) => void
}

/** "Structure collectant la donnée": who the records say it is, else their publishers, each once, never our names for them. */
function withEditeurs(fiche: Fiche, membres: readonly Enregistrement[], listes: Listes = new Map()): Fiche {
  const collecteurs = membres.map(m => m.valeurs.source ?? listes.get(m.source)?.editeur ?? m.source)
  const editeurs = new Set(collecteurs.sort())
  return { ...fiche, valeurs: { ...fiche.valeurs, source: [...editeurs].join(', ') } }
}

/** A place that its source still says, under another key, is not shown as that source used to say it. */
function stillSaid(membres: readonly Enregistrement[]): readonly Enregistrement[] {
  if (!membres.some(m => m.absent_depuis !== undefined)) return membres
  const presentes = new Set(membres.filter(m => m.absent_depuis === undefined).map(m => m.source))
  return membres.filter(m => m.absent_depuis === undefined || !presentes.has(m.source))
}

/** Of the time of joining, what linking takes; merging takes the rest (1.2 s and 2.1 over the real lists). */
const PART_LIEN = 0.4

/** merge, one fiche at a time, in the order of ids: whoever writes them need not hold them all. */
export function* fichesOf(
  records: readonly Enregistrement[],
  { lieux }: { readonly lieux: readonly Pick<Lieu, 'identite' | 'membres'>[] },
  { publiable, listes, progress = () => {} }: Fusion = {}
): Generator<Fiche> {
  let faits = 0
  for (const { identite, membres } of lieux) {
    if (faits++ % EVERY === 0) progress(PART_LIEN + ((1 - PART_LIEN) * faits) / lieux.length)
    const dits = stillSaid(membres.map(rang => records[rang] as Enregistrement))
    const montrables = publiable ? dits.filter(m => publiable(m.source)) : dits
    if (montrables.length > 0)
      yield withEditeurs(mergeFiche(identite, montrables, listes ? { listes } : {}), montrables, listes)
  }
  progress(1)
}

/** link → merge, all at once: every fiche, and the place of every record. */
export function joinRecords(
  records: readonly Enregistrement[],
  options: Fusion & { readonly connues?: ReadonlyMap<string, IdentiteConnue> } = {}
): { readonly fiches: readonly Fiche[]; readonly identiteDe: readonly string[] } {
  const places = placeRecords(records, options)
  return { fiches: [...fichesOf(records, places, options)], identiteDe: places.identiteDe }
}
