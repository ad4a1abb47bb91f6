/**
 * The rows of one table as objects, as they come: one name for each column, a cell that no spreadsheet could hold cut, and what
 * the sheet must know of them (how full, from where to where) without looking at them again.
 */
import { nombre, oneLine, pluriel } from '@lieux-communs/core'
import { CELLULE_MAX, CELLULES_MAX, cutCell, cutTitre } from './coupe.ts'
import { FichierTropGrand } from './erreurs.ts'
import { isNarrow } from './tableau-dessous.ts'
import { isFilled, widthOf } from './titres.ts'

type Cellules = readonly string[]

/** The widest known list has 400 columns, a workbook may have 16,384; a row costs as much as all its columns. */
const COLUMNS_MAX = 5_000

export function checkWidth(width: number, nom: string): void {
  if (width > COLUMNS_MAX)
    throw new FichierTropGrand(nom, `${pluriel(width, 'colonne', 'colonnes')}, au plus ${nombre(COLUMNS_MAX)}`)
}

/** Names of columns: blanks folded, a repeated one takes its rank: `['Site', 'Site', ''] → ['Site', 'Site#2', 'colonne 3']`. */
function columnNames(header: Cellules, width: number): string[] {
  const seen = new Map<string, number>()
  const taken = new Set<string>()
  return Array.from({ length: width }, (_, i) => {
    const nom = cutTitre(oneLine(header[i] ?? '')) || `colonne ${i + 1}`
    let rank = (seen.get(nom) ?? 0) + 1
    while (taken.has(rank === 1 ? nom : `${nom}#${rank}`)) rank++
    seen.set(nom, rank)
    const unique = rank === 1 ? nom : `${nom}#${rank}`
    taken.add(unique)
    return unique
  })
}

/**
 * An empty row that others are copied from. JSON.parse gives it a shape of its own whatever the names (`__proto__` is a
 * plain key), and a copy then costs a quarter of adding 30 keys one by one (measured: 650,000 rows/s against 160,000).
 */
function emptyRow(colonnes: Cellules): Record<string, string> {
  return JSON.parse(`{${colonnes.map(c => `${JSON.stringify(c)}:""`).join(',')}}`)
}

// The engine gives a cut of 13 characters or more no memory of its own: it holds the whole text it was cut from.
const COUPE_MIN = 13

/**
 * The same text with a memory of its own: a street that is remembered must not hold the 6 MB of its file. Half of a pair
 * ("\ud83d" cut from its other half) is left as it is: UTF-8 cannot carry it.
 */
function ownText(cell: string): string {
  return cell.length < COUPE_MIN || !cell.isWellFormed() ? cell : Buffer.from(cell).toString()
}

/** Rows of a list that say what its columns hold. */
const JUGEES = 1_000

/** Rows as objects; a row wider than the header gives the table new columns, which earlier rows then get, empty. */
export class Lignes {
  colonnes: readonly string[]
  readonly #header: Cellules
  #empty: Record<string, string>
  #lignes: Record<string, string>[] = []
  #narrow = 0
  #last = 0
  /** Cells that hold something: the fullest of two tables is the list. */
  filled = 0
  /** Rows that hold something. */
  pleines = 0
  /** Cells cut for being longer than a spreadsheet's. */
  coupees = 0

  readonly #nom: string
  readonly #entete: number
  readonly #rangs: number[] = []

  constructor(header: Cellules, nom: string, entete: number) {
    this.#entete = entete
    checkWidth(widthOf(header), nom)
    this.#header = header
    this.#nom = nom
    this.colonnes = columnNames(header, widthOf(header))
    this.#empty = emptyRow(this.colonnes)
  }

  add(cells: Cellules, rang: number): void {
    this.#rangs.push(rang)
    if (cells.length > CELLULES_MAX) checkWidth(cells.length, this.#nom)
    if (cells.length > this.colonnes.length) this.#widen(widthOf(cells))
    const { colonnes } = this
    const ligne = { ...this.#empty }
    const count = Math.min(cells.length, colonnes.length)
    let filled = false
    for (let i = 0; i < count; i++) {
      const cell = cells[i] as string
      if (cell === '') continue
      if (cell.length > CELLULE_MAX) this.coupees++
      ligne[colonnes[i] as string] = ownText(cutCell(cell))
      this.filled++
      filled = true
    }
    this.#lignes.push(ligne)
    if (filled && cells.some(isFilled)) {
      this.#last = this.#lignes.length
      this.pleines++
    }
  }

  #widen(width: number): void {
    if (width <= this.colonnes.length) return
    checkWidth(width, this.#nom)
    this.colonnes = columnNames(this.#header, width)
    this.#empty = emptyRow(this.colonnes)
    this.#narrow = this.#lignes.length
  }

  close(): readonly Record<string, string>[] {
    this.#lignes.length = this.#last
    for (let i = 0; i < Math.min(this.#narrow, this.#last); i++) {
      this.#lignes[i] = { ...this.#empty, ...this.#lignes[i] }
    }
    return this.#lignes
  }

  /** Its first rows as cells, titles of its sections left out. */
  first(): readonly Cellules[] {
    const { colonnes, pleines, filled } = this
    const rows = this.#lignes.slice(0, JUGEES).map(ligne => colonnes.map(c => ligne[c] ?? ''))
    return rows.filter(row => !isNarrow(row, pleines, filled))
  }

  /** The rows it spans, titles included, from 1: `[3, 40]`. */
  span(): readonly [number, number] {
    return [this.#header.length === 0 ? this.#entete + 1 : this.#entete, this.#rangs[this.#last - 1] ?? this.#entete]
  }

  /** Nothing stands on the row above, or on lines between the two. */
  #isAfterBlank(i: number): boolean {
    const above = Object.values(this.#lignes[i - 1] ?? {})
    return !above.some(isFilled) || (this.#rangs[i] ?? 0) - (this.#rangs[i - 1] ?? 0) > 1
  }

  /** Drops what announces the next table: a text alone in its row, after a blank one. */
  dropTitle(): void {
    const filledAt = (i: number): number => Object.values(this.#lignes[i] ?? {}).filter(isFilled).length
    const last = this.#last - 1
    if (this.colonnes.length < 3 || last < 1 || filledAt(last) !== 1 || !this.#isAfterBlank(last)) return
    this.filled--
    this.pleines--
    this.#last = last
    while (this.#last > 0 && filledAt(this.#last - 1) === 0) this.#last--
  }

  /** Where the header and the rows stand, once closed. */
  places(): { readonly entete: number; readonly rangs?: readonly number[] } {
    const entete = this.#entete
    const rangs = this.#rangs.slice(0, this.#last)
    return rangs.every((rang, i) => rang === entete + i + 1) ? { entete } : { entete, rangs }
  }
}
