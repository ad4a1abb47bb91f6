/** The letter that carries a helper's sheet, in English. */
import type { COURRIEL_FR } from '../../pages/courriel.mots.ts'
import type { Traduit } from '../langue.ts'
import { count } from './nombres.ts'

export const courriel: Traduit<typeof COURRIEL_FR> = {
  titre: 'Send by email',
  adresse: 'Email address of the person',
  adresseAide: 'The address is used once, for this letter. We do not keep it.',
  envoyer: 'Send the sheet',
  retour: 'Back to the sheet',
  parti: masquee => `On its way to ${masquee}`,
  partiTexte: 'The email usually arrives within a few minutes. If it has not, look in the junk folder.',
  autre: 'Not received? Check the address, then send it again from the sheet. Or print the sheet.',
  pasParti: 'The sheet was not sent',
  fautes: {
    adresse: 'Write one email address, for example name@example.com.',
    lien: 'Your note contains the address of a website. Remove it to send the sheet by email: it could mislead someone.'
  },
  causes: {
    destinataire: masquee =>
      `The mail server refuses the address ${masquee}. Check it, letter by letter, then try again.`,
    limite: () => 'Enough emails have been sent for now. Try again tomorrow, or print the sheet.',
    injoignable: () => 'Our mail server does not answer. Try again in a few minutes, or print the sheet.',
    lent: () => 'Our mail server is too slow. The email may have been sent: ask the person before you try again.',
    chiffrement: () => 'Our mail server does not protect what it sends: nothing was sent. Print the sheet.',
    refus: () => 'Our mail server refused the sheet. Try again later, or print it.'
  },
  reponse: texte => `It answers: ${texte}`,
  sujet: noms =>
    noms.length === 1
      ? `How to get there: ${noms[0]}`
      : `How to get there: ${noms[0]} and ${count(noms.length - 1, 'other place', 'other places')}`,
  bonjour: 'Hello,',
  intro: n =>
    n === 1
      ? 'Someone who is helping you prepared this sheet for you.'
      : `Someone who is helping you prepared these ${n} sheets for you.`,
  mot: 'Their note to you',
  page: 'The page of this place, up to date',
  suivi: 'Did it work? Tell us here, without giving your name',
  pied: 'This email comes from Lieux communs, where someone typed your address to send it to you. It was used for that only: we did not keep it, and we will not write to you. There is no need to reply.'
}
