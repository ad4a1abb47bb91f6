/**
 * Folding: the one way the project compares words, whatever their accents, case, ligatures, apostrophes and spacing.
 * `fold("L'Haÿ-les-Roses  ") === "l hay les roses"`, `fold('ŒUVRES  de Sète') === 'oeuvres de sete'`.
 */

// Anything that is neither a letter nor a figure, once accents are gone: "saint-étienne (42)" → "saint etienne 42".
const NOT_WORD = /[^a-z0-9]+/g
// Combining marks left by NFD: "é" → "e" + U+0301.
const MARKS = /[\u0300-\u036f]/g
// Most cells are plain ASCII: "Mairie de Paris" needs no decomposition.
const PLAIN = /^[\x20-\x7e]*$/

export function fold(text: string): string {
  let out = text
  if (!PLAIN.test(out)) {
    out = out.replace(/[œŒ]/g, 'oe').replace(/[æÆ]/g, 'ae').replace(/ß/g, 'ss').normalize('NFD').replace(MARKS, '')
  }
  return out.toLowerCase().replace(NOT_WORD, ' ').trim()
}

/** The folded words: `foldedWords("Point d'accès") → ['point', 'd', 'acces']`. */
export function foldedWords(text: string): string[] {
  const folded = fold(text)
  return folded === '' ? [] : folded.split(' ')
}

/**
 * True when the phrase occurs in the text as whole words, both already folded:
 * `hasPhrase('acces internet libre', 'internet')`, but not `hasPhrase('internetique', 'internet')`.
 */
export function hasPhrase(foldedText: string, foldedPhrase: string): boolean {
  if (foldedPhrase === '') return false
  return ` ${foldedText} `.includes(` ${foldedPhrase} `)
}
