/**
 * Rows as files have them, nested or not, laid out as columns of text: `{"names": {"primary": "BP"}}` is the column `names.primary`, and a
 * list is several values of one column. A CSV cell that holds JSON is read as what it holds.
 */
import { ENTRE } from './colonnes.ts'

type Rang = Readonly<Record<string, unknown>>

/** How deep a row nests: real ones stop at 4. */
const PROFONDEUR_MAX = 5

/** What a cell holds: itself, or the object or list that its text writes. */
function opened(cell: unknown): unknown {
  if (typeof cell !== 'string' || !(cell.startsWith('{') || cell.startsWith('['))) return cell
  try {
    const parsed: unknown = JSON.parse(cell)
    return typeof parsed === 'object' ? parsed : cell
  } catch {
    return cell
  }
}

type Dit = (chemin: string, texte: string) => void

function walk(chemin: string, value: unknown, depth: number, say: Dit): void {
  if (value === null || value === undefined || depth > PROFONDEUR_MAX) return
  if (Array.isArray(value)) for (const item of value) walk(chemin, item, depth + 1, say)
  else if (typeof value === 'object')
    for (const [key, item] of Object.entries(value)) walk(`${chemin}.${key}`, item, depth + 1, say)
  else say(chemin, String(value).trim())
}

/** Columns of the rows, added to `colonnes` from the record `debut` on: texts, empty where a row is silent. */
export function etale(rangs: readonly Rang[], colonnes: Map<string, string[]>, debut = 0): void {
  rangs.forEach((rang, i) => {
    const at = debut + i
    const say: Dit = (chemin, texte) => {
      if (texte === '') return
      let column = colonnes.get(chemin)
      if (column === undefined) {
        column = []
        colonnes.set(chemin, column)
      }
      while (column.length < at) column.push('')
      if (column.length === at) column.push(texte)
      else column[at] += `${ENTRE}${texte}`
    }
    for (const key in rang) walk(key, opened(rang[key]), 0, say)
  })
  for (const column of colonnes.values()) while (column.length < debut + rangs.length) column.push('')
}
