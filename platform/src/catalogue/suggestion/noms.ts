/**
 * A set of names, from what is typed to those it may mean, with how far each lies: runs of letters choose, letters decide. Short
 * names, of which one wrong letter leaves no run, are compared one by one when a mask of their letters allows it.
 */

import { distance as levenshtein } from 'fastest-levenshtein'
import { bitsOf } from '../colonnes/ensemble.ts'
import { RangsParCleEnCours } from '../rangs-par-cle.ts'
import { ecartDe, type Saisie, saisieOf, TROP_LOIN } from './ecart.ts'
import type { Forme } from './forme.ts'
import { createTrigrammes } from './trigrammes.ts'

interface Proche {
  readonly rang: number
  /** Mistakes, and what is left to type. */
  readonly ecart: number
}

export interface Noms {
  /** In no order, each once. */
  proches(saisie: Forme): Proche[]
}

/** Names compared letter by letter for one question: measured, the 1,000 typos find no more with 600. */
const COMPARES = 300
/** Letters up to which a wrong one may leave no run of three. */
const COURT = 9

/** What leaving small words out is worth: two names that differ by them stay apart. */
const SANS_PETITS_MOTS = 0.1

/** What hearing the same without writing it the same is worth. */
const A_L_OREILLE = 0.25

/** Mistakes forgiven by the letters typed, of which two may be missing: none under four, one under six, two under sixteen, then three. */
export const fautesOf = (longueur: number): number => (longueur < 4 ? 0 : longueur < 6 ? 1 : longueur < 16 ? 2 : 3)

const lettresDe = (forme: string): string => forme.replaceAll(' ', '')

/** One bit a letter, figures on six bits together. */
function masqueOf(lettres: string): number {
  let masque = 0
  for (let i = 0; i < lettres.length; i++) {
    const c = lettres.charCodeAt(i)
    if (c === 32) continue
    masque |= c >= 97 ? 1 << (c - 97) : 1 << (26 + (c % 6))
  }
  return masque
}

/** The bits of figures: a number is another one, never a slip. */
const CHIFFRES = 0x3f << 26

/** At least so many letters typed are not in the name. */
function missesOf(saisie: number, nom: number): number {
  const autres = saisie & ~nom
  return (autres & CHIFFRES) !== 0 ? TROP_LOIN : bitsOf(autres)
}

/** How far one form of what is typed lies from that form of each name; a mask of letters spares most comparisons. */
function comparaisonOf(texte: string, masques: Int32Array): (rang: number, nom: string) => number {
  const saisie: Saisie = saisieOf(texte)
  const masque = masqueOf(texte)
  const max = fautesOf(saisie.longueur)
  return (rang, nom) => (missesOf(masque, masques[rang] as number) > max ? TROP_LOIN : ecartDe(saisie, nom, max))
}

/** FNV-1a: two names that share it cost one comparison. */
function empreinteOf(lettres: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < lettres.length; i++) {
    const c = lettres.charCodeAt(i)
    if (c !== 32) h = Math.imul(h ^ c, 0x01000193)
  }
  return h >>> 0
}

/** Names read between two pauses. */
const PAUSE = 1_000

/** Steps; the weightiest names first. */
export function* createNoms(formes: readonly Forme[]): Generator<void, Noms> {
  const trigrammes = yield* createTrigrammes(formes)
  const taille = formes.length
  const courts: { readonly rang: number; readonly lettres: string }[] = []
  const cles = new RangsParCleEnCours()
  const [masquesEntiers, masquesUtiles, masquesSons] = [
    new Int32Array(taille),
    new Int32Array(taille),
    new Int32Array(taille)
  ]
  for (const [rang, { entiere, utile, son }] of formes.entries()) {
    masquesEntiers[rang] = masqueOf(entiere)
    masquesUtiles[rang] = utile === entiere ? (masquesEntiers[rang] as number) : masqueOf(utile)
    masquesSons[rang] = masqueOf(son)
    for (const forme of [entiere, utile, son]) cles.add(empreinteOf(forme), rang)
    for (const forme of entiere === utile ? [entiere] : [entiere, utile])
      if (forme.length <= 2 * COURT) {
        const lettres = lettresDe(forme)
        if (lettres.length <= COURT + 1) courts.push({ rang, lettres })
      }
    if (rang % PAUSE === 0) yield
  }
  yield
  const memes = cles.end()
  yield
  const masquesCourts = Int32Array.from(courts, c => masqueOf(c.lettres))
  const longueursCourtes = Uint8Array.from(courts, c => c.lettres.length)

  const candidatsOf = ({ entiere, utile, son }: Forme): Set<number> => {
    const lettres = lettresDe(entiere)
    const candidats = new Set<number>()
    for (const forme of [lettres, lettresDe(utile), lettresDe(son)])
      for (const rang of memes.of(empreinteOf(forme))) candidats.add(rang)
    // Small words may be half of the runs of what is typed.
    for (const rang of trigrammes.proches(utile, COMPARES)) candidats.add(rang)
    const fautes = fautesOf(lettres.length)
    if (fautes > 0 && lettres.length <= COURT) {
      const masque = masqueOf(lettres)
      for (let i = 0; i < masquesCourts.length; i++) {
        const ecart = (longueursCourtes[i] as number) - lettres.length
        if (ecart > fautes || ecart < -fautes || bitsOf((masquesCourts[i] as number) ^ masque) > 2 * fautes) continue
        // Two letters swapped are two mistakes there.
        const court = courts[i] as (typeof courts)[number]
        if (levenshtein(lettres, court.lettres) <= fautes + 1) candidats.add(court.rang)
      }
    }
    return candidats
  }

  /** One letter: the names that begin with it, the weightiest. */
  const premiers = (lettre: string): Proche[] => {
    const trouves: Proche[] = []
    for (let rang = 0; rang < formes.length && trouves.length < COMPARES; rang++)
      if ((formes[rang] as Forme).entiere.startsWith(lettre)) trouves.push({ rang, ecart: 0 })
    return trouves
  }

  return {
    proches(forme) {
      if (forme.entiere.length === 1) return premiers(forme.entiere)
      const entiere = comparaisonOf(forme.entiere, masquesEntiers)
      const utile = comparaisonOf(forme.utile, masquesUtiles)
      const son = comparaisonOf(forme.son, masquesSons)
      const trouves: Proche[] = []
      for (const rang of candidatsOf(forme)) {
        const nom = formes[rang] as Forme
        let ecart = entiere(rang, nom.entiere)
        if (ecart >= 1 && (nom.utile !== nom.entiere || forme.utile !== forme.entiere))
          ecart = Math.min(ecart, utile(rang, nom.utile) + SANS_PETITS_MOTS)
        if (ecart >= 1) ecart = Math.min(ecart, son(rang, nom.son) + A_L_OREILLE)
        if (ecart < TROP_LOIN) trouves.push({ rang, ecart })
      }
      return trouves
    }
  }
}
