/**
 * Days said by a mark ("x" under « Mardi »), apart from the hours: what a box answers, and the two questions that tell a text
 * which already says its day, or its hour.
 */
import { fold } from '../text/fold.ts'
import { isPlaceholder } from '../text/placeholders.ts'
import { textOf } from './cellule.ts'

// Folded: what a box says when its day is open, and when it is not
const OUI: ReadonlySet<string> = new Set('x oui o yes y true vrai 1 ok v ouvert ouverte'.split(' '))
const NON: ReadonlySet<string> = new Set('non n no false faux 0'.split(' '))
// "✓", "☑": folded, they are nothing
const COCHE = /^\s{0,3}[✓✔☑✅]\s{0,3}$/u
// Folded: "du lundi au jeudi", "tous les mardis"
const JOUR = /\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?\b/
// "le mardi 9h-12h", "mardi 09:00"
const HEURE = /\d\s?(?:h|:\d)/i

/** True for a mark, `''` for a no or nothing, else what the cell says of its own: `markOf('X') → true`, `markOf('14h-16h') → '14h-16h'`. */
export function markOf(value: unknown): true | string {
  if (value === undefined || value === null || typeof value === 'object') return ''
  const texte = textOf(value, true)
  const plie = fold(texte)
  if (OUI.has(plie) || COCHE.test(texte)) return true
  return NON.has(plie) || isPlaceholder(texte) ? '' : texte
}

/** `namesDay('Mardi et jeudi 9h-12h')`: no mark is then asked which days. */
export const namesDay = (texte: string): boolean => JOUR.test(fold(texte))
/** `saysHour('mardi 9h-12h')`: a text of days that has its hours. */
export const saysHour = (texte: string): boolean => HEURE.test(texte)
