/**
 * One word without its accents and capitals, a broken character kept as `?`: the form under which words are looked up.
 */

// What is folded by hand, the usual letters of French; the rest goes through NFD.
const FOLDS: Readonly<Record<string, string>> = {
  é: 'e',
  è: 'e',
  ê: 'e',
  ë: 'e',
  à: 'a',
  â: 'a',
  ä: 'a',
  î: 'i',
  ï: 'i',
  ô: 'o',
  ö: 'o',
  ù: 'u',
  û: 'u',
  ü: 'u',
  ç: 'c',
  É: 'e',
  È: 'e',
  Ê: 'e',
  À: 'a',
  Â: 'a',
  Î: 'i',
  Ô: 'o',
  Û: 'u',
  Ç: 'c',
  œ: 'oe',
  Œ: 'oe',
  '\ufffd': '?'
}
const MARKS = /[\u0300-\u036f]/g

/** `Février` → `fevrier`, `f�vrier` → `f?vrier`. */
export function foldWord(word: string): string {
  let out = ''
  for (const char of word) {
    const code = char.charCodeAt(0)
    out += code < 128 ? char : (FOLDS[char] ?? char.normalize('NFD').replace(MARKS, ''))
  }
  return out.toLowerCase()
}
