/**
 * Folding: the one way the project compares words, whatever their accents, case, ligatures, apostrophes and spacing.
 * `fold("L'Haÿ-les-Roses  ") === "l hay les roses"`, `fold('ŒUVRES  de Sète') === 'oeuvres de sete'`.
 */

// Anything that is neither a letter nor a figure, once accents are gone: "saint-étienne (42)" → "saint etienne 42".
const NOT_WORD = /[^a-z0-9]+/g
// Combining marks left by NFD: "é" → "e" + U+0301.
const MARKS = /[\u0300-\u036f]/g

/** Any text, by Unicode's own rules. */
function foldAny(text: string): string {
  return text
    .replace(/[œŒ]/g, 'oe')
    .replace(/[æÆ]/g, 'ae')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(NOT_WORD, ' ')
    .trim()
}

/** What each Latin character folds to, worked out once: a look-up is three times faster than the rules, and every stage folds. */
const LATIN = Array.from({ length: 0x250 }, (_, code) => foldAny(String.fromCharCode(code)))

export function fold(text: string): string {
  let out = ''
  let gap = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    // Curly quotes, dashes, ellipses and other general punctuation part words; the rest of Unicode is rare in our lists.
    const letter = code < 0x250 ? LATIN[code] : code >= 0x2000 && code <= 0x206f ? '' : undefined
    if (letter === undefined) return foldAny(text)
    if (letter === '') gap = true
    else {
      out += gap && out !== '' ? ` ${letter}` : letter
      gap = false
    }
  }
  return out
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
