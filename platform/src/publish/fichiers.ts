/**
 * The base as files: the standard's CSV, JSON, GeoJSON, the identity of every record, the report. The same five come out
 * of `lieux run` and of each édition, written as `formats/` says.
 */
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Champ, Enregistrement, Fiche, Rapport, RapportSource } from '@lieux-communs/core'
import { checkLigne, hasOwnId, holdsPersonalContact, platOf, writeCell } from '@lieux-communs/core'
import { createMasque, masquePersonnes } from '../face/reserve.ts'
import { CSV, csvDe } from '../formats/csv.ts'
import type { Contexte, Format, LieuEcrit, Lieux, SourceEcrite } from '../formats/format.ts'
import { LEGERS } from '../formats/formats.ts'
import { relit } from '../formats/relit.ts'
import { COLONNES_PASSAGE, type Passage } from '../store/identites.ts'
import { diffuse } from './diffuse.ts'

/** A file, piece by piece, so that none is ever whole in memory. */
type Pieces = Iterable<string> | AsyncIterable<string | Uint8Array>

/** Where a record of a source went: `identite` is empty when the row was set aside. */
interface Rang {
  readonly source: string
  readonly ligne: number
  readonly id_source: string
  readonly identite: string
}

type LigneEcartee = Pick<Rang, 'ligne' | 'id_source'>

/**
 * Every record read with the place it went to (`identiteDe`, same rank), and the rows set aside, source by source in the
 * order of `ecartes`, which names them all, then in the order of rows.
 */
export function* passagesOf(
  records: readonly Enregistrement[],
  identiteDe: readonly string[],
  ecartes: Iterable<readonly [source: string, lignes: readonly LigneEcartee[]]>
): Generator<Rang> {
  const parSource = new Map<string, Rang[]>()
  const of = (source: string): Rang[] => {
    const connus = parSource.get(source) ?? []
    parSource.set(source, connus)
    return connus
  }
  for (const [source, lignes] of ecartes) {
    const passages = of(source)
    for (const { ligne, id_source } of lignes) passages.push({ source, ligne, id_source, identite: '' })
  }
  records.forEach(({ source, ligne, id_source }, rang) => {
    of(source).push({ source, ligne, id_source, identite: identiteDe[rang] as string })
  })
  for (const passages of parSource.values()) yield* passages.sort((a, b) => a.ligne - b.ligne)
}

/** What is said of a list that is not published: its counts, and nothing of what its rows hold. */
export const countsOnly = ({ avertissements: _, ...rapport }: RapportSource): RapportSource => ({
  ...rapport,
  ecartes: [],
  retenue: true
})

/** `fiches`: a list when the files are written one after the other, anything that gives them once when all are at once. */
export interface Contenu<F extends Iterable<Fiche> = readonly Fiche[]> {
  readonly edition: Contexte['edition']
  readonly fiches: F
  readonly passages: Iterable<Rang>
  readonly rapport: Omit<Rapport, 'schema'>
  /** The lists that may be published. */
  readonly sources: readonly SourceEcrite[]
  /** ISO day we first saw a fiche's content: only the CSV needs it, and only when no source gives a date. */
  readonly vuDepuis: (fiche: Fiche) => string
}

/** What files say of the lists, in the order of their names. */
export const ecritesOf = (sources: readonly SourceEcrite[]): SourceEcrite[] =>
  sources
    .map(({ nom, titre, editeur, licence, adresse, date }) => ({ nom, titre, editeur, licence, adresse, date }))
    .sort((a, b) => (a.nom < b.nom ? -1 : 1))

/** A public fiche as it is written: no personal contact is among its values, nor inside them. */
const ecritOf =
  (vuDepuis: Contenu['vuDepuis']) =>
  (fiche: Fiche): LieuEcrit => {
    const lieu = platOf({ ...createMasque(fiche.reserves)(fiche.valeurs), id: fiche.identite })
    const { position = null, membres } = fiche
    return lieu.date_maj === null ? { lieu, position, membres, vu_le: vuDepuis(fiche) } : { lieu, position, membres }
  }

/** What is counted of the fiches as they go by. */
interface Comptes {
  readonly schema: Partial<Record<Champ, number>>
  readonly positions: { geocodees: number; approchees: number }
}

const newComptes = (): Comptes => ({ schema: {}, positions: { geocodees: 0, approchees: 0 } })

/** How each of the light formats is written; the CSV counts what still breaks the schema, and how places were located. */
function ecrituresOf(contexte: Contexte, { schema, positions }: Comptes): [nom: string, (lieux: Lieux) => Pieces][] {
  const csv = (lieux: Lieux) =>
    csvDe(lieux, contexte, (ligne, { position }) => {
      for (const { champ } of checkLigne(ligne)) schema[champ] = (schema[champ] ?? 0) + 1
      if (position) positions[position.nature === 'commune' ? 'approchees' : 'geocodees']++
    })
  return LEGERS.map(format => [
    `lieux.${format.extension}`,
    format === CSV ? csv : lieux => format.ecrit(lieux, contexte)
  ])
}

/**
 * A source's own id as it may be shown: nothing when the source took a person's
 * e-mail or mobile for an id (the row's rank still says which row it was).
 */
const idPublic = (id: string): string => (holdsPersonalContact(id) ? '' : id)

function* passagePieces(passages: Iterable<Rang>): Generator<string> {
  yield 'source,ligne,id_source,identite\r\n'
  for (const p of passages)
    yield `${writeCell(p.source)},${p.ligne},${writeCell(idPublic(p.id_source))},${p.identite}\r\n`
}

/**
 * What names a record of a list for ever, whether or not the list gives ids: its key, where that says nothing of a person. The second hash of
 * a key is of all that the row says, a mobile among the rest, and ten digits are soon tried: twins bear their rank instead.
 * `c:8f3a…-51bc…`, second to come → `c:8f3a….2`.
 */
function referenceOf({ cle, rang }: Pick<Passage, 'cle' | 'rang'>): string {
  if (hasOwnId(cle)) return holdsPersonalContact(cle.slice(2)) ? `i.${rang}` : cle
  const twin = cle.indexOf('-')
  return twin < 0 ? cle : `${cle.slice(0, twin)}.${rang}`
}

/** The bridge table, `passage.csv`: from every list's own ids to ours, since when; then the ids that are gone, and what they became. */
export async function* passageCsv(pages: AsyncIterable<readonly Passage[]>): AsyncGenerator<string> {
  yield `${COLONNES_PASSAGE.join(',')}\r\n`
  for await (const page of pages)
    yield page
      .map(p =>
        [
          writeCell(p.source),
          writeCell(idPublic(p.id_source)),
          p.identite,
          p.depuis,
          p.remplacee_par,
          p.retiree_le,
          writeCell(referenceOf(p))
        ].join(',')
      )
      .map(ligne => `${ligne}\r\n`)
      .join('')
}

/** What nobody has judged may name somebody: « M. X, 06 39 98 00 12 » in a cell of a row set aside, or in a title passed over. */
const disarmed = (source: RapportSource): RapportSource => ({
  ...source,
  ecartes: source.ecartes.map(ecart => ({ ...ecart, vu: masquePersonnes(ecart.vu) })),
  ...(source.avertissements && { avertissements: source.avertissements.map(masquePersonnes) })
})

function* rapportPieces(rapport: Rapport): Generator<string> {
  yield `${JSON.stringify({ ...rapport, sources: rapport.sources.map(disarmed) }, null, 2)}\n`
}

/** The two files that say nothing of fiches, written last: the report holds what the CSV counted. */
const others = (passages: Iterable<Rang>, rapport: Rapport): Record<string, Iterable<string>> => ({
  'identites.csv': passagePieces(passages),
  'rapport.json': rapportPieces(rapport)
})

/** The five files by name, to be written in that order. */
export function fichiersOf(contenu: Contenu): { readonly pieces: Record<string, Pieces>; readonly rapport: Rapport } {
  const comptes = newComptes()
  const rapport = { ...contenu.rapport, ...comptes }
  const ecritDe = ecritOf(contenu.vuDepuis)
  function* lieux(): Generator<LieuEcrit> {
    for (const fiche of contenu.fiches) yield ecritDe(fiche)
  }
  const ecritures = ecrituresOf(contenu, comptes).map(([nom, ecrit]) => [nom, ecrit(lieux())])
  return { rapport, pieces: { ...Object.fromEntries(ecritures), ...others(contenu.passages, rapport) } }
}

async function writePieces(chemin: string, pieces: Pieces): Promise<void> {
  await pipeline(pieces, createWriteStream(chemin))
}

/** Writes the files made of fiches side by side, so that each fiche is made once and let go. */
async function writeParFiche(dossier: string, contenu: Contenu<Iterable<Fiche>>, comptes: Comptes): Promise<void> {
  const ecritDe = ecritOf(contenu.vuDepuis)
  function* lieux(): Generator<LieuEcrit> {
    for (const fiche of contenu.fiches) yield ecritDe(fiche)
  }
  const ecritures = ecrituresOf(contenu, comptes)
  const lectures = diffuse(lieux(), ecritures.length)
  await Promise.all(
    ecritures.map(([nom, ecrit], i) => writePieces(join(dossier, nom), ecrit(lectures[i] as AsyncIterable<LieuEcrit>)))
  )
}

/**
 * Writes the five files into `dossier`, and those of the heavier `formats` asked for: they replace those of the same name once all are
 * whole; others are left alone.
 */
export async function writeFichiers(
  dossier: string,
  contenu: Contenu<Iterable<Fiche>>,
  formats: readonly Format[] = []
): Promise<Rapport> {
  const encours = join(dossier, `.encours-${process.pid}`)
  await mkdir(encours, { recursive: true })
  const comptes = newComptes()
  const rapport = { ...contenu.rapport, ...comptes }
  try {
    await writeParFiche(encours, contenu, comptes)
    for (const [nom, pieces] of Object.entries(others(contenu.passages, rapport)))
      await writePieces(join(encours, nom), pieces)
    for (const format of formats) {
      const contexte = { ...contenu, transit: encours }
      await writePieces(
        join(encours, `lieux.${format.extension}`),
        format.ecrit(relit(join(encours, 'lieux.geojson')), contexte)
      )
    }
    for (const nom of await readdir(encours)) await rename(join(encours, nom), join(dossier, nom))
    return rapport
  } finally {
    await rm(encours, { recursive: true, force: true })
  }
}
