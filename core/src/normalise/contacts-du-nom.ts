/**
 * A name that carries a contact: « Relais 06 … », « Zélie Morvan 06 … », « Mairie contact@ville.fr ». A name is what one reads on
 * the door, so the contact leaves it: a person's is reserved, and the person named beside it leaves too; a place's goes home.
 */
import { fold, foldedWords } from '../text/fold.ts'
import { MOTS_INSTITUTION, MOTS_VIDES } from '../text/mots-institution.ts'
import { isNomDePersonne, readsAsPerson } from '../text/nom-de-personne.ts'
import { NOMS, PRENOMS, PRENOMS_COMMUNS } from '../text/prenoms.ts'
import { isCourriel } from './adresses-electroniques.ts'
import { FONCTIONS } from './mots-du-lieu.ts'
import { DEDIES } from './personne-nommee.ts'
import { withoutPersonBeside } from './personne-voisine.ts'
import { CONTACT_RETIRE, PERSONNE_RETIREE, type Recueil } from './recueil.ts'
import { COURRIEL, mayHoldContact, reserveInText } from './texte-libre.ts'

export interface NomLu {
  /** What is left of the name; empty when it named nobody but a person, or was a contact and nothing else. */
  readonly nom: string
  /** Persons who were named beside their own contact, as written. */
  readonly personnes: readonly string[]
  /** Contacts that are nobody's own, to be read with the others. */
  readonly egares: readonly string[]
}

/** Where something was taken out: no text holds it, since cleaning takes control characters away. */
const TROU = '\u0001'
// A number of a place, not of a person: "04 70 00 00 01", "+33 4.70.00.00.01".
const FIXE = /(?<![\d+])(?:(?:\+|00)33[\s.-]?|0)[1-589](?:[\s./-]?\d{2}){4}(?!\d)/g
// What parts a name from what is said beside it: ",", ":", "(", " - ", and a hole.
const MARQUES = /([,;:()|\u0001]|\s[-–—/]\s)/
// What a hole leaves behind: "()", ", ,", a mark at an end.
const VIDE = /\((?:\s|[,;:|–—-])*\)/g
const MARQUES_DE_TROP = /(?:\s*(?:[,;:|]|(?<=\s)[-–—/](?=\s|$)))+\s*(?=[,;:|)]|[-–—/]\s|$)/g
// "Relais , salle 2"
const AVANT_MARQUE = /\s+(?=[,;)])/g
const BLANCS = /\s+/g
/** Words that announce a contact: « Tél. », « Contact ». */
const ANNONCES: ReadonlySet<string> = new Set(
  `a appeler au avec contact contacter courriel e email gsm joindre le mail mel mobile n no numero ou par port portable
  referent referente responsable t tel telephone tph`.split(/\s+/)
)
// "Zélie", "MORVAN", "O'Brien", "Jean-Marc"
const NOM_PROPRE = /^\p{Lu}[\p{L}’'-]+$/u

/** "contact@ville.fr"; not the at sign of « Esp@ce », « L'@telier », « Agor@95 ». */
const isAdresse = (trouve: string): boolean => isCourriel(trouve.toLowerCase())

const capitalised = (mot: string): string => `${mot.slice(0, 1).toUpperCase()}${mot.slice(1)}`

/** A part says nothing once the words that announce a contact are out of it. */
const isAnnonce = (partie: string): boolean => foldedWords(partie).every(m => ANNONCES.has(m) || FONCTIONS.has(m))

/**
 * The whole part is a person's name: it has been given with a mobile, or a person's e-mail. `isPersonne('zélie morvan', …)`,
 * `('Z. Morvan', …)`; of a body, two capitals that are no word of an institution nor of the town are one too: `Zorgle Tubidi`.
 */
function isPersonne(partie: string, commune: string, organisme: boolean): boolean {
  const mots = partie.split(/\s+/).filter(m => m !== '' && !FONCTIONS.has(fold(m)))
  const plies = mots.map(fold)
  if (mots.length === 0 || plies.some(m => commune.split(' ').includes(m))) return false
  if (mots.length === 1) return PRENOMS.has(plies[0] as string) || NOMS.has(plies[0] as string)
  const nom = mots.map(capitalised).join(' ')
  if (isNomDePersonne(nom) || readsAsPerson(nom)) return true
  const isMot = (m: string) =>
    MOTS_INSTITUTION.has(m) || MOTS_VIDES.has(m) || DEDIES.has(m) || (PRENOMS_COMMUNS.has(m) && !PRENOMS.has(m))
  return organisme && mots.length <= 3 && mots.every(m => NOM_PROPRE.test(m)) && !plies.some(isMot)
}

/** The name without the parts that go with what was taken out, and without the marks that parted them. */
function withoutParts(texte: string, isGone: (partie: string) => boolean): string {
  const restes = texte.split(MARQUES).map((partie, i) => (i % 2 === 1 || !isGone(partie.trim()) ? partie : ''))
  return restes
    .join('')
    .replaceAll(TROU, ' ')
    .replace(VIDE, ' ')
    .replace(MARQUES_DE_TROP, ' ')
    .replace(AVANT_MARQUE, '')
    .replace(BLANCS, ' ')
    .trim()
}

/**
 * Takes the contacts out of a name of at most 300 characters; a person's are reserved on the way.
 * `« Mairie (Mme Morvan 06 00 00 00 01) »` gives `Mairie`; `« Zélie Morvan 06 00 00 00 01 »` gives nothing but the person.
 */
export function takeContacts(r: Recueil, ecrit: string, champ: 'nom' | 'structure_parente'): NomLu {
  if (!mayHoldContact(ecrit)) return { nom: ecrit, personnes: [], egares: [] }
  const egares: string[] = []
  // A mail is judged by the words of the name it stands in: "lestilleuls@" of "Les Tilleuls lestilleuls@…".
  r.valeurs[champ] = ecrit.replace(COURRIEL, trouve => (isAdresse(trouve) ? ' ' : trouve)).trim()
  let texte = reserveInText(r, ecrit, champ)
  delete r.valeurs[champ]
  const personnel = texte !== ecrit
  const personnes: string[] = []
  if (personnel)
    texte = withoutPersonBeside(texte, p => personnes.push(p))
      .replaceAll(CONTACT_RETIRE, TROU)
      .replaceAll(PERSONNE_RETIREE, TROU)
  const take = (trouve: string): string => {
    egares.push(trouve)
    return TROU
  }
  if (champ === 'nom')
    texte = texte.replace(COURRIEL, trouve => (isAdresse(trouve) ? take(trouve) : trouve)).replace(FIXE, take)
  if (!texte.includes(TROU)) return { nom: ecrit, personnes: [], egares }
  const commune = fold(r.valeurs.commune ?? '')
  const nom = withoutParts(texte, partie => {
    if (partie === '' || isAnnonce(partie)) return true
    if (!personnel || !isPersonne(partie, commune, champ === 'structure_parente')) return false
    personnes.push(partie)
    return true
  })
  return { nom, personnes, egares }
}
