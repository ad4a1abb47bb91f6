/** The live map, the order of results and an address that was understood, in English. */
import type { ADRESSE_FR } from '../../pages/adresse.mots.ts'
import type { CARTE_VIVE_FR } from '../../pages/carte-vive.mots.ts'
import type { TRIER_FR } from '../../pages/trier.mots.ts'
import type { Traduit } from '../langue.ts'
import { nombre, places, quoted } from './nombres.ts'

export const carteVive: Traduit<typeof CARTE_VIVE_FR> = {
  titre: ({ total, mots }, cadre) =>
    `${total === 0 ? 'No place' : places(total)}${mots ? ` for ${quoted(mots)}` : ''}${cadre ? ' in this frame of the map' : ''}`,
  choisi: 'The place chosen on the map',
  dansLaListe: 'The places of the list',
  voirSurUneCarte: 'See on a map that moves',
  voirEnListe: 'See as a list only',
  voirListe: 'See the list',
  nom: 'Map of the places of the list. The arrow keys move it, plus and minus bring it closer and farther.',
  chargement: 'The map is loading.',
  prete: 'The map is ready.',
  ici: 'Search here',
  rapprocher: 'Zoom in',
  eloigner: 'Zoom out',
  groupe: 'places',
  amas: 'Group of {n} places, zoom in',
  pin: 'Place {n} of the list: {nom}',
  deuxDoigts: 'Move the map with two fingers',
  ctrlMolette: 'Ctrl and the wheel zoom the map',
  cmdMolette: '⌘ and the wheel zoom the map',
  metres: 'm',
  kilometres: 'km',
  fond: 'This map shows the outlines of departments and the names of towns, without streets.',
  fondAbsent:
    'The usual map does not answer. This one shows the outlines of departments and the names of towns, without streets.',
  numeros: 'The numbers are those of the list. A large circle with a number is a group of places: open it to see them.',
  flous: 'A light circle: only the town of the place is known, without its exact address.',
  clavier: 'With a keyboard: the arrow keys move the map, + and − bring it closer and farther.',
  cadreListe: 'The list gives the places of the frame. If you move the map, choose “Search here” to update the list.',
  premiers: n => `The list gives the first ${nombre(n)}: zoom in to see the others.`,
  horsCadre: n => `${places(n)} of the list ${n === 1 ? 'is' : 'are'} out of this frame.`,
  vide: 'No place is known in this frame.',
  elargir: 'See a wider frame',
  toute: 'See the whole map',
  ailleurs: 'Go straight to:',
  metropole: 'Mainland France',
  deplacer: 'Move the map:',
  versNord: 'north',
  versSud: 'south',
  versOuest: 'west',
  versEst: 'east'
}

export const trier: Traduit<typeof TRIER_FR> = {
  titre: ordre => `Sort: ${ordre}`,
  ordres: {
    pertinence: 'best answers first',
    distance: 'nearest first',
    commune: 'by town',
    nom: 'by name',
    fraicheur: 'recently updated first'
  }
}

export const adresse: Traduit<typeof ADRESSE_FR> = {
  aide: 'address, town or place',
  champ: 'Your address, your town, or the name of a place',
  champCourt: 'Address, town or name of a place',
  pres: 'near this address',
  autour: libelle => `Around: ${libelle}`,
  pasLa: 'Not there?',
  autresAdresses: 'Another address:',
  communes: 'The whole town:',
  hesite: 'Several towns have this address. Choose yours, or add the name of the town.'
}
