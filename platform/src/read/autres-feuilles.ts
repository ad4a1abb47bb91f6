/** The lists that a workbook holds beside the one that is read: none of them vanishes without a word. */
import { fold, insecables, isTitreDeColonne } from '@lieux-communs/core'
import { type Feuille, isStandard, TITRES_MAX } from './feuille.ts'
import type { Tableau } from './grille.ts'

/** Titles that two lists of one workbook have in common at least, and words of columns that a list has by itself. */
const COMMUNS_MIN = 2
const TITRES_MIN = 3
const TITRES_PART = 0.6

const textsOf = (row: readonly unknown[]): string[] =>
  row.flatMap(cell => (cell === null || String(cell).trim() === '' ? [] : [String(cell)]))

/** The titles of a sheet: its first row that has several cells; empty when nothing stands under it. */
function titresOf({ rows }: Feuille): readonly string[] {
  const rang = rows.slice(0, TITRES_MAX).findIndex(row => textsOf(row).length >= COMMUNS_MIN)
  return rang === -1 || !rows.slice(rang + 1).some(row => textsOf(row).length > 0) ? [] : textsOf(rows[rang] ?? [])
}

/**
 * The names of the other sheets that are lists too: they have titles of the one that is read, or words of columns. A notice or
 * a list of choices has neither.
 */
function autresListes(feuilles: readonly Feuille[], choisie: Feuille): readonly string[] {
  const siens = new Set(titresOf(choisie).map(fold))
  return feuilles.flatMap(feuille => {
    if (feuille === choisie) return []
    const titres = titresOf(feuille)
    const mots = isStandard(choisie) ? 0 : titres.filter(isTitreDeColonne).length
    const deListe = mots >= TITRES_MIN && mots >= titres.length * TITRES_PART
    return deListe || titres.filter(t => siens.has(fold(t))).length >= COMMUNS_MIN ? [feuille.nom] : []
  })
}

/** What is said of the lists that are not read, and how to have them read. */
const saidFeuilles = (lue: string, autres: readonly string[]): string =>
  insecables(
    `Le classeur tient plusieurs listes : seule la feuille « ${lue} » est lue, pas « ${autres.join(' », ni « ')} ». Donnez chacune dans un fichier à part, ou choisissez la feuille à lire.`
  )

/** What one sheet gives, and the lists that it leaves in the workbook. */
export type TableauDeFeuille = Tableau & { readonly feuille: string; readonly feuilles?: readonly string[] }

/** The table of the sheet that was read; the other lists are named, and told of unless the sheet was asked for. */
export function withFeuilles(
  tableau: Tableau,
  feuilles: readonly Feuille[],
  choisie: Feuille,
  dite: boolean
): TableauDeFeuille {
  const autres = autresListes(feuilles, choisie)
  if (autres.length === 0) return { ...tableau, feuille: choisie.nom }
  const { avertissements = [] } = tableau
  return {
    ...tableau,
    feuille: choisie.nom,
    feuilles: autres,
    ...(!dite && { avertissements: [saidFeuilles(choisie.nom, autres), ...avertissements] })
  }
}
