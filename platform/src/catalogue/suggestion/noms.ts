/**
 * A set of names, from what is typed to those it may mean, with how far each lies: runs of letters choose, letters decide. Short
 * names, of which one wrong letter leaves no run, are compared one by one when a mask of their letters allows it.
 */

import { distance as levenshtein } from 'fastest-levenshtein'
import { bitsOf } from '../colonnes/ensemble.ts'
import { openRangsParCle, RangsParCleEnCours } from '../rangs-par-cle.ts'
import { ecartDe, type Saisie, saisieOf, TROP_LOIN } from './ecart.ts'
import { type Forme, formeDuPlie } from './forme.ts'
import { keepTrigrammes, openTrigrammes, type TrigrammesGardes } from './trigrammes.ts'

interface Proche {
  readonly rang: number
  /** Mistakes, and what is left to type. */
  readonly ecart: number
}

export interface Noms {
  forme(rang: number): Forme
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

/** What is kept of names: see `openNoms`. */
export interface NomsGardes {
  /** Whole, folded. */
  readonly entieres: readonly string[]
  readonly trigrammes: TrigrammesGardes
  /** By what is left of each form without its blanks. */
  readonly memes: Float64Array
  /** Letters of each form, as bits. */
  readonly masquesEntiers: Int32Array
  readonly masquesUtiles: Int32Array
  readonly masquesSons: Int32Array
  /** Short ones: twice the rank, and one more for the useful form. */
  readonly courts: Uint32Array
  readonly masquesCourts: Int32Array
  readonly longueursCourtes: Uint8Array
}

/** Names read between two pauses. */
const PAUSE = 1_000

/** Steps; names folded, the weightiest first. */
export function* keepNoms(entieres: readonly string[]): Generator<void, NomsGardes> {
  const trigrammes = yield* keepTrigrammes(entieres)
  const taille = entieres.length
  const courts: number[] = []
  const lettresCourtes: string[] = []
  const cles = new RangsParCleEnCours()
  const [masquesEntiers, masquesUtiles, masquesSons] = [
    new Int32Array(taille),
    new Int32Array(taille),
    new Int32Array(taille)
  ]
  for (let rang = 0; rang < taille; rang++) {
    const { entiere, utile, son } = formeDuPlie(entieres[rang] as string)
    masquesEntiers[rang] = masqueOf(entiere)
    masquesUtiles[rang] = utile === entiere ? (masquesEntiers[rang] as number) : masqueOf(utile)
    masquesSons[rang] = masqueOf(son)
    for (const forme of [entiere, utile, son]) cles.add(empreinteOf(forme), rang)
    for (const forme of entiere === utile ? [entiere] : [entiere, utile])
      if (forme.length <= 2 * COURT) {
        const lettres = lettresDe(forme)
        if (lettres.length <= COURT + 1) {
          courts.push(2 * rang + (forme === entiere ? 0 : 1))
          lettresCourtes.push(lettres)
        }
      }
    if (rang % PAUSE === 0) yield
  }
  yield
  const memes = cles.keep()
  yield
  return {
    entieres,
    trigrammes,
    memes,
    masquesEntiers,
    masquesUtiles,
    masquesSons,
    courts: Uint32Array.from(courts),
    masquesCourts: Int32Array.from(lettresCourtes, masqueOf),
    longueursCourtes: Uint8Array.from(lettresCourtes, lettres => lettres.length)
  }
}

/** What is kept, made ready to answer. */
export function openNoms(gardes: NomsGardes): Noms {
  const { entieres, masquesEntiers, masquesUtiles, masquesSons, courts, masquesCourts, longueursCourtes } = gardes
  const trigrammes = openTrigrammes(gardes.trigrammes)
  const memes = openRangsParCle(gardes.memes)
  // Most names are never compared: how each sounds is worked out when it is.
  const formes = new Array<Forme | undefined>(entieres.length)
  const formeDe = (rang: number): Forme => {
    const forme = formes[rang] ?? formeDuPlie(entieres[rang] as string)
    formes[rang] = forme
    return forme
  }

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
        const rang = (courts[i] as number) >>> 1
        const court = formeDe(rang)
        if (levenshtein(lettres, lettresDe((courts[i] as number) & 1 ? court.utile : court.entiere)) <= fautes + 1)
          candidats.add(rang)
      }
    }
    return candidats
  }

  /** One letter: the names that begin with it, the weightiest. */
  const premiers = (lettre: string): Proche[] => {
    const trouves: Proche[] = []
    for (let rang = 0; rang < entieres.length && trouves.length < COMPARES; rang++)
      if ((entieres[rang] as string).startsWith(lettre)) trouves.push({ rang, ecart: 0 })
    return trouves
  }

  return {
    forme: formeDe,
    proches(forme) {
      if (forme.entiere.length === 1) return premiers(forme.entiere)
      const entiere = comparaisonOf(forme.entiere, masquesEntiers)
      const utile = comparaisonOf(forme.utile, masquesUtiles)
      const son = comparaisonOf(forme.son, masquesSons)
      const trouves: Proche[] = []
      for (const rang of candidatsOf(forme)) {
        const nom = formeDe(rang)
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
