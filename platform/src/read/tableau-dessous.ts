/**
 * Another table under the list, narrower than it: partners and amounts, a key of codes. Its titles are words of nobody's
 * columns, so its shape tells it: a block of its own after a blank row, on a few columns side by side, that leaves empty what
 * the list always fills, and holds figures where the list has words, or the reverse.
 */
import { fold, isTitreDeColonne } from '@lieux-communs/core'
import { isFilled } from './titres.ts'

type Cellules = readonly string[]

/** Share of what a row of the list fills, over which a row is one more of the list. */
const ETROIT = 0.6
/** Rows and cells of the list from which « narrower » means something. */
const LIGNES_MIN = 3
const CELLULES_MIN = 3

/** Cells of a row that hold something: `filledOf(['Brest', '', ' ']) → 1`. */
const filledOf = (row: Cellules): number => {
  let n = 0
  for (const cell of row) if (isFilled(cell)) n++
  return n
}

/** True when a row fills much less than the list's rows do, so that it may begin another table. */
export const isNarrow = (row: Cellules, lignes: number, remplies: number): boolean =>
  lignes >= LIGNES_MIN && remplies >= lignes * CELLULES_MIN && filledOf(row) * lignes <= remplies * ETROIT

// "12 000 €", "45 %", "02 98 00 00 00", "2024-05-02", "29300"
const FIGURES = /^[\d\s.,:/+€%-]{1,40}$/
// "accueil@exemple.fr", "https://exemple.fr", "www.exemple.fr"
const EN_LIGNE = /@|:\/\/|^www\./i
const CHIFFRE = /\d/

type Sorte = 'chiffres' | 'en ligne' | 'mots'
const sorteOf = (cell: string): Sorte =>
  FIGURES.test(cell) && CHIFFRE.test(cell) ? 'chiffres' : EN_LIGNE.test(cell) ? 'en ligne' : 'mots'

/** What the list holds in each of its columns. */
interface Colonne {
  readonly pleine: number
  readonly sortes: ReadonlyMap<Sorte, number>
}

function colonnesOf(liste: readonly Cellules[]): readonly Colonne[] {
  const width = Math.max(0, ...liste.map(row => row.length))
  return Array.from({ length: width }, (_, i) => {
    const sortes = new Map<Sorte, number>()
    let pleine = 0
    for (const row of liste) {
      const cell = row[i] ?? ''
      if (!isFilled(cell)) continue
      pleine++
      const sorte = sorteOf(cell.trim())
      sortes.set(sorte, (sortes.get(sorte) ?? 0) + 1)
    }
    return { pleine, sortes }
  })
}

/** A column that the list always fills, and a kind of cell that it all but never holds: chosen, one slip in ten is allowed. */
const TOUJOURS = 0.9
const JAMAIS = 0.1
/** Signs of a title at most. */
const TITRE_MAX = 60

/** True when the cells are side by side, words without a figure, each once. */
export function isHeader(row: Cellules): boolean {
  const places = row.flatMap((cell, i) => (isFilled(cell) ? [i] : []))
  const [de = 0] = places
  const cells = places.map(i => (row[i] as string).trim())
  return (
    cells.length >= 2 &&
    places.every((place, i) => place === de + i) &&
    cells.every(c => c.length <= TITRE_MAX && !CHIFFRE.test(c) && sorteOf(c) === 'mots') &&
    new Set(cells.map(fold)).size === cells.length
  )
}

/**
 * The rank in `bloc` of the titles of another table, or null when its rows are the list's: `tableDessous([['Partenaires',
 * 'Montant'], ['Région', '12000']], liste) → 0` where the list has streets in its second column; 1 under a title of its own.
 */
export function tableDessous(bloc: readonly Cellules[], liste: readonly Cellules[]): number | null {
  const rang = filledOf(bloc[0] ?? []) === 1 ? 1 : 0
  const titres = bloc[rang] ?? []
  const lignes = bloc.slice(rang + 1)
  if (!lignes.some(row => filledOf(row) >= 2) || !isHeader(titres)) return null
  if (lignes.some(row => row.some((cell, i) => isFilled(cell) && !isFilled(titres[i] ?? '')))) return null
  const colonnes = colonnesOf(liste)
  const toujours = colonnes.flatMap(({ pleine }, i) => (pleine >= liste.length * TOUJOURS ? [i] : []))
  const vides = toujours.filter(i => !isFilled(titres[i] ?? ''))
  if (vides.length * 2 < toujours.length) return null
  const autres = titres.some((titre, i) => {
    const sienne = colonnes[i]
    const cells = lignes.map(row => (row[i] ?? '').trim()).filter(isFilled)
    if (!isFilled(titre) || sienne === undefined || sienne.pleine === 0 || cells.length === 0) return false
    return cells.every(cell => (sienne.sortes.get(sorteOf(cell)) ?? 0) <= sienne.pleine * JAMAIS)
  })
  return autres || titres.some(titre => isFilled(titre) && isTitreDeColonne(titre)) ? rang : null
}
