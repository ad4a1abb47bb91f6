/** The home page in English. */
import type { ACCUEIL_FR } from '../../pages/accueil.mots.ts'
import type { Traduit } from '../langue.ts'
import { count, places } from './nombres.ts'

export const accueil: Traduit<typeof ACCUEIL_FR> = {
  titre: 'What do you need help with?',
  chapeau: 'Near you, there are people who help with the internet, computers and phones.',
  besoin: 'What you need, in your own words',
  ou: 'Where?',
  ouAide: 'town, postcode or place',
  ouExemple: commune => `town, postcode or place; for example ${commune}`,
  chezNous: territoire => `All the places: ${territoire}`,
  pourQui: 'Who is it for?',
  pourMoi: 'For me',
  pourAutrui: 'I am helping someone',
  bouton: 'Find help',
  exemplesTitre: 'For example:',
  exemples: [
    'fill in my tax return',
    'learn to use a phone',
    'print a document',
    'write my CV',
    'buy a cheap computer',
    'protect myself from scams'
  ],
  toutes: 'See all kinds of help',
  portes: 'What people come for',
  lesPortes: [
    {
      titre: 'Discover',
      texte: 'Learn at your own pace.',
      besoins: ['learn to use a computer', 'send an email', 'understand my children’s screens']
    },
    {
      titre: 'Work',
      texte: 'Look for work, apply, train.',
      besoins: ['write a CV', 'look for a job online', 'use a computer on site']
    },
    {
      titre: 'Do your paperwork',
      texte: 'Fill in, send and follow a file.',
      besoins: ['declare my taxes', 'apply for CAF benefits', 'renew my identity card']
    },
    {
      titre: 'Create',
      texte: 'Make, film, draw.',
      besoins: ['edit a video', 'print in 3D', 'retouch my photos']
    }
  ],
  registre: 'What Lieux communs is',
  phrase: (lieux, communes, sources, jour) =>
    `Lieux communs (“shared places”) brings together the lists kept by local authorities, charities and the French State. On ${jour} it held ${places(lieux)} in ${count(communes, 'town', 'towns')}, from ${count(sources, 'source', 'sources')}.`,
  vide: 'The register is still empty: no source has been read.',
  voirCommunes: 'See the places in:',
  pour: [
    {
      titre: 'You are helping someone',
      texte: 'Answer five questions together, then give them a sheet of paper: address, opening hours, map.',
      href: '/orientation?pour=autrui',
      lien: 'I am helping someone'
    },
    {
      titre: 'You know the place',
      texte: 'Search for it by name, or see all the places in a town or a department.',
      href: '/recherche',
      lien: 'Search for a place'
    },
    {
      titre: 'You run a place or keep a list',
      texte: 'Check your list of places, correct it and offer it: it will appear here.',
      href: '/publier',
      lien: 'I run a place'
    },
    {
      titre: 'You reuse the data',
      texte:
        'Files and an API, with the fields of the French national standard and a stable identifier for each place.',
      href: '/donnees',
      lien: 'Get the data'
    }
  ]
}
