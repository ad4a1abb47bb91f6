/**
 * The word index: from a few words typed in haste to the places that bear them. Accents and case are folded, the last
 * letters may be missing (prefix), one or two letters may be wrong. The whole vocabulary of an édition is scanned for
 * near words: a mask of the letters each word holds refuses nearly all of them in one operation, so no trigram index.
 */
import { foldedWords } from '@lieux-communs/core'
import { distance as levenshtein } from 'fastest-levenshtein'
import { bitsOf } from './colonnes/ensemble.ts'

/** Words that tell nothing of a place when typed in a search: `le numérique à Lens` → `numerique lens`. */
const VIDES = new Set(
  'a au aux d de des du en et l la le les par pour pres proche sur un une vers dans chez st ste'.split(' ')
)

export const isMotVide = (mot: string): boolean => VIDES.has(mot)

/** The words that count: `motsUtiles("Médiathèque de l'Étang") → ['mediatheque', 'etang']`; all of them when none counts. */
export function motsUtiles(texte: string): string[] {
  const mots = foldedWords(texte)
  const utiles = mots.filter(m => !VIDES.has(m))
  return utiles.length > 0 ? utiles : mots
}

/** How many letters may be wrong: none below 4 letters (too many neighbours), one up to 7, two beyond. */
export const fautesPermises = (mot: string): number =>
  mot.length < 4 || /^\d+$/.test(mot) ? 0 : mot.length < 8 ? 1 : 2

// "qu", "ph", "th", "ch" before a consonant, "y", a doubled letter, a silent end: what the ear does not tell apart.
const SONS: readonly (readonly [RegExp, string])[] = [
  [/qu/g, 'k'],
  [/q|c(?=[aoulrkt])|c$/g, 'k'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/y/g, 'i'],
  [/eau|au/g, 'o'],
  [/(.)\1/g, '$1'],
  [/(?:es|e|s|x|t)$/g, '']
]

/** What a word sounds like, roughly: `sonDe('mediatheque') === sonDe('mediatek')`, `sonDe('roubaix') === sonDe('roubai')`. */
export function sonDe(mot: string): string {
  let son = mot
  for (const [signes, lettre] of SONS) son = son.replace(signes, lettre)
  return son
}

/** One bit a letter, figures on six bits together. */
function masqueDe(mot: string): number {
  let masque = 0
  for (let i = 0; i < mot.length; i++) {
    const c = mot.charCodeAt(i)
    masque |= c >= 97 && c <= 122 ? 1 << (c - 97) : 1 << (26 + (c % 6))
  }
  return masque
}

/** `isSwapped('vihcy', 'vichy')`: two neighbouring letters typed in the other order, which is one slip of the fingers, not two. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2)
}

interface Proche {
  readonly indice: number
  /** Mistakes; 0 for the word itself, a half for one that sounds the same. */
  readonly fautes: number
}

export interface Vocabulaire {
  readonly mots: readonly string[]
  exact(mot: string): number | undefined
  /** Words within `fautes` mistakes, nearest first: a letter wrong, missing or too many, or two swapped. */
  proches(mot: string, fautes?: number): Proche[]
  /** Words that begin so, itself excluded. */
  prefixe(debut: string): number[]
}

/** What is kept of a vocabulary: see `openVocabulaire`. */
export interface VocabulaireGarde {
  readonly mots: readonly string[]
  readonly masques: Int32Array
  readonly longueurs: Uint8Array
  /** Ranks of the words, in their order. */
  readonly tries: Uint32Array
}

export function keepVocabulaire(mots: readonly string[]): VocabulaireGarde {
  return {
    mots,
    masques: Int32Array.from(mots, masqueDe),
    longueurs: Uint8Array.from(mots, m => Math.min(255, m.length)),
    tries: Uint32Array.from(mots.keys()).sort((a, b) => ((mots[a] as string) < (mots[b] as string) ? -1 : 1))
  }
}

/** `createVocabulaire(['lille', 'lens']).proches('lile') → [{ indice: 0, fautes: 1 }]`. */
export const createVocabulaire = (mots: readonly string[]): Vocabulaire => openVocabulaire(keepVocabulaire(mots))

/** What is kept, made ready to answer. */
export function openVocabulaire({ mots: distincts, masques, longueurs, tries }: VocabulaireGarde): Vocabulaire {
  const rangs = new Map(distincts.map((mot, i) => [mot, i]))
  // Made at the first mistake: most searches are spelt right.
  let sons: Map<string, number[]> | null = null
  const memesSons = (mot: string): readonly number[] => {
    if (!sons) {
      sons = new Map()
      for (const [i, connu] of distincts.entries()) {
        if (connu.length < 4) continue
        const son = sonDe(connu)
        const liste = sons.get(son)
        if (liste) liste.push(i)
        else sons.set(son, [i])
      }
    }
    return sons.get(sonDe(mot)) ?? []
  }
  return {
    mots: distincts,
    exact: mot => rangs.get(mot),
    proches(mot, fautes = fautesPermises(mot)) {
      const trouves: Proche[] = []
      const exact = rangs.get(mot)
      if (exact !== undefined) trouves.push({ indice: exact, fautes: 0 })
      if (fautes === 0) return trouves
      const memeSon = memesSons(mot)
      for (const indice of memeSon) if (indice !== exact) trouves.push({ indice, fautes: 0.5 })
      const masque = masqueDe(mot)
      for (let i = 0; i < masques.length; i++) {
        const ecart = (longueurs[i] as number) - mot.length
        if (ecart > fautes || ecart < -fautes || bitsOf((masques[i] as number) ^ masque) > 2 * fautes) continue
        const connu = distincts[i] as string
        const lettres = levenshtein(mot, connu)
        const d = lettres === 2 && isSwapped(mot, connu) ? 1 : lettres
        if (d <= fautes && i !== exact && !memeSon.includes(i)) trouves.push({ indice: i, fautes: d })
      }
      return trouves.sort((a, b) => a.fautes - b.fautes)
    },
    prefixe(debut) {
      let bas = 0
      let haut = tries.length
      while (bas < haut) {
        const milieu = (bas + haut) >> 1
        if ((distincts[tries[milieu] as number] as string) < debut) bas = milieu + 1
        else haut = milieu
      }
      const trouves: number[] = []
      for (let i = bas; i < tries.length; i++) {
        const indice = tries[i] as number
        const mot = distincts[indice] as string
        if (!mot.startsWith(debut)) break
        if (mot !== debut) trouves.push(indice)
      }
      return trouves
    }
  }
}
