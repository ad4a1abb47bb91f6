/**
 * One number, and what it is: a telephone, a date, a rank ("2e"), "24h/24", or the hour of a time.
 */
import { isDateJour } from './ecritures.ts'
import { minutesAt, pushTime, readTime } from './heure.ts'
import type { Push } from './jeton.ts'
import { BROKEN, ends, isDigit, isLetter } from './signes.ts'

// "05 55 63 19 06", "05.55.63.19.06", "+33 5 55 63 19 06"; "05 - 55 - 63 - 19 - 06", five pairs and no sixth: hours go by two
const TELEPHONE =
  /(?:\+\d{2} ?\(?0?\)? ?|0)[1-9](?:(?:[ .\-/]?\d\d){4}(?!\.\d\d(?![.\d]))|(?: ?[-–—] ?\d\d){4}(?![\d:hH]| ?[-–—] ?\d))/y
// "24h/24", "24/24", "24h sur 24", "24 heures sur 24 heures", "24/7"
const CONTINU = /24 ?(?:heures|h)? ?(?:\/|sur) ?(?:24(?: ?heures| ?h)?|7)/iy
// "7j/7", "7 jours sur 7", "7/7"
const SEPT_SUR_SEPT = /7 ?(?:j|jrs|jours)? ?(?:\/|sur) ?7 ?j?/iy
// "12/03/2024", "12.03.24"
const DATE_CHIFFREE = /\d{1,2}[/.]\d{1,2}[/.](?:20)?\d\d(?!\d|[hH:])/y
// "er", "ère", "ème", "e", "es", "nd", "°" after a number: the second of "2nd et 4ème", of "1ers et 3es"
const ORDINAL =
  /(?: (?:er|[èe]me)(?![a-zà-ÿ])|ers?|[èe]res?|[èe\ufffd]mes?|i[èe\ufffd]mes?|nde?s?|[eè]s?(?![a-zà-ÿ])|°)/iy
// "1330 à 17:00", both of "0900-1200"; years are left alone
const QUATRE_CHIFFRES = /(?:0\d|1[0-8])[0-5][05](?= ?(?:-|–|à) ?\d)|(?<=\d{4} ?[-–à] ?)(?:0\d|1\d|2[0-3])[0-5][05]/y

// "0830-1200", which a telephone may begin like
const QUATRE_ET_QUATRE = /[01]\d[0-5][05] ?[-–à] ?[012]\d[0-5][05](?!\d)/y

/** Reads the number that starts at `start`; answers where the text goes on. */
export function readNumber(text: string, start: number, push: Push): number {
  let i = start
  while (isDigit(text.charCodeAt(i))) i++
  const length = i - start
  const span = length === 4 && ends(QUATRE_ET_QUATRE, text, start) > 0
  if (length >= 2 && text.charCodeAt(start) === 48 && !span) {
    const end = ends(TELEPHONE, text, start)
    if (end > 0) {
      push('mot', 1, false, start, end)
      return end
    }
  }
  if (length === 4 && ends(QUATRE_CHIFFRES, text, start) > 0) {
    const minutes = minutesAt(text, start + 2)
    return pushTime(Number(text.slice(start, start + 2)), minutes, start, i, push)
  }
  if (length > 2) {
    // "113:30", "99h00": a time that lost its meaning, not a bare number.
    if (text[i] === ':' || text[i] === 'h') {
      const minutes = minutesAt(text, i + 1)
      if (minutes >= 0) {
        push('cassee', 0, false, start, i + 3)
        return i + 3
      }
    }
    push(length === 4 && text.startsWith('20', start) ? 'annee' : 'mot', 0, false, start, i)
    return i
  }
  const n =
    length === 1 ? text.charCodeAt(start) - 48 : (text.charCodeAt(start) - 48) * 10 + text.charCodeAt(start + 1) - 48
  if (n === 24 || n === 7) {
    const end = ends(n === 24 ? CONTINU : SEPT_SUR_SEPT, text, start)
    if (end > 0) {
      if (n === 24) push('continu', 0, true, start, end)
      else push('jours', 127, true, start, end)
      return end
    }
  }
  const next = text.charCodeAt(i)
  if ((next === 46 || next === 47) && isDigit(text.charCodeAt(i + 1))) {
    const end = ends(DATE_CHIFFREE, text, start)
    if (end > 0) {
      pushDate(text, start, end, push)
      return end
    }
    if (next === 47 && isDateJour(text, start, i)) {
      const to = isDigit(text.charCodeAt(i + 2)) ? i + 3 : i + 2
      push('nombre', n, false, start, i)
      push('mois', Number(text.slice(i + 1, to)), false, i + 1, to)
      return to
    }
  }
  if (isLetter(next) || next === 0xb0 || next === BROKEN || (next === 32 && isLetter(text.charCodeAt(i + 1)))) {
    const end = ends(ORDINAL, text, i)
    if (end > 0) {
      push('rang', n, true, start, end)
      // "1er/01"
      const month = n === 1 ? monthAt(text, end) : 0
      if (month === 0) return end
      push('mois', month, false, end + 1, end + 3)
      return end + 3
    }
  }
  return readTime(text, start, i, n, push)
}

/** "/01" at `at`: its month, or 0. */
function monthAt(text: string, at: number): number {
  const month = text[at] === '/' ? minutesAt(text, at + 1) : 0
  return month >= 1 && month <= 12 && !isDigit(text.charCodeAt(at + 3)) ? month : 0
}

/** "12/03/2024" as its day, its month and its year; a word when it is no date. */
function pushDate(text: string, start: number, end: number, push: Push): void {
  const [jour = '', mois = ''] = text.slice(start, end).split(/[/.]/)
  const at = start + jour.length + 1
  const month = Number(mois)
  if (Number(jour) < 1 || Number(jour) > 31 || month < 1 || month > 12) push('mot', 2, false, start, end)
  else {
    push('nombre', Number(jour), false, start, at - 1)
    push('mois', month, false, at, at + mois.length)
    push('annee', 0, false, at + mois.length + 1, end)
  }
}
