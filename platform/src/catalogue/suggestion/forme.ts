/**
 * What a name and what is typed for it are compared as: folded, then written as it sounds where the ear does not tell letters apart,
 * so that « mediatek » begins as « Médiathèque » does. Words are kept apart by one blank: letters are compared without them.
 */
import { cleNomCommune, fold } from '@lieux-communs/core'
import { isMotVide } from '../mots.ts'

// "qu", "q", "c" before a hard vowel or a consonant: one sound; "ph", "th", "y", "eau", "au"; a doubled letter.
const SONS: readonly (readonly [RegExp, string])[] = [
  [/qu|q|ck/g, 'k'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/y/g, 'i'],
  [/eau|au/g, 'o'],
  [/c(?=[aoulrkt])/g, 'k'],
  [/([a-z])\1/g, '$1']
]

/** Letters beyond which a name is not looked at: nobody types so many before choosing. */
const LONGUEUR_MAX = 60

/** `sonner('mediatheque des quais') === 'mediateke des kais'`. */
function sonner(plie: string): string {
  let son = plie
  for (const [signes, lettre] of SONS) son = son.replace(signes, lettre)
  return son
}

export interface Forme {
  /** All its words, folded. */
  readonly entiere: string
  /** Without the words that tell nothing: the same when there is none, or nothing else. */
  readonly utile: string
  /** The useful ones as they sound: a wrong letter may be three of them there, so both are compared. */
  readonly son: string
}

function without(plie: string): string {
  const mots = plie.split(' ')
  const utiles = mots.filter(m => !isMotVide(m))
  return utiles.length === 0 || utiles.length === mots.length ? plie : utiles.join(' ')
}

/** The same words come back in a hundred thousand names: what each sounds like is worked out once. */
const SONS_CONNUS = new Map<string, string>()
/** Words kept: more than the names of a country hold, less than a hostile caller may send. */
const CONNUS_MAX = 100_000

function sonDuMot(mot: string): string {
  const connu = SONS_CONNUS.get(mot)
  if (connu !== undefined) return connu
  const son = sonner(mot)
  if (SONS_CONNUS.size < CONNUS_MAX) SONS_CONNUS.set(mot, son)
  return son
}

/** What is looked at of a text already folded. */
export const entiereOf = (plie: string): string => (plie.length > LONGUEUR_MAX ? plie.slice(0, LONGUEUR_MAX) : plie)

/** The same of a text already folded. */
export function formeDuPlie(plie: string): Forme {
  const entiere = entiereOf(plie)
  const utile = without(entiere)
  return { entiere, utile, son: utile.split(' ').map(sonDuMot).join(' ') }
}

/** `formeOf('Médiathèque des Quais') → { entiere: 'mediatheque des quais', utile: 'mediatheque quais', son: 'mediateke kais' }`. */
export const formeOf = (texte: string): Forme => formeDuPlie(fold(texte))

/** The same for the name of a territory: "st denis" is "saint denis". */
export const formeDuTerritoire = (nom: string): Forme => formeDuPlie(cleNomCommune(nom))
