/** The line about now, and the week to come, in English. */
import type { SEMAINE_FR, STATUT_FR } from '../../horaires.mots.ts'
import type { Traduit } from '../langue.ts'
import { lower, NB } from './nombres.ts'

export const statut: Traduit<typeof STATUT_FR> = {
  aujourdhui: 'today',
  demain: 'tomorrow',
  jour: (nom, date) => `${nom} ${date.slice(0, -5)}`,
  quand: (jour, heure) => `${jour} at ${heure}`,
  touteLaJournee: 'Open all day',
  jusqua: heure => `Open until ${heure}`,
  fermeDans: minutes => `closes in ${minutes}${NB}min`,
  rouvre: heure => `opens again at ${heure}`,
  ouvertAujourdhui: 'Open today',
  finInconnue: 'closing time not known',
  ferme: 'Closed',
  fermeOuvre: quand => `Closed: opens ${quand}`,
  appelez: 'call before you come',
  renseignez: 'check before you come',
  joursAVerifier: 'Opening days to be checked',
  aVerifier: 'Opening hours to be checked',
  inconnus: 'Opening hours not known',
  nonConfirmes: (mois, conseil) => `hours not confirmed since ${mois}, ${conseil}`,
  sansDate: conseil => `nobody knows how old these hours are, ${conseil}`,
  ferie: 'Public holiday: may be closed',
  ouVenez: (conseil, quand) => `${conseil}, or come ${quand}`,
  enPrincipe: texte => texte.replace(/^(Open|Closed)/, (_, mot: string) => `Normally ${lower(mot)}`),
  enPrincipeHors: texte => `Normally ${lower(texte)}`,
  vacances: (texte, doute) => `during school holidays, ${lower(texte)}${doute ? `; ${doute}` : ''}`
}

export const semaine: Traduit<typeof SEMAINE_FR> = {
  ferme: 'closed',
  ferie: 'public holiday, may be closed: call first',
  vacances: texte => `(during school holidays: ${texte})`,
  journee: 'all day',
  minuit: 'midnight',
  plage: (debut, fin) => `${debut} to ${fin}`,
  puis: ', then ',
  deuxJours: (debut, fin) => `${debut} and ${fin}`,
  plusieursJours: (debut, fin) => `${debut} to ${fin}`,
  ligne: (jours, texte) => `${jours}: ${texte}`,
  precisions: {
    'sur rendez-vous': 'by appointment',
    'sur rdv': 'by appointment',
    'avec rendez-vous': 'by appointment',
    'sans rendez-vous': 'no appointment needed',
    'heures non précisées': 'hours not given',
    'fermé les jours fériés': 'closed on public holidays',
    'fermé pendant les vacances scolaires': 'closed during school holidays',
    'pendant les vacances scolaires': 'during school holidays',
    'hors vacances scolaires': 'outside school holidays'
  }
}
