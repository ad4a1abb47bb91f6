/**
 * Spellings that need a look around them: days as letters ("LMJV", "L-M-M-J-V", "L-V") and dates in figures without a
 * year ("du 15/06 au 15/09"), which must not be taken for hours ("9/12").
 */
import { type JoursMasque, rangeDeJours } from '../modele.ts'

// "S : 10h", "9h-17h S 9h-12h" but not "salle S 9h-12h", "LMMJV", "L-M-M-J-V", "L, Ma, Me, J, V", "L M M J V", "L-V 9h", "Ma/J 14h", "L au V : 9h": capitals, nothing glued after them
export const JOURS_EN_LETTRES =
  /[LJVSD](?= ?: ?\d)|(?<=(?:^|[;,/|\n)\dhH] ?) ?)[LJVSD](?= \d{1,2} ?[hH:\-/])|(?:LM{1,2}J?V?S?D?|M{2}JVS?D?)(?![A-Za-zÀ-ÿ'’])|(?:Lu|L|Ma|Me|Je|J|Ve|V|S)(?: ?[-/] ?| au | à )(?:Ma|Me|Je|J|Ve|V|Sa|S|Di|D)(?=[ :]{1,3}(?:de )?\d)|(?:Lu|L|Ma|Me|M|Je|J|Ve|V|Sa|S|Di|D)(?:(?: ?[-,/.+] ?| )(?:Lu|L|Ma|Me|M|Je|J|Ve|V|Sa|S|Di|D)){2,6}(?![A-Za-zÀ-ÿ'’])/y

const LETTRES = /Lu|L|Ma|Me|M|Je|J|Ve|V|Sa|S|Di|D/g
const RANG: Readonly<Record<string, number>> = { L: 0, J: 3, V: 4, S: 5, D: 6 }

/** Place in the week of one letter after the day `last`; the first M is Tuesday, a second one Wednesday. */
function dayOf(letter: string, last: number): number {
  if (letter === 'Ma') return 1
  if (letter === 'Me') return 2
  if (letter === 'M') return last >= 1 ? 2 : 1
  return RANG[letter[0] as string] ?? -1
}

/** "L-V": Monday to Friday; 0 when the second comes first. */
function fromTo(first: string, last: string): JoursMasque {
  const de = dayOf(first, -1)
  const a = dayOf(last, de)
  return a > de ? rangeDeJours(de, a) : 0
}

/** The days that letters name, or 0 when they are not in the order of the week: `joursEnLettres('L-M-J')` → 11. */
export function joursEnLettres(text: string): JoursMasque {
  const letters = text.match(LETTRES) ?? []
  if (text === 'LMD' || letters.length === 0) return 0
  if (letters.length === 1) return 1 << dayOf(text, -1)
  if (letters.length === 2 && !text.includes('/'))
    return text.length === 2 ? 0 : fromTo(letters[0] as string, letters[1] as string)
  let mask = 0
  let last = -1
  for (const letter of letters) {
    const day = dayOf(letter, last)
    if (day <= last) return 0
    mask |= 1 << day
    last = day
  }
  return mask
}

// "quatorze heures", "dix-sept heures trente", "vingt-deux heures"; "quatorze" alone before "à dix-huit heures"
const HEURE_EN_LETTRES =
  /(une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix(?:[ -](?:sept|huit|neuf))?|onze|douze|treize|quatorze|quinze|seize|vingt(?:(?:[ -]et[ -])une?|[ -](?:deux|trois))?)(?: heures?(?![a-zà-ÿ])|(?= à [a-z]{2,8}(?:[ -][a-z]{2,6})? heures?(?![a-zà-ÿ])))/iy
const NOMBRES = 'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(
  ' '
)
// " trente", " et demie", " et quart", " moins le quart", " quarante-cinq" after "17 heures", "8h" or "midi"
const MINUTES_EN_LETTRES =
  /[ \t\u00a0]{1,3}(?:(et (?:demie?|quart)|moins (?:le )?(?:quart|cinq|dix|vingt)|quinze|trente|quarante[ -]cinq|quarante|vingt|dix|cinquante|cinq)(?![a-zà-ÿ])(?![ -](?:jour|heure|ans|min|person|sept|huit|neuf|deux|trois|et une)))/iy
const VALEUR_DES_MINUTES: Readonly<Record<string, number>> = {
  'et demi': 30,
  'et demie': 30,
  'et quart': 15,
  'moins le quart': -15,
  'moins quart': -15,
  'moins cinq': -5,
  'moins dix': -10,
  'moins vingt': -20,
  cinq: 5,
  dix: 10,
  quinze: 15,
  vingt: 20,
  trente: 30,
  quarante: 40,
  'quarante-cinq': 45,
  'quarante cinq': 45,
  cinquante: 50
}

/** Minutes written out after an hour, at `at`, and where they end: ` et demie` → 30, ` moins le quart` → -15; null when none. */
export function minutesEnLettres(text: string, at: number): { minutes: number; end: number } | null {
  MINUTES_EN_LETTRES.lastIndex = at
  const words = MINUTES_EN_LETTRES.exec(text)?.[1]?.toLowerCase()
  const minutes = words === undefined ? undefined : VALEUR_DES_MINUTES[words]
  return minutes === undefined ? null : { minutes, end: MINUTES_EN_LETTRES.lastIndex }
}

/** Words that may start an hour written out. */
export const DEBUTS_D_HEURE: ReadonlySet<string> = new Set([...NOMBRES.slice(1), 'une', 'vingt'])

/** A time written out at `at`, in minutes, and where it ends; null when there is none: `dix-sept heures trente` → 1050. */
export function heureEnLettres(text: string, at: number): { minutes: number; end: number } | null {
  HEURE_EN_LETTRES.lastIndex = at
  const found = HEURE_EN_LETTRES.exec(text)
  if (found === null) return null
  const hours = (found[1] as string).toLowerCase()
  const end = HEURE_EN_LETTRES.lastIndex
  const [tens = '', ...units] = hours.split(/[ -](?:et[ -])?/)
  const value = (word: string): number => (word === 'vingt' ? 20 : word === 'une' ? 1 : NOMBRES.indexOf(word))
  const hour = value(tens) + units.reduce((sum, word) => sum + value(word), 0)
  const after = minutesEnLettres(text, end)
  return { minutes: hour * 60 + (after?.minutes ?? 0), end: after?.end ?? end }
}

// "/06", "/9": a month after a day
const MOIS_CHIFFRE = /\/(0?[1-9]|1[0-2])(?![\d:hH/]| ?h)/y
// " au 31/8" after a date that "du" opens
const AU_DATE = / (?:au|à|-) \d{1,2}\/\d/y
// "du " or "au " just before
const DU_AU = /(?:^|[^a-zà-ÿ])(?:du|au|le) $/i

/**
 * True when the number from `start` to `slash` is the day of a date: its month starts with a nought ("15/06"), no hours go
 * that way ("31/12", "20/12"), or "du … au …" stands around it ("du 1/10 au 31/12"). "9/12" alone is a span of hours.
 */
export function isDateJour(text: string, start: number, slash: number): boolean {
  MOIS_CHIFFRE.lastIndex = slash
  const month = MOIS_CHIFFRE.exec(text)?.[1]
  const day = Number(text.slice(start, slash))
  if (month === undefined || day < 1 || day > 31) return false
  // Hours go forward, but for evenings that end at night ("20/2").
  if (month.startsWith('0') || day >= 24 || (day > Number(month) && (day < 17 || Number(month) > 6))) return true
  if (!DU_AU.test(text.slice(Math.max(0, start - 4), start))) return false
  AU_DATE.lastIndex = slash + 1 + month.length
  return AU_DATE.test(text) || /\d{1,2}\/\d{1,2} au $/.test(text.slice(Math.max(0, start - 9), start))
}
