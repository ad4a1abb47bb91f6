/** Words of the hours: the line about now, the week to come, what a source adds beside a span. */
import { selonLangue } from './langues/langue.ts'
import { NB } from './typographie.ts'

const enMinuscule = (texte: string): string => texte.charAt(0).toLowerCase() + texte.slice(1)

export const STATUT_FR = {
  aujourdhui: 'aujourd’hui',
  demain: 'demain',
  /** `jeudi 26 novembre`: without the year, which everyone guesses. */
  jour: (nom: string, date: string) => `${nom} ${date.slice(0, -5)}`,
  quand: (jour: string, heure: string) => `${jour} à ${heure}`,
  touteLaJournee: 'Ouvert toute la journée',
  jusqua: (heure: string) => `Ouvert jusqu’à ${heure}`,
  fermeDans: (minutes: number) => `ferme dans ${minutes}${NB}min`,
  rouvre: (heure: string) => `rouvre à ${heure}`,
  ouvertAujourdhui: 'Ouvert aujourd’hui',
  finInconnue: 'heure de fermeture inconnue',
  ferme: 'Fermé',
  fermeOuvre: (quand: string) => `Fermé${NB}: ouvre ${quand}`,
  appelez: 'appelez avant de venir',
  renseignez: 'renseignez-vous avant de venir',
  joursAVerifier: 'Jours d’ouverture à vérifier',
  aVerifier: 'Horaires à vérifier',
  inconnus: 'Horaires inconnus',
  nonConfirmes: (mois: string, conseil: string) => `horaires non confirmés depuis ${mois}, ${conseil}`,
  sansDate: (conseil: string) => `horaires de date inconnue, ${conseil}`,
  ferie: `Jour férié${NB}: peut-être fermé`,
  ouVenez: (conseil: string, quand: string) => `${conseil}, ou venez ${quand}`,
  enPrincipe: (texte: string) => texte.replace(/^(Ouvert|Fermé)/, '$1 en principe'),
  enPrincipeHors: (texte: string) => `En principe, ${enMinuscule(texte)}`,
  vacances: (texte: string, doute: string | null) =>
    `pendant les vacances scolaires, ${enMinuscule(texte)}${doute ? `${NB}; ${doute}` : ''}`
} as const

export const STATUT = selonLangue('statut', STATUT_FR)

export const SEMAINE_FR = {
  ferme: 'fermé',
  ferie: 'jour férié, peut-être fermé : appelez',
  vacances: (texte: string) => `(pendant les vacances scolaires : ${texte})`,
  journee: 'toute la journée',
  minuit: 'minuit',
  plage: (debut: string, fin: string) => `de ${debut} à ${fin}`,
  puis: ', puis ',
  /** `samedi 28 et dimanche 29 novembre` */
  deuxJours: (debut: string, fin: string) => `${debut} et ${fin}`,
  /** `du lundi 23 au jeudi 26 novembre` */
  plusieursJours: (debut: string, fin: string) => `du ${debut} au ${fin}`,
  ligne: (jours: string, texte: string) => `${jours}${NB}: ${texte}`,
  /** What sources write beside their hours, when we know it; the rest stays in their own words. */
  precisions: {} as Readonly<Record<string, string>>
} as const

export const SEMAINE = selonLangue('semaine', SEMAINE_FR)

/** `sur rendez-vous`: "by appointment" in English; what we do not know comes back as it was written. */
export const precisionDite = (texte: string): string =>
  Object.hasOwn(SEMAINE.precisions, texte.toLowerCase()) ? (SEMAINE.precisions[texte.toLowerCase()] as string) : texte
