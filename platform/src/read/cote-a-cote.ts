/**
 * Two tables side by side on one sheet: a column with nothing at all, its title included, parts the list from its key, its
 * contacts, another year's list. An empty column alone parts nothing (people leave some for the eye): the blocks must be
 * tables of their own, by titles that come again or by rows that end elsewhere.
 */
import { fold } from '@lieux-communs/core'
import { blanchesOf } from './csv.ts'

type Cellules = readonly string[]

/** Columns from 0, both ends in. */
export interface Bloc {
  readonly de: number
  readonly a: number
}

/** What a block makes when it is read alone. */
export interface Lu {
  readonly bloc: Bloc
  readonly colonnes: readonly string[]
  readonly lignes: readonly Readonly<Record<string, string>>[]
  /** Rank of its titles, from 1; 0 when it has none. */
  readonly entete: number
}

const isFilled = (cell: string | undefined): boolean => cell !== undefined && cell !== '' && cell.trim() !== ''

/** Runs of columns that hold something: `[['Nom', 'Ville', '', 'Code', 'Sens']] → [{ de: 0, a: 1 }, { de: 3, a: 4 }]`. */
export function blocksOf(rows: readonly Cellules[]): readonly Bloc[] {
  const pleines: boolean[] = []
  for (const row of rows) for (let i = 0; i < row.length; i++) if (!pleines[i] && isFilled(row[i])) pleines[i] = true
  const blocs: { de: number; a: number }[] = []
  for (let i = 0; i < pleines.length; i++) {
    if (!pleines[i]) continue
    const dernier = blocs.at(-1)
    if (dernier !== undefined && dernier.a === i - 1) dernier.a = i
    else blocs.push({ de: i, a: i })
  }
  return blocs
}

/** The rows as the block alone would hold them; blank lines are nobody's. */
export const cutTo = (rows: readonly Cellules[], blocs: readonly Bloc[]): readonly Cellules[] =>
  rows.map(row =>
    blanchesOf(row) > 0
      ? row
      : blocs.flatMap(({ de, a }) => Array.from({ length: a - de + 1 }, (_, i) => row[de + i] ?? ''))
  )

/** Rows of which two tables may differ by chance, and the share of the longer one. */
const ECART_MIN = 3
const ECART_PART = 0.2
/** A table's own rows are filled down to its end; remarks in the margin of a list are not. */
const SUIVIES = 0.9

const filledRows = ({ lignes }: Lu): number => lignes.filter(l => Object.values(l).some(isFilled)).length

// "Nom#2": the rank of a title that comes again in its own block.
const RANG = /#\d{1,4}$/
const titlesOf = ({ colonnes }: Lu): readonly string[] => colonnes.map(c => fold(c.replace(RANG, '')))

/** True when the block is another table than the list: it says two of its titles again, or ends well before or after. */
export function isApart(autre: Lu, liste: Lu): boolean {
  if (autre.colonnes.length < 2) return false
  const siens = new Set(titlesOf(liste))
  if (titlesOf(autre).filter(t => siens.has(t)).length >= 2) return true
  const [court, long] = [autre.lignes.length, liste.lignes.length].sort((a, b) => a - b) as [number, number]
  if (long - court < Math.max(ECART_MIN, long * ECART_PART)) return false
  return filledRows(autre) >= autre.lignes.length * SUIVIES
}

/** `letterOf(0) → 'A'`, `letterOf(27) → 'AB'`. */
const letterOf = (i: number): string =>
  (i >= 26 ? letterOf(Math.floor(i / 26) - 1) : '') + String.fromCharCode(65 + (i % 26))

/** The block's corners, as a spreadsheet names them: `A3 à D40`. */
export const rangeOf = ({ bloc, entete, lignes }: Lu): string =>
  `${letterOf(bloc.de)}${Math.max(1, entete)} à ${letterOf(bloc.a)}${entete + lignes.length}`
