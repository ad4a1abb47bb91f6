/**
 * Writes a territory to a folder, as producers would hand it over: one folder per source, and `verite.csv` that says which
 * rows are the same place (a row that is none has no line there). Rows are written as they are drawn, so a million places hold in little memory.
 */

import { once } from 'node:events'
import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { csvCell, type Geographie, writeCell } from '@lieux-communs/core'
import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import { Alea } from './alea.ts'
import { annuaire, enquete } from './formes/enquete.ts'
import type { Cellule, Forme } from './formes/forme.ts'
import { guichets, guichetsAnciens } from './formes/guichets.ts'
import { habilites, insertion } from './formes/insertion.ts'
import { demiJournees, region } from './formes/region.ts'
import { drawIntrus, type Ligne, spoil } from './intrus.ts'
import { drawLieux } from './territoire.ts'

const FORMES: readonly Forme[] = [
  guichets,
  guichetsAnciens,
  insertion,
  habilites,
  region,
  demiJournees,
  enquete,
  annuaire
]

/** Keeps the chance of rows apart from that of places. */
const USAGE = 0x5eed

/** Rows of XLSX at most, out of all rows: reading a spreadsheet costs ten times a CSV, and life has few large ones. */
const PART_XLSX = 1 / 7

interface Sortie {
  readonly write: (texte: string) => Promise<void>
  readonly close: () => Promise<void>
}

function open(chemin: string, encodage: 'utf-8' | 'windows-1252' = 'utf-8'): Sortie {
  const flux = createWriteStream(chemin)
  let tampon = ''
  const vide = async () => {
    const octets = encodage === 'utf-8' ? Buffer.from(tampon, 'utf8') : iconv.encode(tampon, 'windows-1252')
    tampon = ''
    if (!flux.write(octets)) await once(flux, 'drain')
  }
  return {
    async write(texte) {
      tampon += texte
      if (tampon.length > 1 << 16) await vide()
    },
    async close() {
      await vide()
      flux.end()
      await once(flux, 'close')
    }
  }
}

interface Plume {
  readonly forme: Forme
  rangs: number
  readonly add: (ligne: Ligne) => Promise<void>
  readonly close: () => Promise<void>
}

function plumeOf(forme: Forme, dossier: string): Plume {
  mkdirSync(join(dossier, forme.source), { recursive: true })
  const chemin = join(dossier, forme.source, forme.fichier)
  if (forme.type === 'xlsx') {
    const classeur = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: chemin })
    // The same seed gives the same bytes: no clock in the workbook.
    classeur.created = classeur.modified = new Date('2026-01-01T00:00:00Z')
    const feuille = classeur.addWorksheet('Réponses')
    feuille.addRow([...(forme.colonnes ?? [])]).commit()
    return {
      forme,
      rangs: 0,
      add: async ligne => feuille.addRow(ligne as Cellule[]).commit(),
      close: () => classeur.commit()
    }
  }
  const sortie = open(chemin, forme.encodage)
  if (forme.type === 'csv') {
    const separateur = forme.separateur ?? ','
    // Raw on purpose, not by `writeCell`: a producer's list guards nothing, and « - Ateliers », « +33 … » must be read as it writes them.
    const row = (cells: readonly Cellule[]) =>
      `${cells.map(c => csvCell(String(c ?? ''), separateur)).join(separateur)}\r\n`
    const debut = sortie.write(row(forme.colonnes ?? []))
    return {
      forme,
      rangs: 0,
      add: async ligne => {
        await debut
        await sortie.write(row(ligne as readonly Cellule[]))
      },
      close: sortie.close
    }
  }
  const [avant, apres] =
    forme.type === 'geojson' ? ['{"type":"FeatureCollection","features":[\n', '\n]}\n'] : ['[\n', '\n]\n']
  let premier = true
  return {
    forme,
    rangs: 0,
    async add(ligne) {
      await sortie.write(`${premier ? avant : ',\n'}${JSON.stringify(ligne)}`)
      premier = false
    },
    async close() {
      await sortie.write(premier ? avant + apres : apres)
      await sortie.close()
    }
  }
}

export interface Bilan {
  readonly places: number
  readonly rangs: number
  readonly parSource: Readonly<Record<string, number>>
}

/**
 * Draws `places` places and writes every list. Same arguments, same bytes (the spreadsheet's own timestamps aside).
 * `progress` is told the number of places done.
 */
export async function genereTerritoire(
  geo: Geographie,
  options: { places: number; seed: number; dossier: string; progress?: (faits: number) => void }
): Promise<Bilan> {
  mkdirSync(options.dossier, { recursive: true })
  const plumes = FORMES.map(forme => plumeOf(forme, options.dossier))
  const verite = open(join(options.dossier, 'verite.csv'))
  await verite.write('source,ligne,lieu\n')
  let rangs = 0
  let faits = 0
  const write = async (plume: Plume, ligne: Ligne, lieu: string | null) => {
    rangs++
    await plume.add(ligne)
    const { colonnes, titresTous } = plume.forme
    if (colonnes && titresTous && plume.rangs % titresTous === 0) await plume.add(colonnes)
    if (lieu !== null) await verite.write(`${writeCell(plume.forme.source)},${plume.rangs},${writeCell(lieu)}\n`)
  }
  const intrusAfter = drawIntrus(options.seed)
  for (const vrai of drawLieux(geo, options.places, options.seed)) {
    const a = new Alea(options.seed, faits + 1, USAGE)
    let connu = false
    for (const plume of plumes) {
      if (plume.forme.type === 'xlsx' && plume.rangs >= (rangs + 1) * PART_XLSX) continue
      // The last list takes in whoever no other one knows, so that every place is somewhere.
      const recueille = plume === plumes.at(-1) && !connu
      if (!recueille && !a.chance(plume.forme.part(vrai))) continue
      connu = true
      await write(plume, plume.forme.ligne(vrai, ++plume.rangs, a), vrai.lieu)
      const intrus = intrusAfter(rangs, vrai)
      if (intrus === null) continue
      const ligne = plume.forme.ligne(intrus.vrai, ++plume.rangs, intrus.a)
      await write(plume, intrus.ecart === null ? ligne : spoil(plume.forme, ligne, intrus.ecart), intrus.lieu)
    }
    if (++faits % 500 === 0) options.progress?.(faits)
  }
  await Promise.all(plumes.map(p => p.close()))
  await verite.close()
  return { places: faits, rangs, parSource: Object.fromEntries(plumes.map(p => [p.forme.source, p.rangs])) }
}
