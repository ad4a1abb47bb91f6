/** What is kept of people, in English: line by line what the French page says. */
import type { PERSONNES_FR } from '../../pages/donnees-personnelles.mots.ts'
import type { Traduit } from '../langue.ts'

export const personnes: Traduit<typeof PERSONNES_FR> = {
  titre: 'Your personal data',
  description: 'What this site keeps of you when you read it, report a mistake or propose a list.',
  court:
    'To read this site, you give nothing: no name, no account, no email address. No cookie, no tool from another site.',
  tableau: 'What we keep, and for how long',
  colonnes: ['What you do', 'What we keep', 'For how long'],
  lignes: [
    [
      'You read the site',
      'How many times each page of a place was read, by month. Not who, nor from where, nor which day.',
      'This number, one year'
    ],
    [
      'You read pages on your device',
      'Nothing. Your browser keeps the last 60 pages you read, and the directories you choose. They stay on your device.',
      'Until you delete them, on the page “Read offline”'
    ],
    [
      'You search',
      'Nothing. What you type is in the address of the page, so in the history of your browser, and our log does not keep it.',
      'Nothing'
    ],
    [
      'You type an address in “Where?”',
      'This address, alone, in memory. It is sent to the national address service (Géoplateforme, of IGN), which tells where it is. The name of a town or of a place is never sent.',
      'Ten minutes, in memory and nowhere else'
    ],
    [
      'You touch “Near me”',
      'Nothing. Your position is rounded to a hundred metres, in your browser, before it is sent.',
      'Nothing'
    ],
    [
      'You prepare a sheet to take with you',
      'A code drawn at random, with the place and the day. Nothing about you. Your note stays in the address of the page.',
      '180 days'
    ],
    [
      'You send this sheet by email',
      'Nothing. The address is used once, for this letter: it is not kept, and it is not in our log.',
      'Nothing'
    ],
    [
      'You report a mistake',
      'What you write, the day, and a number to follow the answer. Nothing about you, nor the time. Do not write anyone’s name.',
      'With the history of the place'
    ],
    ['You answer “Did it work?”', 'A count for each place and each month.', 'This number, without limit'],
    ['You check a list of places', 'The list, to show it to you.', 'One hour, or until you delete it'],
    [
      'You propose a list',
      'The list and your email address, read only by whoever runs the site.',
      'If refused, everything is deleted. If accepted, your address stays, to write to you about the list'
    ],
    [
      'You ask for an API key',
      'The organisation it is made for, the last day it was used, the restricted contacts it has read.',
      'Without limit, to know who has read them'
    ],
    ['You ask to be told of new editions', 'The address of your server.', 'Until you unsubscribe'],
    [
      'You keep this site',
      'Your name, beside what you decide; a cookie, as long as the session lasts.',
      'With your decisions'
    ]
  ],
  journal: 'The log of the site',
  journalTextes: [
    'To repair failures, the site notes each request: the time, the address of the page without what follows the “?”, the answer and how long it took. It does not note your network address, your browser, or what you search for.',
    'This log does not delete itself: the organisation that keeps the site decides how long it keeps it.',
    'So that nobody can block the site, requests are counted by connection for a few minutes, in memory. This count is written nowhere.'
  ],
  fiches: 'If your name or your number is in a list',
  fichesTextes: [
    'The lists of places come to us from town halls, charities and public services. They sometimes hold the contact of a person.',
    'An email such as “first.last@”, a mobile number or the name of a contact person are not published. They are restricted to organisations that have a key for that, and each reading is noted.',
    'The list received is kept as it is, out of public view. Nothing deletes it by itself yet.'
  ],
  droits: 'Your rights',
  droitsTextes: [
    'You can ask what we have about you, have it corrected, have it deleted, or object to our keeping it. It is free.',
    'The legal basis and the data protection officer depend on the organisation that keeps this site. Ask them: they are not written here.'
  ],
  aQui: 'Whom to write to',
  cnil: 'If the answer does not suit you',
  cnilTexte: 'You can complain to the CNIL, which protects personal data in France.',
  cnilLien: 'Complain to the CNIL (website cnil.fr)',
  cnilAdresse: 'https://www.cnil.fr/fr/plaintes',
  cnilCourrier: 'By post: CNIL, Service des plaintes, 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07, France.'
}
