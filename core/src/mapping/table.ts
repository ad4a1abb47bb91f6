/** What a reader hands over, whatever the file was: named columns and rows, nothing interpreted. */

/** One row as read: text cells for CSV and XLSX, nested values for JSON. Keys of a repeated header end with `#2`, `#3`… */
export type RangBrut = Readonly<Record<string, unknown>>

export interface Table {
  readonly format: 'csv' | 'xlsx' | 'ods' | 'json' | 'geojson'
  /** As found or declared: `utf-8`, `windows-1252`. */
  readonly encodage: string
  /** In the order of the file; nested keys dotted, arrays by index (`public.0`). */
  readonly colonnes: readonly string[]
  readonly lignes: readonly RangBrut[]
  /** Rank of the header in the file, from 1, so that a row is named as its author sees it; 0 when the file has none, absent where rows never have (JSON). */
  readonly entete?: number
  /** Titles on two rows: the group's above each column, empty where there is none (`Lundi` above `matin`, `après-midi`). */
  readonly bandeaux?: readonly string[]
  /** CSV: what stands between two cells. */
  readonly separateur?: string
  /** XLSX, ODS: the sheet that was read. */
  readonly feuille?: string
  /** The other sheets that look like lists, which were not read. */
  readonly feuilles?: readonly string[]
  /** Rank in the file of each row, where they do not simply follow the header: titles that come again, another table above. */
  readonly rangs?: readonly number[]
  /** What the reader wants said once for the whole file, in French: `1 245 cellules contiennent le signe « � » …`. */
  readonly avertissements?: readonly string[]
}
