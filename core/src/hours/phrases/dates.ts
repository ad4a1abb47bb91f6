/**
 * Months, dates and weeks where they stand in a sentence: those that say when hours hold, and those that name a street, a
 * village, or a single day, which say nothing about hours.
 */
import type { Jeton } from '../texte/jeton.ts'
import { sorteAt } from '../texte/jeton.ts'
import { type Atome, CADRE_VIDE } from './atomes.ts'
import { type CadreLu, readParite, readPeriodes } from './cadres.ts'
import { readEnsemble } from './jours.ts'

/** A frame that nobody can place: "les jours pairs", "lors des animations". */
export const INCONNU: Atome = { t: 'cadre', cadre: { ...CADRE_VIDE, inconnu: true } }

/** "de septembre à juin", "mi-juin", from a month or from "mi". */
export function readMois(jetons: readonly Jeton[], i: number, out: Atome[]): number {
  const lu = readPeriodes(jetons, i)
  if (lu === null) return i + 1
  const before = sorteAt(jetons, i - 1)
  // "les deux premières semaines d'août": some of it, and which is for people to work out.
  if (before === 'de' && sorteAt(jetons, i - 2) === 'semaine') {
    out.push(INCONNU)
    return lu.suite
  }
  // "jusqu'à fin mai", "jusqu'en juin": an end without a beginning.
  const open = before === 'fin' || before === 'a'
  if (lu.cadre !== null && !open && !isInName(jetons, i)) out.push({ t: 'cadre', cadre: lu.cadre })
  return lu.suite
}

/** "Saint-Mars-d'Outillé", "rue du 8 mai": a month inside a name. */
function isInName(jetons: readonly Jeton[], i: number): boolean {
  const jeton = jetons[i] as Jeton
  const before = jetons[i - 1]
  const after = jetons[i + 1]
  if (before?.sorte === 'tiret' && before.a === jeton.de && jetons[i - 2]?.sorte === 'mot') return true
  return after?.sorte === 'tiret' && after.de === jeton.a && ['mot', 'les', 'de'].includes(sorteAt(jetons, i + 2))
}

/** One date alone says when something closes, or names a street; hours never hold on one date. */
export function pushDates(lu: CadreLu, out: Atome[]): number {
  const [only] = lu.cadre?.periodes ?? []
  const single =
    lu.cadre?.periodes.length === 1 &&
    only?.de.jour !== null &&
    only?.de.mois === only?.a.mois &&
    only?.de.jour === only?.a.jour
  const dated = lu.cadre?.inconnu === true && lu.date === true
  if (lu.cadre !== null && ((!single && !dated) || out[out.length - 1]?.t === 'ferme'))
    out.push({ t: 'cadre', cadre: lu.cadre })
  return lu.suite
}

/** "semaines paires", "en semaine"; any other "semaine" is noise. */
export function readSemaine(jetons: readonly Jeton[], i: number, out: Atome[]): number {
  const parite = readParite(jetons, i)
  if (parite !== null) {
    if (parite.cadre !== null) out.push({ t: 'cadre', cadre: parite.cadre })
    return parite.suite
  }
  const ensemble = readEnsemble(jetons, i)
  if (ensemble === null) return i + 1
  out.push({ t: 'jours', choix: { jours: ensemble.jours, rangs: [] }, frequence: null })
  return ensemble.suite
}

/** "(paires)"; "les jours pairs" and "les mois pairs" are a count that OSM cannot hold. */
export function readPaire(jetons: readonly Jeton[], i: number, out: Atome[]): number {
  const before = sorteAt(jetons, i - 1)
  if (before === 'jour-nom' || before === 'du-mois') {
    out.push(INCONNU)
    return i + 1
  }
  const parite = readParite(jetons, i)
  if (parite?.cadre) out.push({ t: 'cadre', cadre: parite.cadre })
  return parite?.suite ?? i + 1
}

/** "lors des animations": nobody knows when; "pendant" and "durant" only lead to what follows. */
export function readPendant(jetons: readonly Jeton[], i: number, out: Atome[]): number {
  const next = sorteAt(jetons, i + 1) === 'de' ? i + 2 : i + 1
  if (jetons[i]?.valeur !== 1 || sorteAt(jetons, next) !== 'mot') return i + 1
  out.push(INCONNU)
  return next
}
