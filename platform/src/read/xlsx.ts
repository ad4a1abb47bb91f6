/**
 * XLSX workbooks. The sheets are weighed first, so that a hostile or broken one is refused before the library unfolds it.
 * Cells become text; dates become ISO days, times of day `HH:MM`.
 */
import readXlsxFile from 'read-excel-file/node'
import { FichierTropGrand } from './erreurs.ts'
import { CELLS_MAX, chooseFeuille } from './feuille.ts'
import { type Tableau, tableauOf } from './grille.ts'
import type { Entree } from './zip.ts'

// ' r="AB12"' in "<c r="AB12" s="1">"
const REFERENCE = / r="([A-Z]{1,3})(\d{1,7})"/g

const columnOf = (letters: string): number => [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0)

/** Rows × columns up to the farthest cell: `<c r="C4">` spans 12. */
function spanOf(xml: string): number {
  let width = 0
  let height = 0
  for (const [, letters, digits] of xml.matchAll(REFERENCE)) {
    width = Math.max(width, columnOf(letters as string))
    height = Math.max(height, Number(digits))
  }
  return width * height
}

/** Refuses a sheet that spans too many cells to hold in memory: the library makes them all. */
export function weighXlsx(entrees: readonly Entree[], nom: string): void {
  for (const entree of entrees) {
    const octets = entree.octets()
    if (entree.nom.startsWith('xl/worksheets/') && spanOf(octets.toString('latin1')) > CELLS_MAX) {
      throw new FichierTropGrand(nom, 'une feuille s’étend sur trop de cellules vides')
    }
  }
}

/** `cellText(new Date('2024-05-02')) → '2024-05-02'`; a time of day (before 1901) → `09:30`. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) {
    if (Number.isNaN(cell.getTime())) return ''
    const iso = cell.toISOString()
    if (cell.getUTCFullYear() < 1901) return iso.slice(11, 16)
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19)
  }
  return String(cell)
}

/** Reads one sheet, once the archive was weighed. Throws a named error for anything else. */
export async function readXlsx(bytes: Uint8Array, nom: string, feuille?: string, entete?: number): Promise<Tableau> {
  const sheets = await readXlsxFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const feuilles = sheets.map(({ sheet, data }) => ({ nom: sheet, rows: data as unknown[][] }))
  const { rows } = chooseFeuille(feuilles, nom, feuille)
  return tableauOf(
    rows.map(row => row.map(cellText)),
    nom,
    entete
  )
}
