/**
 * The one place that knows the order: read → map → normalise → validate, source by source, then link → merge over all of
 * them. Nothing here touches the disk or the database; callers bring bytes and take fiches away.
 */
import type {
  Enregistrement,
  Fiche,
  Geographie,
  IdentiteConnue,
  RapportSource,
  SansCle,
  Source,
  Table
} from '@lieux-communs/core'
import {
  compileMapping,
  createNormaliser,
  identites,
  linkLieux,
  mergeFiche,
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

/** map → normalise → validate over the rows of one source. A bad row never throws. */
export function readRangs(table: Table, source: Source, contexte: Contexte): Lue {
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
  table.lignes.forEach((rang, i) => {
    const brut = map(rang)
    const { record, ecart } = validate(normalise(brut, { source: source.nom, ligne: i + 1 }), brut.ecarte)
    compte.add(record, ecart)
    if (ecart) ecartes.push({ ligne: record.ligne, id_source: record.id_source })
    else kept.push(record)
    if (i % EVERY === 0) contexte.progress?.(source.nom, i, total)
  })
  contexte.progress?.(source.nom, total, total)
  return { source, records: withCles(kept), ecartes, rapport: compte.close(table.avertissements) }
}

/** read → map → normalise → validate. Throws the reader's named errors. */
export async function readSource(entree: Entree, contexte: Contexte): Promise<Lue> {
  return readRangs(await readTable(entree.octets, entree.fichier, entree.source.format), entree.source, contexte)
}

/** What joining gave: a fiche per place, and the place of every record (same rank as in `records`). */
export interface Jointure {
  readonly fiches: readonly Fiche[]
  readonly identiteDe: readonly string[]
}

/** "Structure collectant la donnée": who the records say it is, else their publishers, each once, never our names for them. */
function withEditeurs(
  fiche: Fiche,
  membres: readonly Enregistrement[],
  editeurDe: ReadonlyMap<string, string> = new Map()
): Fiche {
  const collecteurs = membres.map(m => m.valeurs.source ?? editeurDe.get(m.source) ?? m.source)
  const editeurs = new Set(collecteurs.sort())
  return { ...fiche, valeurs: { ...fiche.valeurs, source: [...editeurs].join(', ') } }
}

export interface OptionsJointure {
  readonly connues?: ReadonlyMap<string, IdentiteConnue>
  readonly publiable?: (source: string) => boolean
  /** Who publishes each source, by its name: what the fiche's own field `source` says. */
  readonly editeurDe?: ReadonlyMap<string, string>
  /** Values only: who says what is dropped as soon as it is made (measured: 190 MB of 550 at 62,000 places). */
  readonly sansProvenance?: boolean
  /** Told the share done, from 0 to 1, now and then: joining holds the thread. */
  readonly progress?: (part: number) => void
}

/** Of the time of joining, what linking takes; merging takes the rest (1.2 s and 2.1 over the real lists). */
const PART_LIEN = 0.4

/**
 * link, then a fiche at a time as they are asked for, once, in the order of their ids: whoever writes them works meanwhile.
 * `publiable` keeps out of the fiches the sources that may not be shown; their records are linked all the same, so that
 * accepting a source later changes no identity.
 */
export function linkRecords(
  records: readonly Enregistrement[],
  options: OptionsJointure = {}
): { readonly identiteDe: readonly string[]; readonly fiches: Iterable<Fiche> } {
  const { progress = () => {} } = options
  const grappes = linkLieux(records, part => progress(part * PART_LIEN))
  const ids = identites(grappes, records, options.connues)
  const identiteDe: string[] = new Array(records.length).fill('')
  const membresDe: [identite: string, membres: readonly number[]][] = grappes.map((grappe, g) => {
    const identite = ids[g] as string
    for (const rang of grappe.membres) identiteDe[rang] = identite
    return [identite, grappe.membres]
  })
  membresDe.sort(([a], [b]) => (a < b ? -1 : 1))
  return { identiteDe, fiches: fichesOf(records, membresDe, options) }
}

function* fichesOf(
  records: readonly Enregistrement[],
  membresDe: readonly (readonly [identite: string, membres: readonly number[]])[],
  { publiable, editeurDe, sansProvenance, progress = () => {} }: OptionsJointure
): Generator<Fiche> {
  let faits = 0
  for (const [identite, rangs] of membresDe) {
    if (faits++ % EVERY === 0) progress(PART_LIEN + ((1 - PART_LIEN) * faits) / membresDe.length)
    const membres = rangs.map(rang => records[rang] as Enregistrement)
    const montrables = publiable ? membres.filter(m => publiable(m.source)) : membres
    if (montrables.length === 0) continue
    const fiche = withEditeurs(mergeFiche(identite, montrables), montrables, editeurDe)
    yield sansProvenance ? { ...fiche, provenance: {} } : fiche
  }
  progress(1)
}

/** link → merge, whole. */
export function joinRecords(records: readonly Enregistrement[], options: OptionsJointure = {}): Jointure {
  const { identiteDe, fiches } = linkRecords(records, options)
  return { identiteDe, fiches: [...fiches] }
}
