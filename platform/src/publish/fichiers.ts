/**
 * The base as files: the standard's CSV, JSON, GeoJSON, the identity of every record, the report. The same five come out
 * of `lieux run` and of each édition. Each is a sequence of pieces of text, so that none is ever whole in memory.
 */
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Champ, Fiche, LieuPlat, Rapport } from '@lieux-communs/core'
import { CSV_ENTETE, checkLigne, csvCell, csvLigne, featureOf, platOf, publishedLigne } from '@lieux-communs/core'

export interface NumeroEdition {
  /** Null for a run without a base: it is nobody's édition. */
  readonly numero: number | null
  /** ISO day. */
  readonly date: string
}

/** Where a record of a source went: `identite` is empty when the row was set aside. */
export interface Passage {
  readonly source: string
  readonly ligne: number
  readonly id_source: string
  readonly identite: string
}

export interface Contenu {
  readonly edition: NumeroEdition
  readonly fiches: readonly Fiche[]
  readonly passages: Iterable<Passage>
  readonly rapport: Omit<Rapport, 'schema'>
  /** What a fiche says of who collected it: the publishers of its sources. */
  readonly editeurs: (fiche: Fiche) => string
  /** ISO day we first saw a fiche's content: only the CSV needs it, and only when no source gives a date. */
  readonly vuDepuis: (fiche: Fiche) => string
}

/** A public fiche as the standard's 32 fields: `platPublic(fiche, 'Hub, Région').source === 'Hub, Région'`. */
export function platPublic(fiche: Fiche, editeurs: string): LieuPlat {
  return platOf({ ...fiche.valeurs, id: fiche.identite, source: editeurs })
}

type Schema = Partial<Record<Champ, number>>

type Plats = readonly (readonly [Fiche, LieuPlat])[]

function* csvPieces(plats: Plats, vuDepuis: Contenu['vuDepuis'], schema: Schema): Generator<string> {
  yield CSV_ENTETE
  for (const [fiche, plat] of plats) {
    const ligne = publishedLigne(plat, vuDepuis(fiche))
    for (const { champ } of checkLigne(ligne)) schema[champ] = (schema[champ] ?? 0) + 1
    yield csvLigne(ligne)
  }
}

function* listPieces(plats: Plats, debut: string, itemOf: (plat: LieuPlat) => unknown): Generator<string> {
  yield debut
  let entre = '\n'
  for (const [, plat] of plats) {
    yield `${entre}${JSON.stringify(itemOf(plat))}`
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
  const plats = contenu.fiches.map(fiche => [fiche, platPublic(fiche, contenu.editeurs(fiche))] as const)
  return {
    rapport,
    pieces: {
      'lieux.csv': csvPieces(plats, contenu.vuDepuis, schema),
      'lieux.json': listPieces(plats, `{"edition":${JSON.stringify(contenu.edition)},"lieux":[`, plat => plat),
      'lieux.geojson': listPieces(plats, '{"type":"FeatureCollection","features":[', featureOf),
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
