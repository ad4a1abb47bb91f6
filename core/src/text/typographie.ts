/** French typography: the spaces that must not break, before double signs and inside quotes, and how numbers are said. */

const NBSP = '\u00a0'

// "vu : « x » ; puis ?" has a blank before ":", "»", ";" and "?"
const BEFORE = / (?=[:;!?»])/g
const AFTER = /« /g

/** `insecables('Vu : « 39 ».') → 'Vu\u00a0: «\u00a039\u00a0».'`. Applied twice, it changes nothing more. */
export function insecables(texte: string): string {
  return texte.replace(BEFORE, NBSP).replace(AFTER, `«${NBSP}`)
}

/** A whole number, thousands apart: `nombre(12345) === '12\u00a0345'`. */
export function nombre(n: number): string {
  return Math.round(n)
    .toString()
    .replace(/\B(?=(?:\d{3})+$)/g, NBSP)
}

/**
 * A number and what it counts: `pluriel(1, 'titre', 'titres') === '1\u00a0titre'`. In French, 0 and 1 are singular. Whatever agrees
 * with it is part of the words: `pluriel(n, 'lieu complété', 'lieux complétés')`.
 */
export const pluriel = (n: number, un: string, plusieurs: string): string =>
  `${nombre(n)}${NBSP}${Math.abs(n) < 2 ? un : plusieurs}`
