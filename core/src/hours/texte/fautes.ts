/**
 * Days that were misspelt ("mecredi") or cut short ("vendre"): what a word that the vocabulary does not know was meant to be.
 */

/** Whole words with one slip: `mecredi`, `eudi`, `vendedi`, `samdi`; longer words of the language never get here. */
const JOURS_ENTIERS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const

// "vendedi", "lunid", "dimache", "mardii"
const SEMBLE_UN_JOUR = /^(?:[a-z?]{2,8}d[a-z?]{0,2}|dim[a-z?]{2,5}|[a-z?]{2,7}i)s?$/
// Words of the language that are one slip away from a day.
const PAS_UN_JOUR = new Set([
  'mari',
  'jeune',
  'lundy',
  'marie',
  'cardi',
  'hardi',
  'merci',
  'ceci',
  'midi',
  'maudi',
  'amedi'
])

/** True when one insertion, deletion, substitution or swap turns `a` into `b`. */
function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && i < b.length && a[i] === b[i]) i++
  if (a.length === b.length) {
    if (a.slice(i + 1) === b.slice(i + 1)) return true
    return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2)
  }
  return a.length > b.length ? a.slice(i + 1) === b.slice(i) : a.slice(i) === b.slice(i + 1)
}

/** The day a misspelt word was meant to be, or -1: `jourMalEcrit('mecredi') → 2`. */
export function jourMalEcrit(word: string): number {
  if (word.length < 4 || word.length > 10 || !SEMBLE_UN_JOUR.test(word) || PAS_UN_JOUR.has(word)) return -1
  for (const [day, name] of JOURS_ENTIERS.entries()) {
    if (oneSlip(word, name) || oneSlip(word, `${name}s`)) return day
  }
  return -1
}

/** The day a word was cut from, or -1: `jourCoupe('vendre') → 4`. Also a verb: only a day when hours follow. */
export function jourCoupe(word: string): number {
  return word.length < 4 ? -1 : JOURS_ENTIERS.findIndex(name => name.startsWith(word))
}
