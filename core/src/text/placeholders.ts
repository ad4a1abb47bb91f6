/**
 * Cells that are filled but say nothing. They are counted and never treated as values: the one list, so that "filled"
 * means the same thing for every source and every figure we print.
 */
import { fold } from './fold.ts'

// Compared after folding, so "N/A", "n.a." and "#N/A" are one entry; signs alone ("-", "…", "?", "/") fold to nothing.
const WORDS = new Set([
  '',
  'null',
  'nul',
  'none',
  'nan',
  'undefined',
  'n a',
  'na',
  'n d',
  'nd',
  'ref',
  'valeur',
  'name',
  'div 0',
  'vide',
  'neant',
  'nc',
  'n c',
  'non communique',
  'non communiquee',
  'horaires non communiques',
  'non renseigne',
  'non renseignee',
  'non renseignes',
  'inconnu',
  'inconnue',
  'a completer',
  'a renseigner',
  'a preciser',
  'sans objet',
  'so',
  's o',
  'aucun',
  'aucune',
  'pas de donnee',
  'pas de donnees',
  'non disponible',
  'indisponible',
  'xxx',
  'xx',
  'x',
  'object object',
  'unknown'
])

/** No entry is longer, accents and signs included. */
const LONGEST = 30
/** How each word of the list begins, by its first three signs: nearly all cells ("49000", "Association") are told apart by theirs. */
const BEGINNINGS = new Set([...WORDS].map(word => beginning(codeAt(word, 0), codeAt(word, 1), codeAt(word, 2))))

function beginning(first: number, second: number, third: number): number {
  return (first * 128 + second) * 128 + third
}

/** The folded sign at a rank, 0 past the end. */
function codeAt(text: string, i: number): number {
  return i < text.length ? signOf(text.charCodeAt(i)) : 0
}

/** The folded sign of an ASCII code, 0 when it is neither a letter nor a figure. */
function signOf(code: number): number {
  const lower = code >= 65 && code <= 90 ? code + 32 : code
  return (lower >= 97 && lower <= 122) || (lower >= 48 && lower <= 57) ? lower : 0
}

/** False when the first letters or figures, up to three side by side in plain ASCII, begin no word of the list. */
function mayBe(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 127) return true
    const first = signOf(code)
    if (first === 0) continue
    const second = codeAt(text, i + 1)
    if (second === 0 || !isPlain(text, i + 2)) return true
    return BEGINNINGS.has(beginning(first, second, codeAt(text, i + 2)))
  }
  return true
}

/** A letter with an accent is not told by its code. */
const isPlain = (text: string, i: number): boolean => i >= text.length || text.charCodeAt(i) <= 127

// "@x", "@nd": the account of someone on a network is a name, however short; nobody fills an empty cell with it.
const ACCOUNT = /^\s*@[a-z\d]/i

/** `isPlaceholder('#N/D')`, `isPlaceholder(' - ')`, `isPlaceholder('null')` are true; `isPlaceholder('0')` is not. */
export function isPlaceholder(text: string): boolean {
  if (text.length > LONGEST || !mayBe(text)) return false
  const folded = fold(text)
  // Letters that we do not fold are letters all the same: "图书馆" is a name, "…" is none.
  return !ACCOUNT.test(text) && WORDS.has(folded) && (folded !== '' || !/\p{L}/u.test(text))
}
