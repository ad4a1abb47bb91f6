/**
 * The base as files: the standard's CSV, JSON, GeoJSON, the identity of every record, the report. The same five come out
 * of `lieux run` and of each édition. Each is a sequence of pieces of text, so that none is ever whole in memory.
 */
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Champ, Enregistrement, Fiche, LieuPlat, Rapport } from '@lieux-communs/core'
import { CSV_ENTETE, checkLigne, csvCell, csvLigne, featureOf, platOf, publishedLigne } from '@lieux-communs/core'

interface NumeroEdition {
  /** Null for a run without a base: it is nobody's édition. */
  readonly numero: number | null
  /** ISO day. */
  readonly date: string
}

/** Where a record of a source went: `identite` is empty when the row was set aside. */
interface Passage {
  readonly source: string
  readonly ligne: number
  readonly id_source: string
  readonly identite: string
}

type LigneEcartee = Pick<Passage, 'ligne' | 'id_source'>

/**
 * Every record read with the place it went to (`identiteDe`, same rank), and the rows set aside, source by source in the
 * order of `ecartes`, which names them all, then in the order of rows.
 */
export function passagesOf(
  records: readonly Enregistrement[],
  identiteDe: readonly string[],
  ecartes: Iterable<readonly [source: string, lignes: readonly LigneEcartee[]]>
): Passage[] {
  const parSource = new Map<string, Passage[]>()
  const of = (source: string): Passage[] => {
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
  return [...parSource.values()].flatMap(passages => passages.sort((a, b) => a.ligne - b.ligne))
}

export interface Contenu {
  readonly edition: NumeroEdition
  readonly fiches: readonly Fiche[]
  readonly passages: Iterable<Passage>
  readonly rapport: Omit<Rapport, 'schema'>
  /** ISO day we first saw a fiche's content: only the CSV needs it, and only when no source gives a date. */
  readonly vuDepuis: (fiche: Fiche) => string
}

/** A public fiche as the standard's 32 fields; personal contacts are not among its values. */
const platPublic = (fiche: Fiche): LieuPlat => platOf({ ...fiche.valeurs, id: fiche.identite })

type Schema = Partial<Record<Champ, number>>

function* csvPieces({ fiches, vuDepuis }: Contenu, schema: Schema): Generator<string> {
  yield CSV_ENTETE
  for (const fiche of fiches) {
    const ligne = publishedLigne(platPublic(fiche), vuDepuis(fiche))
    for (const { champ } of checkLigne(ligne)) schema[champ] = (schema[champ] ?? 0) + 1
    yield csvLigne(ligne)
  }
}

function* listPieces({ fiches }: Contenu, debut: string, itemOf: (plat: LieuPlat) => unknown): Generator<string> {
  yield debut
  let entre = '\n'
  for (const fiche of fiches) {
    yield `${entre}${JSON.stringify(itemOf(platPublic(fiche)))}`
    entre = ',\n'
  }
  yield '\n]}\n'
}

function* passagePieces(passages: Iterable<Passage>): Generator<string> {
  yield 'source,ligne,id_source,identite\r\n'
  for (const p of passages) yield `${csvCell(p.source)},${p.ligne},${csvCell(p.id_source)},${p.identite}\r\n`
}

function* rapportPieces(rapport: Rapport): Generator<string> {
  yield `${JSON.stringify(rapport, null, 2)}\n`
}

/**
 * The five files by name, in the order to write them: the report comes last, since the CSV fills its count of what still
 * breaks the schema (`rapport.schema`).
 */
export function fichiersOf(contenu: Contenu): {
  readonly pieces: Record<string, Iterable<string>>
  readonly rapport: Rapport
} {
  const schema: Schema = {}
  const rapport: Rapport = { ...contenu.rapport, schema }
  return {
    rapport,
    pieces: {
      'lieux.csv': csvPieces(contenu, schema),
      'lieux.json': listPieces(contenu, `{"edition":${JSON.stringify(contenu.edition)},"lieux":[`, plat => plat),
      'lieux.geojson': listPieces(contenu, '{"type":"FeatureCollection","features":[', featureOf),
      'identites.csv': passagePieces(contenu.passages),
      'rapport.json': rapportPieces(rapport)
    }
  }
}

const PAQUET = 1 << 17

function* inPackets(pieces: Iterable<string>): Generator<string> {
  let paquet = ''
  for (const piece of pieces) {
    paquet += piece
    if (paquet.length > PAQUET) {
      yield paquet
      paquet = ''
    }
  }
  yield paquet
}

/** Writes the five files into `dossier`: they replace those of the same name once all are whole; others are left alone. */
export async function writeFichiers(dossier: string, contenu: Contenu): Promise<Rapport> {
  const encours = join(dossier, `.encours-${process.pid}`)
  await mkdir(encours, { recursive: true })
  const { pieces, rapport } = fichiersOf(contenu)
  try {
    for (const [nom, texte] of Object.entries(pieces)) {
      await pipeline(Readable.from(inPackets(texte), { objectMode: true }), createWriteStream(join(encours, nom)))
    }
    for (const nom of Object.keys(pieces)) await rename(join(encours, nom), join(dossier, nom))
    return rapport
  } finally {
    await rm(encours, { recursive: true, force: true })
  }
}
