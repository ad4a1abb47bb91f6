/**
 * A set of names, from what is typed to those it may mean, with how far each lies: runs of letters choose, letters decide. Short
 * names, of which one wrong letter leaves no run, are compared one by one when a mask of their letters allows it.
 */
import { distance as levenshtein } from 'fastest-levenshtein'
import { ecartDe, type Saisie, saisieOf, TROP_LOIN } from './ecart.ts'
import type { Forme } from './forme.ts'
import { createTrigrammes } from './trigrammes.ts'

export interface Proche {
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

function bits(n: number): number {
  let x = n - ((n >>> 1) & 0x55555555)
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333)
  return (((x + (x >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

/** The bits of figures: a number is another one, never a slip. */
const CHIFFRES = 0x3f << 26

/** At least so many letters typed are not in the name. */
function missesOf(saisie: number, nom: number): number {
  const autres = saisie & ~nom
  return (autres & CHIFFRES) !== 0 ? TROP_LOIN : bits(autres)
}

/** How far one form of what is typed lies from that form of each name; a mask of letters spares most comparisons. */
function createComparaison(formes: readonly string[]): (saisie: string) => (rang: number) => number {
  const masques = Int32Array.from(formes, masqueOf)
  return texte => {
    const saisie: Saisie = saisieOf(texte)
    const masque = masqueOf(texte)
    const max = fautesOf(saisie.longueur)
    return rang =>
      missesOf(masque, masques[rang] as number) > max ? TROP_LOIN : ecartDe(saisie, formes[rang] as string, max)
  }
}

/** Steps; the weightiest names first. */
export function* createNoms(formes: readonly Forme[]): Generator<void, Noms> {
  const trigrammes = yield* createTrigrammes(formes.map(f => f.entiere))
  const courts: number[] = []
  const masques: number[] = []
  const longueurs: number[] = []
  const ecrits: string[] = []
  // Written or heard the same.
  const memes = new Map<string, number[]>()
  for (const [rang, { entiere, utile, son }] of formes.entries()) {
    for (const lettres of new Set([lettresDe(entiere), lettresDe(utile), lettresDe(son)])) {
      const liste = memes.get(lettres)
      if (liste) liste.push(rang)
      else memes.set(lettres, [rang])
    }
    for (const lettres of new Set([lettresDe(entiere), lettresDe(utile)]))
      if (lettres.length <= COURT + 1) {
        courts.push(rang)
        ecrits.push(lettres)
        masques.push(masqueOf(lettres))
        longueurs.push(lettres.length)
      }
    if (rang % 2_000 === 0) yield
  }
  const masquesCourts = Int32Array.from(masques)
  const longueursCourtes = Uint8Array.from(longueurs)
  yield
  const compareEntiere = createComparaison(formes.map(f => f.entiere))
  const compareUtile = createComparaison(formes.map(f => f.utile))
  yield
  const compareSon = createComparaison(formes.map(f => f.son))

  const candidatsOf = ({ entiere, utile, son }: Forme): Set<number> => {
    const lettres = lettresDe(entiere)
    const candidats = new Set<number>()
    for (const forme of [lettres, lettresDe(utile), lettresDe(son)])
      for (const rang of memes.get(forme) ?? []) candidats.add(rang)
    // Small words may be half of the runs of what is typed.
    for (const rang of trigrammes.proches(utile, COMPARES)) candidats.add(rang)
    const fautes = fautesOf(lettres.length)
    if (fautes > 0 && lettres.length <= COURT) {
      const masque = masqueOf(lettres)
      for (let i = 0; i < masquesCourts.length; i++) {
        const ecart = (longueursCourtes[i] as number) - lettres.length
        if (ecart > fautes || ecart < -fautes || bits((masquesCourts[i] as number) ^ masque) > 2 * fautes) continue
        // Two letters swapped are two mistakes there.
        if (levenshtein(lettres, ecrits[i] as string) <= fautes + 1) candidats.add(courts[i] as number)
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
      const entiere = compareEntiere(forme.entiere)
      const utile = compareUtile(forme.utile)
      const son = compareSon(forme.son)
      const trouves: Proche[] = []
      for (const rang of candidatsOf(forme)) {
        const nom = formes[rang] as Forme
        let ecart = entiere(rang)
        if (ecart >= 1 && (nom.utile !== nom.entiere || forme.utile !== forme.entiere))
          ecart = Math.min(ecart, utile(rang) + SANS_PETITS_MOTS)
        if (ecart >= 1) ecart = Math.min(ecart, son(rang) + A_L_OREILLE)
        if (ecart < TROP_LOIN) trouves.push({ rang, ecart })
      }
      return trouves
    }
  }
}
