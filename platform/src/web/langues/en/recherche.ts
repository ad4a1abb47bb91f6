/** The results in English: how many, where, what to do when there is none. */

import { intercommunaliteDite } from '../../intercommunalites.ts'
import type { COMMUNES_FR, MOTS_RECHERCHE_FR } from '../../pages/recherche.mots.ts'
import { ouDe } from '../../pages/recherche.mots.ts'
import { distanceEnClair } from '../../typographie.ts'
import type { Traduit } from '../langue.ts'
import { count, lower, NB, nombre, places, quoted } from './nombres.ts'

export const communes: Traduit<typeof COMMUNES_FR> = {
  guillemets: quoted,
  a: nom => `in ${nom}`,
  de: nom => `of ${nom}`,
  nom: nom => nom.replace(/ Arrondissement$/, '').replace(/ et autour$/, ' and around'),
  precision: precision => ({ région: 'region', département: 'department' })[precision] ?? precision,
  enRegion: nom => `in the region ${nom}`,
  dansDepartement: (nom, code) => `in the department ${nom} (${code})`,
  dansIntercommunalite: nom => `in the group of towns ${intercommunaliteDite(nom)}`,
  intercommunalite: nom => `Group of towns: ${intercommunaliteDite(nom)}`,
  pres: 'near you'
}

/** Metres: farther, everybody guesses from where it is counted. */
const PRES_DU_CENTRE = 5000

export const recherche: Traduit<typeof MOTS_RECHERCHE_FR> = {
  titreVide: 'Search for a place',
  precisezTitre: 'Narrow down the search',
  consigne: 'Type the name of your town, your postcode, or the name of a place.',
  titre(reponse, tape, pres) {
    const { resultats, dedans, endroit, mots, elargi } = reponse
    // Those that lie far are told under their own title.
    const total = reponse.total - reponse.loin
    const ou = ouDe(reponse, pres)
    const entier = tape.replace(/\s+/g, ' ').trim()
    if (mots && (resultats.length === 0 || elargi === 'mots') && !entier.includes(mots))
      return `No place for ${quoted(entier || mots)}`
    if (resultats.length === 0) return mots ? `No place for ${quoted(mots)}` : `No place known ${ou}`
    if (elargi === 'mots' && endroit && mots) return `No place for ${quoted(mots)} ${ou}`
    const quoi = mots && elargi !== 'mots' && elargi !== 'presque' ? ` for ${quoted(mots)}` : ''
    if (elargi === 'loin' || elargi === 'departement') return `No place${quoi || ' known'} ${ou}`
    if (endroit && dedans === 0) return `No place${quoi} ${ou}, but ${places(total)} around`
    return `${places(endroit ? dedans : total)}${quoi} ${ou}`.trim()
  },
  suite(reponse) {
    const { total, loin, resultats, dedans, endroit, mots, elargi } = reponse
    const plusProche = resultats[0]?.distance
    if (resultats.length === 0) return null
    if (elargi === 'mots' && endroit) return 'Here are the nearest places. They may be able to help you.'
    if (elargi === 'mots' || elargi === 'presque')
      return `No place matches all the words ${quoted(mots ?? '')}. Here are the closest.`
    if (elargi === 'departement') return 'Here are the places in the same department.'
    if (elargi === 'loin' && plusProche != null) return `The nearest is ${distanceEnClair(plusProche)} away.`
    if (!endroit && !reponse.centre && total > 5) return 'Add the name of your town to see the nearest ones.'
    const autour = total - loin - dedans
    if (endroit && dedans > 0 && autour > 0) return `And ${count(autour, 'other place', 'other places')} around.`
    return null
  },
  corrige: (tape, compris) => `You typed ${quoted(tape)}. We understood ${quoted(compris)}.`,
  vouliez: 'Did you mean:',
  ailleurs: n => `Not there? ${count(n, 'other choice', 'other choices')}`,
  preciser: 'Look for a specific kind of help',
  precise: libelle => `Only places that offer ${quoted(libelle)}.`,
  toutesLesAides: 'See all kinds of help',
  tous: reponse => `See all the places ${ouDe(reponse)}`,
  pageDuTerritoire: nom => `The page and the directory to print: ${communes.nom(nom)}`,
  dedans: nom => `In ${communes.nom(nom)}`,
  autour: nom => `Around ${communes.nom(nom)}`,
  plusProches: 'The nearest',
  plusLoin: 'Farther',
  loin: {
    constat: (metres, commune) =>
      `The nearest is ${distanceEnClair(metres)} away${commune ? `, in ${communes.nom(commune)}` : ''}: too far to go.`,
    titre: 'How to get help all the same',
    aDistance: n =>
      n === 1
        ? 'See the place that helps by telephone or video'
        : `See the ${places(n)} that help by telephone or video`,
    carte: 'See on the map where the places are',
    leLieu: nom => `See the least far: ${nom}`
  },
  liste: 'List of places',
  carte: 'On the map',
  carteTitre: (premier, dernier) =>
    premier === dernier ? `Map: place ${premier} of the list` : `Map: places ${premier} to ${dernier} of the list`,
  carteLegende: 'The numbers are those of the list.',
  carteFlou: 'A number in a light circle: only the town is known.',
  carteSans: n =>
    n === 1
      ? 'One place of the list is not on the map: its position is not known.'
      : `${n} places of the list are not on the map: their position is not known.`,
  voirCarte: 'See the map',
  suivants: n => (n === 1 ? 'See the next place' : `See the next ${n} places`),
  precedents: 'Back to the previous places',
  page: (premier, dernier, total) => `Places ${nombre(premier)} to ${nombre(dernier)}, of ${nombre(total)}`,
  pages: 'More results',
  appeler: nom => `Call ${nom}:`,
  distance: (metres, ville, flou) => {
    if (flou) return `About ${distanceEnClair(Math.max(1000, metres))} away`
    return `${distanceEnClair(metres)} ${ville && metres < PRES_DU_CENTRE ? `from the centre of ${ville}` : 'away'}`
  },
  services: phrases => {
    const autres = phrases.length - 2
    const suite = autres > 0 ? `, and ${autres === 1 ? '1 other kind' : `${autres} other kinds`} of help` : ''
    const dites = phrases.slice(0, 2).map((p, i) => (i === 0 ? p : lower(p)))
    return `${dites.join(', ')}${suite}.`
  },
  selonLaSource: texte => `According to the source: ${texte}`,
  precisez: 'Choose a town:',
  positionInconnue: `Exact position${NB}not known`,
  conseils: {
    titre: 'What can you do?',
    commune: 'Search with the name of your town or your postcode: we also show the places around.',
    mots: 'Check the spelling, or try a single word.',
    ailleurs: 'Or see the places in:',
    telephone: 'Ask your town hall (mairie): they often know where the nearest help is.'
  }
}
