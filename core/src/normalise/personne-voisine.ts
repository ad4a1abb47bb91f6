/**
 * Does a text say whose this number is? "Madame Morvan au 06 …", "Contact : Zélie - 06 …", "06 … (Zélie Morvan)". Only what
 * stands beside the number counts, with the small words that lead to it: a street or a school named after someone, a few
 * words away, says nothing of it. Over 38 presentations of public services that give a mobile, 2 give a person's.
 */
import { fold } from '../text/fold.ts'
import { MOTS_INSTITUTION } from '../text/mots-institution.ts'
import { ILLUSTRES, namesPerson as isNomEntier } from '../text/nom-de-personne.ts'
import { isPrenom } from '../text/prenom.ts'
import { FONCTIONS } from './mots-du-lieu.ts'
import { DEDIES } from './personne-nommee.ts'
import { CONTACT_RETIRE, PERSONNE_RETIREE } from './recueil.ts'

/** A name, its civility and what links it to the number fit in this many characters. */
const PORTEE = 70

// Words and marks, marks kept apart: "Contact", ":", "Zélie", "-".
const SIGNES = /[\p{L}’'-]*\p{L}\.?|[^\s\p{L}]/gu
// "Zélie", "MORVAN", "O'Brien", "Jean-Marc", and the initial "Z."
const NOM_PROPRE = /^\p{Lu}(?:\.|[\p{L}’'-]+\.?)$/u
const MARQUE = /^[^\p{L}]$/u

const CIVILITES: ReadonlySet<string> = new Set(['m', 'mr', 'mme', 'mlle', 'madame', 'monsieur', 'mademoiselle'])
const SAINTS: ReadonlySet<string> = new Set(['saint', 'sainte', 'st', 'ste'])
/** What leads from a name to its number, or back. */
const LIENS: ReadonlySet<string> = new Set(
  `a ai appeler appelez au aupres avec contact contacter contactez de demander demandez est et joignable joindre le mail mobile
  n no num numero ou par port portable sms sur t tel telephone telephoner tph`.split(/\s+/)
)
/** Right before a capital they announce who answers: "Contact : Zélie". */
const ANNONCES: ReadonlySet<string> = new Set(
  'animateur animatrice aupres avec conseiller conseillere contact contacter contactez demander demandez referent referente'.split(
    ' '
  )
)

const isNom = (mot: string): boolean =>
  NOM_PROPRE.test(mot) && !MOTS_INSTITUTION.has(fold(mot)) && !LIENS.has(fold(mot))

/** A person's name, of one to three words: a first name among them, neither a saint's nor an illustrious one's. */
const namesPerson = (noms: readonly string[]): boolean =>
  noms.length <= 3 &&
  noms.some(isPrenom) &&
  !noms.some(nom => SAINTS.has(fold(nom))) &&
  !ILLUSTRES.has(fold(noms.join(' ')))

const isLien = (signe: string): boolean => MARQUE.test(signe) || LIENS.has(fold(signe))

/** What precedes the number, nearest last: links, then the name, then what says whether it is a person's. */
function endsWithPerson(signes: readonly string[]): boolean {
  let fin = signes.length
  while (fin > 0 && isLien(signes[fin - 1] as string)) fin--
  let debut = fin
  while (debut > 0 && isNom(signes[debut - 1] as string) && !CIVILITES.has(fold(signes[debut - 1] as string))) debut--
  const noms = signes.slice(debut, fin)
  if (noms.length === 0) return false
  const avant = fold(signes[debut - 1] ?? '')
  if (CIVILITES.has(avant)) return true
  let annonce = debut
  while (annonce > 0 && MARQUE.test(signes[annonce - 1] as string)) annonce--
  if (annonce > 0 && ANNONCES.has(fold(signes[annonce - 1] as string)) && noms.length <= 2) return true
  // "rue Zélie Morvan 06 …", "école Jean Moulin : 06 …": a small word right before it, the name is a thing's.
  return (debut === 0 || MARQUE.test(signes[debut - 1] as string) || LIENS.has(avant)) && namesPerson(noms)
}

/** What follows the number: "(Zélie Morvan)", "- Mme Morvan", "demander Zélie". */
function beginsWithPerson(signes: readonly string[]): boolean {
  let debut = 0
  while (debut < signes.length && isLien(signes[debut] as string)) {
    // A sentence that ends leaves the number behind.
    if (signes[debut] === '.' || signes[debut] === ';') return false
    debut++
  }
  if (CIVILITES.has(fold(signes[debut] ?? ''))) return NOM_PROPRE.test(signes[debut + 1] ?? '')
  let fin = debut
  while (fin < signes.length && isNom(signes[fin] as string)) fin++
  return namesPerson(signes.slice(debut, fin))
}

/**
 * True when a person's name, or a person's address taken out already, stands beside what `texte` holds from `debut` to `fin`:
 * `isBesidePerson('Contact : Zélie - 06 00 00 00 01', 18, 32)`; not beside `Rendez-vous au`, `rue Jean Moulin`.
 */
export function isBesidePerson(texte: string, debut: number, fin: number): boolean {
  const avant = texte.slice(Math.max(0, debut - PORTEE), debut)
  const retire = avant.lastIndexOf(CONTACT_RETIRE)
  // "[contact réservé …] - 02 99 00 00 01 – 06 …": nothing but figures and marks between the two.
  if (retire >= 0 && !/\p{L}/u.test(avant.slice(retire + CONTACT_RETIRE.length))) return true
  return (
    endsWithPerson(avant.match(SIGNES) ?? []) || beginsWithPerson(texte.slice(fin, fin + PORTEE).match(SIGNES) ?? [])
  )
}

const VOIES: ReadonlySet<string> = new Set(
  'allee avenue av boulevard bd chemin cours impasse quai route rue'.split(' ')
)

/** What stands before the name is a thing that bears it: "médiathèque", "rue"; not an office, "conseillère". */
const isDediee = (mot: string): boolean =>
  !FONCTIONS.has(mot) && !LIENS.has(mot) && (DEDIES.has(mot) || VOIES.has(mot) || MOTS_INSTITUTION.has(mot))

/** Where the person's name that leads to `fin` begins and ends in `texte`: "Marie Zorgle" of "Contactez Marie Zorgle au ". */
function personBefore(texte: string, fin: number): readonly [number, number] | null {
  const depuis = Math.max(0, fin - PORTEE)
  const signes = [...texte.slice(depuis, fin).matchAll(SIGNES)]
  const mot = (i: number): string => signes[i]?.[0] ?? ''
  let apres = signes.length
  while (apres > 0 && isLien(mot(apres - 1))) {
    if (mot(apres - 1) === '.') return null
    apres--
  }
  let debut = apres
  while (debut > 0 && isNom(mot(debut - 1)) && !CIVILITES.has(fold(mot(debut - 1)))) debut--
  // "Morvan. Tél. : …": the sentence that names her is over.
  if (debut === apres || /\p{L}{2}\.$/u.test(mot(apres - 1))) return null
  if (CIVILITES.has(fold(mot(debut - 1)))) debut--
  else {
    const noms = Array.from({ length: apres - debut }, (_, i) => mot(debut + i))
    // "Rencontrez Zélie Morvan": a sentence's capital is no part of the name.
    while (noms.length > 2 && !isPrenom(noms[0] as string)) {
      noms.shift()
      debut++
    }
    if (!isNomEntier(noms) || isDediee(fold(mot(debut - 1)))) return null
  }
  const [premier, dernier] = [signes[debut], signes[apres - 1]]
  if (premier === undefined || dernier === undefined) return null
  return [depuis + premier.index, depuis + dernier.index + dernier[0].length]
}

/**
 * The text without the persons' names that lead straight to a contact withheld:
 * `Contactez Marie Zorgle au [contact réservé …]` → `Contactez [nom de personne retiré] au [contact réservé …]`.
 * `take` is told each of them.
 */
export function withoutPersonBeside(texte: string, take: (personne: string) => void = () => {}): string {
  let sortie = ''
  let reste = 0
  for (let ici = texte.indexOf(CONTACT_RETIRE); ici >= 0; ici = texte.indexOf(CONTACT_RETIRE, ici + 1)) {
    const personne = personBefore(texte, ici)
    if (personne === null || personne[0] < reste) continue
    take(texte.slice(...personne))
    sortie += texte.slice(reste, personne[0]) + PERSONNE_RETIREE
    reste = personne[1]
  }
  return sortie + texte.slice(reste)
}
