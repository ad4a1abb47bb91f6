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

/** `isPlaceholder('#N/D')`, `isPlaceholder(' - ')`, `isPlaceholder('null')` are true; `isPlaceholder('0')` is not. */
export function isPlaceholder(text: string): boolean {
  if (text.length > 20) return false
  return WORDS.has(fold(text))
}
