/**
 * The days that a column's title names: "Horaires du mardi", "lun. au ven.", "Week-end". Cells that name no day are of those.
 */
import { JOURS, type Jour } from '../../standard/brut.ts'
import { motsDuNom } from './profil.ts'
import type { Vue } from './vue.ts'

const NOMS: Readonly<Record<Jour, string>> = {
  lundi: 'lundi lundis lun monday mon mo',
  mardi: 'mardi mardis mar tuesday tue tues tu',
  mercredi: 'mercredi mercredis mer merc wednesday wed we',
  jeudi: 'jeudi jeudis jeu thursday thu thur thurs th',
  vendredi: 'vendredi vendredis ven vend friday fri fr',
  samedi: 'samedi samedis sam saturday sat sa',
  dimanche: 'dimanche dimanches dim sunday sun su'
}
/** The day that a word names, its abbreviations and the English ones too. */
export const JOUR_DU_MOT: ReadonlyMap<string, Jour> = new Map(
  JOURS.flatMap(jour => NOMS[jour].split(' ').map(mot => [mot, jour] as const))
)
// "Horaires d'ouverture lundi", "openHours.Mo": the hours of opening, not the opening hour
const OUVERTURES = /\b(?:(?:open|opening) hours?|(?:heures?|horaires?|plages?|jours?) (?:d )?ouvertures?)\b/g
// "Horaires week-end", "Week-ends": two days
const FIN_DE_SEMAINE = /\b(?:le )?week ?ends?\b/g
// "(sauf si une seule tranche)"
const PARENTHESES = /\([^()]{0,200}\)/g
// "hlundi", "lundimatin": a whole day's name inside a word
const JOUR_COLLE = /(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)/g

// "lundi-vendredi", "lun. au ven.", "lundi à jeudi", "monday to friday": from a day to another
const JUSQUE =
  /(?:lun|mar|mer|jeu|ven|sam|mon|tue|wed|thu|fri|sat)[a-z]{0,6}\.?\s{0,2}(?:-|–|—|à|a|au|to)\s{0,2}(?:mar|mer|jeu|ven|sam|dim|tue|wed|thu|fri|sat|sun)/i
// "Horaires (ex : lundi 9h-12h)": days of an example
const EXEMPLE = /\bex|\d/i

// "Q12[SQ003]. ", "G2_Q5. ", "HOR[LuM]: ", "14. ", "7b) ": the number or the code that a form puts before its question
const CODE_DE_QUESTION = /^(?=[^\s.:)]{0,40}[\d[])[\p{L}\d_]{0,20}(?:\[[\p{L}\d_ ]{1,20}\]){0,2}\s?[.:)]\s{1,3}(?=\S)/u

const openedWords = (titre: string): readonly string[] =>
  motsDuNom(titre)
    .join(' ')
    .replace(OUVERTURES, ' ')
    .replace(FIN_DE_SEMAINE, 'samedi dimanche')
    .split(' ')
    .flatMap(mot => (JOUR_DU_MOT.has(mot) ? [mot] : mot.replace(JOUR_COLLE, ' $1 ').trim().split(' ')))

/** The question's own words; its code says nothing ("[MaA]" of "mardi après-midi"), unless the day is nowhere else ("Lundi1: ouverture"). */
function wordsOf(titre: string): readonly string[] {
  const question = openedWords(titre.replace(CODE_DE_QUESTION, ''))
  return joursDe(question).length > 0 ? question : openedWords(titre)
}

/**
 * The words of a title; what is between brackets explains and names nothing ("Ouverture (sauf si une seule tranche) lundi"),
 * unless the days are nowhere else: "Horaires (du lundi au jeudi)".
 */
export function motsDe({ profil: { titre } }: Vue): readonly string[] {
  const dehors = wordsOf(titre.replace(PARENTHESES, ' '))
  return joursDe(dehors).length > 0 || EXEMPLE.test(titre) ? dehors : wordsOf(titre)
}

export const joursDe = (mots: readonly string[]): readonly Jour[] => [
  ...new Set(mots.flatMap(mot => JOUR_DU_MOT.get(mot) ?? []))
]

/** The cells name days themselves: the title's then say nothing that they do not. */
export const JOURS_REDITS = 0.5

/**
 * The days that a title gives to its cells' hours: one, or those of "du lundi au vendredi", of "mardi et jeudi", where the
 * cells name none. Abbreviations count for one day alone: "ma", "sa", "we" are words too.
 */
export function joursDuTitre(vue: Vue, mots: readonly string[]): readonly Jour[] {
  const dits = joursDe(mots)
  if (dits.length < 2) return dits
  if (vue.formes.jour >= JOURS_REDITS || mots.some(mot => JOUR_DU_MOT.has(mot) && mot.length < 3)) return []
  const [premier, dernier] = dits.map(jour => JOURS.indexOf(jour)) as [number, number]
  if (dits.length > 2 || !JUSQUE.test(vue.profil.titre)) return dits
  return premier < dernier ? JOURS.slice(premier, dernier + 1) : []
}

/** True when a title names a day and the cells none: its hours are that day's, never every day's. */
export function isOfADay(vue: Vue): boolean {
  const dits = motsDe(vue).filter(mot => JOUR_DU_MOT.has(mot) && mot.length >= 3)
  return dits.length > 0 && vue.formes.jour < JOURS_REDITS
}
