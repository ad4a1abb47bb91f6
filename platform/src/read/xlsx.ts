/**
 * XLSX workbooks. The sheets are weighed first, so that a hostile or broken one is refused before the library unfolds it.
 * Cells become text; dates become ISO days, times of day `HH:MM`.
 */
import readXlsxFile from 'read-excel-file/node'
import { FichierTropGrand } from './erreurs.ts'
import { CELLS_MAX, chooseFeuille } from './feuille.ts'
import { type Tableau, tableauOf } from './grille.ts'
import { type Entree, packZip } from './zip.ts'

// ' r="AB12"' in "<c r="AB12" s="1">"
const REFERENCE = / r="([A-Z]{1,3})(\d{1,7})"/g

const columnOf = (letters: string): number => [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0)

const isFeuille = (entree: Entree): boolean => entree.nom.startsWith('xl/worksheets/') && entree.nom.endsWith('.xml')

/** A reference may be cut between two pieces: the longest, ` r="XFD1048576"`, and its tag. */
const OVERLAP = 64

/**
 * Refuses a sheet that spans too many cells to hold in memory: the library makes them all. Read piece by piece, so that
 * looking costs nothing however far the archive unfolds. True when some cell does not say where it stands.
 */
export async function weighXlsx(entrees: readonly Entree[], nom: string): Promise<boolean> {
  let unplaced = false
  for (const entree of entrees) {
    if (!isFeuille(entree)) {
      for await (const _ of entree.morceaux());
      continue
    }
    let width = 0
    let height = 0
    let carry = ''
    for await (const piece of entree.morceaux()) {
      const xml = carry + piece.toString('latin1')
      for (const [, letters, digits] of xml.matchAll(REFERENCE)) {
        width = Math.max(width, columnOf(letters as string))
        height = Math.max(height, Number(digits))
      }
      if (width * height > CELLS_MAX) throw new FichierTropGrand(nom, 'une feuille s’étend sur trop de cellules vides')
      unplaced ||= UNPLACED.test(xml)
      carry = xml.slice(-OVERLAP)
    }
  }
  return unplaced
}

// "<c>", '<c t="s">': a cell without its place, as some programs write them.
const UNPLACED = /<c(?: (?!r=)[a-z]{1,3}="[^"<>]{0,20}"){0,4}\/?>/
// "<row r="3" spans="1:2">", "<c t="s">", "<c r="B3"/>"
const TAG = /<(row|c)((?: [^<>]{0,200}?)?)(\/?)>/g
const PLACE = / r="([A-Z]{0,3})(\d{1,7})"/

function lettersOf(column: number): string {
  let letters = ''
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26)) letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters
  return letters
}

/** Cells get the place that the format gives them by default: the one after their neighbour, on the next row. */
function place(xml: string): string {
  let row = 0
  let column = 0
  return xml.replace(TAG, (tag, name: string, attributes: string, close: string) => {
    const said = PLACE.exec(attributes)
    if (name === 'row') {
      row = said === null ? row + 1 : Number(said[2])
      column = 0
      return said === null ? `<row r="${row}"${attributes}${close}>` : tag
    }
    column = said === null ? column + 1 : columnOf(said[1] as string)
    return said === null ? `<c r="${lettersOf(column)}${Math.max(1, row)}"${attributes}${close}>` : tag
  })
}

/** The same workbook, each cell with its place. */
export function placeCells(entrees: readonly Entree[]): Buffer {
  return packZip(
    entrees.map(entree => {
      const octets = entree.octets()
      if (!isFeuille(entree)) return { nom: entree.nom, octets }
      return { nom: entree.nom, octets: Buffer.from(place(octets.toString('latin1')), 'latin1') }
    })
  )
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

// '<sheet name="Archives" sheetId="2" state="hidden" r:id="rId2"/>'
const SHEET = /<(?:\w{1,10}:)?sheet [^<>]{0,2000}>/g
const HIDDEN = / state="(?:hidden|veryHidden)"/

/** Ranks of the sheets that their author hid: old versions, lists of choices. Never all of them. */
function hiddenOf(entrees: readonly Entree[]): ReadonlySet<number> {
  const xml =
    entrees
      .find(e => e.nom === 'xl/workbook.xml')
      ?.octets()
      .toString('utf8') ?? ''
  const tags = xml.match(SHEET) ?? []
  const hidden = new Set(tags.flatMap((tag, i) => (HIDDEN.test(tag) ? [i] : [])))
  return hidden.size === tags.length ? new Set() : hidden
}

/** Reads one sheet, once the archive was weighed; a hidden one only when declared. Throws a named error for anything else. */
export async function readXlsx(
  bytes: Uint8Array,
  entrees: readonly Entree[],
  nom: string,
  feuille?: string,
  entete?: number
): Promise<Tableau & { readonly feuille: string }> {
  const sheets = await readXlsxFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const feuilles = sheets.map(({ sheet, data }) => ({ nom: sheet, rows: data as unknown[][] }))
  const hidden = feuille === undefined ? hiddenOf(entrees) : new Set<number>()
  const shown = feuilles.filter((_, i) => !hidden.has(i))
  const choisie = chooseFeuille(shown, nom, feuille)
  const cellules = choisie.rows.map(row => row.map(cellText))
  return { ...tableauOf(cellules, nom, entete), feuille: choisie.nom }
}
