/**
 * Free texts (presentations, remarks, complements) also carry a person's e-mail or mobile: it is taken out and reserved
 * like any other, and the text says that something stood there.
 */
import type { Champ } from '../standard/champs.ts'
import { isCourriel } from './adresses-electroniques.ts'
import { placeWords } from './contacts.ts'
import { isCourrielPersonnel, isLignePublique } from './personnel.ts'
import { type Recueil, reserve } from './recueil.ts'
import { isMobile, readTelephone } from './telephone.ts'

/** What stands in a public text where a person's contact stood. */
export const CONTACT_RETIRE = '[contact réservé aux professionnels]'

// "contact@ville.fr" in a sentence; both sides bounded, so that a long hostile text costs nothing.
const COURRIEL = /[\p{L}\p{N}_%+'’-](?:[\p{L}\p{N}._%+'’-]{0,63})@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,4}/gu
// A mobile number: "06 00 00 00 01", "+33 (0)7.00.00.00.01", "0692 00 00 01".
const MOBILE = /(?<![\d+])(?:(?:\+|00)\d{2,3}[\s.-]{0,2}(?:\(0\)[\s.-]{0,2}|0)?|0)[67](?:[\s./-]{0,2}\d){8}(?!\d)/g

/** The text without the contacts of persons, which go to the reserved ones: `Écrire à [contact réservé aux professionnels].` */
export function reserveInText(r: Recueil, texte: string, champ: Champ): string {
  let sortie = texte
  if (sortie.includes('@')) {
    const mots = placeWords(r)
    sortie = sortie.replace(COURRIEL, trouve => {
      const courriel = trouve.toLowerCase()
      const lisible = isCourriel(courriel) ? courriel : courriel.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
      if (!isCourrielPersonnel(lisible, mots)) return trouve
      reserve(r, 'courriels', lisible, champ)
      return CONTACT_RETIRE
    })
  }
  if (!/\d/.test(sortie) || isLignePublique(r.valeurs.nom)) return sortie
  return sortie.replace(MOBILE, trouve => {
    const numero = readTelephone(trouve, r.departement).numeros[0]
    if (numero === undefined || !isMobile(numero)) return trouve
    reserve(r, 'telephone', numero, champ)
    return CONTACT_RETIRE
  })
}
