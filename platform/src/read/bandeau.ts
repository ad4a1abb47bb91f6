/**
 * Titles on two rows: a band of groups ("Lundi", "Mardi") above names that come again in each ("matin", "après-midi"), or one
 * that names some columns by itself ("Tarif", merged down both rows) and groups the others ("Coordonnées"). The band is told
 * apart from a title or a note above the list, and each column keeps its own name and its group's.
 */
import { fold, isTitreDeColonne } from '@lieux-communs/core'

type Cellules = readonly string[]

export interface Titres {
  /** Rank of the row of names, from 0. */
  readonly rank: number
  readonly header: Cellules
  /** The group of each column, empty when it has none; null when there is no band. */
  readonly bandeau: Cellules | null
}

const isFilled = (cell: string | undefined): cell is string => cell !== undefined && cell.trim() !== ''
/** A title is a few words: a cell of the first row of the list is often longer, or a number. */
const TITRE_MAX = 60
const looksLikeTitle = (cell: string): boolean => cell.length <= TITRE_MAX && !cell.includes('@') && !/\d{3}/.test(cell)

/** Folded names that come more than once in the row. */
function repeatedIn(row: Cellules): ReadonlySet<string> {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const cell of row) {
    if (!isFilled(cell)) continue
    const plie = fold(cell)
    if (seen.has(plie)) repeated.add(plie)
    seen.add(plie)
  }
  return repeated
}

/** Share of a row's cells that are words of columns, from which it is a row of names and no row of the list. */
const NOMS_MIN = 0.6

/** Together the two rows name every column, and neither does alone. */
function completes(top: Cellules, below: Cellules): boolean {
  const seules = top.filter((cell, i) => isFilled(cell) && !isFilled(below[i])).length
  const dessous = below.filter((cell, i) => isFilled(cell) && !isFilled(top[i])).length
  const width = Math.max(top.length, below.length)
  for (let i = 0; i < width; i++) if (!isFilled(top[i]) && !isFilled(below[i])) return false
  return seules > 0 && dessous > 0
}

/** Names that do not repeat stand under the groups: told by their words, since a row of the list may also have blanks. */
function areNames(top: Cellules, below: Cellules): boolean {
  const names = below.filter(isFilled)
  return (
    top.filter(isFilled).every(looksLikeTitle) &&
    completes(top, below) &&
    names.length >= 2 &&
    names.filter(isTitreDeColonne).length >= names.length * NOMS_MIN
  )
}

/** Titles said again right under themselves. */
const REDITS_MIN = 2

/**
 * The row of names is under the one that was taken for it: it fills the blanks between the groups with names that repeat
 * ("matin" under each day), or that are words of columns ("Code postal" under "Coordonnées").
 */
function areNamesBelow(top: Cellules, below: Cellules | undefined): boolean {
  if (below === undefined || !below.every(cell => !isFilled(cell) || looksLikeTitle(cell))) return false
  if (areNames(top, below)) return true
  const blanks: number[] = []
  const redits: number[] = []
  for (let i = 0; i < Math.max(top.length, below.length); i++) {
    const name = below[i]
    if (!isFilled(name)) continue
    if (i > 0 && !isFilled(top[i])) blanks.push(i)
    else if (fold(top[i] ?? '') === fold(name)) redits.push(i)
  }
  const repeated = repeatedIn(below)
  const isName = (cell: string): boolean => repeated.has(fold(cell)) || isTitreDeColonne(cell)
  // Two names at least come again: a row that says "x" forty times is a row.
  if (repeated.size < 2) return false
  const named = (ranks: readonly number[]): boolean =>
    ranks.length >= 2 && ranks.filter(i => isName(below[i] as string)).length >= ranks.length * 0.8
  // Groups written over each of their columns, titles written on both rows: no row of a list says its own titles.
  const autres = below.flatMap((cell, i) => (isFilled(cell) && !redits.includes(i) ? [i] : []))
  return named(blanks) || (redits.length >= REDITS_MIN && named(autres))
}

/** At least two groups, and names that come again under them or that the groups' row completes. */
function isBand(band: Cellules | undefined, header: Cellules): band is Cellules {
  if (band === undefined) return false
  const filled = band.filter((cell, i) => isFilled(cell) && fold(cell) !== fold(header[i] ?? ''))
  if (filled.length < 2 || !filled.every(looksLikeTitle)) return false
  return repeatedIn(header).size > 0 || completes(band, header)
}

/** Each group reaches as far as the next one; the last, as far as its names are those of the others. */
function groupsOf(band: Cellules, header: Cellules): Cellules {
  const repeated = repeatedIn(header)
  const last = band.findLastIndex((cell, i) => isFilled(cell) && fold(cell) !== fold(header[i] ?? ''))
  let group = ''
  return header.map((name, i) => {
    const own = band[i]
    if (isFilled(own)) group = !isFilled(name) || fold(own) === fold(name) ? '' : own.trim()
    else if (i > last && !repeated.has(fold(name))) group = ''
    return group
  })
}

/**
 * The names of a table whose header was found (or declared) at `rank`: `[['', 'Lundi', ''], ['Nom', 'matin', 'soir'], …]`
 * at 1 gives the groups `['', 'Lundi', 'Lundi']`.
 */
export function titlesOf(first: readonly Cellules[], found: number, declared: boolean): Titres {
  const rank = !declared && areNamesBelow(first[found] ?? [], first[found + 1]) ? found + 1 : found
  const names = first[rank] ?? []
  const band = first[rank - 1]
  if (!isBand(band, names)) return { rank, header: names, bandeau: null }
  const width = Math.max(names.length, band.length)
  const whole = Array.from({ length: width }, (_, i) => (isFilled(names[i]) ? names[i] : (band[i] ?? '')))
  return { rank, header: whole, bandeau: groupsOf(band, names.concat(Array(width - names.length).fill(''))) }
}
