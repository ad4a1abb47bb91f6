/**
 * The day a record was last updated. Never invented: a month without its day, a date software filled in for want of one,
 * a date to come are unknown, kept raw with the reason. The number that a spreadsheet keeps for a day is that day.
 */
import { dateFactice } from '../rules/date-factice.ts'
import { dateFuture } from '../rules/date-future.ts'
import { dateIllisible } from '../rules/date-illisible.ts'
import { dateIncomplete } from '../rules/date-incomplete.ts'
import { dateReparee } from '../rules/date-reparee.ts'
import { fold } from '../text/fold.ts'
import { remember } from './memo.ts'
import { notify, type Recueil, valuesOf } from './recueil.ts'
import { keepRaw } from './texte-libre.ts'

/** `repare`: the day was written as a number, and deserves a notice. */
export type LectureDate =
  | { readonly jour: string; readonly repare?: true }
  | { readonly probleme: 'illisible' | 'incomplete' | 'factice' }

// "2023-03-15", "2023/03/15 14:16:50.898", "2023-03-15T10:00:00Z"
const ANNEE_DABORD = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].{0,40})?$/
// "15/03/2023", "15-3-23", "15.03.2023 10:00"
const JOUR_DABORD = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:\s.{0,40})?$/
// "20230315"
const COLLEE = /^(\d{4})(\d{2})(\d{2})$/
// Milliseconds or seconds since 1970, from 2001 on, which tells them from a phone number: "1679529600000", "1679529600".
const EPOQUE_MS = /^1\d{12}$/
const EPOQUE_S = /^1\d{9}(?:\.\d{1,9})?$/
// Days since 30 December 1899, which a spreadsheet keeps for a date: "45384", "45384.5" is 2 April 2024 at noon.
const SERIE = /^([3-6]\d{4})(?:[.,]\d{1,12})?$/
// Folded: "15 mars 2023", "le lundi 1er juin 2022 a 10h"
const EN_LETTRES = /(?:^|\s)(\d{1,2})(?:er)? ([a-z]{3,9}) (\d{4})(?:\s|$)/
// Folded: "mars 2021", "juil 22", "03 2021", "2021"
const SANS_JOUR = /^(?:[a-z]{3,9} (?:\d{4}|\d{2})|(?:0?[1-9]|1[0-2]) \d{4}|\d{4}(?: (?:0[1-9]|1[0-2]))?)$/

const MOIS: Readonly<Record<string, number>> = {
  janvier: 1,
  janv: 1,
  jan: 1,
  fevrier: 2,
  fevr: 2,
  fev: 2,
  mars: 3,
  avril: 4,
  avr: 4,
  mai: 5,
  juin: 6,
  juillet: 7,
  juil: 7,
  aout: 8,
  septembre: 9,
  sept: 9,
  sep: 9,
  octobre: 10,
  oct: 10,
  novembre: 11,
  nov: 11,
  decembre: 12,
  dec: 12
}

const JOURS_DU_MOIS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isDay(annee: number, mois: number, jour: number): boolean {
  if (mois < 1 || mois > 12 || jour < 1) return false
  const bissextile = (annee % 4 === 0 && annee % 100 !== 0) || annee % 400 === 0
  return jour <= (JOURS_DU_MOIS[mois - 1] as number) + (mois === 2 && bissextile ? 1 : 0)
}

/** Years before the web had public access points in France are what software writes for nothing: 1970, 1900, 0001. */
const PREMIERE_ANNEE = 1990

function day(annee: number, mois: number, jour: number): LectureDate {
  if (annee < PREMIERE_ANNEE || annee >= 9999) return { probleme: 'factice' }
  if (!isDay(annee, mois, jour)) return { probleme: 'illisible' }
  return { jour: `${annee}-${String(mois).padStart(2, '0')}-${String(jour).padStart(2, '0')}` }
}

function fromEpoch(ms: number): LectureDate {
  const date = new Date(ms)
  return day(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}

/** From 7 May 1990 to 8 April 2064: a smaller number is as well a post code or a count. The rank of 1 January 1970 is 25,569. */
const [SERIE_MIN, SERIE_MAX, SERIE_1970] = [33_000, 60_000, 25_569]

function fromSerie(rang: number): LectureDate {
  if (rang < SERIE_MIN || rang > SERIE_MAX) return { probleme: 'illisible' }
  const lue = fromEpoch((rang - SERIE_1970) * 86_400_000)
  return 'jour' in lue ? { ...lue, repare: true } : lue
}

function read(texte: string): LectureDate {
  let m = ANNEE_DABORD.exec(texte) ?? COLLEE.exec(texte)
  if (m) return day(Number(m[1]), Number(m[2]), Number(m[3]))
  m = JOUR_DABORD.exec(texte)
  if (m) {
    const annee = m[3]?.length === 2 ? 2000 + Number(m[3]) : Number(m[3])
    const [jour, mois] = [Number(m[1]), Number(m[2])]
    // French order; the month first only when nothing else is possible: "12/25/2022".
    return mois > 12 && jour <= 12 ? day(annee, jour, mois) : day(annee, mois, jour)
  }
  if (EPOQUE_MS.test(texte)) return fromEpoch(Number(texte))
  if (EPOQUE_S.test(texte)) return fromEpoch(Number(texte) * 1000)
  m = SERIE.exec(texte)
  if (m) return fromSerie(Number(m[1]))
  if (texte === '0') return { probleme: 'factice' }
  const plie = fold(texte)
  m = EN_LETTRES.exec(plie)
  const mois = m ? MOIS[m[2] as string] : undefined
  if (m && mois !== undefined) return day(Number(m[3]), mois, Number(m[1]))
  if (SANS_JOUR.test(plie)) {
    const mot = /^[a-z]+/.exec(plie)?.[0]
    return { probleme: mot === undefined || MOIS[mot] !== undefined ? 'incomplete' : 'illisible' }
  }
  return { probleme: 'illisible' }
}

/**
 * `readDate('15/03/2023') → { jour: '2023-03-15' }`, `readDate('Mars 2021') → { probleme: 'incomplete' }`,
 * `readDate('01/01/1970') → { probleme: 'factice' }`. A time zone is not applied: the day is the one written.
 */
export const readDate: (texte: string) => LectureDate = remember(read, 10_000)

const REGLES = { illisible: dateIllisible, incomplete: dateIncomplete, factice: dateFactice } as const

export function normaliseDateMaj(r: Recueil): void {
  for (const { texte } of valuesOf(r, 'date_maj')) {
    const lue = readDate(texte.trim())
    if ('probleme' in lue) keepRaw(r, 'date_maj', texte, REGLES[lue.probleme])
    else if (lue.jour > r.contexte.jour) keepRaw(r, 'date_maj', texte, dateFuture)
    else {
      if (lue.repare) notify(r, dateReparee, texte)
      if (r.valeurs.date_maj === undefined || lue.jour > r.valeurs.date_maj) r.valeurs.date_maj = lue.jour
    }
  }
}
