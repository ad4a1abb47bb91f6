/**
 * A list that nobody gave titles to: its first row is a place. Told by values that no title is (a mail, a post code, a phone,
 * a coordinate, a street's number) above cells of the same kind; taken for titles, the first place was lost and its name
 * headed a column.
 */
import { insecables, isTitreDeColonne } from '@lieux-communs/core'
import { isFilled } from './titres.ts'

type Cellules = readonly string[]

/** What a cell of a list may be and a title never is; each with an example. */
const GENRES: readonly RegExp[] = [
  // "accueil@exemple.fr"
  /^[^\s@]{1,64}@[^\s@]{1,190}\.[a-z]{2,24}$/i,
  // "https://exemple.fr", "www.exemple.fr/page"
  /^(?:https?:\/\/|www\.)\S{3,2000}$/i,
  // "02 98 00 00 00", "+33 2.98.00.00.00", "298000000" (its zero lost)
  /^(?:(?:\+|00)33\s?(?:\(0\)\s?)?|0)?[1-9](?:[\s.-]?\d{2}){4}$/,
  // "29200", "2A004"
  /^(?:\d{2}|2[AB])\s?\d{3}$/i,
  // "48.8566", "-1,5532", "48.85660, 2.35220"
  /^-?\d{1,3}[.,]\d{3,20}(?:\s{0,2}[,;\s]\s{0,2}-?\d{1,3}[.,]\d{3,20})?$/,
  // "130 025 265 00013"
  /^\d{3}\s?\d{3}\s?\d{3}\s?\d{5}$/,
  // "3 rue des Acacias", "12 bis, place du Foirail"
  /^\d{1,4}(?:\s?(?:bis|ter|quater|[a-d]))?\s?,?\s(?:rue|avenue|av\.?|boulevard|bd\.?|place|pl\.?|allées?|chemin|route|rte|impasse|quai|cours|square|esplanade|promenade|passage|ruelle|faubourg|rond|mail)\s/i,
  // "3 rue Haute, 29200 Brest"
  /[\s,]\d{5}\s\p{L}{2}/u
]
/** A longer cell is prose. */
const LUE_MAX = 300

/** The kinds of value that a cell is: a street and its town are two. */
const genresOf = (cell: string | undefined): readonly RegExp[] =>
  cell === undefined || cell.length > LUE_MAX ? [] : GENRES.filter(genre => genre.test(cell.trim()))

/** Share of the filled cells under a value that must be of its kind. */
const PAREILLES_MIN = 0.5
/** Alone in its file, a row needs two kinds of values. */
const SEULE_MIN = 2
/** Titles are fewer than this: "Accueil" may be the name of a place. */
const TITRES_PART = 1 / 3

/** True for a row that was taken for the titles and is a row of the list: `isRow(['Le Phare', '29200'], [['Le Bief', '53000']])`. */
export function isRow(row: Cellules, below: readonly Cellules[]): boolean {
  const filled = row.filter(isFilled)
  const titres = filled.filter(isTitreDeColonne).length
  if (titres > filled.length * TITRES_PART) return false
  const suite = below.filter(cells => cells.some(isFilled))
  const pareilles = row.filter((cell, i) => {
    const genres = genresOf(cell)
    if (genres.length === 0) return false
    const dessous = suite.map(cells => cells[i] ?? '').filter(isFilled)
    const memes = dessous.filter(autre => genres.some(genre => genresOf(autre).includes(genre))).length
    return suite.length === 0 || (memes > 0 && memes >= dessous.length * PAREILLES_MIN)
  }).length
  return pareilles > titres && pareilles >= (suite.length === 0 ? SEULE_MIN : 1)
}

/** What is said once of such a list. No cell is quoted: it may be anyone's. */
export const SANS_TITRES = insecables(
  'Cette liste n’a pas de ligne de titres : sa première ligne est lue comme un lieu, ses colonnes sont nommées « colonne 1 », « colonne 2 »… et leur sens est deviné d’après leurs cellules. Pour être sûr, ajoutez en haut une ligne de titres : nom, adresse, code_postal, commune…'
)
