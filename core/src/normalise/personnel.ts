/**
 * Whose contact is it? A person's e-mail or mobile is kept for professionals and never published (trust: prenom.nom@, a
 * private mobile); a team's, a town hall's, a place's is public. The doubt protects the person: a lone unknown word
 * (`zorglub@`) is public only where the place, its town or its domain bears it (`lesetoiles@`, `valmont@`).
 */
import { fold } from '../text/fold.ts'
import {
  MOTS_FAIBLES,
  MOTS_INSTITUTION,
  MOTS_VIDES,
  PREFIXES_INSTITUTION,
  RACINES_INSTITUTION
} from '../text/mots-institution.ts'
import { ILLUSTRES } from '../text/nom-de-personne.ts'
import { NOMS, NOMS_COMMUNS, PRENOMS, PRENOMS_COMMUNS } from '../text/prenoms.ts'
import { remember } from './memo.ts'
import { isFournisseur } from './messageries.ts'
import type { Lieu } from './mots-du-lieu.ts'

/** What the address alone says. `personne`: a person's unless the place bears these words itself;
 * `inconnu`: a lone unknown word, which one word of the place in it is enough to explain. */
interface Lecture {
  readonly verdict: 'public' | 'personne' | 'inconnu'
  readonly mots: readonly string[]
  /** True when a word of an institution stands beside them. */
  readonly institution: boolean
}

const PUBLIC: Lecture = { verdict: 'public', mots: [], institution: false }
// "prenom.nom", "p-nom", "nom_p", "epn+x": marks part the words; figures ("nom34") are no part of them.
const PARTS = /[._+\-&'%]+/
const CHIFFRES = /[^a-z]+/g
// "0590001a": a school's number, whose letter is no initial.
const IMMATRICULATION = /^\d{5}/
// "m.durand", "durand-m": an initial of its own.
const UNE_LETTRE = /(?:^|[^a-z])[a-z](?:[^a-z]|$)/i
// No French name goes without a vowel: "cdg", "msd", "rsp" are acronyms.
const SIGLE = /^[b-df-hj-np-tv-xz]{3,}$/

/** Whole words: a dotted part that holds a stem without being one is as often a surname (`b.lepoint`, `x.deville`). */
export const isWord = (mot: string): boolean => MOTS_INSTITUTION.has(mot) || SIGLE.test(mot)

// "msap", "rsp": long marks, and letters that no name begins with. "pij" opens surnames.
const PREFIXES_SURS = PREFIXES_INSTITUTION.filter(p => p.length > 3 || SIGLE.test(p))

/** A stem opens the word, or a long one stands in it; a lone word may hold any: `lespointsnumeriques`. */
export function holdsStem(mot: string, seul: boolean): boolean {
  const prefixes = seul ? PREFIXES_INSTITUTION : PREFIXES_SURS
  if (prefixes.some(p => mot.startsWith(p) && mot.length > p.length)) return true
  return RACINES_INSTITUTION.some(r => (seul || r.length >= 7 ? mot.includes(r) : r.length >= 6 && mot.startsWith(r)))
}

/** The first name or surname glued to a word of an institution: `mairiezelie` → `zelie`. */
function nameBesideWord(mot: string): string | null {
  for (let coupe = 3; coupe <= mot.length - 4; coupe++) {
    const debut = mot.slice(0, coupe)
    const fin = mot.slice(coupe)
    if (MOTS_INSTITUTION.has(debut) && PRENOMS.has(fin)) return fin
    if (coupe >= 4 && PRENOMS.has(debut) && MOTS_INSTITUTION.has(fin)) return debut
  }
  return null
}

/** Initials of double first names: Jean-Pierre, Marie-Claude, Anne-Sophie. Any other two letters are as often a word's. */
const INITIALES_DOUBLES: ReadonlySet<string> = new Set(
  'ac af ag al am as cl fx gh jb jc jd je jf jg jh jj jl jm jn jp jr js jy lm ma mc md mf mg mh mj ml mm mn mo mp mr ms mt mv pa pe ph pj pl pm py'.split(
    ' '
  )
)
/** Shorter surnames end too many words. */
const NOM_DOUBLE_MIN = 5

const isFrequent = (nom: string): boolean => nom.length >= NOM_DOUBLE_MIN && NOMS.has(nom) && !NOMS_COMMUNS.has(nom)

/** `jpmartin`, `martinjp`: two initials of a double first name glued to a frequent surname. */
const isDoublyGlued = (mot: string): boolean =>
  (INITIALES_DOUBLES.has(mot.slice(0, 2)) && isFrequent(mot.slice(2))) ||
  (INITIALES_DOUBLES.has(mot.slice(-2)) && isFrequent(mot.slice(0, -2)))

/** `mariedupont`, `dupontmarie`, `jdupont`, `dupontj`: a first name or an initial glued to a surname. */
function isGlued(mot: string): boolean {
  if (NOMS.has(mot.slice(1)) || NOMS.has(mot.slice(0, -1)) || isDoublyGlued(mot)) return true
  for (let coupe = 3; coupe <= mot.length - 3; coupe++) {
    const debut = mot.slice(0, coupe)
    const fin = mot.slice(coupe)
    if (PRENOMS.has(debut) && (NOMS.has(fin) || PRENOMS.has(fin))) return true
    if (PRENOMS.has(fin) && NOMS.has(debut)) return true
  }
  return false
}

const SAINTS: ReadonlySet<string> = new Set(['st', 'ste', 'saint', 'sainte'])

// "a.lepoint", "d_morvan": an initial that would else be taken for an article.
const ARTICLE_INITIAL = /^[adl][._][a-z]{3}/

// "siao84-l.morvan": the same after a body's mark.
const ARTICLE_ENSUITE = /[-_\d]([adl])\.[a-z]{4}/

/** The words before the at sign, those of a saint's town left out: `st-loup.nom` → `nom`. */
function wordsBefore(local: string): string[] {
  const bruts = local
    .split(PARTS)
    .map(m => (IMMATRICULATION.test(m) ? '' : m.replace(CHIFFRES, '')))
    .filter(m => m !== '')
  const initiale = ARTICLE_INITIAL.test(local)
  const seconde = bruts.indexOf(ARTICLE_ENSUITE.exec(local)?.[1] ?? '', 1)
  return bruts.filter(
    (m, i) =>
      (i === 0 && initiale) ||
      (i > 0 && i === seconde) ||
      (!MOTS_VIDES.has(m) && !SAINTS.has(m) && !SAINTS.has(bruts[i - 1] ?? ''))
  )
}

// "num", "ly", "morvan": two letters at least, one of them sounded; "cs", "pm" are acronyms.
const SURNAME = /^(?=.*[aeiouy])[a-z]{2,}$/
const isSurname = (mot: string): boolean => SURNAME.test(mot) && !isWord(mot)

/** Beside an initial among other words it is a surname: `rosano` of `siao84-l.rosano`. */
const isRare = (mot: string | undefined): boolean =>
  mot !== undefined && mot.length >= 4 && isSurname(mot) && !holdsStem(mot, true)

/** `zelie.morvan`, `morvan.z`, `b.lepoint`: a part that is a first name, or an initial beside a word of no institution. */
function isNamed(mots: readonly string[]): boolean {
  if (mots.some(m => PRENOMS.has(m))) return true
  const [premier = '', second = ''] = mots
  if (mots.length === 2) {
    if (premier.length === 1) return isSurname(second)
    if (second.length === 1) return isSurname(premier)
  }
  if (mots.some((m, i) => m.length === 1 && [mots[i - 1], mots[i + 1]].some(isRare))) return true
  return mots.filter(m => !isWord(m)).length === 2 && mots.some((m, i) => isCommonName(m, mots[i - 1], mots[i + 1]))
}

/** `france.dupre`, not `france.services`: a first name that is a common word too, with an unknown word beside it only. */
function isCommonName(mot: string, avant: string | undefined, apres: string | undefined): boolean {
  if (!PRENOMS_COMMUNS.has(mot)) return false
  return [avant, apres].every(m => m === undefined || (!isWord(m) && !holdsStem(m, false)))
}

/**
 * On a domain of one's own, shorter words are acronyms: of 74 unknown ones of four letters or fewer on the sources, four may be a
 * person's; of 65 longer ones that neither the place nor the domain bears, as many, but nothing else explains those.
 */
const SURNOM_MIN = 5

function readOne(mot: string, messagerie: boolean): Lecture {
  const personne: Lecture = { verdict: 'personne', mots: [mot], institution: false }
  if (isWord(mot)) return PUBLIC
  if (PRENOMS.has(mot) || PRENOMS_COMMUNS.has(mot) || NOMS.has(mot)) return personne
  const voisin = mot.length >= 7 ? nameBesideWord(mot) : null
  if (voisin !== null) return { verdict: 'personne', mots: [voisin], institution: true }
  if (holdsStem(mot, true)) return PUBLIC
  // "sophiem": a first name and an initial.
  if (mot.length >= 5 && (PRENOMS.has(mot.slice(0, -1)) || isGlued(mot))) return personne
  if (isGluedWords(mot)) return PUBLIC
  return mot.length >= (messagerie ? 4 : SURNOM_MIN) ? { ...personne, verdict: 'inconnu' } : PUBLIC
}

/** "maisondesservices", "espacenumerique": words of institutions glued together, and no name among them. */
function isGluedWords(mot: string): boolean {
  if (mot.length < 8 || mot.length > 40) return false
  // Ranks that words can reach from the beginning.
  const reached = new Set([0])
  for (let debut = 0; debut < mot.length; debut++) {
    if (!reached.has(debut)) continue
    for (let fin = debut + 1; fin <= mot.length; fin++) {
      const part = mot.slice(debut, fin)
      if (MOTS_VIDES.has(part) || (part.length >= 3 && MOTS_INSTITUTION.has(part))) reached.add(fin)
    }
  }
  return reached.has(mot.length)
}

/** `jdurand`, `nfaustin`: an initial glued to a name, beside a word of a body. */
const isInitialed = (mot: string): boolean =>
  !isWord(mot) && mot.length >= 6 && (NOMS.has(mot.slice(1)) || PRENOMS.has(mot.slice(1)))

function readAddress(local: string, messagerie: boolean): Lecture {
  const mots = wordsBefore(local)
  if (mots.length === 0) return PUBLIC
  if (mots.length === 1) return readOne(mots[0] as string, messagerie)
  const institution = mots.some(m => isWord(m) || holdsStem(m, false))
  const personne: Lecture = { verdict: 'personne', mots: mots.filter(m => !isWord(m) && !isGluedWords(m)), institution }
  // "mediatheque.simone.veil": alone, it is someone so named.
  if (institution && ILLUSTRES.has(personne.mots.join(' '))) return PUBLIC
  if (isNamed(mots)) return personne
  if (institution) {
    if (mots.some(m => (NOMS.has(m) && !NOMS_COMMUNS.has(m)) || isInitialed(m))) return personne
    const faible =
      messagerie &&
      mots.every(m => MOTS_FAIBLES.has(m) || !isWord(m)) &&
      !mots.some(m => holdsStem(m, true) && !isWord(m))
    return faible && personne.mots.length > 0 ? personne : PUBLIC
  }
  // Only dashes: a place's name as often as a person's; a first name, a surname or an initial decides.
  if (!messagerie && !/[._]/.test(local) && !mots.some(m => m.length === 1 || NOMS.has(m))) return PUBLIC
  // Two words or more: "prenom.nom", "p.nom", "nom.prenom". Letters alone ("a.b.c", "cs.xy") are an acronym.
  return mots.some(m => m.length >= 3) ? personne : PUBLIC
}

// What stands before the at sign repeats ("mairie", "contact"), whole addresses do not (three in four of 62,000 are met once).
// "valbriard@relais.gouv.fr": at the State's, persons are prenom.nom@ by rule, and a lone word is a counter's.
const DE_L_ETAT = /\.gouv\.fr$/i

/** A lone unknown word tells nobody where there is no domain, nor where persons are never called so. */
const isNobody = (courriel: string): boolean =>
  DE_L_ETAT.test(courriel) || !courriel.includes('.', courriel.indexOf('@'))

const readMessagerie = remember(local => readAddress(local, true))
const readDomaine = remember(local => readAddress(local, false))

const isMessagerie = (courriel: string): boolean =>
  isFournisseur(courriel.slice(courriel.indexOf('@') + 1).toLowerCase())

function readMemo(courriel: string): Lecture {
  const local = courriel.slice(0, courriel.indexOf('@')).toLowerCase()
  return isMessagerie(courriel) ? readMessagerie(local) : readDomaine(local)
}

/** First names and surnames stay a person's even when the place bears one of them ("Centre Jean Durand", jean@). */
function bornBy(mot: string, lieu: ReadonlySet<string>, domaine: string): boolean {
  if (lieu.has(mot)) return true
  return mot.length >= 3 && !PRENOMS.has(mot) && !NOMS.has(mot) && domaine.includes(mot)
}

/** "amisvalmont", "astivalmont": a word of the place, five letters at least, or four at its head, stands in a lone word that is no name. */
function holdsPlace(mot: string, lieu: ReadonlySet<string>): boolean {
  for (const m of lieu)
    if (m.length >= 4 && !PRENOMS.has(m) && !NOMS.has(m) && (m.length > 4 ? mot.includes(m) : mot.startsWith(m)))
      return true
  return false
}

/** `martin-eglise` in Martin-Église, `anais-valmont` in Valmont; not `paul.martin` for Paul Martin in Saint-Martin. */
function isOfTown(mots: readonly string[], noms: ReadonlySet<string>, commune: ReadonlySet<string>): boolean {
  if (mots.every(m => commune.has(m))) return true
  return mots.some(m => commune.has(m) && !NOMS.has(m) && !PRENOMS.has(m)) && !noms.has(mots.join(''))
}

/**
 * `zelie.morvan`, `z.morvan`, `zeliemorvan` on a mail provider's domain, and no word of an institution: a person's own
 * mailbox, though the place bears the same name ("Association Zélie Morvan"); but not `martin-eglise` in Martin-Église.
 */
function isOwnMailbox({ verdict, mots, institution }: Lecture, { mots: noms, commune }: Lieu): boolean {
  if (verdict === 'public' || institution) return false
  const [premier = '', second = ''] = mots
  // Letters and glued names are a person's only if the place bears the first name too: "jzorgle" for Jean Zorgle.
  const isFirstName = (prenom: string, name: string): boolean =>
    PRENOMS.has(prenom) && noms.has(prenom) && noms.has(name) && noms.has(prenom + name)
  if (mots.length === 1) {
    for (let coupe = 3; coupe <= premier.length - 3; coupe++)
      if (isFirstName(premier.slice(0, coupe), premier.slice(coupe))) return true
    for (const m of noms) if (m[0] === premier[0] && isFirstName(m, premier.slice(1))) return true
    return false
  }
  if (mots.some(m => m.length === 1)) {
    const [lettre, name] = premier.length === 1 ? [premier, second] : [second, premier]
    for (const m of noms) if (mots.length === 2 && m[0] === lettre && isFirstName(m, name)) return true
    return false
  }
  return mots.some(m => PRENOMS.has(m)) && !isOfTown(mots, noms, commune)
}

/**
 * True when the address belongs to a person. `lieu` gives what the place answers to, asked only when needed.
 * `isCourrielPersonnel('prenom.nom@ville.fr', …)`, `('m.durand@asso.org', …)`, `('nathalie.mairie@asso.org', …)` are
 * true; `contact@`, `mairie.bourg@`, `mediatheque@`, `les.tilleuls@` for a place named "Les Tilleuls" are false.
 */
export function isCourrielPersonnel(courriel: string, lieu: () => Lieu): boolean {
  const lecture = readMemo(courriel)
  const { verdict, mots, institution } = lecture
  if (verdict === 'public' || (verdict === 'inconnu' && isNobody(courriel))) return false
  const place = lieu()
  if (isMessagerie(courriel) && isOwnMailbox(lecture, place)) return true
  const domaine = fold(courriel.slice(courriel.indexOf('@') + 1)).replaceAll(' ', '')
  const noms = place.mots
  // "albertville@" in Albertville, "jmoulin@" at the Centre Jean Moulin.
  const entier = courriel.slice(0, courriel.indexOf('@'))
  const serre = UNE_LETTRE.test(entier) ? entier : entier.toLowerCase().replace(CHIFFRES, '')
  for (const nom of [entier, serre])
    if (nom.length >= 5 && noms.has(nom) && !PRENOMS.has(nom) && !NOMS.has(nom)) return false
  const premier = mots[0] as string
  // An initial and a name: the domain's letters excuse nothing ("i.num@numerique…"), only the place's own whole word does.
  if (mots.length === 2 && !institution && mots.some(m => m.length === 1)) {
    const name = mots.find(m => m.length > 1)
    return name !== undefined && !(name.length >= 5 && !PRENOMS.has(name) && !NOMS.has(name) && noms.has(name))
  }
  if (mots.length === 1) {
    // "pierre.mairie@" is a person of the town hall, "mairie.pierre@" may be that of Saint-Pierre.
    if (institution && PRENOMS.has(premier) && courriel.startsWith(premier)) return true
    return (
      !bornBy(premier, noms, domaine) &&
      !(verdict === 'inconnu' && (holdsPlace(premier, noms) || (!isMessagerie(courriel) && place.isVoisine(premier))))
    )
  }
  // Every long word is the place's own: "saint.loup@" for Saint-Loup. One foreign word is a name.
  return !mots.every(m => m.length < 2 || bornBy(m, noms, domaine)) && !isPlaceLed(mots, noms)
}

/** "bourg.multi", "ruche.bourg": the place's own word beside one that is neither a first name, a surname nor an initial. */
function isPlaceLed(mots: readonly string[], noms: ReadonlySet<string>): boolean {
  return (
    mots.some(m => m.length >= 4 && noms.has(m)) &&
    mots.every(m => m.length >= 2 && !PRENOMS.has(m) && !PRENOMS_COMMUNS.has(m) && !NOMS.has(m))
  )
}
