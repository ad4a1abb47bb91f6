/**
 * How often: "un samedi sur deux", "2 fois par mois", "mensuel". Which of the days of the calendar are meant is said nowhere,
 * so that these words are kept beside the hours, and told to be a loss.
 */
import type { Jeton } from '../texte/jeton.ts'
import { sorteAt } from '../texte/jeton.ts'

/** "sur deux", "sur 2", "/ 2", "par mois", "par semaine", "/mois" at `i`: where it ends, or -1. */
export function readFrequenceEnd(jetons: readonly Jeton[], i: number): number {
  const of = jetons[i + 1]
  const sign = sorteAt(jetons, i)
  if (sign === 'barre' && of?.sorte === 'nombre' && of.valeur >= 2 && of.valeur <= 4) return i + 2
  if (sign === 'sur' && of?.sorte === 'nombre') return i + 2
  const counted = of?.sorte === 'du-mois' || of?.sorte === 'semaine'
  return counted && (sign === 'par' || (sign === 'barre' && of.sorte === 'du-mois')) ? i + 2 : -1
}

const COMPTES = new Set(['semaine', 'fois', 'partie', 'jour-nom', 'neant'])

/** "une semaine sur deux", "une matinée par mois", "1x/mois", "1/mois" from the number at `i`: where it ends, or -1. */
export function endOfCount(jetons: readonly Jeton[], i: number): number {
  if (COMPTES.has(sorteAt(jetons, i + 1))) return readFrequenceEnd(jetons, i + 2)
  return sorteAt(jetons, i + 1) === 'barre' && sorteAt(jetons, i + 2) === 'du-mois' ? i + 3 : -1
}

// "planning mensuel", "programme mensuel": what comes out each month is a paper
const PAPIERS = /^(?:plannings?|planifications?|programmes?|programmations?|calendriers?|agendas?|lettres?)$/i

/** "permanence mensuelle", "bimensuel : mercredi"; not "selon le planning mensuel". */
export function isOfVisits(text: string, jetons: readonly Jeton[], i: number): boolean {
  const before = jetons[i - 1]
  return before?.sorte !== 'mot' || !PAPIERS.test(text.slice(before.de, before.a))
}

/** The words from one token to another, as the text writes them. */
export const quote = (text: string, jetons: readonly Jeton[], from: number, to: number): string =>
  text.slice((jetons[from] as Jeton).de, (jetons[to - 1] as Jeton).a).toLowerCase()
