/**
 * Days of the month: "le 15 de chaque mois", "les 1er et 15 du mois". Our weeks hold days of the week alone: what opens
 * on the 15th is told to be lost, and never published as opening every day.
 */
import type { Jeton } from '../texte/jeton.ts'
import { sorteAt } from '../texte/jeton.ts'
import type { Atome } from './atomes.ts'
import { closes, JOUR_DONNE } from './dates.ts'

const CHIFFRES = new Set(['nombre', 'rang'])
const ENTRE_QUANTIEMES = new Set(['et', 'virgule', 'ou', 'barre', 'tiret', 'au', 'a', 'les'])
const LIENS_DE_LISTE = new Set(['virgule', 'et'])
const AVANT_LE_MOIS = new Set(['de', 'tous', 'les'])
const AVANT_LE_TRIMESTRE = new Set(['de', 'par', 'tous', 'les'])
const AVANT_LES_HEURES = new Set(['virgule', 'deux-points', 'de', 'a', 'entre'])
/** "1er" to "5e" may rank a day of the week; "10e" cannot. */
const DERNIER_RANG = 5

/** Days of the month from `i`, which add a frame that nobody can place; where they end, or -1 when these are not. */
export function readQuantieme(jetons: readonly Jeton[], i: number, out: Atome[]): number {
  let j = i
  let sur = false
  let listed = false
  for (let k = i; CHIFFRES.has(sorteAt(jetons, k)); ) {
    const { sorte, valeur } = jetons[k] as Jeton
    if (sorte === 'nombre' || valeur > DERNIER_RANG) sur = true
    j = k + 1
    k = j
    while (ENTRE_QUANTIEMES.has(sorteAt(jetons, k))) k++
    listed ||= CHIFFRES.has(sorteAt(jetons, k)) && jetons.slice(j, k).every(({ sorte }) => LIENS_DE_LISTE.has(sorte))
  }
  // "les mardis 3, 10 et 17 juin": days of one year, not every Tuesday.
  if (listed && sorteAt(jetons, j) === 'mois' && isOfHours(jetons, i) && !closes(out)) {
    out.push(JOUR_DONNE)
    return j + 1
  }
  // "le premier jour ouvrable du mois"
  if (sorteAt(jetons, j) === 'jour-nom') {
    sur = true
    j += sorteAt(jetons, j + 1) === 'ouvrable' ? 2 : 1
  }
  let end = j
  while (AVANT_LE_MOIS.has(sorteAt(jetons, end))) end++
  if (end === j || sorteAt(jetons, end) !== 'du-mois') return -1
  // "le 15 du mois de septembre"
  if (sorteAt(jetons, end + 1) === 'de' && sorteAt(jetons, end + 2) === 'mois') return -1
  if (!sur && !standsAlone(jetons, end + 1, out)) return -1
  out.push(JOUR_DONNE)
  return end + 1
}

/** "les mardis 3, 10 et 17 juin", "9h-12h les 3 et 10 juin"; not "fermeture avancée les 23 et 30 décembre", which is said aside. */
function isOfHours(jetons: readonly Jeton[], i: number): boolean {
  const before = sorteAt(jetons, sorteAt(jetons, i - 1) === 'les' ? i - 2 : i - 1)
  return before === 'jour' || before === 'heure'
}

/** "lundi de chaque trimestre", "un samedi par trimestre"; not "chaque trimestre, des ateliers", which is said aside. */
export function readTrimestre(jetons: readonly Jeton[], i: number, out: Atome[]): number {
  let before = i - 1
  while (AVANT_LE_TRIMESTRE.has(sorteAt(jetons, before))) before--
  if (before < i - 1 && sorteAt(jetons, before) === 'jour') out.push(JOUR_DONNE)
  return i + 1
}

/** "le 1er du mois : 9h-12h": ranks that no day of the week stands near; in "samedi (2e du mois)" they are Saturday's. */
function standsAlone(jetons: readonly Jeton[], from: number, out: readonly Atome[]): boolean {
  let next = from
  while (!['fort', 'jour', ''].includes(sorteAt(jetons, next))) next++
  if (sorteAt(jetons, next) === 'jour') return false
  if (!out.some(({ t }) => t === 'jours')) return true
  next = from
  while (AVANT_LES_HEURES.has(sorteAt(jetons, next))) next++
  return out.at(-1)?.t === 'fort' && sorteAt(jetons, next) === 'heure'
}
