/**
 * XLSX workbooks, once weighed (`pesee.ts`): a hostile or broken one was refused before the library unfolds it.
 * Cells become text; dates become ISO days, times of day `HH:MM`.
 */
import readXlsxFile from 'read-excel-file/node'
import { type TableauDeFeuille, withFeuilles } from './autres-feuilles.ts'
import { chooseFeuille } from './feuille.ts'
import { fusionsOf, spreadFusions } from './fusions.ts'
import { tableauOf } from './grille.ts'
import type { Pesee } from './pesee.ts'
import type { Entree } from './zip.ts'

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
