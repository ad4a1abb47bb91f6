/**
 * The body that runs a place may be one person who works alone: "Mme Zélie Morvan, auto-entrepreneur". That name is a person's,
 * kept for professionals as a contact is. A bare "Zélie Morvan" stays: of the 599 bodies that the real lists name, the two that are a first name
 * and a surname alone are the names of schools; a civility, or the status of someone who works alone, tells the person.
 */
import { foldedWords } from '../text/fold.ts'
import { MOTS_INSTITUTION } from '../text/mots-institution.ts'
import { namesPerson } from '../text/nom-de-personne.ts'
import { PRENOMS } from '../text/prenoms.ts'

// "auto-entrepreneur", "micro entreprise", "(EI)", "EIRL", "entrepreneuse individuelle", "indépendante", "free-lance"
const STATUT =
  /(?<!\p{L})(?:(?:auto|micro)[\s-]?entrepr(?:ise|eneur|eneuse)|entrepr(?:ise|eneur|eneuse) individuel(?:le)?|travailleu(?:r|se) ind[ée]pendante?|ind[ée]pendante?|free-?lance|profession lib[ée]rale|(?:EIRL|EI)(?=[\s,;)]|$))(?!\p{L})/iu
// "Mme Morvan", "M. Zélie Morvan", "Madame Zélie Morvan"; not "M. le maire".
const CIVILITE = /^(?:M\.|Mr\.?|Mme\.?|Mlle\.?|Madame|Monsieur|Mademoiselle)\s{1,3}(?=\p{Lu})/u
// What parts a name from what is said of it: ",", ";", "(", ":", " - "
const MARQUE = /\s{0,3}[,;:()]\s{0,3}|\s{1,3}[-–—|/]\s{1,3}/u

const namesInstitution = (texte: string): boolean => foldedWords(texte).some(mot => MOTS_INSTITUTION.has(mot))

/** `isPersonneSeule('Mme Zélie Morvan, auto-entrepreneuse')`, `('MORVAN Zélie EI')`; not `('Zélie Morvan')`, `('Association Zélie Morvan')`. */
export function isPersonneSeule(texte: string): boolean {
  if (texte.length > 200) return false
  const statut = STATUT.test(texte)
  const civilite = CIVILITE.exec(texte)?.[0] ?? ''
  if (!statut && civilite === '') return false
  const parties = texte
    .slice(civilite.length)
    .replace(STATUT, ',')
    .split(MARQUE)
    .map(partie => partie.trim())
  const nom = parties.find(partie => partie !== '') ?? ''
  if (nom === '' || namesInstitution(nom)) return false
  // "Soleil Valmont EI" is a trade's name as often as a person's.
  const mots = nom.split(/\s+/)
  return civilite !== '' || (namesPerson(mots) && mots.some(m => PRENOMS.has(foldedWords(m)[0] ?? '')))
}
