/**
 * Free texts (presentations, remarks, complements) also carry a person's e-mail or mobile: it is taken out and reserved
 * like any other, and the text says that something stood there.
 */
import type { Rule } from '../rules/rule.ts'
import type { Champ } from '../standard/champs.ts'
import { isCourriel } from './adresses-electroniques.ts'
import { isCourrielPersonnel, wordsOf } from './personnel.ts'
import { CONTACT_RETIRE, notify, type Recueil, reserve } from './recueil.ts'
import { isMobile, readTelephone } from './telephone.ts'

// "contact@ville.fr" in a sentence; both sides bounded, so that a long hostile text costs nothing.
const COURRIEL =
  /(?<![\p{L}\p{N}._%+'’-])[\p{L}\p{N}_%+'’-](?:[\p{L}\p{N}._%+'’-]{0,63})@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,4}/gu
// A mobile number: "06 00 00 00 01", "+33 (0)7.00.00.00.01", "0692 00 00 01".
const MOBILE = /(?<![\d+])(?:(?:\+|00)\d{2,3}[\s.-]{0,2}(?:\(0\)[\s.-]{0,2}|0)?|0)[67](?:[\s./-]{0,2}\d){8}(?!\d)/g

// Seven figures in a row of signs, whatever parts them: fewer make no number.
const FIGURES = /\d(?:[\s./()-]{0,3}\d){6}/

/** True when a text may hold a contact: the first look, before any dearer one. */
const mayHoldContact = (texte: string): boolean => texte.includes('@') || (texte.length >= 10 && FIGURES.test(texte))

/**
 * True when a mobile met on this row is the line of a public service: the whole list is one of public services, which its
 * mapping says of every row by a constant kind `RFS` (the State publishes that list, these numbers with it). Any other
 * mobile is held for a person's, whatever the place is called: an adviser's at a town hall stays the adviser's.
 */
export function isLignePublique(r: Recueil): boolean {
  return r.brut.valeurs.typologie?.some(v => v.colonne === null && v.texte === 'RFS') ?? false
}

/** The words the place answers to, made once and only if an address is doubtful. */
export function placeWords(r: Recueil): () => ReadonlySet<string> {
  let mots: ReadonlySet<string> | null = null
  return () => {
    mots ??= wordsOf([r.valeurs.nom, r.valeurs.commune, r.valeurs.structure_parente])
    return mots
  }
}

/** The text without the contacts of persons, which go to the reserved ones: `Écrire à [contact réservé aux professionnels].` */
export function reserveInText(r: Recueil, texte: string, champ: Champ): string {
  if (!mayHoldContact(texte)) return texte
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
  if (isLignePublique(r)) return sortie
  return sortie.replace(MOBILE, trouve => {
    const numero = readTelephone(trouve, r.departement).numeros[0]
    if (numero === undefined || !isMobile(numero)) return trouve
    reserve(r, 'telephone', numero, champ)
    return CONTACT_RETIRE
  })
}

/** Keeps a text that could not be read, and says why: nothing a source gives is lost. Persons' contacts are taken out. */
export function keepRaw(r: Recueil, champ: Champ, texte: string, regle: Rule): void {
  const montrable = reserveInText(r, texte, champ)
  const deja = r.bruts[champ]
  if (deja === undefined) r.bruts[champ] = montrable
  else if (!deja.split(' | ').includes(montrable)) r.bruts[champ] = `${deja} | ${montrable}`
  notify(r, regle, montrable, champ)
}
