/**
 * One word: folded and looked up, with the few that take another along ("rendez-vous", "week-end", "avant-dernier").
 */
import { DEBUTS_D_HEURE, heureEnLettres, JOURS_EN_LETTRES, joursEnLettres, minutesEnLettres } from './ecritures.ts'
import { jourCoupe, jourMalEcrit } from './fautes.ts'
import type { Push } from './jeton.ts'
import { foldWord } from './replis.ts'
import { BROKEN, endOfRun, ends, isAsciiLetter, isDigit, isLetter, isUpper } from './signes.ts'
import { MOTS, type Mot, PETITES_VACANCES } from './vocabulaire.ts'

// "vous" after "rendez", "midi" after "après", "end" after "week", "-dernier" after "avant"
const VOUS = /[ \t\u00a0\-‑–]{0,3}vous/iy
const MIDI = /[ \t\u00a0\-‑–]{0,3}midis?/iy
const END = /[ \t\u00a0\-‑–]{0,3}ends?/iy
// "jours sur sept" after "sept"
const JOURS_SUR_SEPT = / jours sur (?:sept|7)(?![a-z])/iy
const VACANCES = / vacances/iy
// " saison" after "haute", "basse"
const SAISON = /[ -]saisons?/iy
// " haute" after "saison"
const HAUTE = / (?:haute|pleine)(?![a-z])/iy
const DERNIER = /[ \t\u00a0\-‑–]{0,3}derni(?:er|ère)s?/iy

// "H24", "h 24": all day long
const H24 = /[hH] ?24(?![\d:hH]| ?h)/y
// "et nuit", "/nuit" after "jour"; "et jour" after "nuit"
const ET_NUIT = /(?: et | ?[/&+-] ?)nuits?(?![a-zà-ÿ])/iy
const ET_JOUR = /(?: et | ?[/&+-] ?)jours?(?![a-zà-ÿ])/iy
// "-quatre heures sur vingt-quatre" after "vingt"
const QUATRE_SUR_VINGT_QUATRE = /[ -]quatre heures sur vingt[ -]quatre/iy

/** Words that another one completes, and what both stand for. */
const SUITES: Readonly<Record<string, readonly [suite: RegExp, sens: Mot]>> = {
  avant: [DERNIER, { sorte: 'rang', valeur: -2 }],
  rendez: [VOUS, { sorte: 'rdv', valeur: 0, douteux: true }],
  apres: [MIDI, { sorte: 'partie', valeur: 1 }],
  ap: [MIDI, { sorte: 'partie', valeur: 1 }],
  'apr?s': [MIDI, { sorte: 'partie', valeur: 1 }],
  sept: [JOURS_SUR_SEPT, { sorte: 'jours', valeur: 127 }],
  // All school holidays but summer's.
  petites: [VACANCES, { sorte: 'vacances', valeur: PETITES_VACANCES }],
  // Summer's and winter's, or the other way round in the mountains: what counts is that one is not the other.
  haute: [SAISON, { sorte: 'saison', valeur: 1 }],
  saison: [HAUTE, { sorte: 'saison', valeur: 1 }],
  pleine: [SAISON, { sorte: 'saison', valeur: 1 }],
  basse: [SAISON, { sorte: 'saison', valeur: 2 }],
  moyenne: [SAISON, { sorte: 'saison', valeur: 3 }],
  week: [END, { sorte: 'jours', valeur: 96 }],
  jour: [ET_NUIT, { sorte: 'continu', valeur: 0 }],
  jours: [ET_NUIT, { sorte: 'continu', valeur: 0 }],
  nuit: [ET_JOUR, { sorte: 'continu', valeur: 0 }],
  vingt: [QUATRE_SUR_VINGT_QUATRE, { sorte: 'continu', valeur: 0 }]
}

/** Begins an address of the web: all of it is skipped. */
const LIENS = new Set(['http', 'https', 'www'])
const MOIS_ENTIERS = new Set(['mars', 'mai', 'juin', 'aout'])

/** A word once looked up. */
interface Connu {
  readonly mot: Mot
  readonly suite: readonly [suite: RegExp, sens: Mot] | undefined
  /** "lun", "sept": a day or a month whose dot is not the end of a sentence. */
  readonly coupe: boolean
  /** May start an hour written out: "dix heures". */
  readonly chiffre: boolean
  readonly lien: boolean
}

// 883 real sentences hold fewer than 2,000 distinct words; beyond that they are looked up each time.
const CONNUS_MAX = 5000
const connus = new Map<string, Connu>()

function lookUp(raw: string): Connu {
  const known = connus.get(raw)
  if (known !== undefined) return known
  const word = foldWord(raw)
  const mot = meaning(raw, word)
  const coupe = word.length <= 4 && ((mot.sorte === 'mois' && !MOIS_ENTIERS.has(word)) || mot.sorte === 'jour')
  const found = { mot, suite: SUITES[word], coupe, chiffre: DEBUTS_D_HEURE.has(word), lien: LIENS.has(word) }
  if (connus.size < CONNUS_MAX) connus.set(raw, found)
  return found
}

function meaning(raw: string, word: string): Mot {
  if (raw === 'WE') return { sorte: 'jours', valeur: 96 }
  if (word === 'des' && raw.toLowerCase() !== word) return { sorte: 'depuis', valeur: 0 }
  const mot = MOTS.get(word)
  if (mot !== undefined) return mot
  const day = jourMalEcrit(word)
  if (day >= 0) return { sorte: 'jour', valeur: day }
  const cut = jourCoupe(word)
  return cut >= 0 ? { sorte: 'jour', valeur: cut, douteux: true } : { sorte: 'mot', valeur: 0, douteux: true }
}

/** Reads the word that starts at `start`; answers where the text goes on. */
export function readWord(text: string, start: number, push: Push): number {
  const i = endOfWord(text, start)
  const raw = text.slice(start, i)
  const allDay = raw === 'h' || raw === 'H' ? ends(H24, text, start) : -1
  if (allDay > 0) {
    push('continu', 0, true, start, allDay)
    return allDay
  }
  // "de h30 à 12h30": the hour was lost.
  if ((raw === 'h' || raw === 'H') && isDigit(text.charCodeAt(i))) {
    let end = i
    while (isDigit(text.charCodeAt(end))) end++
    push('cassee', 0, false, start, end)
    return end
  }
  const { mot, suite, coupe, chiffre, lien } = lookUp(raw)
  if (lien) return endOfRun(text, i)
  const letters = mayBeLetters(text, start, i) ? ends(JOURS_EN_LETTRES, text, start) : -1
  const mask = letters > 0 ? joursEnLettres(text.slice(start, letters)) : 0
  if (mask > 0) {
    push('jours', mask, true, start, letters)
    return letters
  }
  if (suite !== undefined) {
    const [expression, sens] = suite
    const end = ends(expression, text, i)
    if (end > 0) {
      push(sens.sorte, sens.valeur, sens.douteux !== true, start, end)
      return end
    }
  }
  const time = chiffre ? heureEnLettres(text, start) : null
  if (time !== null) {
    push('heure', time.minutes, true, start, time.end)
    return time.end
  }
  if (mot.sorte === 'rien') return i
  // "midi et demi"
  const words = mot.sorte === 'heure' ? minutesEnLettres(text, i) : null
  if (words !== null) {
    push('heure', (mot.valeur + words.minutes) % 1440, true, start, words.end)
    return words.end
  }
  push(mot.sorte, mot.valeur, mot.douteux !== true, start, i)
  return coupe && text.charCodeAt(i) === 46 ? i + 1 : i
}

function endOfWord(text: string, start: number): number {
  let i = start
  while (i < text.length) {
    const c = text.charCodeAt(i)
    if (isAsciiLetter(c)) {
      // "heuresLe", "VendrediSamedi": a capital after a small letter starts a word.
      if (i - start > 2 && isUpper(c) && !isUpper(text.charCodeAt(i - 1))) break
    } else if (c === BROKEN) {
      if (i > start && isDigit(text.charCodeAt(i + 1))) break
    } else if (!isLetter(c)) break
    i++
  }
  return i
}

/** "L", "Ma", "LMMJV": short and in capitals. */
const mayBeLetters = (text: string, start: number, end: number): boolean =>
  isUpper(text.charCodeAt(start)) && (end - start <= 2 || isUpper(text.charCodeAt(start + 1)))
