/**
 * Days where they stand in a sentence: with a rank ("1er et 3e mardi"), with how often ("un samedi sur deux"), as a set
 * ("tous les jours").
 */
import { EN_SEMAINE, TOUS_LES_JOURS, WEEK_END } from '../modele.ts'
import type { Jeton } from '../texte/jeton.ts'
import { sorteAt } from '../texte/jeton.ts'
import type { Atome } from './atomes.ts'
import { readPeriodes } from './cadres.ts'
import { closes, JOUR_DONNE, pushDates } from './dates.ts'
import { endOfFeast } from './feries.ts'
import { endOfCount, quote, readFrequenceEnd } from './frequences.ts'
import { isJour, readEnsemble, readJours, readRangs } from './jours.ts'
import { endOfRefusal, isDashForHours } from './jours-nies.ts'
import { readQuantieme } from './quantiemes.ts'

const AVANT_LES_HEURES = new Set(['deux-points', 'de', 'virgule', 'ouvrante'])

/** "lundi", "du lundi au jeudi"; a date ("vendredi 26 juillet") is left to its month. */
export function readJour(text: string, jetons: readonly Jeton[], i: number, out: Atome[]): number {
  if (!isJour(jetons, i)) return i + 1
  const feast = endOfFeast(text, jetons, i)
  if (feast > 0) {
    const hours = AVANT_LES_HEURES.has(sorteAt(jetons, feast)) ? feast + 1 : feast
    out.push(!closes(out) && sorteAt(jetons, hours) === 'heure' ? JOUR_DONNE : { t: 'perdu' })
    return feast
  }
  const dated = sorteAt(jetons, i + 2) === 'mois' && ['nombre', 'rang'].includes(sorteAt(jetons, i + 1))
  return dated ? i + 1 : pushJours(text, jetons, i, i, [], out)
}

/** "certains samedis": which ones is not said. */
export const readCertains = (text: string, jetons: readonly Jeton[], i: number, out: Atome[]): number =>
  isJour(jetons, i + 1) ? pushJours(text, jetons, i + 1, i, [], out) : i + 1

/** "les autres jours", "le reste de la semaine": days that were not named yet, those of the week-end when one of them was. */
export function readAutres(jetons: readonly Jeton[], i: number, out: Atome[]): number {
  const rest = sorteAt(jetons, i) === 'reste'
  if (!rest && sorteAt(jetons, i + 1) !== 'jour-nom') return i + 1
  let j = rest ? i + 1 : i + 2
  while (sorteAt(jetons, j) === 'de' || sorteAt(jetons, j) === 'les') j++
  const ofWeek = sorteAt(jetons, j) === 'semaine'
  const named = out.reduce((mask, atome) => (atome.t === 'jours' ? mask | atome.choix.jours : mask), 0)
  // "fermé le lundi, ouvert les autres jours": the week-end too, since what was named is all that closes.
  const allClosed = out.every((atome, k) => atome.t !== 'jours' || isClosed(out, k))
  const some = ofWeek || ((named & WEEK_END) === 0 && !allClosed)
  const jours = (some ? EN_SEMAINE : TOUS_LES_JOURS) & ~named
  if (named === 0 || jours === 0) return i + 1
  out.push({ t: 'jours', choix: { jours, rangs: [] }, frequence: null })
  return ofWeek ? j + 1 : i + 2
}

/** "fermé le lundi et le mardi", "lundi fermé": the days at `k` close. */
function isClosed(out: readonly Atome[], k: number): boolean {
  const after = out[k + 1]?.t
  if (after === 'ferme') return true
  let before = k - 1
  while (out[before]?.t === 'jours' || out[before]?.t === 'faible') before--
  return after !== 'plage' && (out[before]?.t === 'ferme' || out[before]?.t === 'sauf')
}

/** "tous les jours", "tlj", "week-end", "jours ouvrables". */
export function readJoursNommes(text: string, jetons: readonly Jeton[], i: number, out: Atome[]): number {
  const ensemble = readEnsemble(jetons, i)
  if (ensemble === null) return sorteAt(jetons, i) === 'tous' ? readTous(text, jetons, i, out) : i + 1
  out.push({ t: 'jours', choix: { jours: ensemble.jours, rangs: [] }, frequence: null })
  return ensemble.suite
}

/** Days, with a frequency before ("un samedi sur deux") or a rank in brackets after ("dimanche (2e du mois)"). */
function pushJours(
  text: string,
  jetons: readonly Jeton[],
  i: number,
  from: number,
  rangs: readonly number[],
  out: Atome[]
): number {
  const lu = readJours(jetons, i, rangs)
  const atome = lu.atomes[0]
  let suite = lu.suite
  if (atome?.t !== 'jours') return suite
  // "un samedi matin sur deux"
  const ends = readFrequenceEnd(jetons, sorteAt(jetons, suite) === 'partie' ? suite + 1 : suite)
  let frequence: string | null = null
  // "certains samedis", "lundi ou mardi"
  if (isChoice(jetons, from, suite) || sorteAt(jetons, from) === 'certains')
    frequence = quote(text, jetons, from, suite)
  else if (ends > 0 && ((from < i && rangs.length === 0) || sorteAt(jetons, ends - 2) === 'sur')) {
    frequence = quote(text, jetons, from, ends)
    suite = ends
  }
  let choix = atome.choix
  if (rangs.length === 0 && sorteAt(jetons, suite) === 'ouvrante' && sorteAt(jetons, suite + 1) === 'rang') {
    const inside = readRangs(jetons, suite + 1)
    let j = inside.suite
    while (['jour', 'de', 'du-mois', 'mot', 'les', 'seulement'].includes(sorteAt(jetons, j))) j++
    if (inside.rangs.length > 0 && sorteAt(jetons, j) === 'fermante') {
      choix = { jours: choix.jours, rangs: inside.rangs }
      suite = j + 1
    }
  }
  // "Lundi : - Mardi : 14h-17h": a dash for hours, that day does not open.
  if (isDashForHours(jetons, suite)) {
    out.push({ t: 'fort', ligne: false })
    return suite + 2
  }
  out.push(frequence === null && choix === atome.choix ? atome : { t: 'jours', choix, frequence })
  // "lundi : , mardi : 9h-12h": nothing was written for the first.
  if (sorteAt(jetons, suite) === 'deux-points' && sorteAt(jetons, suite + 1) === 'virgule') {
    if (sorteAt(jetons, suite + 2) === 'jour') out.push({ t: 'perdu' })
  }
  const refused = endOfRefusal(
    jetons,
    suite,
    out.some(({ t }) => t === 'plage')
  )
  if (refused < 0) return suite
  out.push({ t: 'ferme', heures: false })
  return refused
}

/** "lundi ou mardi": which one is not said. */
function isChoice(jetons: readonly Jeton[], from: number, to: number): boolean {
  for (let i = from + 1; i < to - 1; i++) if (jetons[i]?.sorte === 'ou') return true
  return false
}

/** "1 samedi sur 2", "2 vendredi par mois", "une semaine sur deux", "une fois par mois" at a number, or -1. */
export function readFrequence(text: string, jetons: readonly Jeton[], i: number, out: Atome[]): number {
  const next = sorteAt(jetons, i + 1)
  const bracketed = sorteAt(jetons, i - 1) === 'ouvrante' && sorteAt(jetons, i + 3) === 'fermante'
  // "(un sur deux)", "1 sur 2", "(1/2)"
  if (
    (next === 'sur' || (next === 'barre' && bracketed && jetons[i]?.valeur === 1)) &&
    sorteAt(jetons, i + 2) === 'nombre' &&
    (jetons[i]?.valeur ?? 0) < (jetons[i + 2]?.valeur ?? 0)
  ) {
    out.push({ t: 'frequence', texte: quote(text, jetons, i, i + 3) })
    return i + 3
  }
  if (next === 'jour' && isJour(jetons, i + 1)) return pushJours(text, jetons, i + 1, i, [], out)
  const ends = endOfCount(jetons, i)
  if (ends < 0) return -1
  out.push({ t: 'frequence', texte: quote(text, jetons, i, ends) })
  return ends
}

/** "tous les 15 jours", "tous les deux mois"; any other "tous" is noise. */
function readTous(text: string, jetons: readonly Jeton[], i: number, out: Atome[]): number {
  let j = i + 1
  while (sorteAt(jetons, j) === 'les') j++
  if (sorteAt(jetons, j) === 'partie' && jetons[j]?.valeur !== 3) {
    const next = sorteAt(jetons, j + 1) === 'virgule' ? j + 2 : j + 1
    if (sorteAt(jetons, next) === 'sauf') {
      // "tous les matins sauf le jeudi"
      out.push({ t: 'jours', choix: { jours: TOUS_LES_JOURS, rangs: [] }, frequence: null })
    } else out.push({ t: 'nus' })
  }
  const noun = sorteAt(jetons, j + 1)
  if (sorteAt(jetons, j) !== 'nombre' || !['jour-nom', 'semaine', 'du-mois'].includes(noun)) return i + 1
  out.push({ t: 'frequence', texte: quote(text, jetons, i, j + 2) })
  return j + 2
}

/** "1er et 3ème mercredi", "1er avril", "(2e et 4e du mois)". */
export function readRang(text: string, jetons: readonly Jeton[], i: number, out: Atome[]): number {
  const dates = readPeriodes(jetons, i)
  if (dates !== null) return pushDates(jetons, i, dates, out)
  const quantieme = readQuantieme(jetons, i, out)
  if (quantieme > 0) return quantieme
  const { rangs, suite } = readRangs(jetons, i)
  if (rangs.length === 0) return i + 1
  let j = suite
  while (sorteAt(jetons, j) === 'les') j++
  if (sorteAt(jetons, j) === 'semaine' && sorteAt(jetons, j + 1) === 'de' && sorteAt(jetons, j + 2) === 'du-mois') {
    // "1re et 3e semaines du mois": on which dates they start is not said.
    if (out.at(-1)?.t === 'sauf') out[out.length - 1] = { t: 'perdu' }
    else out.push({ t: 'frequence', texte: quote(text, jetons, i, j + 3) })
    return j + 3
  }
  const again = rankOfSameDay(jetons, i, j, out)
  if (again > 0) {
    out.push({ t: 'rangs', rangs })
    return again
  }
  if (isJour(jetons, j)) return pushJours(text, jetons, j, i, rangs, out)
  // "(dernier accueil 16h30)" ranks no day.
  const after = sorteAt(jetons, suite)
  const inBrackets = after === 'fermante' || (sorteAt(jetons, i - 1) === 'ouvrante' && after !== 'mot')
  const ofMonth = sorteAt(jetons, suite) === 'de' && sorteAt(jetons, suite + 1) === 'du-mois'
  if (rankLeftOut(jetons, suite, rangs, out) || againRanked(jetons, i, suite, rangs, out)) return suite
  if (inBrackets || ofMonth || after === 'du-mois') out.push({ t: 'rangs', rangs })
  return suite
}

/** "samedi 9h-12h (3e samedi du mois)": brackets that say the day again, to rank it; where they end, or -1. */
function rankOfSameDay(jetons: readonly Jeton[], i: number, day: number, out: readonly Atome[]): number {
  let before = i - 1
  while (['les', 'tous', 'seulement'].includes(sorteAt(jetons, before))) before--
  if (sorteAt(jetons, before) !== 'ouvrante' || sorteAt(jetons, day) !== 'jour') return -1
  let end = day + 1
  while (['de', 'du-mois', 'les', 'seulement', 'tous'].includes(sorteAt(jetons, end))) end++
  const named = out.findLast(({ t }) => t === 'jours')
  const same =
    named?.t === 'jours' && named.choix.rangs.length === 0 && named.choix.jours === 1 << (jetons[day]?.valeur ?? 0)
  return same && sorteAt(jetons, end) === 'fermante' && out.at(-2)?.t === 'plage' ? end : -1
}

/** "Samedi 9h-12h sauf le dernier du mois": the rank is that of the day named before. */
function rankLeftOut(jetons: readonly Jeton[], suite: number, rangs: readonly number[], out: Atome[]): boolean {
  const last = out[out.length - 1]?.t
  if (last !== 'sauf' && last !== 'ferme' && last !== 'hors') return false
  const next = sorteAt(jetons, suite)
  const ofMonth = next === 'du-mois' || (next === 'de' && sorteAt(jetons, suite + 1) !== 'mois')
  if (!ofMonth && next !== 'fermante' && next !== 'fort' && next !== '') return false
  const days = out.findLast(atome => atome.t === 'jours')
  const jours = days?.t === 'jours' ? days.choix.jours : 0
  // "lundi et jeudi sauf le premier": of which, nobody says.
  if (jours === 0 || (jours & (jours - 1)) !== 0) out[out.length - 1] = { t: 'perdu' }
  else out.push({ t: 'jours', choix: { jours, rangs }, frequence: null })
  return true
}

/** "Le 2e mardi de 9h à 12h et le 4e": the same day again, with hours of its own when they follow. */
function againRanked(
  jetons: readonly Jeton[],
  i: number,
  suite: number,
  rangs: readonly number[],
  out: Atome[]
): boolean {
  let before = i - 1
  while (sorteAt(jetons, before) === 'les') before--
  if (!['et', 'virgule'].includes(sorteAt(jetons, before))) return false
  let hours = false
  for (let k = out.length - 1; k >= 0; k--) {
    const atome = out[k] as Atome
    if (atome.t === 'fort' || atome.t === 'ouvrante') return false
    if (atome.t === 'plage') hours = true
    if (atome.t !== 'jours') continue
    if (atome.choix.rangs.length === 0) return false
    let next = suite
    while (['de', 'du-mois', 'a', 'deux-points', 'les'].includes(sorteAt(jetons, next))) next++
    const choix = { jours: atome.choix.jours, rangs: [...rangs] }
    if (hours && ['heure', 'nombre'].includes(sorteAt(jetons, next))) out.push({ t: 'jours', choix, frequence: null })
    else out[k] = { ...atome, choix: { ...choix, rangs: [...new Set([...atome.choix.rangs, ...rangs])] } }
    return true
  }
  return false
}
