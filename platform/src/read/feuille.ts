/** Which sheet of a workbook holds the list, and how large a sheet may be: the same for XLSX and ODS. */
import { isChamp, nombre } from '@lieux-communs/core'
import { ClasseurIllisible } from './erreurs.ts'

/** Cells of the rectangle a sheet spans, blanks included: 100,000 rows of 40 columns are 4 million. */
export const CELLS_MAX = 10_000_000

/** Rows looked at to find the header: a title, a date, a note and a blank line leave plenty. */
export const TITRES_MAX = 20

/** Empty rows between two others: chosen, a list holds none; those that end a sheet are no rows. */
export const VIDES_MAX = 100_000

/** What is said of more. */
export const saidVides = (vides: number): string => `${nombre(vides)} lignes vides au milieu de la feuille`

export interface Feuille<Cell = unknown> {
  readonly nom: string
  readonly rows: readonly (readonly Cell[])[]
}

const filledCells = (feuille: Feuille): number =>
  feuille.rows.reduce((n, row) => n + row.filter(cell => cell !== null && cell !== '').length, 0)

/** Fields that a header of the standard has at least: no other sheet has as many by chance. */
const CHAMPS_MIN = 5

/** True when the first row is made of the standard's fields: our own template, whose help is longer than a list of three places. */
export const isStandard = ({ rows }: Feuille): boolean => {
  const titres = (rows[0] ?? []).filter(cell => cell !== null && cell !== '')
  return titres.length >= CHAMPS_MIN && titres.includes('nom') && titres.every(t => isChamp(String(t)))
}

/**
 * The declared sheet, else the one in the standard, else the one that fills the most cells: a first sheet is often a notice.
 * Throws `ClasseurIllisible`.
 */
export function chooseFeuille<F extends Feuille>(feuilles: readonly F[], nom: string, feuille?: string): F {
  const vu = `feuilles « ${feuilles.map(f => f.nom).join(' », « ')} »`
  if (feuille !== undefined) {
    const dite = feuilles.find(f => f.nom === feuille)
    if (dite) return dite
    throw new ClasseurIllisible(nom, vu, `indiquez l’une de ces feuilles, « ${feuille} » n’existe pas`)
  }
  const auStandard = feuilles.filter(f => f.rows.length > 1 && isStandard(f))
  if (auStandard.length === 1) return auStandard[0] as F
  let best: F | undefined
  let most = -1
  for (const candidate of feuilles) {
    const count = filledCells(candidate)
    if (count > most) {
      best = candidate
      most = count
    }
  }
  if (best) return best
  throw new ClasseurIllisible(nom, 'aucune feuille')
}
