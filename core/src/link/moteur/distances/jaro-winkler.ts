/**
 * Jaro–Winkler: how alike two names are, from 0 to 1. Made for the slips of names typed by hand: letters swapped, missing, doubled; what
 * begins alike is worth more. Winkler, "String Comparator Metrics and Enhanced Decision Rules in the Fellegi-Sunter Model" (1990);
 * the prefix counts up to four letters, a tenth each. Own code: the packages that offer it are unkept or count differently.
 */

const PREFIX_MAX = 4
const PREFIX_SHARE = 0.1
/** Texts longer than this are compared by their beginning: a name is never that long, and time is a square. */
const LONG = 64

const taken = new Uint8Array(LONG)
const matchedA = new Int32Array(LONG)

/** `jaroWinkler('martha', 'marhta') ≈ 0.961`, `jaroWinkler('dixon', 'dicksonx') ≈ 0.813`. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1
  const la = Math.min(a.length, LONG)
  const lb = Math.min(b.length, LONG)
  if (la === 0 || lb === 0) return 0
  const reach = Math.max(0, (Math.max(la, lb) >> 1) - 1)
  taken.fill(0, 0, lb)
  let common = 0
  for (let i = 0; i < la; i++) {
    const code = a.charCodeAt(i)
    const end = Math.min(lb - 1, i + reach)
    for (let j = Math.max(0, i - reach); j <= end; j++) {
      if (taken[j] === 1 || b.charCodeAt(j) !== code) continue
      taken[j] = 1
      matchedA[common++] = code
      break
    }
  }
  if (common === 0) return 0
  let misplaced = 0
  for (let j = 0, k = 0; j < lb; j++) if (taken[j] === 1 && matchedA[k++] !== b.charCodeAt(j)) misplaced++
  const jaro = (common / la + common / lb + (common - misplaced / 2) / common) / 3
  let prefix = 0
  while (prefix < PREFIX_MAX && prefix < la && prefix < lb && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++
  return jaro + prefix * PREFIX_SHARE * (1 - jaro)
}
