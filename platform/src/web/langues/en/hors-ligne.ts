/** What a browser keeps for when there is no line, in English. */
import type { HORS_LIGNE_FR } from '../../hors-ligne.mots.ts'
import type { Traduit } from '../langue.ts'
import { nombre } from './nombres.ts'

export const horsLigne: Traduit<typeof HORS_LIGNE_FR> = {
  lien: 'Read offline',
  gardee: 'Page kept on',
  sansLigne: 'You are offline: it may have changed since. To know whether a place is open, read its opening hours.',
  ligneLente: 'Your connection is slow: it may have changed since. For the latest one, reload the page.',
  garder: 'Keep this directory on this device',
  garderTexte: n => `To read it offline, with the page of ${n > 1 ? `its ${nombre(n)} places` : 'its place'}.`,
  enCours: 'We are keeping the directory: {n} pages of {total}…',
  garde: 'It is kept.',
  voir: 'See what is kept',
  rate: 'The directory could not be kept: the connection was cut, or your device is short of space. Try again later.',
  titre: 'Read offline',
  description: 'What this device keeps of the site, to read it offline.',
  chapeau: 'Your browser keeps the pages you read on this device, to show them even offline.',
  absente: 'You are offline and this page is not kept on this device.',
  reessayer: 'Try again',
  lireGarde: 'Here is what you can read offline.',
  rien: 'Nothing is kept on this device for now.',
  impossible:
    'This browser does not keep pages. To do without a connection, print the directory of your town, or save it as a PDF.',
  annuaires: 'The directories that you keep',
  annuairesComment:
    'On the page of a town or of its directory, choose “Keep this directory on this device”. Beyond ten, the oldest is deleted.',
  pages: 'The pages that you have seen',
  pagesTexte: n => `The last ${nombre(n)} at most. Your searches and your answers are never kept.`,
  unLieu: '1 place',
  lieux: '{n} places',
  detail: '{taille}, on {date}',
  ko: '{n} kB',
  mo: '{n} MB',
  effacer: 'Delete',
  toutEffacer: 'Delete everything',
  efface: 'Deleted: {nom}.',
  toutEfface: 'Everything is deleted from this device.',
  partage: 'On a computer that others use, delete everything before you leave.'
}
