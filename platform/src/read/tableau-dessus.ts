/**
 * Another table over the list: a few contacts, a key of codes, then a blank row and the list's own titles. It is told from what
 * producers write there of the list itself (its name, « Producteur ; Ville », a date) by its titles.
 */
import { isTitreDeColonne } from '@lieux-communs/core'
import { isHeader } from './tableau-dessous.ts'
import { isFilled } from './titres.ts'

type Cellules = readonly string[]

/** Titles and a row. */
const RANGS_MIN = 2

const isBlank = (row: Cellules | undefined): boolean => !row?.some(isFilled)

/**
 * The first and last ranks (from 0) of a table that stands above the list and before a blank row, or null:
 * `tableDessus([['Accueil', 'Téléphone'], ['Bourg', '0199001234'], []]) → [0, 1]`.
 */
export function tableDessus(rows: readonly Cellules[]): readonly [number, number] | null {
  if (!isBlank(rows.at(-1))) return null
  const de = rows.findIndex(row => isHeader(row) && row.some(cell => isFilled(cell) && isTitreDeColonne(cell)))
  if (de === -1) return null
  const fin = rows.findIndex((row, i) => i > de && isBlank(row))
  return fin - de < RANGS_MIN ? null : [de, fin - 1]
}
