/**
 * Titles that announce how many hours, not which: "Amplitude horaire hebdomadaire", "Volume d'ouverture", "H / semaine". Their
 * « 10 à 15 h » has the look of a clock and opened a place from ten to three every day.
 */
import type { Vue } from './vue.ts'

const QUANTITES: ReadonlySet<string> = new Set(
  'amplitude amplitudes volume volumes duree durees quotite total cumul temps'.split(' ')
)
const HEURES: ReadonlySet<string> = new Set(['heure', 'heures', 'hours', 'ouverture'])
const PERIODES: ReadonlySet<string> = new Set(
  'hebdo hebdomadaire hebdomadaires mensuel mensuelle mensuels mensuelles annuel annuelle annuelles weekly'.split(' ')
)
// "Nb h/semaine", "Heures d'ouverture par mois"
const PAR_PERIODE = /(?:\/|\b(?:par|per)\b)\s{0,2}(?:sem|mois|an\b|week|month)/i

const announcesVolume = ({ profil: { mots, titre } }: Vue): boolean =>
  mots.some(mot => QUANTITES.has(mot)) ||
  (mots.some(mot => HEURES.has(mot) || mot === 'h') && (mots.some(mot => PERIODES.has(mot)) || PAR_PERIODE.test(titre)))

// "9h-12h / 14h-17h": three hours and more are a day with its break
const HEURE = /\d{1,2}\s?(?:h|:\d\d)/gi
const HEURES_D_UN_JOUR = 3
/** Share of the cells that are a timetable, by their days or by a morning and an afternoon, whatever the title announces. */
const EMPLOI_DU_TEMPS = 0.3

/** True where a title announces a quantity of hours and the cells are no timetable. */
export function isVolume(vue: Vue): boolean {
  if (!announcesVolume(vue) || vue.formes.semaine >= EMPLOI_DU_TEMPS) return false
  let coupees = 0
  for (const [texte, fois] of vue.profil.valeurs)
    if ((texte.slice(0, 200).match(HEURE) ?? []).length >= HEURES_D_UN_JOUR) coupees += fois
  return coupees < vue.profil.remplis * EMPLOI_DU_TEMPS
}
