/**
 * What no spreadsheet could hold is cut where it comes in, and said once: a cell of 20 MB would be read by every rule, then kept
 * as the name of a place.
 */
import { insecables } from '@lieux-communs/core'

/** Signs of a cell: Excel's own limit. The longest real one met has 5,000. */
export const CELLULE_MAX = 32_767
/** Cells of a row: a workbook has no more columns, and leaves as many blanks on each row of its CSV. */
export const CELLULES_MAX = 16_384
/** Signs of a column's title: chosen, above any question of a form. */
const TITRE_MAX = 1_000

const cut = (texte: string, max: number): string => (texte.length > max ? `${texte.slice(0, max - 1)}…` : texte)

/** The cell as it is, or its beginning and « … ». */
export const cutCell = (cell: string): string => cut(cell, CELLULE_MAX)

/** The title as it is, or its beginning and « … ». */
export const cutTitre = (titre: string): string => cut(titre, TITRE_MAX)

/** What is said of the cells that were cut. */
export const saidCut = (nombre: number): string =>
  insecables(
    nombre === 1
      ? 'Une cellule de plus de 32 767 signes, plus qu’un tableur n’en admet : seul son début est gardé.'
      : `${nombre.toLocaleString('fr-FR')} cellules de plus de 32 767 signes, plus qu’un tableur n’en admet : seul leur début est gardé.`
  )
