/**
 * Hours that are counted, not told: "12 à 14 h par semaine" says how long, never when. Read as a clock they opened a place
 * from noon to two every day.
 */
import type { Jeton } from '../texte/jeton.ts'
import { sorteAt } from '../texte/jeton.ts'
import type { Atome } from './atomes.ts'

const PAR = new Set(['par', 'barre', 'tous'])
const PERIODES = new Set(['semaine', 'du-mois'])
// "12 à 14 h hebdomadaires", "10 à 15 h / sem"
const HEBDO = /^(?:hebdo(?:madaires?)?|sem)$/i
// What may stand between: "d'ouverture", "de présence", "environ ("
const ENTRE_DEUX = new Set(['de', 'mot', 'ouverture', 'presence', 'ouvrante'])
const ENTRE_DEUX_MAX = 4
/** What makes a week of its own of the word: "/ semaine paire", "/ semaine A". */
const D_UNE_SEMAINE = new Set(['paire', 'impaire', 'a', 'nombre', 'mot'])
// "Volume horaire : 10 à 15 h", "Nombre d'heures : 6 à 8 h", "Amplitude : 8 à 10 h"
const QUANTITE = /^(?:volumes?|amplitudes?|nombres?|nbr?e?|total|totaux|quotas?|quotit[ée]s?|dur[ée]es?)$/i

const wordAt = (text: string, jetons: readonly Jeton[], i: number): string => {
  const jeton = jetons[i]
  return jeton?.sorte === 'mot' ? text.slice(jeton.de, jeton.a) : ''
}

/** "par semaine", "/ mois", "hebdomadaires" at `i`: where it ends, or -1. */
function endOfPeriode(text: string, jetons: readonly Jeton[], i: number): number {
  if (HEBDO.test(wordAt(text, jetons, i))) return i + 1
  if (!PAR.has(sorteAt(jetons, i))) return -1
  if (HEBDO.test(wordAt(text, jetons, i + 1))) return i + 2
  return PERIODES.has(sorteAt(jetons, i + 1)) && !D_UNE_SEMAINE.has(sorteAt(jetons, i + 2)) ? i + 2 : -1
}

/** As `endOfPeriode`, past what is done in those hours: "12 à 14 h d'ouverture par semaine". */
function findPeriode(text: string, jetons: readonly Jeton[], i: number): number {
  const direct = endOfPeriode(text, jetons, i)
  if (direct > 0 || !['de', 'mot', 'ouvrante'].includes(sorteAt(jetons, i))) return direct
  for (let j = i; j < i + ENTRE_DEUX_MAX && ENTRE_DEUX.has(sorteAt(jetons, j)); j++) {
    const end = endOfPeriode(text, jetons, j + 1)
    if (end > 0) return end
  }
  return -1
}

/** A text that names no day, in which a word announces a quantity before the hours at `i`. */
function isAnnounced(text: string, jetons: readonly Jeton[], i: number): boolean {
  if (jetons.some(({ sorte }) => sorte === 'jour' || sorte === 'jours')) return false
  for (let j = i - 1; j >= 0 && sorteAt(jetons, j) !== 'fort' && sorteAt(jetons, j) !== 'heure'; j--)
    if (QUANTITE.test(wordAt(text, jetons, j))) return true
  return false
}

/** Days named before hours make them a timetable, however clumsy ("le mardi de 14h à 17h par semaine"). */
function namesDays(out: readonly Atome[]): boolean {
  for (let k = out.length - 1; k >= 0 && out[k]?.t !== 'fort'; k--) if (out[k]?.t === 'jours') return true
  return false
}

/**
 * Where the count ends whose span of hours goes from `i` to `suite`; -1 for hours of a clock. Minutes are a clock's:
 * "9h30-12h". After a day only figures are counted: "Lundi et jeudi, 10 à 15 h par semaine".
 */
export function endOfVolume(
  text: string,
  jetons: readonly Jeton[],
  { i, suite, out }: { readonly i: number; readonly suite: number; readonly out: readonly Atome[] }
): number {
  const de = jetons[i] as Jeton
  const a = jetons[suite - 1] as Jeton
  if ((de.sorte === 'heure' && de.valeur % 60 > 0) || (a.sorte === 'heure' && a.valeur % 60 > 0)) return -1
  const compte = de.sorte === 'nombre' && sorteAt(jetons, i + 1) !== 'tiret'
  const end = findPeriode(text, jetons, suite)
  if (end > 0) return compte || !namesDays(out) ? end : -1
  return isAnnounced(text, jetons, i) ? suite : -1
}
