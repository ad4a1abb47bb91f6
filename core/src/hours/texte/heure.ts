/**
 * One time in all its spellings: "9h", "9 h 30", "9H30", "9:30", "9.30", "9 :30", "12 h. 30", "8:" before a dash.
 */
import { minutesEnLettres } from './ecritures.ts'
import type { Push } from './jeton.ts'
import { ends, isAsciiLetter, isBlank, isDash, isDigit, isSmallLetter } from './signes.ts'

// " h ", " heures " after a number, with what follows left alone
const H = /[ \t\u00a0]{0,3}(?:-?heures?|-?hrs?|-?hres?|-?h)/iy
// figures, "h" or ":" after what looked like minutes: "9: 14h"
const PAS_DES_MINUTES = / ?[\dhH:]/y
// ". 30", ". à" after the "h" of a time
const APRES_H_POINT = /\. ?(?=\d\d(?!\d| ?h)|à |- ?\d)/iy
// "min" after the minutes
const MINUTES = / ?(?:minutes|min|mn)(?![a-z])/iy

// "am", "p.m." glued to their hour: "9am-5pm"
const AM_PM = /([ap])(?:\.m\.|m\.?)(?![a-zà-ÿ])/iy
// " AM", " p.m." after a blank; in French "12:00 AM 14:00-17:00" and "AM : 14h" are afternoons
const AM_PM_A_PART = /[ \u00a0]([ap])(?:\.m\.|m\.?)(?![a-zà-ÿ])(?! ?:)(?! ?(?:de )?\d)/iy

/** A figure; the letter O is meant as nought: "12h3O". */
function figureAt(text: string, at: number): number {
  const c = text.charCodeAt(at)
  return c === 79 ? 0 : c - 48
}

/** Minutes written at `at`, as two figures: their value, or -1. */
export function minutesAt(text: string, at: number): number {
  const tens = figureAt(text, at)
  const units = figureAt(text, at + 1)
  return tens >= 0 && tens <= 5 && units >= 0 && units <= 9 ? tens * 10 + units : -1
}

export function pushTime(hour: number, minutes: number, start: number, end: number, push: Push): number {
  const total = hour * 60 + minutes
  if (total <= 1440) push('heure', total, true, start, end)
  else push('cassee', 0, false, start, end)
  return end
}

/** The English half of the day at `at`, added to an hour of twelve: "5" before "pm" → 17; null when none is said. */
function englishHour(text: string, at: number, hour: number): { hour: number; end: number } | null {
  if (hour < 1 || hour > 12) return null
  const glued = isBlank(text.charCodeAt(at)) ? null : AM_PM
  const expression = glued ?? AM_PM_A_PART
  expression.lastIndex = at
  const half = expression.exec(text)?.[1]?.toLowerCase()
  // "9-12 AM" is more often a French afternoon than midnight.
  if (half === undefined || (half === 'a' && hour === 12 && glued === null)) return null
  return { hour: (hour % 12) + (half === 'p' ? 12 : 0), end: expression.lastIndex }
}

/** "9h", "9 h 30", "9H30", "9:30", "9.30", "9 :30", "8:" before a dash; a bare number otherwise. */
export function readTime(text: string, start: number, afterDigits: number, n: number, push: Push): number {
  let i = afterDigits
  const afterH = ends(H, text, i)
  // "9 hommes" is not a time; "9hà12h" is.
  if (afterH > 0 && !(isBlank(text.charCodeAt(i)) && isSmallLetter(text.charCodeAt(afterH)))) {
    return readMinutesAfterH(text, start, afterH, n, push)
  }
  const colon = isBlank(text.charCodeAt(i)) && text[i + 1] === ':' ? i + 1 : i
  if (text[colon] === ':' || (text[colon] === '.' && colon === i)) {
    const minutes = minutesAt(text, colon + 1)
    if (minutes >= 0 && !isDigit(text.charCodeAt(colon + 3))) {
      i = colon + 3
      if (text[i] === 'h' || text[i] === 'H') i++
      // "09:00:00"
      if (text[i] === ':' && minutesAt(text, i + 1) >= 0) i += 3
      const english = englishHour(text, i, n)
      if (english !== null) return pushTime(english.hour, minutes, start, english.end, push)
      return pushTime(n, minutes, start, i, push)
    }
    // "12: 45"
    const spaced = text[colon] === ':' && colon === i && text[i + 1] === ' ' ? minutesAt(text, i + 2) : -1
    if (spaced >= 0 && spaced % 5 === 0 && ends(PAS_DES_MINUTES, text, i + 4) < 0)
      return pushTime(n, spaced, start, i + 4, push)
    // "14:/18:" and "16:" at the end: the minutes were lost and were nought.
    const after = text.charCodeAt(colon + 1)
    if (text[colon] === ':' && colon === i && (Number.isNaN(after) || after === 47 || isDash(after))) {
      return pushTime(n, 0, start, colon + 1, push)
    }
  }
  const english = englishHour(text, i, n)
  if (english !== null) return pushTime(english.hour, 0, start, english.end, push)
  if (text[i] === '€' || text[i] === '%' || (text[i] === ' ' && text[i + 1] === '€')) push('mot', 0, false, start, i)
  else push('nombre', n, false, start, i)
  return i
}

function readMinutesAfterH(text: string, start: number, h: number, n: number, push: Push): number {
  let afterH = h
  let i = afterH
  if (text[i] === ':') {
    i++
    while (text[i] === ' ') i++
    if (minutesAt(text, i) < 0) i = afterH
  }
  const direct = isDigit(text.charCodeAt(i))
  let at = i
  // "12 h. 30", "9 h. à 12 h."
  const dot = text[i] === '.' ? ends(APRES_H_POINT, text, i) : -1
  if (dot > 0) {
    afterH = i + 1
    at = i + 1
  }
  while (isBlank(text.charCodeAt(at)) && at < i + 3) at++
  const minutes = minutesAt(text, at)
  if (minutes >= 0) {
    let end = at + 2
    if (text[end] === '0' && minutes === 0) end++
    const hAfter = ends(H, text, end)
    const another = hAfter > 0 && (minutes <= 24 || !direct) && !isAsciiLetter(text.charCodeAt(hAfter))
    const plausible = direct || minutes % 5 === 0
    if (!another && plausible && !isDigit(text.charCodeAt(end)) && (direct || text[end] !== ':')) {
      if (direct && hAfter > 0 && minutes > 24) end = hAfter
      const unit = ends(MINUTES, text, end)
      if (unit > 0) end = unit
      return pushTime(n, minutes, start, end, push)
    }
  }
  const words = minutesEnLettres(text, afterH)
  return pushTime(n, words?.minutes ?? 0, start, words?.end ?? afterH, push)
}
