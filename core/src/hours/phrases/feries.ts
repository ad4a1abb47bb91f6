/**
 * Public holidays as a sentence names them: "jours fériés" and "fêtes", and what only looks like them.
 */
import type { Jeton } from '../texte/jeton.ts'
import { sorteAt } from '../texte/jeton.ts'
import { type Atome, UN_JOUR } from './atomes.ts'
import { quote } from './frequences.ts'

// "veille", "veilles", "lendemains"
const VEILLE = /^(?:veilles?|lendemains?)$/i

/** "veilles de jours fériés" */
export function isEve(text: string, jetons: readonly Jeton[], i: number): boolean {
  let before = i - 1
  while (['jour-nom', 'de', 'les'].includes(sorteAt(jetons, before))) before--
  const word = jetons[before]
  return word?.sorte === 'mot' && VEILLE.test(text.slice(word.de, word.a))
}

/** "les veilles de jours fériés 9h-12h": hours of days that no calendar of ours holds; without hours, only a loss. */
export const eveAt = (jetons: readonly Jeton[], i: number): Atome =>
  sorteAt(jetons, i + 1) === 'heure' || (sorteAt(jetons, i + 1) === 'de' && sorteAt(jetons, i + 2) === 'heure')
    ? { t: 'cadre', cadre: UN_JOUR }
    : { t: 'perdu' }

/** "y compris jours fériés", "jours fériés inclus" */
export function isIncluded(jetons: readonly Jeton[], i: number): boolean {
  let before = i - 1
  while (['jour-nom', 'de', 'les'].includes(sorteAt(jetons, before))) before--
  if (sorteAt(jetons, before) === 'compris') return sorteAt(jetons, before - 1) !== 'neant'
  return sorteAt(jetons, i + 1) === 'compris'
}

const AVANT_UNE_FETE = new Set(['jour', 'jours', 'feries', 'vacances', 'sauf', 'hors', 'ferme', 'fermeture'])

/** "dimanche et fêtes", "jours de fête": public holidays. "Salle des fêtes" is a place, "fêtes de fin d'année" no holiday. */
export function pushFete(jetons: readonly Jeton[], i: number, out: Atome[]): void {
  let before = i - 1
  const ofDays = sorteAt(jetons, before) === 'de' && sorteAt(jetons, before - 1) === 'jour-nom'
  while (['les', 'et', 'virgule', 'barre', 'tiret'].includes(sorteAt(jetons, before))) before--
  if (!ofDays && !AVANT_UNE_FETE.has(sorteAt(jetons, before))) return
  out.push(sorteAt(jetons, i + 1) === 'de' ? { t: 'perdu' } : { t: 'feries' })
}

// "de Pâques", "de Pentecôte", "de l'Ascension", "saint", "gras" after a day
const FETES = /^(?:p[âa]ques|pentec[ôo]te|ascension|saint|gras|noël)$/i

/** "lundi de Pentecôte", "jeudi de l'Ascension", "vendredi saint": one day of the year; where it ends, or -1. */
export function endOfFeast(text: string, jetons: readonly Jeton[], i: number): number {
  let at = i + 1
  while (sorteAt(jetons, at) === 'de' || sorteAt(jetons, at) === 'les') at++
  const word = jetons[at]
  if (word?.sorte !== 'mot' && word?.sorte !== 'saison') return -1
  return FETES.test(text.slice(word.de, word.a)) ? at + 1 : -1
}

// "les jours de marché", "les jours d'école"
const OCCASIONS = /^(?:march[ée]s?|[ée]cole|classe|matchs?|spectacles?|manifestations?|foires?|repr[ée]sentations?)$/i

/** "les jours de marché 9h-12h": days that nobody dates, kept beside their hours, or aside when others have hours; where it ends. */
export function readJoursDe(text: string, jetons: readonly Jeton[], i: number, out: Atome[]): number {
  if (sorteAt(jetons, i + 1) !== 'de') return i + 1
  const at = sorteAt(jetons, i + 2) === 'les' ? i + 3 : i + 2
  const word = jetons[at]
  if (word?.sorte !== 'mot' || !OCCASIONS.test(text.slice(word.de, word.a))) return i + 1
  if (out.some(({ t }) => t === 'plage' || t === 'jours')) out.push({ t: 'cadre', cadre: UN_JOUR })
  else out.push({ t: 'frequence', texte: quote(text, jetons, i, at + 1) })
  return at + 1
}
