/** Days and months in the language of the page; `moment.ts` says them in French, to commands and to programs. */
import { isoDe } from '../moment.ts'
import { DATES, DATES_FR } from './dates.mots.ts'

/** `date('2024-03-12')`: « 12 mars 2024 », "12 March 2024"; what is not an ISO day comes back as it was. */
export const date = (iso: string): string => DATES.date(iso)

/** `moisEtAnnee('2024-03-12')`: « mars 2024 », "March 2024". */
export const moisEtAnnee = (iso: string): string => DATES.moisEtAnnee(iso)

/** The day it is in France. */
export const jourDe = (instant: Date): string => date(isoDe(instant))

/** Of a day that the core names: `jourDit('lundi')`: « lundi », "Monday"; another word comes back as it was. */
export function jourDit(nom: string): string {
  const n = (DATES_FR.jours as readonly string[]).indexOf(nom)
  return DATES.jours[n] ?? nom
}
