/** The page of a territory in English. */
import { ou, type TERRITOIRE_FR } from '../../pages/territoire.mots.ts'
import { distanceEnClair } from '../../typographie.ts'
import type { Traduit } from '../langue.ts'
import { count, nombre, places } from './nombres.ts'

const towns = (n: number): string => count(n, 'town', 'towns')

export const territoire: Traduit<typeof TERRITOIRE_FR> = {
  titre: t => `Get help with digital things ${ou(t)}`,
  description: (t, n) =>
    n === 0
      ? `No place known ${ou(t)}: the nearest ones, with their distance.`
      : `${places(n)} where you can get help with the internet, a computer, a phone or your paperwork online ${ou(t)}: addresses, phone numbers, opening hours.`,
  fil: 'This area is part of',
  compte: (n, dansCommunes) =>
    dansCommunes === null ? `${count(n, 'known place', 'known places')}.` : `${places(n)} in ${towns(dansCommunes)}.`,
  confirmes(n, total) {
    if (n === 0)
      return total === 1
        ? 'It has not been confirmed for a year: call before you come.'
        : 'None has been confirmed for a year: call before you come.'
    if (n === total)
      return total === 1 ? 'It was confirmed less than a year ago.' : 'All were confirmed less than a year ago.'
    return `${nombre(n)} ${n === 1 ? 'was' : 'were'} confirmed less than a year ago.`
  },
  mediane: (jour, n) =>
    n < 2 ? `Last known update: ${jour}.` : `Half of the dated information was updated since ${jour}.`,
  sansDate: n =>
    n === 1
      ? 'One place has no date: its list does not give it.'
      : `${places(n)} have no date: their lists do not give it.`,
  aucun: t => `No place known ${ou(t)}.`,
  aucunTexte:
    'This does not mean that there is none: no list has told us of one. The town hall (mairie) often knows where the nearest help is.',
  aussiPostal: code => `${code} is also the postcode of`,
  plusProches: 'The nearest places',
  tropLoin: metres =>
    `The nearest place is ${distanceEnClair(metres)} away: too far to go. Some places also help by telephone or video.`,
  plusLarge: 'Further around you',
  sansPoint: 'We do not know where this town is: search by the name of a town nearby.',
  chercher: 'Look for a specific kind of help',
  imprimer: 'The directory to print',
  choisir: 'Choose where',
  choisirTexte: 'The number is that of the places we know.',
  enfants: {
    commune: 'Town by town',
    epci: 'By group of towns (towns that work together)',
    departement: 'By department',
    region: 'By region'
  },
  arrondissements: 'By district',
  sansLieu: n => `${n === 1 ? 'One town' : `${nombre(n)} towns`} without a known place`,
  carte: 'On the map',
  carteTitre: t => `Map of the places ${ou(t)}`,
  cartePoints: 'Each dot is a place. The list shows the same ones.',
  carteSans: n =>
    n === 1
      ? 'One place is not on the map: its exact position is not known.'
      : `${places(n)} are not on the map: their exact position is not known.`,
  carteNumeros: 'The numbers are those of the list.',
  services: 'What you can do there',
  servicesTexte: 'The number is that of the places that offer it. Many offer several kinds of help.',
  sansService: 'The lists do not say what you can do in these places.',
  liste: 'The places',
  listeSuite: 'More of the list',
  page: (premier, dernier, total) => `Places ${nombre(premier)} to ${nombre(dernier)}, of ${nombre(total)}`,
  titrePage: (titre, page) => `${titre}, page ${page}`,
  suivants: 'See the next places',
  precedents: 'Back to the previous places',
  fraicheur: 'How old this information is',
  autour: 'Around',
  aDistance: metres => `${distanceEnClair(metres)} away`,
  voisin: places,
  prendre: 'Get this data',
  prendreTexte: 'The same places, as files, free to reuse.',
  licences: 'Licences and conditions',
  fichiers: {
    csv: 'Table (CSV)',
    xlsx: 'Spreadsheet (Excel)',
    geojson: 'Map (GeoJSON)',
    json: 'For programs (JSON, page by page)',
    territoire: 'What we know of this area (JSON)'
  },
  lieu: nom => `${nom}:`,
  inconnu: {
    titre: {
      commune: 'We do not know this town',
      epci: 'We do not know this group of towns',
      departement: 'We do not know this department',
      region: 'We do not know this region'
    },
    constat: vu =>
      vu.includes('est un code postal')
        ? `${vu.split(' ')[0]} is a postcode, not the code of a town.`
        : vu.startsWith('La Corse')
          ? 'Corsica has two departments: 2A and 2B.'
          : vu === ''
            ? ''
            : 'No area has this code.',
    vouliez: 'Did you mean:',
    chercher: 'Or search by a name or a postcode.',
    plan: 'See all the departments'
  },
  pageAbsente: 'See the list from the start'
}
