/** The helper's sheet in English: the way there, what to bring. */
import type { CHEMIN_FR } from '../../chemin.mots.ts'
import type { ACCOMPAGNEMENT_FR } from '../../pages/accompagnement.mots.ts'
import type { CHOSES_FR } from '../../pages/apporter.mots.ts'
import type { Traduit } from '../langue.ts'
import { NB } from './nombres.ts'

export const chemin: Traduit<typeof CHEMIN_FR> = {
  vents: ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'],
  toutPres: repere => `Very near, ${repere.replace(/^(?:of|from) /, 'by ')}.`,
  loin: (distance, direction, repere, marche) => `${distance} ${direction} ${repere}${marche ? `, ${marche}` : ''}.`
}

export const choses: Traduit<typeof CHOSES_FR> = {
  identite: 'An identity document',
  courrier: 'The last letter you received, and your numbers: social security, benefits, tax',
  telephone: 'Your mobile phone, switched on: codes arrive by text message',
  courriel: 'Your email address, and a way to find your passwords again',
  appareil: 'The device you use, with its charger',
  cv: 'Your CV, even an old one, and your France Travail (job centre) login',
  message: 'The message or call that worries you: do not delete it',
  ecole: 'The logins that the school gave you',
  cle: 'A USB stick, or the document to print in your email',
  ressources: 'Proof of your income, and money to pay',
  questions: 'Your questions, written on paper'
}

export const accompagnement: Traduit<typeof ACCOMPAGNEMENT_FR> = {
  titre: 'A sheet to take with you',
  chapeau: n =>
    n === 1
      ? 'One page to print, for the person you are helping.'
      : `${n}${NB}pages to print, one for each place, for the person you are helping.`,
  note: 'Your note to the person (optional)',
  noteAide: max =>
    `For example: “Ask for help with paperwork, and give my name.” ${max}${NB}characters at most. This note stays in the address of this page: we do not keep it.`,
  depuis: 'The way is counted from the point you gave.',
  ecrire: 'Put my note on the sheet',
  ecrireAvecCode: 'Put my note and a follow-up code',
  codeAide: 'The code is for saying later whether it worked, without giving a name. It comes even without a note.',
  imprimer: 'Print',
  imprimerAide: 'To print: open your browser’s menu, then choose “Print”. Each place fits on one A4 page.',
  comparer: 'Compare these places',
  fiche: 'See the page of this place',
  noteCoupee: max => `Your note was longer than ${max}${NB}characters: the end was cut.`,
  trop: max => `A sheet holds ${max}${NB}places at most: here are the first ones.`,
  inconnus: ids =>
    `${ids.length === 1 ? `1${NB}place you asked for is` : `${ids.length}${NB}places you asked for are`} not in the register: ${ids.join(', ')}.`,
  vide: 'Which place?',
  videTexte: 'Search for a place, open its page, then choose “Prepare a sheet to go there”.',
  appeler: 'Phone',
  sansTelephone: 'No phone number is known.',
  ou: 'The address',
  aller: 'How to get there',
  deChezVous: 'of your starting point',
  centre: deCommune => `of the centre ${deCommune}`,
  positionInconnue: 'The exact position is not known: ask for the way by phone.',
  repere: (nom, distance, direction) => `Landmark: ${nom}, ${distance} to the ${direction}.`,
  carte: nom => `Map: ${nom}, and the last 300 metres`,
  carteLegende: 'The circle: the last 300 metres. Streets are not drawn.',
  semaine: 'When to come',
  horairesInconnus: 'Opening hours not known: call before you come.',
  selonSource: 'What the source says:',
  sansRendezVous: 'No appointment needed.',
  apporter: 'What to bring',
  prix: 'Price',
  mot: 'A note for you',
  suivi: 'And afterwards?',
  suiviTexte: 'Did it work? Tell us, without giving your name, with this code:',
  qr: nom => `Code to photograph: the page of ${nom}`,
  qrTexte: 'This page, up to date: photograph this square with a phone.',
  edition: jour => `Sheet prepared on ${jour}, on Lieux communs.`
}
