/**
 * Free texts (presentations, remarks, complements) also carry a person's e-mail or mobile: it is taken out and reserved
 * like any other, and the text says that something stood there.
 */
import { nomPersonne } from '../rules/nom-personne.ts'
import type { Rule } from '../rules/rule.ts'
import type { Champ } from '../standard/champs.ts'
import { isCourriel } from './adresses-electroniques.ts'
import { mayHoldLienPersonnel, replaceLiensPersonnels } from './liens-personnels.ts'
import { type Lieu, lieuOf, SANS_LIEU } from './mots-du-lieu.ts'
import { withoutNamed } from './noms-de-la-ligne.ts'
import { isPagePersonnelle, replacePages } from './pages-personnelles.ts'
import { isBesidePerson, withoutPersonBeside } from './personne-voisine.ts'
import { isCourrielPersonnel } from './personnel.ts'
import { isOfPersonne } from './personnes-de-la-ligne.ts'
import { CONTACT_RETIRE, notify, notifyReserve, PERSONNE_RETIREE, type Recueil, reserve, withhold } from './recueil.ts'
import { isMobile, readTelephone } from './telephone.ts'

// "contact@ville.fr" in a sentence; both sides bounded, so that a long hostile text costs nothing.
export const COURRIEL =
  /(?<![\p{L}\p{N}._%+'’-])[\p{L}\p{N}_%+'’-](?:[\p{L}\p{N}._%+'’-]{0,63})@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,4}/gu
// The same hidden from robots or blown apart: "zelie.morvan [at] ville.fr", "zelie.morvan @ ville . fr", "… arobase …".
const COURRIEL_MASQUE =
  /(?<![\p{L}\p{N}._%+'’-])[\p{L}\p{N}_%+-](?:[\p{L}\p{N}._%+-]{0,63})(?:\s{0,3}[([{<]\s?(?:at|arobase?|@)\s?[)\]}>]\s{0,3}|\s{1,3}(?:@|arobase?)\s{0,3}|@\s{1,3})[\p{L}\p{N}-]{1,63}(?:(?:\s?\.\s?|\s?[([{]\s?(?:dot|point)\s?[)\]}]\s?)[\p{L}\p{N}-]{2,63}){1,3}/giu
// What COURRIEL_MASQUE writes for an at sign and for a dot: "[at]", " (point) ".
const AT = /\s*[([{<]?\s*(?:@|\barobase?\b|\bat\b)\s*[)\]}>]?\s*/i
const POINT = /\s*[([{]\s*(?:dot|point)\s*[)\]}]\s*|\s*\.\s*/gi
// "zelie.morvan @ ville.fr"
const BLANC_AT = /\s@|@\s/
// The first look: "[at]", "arobase".
const AT_MOT = /[([{<]\s?at\s?[)\]}>]|arobas/i
// A mobile number: "06 00 00 00 01", "+33 (0)7.00.00.00.01", "O6_00_00_00_01", "0692 00 00 01", "06 – 00 – 00 – 00 – 01".
const MOBILE =
  /(?<![\d+])(?:(?:\+|00)\d{2,3}[\s._–—-]{0,2}(?:\(0\)[\s._–—-]{0,2}|0)?|(?<![\p{L}])[oO0][\s._–—-]{0,2})[67](?:(?:[\s./_–—-]{0,2}|\s–\s)[\doO]){8}(?![\d\p{L}])/gu
// The same without its 0: "6 00 00 00 01", figures by pairs.
const MOBILE_SANS_ZERO = /(?<![\d+.,\p{L}])(?<![\d][\s./_–—-])[67](?:[\s._–—-]{1,3}[\doO]{2}){4}(?![\d\p{L}])/gu

/** The figures of a mobile written by hand: `figuresOf('O6–39–98 11 22') → '0639981122'`, its 0 given back. */
function figuresOf(trouve: string): string {
  const net = trouve.replace(/[oO]/g, '0').replace(/[^\d+]/g, '')
  return net.length === 9 ? `0${net}` : net
}

// A whole cell that is a mobile number: "06 00 00 00 01", "+33600000001".
const TELEPHONE_SEUL = /^(?:\+33\s?|0)[67](?:[\s.-]?\d{2}){4}$/

const CHIFFRE = /\d/
// Seven figures in a row of signs, whatever parts them: fewer make no number.
const FIGURES = /[\doO](?:[\s./()_–—-]{0,3}[\doO]){6}/

// "https://", "facebook.com/", "wa.me/": a link is looked at where it may be a person's.
const PEUT_ETRE_LIEN = /https?:\/\/|www\.|\.(?:com|me|fr)\/|whatsapp/i

/** True when a text may hold a contact: the first look, before any dearer one. */
export const mayHoldContact = (texte: string): boolean =>
  texte.includes('@') ||
  (texte.length >= 9 &&
    ((CHIFFRE.test(texte) && FIGURES.test(texte)) || AT_MOT.test(texte) || PEUT_ETRE_LIEN.test(texte)))

/**
 * True when a mobile met on this row is the line of a public service: the whole list is one of public services, which its
 * mapping says of every row by a constant kind `RFS` (the State publishes that list, these numbers with it). Any other
 * mobile is held for a person's, whatever the place is called: an adviser's at a town hall stays the adviser's. So is the
 * one that a text gives beside a person's name, on any list (`personne-voisine.ts`).
 */
export function isLignePublique(r: Recueil): boolean {
  return r.brut.valeurs.typologie?.some(v => v.colonne === null && v.texte === 'RFS') ?? false
}

/** What the place answers to, made once and only if an address is doubtful. */
export function placeOf(r: Recueil): () => Lieu {
  let lieu: Lieu | null = null
  return () => {
    lieu ??= lieuOf(r.valeurs, mot =>
      r.contexte.geographie.parNom(mot).some(({ departement }) => departement === r.departement)
    )
    return lieu
  }
}

/** The address is a person's by itself, or by the words of a person whom its row names. */
export const isCourrielReserve = (r: Recueil, courriel: string, lieu: () => Lieu): boolean =>
  isCourrielPersonnel(courriel, lieu) || isOfPersonne(courriel.slice(0, courriel.indexOf('@')), r.personnes, lieu)

/** The text without the contacts of persons, which go to the reserved ones: `Écrire à [contact réservé aux professionnels].` */
export function reserveInText(r: Recueil, ecrit: string, champ: Champ): string {
  const texte = NOMS.has(champ) ? ecrit : hideNamed(r, ecrit, champ)
  if (!mayHoldContact(texte)) return texte
  let sortie = texte
  const hidden = AT_MOT.test(texte)
  if (hidden || sortie.includes('@')) {
    const lieu = placeOf(r)
    const takeOut = (trouve: string, courriel: string): string => {
      const lisible = isCourriel(courriel) ? courriel : courriel.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
      if (!isCourrielReserve(r, lisible, lieu)) return trouve
      reserve(r, 'courriels', lisible, champ)
      return CONTACT_RETIRE
    }
    if (hidden || BLANC_AT.test(sortie))
      sortie = sortie.replace(COURRIEL_MASQUE, trouve =>
        takeOut(trouve, trouve.toLowerCase().replace(AT, '@').replace(POINT, '.'))
      )
    sortie = sortie.replace(COURRIEL, trouve => takeOut(trouve, trouve.toLowerCase()))
  }
  // A public service's own mobile stays, unless the text itself says whose it is: "Madame Morvan au 06 …".
  const publique = isLignePublique(r)
  const takeMobile = (trouve: string, ici: number, entier: string): string => {
    const numero = readTelephone(figuresOf(trouve), r.departement).numeros[0]
    if (numero === undefined || !isMobile(numero)) return trouve
    if (publique && !isBesidePerson(entier, ici, ici + trouve.length)) return trouve
    reserve(r, 'telephone', numero, champ)
    return CONTACT_RETIRE
  }
  sortie = withoutLiensPersonnels(r, sortie, champ)
  sortie = sortie.replace(MOBILE, takeMobile).replace(MOBILE_SANS_ZERO, takeMobile)
  return sortie === texte || NOMS.has(champ) ? sortie : hidePersons(r, sortie, champ)
}

/** Fields that are a name: of a person who works alone it is the place's too. */
const NOMS: ReadonlySet<Champ> = new Set<Champ>(['nom', 'source', 'structure_parente', 'commune'])

/** Says, once a field, that a person's name is out of it. */
function notifyPersonne(r: Recueil, champ: Champ): void {
  if (!r.notices.some(n => n.rule === nomPersonne.code && n.field === champ))
    notify(r, nomPersonne, PERSONNE_RETIREE, champ)
}

/** Without the persons whom the row names. */
function hideNamed(r: Recueil, texte: string, champ: Champ): string {
  const sortie = withoutNamed(texte, r.personnes, PERSONNE_RETIREE)
  if (sortie !== texte) notifyPersonne(r, champ)
  return sortie
}

/** Without the names that lead to a contact withheld: `Contactez [nom de personne retiré] au [contact réservé …]`. */
function hidePersons(r: Recueil, texte: string, champ: Champ): string {
  const sortie = withoutPersonBeside(texte)
  if (sortie !== texte) notifyPersonne(r, champ)
  return sortie
}

/** Without the chats on a mobile and the pages of persons; a public service's own mobile stays, as elsewhere. */
function withoutLiensPersonnels(r: Recueil, texte: string, champ: Champ): string {
  if (!mayHoldLienPersonnel(texte) && !(r.personnes.size > 0 && texte.includes('.'))) return texte
  const takePage = (lien: string): string => {
    withhold(r, 'pages', lien)
    notifyReserve(r, champ)
    return CONTACT_RETIRE
  }
  const lieu = placeOf(r)
  const sortie = replaceLiensPersonnels(texte, (mobile, lien) => {
    if (mobile === null) return takePage(lien)
    if (isLignePublique(r)) return null
    reserve(r, 'telephone', mobile, champ)
    return CONTACT_RETIRE
  })
  return replacePages(sortie, lien => isPagePersonnelle(lien, r.personnes, lieu), takePage)
}

// "/fiche?mail=zelie.morvan%40ville.fr", "/contact?tel=0600000001": what an address carries after its page.
const SUITE = /[?#].*$/s
// A mobile in an address: ten figures on end, "+33600000001", "0033600000001".
const MOBILE_LIEN = /(?<!\d)(?:\+33|%2B33|0033|0)[67]\d{8}(?!\d)/i

/**
 * A web address without the person it carries: its query goes, or the whole address when its path names one or when it
 * is itself a person's (a chat on a mobile, a professional's own page). Null then.
 * `https://ville.fr/rdv?mail=zelie.morvan%40ville.fr` → `https://ville.fr/rdv`.
 */
export function publicLink(r: Recueil, url: string, champ: Champ): string | null {
  if (withoutLiensPersonnels(r, url, champ) !== url) return null
  let lien: string | null = url
  while (lien !== null && (holdsPersonalContact(lien) || MOBILE_LIEN.test(lien))) {
    const net = lien.replaceAll(/%40/g, '@')
    for (const [courriel] of net.matchAll(COURRIEL))
      if (isCourriel(courriel.toLowerCase()) && isCourrielReserve(r, courriel.toLowerCase(), placeOf(r)))
        reserve(r, 'courriels', courriel.toLowerCase(), champ)
    const numero = readTelephone(MOBILE_LIEN.exec(lien)?.[0].replace(/%2B/i, '+') ?? '', null).numeros[0]
    if (numero !== undefined) reserve(r, 'telephone', numero, champ)
    const page: string = lien.replace(SUITE, '')
    lien = page === lien ? null : page
  }
  return lien
}

/** True when an id or a code is, or holds, a person's e-mail or mobile: `holdsPersonalContact('zelie.morvan@exemple.fr')`. */
export function holdsPersonalContact(texte: string): boolean {
  if (!texte.includes('@') && !texte.includes('%40')) return TELEPHONE_SEUL.test(texte.trim())
  for (const [trouve] of texte.replaceAll('%40', '@').matchAll(COURRIEL))
    if (isCourrielPersonnel(trouve.toLowerCase(), () => SANS_LIEU)) return true
  return false
}

/** Keeps a text that could not be read, and says why: nothing a source gives is lost. Persons' contacts are taken out. */
export function keepRaw(r: Recueil, champ: Champ, texte: string, regle: Rule): void {
  const montrable = reserveInText(r, texte, champ)
  const deja = r.bruts[champ]
  if (deja === undefined) r.bruts[champ] = montrable
  else if (!deja.split(' | ').includes(montrable)) r.bruts[champ] = `${deja} | ${montrable}`
  notify(r, regle, montrable, champ)
}
