/** The directory as a page, in English. */
import { LIEUX_MAX } from '../../../annuaire/annuaires.ts'
import type { ANNUAIRE_FR } from '../../pages/annuaire.mots.ts'
import { nomComplet } from '../../territoire-vu.ts'
import type { Traduit } from '../langue.ts'
import { count, nombre, places } from './nombres.ts'

export const annuaire: Traduit<typeof ANNUAIRE_FR> = {
  titre: t => `Directory: ${nomComplet(t)}`,
  chapeau: (n, communes, date) =>
    `Where to get help with digital things: ${places(n)} in ${count(communes, 'town', 'towns')}, on ${date}.`,
  description: (t, n) =>
    `A directory to print of the ${places(n)} where you can get help with digital things: ${nomComplet(t)}. By town and by need.`,
  retour: t => nomComplet(t),
  imprimer: 'Print',
  pdf: 'Directory as a PDF',
  pdfTexte: 'Two columns, a square to read with a phone for each place.',
  pdfGros: 'Large-print PDF',
  pdfGrosTexte: 'One column, in large letters.',
  papier: 'Or print this page: it is made for paper.',
  tropGrand: n =>
    `${places(n)}: too many for one PDF file, which holds ${nombre(LIEUX_MAX)} at most. Choose a smaller area.`,
  plusPetits: 'The directories of smaller areas',
  parties: n => `The directory has ${n} parts. Each one is printed separately.`,
  partie: (n, premiere, derniere) => (premiere === derniere ? `${n}. ${premiere}` : `${n}. ${premiere} to ${derniere}`),
  titrePartie: (titre, page) => `${titre}, part ${page}`,
  partiesDites: 'Parts of the directory',
  besoins: 'What do you need help with?',
  besoinsTexte: 'Each number is that of a place, further down.',
  besoinsPartie: 'Each number is that of a place in this part, further down.',
  lieux: 'The places, town by town',
  numero: (n, nom) => `${n}, ${nom}`,
  qr: nom => `Square to read with a phone: the page of ${nom}`,
  telephone: 'Phone',
  horairesInconnus: 'Opening hours not known: call before you come.',
  vide: t => `No place is known: there is no directory for ${nomComplet(t)}.`,
  versTerritoire: 'See the nearest places',
  fichier: (t, gros) =>
    `annuaire-${t.type === 'epci' ? 'intercommunalite' : t.type}-${t.code}${gros ? '-gros' : ''}-en.pdf`
}
