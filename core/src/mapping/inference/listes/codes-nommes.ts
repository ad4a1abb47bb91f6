/**
 * Coded values: « 10 - Bibliothèque », « B02 : Médiathèque ». The sign between the code and its name parts nothing: the cell is
 * one value, which its name says.
 */
import { fold } from '../../../text/fold.ts'

interface CodeNomme {
  readonly code: string
  readonly nom: string
}

// "10 - Bibliothèque", "B02 : Médiathèque", "1.2 – Ateliers", "J/Jeunes": a word of six signs at most, a sign, what it is called
const TETE = /^([\p{L}\d][\p{L}\d.]{0,5}) ?(?:[-–—:/]) ?(?=\S)/u
// "10", "B02": a figure makes a code of a word; "J", "CTX" too, where their name is no other such word
const CHIFFRE = /\d/
const LETTRES = /^(?:\p{L}|\p{Lu}{2,6})$/u
// "RDV", "J ALL": capitals only, which may be one more code
const SIGLE = /^[\p{Lu}\d][\p{Lu}\d ]{0,7}$/u
// "Bibliothèque, 20 - Mairie", "Bibliothèque - 20 - Mairie": what may part two coded values of a cell
const SUITE = /[,;|•+/\n]| - /
// "20", "B02"
const NU = /^(?=\D{0,5}\d)[\p{L}\d.]{1,6}$/u
// « Bibliothèque »: three letters on end, so that "9h-12h" and "3 - 4" name nothing
const MOT = /\p{L}{3}/u

/** Another coded value follows the first. */
const holdsAnother = (nom: string): boolean =>
  nom
    .split(SUITE)
    .slice(1)
    .some(suite => NU.test(suite.trim()) || TETE.test(suite.trim()))

/** A code and its name: `codeNommeOf('10 - Bibliothèque') → { code: '10', nom: 'Bibliothèque' }`; null for « aide-mémoire ». */
export function codeNommeOf(texte: string): CodeNomme | null {
  const tete = TETE.exec(texte)
  if (tete === null) return null
  const code = tete[1] as string
  const nom = texte.slice(tete[0].length).trim()
  if (!MOT.test(nom) || holdsAnother(nom)) return null
  return CHIFFRE.test(code) || (LETTRES.test(code) && !SIGLE.test(nom)) ? { code, nom } : null
}

/** Share of the cells that are coded values: a stray « Autre - à préciser » among them does not make codes of nothing. */
const PART_MIN = 0.9

/**
 * True when these cells are codes followed by their names: nearly all are, and none of the codes has two names. A code that
 * means a value by itself (« CAF - Impôts ») is a first value, not a code.
 */
export function areCodesNommes(cellules: readonly string[], isKnown: (texte: string) => boolean): boolean {
  const noms = new Map<string, string>()
  let codees = 0
  for (const cellule of cellules) {
    const dit = codeNommeOf(cellule)
    if (dit === null || isKnown(dit.code)) continue
    const code = fold(dit.code)
    const nom = fold(dit.nom)
    if ((noms.get(code) ?? nom) !== nom) return false
    noms.set(code, nom)
    codees++
  }
  return codees > 0 && codees >= PART_MIN * cellules.length
}
