/**
 * The one door to what we know of French territory: the imported official references where they are, the npm packages
 * otherwise, kept compact beside the build so that every start but the first is quick.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { creeGeographie, type Geographie } from '@lieux-communs/core'
import { readCompact, writeCompact } from './compact.ts'
import { readDrawing } from './dessin.ts'
import { MANIFESTE } from './importe.ts'
import { mergeOfficielles, outlinesInForce, readContours, readTerritoires } from './officielles.ts'
import {
  empreintePaquets,
  readCommunesPaquet,
  readDepartementsPaquet,
  readEpcisPaquet,
  readRegionsPaquet
} from './paquets.ts'

export interface OptionsGeographie {
  /** Folder of the imported references: `donnees/reference`. Absent or empty: the packages alone. */
  readonly dossier?: string | null
}

/**
 * Metres by which the drawing of the packages may be wrong: nine of its vertices in ten are within 760 m of the official
 * outlines, and none of the 4,000 towns of 2,000 inhabitants is left out at twice that.
 */
const MARGE_DESSIN = 1_500

/** Beside the compiled code, which git ignores and a clean build may throw away. */
const CACHE = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'dist', 'reference')

/** The last one loaded and what it was made from: a start asks for it three times. */
let derniere: { readonly file: string; readonly empreinte: string; readonly geographie: Geographie } | null = null

/** What changes when the references do. */
export function empreinteReferences({ dossier = null }: OptionsGeographie = {}): string {
  const manifeste = dossier === null ? null : join(dossier, MANIFESTE)
  const importe = manifeste !== null && existsSync(manifeste) ? readFileSync(manifeste, 'utf8') : null
  return `${empreintePaquets()} ${importe === null ? '' : createHash('sha256').update(importe).digest('hex')}`
}

/** Loads communes and départements: `loadGeographie({ dossier: 'donnees/reference' }).commune('59350')?.nom === 'Lille'`. */
export function loadGeographie(options: OptionsGeographie = {}): Geographie {
  const dossier = options.dossier ?? null
  const importe = dossier !== null && existsSync(join(dossier, MANIFESTE))
  const empreinte = empreinteReferences(options)
  const file = join(importe ? (dossier as string) : CACHE, 'communes-compactes.tsv')
  if (derniere?.file === file && derniere.empreinte === empreinte) return derniere.geographie
  let communes = readCompact(file, empreinte)
  if (communes === null) {
    const paquets = readCommunesPaquet()
    communes = importe ? mergeOfficielles(dossier as string, paquets) : paquets
    writeCompact(file, empreinte, communes)
  }
  const officiels = importe ? readContours(contoursImportes(dossier as string)) : undefined
  const contours = officiels?.size ? { contours: officiels } : { contours: readDrawing(), margeContours: MARGE_DESSIN }
  const contoursCommunes = () =>
    outlinesInForce(importe ? readContours(contoursImportes(dossier as string, 'communes')) : undefined, communes)
  const importes = (fichier: 'epci.csv' | 'regions.csv') =>
    importe ? readTerritoires(dossier as string, fichier) : null
  const geographie = creeGeographie({
    communes,
    departements: readDepartementsPaquet(),
    epcis: () => importes('epci.csv') ?? readEpcisPaquet(),
    regions: () => importes('regions.csv') ?? readRegionsPaquet(),
    contoursCommunes,
    ...contours
  })
  derniere = { file, empreinte, geographie }
  return geographie
}

/** Files of outlines in the folder of imported references; none before `reference import`. */
export function contoursImportes(dossier: string, genre: 'departements' | 'communes' = 'departements'): string[] {
  const folder = join(dossier, 'contours')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(name => name.startsWith(genre) && name.endsWith('.geojson'))
    .sort()
    .map(name => join(folder, name))
}
