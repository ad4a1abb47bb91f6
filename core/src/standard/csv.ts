/**
 * The standard's CSV: comma, double quotes when needed, CR LF (RFC 4180), UTF-8, columns in the schema's order. Reading
 * here is for what we wrote ourselves; files from the world come through the readers of the platform.
 */
import { CHAMPS, type Champ, type Ligne } from './champs.ts'
import { guardCell } from './ligne.ts'

// What must stand between quotes, beside the separator: a quote, a line break.
const A_CITER = /["\r\n]/
// The same with the comma: "12, rue du Port".
const A_CITER_OU_VIRGULE = /[",\r\n]/
const GUILLEMET = /"/g

/** `csvCell('1,5') === '"1,5"'`, `csvCell('1,5', ';') === '1,5'`. */
export function csvCell(cellule: string, separateur = ','): string {
  const aCiter =
    separateur === ',' ? A_CITER_OU_VIRGULE.test(cellule) : cellule.includes(separateur) || A_CITER.test(cellule)
  return aCiter ? `"${cellule.replace(GUILLEMET, '""')}"` : cellule
}

/**
 * Any text as a cell of any CSV that we write, which no spreadsheet can run: `writeCell('=1+1') === "'=1+1"`,
 * `writeCell('1,5') === '"1,5"'`. Only the rows of the standard, made safe by `ligneOfPlat`, are quoted without it.
 */
export const writeCell = (texte: string, separateur = ','): string => csvCell(guardCell(texte), separateur)

export const CSV_ENTETE = `${CHAMPS.join(',')}\r\n`

/** One row, with its line end: `csvLigne(ligne) → 'lieu-1,73282932000074,Médiathèque,…\r\n'`. */
export function csvLigne(ligne: Ligne): string {
  let texte = csvCell(ligne.id)
  for (let i = 1; i < CHAMPS.length; i++) {
    const cellule = ligne[CHAMPS[i] as Champ]
    texte += cellule === '' ? ',' : `,${csvCell(cellule)}`
  }
  return `${texte}\r\n`
}

/** The whole file as one text. For files of any size, write `CSV_ENTETE` then each `csvLigne`. */
export function writeCsv(lignes: Iterable<Ligne>): string {
  const parts = [CSV_ENTETE]
  for (const ligne of lignes) parts.push(csvLigne(ligne))
  return parts.join('')
}

/** Every cell of a CSV text, row by row; quotes may hold commas and line breaks; a final line end makes no row. */
export function parseCsv(texte: string): string[][] {
  const rangs: string[][] = []
  let rang: string[] = []
  let i = texte.charCodeAt(0) === 0xfeff ? 1 : 0
  const fin = texte.length
  while (i < fin) {
    if (texte[i] === '"') {
      let cellule = ''
      let debut = ++i
      for (;;) {
        const ferme = texte.indexOf('"', debut)
        if (ferme < 0) {
          cellule += texte.slice(debut)
          i = fin
          break
        }
        cellule += texte.slice(debut, ferme)
        if (texte[ferme + 1] !== '"') {
          i = ferme + 1
          break
        }
        cellule += '"'
        debut = ferme + 2
      }
      rang.push(cellule)
    } else {
      const debut = i
      while (i < fin && texte[i] !== ',' && texte[i] !== '\n' && texte[i] !== '\r') i++
      rang.push(texte.slice(debut, i))
    }
    if (texte[i] === ',') {
      i++
      if (i === fin) rang.push('')
      continue
    }
    if (texte[i] === '\r') i++
    if (texte[i] === '\n') i++
    rangs.push(rang)
    rang = []
  }
  if (rang.length > 0) rangs.push(rang)
  return rangs
}

/** Rows of a CSV in the standard, by the names of its header: a missing column is empty, an unknown one is left out. */
export function readCsv(texte: string): Ligne[] {
  const [entete = [], ...rangs] = parseCsv(texte)
  const ou = CHAMPS.map(champ => [champ, entete.indexOf(champ)] as const)
  return rangs.map(rang => Object.fromEntries(ou.map(([champ, i]) => [champ, i < 0 ? '' : (rang[i] ?? '')])) as Ligne)
}
