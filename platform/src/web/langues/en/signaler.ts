/** Reporting a mistake, and saying whether a visit worked, in English. */
import type { REPONSES_DITES_FR, SIGNALER_FR, SUIVI_FR, SUJETS_DITS_FR } from '../../pages/signaler.mots.ts'
import type { Traduit } from '../langue.ts'
import { NB, quoted } from './nombres.ts'

export const sujets: Traduit<typeof SUJETS_DITS_FR> = {
  ferme: 'This place has closed, or no longer helps with digital things',
  telephone: 'The phone number, the email or the website',
  horaires: 'The opening hours',
  adresse: 'The address, or the point on the map',
  services: 'What you can do there, the price, who it is for',
  acces: 'The appointment, or access to the building',
  nom: 'The name of the place',
  contact: 'A person’s name or number that should not be there',
  autre: 'Something else'
}

export const signaler: Traduit<typeof SIGNALER_FR> = {
  titre: 'Report a mistake',
  chapeau: nom => `On the page of ${nom}. You are not asked for a name or an email.`,
  quoi: 'What is wrong?',
  texte: 'What should it say? (optional)',
  texteAide: max =>
    `For example: “The number is 03\u00a020\u00a000\u00a000\u00a001”, “Closed since September”. ${max}${NB}characters at most. You may write in English. Do not write anyone’s name, mobile number or email.`,
  envoyer: 'Send',
  retour: 'Back to the page of this place',
  fautes: 'Something is missing: see below.',
  fauteSujet: 'Choose what is wrong.',
  fauteTexte: max => `This text is too long: keep ${max}${NB}characters at most.`,
  fautePersonne:
    'This text seems to contain a person’s name, mobile number or email. Take it out: only say what is wrong.',
  numero: numero => `Report ${numero}`,
  merci: 'Thank you. Someone will read it.',
  garder: 'Write down this number: it will tell you, on this page, what became of your report.',
  porteSur: 'It is about',
  recu: jour => `Received on ${jour}.`,
  attend: 'It is waiting to be read.',
  clos: jour => `Read on ${jour}. Here is the answer:`,
  suivre: 'Follow a report',
  suivreTexte: 'Type the number you were given, such as “4F7K-2”.',
  champNumero: 'Number of the report',
  voir: 'See',
  inconnu: 'This number is not known',
  inconnuTexte: numero => `We read ${quoted(numero)}. Check it character by character.`
}

export const reponses: Traduit<typeof REPONSES_DITES_FR> = {
  oui: 'Yes, it worked',
  presque: 'Not quite',
  non: 'No'
}

export const suivi: Traduit<typeof SUIVI_FR> = {
  titre: 'Did it work?',
  chapeau: nom => `You went to: ${nom}. One answer is enough, and nobody will know who gave it.`,
  garde: 'We count the answers by place and by month. We keep nothing else.',
  merci: 'Thank you, noted',
  merciOui: 'Good. Your answer helps to guide the next people.',
  merciNon: 'Tell us what was wrong: the page of the place will be corrected for the next people.',
  signaler: 'Report a mistake about this place',
  autres: 'Search for another place',
  codeInconnu: 'This code does not work, or no longer works',
  codeInconnuTexte:
    'It is written at the bottom of the sheet, after “/suivi/”: check it sign by sign. A code works once, for six months.'
}
