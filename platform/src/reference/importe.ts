/**
 * Taking the official references into the data folder: each known file is checked, copied byte for byte and named in a
 * manifest with its hash, so that anyone can tell what the base was made with. Unknown files are left where they are.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

export const MANIFESTE = 'manifeste.json'

/** The folder is not there, holds nothing we know, or one of its files has not the columns it should. */
export class ReferenceInvalide extends Error {
  override readonly name = 'ReferenceInvalide'
  readonly fichier: string
  readonly vu: string
  readonly remede: string
  constructor(fichier: string, vu: string, remede: string) {
    super(`${fichier} : ${vu}. ${remede}`)
    this.fichier = fichier
    this.vu = vu
    this.remede = remede
  }
}

interface FichierImporte {
  readonly nom: string
  readonly octets: number
  readonly lignes: number
  readonly sha256: string
}
interface Manifeste {
  /** ISO instant. */
  readonly importe_le: string
  readonly fichiers: readonly FichierImporte[]
}
export interface ImportReference {
  readonly manifeste: Manifeste
  /** Files of the folder that no one reads yet. */
  readonly ignores: readonly string[]
}

/** Tables we know and the columns without which they are not what their name says. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  'communes.csv': ['code_insee', 'nom', 'type', 'code_departement', 'codes_postaux', 'latitude', 'longitude'],
  'mouvements-communes.csv': ['MOD', 'DATE_EFF', 'COM_AV', 'LIBELLE_AV', 'TYPECOM_AP', 'COM_AP'],
  'epci.csv': ['siren', 'nom'],
  'departements.csv': ['code', 'nom', 'code_region'],
  'regions.csv': ['code', 'nom'],
  'jours-feries.csv': ['date', 'nom_jour_ferie', 'zones'],
  'vacances-scolaires.csv': ['date', 'vacances_zone_a', 'vacances_zone_b', 'vacances_zone_c'],
  'grilles-communes.csv': ['code_insee', 'densite', 'ruralite'],
  'qpv-2024-communes.csv': ['code_insee', 'code_qpv'],
  'fragilite-numerique-2020-communes.csv': ['code_insee', 'score_global'],
  'dispositifs-anct-2024.csv': ['dispositif', 'libelle']
}
const CONTOURS = 'contours'

/**
 * Imports every known file of `source` into `dossier` (`donnees/reference`), all or nothing: what was imported before is
 * replaced only once the new folder is whole. `maintenant` dates the manifest. Throws `ReferenceInvalide`.
 */
export function importReference(source: string, dossier: string, maintenant: Date): ImportReference {
  if (!existsSync(source) || !statSync(source).isDirectory())
    throw new ReferenceInvalide(source, 'ce dossier n’existe pas', 'Indiquez le dossier qui contient communes.csv.')
  const ignores: string[] = []
  const contents: { nom: string; bytes: Buffer; lignes: number }[] = []
  for (const nom of listFiles(source)) {
    const bytes = readFileSync(join(source, nom))
    if (nom.startsWith(`${CONTOURS}/`)) contents.push({ nom, bytes, lignes: countFeatures(nom, bytes) })
    else if (TABLES[nom] !== undefined) contents.push({ nom, bytes, lignes: countRows(nom, bytes, TABLES[nom]) })
    else ignores.push(nom)
  }
  if (contents.length === 0)
    throw new ReferenceInvalide(
      source,
      'aucun fichier de référence reconnu',
      `Fichiers attendus : ${Object.keys(TABLES).join(', ')}, ${CONTOURS}/*.geojson.`
    )
  const manifeste: Manifeste = {
    importe_le: maintenant.toISOString(),
    fichiers: contents.map(({ nom, bytes, lignes }) => ({
      nom,
      octets: bytes.length,
      lignes,
      sha256: createHash('sha256').update(bytes).digest('hex')
    }))
  }
  replaceFolder(dossier, contents, manifeste)
  return { manifeste, ignores }
}

function listFiles(source: string): string[] {
  const contours = join(source, CONTOURS)
  const within = existsSync(contours) ? readdirSync(contours).filter(n => n.endsWith('.geojson')) : []
  const tables = readdirSync(source).filter(n => statSync(join(source, n)).isFile())
  return [...tables, ...within.map(n => `${CONTOURS}/${n}`)].sort()
}

function replaceFolder(
  dossier: string,
  contents: readonly { nom: string; bytes: Buffer }[],
  manifeste: Manifeste
): void {
  const fresh = `${dossier}.nouveau-${process.pid}`
  const old = `${dossier}.ancien-${process.pid}`
  mkdirSync(join(fresh, CONTOURS), { recursive: true })
  for (const { nom, bytes } of contents) writeFileSync(join(fresh, nom), bytes)
  writeFileSync(join(fresh, MANIFESTE), `${JSON.stringify(manifeste, null, 2)}\n`)
  if (existsSync(dossier)) renameSync(dossier, old)
  renameSync(fresh, dossier)
  rmSync(old, { recursive: true, force: true })
}

function countRows(nom: string, bytes: Buffer, columns: readonly string[]): number {
  const text = bytes.toString('utf8').replace(/^\ufeff/, '')
  const end = text.indexOf('\n')
  const header = new Set((end < 0 ? text : text.slice(0, end)).trim().split(','))
  const missing = columns.filter(column => !header.has(column))
  if (missing.length > 0)
    throw new ReferenceInvalide(
      basename(nom),
      `colonnes absentes : ${missing.join(', ')}`,
      'Le fichier doit être en UTF-8, séparé par des virgules, avec ces colonnes en première ligne.'
    )
  let rows = 0
  for (let i = end; i >= 0 && i < text.length - 1; i = text.indexOf('\n', i + 1)) rows++
  return rows
}

function countFeatures(nom: string, bytes: Buffer): number {
  try {
    return (JSON.parse(bytes.toString('utf8')) as { features: unknown[] }).features.length
  } catch {
    throw new ReferenceInvalide(nom, 'GeoJSON coupé ou abîmé', 'Téléchargez-le de nouveau.')
  }
}
