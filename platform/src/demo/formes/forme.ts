/**
 * The shape of one list of the demonstration: which places it knows, how it writes a row, in which file. Eight shapes stand
 * for the families met in the real ones: national tables, portals, surveys, directories, nested exports.
 */
import type { Alea } from '../alea.ts'
import type { Salete } from '../saletes.ts'
import type { Vrai } from '../territoire.ts'

export type Cellule = string | number | null
export interface Forme {
  /** The source's name, and its folder. */
  readonly source: string
  readonly fichier: string
  readonly type: 'csv' | 'json' | 'geojson' | 'xlsx'
  /** CSV only. */
  readonly separateur?: string
  readonly encodage?: 'utf-8' | 'windows-1252'
  /** CSV and XLSX: the header, repeats included. */
  readonly colonnes?: readonly string[]
  /** The column, or key, of the place's name. */
  readonly nom: string
  /** CSV and XLSX: the column that says that a place is closed, and the word for it. */
  readonly ferme?: readonly [colonne: string, mot: string]
  /** CSV: a list pasted together from several repeats its header after so many rows. */
  readonly titresTous?: number
  /** The probability that the list knows this place. */
  readonly part: (v: Vrai) => number
  readonly salete: Salete
  /** CSV and XLSX: the cells in the header's order; JSON: the object; GeoJSON: the feature. */
  readonly ligne: (v: Vrai, rang: number, a: Alea) => readonly Cellule[] | object
}
