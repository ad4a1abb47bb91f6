/** The line about now, the week to come and the figures, in plain French: hours are said as they are spoken. */
import { DATES_FR } from '../../dates.mots.ts'
import type { SEMAINE_FR, STATUT_FR } from '../../horaires.mots.ts'
import { TYPOGRAPHIE_FR } from '../../typographie.mots.ts'
import type { Traduit } from '../langue.ts'

const NB = '\u00a0'
const enMinuscule = (texte: string): string => texte.charAt(0).toLowerCase() + texte.slice(1)

export const statut: Traduit<typeof STATUT_FR> = {
  aujourdhui: 'aujourd’hui',
  demain: 'demain',
  jour: (nom, date) => `${nom} ${date.slice(0, -5)}`,
  quand: (jour, heure) => `${jour} à ${heure}`,
  touteLaJournee: 'C’est ouvert toute la journée',
  jusqua: heure => `C’est ouvert jusqu’à ${heure}`,
  fermeDans: minutes => `ferme dans ${minutes}${NB}minutes`,
  rouvre: heure => `ouvre encore à ${heure}`,
  ouvertAujourdhui: 'C’est ouvert aujourd’hui',
  finInconnue: 'demandez à quelle heure le lieu ferme',
  ferme: 'C’est fermé',
  fermeOuvre: quand => `C’est fermé. Le lieu ouvre ${quand}`,
  appelez: 'téléphonez avant de venir',
  renseignez: 'posez la question avant de venir',
  joursAVerifier: 'Demandez les jours d’ouverture',
  aVerifier: 'Demandez les heures d’ouverture',
  inconnus: 'Demandez les heures d’ouverture',
  nonConfirmes: (mois, conseil) => `ces heures sont de ${mois}, ${conseil}`,
  sansDate: conseil => `ces heures ont peut-être changé, ${conseil}`,
  ferie: 'C’est un jour de fête. Le lieu est peut-être fermé',
  ouVenez: (conseil, quand) => `${conseil}, ou venez ${quand}`,
  enPrincipe: texte => texte.replace(/^C’est (ouvert|fermé)/, 'C’est $1 d’habitude'),
  enPrincipeHors: texte => `D’habitude, ${enMinuscule(texte)}`,
  vacances: (texte, doute) => `pendant les vacances de l’école, ${enMinuscule(texte)}${doute ? `${NB}; ${doute}` : ''}`
}

export const semaine: Traduit<typeof SEMAINE_FR> = {
  ferme: 'fermé',
  ferie: 'jour de fête, peut-être fermé. Téléphonez',
  vacances: texte => `(pendant les vacances de l’école${NB}: ${texte})`,
  journee: 'toute la journée',
  minuit: 'minuit',
  plage: (debut, fin) => `de ${debut} à ${fin}`,
  puis: ', puis ',
  deuxJours: (debut, fin) => `${debut} et ${fin}`,
  plusieursJours: (debut, fin) => `de ${debut} à ${fin}`,
  ligne: (jours, texte) => `${jours}${NB}: ${texte}`,
  precisions: {
    'sur rendez-vous': 'prenez rendez-vous',
    'sur rdv': 'prenez rendez-vous',
    'avec rendez-vous': 'prenez rendez-vous',
    'sans rendez-vous': 'venez quand vous voulez',
    'heures non précisées': 'demandez les heures',
    'fermé les jours fériés': 'fermé les jours de fête',
    'fermé pendant les vacances scolaires': 'fermé pendant les vacances de l’école',
    'pendant les vacances scolaires': 'pendant les vacances de l’école',
    'hors vacances scolaires': 'pendant les jours d’école'
  }
}

/** French writes days one way only. */
export const dates: Traduit<typeof DATES_FR> = DATES_FR

export const typographie: Traduit<typeof TYPOGRAPHIE_FR> = {
  ...TYPOGRAPHIE_FR,
  pointVirgule: '. ',
  aPied: minutes => `environ ${minutes}${NB}minutes à pied`,
  enVoiture: minutes => `environ ${minutes}${NB}minutes en voiture`,
  plage: (debut, fin) => `de ${TYPOGRAPHIE_FR.heure(debut)} à ${fin === 1440 ? 'minuit' : TYPOGRAPHIE_FR.heure(fin)}`
}
