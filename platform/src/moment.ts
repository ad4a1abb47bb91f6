/** Days and instants as people say them in France, on its clock. One place, so that pages, commands and refusals agree. */
import { NOMS_DES_MOIS } from '@lieux-communs/core'

const NB = '\u00a0'

// "2024-03-12", alone or at the head of an instant
const ISO = /^(\d{4})-(\d{2})-(\d{2})/

/** `date('2024-03-01') === '1er mars 2024'`; what is not an ISO day comes back as it was. */
export function date(iso: string): string {
  const lu = ISO.exec(iso)
  const mois = lu && NOMS_DES_MOIS[Number(lu[2]) - 1]
  if (!lu || !mois) return iso
  const jour = Number(lu[3])
  return `${jour === 1 ? '1er' : jour}${NB}${mois}${NB}${lu[1]}`
}

/** `moisEtAnnee('2024-03-12') === 'mars 2024'` */
export function moisEtAnnee(iso: string): string {
  const lu = ISO.exec(iso)
  const mois = lu && NOMS_DES_MOIS[Number(lu[2]) - 1]
  return lu && mois ? `${mois}${NB}${lu[1]}` : iso
}

const JOUR = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short' })
const HEURE = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', hour: 'numeric', minute: '2-digit' })

/** The day it is in France, as an ISO day: `2026-03-02T23:30:00Z` → `2026-03-03`. */
export const isoDe = (instant: Date): string => JOUR.format(instant)

/** The day it is in France: `2026-03-02T23:30:00Z` → « 3 mars 2026 ». */
export const jourDe = (instant: Date): string => date(isoDe(instant))

// "14:05", and "00:05" at midnight
const heureDe = (instant: Date): string =>
  HEURE.format(instant)
    .replace(/^0(?=\d)/, '')
    .replace(':', `${NB}h${NB}`)

/** A day and an hour, for tables: « 2 mars 2026, 13 h 05 ». */
export function moment(iso: string): string {
  const instant = new Date(iso)
  return `${jourDe(instant)}, ${heureDe(instant)}`
}

/** Since when: « depuis 14 h 05 » for today, « depuis le 2 mars 2026, 13 h 05 » before. What is no instant comes back as it was. */
export function depuis(iso: string, maintenant: Date): string {
  const instant = new Date(iso)
  if (Number.isNaN(instant.getTime())) return `depuis ${iso}`
  return jourDe(instant) === jourDe(maintenant) ? `depuis ${heureDe(instant)}` : `depuis le ${moment(iso)}`
}
