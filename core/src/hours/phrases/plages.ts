/**
 * Spans of time: two times and what links them ("9h-12h", "de 9 à 12h", "14h 18h", "9h/12h"). A bare number is a time
 * only when its neighbour says so. A time without its pair is lost, never guessed.
 */

import type { Jeton } from '../texte/jeton.ts'
import type { Atome } from './atomes.ts'
import type { Lu } from './jours.ts'

const PERDU: Atome = { t: 'perdu' }
// Words that may stand between the two times; "et" only after "entre".
const LIENS = new Set(['tiret', 'a', 'au', 'barre', 'de', 'deux-points'])
// A bare pair of numbers ("10-12") is not a span when one of these follows ("ans", "personnes") or stands just before.
const PAS_DES_HEURES = new Set(['mot', 'mois', 'annee', 'telephone', 'semaine', 'fois', 'jour-nom'])

// Evenings that end after midnight: opens at 17:00 or later, closes at 06:00 or before (no night place seen otherwise).
const SOIR_DES = 17 * 60
const NUIT_JUSQUE = 6 * 60
// An afternoon may end just past midnight ("14h-00h30"); later ends are slips ("14h-2h").
const APRES_MIDI_DES = 12 * 60
const PASSE_MINUIT = 59

// What a date in figures may end with: "14/18" is none.
const DERNIER_MOIS = 12
// The earliest opening met in the labelled texts is 05:45; two spans before 05:00 were slips.
const PREMIERE_OUVERTURE = 5 * 60

/** The span from one time to another, or null when it cannot be: 14:00-08:00. */
export function makePlage(debut: number, fin: number): { debut: number; fin: number } | null {
  if (fin > debut) return debut >= 1440 ? null : { debut, fin }
  if (fin === 0 && debut > 0 && debut < 1440) return { debut, fin: 1440 }
  const night = debut >= SOIR_DES ? NUIT_JUSQUE : debut >= APRES_MIDI_DES ? PASSE_MINUIT : -1
  if (debut < 1440 && fin <= night) return { debut, fin: fin + 1440 }
  return null
}

const isNombreHeure = (jeton: Jeton | undefined): boolean => jeton?.sorte === 'nombre' && jeton.valeur <= 24

/** Reads one span from the time or number at `i`; null when the number is no time at all. */
export function readPlage(jetons: readonly Jeton[], i: number): Lu | null {
  const first = jetons[i] as Jeton
  const bare = first.sorte === 'nombre'
  if (bare && !isNombreHeure(first)) return null
  const before = jetons[i - 1]?.sorte
  const entre = before === 'entre'
  let j = i + 1
  let linked = false
  while (j < jetons.length && j - i < 5) {
    const sorte = (jetons[j] as Jeton).sorte
    if (LIENS.has(sorte) || (entre && sorte === 'et')) {
      if (sorte !== 'de') linked = true
      j++
    } else break
  }
  const second = jetons[j]
  if (first.sorte === 'cassee' || second?.sorte === 'cassee') {
    return {
      atomes: [PERDU],
      suite: linked && (second?.sorte === 'heure' || second?.sorte === 'cassee') ? j + 1 : i + 1
    }
  }
  const four = (bare ? readSlashed(jetons, i) : null) ?? readFour(jetons, i)
  if (four !== null) return four
  const accepted = second !== undefined && isSecond(jetons, i, j, bare, linked)
  if (!accepted) return bare ? null : readLoneTime(jetons, i)
  const from = bare ? first.valeur * 60 : first.valeur
  const to = second.sorte === 'nombre' ? second.valeur * 60 : second.valeur
  // No place opens at three in the morning: a figure was lost ("-/3:00-16:00").
  const plage = from > 0 && from < PREMIERE_OUVERTURE ? null : makePlage(from, to)
  // "00:00 - 00:00" is how some tools write "nothing here".
  if (plage === null) return { atomes: from === 0 && to === 0 ? [] : [PERDU], suite: j + 1 }
  return { atomes: [{ t: 'plage', plage }], suite: j + 1 }
}

function isSecond(jetons: readonly Jeton[], i: number, j: number, bare: boolean, linked: boolean): boolean {
  const second = jetons[j] as Jeton
  if (second.sorte === 'heure') return linked || !bare
  if (!linked || !isNombreHeure(second)) return false
  const after = jetons[j + 1]?.sorte
  if (after !== undefined && PAS_DES_HEURES.has(after)) return false
  if (!bare) return true
  const before = jetons[i - 1]?.sorte
  // "1/12 - 14/2": the end of a date and the start of another.
  const dated = before === 'barre' && jetons[i - 2]?.sorte === 'nombre' && jetons[i - 3]?.sorte !== 'tiret'
  if (dated && after === 'barre') return false
  const slash = j === i + 2 && jetons[i + 1]?.sorte === 'barre'
  return !slash && before !== 'mot' && second.valeur > (jetons[i] as Jeton).valeur
}

/** "8/12 - 14/18", "9/12 14/17": a pair with a slash is no date when another follows that can be none. */
function readSlashed(jetons: readonly Jeton[], i: number): Lu | null {
  const second = ['tiret', 'virgule', 'et'].includes(jetons[i + 3]?.sorte ?? '') ? i + 4 : i + 3
  const times: number[] = []
  for (const at of [i, second]) {
    const [a, slash, b] = [jetons[at], jetons[at + 1], jetons[at + 2]]
    if (slash?.sorte !== 'barre' || !isNombreHeure(a) || !isNombreHeure(b)) return null
    times.push((a as Jeton).valeur * 60, (b as Jeton).valeur * 60)
  }
  const [a = 0, b = 0, c = 0, d = 0] = times
  if (a < PREMIERE_OUVERTURE || a >= b || b >= c || c >= d || d <= DERNIER_MOIS * 60) return null
  return {
    atomes: [
      { t: 'plage', plage: { debut: a, fin: b } },
      { t: 'plage', plage: { debut: c, fin: d } }
    ],
    suite: second + 3
  }
}

/** "9h 12 14 19h": four times in order, nothing between them. */
function readFour(jetons: readonly Jeton[], i: number): Lu | null {
  let before = -1
  let bare = 0
  const minutes: number[] = []
  for (let k = i; k < i + 4; k++) {
    const jeton = jetons[k]
    if (jeton?.sorte !== 'heure' && !isNombreHeure(jeton)) return null
    const value = (jeton as Jeton).sorte === 'nombre' ? (jeton as Jeton).valeur * 60 : (jeton as Jeton).valeur
    if ((jeton as Jeton).sorte === 'nombre') bare++
    if (value <= before) return null
    before = value
    minutes.push(value)
  }
  if (bare === 0 || bare > 2) return null
  const [a, b, c, d] = minutes as [number, number, number, number]
  return {
    atomes: [
      { t: 'plage', plage: { debut: a, fin: b } },
      { t: 'plage', plage: { debut: c, fin: d } }
    ],
    suite: i + 4
  }
}

/** "à partir de 14h" opens without an end, "jusqu'à 17h" ends; any other time alone says nothing sure. */
function readLoneTime(jetons: readonly Jeton[], i: number): Lu {
  const from = jetons[i] as Jeton
  const before = jetons[i - 1]?.sorte
  const since = before === 'depuis' || (before === 'de' && jetons[i - 2]?.sorte === 'depuis')
  if (since && from.valeur < 1440)
    return { atomes: [{ t: 'plage', plage: { debut: from.valeur, fin: null } }], suite: i + 1 }
  if (
    before === 'a' &&
    (jetons[i - 1]?.valeur === 1 || (jetons[i - 2]?.sorte === 'a' && jetons[i - 2]?.valeur === 1))
  ) {
    return { atomes: [{ t: 'jusque', fin: from.valeur, dit: true }], suite: i + 1 }
  }
  if (endsADay(jetons, i)) return { atomes: [{ t: 'jusque', fin: from.valeur, dit: false }], suite: i + 1 }
  if (before === 'avant') return { atomes: [], suite: i + 1 }
  return { atomes: [PERDU], suite: i + 1 }
}

const AVANT_LES_JOURS = new Set(['les', 'jour', 'et', 'deux-points', 'a'])
const APRES_LES_JOURS = new Set(['les', 'jour', 'et', 'virgule'])
const FIN_D_INCISE = new Set(['', 'fort', 'fermante', 'ferme'])

/** "(vendredi 17h)", "(16h30 le jeudi et le vendredi)", ", 17h le vendredi" after hours: when these days end. */
function endsADay(jetons: readonly Jeton[], i: number): boolean {
  let to = i + 1
  while (APRES_LES_JOURS.has(jetons[to]?.sorte ?? '')) to++
  if (!FIN_D_INCISE.has(jetons[to]?.sorte ?? '')) return false
  const daysAt = (start: number, end: number): boolean => jetons.slice(start, end).some(({ sorte }) => sorte === 'jour')
  const ahead = daysAt(i + 1, to)
  let from = i - 1
  while (!ahead && AVANT_LES_JOURS.has(jetons[from]?.sorte ?? '')) from--
  if (!ahead && !daysAt(from + 1, i)) return false
  if (jetons[from]?.sorte === 'ouvrante') return true
  // Without brackets, a comma parts this hour from those before.
  return jetons[from]?.sorte === 'virgule' && (ahead || jetons[from - 1]?.sorte === 'heure')
}
