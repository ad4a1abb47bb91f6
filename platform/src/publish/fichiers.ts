/**
 * The base as files: the standard's CSV, JSON, GeoJSON, the identity of every record, the report. The same five files
 * come out of `lieux run` and of each édition; they are written to a folder that appears whole or not at all.
 */

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
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
  /** The day we first saw a fiche's content: only the CSV needs it, and only when no source gives a date. */
  readonly vuDepuis: (fiche: Fiche) => string
}

/** A public fiche as the standard's 32 fields: `platPublic(fiche, 'Hub, Région').source === 'Hub, Région'`. */
export function platPublic(fiche: Fiche, editeurs: string): LieuPlat {
  return platOf({ ...fiche.valeurs, id: fiche.identite, source: editeurs })
}

interface Plume {
  readonly write: (texte: string) => Promise<void>
  readonly close: () => Promise<void>
}

const TAMPON = 1 << 17

function open(chemin: string): Plume {
  const flux = createWriteStream(chemin)
  let tampon = ''
  const vide = async () => {
    const morceau = tampon
    tampon = ''
    if (!flux.write(morceau)) await once(flux, 'drain')
  }
  return {
    async write(texte) {
      tampon += texte
      if (tampon.length > TAMPON) await vide()
    },
    async close() {
      await vide()
      flux.end()
      await once(flux, 'close')
    }
  }
}

async function writeLieux(dossier: string, contenu: Contenu): Promise<Partial<Record<Champ, number>>> {
  const csv = open(join(dossier, 'lieux.csv'))
  const json = open(join(dossier, 'lieux.json'))
  const geojson = open(join(dossier, 'lieux.geojson'))
  const schema: Partial<Record<Champ, number>> = {}
  await csv.write(CSV_ENTETE)
  await json.write(`{"edition":${JSON.stringify(contenu.edition)},"lieux":[`)
  await geojson.write('{"type":"FeatureCollection","features":[')
  let premier = true
  for (const fiche of contenu.fiches) {
    const plat = platPublic(fiche, contenu.editeurs(fiche))
    const ligne = publishedLigne(plat, contenu.vuDepuis(fiche))
    for (const { champ } of checkLigne(ligne)) schema[champ] = (schema[champ] ?? 0) + 1
    await csv.write(csvLigne(ligne))
    await json.write(`${premier ? '\n' : ',\n'}${JSON.stringify(plat)}`)
    await geojson.write(`${premier ? '\n' : ',\n'}${JSON.stringify(featureOf(plat))}`)
    premier = false
  }
  await json.write('\n]}\n')
  await geojson.write('\n]}\n')
  await Promise.all([csv.close(), json.close(), geojson.close()])
  return schema
}

async function writePassages(dossier: string, passages: Iterable<Passage>): Promise<void> {
  const sortie = open(join(dossier, 'identites.csv'))
  await sortie.write('source,ligne,id_source,identite\r\n')
  for (const p of passages) {
    await sortie.write(`${csvCell(p.source)},${p.ligne},${csvCell(p.id_source)},${p.identite}\r\n`)
  }
  await sortie.close()
}

/** The five files. */
export const FICHIERS = ['lieux.csv', 'lieux.json', 'lieux.geojson', 'identites.csv', 'rapport.json'] as const

/** Writes the five files into `dossier`, replacing those of the same name; others are left alone. Answers the full report. */
export async function writeFichiers(dossier: string, contenu: Contenu): Promise<Rapport> {
  const encours = join(dossier, `.encours-${process.pid}`)
  await mkdir(encours, { recursive: true })
  try {
    const schema = await writeLieux(encours, contenu)
    await writePassages(encours, contenu.passages)
    const rapport: Rapport = { ...contenu.rapport, schema }
    const sortie = open(join(encours, 'rapport.json'))
    await sortie.write(`${JSON.stringify(rapport, null, 2)}\n`)
    await sortie.close()
    for (const nom of FICHIERS) await rename(join(encours, nom), join(dossier, nom))
    return rapport
  } finally {
    await rm(encours, { recursive: true, force: true })
  }
}
