/** Words in common: how much of two names, or of two streets, is the same. */

import { distance as levenshtein } from 'fastest-levenshtein'
import { holds, type Listes, sizeOf } from '../listes.ts'
import type { Traits } from '../traits.ts'
import { sameCommune } from './commune.ts'

/**
 * What two words that are not equal still share. An initial is worth little more than half ("j", "joseph"); a letter apart is nearly the
 * word ("solidarite", "solidarites"), two are when the word is long enough to bear them.
 */
const INITIALE = 0.6
// "Pont" and "Port" are two places: of four letters, one apart is another word.
const UNE_LETTRE = { part: 0.85, longueur: 5 }
const DEUX_LETTRES = { part: 0.8, longueur: 8 }

/** True when two neighbours exchanged are all that parts the words: `isSwap('apsar', 'aspar')`. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let i = 0
  while (a[i] === b[i]) i++
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2)
}

// "vermeille" → "vermeil": letters twice, and those at the end that nobody hears.
const DOUBLEES = /(.)\1/g
const MUETTES = /[esx]{1,3}$/
const ouie = (mot: string): string => mot.replace(DOUBLEES, '$1').replace(MUETTES, '')

// "leurope": what was elided, glued to its word where a list has lost the apostrophe.
const ELIDES = 'ld'
const isElided = (colle: string, mot: string): boolean =>
  colle.length === mot.length + 1 && ELIDES.includes(colle[0] as string) && colle.endsWith(mot)

/**
 * How alike two words are, from 0 to 1: `wordLikeness('solidarite', 'solidarites') === 0.85`; two letters exchanged are one slip, and so is
 * what is not heard ("vermeil", "vermeille").
 */
export function wordLikeness(a: string, b: string): number {
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? INITIALE : 0
  const min = Math.min(a.length, b.length)
  if (min < UNE_LETTRE.longueur || Math.abs(a.length - b.length) > 2) return 0
  if (isElided(a, b) || isElided(b, a)) return UNE_LETTRE.part
  // Hardly any misspelling changes both first letters, and most pairs of words end here.
  if (a[0] !== b[0] && a[1] !== b[1]) return 0
  const edits = levenshtein(a, b)
  const far = edits === 2 && isSwap(a, b) ? 1 : edits
  if (far <= 1) return UNE_LETTRE.part
  if (far !== 2) return 0
  if (ouie(a) === ouie(b)) return UNE_LETTRE.part
  return min >= DEUX_LETTRES.longueur ? DEUX_LETTRES.part : 0
}

export interface Recouvrement {
  /** Weight in common over the mean of both weights. */
  readonly dice: number
  /** Weight in common over the smaller weight. */
  readonly inclusion: number
  /** Weight in common: 1 is one distinctive word. */
  readonly commun: number
  /** The smaller of what each side has alone. */
  readonly propre: number
}

const RIEN: Recouvrement = { dice: 0, inclusion: 0, commun: 0, propre: 0 }

/** What a word weighs. */
export type Poids = (mot: number) => number

/** Shorter, a word made of two would be met by chance. */
const SOUDE_MIN = 7

/** The rank, from `debut` to before `fin`, of two words on end that make one: "beau", "sejour" and "beausejour"; -1 without any. */
function soudure(
  { mots, longueurs, initiales }: Traits,
  mot: number,
  { valeurs }: Listes,
  debut: number,
  fin: number
): number {
  const longueur = longueurs[mot] as number
  if (longueur < SOUDE_MIN) return -1
  for (let j = debut; j + 1 < fin; j++) {
    const [premier, second] = [valeurs[j] as number, valeurs[j + 1] as number]
    if (initiales[premier] !== initiales[mot]) continue
    if ((longueurs[premier] as number) + (longueurs[second] as number) !== longueur) continue
    const texte = mots[mot] as string
    if (texte.startsWith(mots[premier] as string) && texte.endsWith(mots[second] as string)) return j
  }
  return -1
}

/**
 * The overlap of two lists of words. `weight` gives what a word weighs in this pair. Two words on end that the other writes as one are that
 * one.
 */
export function overlap(t: Traits, la: Listes, a: number, lb: Listes, b: number, weight: Poids): Recouvrement {
  const endA = la.debuts[a + 1] as number
  const startB = lb.debuts[b] as number
  const endB = lb.debuts[b + 1] as number
  let sumA = 0
  let sumB = 0
  let commun = 0
  for (let j = startB; j < endB; j++) sumB += weight(lb.valeurs[j] as number)
  for (let i = la.debuts[a] as number; i < endA; i++) {
    const word = la.valeurs[i] as number
    const w = weight(word)
    sumA += w
    let best = 0
    for (let j = startB; j < endB; j++) {
      const other = lb.valeurs[j] as number
      if (other === word) {
        best = w
        break
      }
      const alike = wordLikeness(t.mots[word] as string, t.mots[other] as string)
      if (alike > 0) best = Math.max(best, alike * Math.min(w, weight(other)))
    }
    if (best === 0) {
      const j = soudure(t, word, lb, startB, endB)
      if (j >= 0) {
        best = w
        sumB += w - weight(lb.valeurs[j] as number) - weight(lb.valeurs[j + 1] as number)
      }
    }
    commun += best
  }
  const startA = la.debuts[a] as number
  for (let j = endA - startA < 2 ? endB : startB; j < endB; j++) {
    const word = lb.valeurs[j] as number
    const i = soudure(t, word, la, startA, endA)
    if (i < 0) continue
    const w = weight(word)
    sumA += w - weight(la.valeurs[i] as number) - weight(la.valeurs[i + 1] as number)
    commun += w
  }
  if (sumA === 0 || sumB === 0) return RIEN
  return {
    dice: (2 * commun) / (sumA + sumB),
    inclusion: Math.min(1, commun / Math.min(sumA, sumB)),
    commun,
    propre: Math.min(sumA, sumB) - commun
  }
}

// Words of the town are in every name of the town: they confirm, they do not distinguish. From 0.2 to 0.45, and all together
// from 0.45 to 0.8, no labelled pair changes.
const POIDS_COMMUNE = 0.3
// All of a town's words together: "Saint-Aubin-sur-Gaillon" is no more distinctive than "Thiers".
export const POIDS_COMMUNE_ENTIERE = 0.6

/** What a word weighs in this pair: its rarity, less when it is the town's, unless the towns differ. */
export function weightIn(t: Traits, a: number, b: number): Poids {
  if (sameCommune(t, a, b) === false) return mot => t.poidsMot[mot] as number
  const town = Math.min(
    POIDS_COMMUNE,
    POIDS_COMMUNE_ENTIERE / Math.max(1, sizeOf(t.motsCommune, a), sizeOf(t.motsCommune, b))
  )
  return mot => {
    const w = t.poidsMot[mot] as number
    return w > town && (holds(t.motsCommune, a, mot) || holds(t.motsCommune, b, mot)) ? town : w
  }
}
