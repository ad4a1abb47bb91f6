/**
 * One word: folded and looked up, with the few that take another along ("rendez-vous", "week-end", "avant-dernier").
 */
import { DEBUTS_D_HEURE, heureEnLettres, JOURS_EN_LETTRES, joursEnLettres } from './ecritures.ts'
import { jourCoupe, jourMalEcrit } from './fautes.ts'
import type { Push } from './jeton.ts'
import { foldWord } from './replis.ts'
import { BROKEN, endOfRun, ends, isAsciiLetter, isDigit, isLetter, isUpper } from './signes.ts'
import { MOTS, type Sorte } from './vocabulaire.ts'

// "vous" after "rendez", "midi" after "après", "end" after "week"
const VOUS = /[ \t\u00a0\-‑–]{0,3}vous/iy
const MIDI = /[ \t\u00a0\-‑–]{0,3}midis?/iy
// "-dernier" after "avant"
const DERNIER = /[ \t\u00a0\-‑–]{0,3}derni(?:er|ère)s?/iy
const END = /[ \t\u00a0\-‑–]{0,3}ends?/iy

const MOIS_ENTIERS = new Set(['mars', 'mai', 'juin', 'aout'])

/** "lun", "sept": a day or a month whose dot is not the end of a sentence. */
const isCutShort = (sorte: Sorte, word: string): boolean =>
  word.length <= 4 && ((sorte === 'mois' && !MOIS_ENTIERS.has(word)) || sorte === 'jour')

/** Reads the word that starts at `start`; answers where the text goes on. */
export function readWord(text: string, start: number, push: Push): number {
  let i = start
  let ascii = true
  while (i < text.length) {
    const c = text.charCodeAt(i)
    if (isAsciiLetter(c)) {
      // "heuresLe", "VendrediSamedi": a capital after a small letter starts a word.
      if (i > start && isUpper(c) && !isUpper(text.charCodeAt(i - 1)) && i - start > 2) break
    } else if (c === BROKEN ? i === start || !isDigit(text.charCodeAt(i + 1)) : isLetter(c)) {
      ascii = false
    } else {
      break
    }
    i++
  }
  const raw = text.slice(start, i)
  // "de h30 à 12h30": the hour was lost.
  if ((raw === 'h' || raw === 'H') && isDigit(text.charCodeAt(i))) {
    while (isDigit(text.charCodeAt(i))) i++
    push('cassee', 0, false, start, i)
    return i
  }
  const word = ascii ? raw.toLowerCase() : foldWord(raw)
  if (word === 'http' || word === 'https' || word === 'www') return endOfRun(text, i)
  let end = isUpper(text.charCodeAt(start)) ? ends(JOURS_EN_LETTRES, text, start) : -1
  if (end > 0) {
    const mask = joursEnLettres(text.slice(start, end))
    if (mask > 0) {
      push('jours', mask, true, start, end)
      return end
    }
  }
  end = -1
  if (word === 'avant') {
    end = ends(DERNIER, text, i)
    if (end > 0) push('rang', -2, true, start, end)
  } else if (word === 'rendez') {
    end = ends(VOUS, text, i)
    if (end > 0) push('rdv', 0, false, start, end)
  } else if (word === 'apres' || word === 'apr?s') {
    end = ends(MIDI, text, i)
    if (end > 0) push('partie', 1, false, start, end)
  } else if (word === 'week') {
    end = ends(END, text, i)
    if (end > 0) push('jours', 96, true, start, end)
  } else if (word === 'des' && !ascii) {
    push('depuis', 0, false, start, i)
    return i
  } else if (raw === 'WE') {
    push('jours', 96, true, start, i)
    return i
  }
  if (end > 0) return end
  const mot = MOTS.get(word)
  const number = mot === undefined || mot.sorte === 'nombre' || mot.sorte === 'mois'
  const time = number && DEBUTS_D_HEURE.has(word) ? heureEnLettres(text, start) : null
  if (time !== null) {
    push('heure', time.minutes, true, start, time.end)
    return time.end
  }
  if (mot !== undefined) {
    if (mot.sorte === 'rien') return i
    push(mot.sorte, mot.valeur, mot.douteux !== true, start, i)
    // "lun. mar. 9h", "Sept. - Juin": the dot belongs to the short word.
    if (text[i] === '.' && isCutShort(mot.sorte, word)) return i + 1
    return i
  }
  const day = jourMalEcrit(word)
  if (day >= 0) push('jour', day, true, start, i)
  else if (jourCoupe(word) >= 0) push('jour', jourCoupe(word), false, start, i)
  else push('mot', 0, false, start, i)
  return i
}
