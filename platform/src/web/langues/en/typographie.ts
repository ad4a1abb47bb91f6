/** Figures and days in English. Hours are in 24, as signs on doors are in France. */
import type { DATES_FR } from '../../dates.mots.ts'
import type { TYPOGRAPHIE_FR } from '../../typographie.mots.ts'
import type { Traduit } from '../langue.ts'
import { NB, nombre, places } from './nombres.ts'

const MOIS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
]
// "2024-03-12", alone or at the head of an instant
const ISO = /^(\d{4})-(\d{2})(?:-(\d{2}))?/

/** `13:30`; `9:00`, or `09:00` in a column. */
const heure = (minutes: number, large = 1): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(large, '0')}:${String(minutes % 60).padStart(2, '0')}`

export const dates: Traduit<typeof DATES_FR> = {
  date(iso) {
    const [lu, annee, mois, jour] = ISO.exec(iso) ?? []
    return lu && jour && MOIS[Number(mois) - 1] ? `${Number(jour)}${NB}${MOIS[Number(mois) - 1]}${NB}${annee}` : iso
  },
  moisEtAnnee(iso) {
    const [lu, annee, mois] = ISO.exec(iso) ?? []
    return lu && MOIS[Number(mois) - 1] ? `${MOIS[Number(mois) - 1]}${NB}${annee}` : iso
  },
  jours: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
}

export const typographie: Traduit<typeof TYPOGRAPHIE_FR> = {
  nombre,
  lieux: places,
  deuxPoints: ': ',
  pointVirgule: '; ',
  decimale: ecrit => ecrit,
  aPied: minutes => `about ${minutes}${NB}min on foot`,
  enVoiture: minutes => `about ${minutes}${NB}min by car`,
  heure: minutes => heure(minutes),
  plage: (debut, fin) => `${heure(debut, 2)}${NB}–${NB}${fin === 1440 ? 'midnight' : heure(fin, 2)}`,
  aPartirDe: debut => `from ${heure(debut)}`
}
