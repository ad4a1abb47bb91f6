/**
 * Merged cells: what is written once beside several rows (a town beside its five places) is said of each of them. Cells
 * merged along a row are a title's or a remark's: their value stays in the first.
 */

/** Columns and rows from 1, as the workbook counts them. */
export interface Fusion {
  readonly colonne: number
  readonly haut: number
  readonly bas: number
}

// '<mergeCell ref="C4:C6"/>'
const FUSION = /<(?:\w{1,10}:)?mergeCell [^<>]{0,100}?ref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"/g

/** `columnOf('AB') → 28`. */
export function columnOf(letters: string): number {
  let column = 0
  for (let i = 0; i < letters.length; i++) column = column * 26 + letters.charCodeAt(i) - 64
  return column
}

/** The cells that a sheet's XML merges down its rows: `C4:C6` → `{ colonne: 3, haut: 4, bas: 6 }`. */
export function fusionsOf(xml: string): Fusion[] {
  const fusions: Fusion[] = []
  for (const [, letters, top, bottom] of xml.matchAll(FUSION)) {
    const [haut, bas] = [Number(top), Number(bottom)]
    if (bas > haut) fusions.push({ colonne: columnOf(letters as string), haut, bas })
  }
  return fusions
}

/** Cells written in all: merged cells never overlap, but nothing stops a file from saying so. */
const ECRITES_MAX = 1_000_000

const isFilled = (cell: string | undefined): boolean => cell !== undefined && cell.trim() !== ''

/** The rows, with each merged value on every row that holds something else: an empty row stays empty. */
export function spreadFusions(
  rows: readonly (readonly string[])[],
  fusions: readonly Fusion[]
): readonly (readonly string[])[] {
  if (fusions.length === 0) return rows
  const spread = rows.map(row => [...row])
  let ecrites = 0
  for (const { colonne, haut, bas } of fusions) {
    const value = rows[haut - 1]?.[colonne - 1]
    if (!isFilled(value)) continue
    for (let r = haut; r < Math.min(bas, rows.length) && ecrites < ECRITES_MAX; r++) {
      ecrites++
      const row = spread[r] as string[]
      if (rows[r]?.some(isFilled)) row[colonne - 1] = value as string
    }
  }
  return spread
}
