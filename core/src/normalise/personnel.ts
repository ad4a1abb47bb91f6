/**
 * Whose contact is it? A person's e-mail or mobile is kept for professionals and never published (trust: prenom.nom@, a
 * private mobile); a team's, a town hall's, a place's is public. When in doubt about `prenom.nom@` the doubt protects
 * the person; a lone unknown word (`lesetoiles@`) is a place's name.
 */
import { fold, foldedWords } from '../text/fold.ts'
import { remember } from './memo.ts'
import {
  MESSAGERIES,
  MOTS_INSTITUTION,
  MOTS_VIDES,
  PREFIXES_INSTITUTION,
  RACINES_INSTITUTION
} from './mots-institution.ts'
import { NOMS, PRENOMS } from './prenoms.ts'

/** What the address alone says. `personne`: a person's unless the place bears these words itself. */
interface Lecture {
  readonly verdict: 'public' | 'personne'
  readonly mots: readonly string[]
}

const PUBLIC: Lecture = { verdict: 'public', mots: [] }
// "prenom.nom", "p-nom", "nom_p", "epn+x": marks part the words; figures ("nom34") are no part of them.
const PARTS = /[._+\-&'%]+/
const CHIFFRES = /[^a-z]+/g
// No French name goes without a vowel: "cdg", "msd", "rsp" are acronyms.
const SIGLE = /^[b-df-hj-np-tv-xz]{3,}$/

function isInstitution(mots: readonly string[], colle: string): boolean {
  return (
    mots.some(m => MOTS_INSTITUTION.has(m) || SIGLE.test(m)) ||
    RACINES_INSTITUTION.some(r => colle.includes(r)) ||
    PREFIXES_INSTITUTION.some(p => colle.startsWith(p) && colle.length > p.length)
  )
}

/** `mariedupont`, `dupontmarie`, `jdupont`, `dupontj`: a first name or an initial glued to a surname. */
function isGlued(mot: string, messagerie: boolean): boolean {
  if (NOMS.has(mot.slice(1)) || NOMS.has(mot.slice(0, -1))) return true
  for (let coupe = 3; coupe <= mot.length - 3; coupe++) {
    const debut = mot.slice(0, coupe)
    const fin = mot.slice(coupe)
    if (PRENOMS.has(debut) && (NOMS.has(fin) || PRENOMS.has(fin))) return true
    if (PRENOMS.has(fin) && NOMS.has(debut)) return true
    // On a personal mailbox a first name and any other word make a person: "sylvie" + "brodard".
    if (messagerie && ((coupe >= 5 && PRENOMS.has(debut)) || (fin.length >= 5 && PRENOMS.has(fin)))) return true
  }
  return false
}

/** The words before the at sign, those of a saint's town left out: `st-loup.nom` → `nom`. */
function wordsBefore(local: string): string[] {
  const bruts = local
    .toLowerCase()
    .split(PARTS)
    .map(m => m.replace(CHIFFRES, ''))
    .filter(m => m !== '')
  return bruts.filter((m, i) => !MOTS_VIDES.has(m) && !SAINTS.has(m) && !SAINTS.has(bruts[i - 1] ?? ''))
}

const SAINTS: ReadonlySet<string> = new Set(['st', 'ste', 'saint', 'sainte'])

function readAddress(courriel: string): Lecture {
  const at = courriel.indexOf('@')
  const local = courriel.slice(0, at)
  const mots = wordsBefore(local)
  if (mots.length === 0 || isInstitution(mots, mots.join(''))) return PUBLIC
  const personne: Lecture = { verdict: 'personne', mots }
  const premier = mots[0] as string
  if (mots.length === 1) {
    if (PRENOMS.has(premier) || NOMS.has(premier)) return personne
    return premier.length >= 5 && isGlued(premier, MESSAGERIES.has(courriel.slice(at + 1))) ? personne : PUBLIC
  }
  // Only dashes: a place's name as often as a person's; a first name, a surname or an initial decides.
  if (!/[._]/.test(local) && !mots.some(m => m.length === 1 || PRENOMS.has(m) || NOMS.has(m))) return PUBLIC
  // Two words or more: "prenom.nom", "p.nom", "nom.prenom". Letters alone ("a.b.c", "cs.xy") are an acronym.
  return mots.some(m => m.length >= 3) ? personne : PUBLIC
}

const readMemo = remember(readAddress)

/** The words a place answers to: its name, its town, its body. Built once a row, only when an address is doubtful. */
export function wordsOf(textes: readonly (string | undefined)[]): ReadonlySet<string> {
  const mots = new Set<string>()
  for (const texte of textes) {
    // A name that is itself an address says nothing of the place.
    if (texte === undefined || texte.includes('@')) continue
    const plies = foldedWords(texte)
    for (const mot of plies) if (mot.length >= 2) mots.add(mot)
    mots.add(plies.join(''))
    mots.add(plies.map(m => m[0]).join(''))
  }
  return mots
}

/** First names and surnames stay a person's even when the place bears one of them ("Centre Jean Durand", jean@). */
function bornBy(mot: string, lieu: ReadonlySet<string>, domaine: string): boolean {
  if (lieu.has(mot)) return true
  return mot.length >= 3 && !PRENOMS.has(mot) && domaine.includes(mot)
}

/**
 * True when the address belongs to a person. `lieu` gives the words of the place, asked only when needed.
 * `isCourrielPersonnel('prenom.nom@ville.fr', …)`, `('m.durand@asso.org', …)`, `('marie@asso.org', …)` are true;
 * `contact@`, `mairie.bourg@`, `mediatheque@`, `les.tilleuls@` for a place named "Les Tilleuls" are false.
 */
export function isCourrielPersonnel(courriel: string, lieu: () => ReadonlySet<string>): boolean {
  const { verdict, mots } = readMemo(courriel)
  if (verdict === 'public') return false
  const domaine = fold(courriel.slice(courriel.indexOf('@') + 1)).replaceAll(' ', '')
  const noms = lieu()
  if (mots.length === 1) return !bornBy(mots[0] as string, noms, domaine)
  // Every long word is the place's own: "saint.loup@" for Saint-Loup. One foreign word is a name.
  return !mots.every(m => m.length < 2 || bornBy(m, noms, domaine)) && !(mots.length >= 2 && isPlaceLed(mots, noms))
}

/** "bourg.multi", "ruche.bourg": the place's own word beside one that is neither a first name, a surname nor an initial. */
function isPlaceLed(mots: readonly string[], noms: ReadonlySet<string>): boolean {
  return (
    mots.some(m => m.length >= 4 && noms.has(m)) && mots.every(m => m.length >= 2 && !PRENOMS.has(m) && !NOMS.has(m))
  )
}
