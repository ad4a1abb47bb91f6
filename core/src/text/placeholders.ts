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
/** Letters and figures that begin a word of the list: most cells ("49000", "Médiathèque") are told apart by their first one. */
const FIRST = new Set([...WORDS].map(word => word.charCodeAt(0)))
/** Short cells that begin like a word of the list, already answered. */
const known = new Map<string, boolean>()
const KNOWN_MAX = 20_000

/** False when the first letter or figure, in plain ASCII, begins no word of the list. */
function mayBe(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 127) return true
    const lower = code >= 65 && code <= 90 ? code + 32 : code
    if ((lower >= 97 && lower <= 122) || (code >= 48 && code <= 57)) return FIRST.has(lower)
  }
  return true
}

/** `isPlaceholder('#N/D')`, `isPlaceholder(' - ')`, `isPlaceholder('null')` are true; `isPlaceholder('0')` is not. */
export function isPlaceholder(text: string): boolean {
  if (text.length > LONGEST || !mayBe(text)) return false
  const answer = known.get(text)
  if (answer !== undefined) return answer
  const fresh = WORDS.has(fold(text))
  if (known.size < KNOWN_MAX) known.set(text, fresh)
  return fresh
}
