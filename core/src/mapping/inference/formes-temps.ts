/** Dates and hours as lists write them: told from numbers and codes, never read here (the normaliser and `hours` do). */

// "2023-03-15", "2023/03/15 14:16:50", "2023-03-15T10:00:00Z"
const ANNEE_DABORD = /^(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}(?:[T\s].{0,40})?$/
// "15/03/2023", "15.03.23 10:00", "09/0102023"
const JOUR_DABORD = /^\d{1,2}[-/.]\d{1,2}[-/.]?\d{2,5}(?:[\sT].{0,40})?$/
// "1679529600000", "1679529600"
const EPOQUE = /^1\d{12}$|^1[0-9]\d{8}$/
// "45384": the days that a spreadsheet counts, 2009 to 2036
const SERIE = /^4\d{4}(?:[.,]\d{1,12})?$|^50[01]\d{2}$/
// "20230315"
const COLLEE = /^20[0-4]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/
// Folded: "15 mars 2023", "decembre 2019", "juil 22", "mar 15 2023", "thu 15 mar 2023"
const EN_LETTRES =
  /(?:^| )(?:janv?(?:ier)?|fevr?(?:ier)?|mars?|avr(?:il)?|mai|juin|juil(?:let)?|aout|sept?(?:embre)?|oct(?:obre)?|nov(?:embre)?|dec(?:embre)?|feb(?:ruary)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|january|march|september|october|november|december)(?: \d{1,2})? (?:19|20)?\d{2}(?: |$)/

/** True for a written date, whatever its order: `isDate('2023-03-15', '2023 03 15')`, `isDate('juil-22', 'juil 22')`. */
export function isDate(texte: string, plie: string): boolean {
  if (texte.length < 5 || texte.length > 60) return false
  return ANNEE_DABORD.test(texte) || JOUR_DABORD.test(texte) || EN_LETTRES.test(plie)
}

/** True for a number that may stand for a date, which only the column's name can say: `isDateNumber('45384')`. */
export const isDateNumber = (texte: string): boolean => EPOQUE.test(texte) || SERIE.test(texte) || COLLEE.test(texte)

// "9h", "09:00", "9 h 30", "14", alone in its cell
const HEURE = /^(?:[01]?\d|2[0-4])\s?(?:[hH:]\s?(?:[0-5]\d)?(?::\d\d)?|$)/
// "9h-12h", "09:00 - 12:00 / 14:00 - 17:00", "de 9h à 12h"
const PLAGE = /\d{1,2}\s?(?:[hH:.]\s?\d{0,2})?\s{0,2}(?:-|–|à|a|\/|>|et)\s{0,2}(?:de )?\d{1,2}\s?(?:[hH:]|$)/
const FERME = /^(?:ferme|fermee|closed|off|sur rendez vous|sur rdv)\b/
// "9h30", "14:00", in the middle of a text
const HEURE_DITE = /(?:^|\D)(?:[01]?\d|2[0-4])\s?(?:[hH]|:[0-5]\d)/
// Folded: "du lundi au vendredi", "lun mar", "monday"
const JOUR =
  /(?:^| )(?:lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|lun|mer|jeu|ven|sam|dim|semaine|tous les jours|week end|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?: |$)/
// "Mo-Fr 09:00-12:00", "Tu,Th 14:00-17:00", "24/7"
const SEMAINE_OSM = /^(?:(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH|week)\b.{0,40}(?:\d{1,2}:\d{2}|off)|24\/7)/

/** A time alone: `isHeure('8h30')`. */
export const isHeure = (texte: string): boolean => HEURE.test(texte)
/** A span of hours, or what stands for none: `isPlage('9h-12h', '9h 12h')`, `isPlage('Fermé', 'ferme')`. */
export const isPlage = (texte: string, plie: string): boolean => PLAGE.test(texte) || FERME.test(plie)
/** A day of the week, folded: `saysJour('du lundi au jeudi')`. */
export const saysJour = (plie: string): boolean => JOUR.test(plie)
/** Days with their hours, in French or in OpenStreetMap's syntax. */
export const isSemaine = (texte: string, plie: string): boolean =>
  SEMAINE_OSM.test(texte) || (HEURE_DITE.test(texte) && saysJour(plie))
