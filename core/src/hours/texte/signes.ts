/**
 * Characters by kind, and how an expression is tried at a place of the text without cutting it.
 */

export const isDigit = (c: number): boolean => c >= 48 && c <= 57
export const isAsciiLetter = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 65 && c <= 90)
export const isSmallLetter = (c: number): boolean => c >= 97 && c <= 122
export const isLetter = (c: number): boolean =>
  isAsciiLetter(c) || (c >= 0xc0 && c <= 0x24f && c !== 0xd7 && c !== 0xf7)
export const isUpper = (c: number): boolean => (c >= 65 && c <= 90) || (c >= 0xc0 && c <= 0xde)
export const isBlank = (c: number): boolean => c === 32 || c === 9 || c === 0xa0 || c === 0x202f || c === 0x2009
export const isDash = (c: number): boolean => c === 45 || (c >= 0x2010 && c <= 0x2015) || c === 0x2212 || c === 0xad
/** The broken character, U+FFFD: an accent, a dash or a quote that an encoding lost. */
export const BROKEN = 0xfffd

/** Where a sticky expression stops when it matches at `at`, or -1. */
export function ends(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at
  return expression.test(text) ? expression.lastIndex : -1
}

/** End of the run without blanks that starts here: the rest of an address. */
export function endOfRun(text: string, at: number): number {
  let i = at
  while (i < text.length && text.charCodeAt(i) > 32 && !isBlank(text.charCodeAt(i))) i++
  return i
}
