/**
 * Public holidays as a sentence names them: "jours fériés" and "fêtes", and what only looks like them.
 */
import type { Jeton } from '../texte/jeton.ts'
import { sorteAt } from '../texte/jeton.ts'
import type { Atome } from './atomes.ts'

// "veille", "veilles", "lendemains"
const VEILLE = /^(?:veilles?|lendemains?)$/i

/** "veilles de jours fériés" */
export function isEve(text: string, jetons: readonly Jeton[], i: number): boolean {
  let before = i - 1
  while (['jour-nom', 'de', 'les'].includes(sorteAt(jetons, before))) before--
  const word = jetons[before]
  return word?.sorte === 'mot' && VEILLE.test(text.slice(word.de, word.a))
}

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
