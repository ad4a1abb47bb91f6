/** The directory as a PDF, in English: its cover, how to use it, its running feet. */
import type { PAPIER_FR } from '../../pages/annuaire-papier.mots.ts'
import type { Traduit } from '../langue.ts'
import { count, nombre, places } from './nombres.ts'

export const annuairePapier: Traduit<typeof PAPIER_FR> = {
  lang: 'en-GB',
  annuaire: 'Directory',
  titre: 'Where to get help with digital things',
  titreDuFichier: territoire => `Directory: where to get help with digital things, ${territoire}`,
  compte: (lieux, communes, date, edition) =>
    `${places(lieux)} in ${count(communes, 'town', 'towns')}, on ${date} (edition ${nombre(edition)}).`,
  emploi: 'How to use it',
  etapes: [
    'First look for what you need: the list of needs is on the next page.',
    'Each need gives towns and numbers. A number is that of a place.',
    'Places are listed by town, from A to Z. The top of the page tells you where you are.',
    'Call before you come: opening hours change.',
    'Scan the black and white square with a phone: it opens the page of the place, up to date.',
    'What we do not know is not written. Ask on the spot or by phone.'
  ],
  enLigne: 'The same directory, kept up to date:',
  page: 'page {page} of {pages}'
}
