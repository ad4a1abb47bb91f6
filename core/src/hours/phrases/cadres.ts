/**
 * When a statement holds: months and dates, odd and even weeks, school holidays, seasons that nobody dated.
 */

import { type Periode, SEMAINES_IMPAIRES, SEMAINES_PAIRES } from '../modele.ts'
import type { Jeton } from '../texte/jeton.ts'
import { sorteAt } from '../texte/jeton.ts'
import { type Atome, CADRE_VIDE, type Cadre } from './atomes.ts'

export interface CadreLu {
  /** Null when the words were read and say nothing ("jusqu'à fin mai"). */
  readonly cadre: Cadre | null
  readonly suite: number
  /** One date of one year, not a range. */
  readonly date?: boolean
}

interface Borne {
  mois: number
  jour: number | null
  suite: number
}

const LONGUEURS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** "1er avril", "30 juin", "mi-juin", "octobre" at `i`; the month may be missing when `moisSuivant` gives it. */
function readBorne(jetons: readonly Jeton[], i: number): Borne | null {
  let j = i
  let jour: number | null = null
  if (sorteAt(jetons, j) === 'jour') j++
  const head = jetons[j]
  if (head?.sorte === 'nombre' || head?.sorte === 'rang') {
    jour = head.valeur
    j++
  } else if (head?.sorte === 'mi') {
    jour = 15
    j += sorteAt(jetons, j + 1) === 'tiret' ? 2 : 1
  }
  const mois = jetons[j]
  if (mois?.sorte !== 'mois') return null
  if (jour !== null && (jour < 1 || jour > (LONGUEURS[mois.valeur - 1] ?? 0))) return null
  return { mois: mois.valeur, jour, suite: j + 1 }
}

function skip(jetons: readonly Jeton[], i: number, sortes: readonly string[]): number {
  let j = i
  while (sortes.includes(sorteAt(jetons, j))) j++
  return j
}

/** Months and dates from `i`: "de septembre à juin", "du 1er avril au 30 juin", "juillet-août", "octobre et novembre". */
export function readPeriodes(jetons: readonly Jeton[], i: number): CadreLu | null {
  const periodes: Periode[] = []
  let j = i
  let year = false
  for (;;) {
    const de = readBorne(jetons, j)
    const sameMonth = de === null ? readSameMonth(jetons, j) : null
    if (de === null && sameMonth === null) break
    if (sameMonth !== null) {
      periodes.push(...sameMonth.periodes)
      j = sameMonth.suite
    } else if (de !== null) {
      j = de.suite
      if (sorteAt(jetons, j) === 'annee') {
        year = true
        j++
      }
      const link = sorteAt(jetons, j)
      const a =
        link === 'au' || link === 'a' || link === 'tiret'
          ? readBorne(jetons, skip(jetons, j, ['a', 'au', 'tiret', 'les', 'fin']))
          : null
      if (a === null) {
        periodes.push({ de: { mois: de.mois, jour: de.jour }, a: { mois: de.mois, jour: de.jour } })
      } else {
        periodes.push({ de: { mois: de.mois, jour: de.jour }, a: bound(de, a) })
        j = a.suite
      }
    }
    if (sorteAt(jetons, j) === 'annee') {
      year = true
      j++
    }
    const next = skip(jetons, j, ['et', 'virgule', 'barre', 'de', 'les', 'en'])
    if (next === j || (readBorne(jetons, next) === null && readSameMonth(jetons, next) === null)) break
    // A date after a comma may open the next sentence; only bare months make a list.
    if (sorteAt(jetons, next) !== 'mois') break
    j = next
  }
  if (periodes.length === 0) return null
  if (year) {
    const [only] = periodes
    return {
      cadre: { ...CADRE_VIDE, inconnu: true },
      suite: j,
      date: periodes.length === 1 && only?.de.jour === only?.a.jour
    }
  }
  return { cadre: { ...CADRE_VIDE, periodes: joinMonths(periodes) }, suite: j }
}

/** OSM wants days on both ends or on none: "du 15 juin à septembre" ends with September. */
function bound(de: Borne, a: Borne): { mois: number; jour: number | null } {
  if (de.jour !== null && a.jour === null)
    return { mois: a.mois, jour: LONGUEURS[a.mois - 1] === 29 ? 28 : (LONGUEURS[a.mois - 1] ?? 30) }
  return { mois: a.mois, jour: a.jour }
}

const ENTRE_LES_DATES = ['virgule', 'et', 'les', 'de', 'ou']

/** "1er au 15 août", "1er, 8 et 11 mai", "du 24 au 26 et le 31 décembre": the month is said once, of all the days before it. */
function readSameMonth(jetons: readonly Jeton[], i: number): { periodes: Periode[]; suite: number } | null {
  const jours: [de: number, a: number][] = []
  let j = i
  for (;;) {
    const de = dayAt(jetons, j)
    if (de <= (jours.at(-1)?.[1] ?? 0)) return null
    const link = sorteAt(jetons, j + 1)
    // "24-25-26 décembre"
    const listed = link === 'tiret' && (sorteAt(jetons, j - 1) === 'tiret' || sorteAt(jetons, j + 3) === 'tiret')
    // Only the last days of a list may be joined by a dash: "9-12, 14 juillet" has hours in it.
    const range = !listed && (link === 'au' || ((link === 'a' || link === 'tiret') && jours.length === 0))
    const last = range ? skip(jetons, j + 2, ['les']) : -1
    const a = last < 0 ? de : dayAt(jetons, last)
    if (a < de) return null
    jours.push([de, a])
    j = (last < 0 ? j : last) + 1
    const month = jetons[j]
    if (month?.sorte === 'mois') {
      if (jours.length === 1 && last < 0) return null
      if (a > (LONGUEURS[month.valeur - 1] ?? 0)) return null
      const borne = (jour: number): Periode['de'] => ({ mois: month.valeur, jour })
      return { periodes: jours.map(([from, to]) => ({ de: borne(from), a: borne(to) })), suite: j + 1 }
    }
    if (link === 'a' || (link === 'tiret' && !listed)) return null
    const next = listed ? j + 1 : skip(jetons, j, ENTRE_LES_DATES)
    if (next === j) return null
    j = next
  }
}

/** A day of the month: 1 to 31, or -1. */
function dayAt(jetons: readonly Jeton[], i: number): number {
  const jeton = jetons[i]
  const day = jeton?.sorte === 'nombre' || jeton?.sorte === 'rang' ? jeton.valeur : 0
  return day >= 1 && day <= 31 ? day : -1
}

/** July, August → Jul-Aug. */
function joinMonths(periodes: readonly Periode[]): Periode[] {
  const out: Periode[] = []
  for (const periode of periodes) {
    const last = out[out.length - 1]
    const bare = periode.de.jour === null && periode.a.jour === null
    if (
      last !== undefined &&
      bare &&
      last.de.jour === null &&
      last.a.jour === null &&
      last.a.mois % 12 === periode.de.mois - 1
    ) {
      out[out.length - 1] = { de: last.de, a: periode.a }
    } else out.push(fullDates(periode))
  }
  return out
}

/** A start without its day and an end with one: "de juin au 15 septembre" starts on the first. */
function fullDates(periode: Periode): Periode {
  if (periode.de.jour === null && periode.a.jour !== null)
    return { de: { mois: periode.de.mois, jour: 1 }, a: periode.a }
  return periode
}

/** "semaine paire", "semaines impaires", "(paires)"; both at once say nothing. */
export function readParite(jetons: readonly Jeton[], i: number): CadreLu | null {
  let j = i
  if (sorteAt(jetons, j) === 'semaine') j++
  const sorte = sorteAt(jetons, j)
  if (sorte !== 'paire' && sorte !== 'impaire') return null
  const other = skip(jetons, j + 1, ['et', 'ou', 'barre'])
  if (other > j + 1 && ['paire', 'impaire'].includes(sorteAt(jetons, other))) return { cadre: null, suite: other + 1 }
  return {
    cadre: { ...CADRE_VIDE, semaines: [sorte === 'paire' ? SEMAINES_PAIRES : SEMAINES_IMPAIRES] },
    suite: j + 1
  }
}

/** Seasons that nobody dated: any, summer or high season, winter or low season, spring or between both, autumn. */
const SAISONS: readonly Cadre[] = [0, 1, 2, 3, 4].map(() => ({ ...CADRE_VIDE, inconnu: true }))

/** "en été", "basse saison": a season by its name alone. */
export const isSaison = (cadre: Cadre): boolean => SAISONS.includes(cadre)

/** "Été (juillet-août) : … ; hiver : …": when one of the two has dates, the other is the rest of the year. */
export function restOfYear(atomes: Atome[]): Atome[] {
  if (!atomes.some(atome => atome.t === 'cadre' && atome.cadre.inconnu)) return atomes
  const cadres = atomes.flatMap(atome => (atome.t === 'cadre' ? [atome.cadre] : []))
  const undated = cadres.filter(cadre => cadre === SAISONS[1] || cadre === SAISONS[2])
  if (undated.length === 0 || new Set(undated).size > 1) return atomes
  const winter = undated[0] === SAISONS[2]
  const other = atomes.some(
    atome => atome.t === 'cadre' && (atome.saison === (winter ? 1 : 2) || (winter && isSummer(atome.cadre)))
  )
  if (!other || cadres.some(cadre => cadre.inconnu && !undated.includes(cadre))) return atomes
  return atomes.map(atome =>
    atome.t === 'cadre' && undated.includes(atome.cadre) ? { t: 'cadre', cadre: CADRE_VIDE } : atome
  )
}

const isSummer = ({ periodes }: Cadre): boolean =>
  periodes.length > 0 && periodes.every(({ de, a }) => de.mois >= 4 && a.mois <= 10 && de.mois <= a.mois)

/** School holidays and school time, from `vacances`, `période` or a season's name at `i`; `hors` says they are excluded. */
export function readVacances(jetons: readonly Jeton[], i: number, hors: boolean): CadreLu | null {
  const sorte = sorteAt(jetons, i)
  const before = sorteAt(jetons, i - 1)
  if (sorte === 'vacances') {
    let j = i + 1
    const named = sorteAt(jetons, j) === 'scolaire'
    // "les grandes vacances": the dates of one year
    if (before === 'saison') return { cadre: hors ? null : { ...CADRE_VIDE, inconnu: true }, suite: j }
    if (named) j++
    // "vacances d'été", "vacances de la Toussaint": which days, nobody says.
    const season = skip(jetons, j, ['de', 'les'])
    if (season > j && (sorteAt(jetons, season) === 'saison' || sorteAt(jetons, season) === 'mois')) {
      return { cadre: hors ? null : { ...CADRE_VIDE, inconnu: true }, suite: season + 1 }
    }
    // "Vacances de la zone C : lundi 9h-12h": holidays of their own, that no calendar here holds.
    const heading = skip(jetons, j, ['de', 'les', 'mot'])
    if (
      !hors &&
      heading > j &&
      heading < j + 5 &&
      sorteAt(jetons, heading) === 'deux-points' &&
      ['', 'fort'].includes(before)
    )
      return { cadre: { ...CADRE_VIDE, inconnu: true }, suite: heading }
    const said = named || hors || ['pendant', 'en', 'les'].includes(before) || sorteAt(jetons, j) === 'deux-points'
    if (!said) return null
    return { cadre: { ...CADRE_VIDE, vacances: hors ? -1 : 1 }, suite: j }
  }
  if (sorte === 'scolaire' && before !== 'vacances') {
    if (before !== 'periode' && before !== 'semaine' && before !== 'mot') return null
    return before === 'mot' ? null : { cadre: { ...CADRE_VIDE, vacances: hors ? 1 : -1 }, suite: i + 1 }
  }
  if (sorte === 'periode') {
    if (sorteAt(jetons, i + 1) === 'scolaire')
      return { cadre: { ...CADRE_VIDE, vacances: hors ? 1 : -1 }, suite: i + 2 }
    if (sorteAt(jetons, i + 1) === 'de' && sorteAt(jetons, i + 2) === 'vacances') return null
  }
  if (sorte === 'saison') return { cadre: hors ? null : (SAISONS[jetons[i]?.valeur ?? 0] as Cadre), suite: i + 1 }
  return null
}
