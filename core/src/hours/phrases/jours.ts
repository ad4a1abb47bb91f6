/**
 * Groups of days: "du lundi au jeudi", "lundi, mardi et vendredi", "1er et 3ème mercredi du mois", "un samedi sur deux".
 * "A - B" alone is a range, "A - B - C" is a list, "A au B" is always a range.
 */

import { EN_SEMAINE, type JoursMasque, rangeDeJours, TOUS_LES_JOURS } from '../modele.ts'
import type { Jeton } from '../texte/jeton.ts'
import { sorteAt } from '../texte/jeton.ts'
import type { Atome } from './atomes.ts'

/** What was read from `i`, and where to go on. */
export interface Lu {
  readonly atomes: readonly Atome[]
  readonly suite: number
}

/** Skips "le", "les", "la". */
function skipArticles(jetons: readonly Jeton[], i: number): number {
  let j = i
  while (sorteAt(jetons, j) === 'les') j++
  return j
}

/** After a short word that may be a day ("mer", "sa"): are there hours or days close by? */
const APRES_DOUTEUX = new Set(['heure', 'nombre', 'cassee', 'partie', 'ferme', 'neant', 'feries', 'fete'])
const ENTRE_DOUTEUX = new Set(['deux-points', 'virgule', 'barre', 'tiret', 'et', 'au', 'a', 'de', 'ouvrante'])
const FIN = new Set(['', 'fort', 'virgule', 'fermante'])
const ENTRE_JOURS = new Set(['virgule', 'barre', 'tiret', 'et', 'au', 'a'])

/** True for a full day name, and for a short one that hours or days follow: `mer. 9h`, not `bord de mer`. */
export function isJour(jetons: readonly Jeton[], i: number): boolean {
  const jeton = jetons[i]
  if (jeton?.sorte !== 'jour') return false
  if (jeton.sur) return true
  let j = i + 1
  let seen = 0
  while (ENTRE_DOUTEUX.has(sorteAt(jetons, j)) && seen++ < 3) j++
  const sorte = sorteAt(jetons, j)
  if (sorte === 'jour' || sorte === 'jours') return true
  // "9h-18h ma-sa, 15h-18h di": the last word, right after its hours.
  // "1er sam du mois", "3e me": only a day is ranked in a month.
  if (seen === 0 && sorteAt(jetons, i - 1) === 'rang') return true
  if (sorteAt(jetons, i + 1) === 'du-mois' || (sorteAt(jetons, i + 1) === 'de' && sorteAt(jetons, i + 2) === 'du-mois'))
    return true
  if (seen === 0 && (sorte === '' || sorte === 'fort') && sorteAt(jetons, i - 1) === 'heure') return true
  if (seen === 0 && FIN.has(sorteAt(jetons, i + 1)) && isTakenAway(jetons, i)) return true
  return APRES_DOUTEUX.has(sorte) || (sorte === 'fermante' && isInBracketsOfDays(jetons, i))
}

/** "tlj sf lun et dim", "fermé mer.": days that end a clause, "sauf" or "fermé" at the head of them. */
function isTakenAway(jetons: readonly Jeton[], i: number): boolean {
  let before = i - 1
  while (['jour', 'les'].includes(sorteAt(jetons, before)) || ENTRE_JOURS.has(sorteAt(jetons, before))) before--
  return ['sauf', 'ferme', 'fermeture'].includes(sorteAt(jetons, before))
}

/** "10h-19h (lu-sa)", "(di) 14h-18h": brackets of nothing but days, hours on one side of them. */
function isInBracketsOfDays(jetons: readonly Jeton[], i: number): boolean {
  let from = i
  let to = i
  while (sorteAt(jetons, from) === 'jour' || ENTRE_JOURS.has(sorteAt(jetons, from))) from--
  while (sorteAt(jetons, to) === 'jour' || ENTRE_JOURS.has(sorteAt(jetons, to))) to++
  if (sorteAt(jetons, from) !== 'ouvrante' || sorteAt(jetons, to) !== 'fermante') return false
  const after = sorteAt(jetons, to + 1) === 'deux-points' ? to + 2 : to + 1
  return sorteAt(jetons, from - 1) === 'heure' || sorteAt(jetons, after) === 'heure'
}

/** "26 juillet" after "vendredi": the day is part of a date. */
function isDate(jetons: readonly Jeton[], i: number): boolean {
  const sorte = sorteAt(jetons, i + 1)
  return (sorte === 'nombre' || sorte === 'rang') && sorteAt(jetons, i + 2) === 'mois'
}

/** Where the next day of a list stands, after the link at `i`, or -1. */
function nextInList(jetons: readonly Jeton[], i: number): number {
  let j = i
  const link = sorteAt(jetons, j)
  if (link === 'virgule') {
    j++
    if (sorteAt(jetons, j) === 'fort' && jetons[j]?.valeur === 1) j++
    if (sorteAt(jetons, j) === 'et') j++
  } else if (link === 'et' || link === 'ou' || link === 'barre') {
    j++
    if (sorteAt(jetons, j) === 'ou') j++
  }
  j = skipArticles(jetons, j)
  if (sorteAt(jetons, j) === 'de') j = skipArticles(jetons, j + 1)
  return isJour(jetons, j) && !isDate(jetons, j) ? j : -1
}

/** A plain dash between two days at `i`; a broken one was more often "à". */
const isDayDash = (jetons: readonly Jeton[], i: number): boolean =>
  jetons[i]?.sorte === 'tiret' &&
  jetons[i]?.valeur === 0 &&
  sorteAt(jetons, i - 1) === 'jour' &&
  sorteAt(jetons, i + 1) === 'jour'

/** "lun-mer-ven 9h-12h mar-jeu 14h-17h": who joins three days by dashes joins two the same way, and names no range. */
export function partDashedLists(jetons: readonly Jeton[]): readonly Jeton[] {
  const lists = jetons.some((_, i) => isDayDash(jetons, i) && isDayDash(jetons, i + 2))
  return lists
    ? jetons.map((jeton, i) => (isDayDash(jetons, i) ? { ...jeton, sorte: 'virgule' as const } : jeton))
    : jetons
}

/** Reads the days that start at `i`, where a day stands, with the ranks already read before it. */
export function readJours(jetons: readonly Jeton[], i: number, rangs: readonly number[]): Lu {
  let mask = 0
  let j = i
  let dashed: number[] = []
  let brokenDash = false
  let afterEt = false
  const flushDashes = (): void => {
    const [first, last] = dashed
    if (dashed.length === 2 && first !== undefined && last !== undefined && (first < last || brokenDash)) {
      mask |= rangeDeJours(first, last)
    } else {
      for (const day of dashed) mask |= 1 << day
    }
    dashed = []
    brokenDash = false
  }
  for (;;) {
    const jeton = jetons[j] as Jeton
    dashed.push(jeton.valeur)
    j++
    // "du lundi matin au vendredi soir"
    const afterPart = sorteAt(jetons, j) === 'partie' ? j + 1 : j
    const link = sorteAt(jetons, afterPart)
    if (link === 'au' || (link === 'a' && afterPart === j)) {
      const target = skipArticles(jetons, afterPart + 1)
      if (isJour(jetons, target) && !isDate(jetons, target)) {
        mask |= rangeDeJours(jeton.valeur, (jetons[target] as Jeton).valeur)
        dashed.pop()
        flushDashes()
        j = target + 1
        const next = nextInList(jetons, j)
        if (next < 0) break
        j = next
        continue
      }
    }
    // "fermé mardi et jeudi - vendredi 14h-16h": "et" ended the list, the dash starts something else.
    const listEnded = afterEt && (jetons[j]?.de ?? 0) > (jetons[j - 1]?.a ?? 0)
    if (sorteAt(jetons, j) === 'tiret' && !listEnded) {
      const target = skipArticles(jetons, j + 1)
      if (isJour(jetons, target) && !isDate(jetons, target)) {
        brokenDash = jetons[j]?.valeur === 1
        j = target
        continue
      }
    }
    const next = nextAfterPart(jetons, j)
    // "mardi-jeudi et vendredi": a range would have gone on to Friday.
    if (dashed.length === 2 && next >= 0 && jetons[next]?.valeur === (dashed[1] as number) + 1) {
      for (const day of dashed) mask |= 1 << day
      dashed = []
    }
    flushDashes()
    if (next < 0) break
    afterEt = sorteAt(jetons, j) === 'et'
    j = next
  }
  flushDashes()
  return { atomes: [{ t: 'jours', choix: { jours: mask, rangs }, frequence: null }], suite: j }
}

/** The next day of the list, through a half-day that is said again with it: "mardi matin et jeudi matin". */
function nextAfterPart(jetons: readonly Jeton[], i: number): number {
  const part = jetons[i]
  if (part?.sorte !== 'partie') return nextInList(jetons, i)
  const next = nextInList(jetons, i + 1)
  const again = next < 0 ? undefined : jetons[next + 1]
  return again?.sorte === 'partie' && again.valeur === part.valeur ? next : -1
}

/** Ranks from `i`: "1er et 3ème", "premier, deuxième et dernier"; where they end, and whether "avant-" was said. */
export function readRangs(jetons: readonly Jeton[], i: number): { rangs: number[]; suite: number } {
  const rangs: number[] = []
  let j = i
  for (;;) {
    const jeton = jetons[j]
    if (jeton?.sorte !== 'rang' || Math.abs(jeton.valeur) > 5 || jeton.valeur === 0) break
    if (!rangs.includes(jeton.valeur)) rangs.push(jeton.valeur)
    j++
    let k = j
    while (['et', 'virgule', 'ou', 'tiret', 'barre', 'les'].includes(sorteAt(jetons, k))) k++
    if (sorteAt(jetons, k) !== 'rang') break
    j = k
  }
  return { rangs: rangs.sort((x, y) => (x < 0 ? 10 - x : x) - (y < 0 ? 10 - y : y)), suite: j }
}

/** "tous les jours", "chaque jour", "en semaine", "jours ouvrables": the set, and where to go on, or null. */
export function readEnsemble(jetons: readonly Jeton[], i: number): { jours: JoursMasque; suite: number } | null {
  const sorte = sorteAt(jetons, i)
  if (sorte === 'jours') return { jours: (jetons[i] as Jeton).valeur, suite: i + 1 }
  // "jours ouvrés", not "la mairie ouvre".
  if (sorte === 'ouvrable')
    return sorteAt(jetons, i - 1) === 'jour-nom' ? { jours: (jetons[i] as Jeton).valeur, suite: i + 1 } : null
  if (sorte === 'tous') {
    const noun = skipArticles(jetons, i + 1)
    if (sorteAt(jetons, noun) !== 'jour-nom') return null
    if (sorteAt(jetons, noun + 1) === 'ouvrable' || sorteAt(jetons, noun + 1) === 'feries') return null
    return { jours: TOUS_LES_JOURS, suite: noun + 1 }
  }
  if (sorte === 'semaine') {
    const before = sorteAt(jetons, i - 1)
    const after = sorteAt(jetons, i + 1)
    if (after === 'paire' || after === 'impaire' || after === 'sur' || before === 'par' || before === 'nombre')
      return null
    // "toutes les semaines le mardi"
    if (before === 'les' && sorteAt(jetons, i - 2) === 'tous') return null
    if (before === 'fin' || (before === 'de' && sorteAt(jetons, i - 2) === 'fin')) return { jours: 96, suite: i + 1 }
    if (before === 'en' || before === 'les' || after === 'deux-points' || after === 'heure') {
      return { jours: EN_SEMAINE, suite: i + 1 }
    }
  }
  return null
}
