/**
 * Days that a word or a sign in the place of their hours says closed: "mardi non", "mercredi : X", "jeudi /, vendredi
 * 9h-12h". A sign is one only when another day or nothing follows: "lundi / mardi 9h-12h" names two days.
 */
import type { Jeton } from '../texte/jeton.ts'
import { sorteAt } from '../texte/jeton.ts'

const SIGNES = new Set(['tiret', 'barre'])
const AVANT_LE_MOT = new Set(['deux-points', ...SIGNES])
const APRES_LE_MOT = new Set(['', 'fort', 'virgule', 'fermante', 'jour', 'jours', 'et', ...SIGNES])
const ENTRE_LES_JOURS = new Set(['fort', 'virgule', 'les', 'tiret'])

/** Where the next day stands after separators, the end of the text included, or -1 when something else follows. */
function nextDay(jetons: readonly Jeton[], i: number): number {
  let next = i
  while (ENTRE_LES_JOURS.has(sorteAt(jetons, next))) next++
  return ['', 'jour'].includes(sorteAt(jetons, next)) ? next : -1
}

/** ": -" at `i`, with another day or nothing after it: "Lundi : - Mardi : 14h-17h". */
export const isDashForHours = (jetons: readonly Jeton[], i: number): boolean =>
  sorteAt(jetons, i) === 'deux-points' && sorteAt(jetons, i + 1) === 'tiret' && nextDay(jetons, i + 2) >= 0

/** Where "non", "X", "néant" or a sign that closes the days before `i` ends, or -1; `said` when hours were given before. */
export function endOfRefusal(jetons: readonly Jeton[], i: number, said: boolean): number {
  // "mardi (non)"
  if (sorteAt(jetons, i) === 'ouvrante' && sorteAt(jetons, i + 1) === 'neant' && sorteAt(jetons, i + 2) === 'fermante')
    return i + 3
  let word = i
  while (AVANT_LE_MOT.has(sorteAt(jetons, word)) && word < i + 2) word++
  if (sorteAt(jetons, word) === 'neant') {
    // "mardi non ouvert"; "mardi non stop" opens.
    const after = sorteAt(jetons, word + 1) === 'ouverture' ? word + 2 : word + 1
    return APRES_LE_MOT.has(sorteAt(jetons, after)) ? after : -1
  }
  const sign = sorteAt(jetons, i) === 'deux-points' ? i + 1 : i
  if (!SIGNES.has(sorteAt(jetons, sign))) return -1
  const next = nextDay(jetons, sign + 1)
  // "samedi /" at the end, nothing else being said, is a text cut short.
  if (next < 0 || (sorteAt(jetons, next) === '' && !said)) return -1
  return sign > i || next > sign + 1 || sorteAt(jetons, next) === '' ? sign + 1 : -1
}
