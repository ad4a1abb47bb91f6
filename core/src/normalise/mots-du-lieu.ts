/**
 * The words a place answers to, with which a doubtful e-mail is excused: `les.tilleuls@` at "Les Tilleuls". A person's name
 * written in their stead ("Zélie Morvan", "Cyber Z - Mme Morvan", "Zélie MORVAN, présidente") is no word of the place.
 */
import type { Valeurs } from '../standard/champs.ts'
import { fold, foldedWords } from '../text/fold.ts'
import { MOTS_VIDES } from '../text/mots-institution.ts'
import { namesPerson } from '../text/nom-de-personne.ts'
import { PRENOMS } from '../text/prenoms.ts'
import { DEDIES } from './personne-nommee.ts'

/** What a person is to a body, beside a name: it takes nothing from its being a person's. */
export const FONCTIONS: ReadonlySet<string> = new Set(
  `adjoint adjointe aidant aidante animateur animatrice conseiller conseillere coordinateur coordinatrice coordonnateur coordonnatrice
  directeur directrice educateur educatrice ei eirl entrepreneur entrepreneuse fondateur fondatrice formateur formatrice gerant gerante maire
  mediateur mediatrice president presidente referent referente responsable secretaire tresorier tresoriere`.split(/\s+/)
)

// "Cyber B - Zélie Morvan", "Zélie Morvan, présidente", "Présidente : Zélie Morvan": what each part names is judged alone.
const PARTIES = /\s[-–—]\s|[,;:/|()]/
// "Mme Morvan", "M. Jean Zorgle", "M JEAN ZORGLE": all that follows a civility is a person's.
const CIVILITE = /(?<![\p{L}\p{N}])(?:(?:M|Mr|Mme|Mlle)\.?|Madame|Monsieur|Mademoiselle)\s{1,3}\p{Lu}.*$/u
/** Longer than any name: 300 characters are the longest cell met in a column of names. */
const NOM_MAX = 300

const capitalised = (mot: string): string =>
  MOTS_VIDES.has(mot) ? mot : `${mot.slice(0, 1).toUpperCase()}${mot.slice(1)}`

// A first name that is a common word too ("Olympe", "Soleil") names things as often.
const isPersonne = (mots: readonly string[]): boolean => namesPerson(mots) && mots.some(m => PRENOMS.has(first(m)))
const first = (mot: string): string => fold(mot).split(' ')[0] as string

/**
 * The parts of a name that are not a person's: `partsOfPlace('Cyber Z - Zélie Morvan') → ['Cyber Z']`. After a thing that
 * is named after people ("Point jeunes - Zélie Morvan") the name is its own.
 */
function partsOfPlace(texte: string): string[] {
  const court = texte.slice(0, NOM_MAX)
  const dediee = foldedWords(court).some(m => DEDIES.has(m))
  return court
    .split(PARTIES)
    .map(part => part.replace(CIVILITE, ''))
    .filter(part => {
      const mots = part.split(/\s+/).filter(m => m !== '' && !FONCTIONS.has(fold(m)))
      return dediee || !isPersonne(mots.map(capitalised))
    })
}

/** What a place answers to. */
export interface Lieu {
  /** The words of its name, its town and its body, alone and glued by two. */
  readonly mots: ReadonlySet<string>
  /** Those of its town's name. */
  readonly commune: ReadonlySet<string>
  /** Whether a word is the name of a town of its département, which a network's counters go by: `lens@reseau.example`. */
  readonly isVoisine: (mot: string) => boolean
}

const isAucune = (): boolean => false

export const SANS_LIEU: Lieu = { mots: new Set(), commune: new Set(), isVoisine: isAucune }

// "relais@exemple.fr"; not "AREN@", "Click @utonome".
const ADRESSE = /@[^\s@]{1,190}\.\p{L}/u

/** Built once a row, only when an address is doubtful: `lieuOf({ nom: 'Les Tilleuls', commune: 'Valmont' })`. */
export function lieuOf(
  { nom, commune, structure_parente }: Pick<Valeurs, 'nom' | 'commune' | 'structure_parente'>,
  isVoisine: Lieu['isVoisine'] = isAucune
): Lieu {
  const mots = new Set<string>()
  for (const texte of [nom, structure_parente]) {
    // A name that is itself an address says nothing of the place.
    if (texte !== undefined && !ADRESSE.test(texte)) addWords(mots, partsOfPlace(texte).join(' '))
  }
  if (commune !== undefined) addWords(mots, commune)
  return { mots, commune: new Set(foldedWords(commune ?? '')), isVoisine }
}

const CHIFFRES_DEVANT = /^\d+/

function addWords(mots: Set<string>, texte: string): void {
  const plies = foldedWords(texte)
  if (plies.length === 0) return
  for (const mot of plies) {
    if (mot.length >= 2) mots.add(mot)
    // "13atipik": figures are left out of an address before it is read.
    const lettres = mot.replace(CHIFFRES_DEVANT, '')
    if (lettres.length >= 4) mots.add(lettres)
  }
  mots.add(plies.join(''))
  mots.add(plies.map(m => m[0]).join(''))
  // "Office du pays de Valmont" answers to "opv" too.
  const pleins = plies.filter(m => !MOTS_VIDES.has(m))
  if (pleins.length > 2) mots.add(pleins.map(m => m[0]).join(''))
  // "Centre Jean Moulin" answers to "jeanmoulin" and "jmoulin".
  for (let i = 1; i < plies.length; i++) {
    const [avant, mot] = [plies[i - 1] as string, plies[i] as string]
    if (avant.length + mot.length >= 6) mots.add(avant + mot)
    if (mot.length < 4) continue
    if (avant.length > 1) mots.add(`${avant[0]}${mot}`)
  }
}
