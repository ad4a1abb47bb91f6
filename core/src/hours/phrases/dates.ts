/**
 * Months, dates and weeks where they stand in a sentence: those that say when hours hold, and those that name a street, a
 * village, or a single day, which say nothing about hours.
 */
import type { Jeton } from '../texte/jeton.ts'
import { sorteAt } from '../texte/jeton.ts'
import { isDigit, isUpper } from '../texte/signes.ts'
import { type Atome, CADRE_VIDE, DEPUIS_UN_JOUR, UN_JOUR } from './atomes.ts'
import { type CadreLu, readParite, readPeriodes } from './cadres.ts'
import { readEnsemble } from './jours.ts'

/** A frame that nobody can place: "les jours pairs", "lors des animations". */
const INCONNU: Atome = { t: 'cadre', cadre: { ...CADRE_VIDE, inconnu: true } }
/** "du 12/09/2023 au 30/06/2024" */
const DATE: Atome = { t: 'cadre', cadre: { ...CADRE_VIDE, inconnu: true, date: true } }
/** "à compter du 03/01/2022" */
const DEBUT: Atome = { t: 'cadre', cadre: DEPUIS_UN_JOUR }
/** "mardi 3 octobre 2023", "le 15 du mois" */
export const JOUR_DONNE: Atome = { t: 'cadre', cadre: UN_JOUR }

/** "de septembre à juin", "mi-juin", from a month or from "mi". */
export function readMois(text: string, jetons: readonly Jeton[], i: number, out: Atome[]): number {
  const lu = readPeriodes(jetons, i)
  if (lu === null) return i + 1
  const before = sorteAt(jetons, i - 1)
  // "les deux premières semaines d'août", "2 semaines en août", "début juin": some of it, and which is for people to work out.
  const some = (before === 'de' || before === 'en') && ['semaine', 'fin', 'quinzaine'].includes(sorteAt(jetons, i - 2))
  if (some || isOfOneYear(jetons, i)) {
    out.push(INCONNU)
    return lu.suite
  }
  // "jusqu'à fin mai", "jusqu'en juin": an end without a beginning.
  const open = before === 'fin' || before === 'a'
  if (lu.cadre !== null && !open && !isInName(jetons, i) && !isPlace(text, jetons, i, lu))
    out.push({ t: 'cadre', cadre: lu.cadre })
  return lu.suite
}

/** "Saint-Mars-d'Outillé", "rue du 8 mai": a month inside a name. */
function isInName(jetons: readonly Jeton[], i: number): boolean {
  const jeton = jetons[i] as Jeton
  const before = jetons[i - 1]
  const after = jetons[i + 1]
  if (before?.sorte === 'tiret' && before.a === jeton.de && jetons[i - 2]?.sorte === 'mot') return true
  return (
    after?.sorte === 'tiret' &&
    after.de === jeton.a &&
    ['mot', 'les', 'de', 'sur', 'en'].includes(sorteAt(jetons, i + 2))
  )
}

const LIENS_DE_LISTE = new Set(['virgule', 'et', 'barre', 'tiret'])

/** "mairie de Mars", "Vernon, Mars et Limoges", "99000 Mars": one month alone, with a capital, among names of places. */
function isPlace(text: string, jetons: readonly Jeton[], i: number, { suite }: CadreLu): boolean {
  const isName = (at: number): boolean => {
    const jeton = jetons[at]
    return jeton?.sorte === 'mot' && isUpper(text.charCodeAt(jeton.de))
  }
  if (suite !== i + 1 || jetons[i]?.sorte !== 'mois' || !isUpper(text.charCodeAt(jetons[i]?.de ?? 0))) return false
  const before = sorteAt(jetons, i - 1)
  // The months of a list ("Mars, Avril") were read together: one alone here stands among names.
  if (before === 'de') return sorteAt(jetons, i - 2) === 'mot'
  if (before === 'mot') return isDigit(text.charCodeAt(jetons[i - 1]?.de ?? 0))
  return (LIENS_DE_LISTE.has(before) && isName(i - 2)) || (LIENS_DE_LISTE.has(sorteAt(jetons, i + 1)) && isName(i + 2))
}

/** "jeudi 8 mai", "fermé exceptionnellement le 12 mai", "à partir du 1er mars": dates of one year, or without an end. */
function isOfOneYear(jetons: readonly Jeton[], i: number): boolean {
  const before = sorteAt(jetons, i - 1)
  if (before === 'jour' || before === 'depuis') return true
  if (before === 'de' && sorteAt(jetons, i - 2) === 'depuis') return true
  for (let k = i - 1; k >= i - 8; k--) {
    const sorte = sorteAt(jetons, k)
    if (sorte === 'exceptionnel') return true
    if (sorte === 'fort' || sorte === '' || sorte === 'heure') break
  }
  return false
}

/** True when what was read last closes something, its dates or holidays included: "fermé le 1er mai, le 14 juillet". */
export function closes(out: readonly Atome[]): boolean {
  for (let k = out.length - 1; k >= 0; k--) {
    const { t } = out[k] as Atome
    if (t === 'ferme' || t === 'sauf') return true
    if (t !== 'faible' && t !== 'cadre' && t !== 'feries') return false
  }
  return false
}

/** One date alone says when something closes, or names a street; hours never hold on one date. */
export function pushDates(jetons: readonly Jeton[], i: number, lu: CadreLu, out: Atome[]): number {
  if (lu.cadre === null) return lu.suite
  const { periodes } = lu.cadre
  const single =
    periodes.length > 0 && periodes.every(({ de, a }) => de.jour !== null && de.mois === a.mois && de.jour === a.jour)
  const dated = lu.cadre.inconnu && lu.date === true
  if ((single || dated) && !closes(out)) {
    const limit = limitAt(jetons, i)
    if (limit !== null) out.push(!dated ? INCONNU : limit === 'a' ? DATE : DEBUT)
    else if (isGivenDay(jetons, i, lu)) out.push(joinsDays(jetons, i) ? { t: 'perdu' } : JOUR_DONNE)
    return lu.suite
  }
  if (lu.cadre.inconnu && !closes(out)) out.push(DATE)
  else out.push(isOfOneYear(jetons, i) ? INCONNU : { t: 'cadre', cadre: lu.cadre })
  return lu.suite
}

/** "jusqu'au 30 juin" ends, "à compter du 12/09/2023" starts and goes on; null when a date is neither. */
function limitAt(jetons: readonly Jeton[], i: number): 'a' | 'depuis' | null {
  let before = i - 1
  while (sorteAt(jetons, before) === 'de' || sorteAt(jetons, before) === 'au' || sorteAt(jetons, before) === 'les')
    before--
  const word = jetons[before]
  if (word?.sorte === 'depuis') return 'depuis'
  return word?.sorte === 'a' && word.valeur === 1 ? 'a' : null
}

/**
 * "mardi 3 octobre de 14h à 16h", "le 12 mars : 9h-12h", "dates : 12/03, 19/03 et 26/03 de 9h à 12h", "lundi 9h-12h les 1er
 * et 8 juin": hours of these days, and not the name of a street ("rue du 8 mai 9h-12h").
 */
function isGivenDay(jetons: readonly Jeton[], i: number, { suite, cadre }: CadreLu): boolean {
  const named = sorteAt(jetons, i - 1) === 'les'
  const before = sorteAt(jetons, named ? i - 2 : i - 1)
  if (named && before === 'heure' && (cadre?.periodes.length ?? 0) > 1) return true
  if (!named && !AVANT_DATE.has(before)) return false
  let next = suite
  for (let dates = 1; dates < DATES_AVANT_L_HEURE; dates++) {
    while (AVANT_HEURE.has(sorteAt(jetons, next)) || sorteAt(jetons, next) === 'et' || sorteAt(jetons, next) === 'les')
      next++
    const more = next > suite ? readPeriodes(jetons, next) : null
    if (more === null) break
    next = more.suite
  }
  return sorteAt(jetons, next) === 'heure' || (sorteAt(jetons, next) === 'nombre' && sorteAt(jetons, next - 1) === 'de')
}

/** "dimanche, 14 juillet et 15 août de 14h à 18h": hours of every Sunday too, which the dates must not take along. */
const joinsDays = (jetons: readonly Jeton[], i: number): boolean => {
  let before = i - 1
  while (['virgule', 'et', 'les', 'mois', 'nombre', 'rang'].includes(sorteAt(jetons, before))) before--
  return before < i - 1 && sorteAt(jetons, i - 1) !== 'jour' && sorteAt(jetons, before) === 'jour'
}

// From each date of a hostile list, all the others would be read again.
const DATES_AVANT_L_HEURE = 20
const AVANT_DATE = new Set(['', 'fort', 'jour', 'deux-points', 'virgule', 'et', 'ouvrante'])
const AVANT_HEURE = new Set(['de', 'a', 'deux-points', 'virgule', 'ouvrante', 'tiret', 'entre'])

// "Semaine A : …", "(semaine 2)": weeks that take turns, and when nobody says.
const NOMS_DE_SEMAINE = new Set(['A', 'B', '1', '2', '3', '4'])
const ENTRE_LES_NOMS = new Set(['et', 'virgule', 'barre'])
const APRES_LE_NOM = new Set(['deux-points', 'fermante', 'virgule', 'jour', 'tiret', 'et', 'fort', 'heure', ''])

/** "semaines paires", "semaine A", "en semaine"; any other "semaine" is noise. */
export function readSemaine(text: string, jetons: readonly Jeton[], i: number, out: Atome[]): number {
  const name = jetons[i + 1]
  const isName = (at: number): boolean => {
    const jeton = jetons[at]
    return jeton !== undefined && NOMS_DE_SEMAINE.has(text.slice(jeton.de, jeton.a))
  }
  // "semaines 1 et 3", "semaine 1, 2 et 4"
  let suite = i + 2
  while (name !== undefined && ENTRE_LES_NOMS.has(sorteAt(jetons, suite)) && isName(suite + 1)) suite += 2
  if (name !== undefined && isName(i + 1) && APRES_LE_NOM.has(sorteAt(jetons, suite))) {
    const said = text.slice(name.de, (jetons[suite - 1] as Jeton).a)
    out.push({ t: 'cadre', cadre: { ...CADRE_VIDE, alterne: `${suite > i + 2 ? 'semaines' : 'semaine'} ${said}` } })
    return suite
  }
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
  if (jetons[i]?.valeur !== 1 || !['mot', 'fete'].includes(sorteAt(jetons, next))) return i + 1
  out.push(INCONNU)
  return next
}
