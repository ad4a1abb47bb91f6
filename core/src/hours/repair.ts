/**
 * Values meant as opening_hours. Right ones are printed again by our writer; broken ones are repaired when their meaning
 * is sure ("Mo-Tu-Th-Fr 09:00-12:00", "13h30-18:00"), and what is not sure is left out and said to be.
 */
import { REGLE_VIDE, type RegleHoraire, type Semaine } from './modele.ts'
import { parseOsm } from './osm.ts'

// "off", "Mo-Fr 09:00…", "PH off", "Sa[1,3] …", "24/7", "Jul 01-Aug 31 …", "week 02-53/2 …", "09:00-12:00; SH off"
const SEMBLE_OSM =
  /^\s{0,5}(?:(?:off|closed)\s{0,5}$|"[^"\d]{1,120}"\s{0,5}$|(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH)(?:[\s,;:[-]|$)|24\/7\s{0,5}(?:;|$)|week \d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:[-,:]| \d\d[-:, ]|(?: \d\d)? (?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH|week|off))|\d\d:\d\d(?:\+$|(?:\+|-\d\d:\d\d)(?:[,;]| ")))/
// "13h30" inside a value that is otherwise OSM
const H_FRANCAIS = /(\d{1,2}) ?[hH](\d\d)/g
// "Mo-Tu-Th-Fr": dashes where commas were meant
const JOURS_A_TIRETS = /\b((?:Mo|Tu|We|Th|Fr|Sa|Su)(?:-(?:Mo|Tu|We|Th|Fr|Sa|Su)){2,6})\b/g
// "09:00-12:00-13:30": one time of four is missing
const TROIS_HEURES = /(\d{1,2}:\d\d)-(\d{1,2}:\d\d)-(\d{1,2}:\d\d)(?!-|\d)/g
// "09:00-12:00-14:00-17:00": a dash for a comma
const QUATRE_HEURES = /(\d{1,2}:\d\d)-(\d{1,2}:\d\d)-(\d{1,2}:\d\d)-(\d{1,2}:\d\d)/g
// "Tu 12:30", "Fr 09:00-12:00,13:30-": a time without its pair, alone or at the end of a list
const HEURE_SEULE = /(^|[ ,])\d{1,2}:\d\d-?(?=$|,)/g

export interface Reparee {
  readonly semaine: Semaine | null
  readonly partiel: boolean
}

/** True when the value was meant as opening_hours rather than as French: `Mo-Fr 9h`, but not `Mardi 9h`. */
export const looksLikeOsm = (text: string): boolean => SEMBLE_OSM.test(text)

/** The week of a value meant as OSM, whatever could be saved of it. */
export function readOsm(text: string): Reparee {
  const whole = parseOsm(text)
  if (whole !== null) return sayUnknownHours(whole, false)
  let partiel = false
  const regles: RegleHoraire[] = []
  // What follows "||" holds only when the rest says nothing, which our weeks do not tell.
  const [said = ''] = text.split('||')
  if (said !== text) partiel = true
  for (const part of said.split(/[;\n|]/)) {
    if (part.trim() === '') continue
    const repaired = repairRegle(part.trim())
    if (repaired === null) partiel = true
    else {
      regles.push(...repaired.semaine.regles)
      partiel ||= repaired.partiel
    }
  }
  return regles.length === 0 ? { semaine: null, partiel: true } : sayUnknownHours({ regles }, partiel)
}

function repairRegle(part: string): { semaine: Semaine; partiel: boolean } | null {
  let partiel = false
  const repaired = part
    .replace(H_FRANCAIS, '$1:$2')
    .replace(/ ?[-–\ufffd] ?/g, '-')
    .replace(JOURS_A_TIRETS, days => days.replaceAll('-', ','))
    .replace(QUATRE_HEURES, '$1-$2,$3-$4')
    .replace(TROIS_HEURES, (_, a: string, b: string, c: string) => {
      partiel = true
      // A middle time up to 13:00 closes the morning; a later one opens the afternoon.
      return Number.parseInt(b, 10) * 60 + Number(b.slice(-2)) <= 13 * 60 ? `${a}-${b}` : `${b}-${c}`
    })
  let semaine = parseOsm(repaired)
  if (semaine === null) {
    partiel = true
    const without = repaired
      .replace(HEURE_SEULE, '')
      .replace(/\s,|,$/g, ' ')
      .trim()
    // Days that lose their only time say nothing any more.
    semaine = /\d:\d\d/.test(without) ? parseOsm(without) : null
  }
  return semaine === null ? null : { semaine, partiel }
}

/** Bare days would say "open day and night": they are said without hours, or left out when other days have theirs. */
function sayUnknownHours({ regles }: Semaine, partiel: boolean): Reparee {
  const silent = (regle: RegleHoraire): boolean =>
    regle.plages.length === 0 &&
    regle.etat === 'ouvert' &&
    regle.commentaire === null &&
    (regle.jours.length > 0 || regle.feries || regle.vacances)
  if (!regles.some(silent)) return { semaine: { regles }, partiel }
  const spoken = regles.filter(regle => !silent(regle))
  if (spoken.some(({ plages }) => plages.length > 0)) return { semaine: { regles: spoken }, partiel: true }
  return {
    semaine: {
      regles: regles.map(regle =>
        silent(regle) ? { ...REGLE_VIDE, ...regle, commentaire: 'heures non précisées' } : regle
      )
    },
    partiel: true
  }
}
