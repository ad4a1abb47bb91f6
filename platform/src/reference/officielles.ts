/**
 * The official references once imported: INSEE's communes with their centroids, the movements that tell old codes and
 * names, the outlines of the départements. Columns are those of the published files.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  anciennesCommunes,
  type Commune,
  type Contour,
  contourOf,
  type DonneesGeographiques,
  type Mouvement,
  type Territoire
} from '@lieux-communs/core'
import { readCsv } from '../read/csv.ts'

/** Rows of a CSV file as text, by column name; codes keep their leading zeros. */
function* rowsOf(file: string): Generator<Record<string, string>> {
  let colonnes: readonly string[] | null = null
  for (const row of readCsv(readFileSync(file, 'utf8'), ',').rows) {
    if (colonnes === null) colonnes = row
    else yield Object.fromEntries(colonnes.map((colonne, i) => [colonne, row[i] ?? '']))
  }
}

const TYPES: ReadonlySet<string> = new Set(['COM', 'COMD', 'COMA', 'ARM'])

/** `communes.csv`: code_insee, nom, type, code_insee_parent, code_departement, code_region, siren_epci, codes_postaux, latitude… */
function readCommunes(file: string): Commune[] {
  const communes: Commune[] = []
  for (const row of rowsOf(file)) {
    const { code_insee: code, nom, type, latitude, longitude } = row
    if (!code || !nom || !type || !TYPES.has(type)) continue
    communes.push({
      code,
      nom,
      type: type as Commune['type'],
      actuelle: row.code_insee_parent || code,
      departement: row.code_departement ?? '',
      region: row.code_region || null,
      codesPostaux: row.codes_postaux ? row.codes_postaux.split('|') : [],
      population: Number(row.population || row.population_2021 || 0),
      epci: row.siren_epci || null,
      point:
        latitude && longitude ? { latitude: Number(latitude), longitude: Number(longitude), approximatif: false } : null
    })
  }
  return communes
}

/** `epci.csv` (siren, nom) or `regions.csv` (code, nom), or null where it was not imported. */
export function readTerritoires(dossier: string, fichier: 'epci.csv' | 'regions.csv'): Territoire[] | null {
  const chemin = join(dossier, fichier)
  if (!existsSync(chemin)) return null
  return Array.from(rowsOf(chemin), row => ({ code: row.siren ?? row.code ?? '', nom: row.nom ?? '' }))
}

/** `mouvements-communes.csv`, INSEE's own columns. */
function readMouvements(file: string): Mouvement[] {
  return Array.from(rowsOf(file), row => ({
    nature: row.MOD ?? '',
    date: row.DATE_EFF ?? '',
    typeAvant: row.TYPECOM_AV ?? '',
    codeAvant: row.COM_AV ?? '',
    nomAvant: row.LIBELLE_AV ?? '',
    typeApres: row.TYPECOM_AP ?? '',
    codeApres: row.COM_AP ?? ''
  }))
}

/** The imported communes, completed by the packages where they are silent (a point, an old code, a whole département). */
export function mergeOfficielles(dossier: string, paquets: readonly Commune[]): Commune[] {
  const fichier = join(dossier, 'communes.csv')
  const officielles = existsSync(fichier) ? readCommunes(fichier) : []
  const key = (c: Commune) => `${c.type} ${c.code}`
  const parCle = new Map(paquets.map(c => [key(c), c]))
  const communes = officielles.map(c => {
    const paquet = parCle.get(key(c))
    return paquet === undefined || (c.point !== null && c.codesPostaux.length > 0)
      ? c
      : {
          ...c,
          point: c.point ?? paquet.point,
          codesPostaux: c.codesPostaux.length > 0 ? c.codesPostaux : paquet.codesPostaux
        }
  })
  const mouvements = join(dossier, 'mouvements-communes.csv')
  const anciennes = existsSync(mouvements)
    ? anciennesCommunes(readMouvements(mouvements), officielles.length > 0 ? communes : paquets)
    : []
  const gone = new Set(anciennes.map(c => c.code))
  const couverts = new Set(officielles.map(c => c.departement))
  for (const c of paquets) {
    const replaced = c.type === 'ANC' ? gone.has(c.code) : couverts.has(c.departement)
    if (!replaced) communes.push(c)
  }
  return [...communes, ...anciennes]
}

interface Feature {
  readonly properties: { readonly code?: string }
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null
}

/** Outlines by code, from every `contours/departements*.geojson`, or every `contours/communes*.geojson`. */
export function readContours(files: readonly string[]): DonneesGeographiques['contours'] {
  const contours = new Map<string, Contour>()
  for (const file of files) {
    const { features } = JSON.parse(readFileSync(file, 'utf8')) as { features: readonly Feature[] }
    for (const { properties, geometry } of features) {
      const contour = geometry === null ? null : contourOf(geometry.type, geometry.coordinates)
      if (contour !== null && properties.code) contours.set(properties.code, contour)
    }
  }
  return contours
}

/**
 * Outlines of communes by the code in force that holds their ground now: those of merged communes lie side by side under
 * one code (`35123` gone into `35220` → `35220: [its own, that of 35123]`).
 */
export function outlinesInForce(
  contours: DonneesGeographiques['contours'] = new Map(),
  communes: readonly Commune[]
): Map<string, Contour[]> {
  const outlines = new Map<string, Contour[]>()
  if (contours.size === 0) return outlines
  const actuelles = new Map<string, string>()
  for (const { code, type, actuelle } of communes)
    if (type === 'COM' || !actuelles.has(code)) actuelles.set(code, actuelle)
  for (const [code, contour] of contours) {
    const actuelle = actuelles.get(code)
    if (actuelle === undefined) continue
    const known = outlines.get(actuelle)
    if (known === undefined) outlines.set(actuelle, [contour])
    else known.push(contour)
  }
  return outlines
}
