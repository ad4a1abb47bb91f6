/**
 * XLSX workbooks. The archive is weighed first (bytes, then the corner of each sheet), so that a hostile or broken one is
 * refused before the library unfolds it. Cells become text; dates become ISO days, times of day `HH:MM`.
 */
import readXlsxFile from 'read-excel-file/node'
import { ClasseurIllisible, ErreurLecture, FichierTropGrand, FormatInconnu } from './erreurs.ts'
import { type Tableau, tableauOf } from './grille.ts'
import { type Entree, openZip, ZipTropGrand } from './zip.ts'

/** 100,000 rows of 40 columns inflate to 150 MB. */
const INFLATED_MAX = 300_000_000
/** Cells of the rectangle a sheet spans, blanks included: the library holds them all. */
const CELLS_MAX = 10_000_000

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

/** Refuses what is not a workbook, or would not hold in memory. */
function weigh(bytes: Uint8Array, nom: string): void {
  let entrees: Entree[]
  try {
    entrees = openZip(bytes, INFLATED_MAX)
    const noms = new Set(entrees.map(e => e.nom))
    if (!noms.has('xl/workbook.xml')) throw otherZip(nom, noms)
    for (const entree of entrees) {
      const octets = entree.octets()
      if (!entree.nom.startsWith('xl/worksheets/')) continue
      if (spanOf(octets.toString('latin1')) > CELLS_MAX)
        throw new FichierTropGrand(nom, 'une feuille s’étend sur trop de cellules vides')
    }
  } catch (cause) {
    if (cause instanceof ErreurLecture) throw cause
    if (cause instanceof ZipTropGrand) throw new FichierTropGrand(nom, 'plus de 300 Mo une fois décompressé')
    throw new ClasseurIllisible(nom, cause instanceof Error ? cause.message : String(cause), undefined, cause)
  }
}

function otherZip(nom: string, noms: ReadonlySet<string>): FormatInconnu {
  if (noms.has('content.xml'))
    return new FormatInconnu(
      nom,
      'un document OpenDocument',
      'ouvrez-le dans un tableur et enregistrez-le en XLSX ou en CSV'
    )
  if (noms.has('word/document.xml'))
    return new FormatInconnu(nom, 'un document Word', 'copiez le tableau dans un tableur et enregistrez-le en CSV')
  return new FormatInconnu(
    nom,
    `une archive zip : « ${[...noms].slice(0, 3).join(' », « ')} »`,
    'décompressez-la et donnez le fichier qu’elle contient'
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

const cellCount = (rows: readonly (readonly unknown[])[]): number =>
  rows.reduce((n, row) => n + row.filter(cell => cell !== null && cell !== '').length, 0)

/** Reads one sheet: the declared one, else the one that holds the most. Throws a named error for anything else. */
export async function readXlsx(bytes: Uint8Array, nom: string, feuille?: string, entete?: number): Promise<Tableau> {
  weigh(bytes, nom)
  let sheets: { sheet: string; data: readonly (readonly unknown[])[] }[]
  try {
    sheets = await readXlsxFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch (cause) {
    throw new ClasseurIllisible(nom, cause instanceof Error ? cause.message : String(cause), undefined, cause)
  }
  const noms = sheets.map(s => s.sheet).join(' », « ')
  const choisie =
    feuille === undefined
      ? sheets.reduce<(typeof sheets)[number] | undefined>(
          (a, b) => (a && cellCount(a.data) >= cellCount(b.data) ? a : b),
          undefined
        )
      : sheets.find(s => s.sheet === feuille)
  if (!choisie)
    throw new ClasseurIllisible(
      nom,
      `feuilles « ${noms} »`,
      `indiquez l’une de ces feuilles, « ${feuille} » n’existe pas`
    )
  return tableauOf(
    choisie.data.map(row => row.map(cellText)),
    nom,
    entete
  )
}
