/**
 * XLSX workbooks, once weighed (`pesee.ts`): a hostile or broken one was refused before the library unfolds it.
 * Cells become text; dates become ISO days, times of day `HH:MM`.
 */
import readXlsxFile from 'read-excel-file/node'
import { type TableauDeFeuille, withFeuilles } from './autres-feuilles.ts'
import { chooseFeuille } from './feuille.ts'
import { columnOf, fusionsOf, spreadFusions } from './fusions.ts'
import { tableauOf } from './grille.ts'
import { isFeuille, type Pesee } from './pesee.ts'
import { type Entree, packZip } from './zip.ts'

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

// '<c r="B3" t="str"><f>A1&amp;B1</f></c>'
const SANS_RESULTAT =
  /<c((?: [^<>]{0,200})?)><f(?: [^<>]{0,100})?(?:\/>|>[^<]{0,10000}<\/f>)(?:<v\s{0,2}\/>|<v><\/v>)?<\/c>/g
// ' t="str"'
const TYPE = / t="[a-zA-Z]{1,10}"/

/** Formulas without a result become empty cells: the library takes them for a broken workbook. */
const emptyFormulas = (xml: string): string =>
  xml.replace(SANS_RESULTAT, (_, attributes: string) => `<c${attributes.replace(TYPE, '')}/>`)

/** The same workbook, each cell with its place, and none that waits for its result. */
export function mendCells(entrees: readonly Entree[]): Buffer {
  return packZip(
    entrees.map(entree => {
      const octets = entree.octets()
      if (!isFeuille(entree)) return { nom: entree.nom, octets }
      return { nom: entree.nom, octets: Buffer.from(place(emptyFormulas(octets.toString('latin1'))), 'latin1') }
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
function hiddenOf(workbook: string): ReadonlySet<number> {
  const tags = workbook.match(SHEET) ?? []
  const hidden = new Set(tags.flatMap((tag, i) => (HIDDEN.test(tag) ? [i] : [])))
  return hidden.size === tags.length ? new Set() : hidden
}

// '<Relationship Id="rId2" Type="…/worksheet" Target="worksheets/sheet1.xml"/>'
const LIEN = /<Relationship [^<>]{0,2000}>/g
const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(` ${name}="([^"<>]{0,300})"`).exec(tag)?.[1]

const textOf = (entrees: readonly Entree[], nom: string): string =>
  entrees
    .find(e => e.nom === nom)
    ?.octets()
    .toString('utf8') ?? ''

/** The XML of the sheet that comes at this rank in the workbook, empty when the workbook does not say where it is. */
function sheetXml(entrees: readonly Entree[], workbook: string, rang: number): string {
  const id = attribute(workbook.match(SHEET)?.[rang] ?? '', '(?:\\w{1,10}:)?id')
  const liens = textOf(entrees, 'xl/_rels/workbook.xml.rels').match(LIEN) ?? []
  const cible = attribute(liens.find(lien => attribute(lien, 'Id') === id) ?? '', 'Target')
  if (id === undefined || cible === undefined) return ''
  return textOf(entrees, cible.startsWith('/') ? cible.slice(1) : `xl/${cible}`)
}

/** Reads one sheet, once the archive was weighed; a hidden one only when declared. Throws a named error for anything else. */
export async function readXlsx(
  bytes: Uint8Array,
  { entrees, pesee }: { readonly entrees: readonly Entree[]; readonly pesee: Pesee },
  nom: string,
  lecture: { readonly feuille?: string | undefined; readonly entete?: number | undefined; readonly rangs: number }
): Promise<TableauDeFeuille> {
  const { feuille } = lecture
  const sheets = await readXlsxFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const feuilles = sheets.map(({ sheet, data }, rang) => ({ nom: sheet, rang, rows: data as unknown[][] }))
  const workbook = textOf(entrees, 'xl/workbook.xml')
  const hidden = feuille === undefined ? hiddenOf(workbook) : new Set<number>()
  const shown = feuilles.filter((_, i) => !hidden.has(i))
  const choisie = chooseFeuille(shown, nom, feuille)
  const { rows, rang } = choisie
  const textes = rows.map(row => row.map(cellText))
  const fusions = pesee.fusionnees ? fusionsOf(sheetXml(entrees, workbook, rang)) : []
  return withFeuilles(tableauOf(spreadFusions(textes, fusions), nom, lecture), shown, choisie, feuille !== undefined)
}
