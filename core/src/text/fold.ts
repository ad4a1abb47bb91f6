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

/** The character is its own folding: "a", "7"; neither "A" nor "é" nor " ". */
const KEPT = Uint8Array.from(LATIN, (folded, code) => (folded.length === 1 && folded.charCodeAt(0) === code ? 1 : 0))
/** In `PLIS`, what does not fold to one letter. */
export const PLUSIEURS = 255
/** The code of the one letter or figure that each Latin character folds to, 0 for what parts words: that of "É" is that of "e". */
export const PLIS = Uint8Array.from(LATIN, folded =>
  folded.length > 1 ? PLUSIEURS : folded === '' ? 0 : folded.charCodeAt(0)
)
/** Folds to nothing: a blank, a sign. */
const EMPTY = Uint8Array.from(LATIN, folded => (folded === '' ? 1 : 0))

export function fold(text: string): string {
  // In small letters most of a text is kept as it is, in runs: slicing them is twice as fast as adding letters one by one.
  const low = text.toLowerCase()
  const { length } = low
  let out = ''
  let run = -1
  let gap = false
  for (let i = 0; i < length; i++) {
    const code = low.charCodeAt(i)
    if (KEPT[code] === 1) {
      if (run < 0) run = i
      continue
    }
    // A single blank between two words of the run stays in it.
    if (code === 32 && run >= 0 && i + 1 < length && KEPT[low.charCodeAt(i + 1)] === 1) continue
    if (run >= 0) {
      out += gap && out !== '' ? ` ${low.slice(run, i)}` : low.slice(run, i)
      run = -1
      gap = false
    }
    if (EMPTY[code] === 1 || (code >= 0x2000 && code <= 0x206f)) gap = true
    else if (code < 0x250) {
      out += gap && out !== '' ? ` ${LATIN[code]}` : LATIN[code]
      gap = false
    } else return foldAny(text)
  }
  if (run === 0) return low
  if (run > 0) out += gap && out !== '' ? ` ${low.slice(run)}` : low.slice(run)
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
