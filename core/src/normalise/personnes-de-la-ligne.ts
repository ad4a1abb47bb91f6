/**
 * Some lists name, beside the place, who receives there: « Référent », « Prénom » and « Nom ». Those names are never
 * published; they tell whose a contact of the same row is, even with nothing between its words: `jpmartin@` is
 * Jean-Pierre Martin's where the row names him, when nothing in the address alone would say so.
 */
import { fold, foldedWords } from '../text/fold.ts'
import { MOTS_INSTITUTION, MOTS_VIDES } from '../text/mots-institution.ts'
import { isPrenom } from '../text/prenom.ts'
import { FONCTIONS, type Lieu } from './mots-du-lieu.ts'

/** The persons that a row names, by the words of their names: `{'zelie', 'morvan'}`. */
export type Personnes = ReadonlySet<string>

export const SANS_PERSONNE: Personnes = new Set()

/** Names of a row that are looked at, and words kept of them: chosen, a row that names more is no row of one place. */
const TEXTES_MAX = 12
const MOTS_MAX = 12
const TEXTE_MAX = 200
/** "Zélie de la Tour Morvan": no name has more words. */
const NOM_MAX = 5

// "Zélie Morvan, directrice", "Z. Morvan / Paul Zorgle", "Zélie Morvan et Paul Zorgle", "Référente : Zélie Morvan"
const COUPES = /[,;:/|()\n\t&+]|\s[-–—]\s|\set\s/u
export const CIVILITES: ReadonlySet<string> = new Set(['m', 'mr', 'mme', 'mlle', 'madame', 'monsieur', 'mademoiselle'])
// A mail, a phone, a link stand beside a name: none of their words is its.
const AUTRE_CHOSE = /[@\d]|www|http/i

/** The words of one part of a cell, when it is a name: `wordsOf('Mme Zélie Morvan') → ['zelie', 'morvan']`, `wordsOf('Accueil du public') → []`. */
function wordsOf(part: string): readonly string[] {
  if (AUTRE_CHOSE.test(part)) return []
  const ecrits = foldedWords(part)
  const civilite = ecrits.some(m => CIVILITES.has(m))
  const occupe = ecrits.some(m => FONCTIONS.has(m))
  const mots = ecrits.filter(m => !CIVILITES.has(m) && !FONCTIONS.has(m) && !(occupe && m.startsWith('numerique')))
  if (mots.length === 0 || mots.length > NOM_MAX + 2) return []
  if (mots.some(m => m.length > 1 && MOTS_INSTITUTION.has(m))) return []
  // "Les Tilleuls" is a thing, "Zélie de la Tour" a person.
  if (mots.some(m => m.length > 1 && MOTS_VIDES.has(m)) && !civilite && !mots.some(isPrenom)) return []
  const noms = mots.filter(m => m.length > 1 && !MOTS_VIDES.has(m))
  return noms.length > NOM_MAX ? [] : noms
}

/** The words of the persons whom these cells name: `personnesOf(['Zélie', 'MORVAN']) → {'zelie', 'morvan'}`. */
export function personnesOf(textes: readonly string[]): Personnes {
  const mots = new Set<string>()
  for (const texte of textes.slice(0, TEXTES_MAX))
    for (const part of texte.slice(0, TEXTE_MAX).split(COUPES))
      for (const mot of wordsOf(part)) if (mots.size < MOTS_MAX) mots.add(mot)
  return mots.size === 0 ? SANS_PERSONNE : mots
}

interface Compose {
  /** Words of the names that stand whole in it. */
  readonly entiers: readonly string[]
  readonly initiales: number
}

/**
 * How a text is made of words and initials of these names and of nothing else, each once: `compose('jpmartin', …)` is the
 * letters of Jean and Pierre, then Martin. Null when it is not. Places reached are kept, so that no text is looked at twice.
 */
function compose(texte: string, mots: readonly string[]): Compose | null {
  const vus = new Set<number>()
  const from = (ici: number, pris: number, entiers: readonly string[], initiales: number): Compose | null => {
    if (ici === texte.length) return { entiers, initiales }
    const etat = ici * 4096 + pris
    if (vus.has(etat)) return null
    vus.add(etat)
    for (let i = 0; i < mots.length; i++) {
      if ((pris & (1 << i)) !== 0) continue
      const mot = mots[i] as string
      if (!texte.startsWith(mot, ici)) continue
      const suite = from(ici + mot.length, pris | (1 << i), [...entiers, mot], initiales)
      if (suite !== null) return suite
    }
    for (let i = 0; i < mots.length; i++) {
      if ((pris & (1 << i)) !== 0 || mots[i]?.[0] !== texte[ici]) continue
      const suite = from(ici + 1, pris | (1 << i), entiers, initiales + 1)
      if (suite !== null) return suite
    }
    return null
  }
  return texte.length > 60 ? null : from(0, 0, [], 0)
}

/** Short words are as often the beginning of another. */
const MOT_MIN = 3
const COLLE_MIN = 5

// "zelie.morvan", "z_morvan35", "epn-zelie": what parts the words.
const PARTS = /[^a-z]+/
const PARTS_G = /[^a-z]+/g

/**
 * True when what stands before an at sign, or names a page, is made of the words of a person of the row:
 * `isOfPersonne('zmorvan', {zelie, morvan}, lieu)`, `('epn.zelie', …)`, `('mairiemorvan', …)`, `('zm', …)`; not
 * `('mairie.valmont', {zelie, valmont}, …)` at the town hall of Valmont: the place's own words excuse.
 */
export function isOfPersonne(local: string, personnes: Personnes, lieu: () => Lieu): boolean {
  if (personnes.size === 0) return false
  const parts = fold(local)
    .split(PARTS)
    .filter(p => p !== '')
  const joint = parts.join('')
  if (joint.length < 2) return false
  const { mots: lieux } = lieu()
  if (lieux.has(joint)) return false
  const noms = [...personnes]
  const entier = compose(joint, noms)
  if (entier !== null) {
    const { entiers, initiales } = entier
    if (entiers.length + initiales > 1 && (entiers.length > 0 || !MOTS_INSTITUTION.has(joint))) return true
    if (entiers.some(m => m.length >= MOT_MIN && !lieux.has(m) && !MOTS_INSTITUTION.has(m))) return true
  }
  return parts.some(part => holdsNom(part, noms, lieux))
}

/** One part of several is a person's: `zelie` of `epn.zelie`, `jmorvan` of `cn.jmorvan`, `mairiemorvan`. */
function holdsNom(part: string, noms: readonly string[], lieux: ReadonlySet<string>): boolean {
  if (part.length < MOT_MIN || MOTS_INSTITUTION.has(part) || lieux.has(part)) return false
  const lu = compose(part, noms)
  if (lu?.entiers.some(m => m.length >= MOT_MIN && !lieux.has(m))) return true
  return noms.some(nom => {
    if (nom.length < COLLE_MIN || lieux.has(nom) || MOTS_INSTITUTION.has(nom)) return false
    const reste = part.startsWith(nom) ? part.slice(nom.length) : part.endsWith(nom) ? part.slice(0, -nom.length) : ''
    return reste !== '' && MOTS_INSTITUTION.has(reste)
  })
}

/** Two words at least of a person's name, and nothing else: `isWholeNameOf('zelie-morvan', …)`; not `zelie`, `epn-morvan`. */
export function isWholeNameOf(texte: string, personnes: Personnes, lieu: () => Lieu): boolean {
  const joint = fold(texte).replace(PARTS_G, '')
  if (joint.length < 2 * MOT_MIN || lieu().mots.has(joint)) return false
  return (compose(joint, [...personnes])?.entiers.length ?? 0) > 1
}
