/**
 * One table as `lieux link` opens it. A first row that looks like the others is a record, not titles: the reader of places tells it by a mail
 * or a street, and tables of anything have neither.
 */
import { fold, foldDate, isTitreDeColonne, type Table } from '@lieux-communs/core'
import { SANS_TITRES } from '../read/sans-titres.ts'
import { readTable } from '../read/table.ts'

/** What a cell may look like and a title hardly ever does. */
const GENRES: readonly ((cell: string) => boolean)[] = [
  cell => foldDate(cell) !== '',
  // "12", "75 011", "4,5"
  cell => /^-?\d{1,15}(?:[ .,]\d{1,15})?$/.test(cell)
]
/** Share of the cells below that must look alike. */
const PAREILLES_MIN = 0.9
// "2019": a title too, above figures
const ANNEE = /^(?:19|20)\d\d$/

/** Words of titles that lists of places do not have. */
const TITRES: ReadonlySet<string> = new Set(
  'id identifiant prenom nom name title titre auteur auteurs author date dob naissance debut fin prix price ref reference cote code sku isbn ean marque modele designation label'.split(
    ' '
  )
)
const isTitle = (cell: string): boolean =>
  isTitreDeColonne(cell) ||
  fold(cell)
    .split(' ')
    .some(mot => TITRES.has(mot))

/** True when a first row is one of the list: it says a date or a number over others, or a value that its column says again. */
function isRecord(premiere: readonly string[], dessous: readonly (readonly string[])[]): boolean {
  const filled = premiere.filter(cell => cell !== '')
  if (filled.length === 0 || dessous.length === 0 || filled.some(isTitle)) return false
  return premiere.some((cell, c) => {
    if (cell === '') return false
    const column = dessous.map(cells => cells[c] ?? '').filter(other => other !== '')
    if (column.includes(cell)) return true
    if (ANNEE.test(cell)) return false
    return GENRES.some(
      genre => genre(cell) && column.length > 0 && column.filter(genre).length >= PAREILLES_MIN * column.length
    )
  })
}

export interface Ouverte {
  readonly table: Table
  /** French, to be said once. */
  readonly dits: readonly string[]
}

/** Reads a table of anything; throws as `readTable` does. */
export async function openTable(octets: Uint8Array, fichier: string, nom: string): Promise<Ouverte> {
  const table = await readTable(octets, fichier)
  const heads = table.format === 'csv' || table.format === 'xlsx' || table.format === 'ods'
  const whole =
    heads && table.entete === 1 && !table.colonnes.some(isTitle) ? await withoutTitles(octets, fichier) : null
  const kept = whole ?? table
  const said = (kept.avertissements ?? []).filter(dit => dit !== SANS_TITRES).map(dit => `${nom} : ${dit}`)
  if (kept.entete === 0)
    said.unshift(
      `${nom} : pas de ligne de titres, la première est lue comme les autres ; ses colonnes sont nommées « colonne 1 », « colonne 2 »….`
    )
  return { table: kept, dits: said }
}

/** The same, its first row read as the others, when it looks like them. */
async function withoutTitles(octets: Uint8Array, fichier: string): Promise<Table | null> {
  const table = await readTable(octets, fichier, { entete: 0 })
  const cells = table.lignes.map(ligne => table.colonnes.map(colonne => String(ligne[colonne] ?? '').trim()))
  return isRecord(cells[0] ?? [], cells.slice(1)) ? table : null
}
