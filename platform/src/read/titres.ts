/**
 * Rows that are no rows: the titles once more, in the same order or in another, where a page breaks or two files were glued,
 * and the titles of another table of the same sheet.
 */
import { fold, isTitreDeColonne } from '@lieux-communs/core'

type Cellules = readonly string[]

export const isFilled = (cell: string): boolean => cell !== '' && cell.trim() !== ''

/** One more than the rank of the last filled cell. */
export function widthOf(cells: Cellules): number {
  let width = cells.length
  while (width > 0 && !isFilled(cells[width - 1] as string)) width--
  return width
}

/** What a row says when it is no row: the titles once more (a page's break, two files glued), or those of another table. */
export type Titres = 'memes' | 'autres' | null

/** Share of a row's cells that are words of columns, from which it is another table's header. */
const TITRES_MIN = 0.6

// "12 rue Haute", "Ref_9001": most rows are told from a header at once.
const CHIFFRE = /\d/

/** Tells titles from rows; nearly every row is told by its first cell. */
export function createTitresOf(header: Cellules): (row: Cellules) => Titres {
  const titres = new Set(header.filter(isFilled).map(fold))
  const isTitle = (cell: string): boolean => titres.has(fold(cell)) || isTitreDeColonne(cell)
  return row => {
    const premiere = row.find(isFilled)
    if (premiere === undefined || (CHIFFRE.test(premiere) && !titres.has(fold(premiere))) || !isTitle(premiere))
      return null
    const filled = row.filter(isFilled)
    if (filled.length < 2 || new Set(filled.map(fold)).size < filled.length) return null
    if (filled.length >= titres.size * TITRES_MIN && filled.every(cell => titres.has(fold(cell)))) return 'memes'
    return filled.filter(isTitle).length >= filled.length * TITRES_MIN ? 'autres' : null
  }
}

/**
 * Where each cell under these titles goes, when they are the header's in another order: the titles nearest above a row are
 * those it was written under. Null when they are in the same order, or are not all of them.
 */
export function orderOf(row: Cellules, header: Cellules): readonly number[] | null {
  const rangs = new Map(header.flatMap((titre, i) => (isFilled(titre) ? [[fold(titre), i] as const] : [])))
  const titres = row.slice(0, widthOf(row))
  if (titres.length !== rangs.size || titres.length !== widthOf(header)) return null
  const ordre = titres.map(titre => rangs.get(fold(titre)) ?? -1)
  return ordre.includes(-1) || ordre.every((vers, de) => vers === de) ? null : ordre
}
