/** The answer of the orientation in English: why a place fits, what to check before going. */
import { PEU_IMPORTE } from '../../../orientation/reponses.ts'
import type { AVERIFIER_FR, POURQUOI_FR, REPONSE_FR } from '../../pages/orientation-reponse.mots.ts'
import { distanceEnClair } from '../../typographie.ts'
import type { Traduit } from '../langue.ts'
import { lower, NB, nombre, places } from './nombres.ts'

export const pourquoiLui: Traduit<typeof POURQUOI_FR> = {
  gratuit: 'free',
  sePresenter: 'you can come without notice',
  quand: { soir: 'open on a weekday evening', samedi: 'open on Saturday', semaine: 'open this week' },
  aide: {
    individuel: 'they help you one to one',
    groupe: 'you learn in a group',
    autonomie: 'you work on your own',
    distance: 'they help you at a distance',
    [PEU_IMPORTE]: null
  },
  aussi: {
    lire: 'they help people who find it hard to read',
    langue: 'they speak a language other than French',
    entendre: 'they welcome people who find it hard to hear',
    voir: 'they welcome people who find it hard to see',
    bouger: 'they welcome people who find it hard to move',
    comprendre: 'they welcome people with a learning disability or a mental illness'
  }
}

export const aVerifier: Traduit<typeof AVERIFIER_FR> = {
  service: 'This place does not say what help it gives: ask if it can help you.',
  position: 'Its exact address is not known: ask for the way.',
  trajet: 'It is in your town, but far from its centre: look at the way.',
  quand: 'Its opening hours are to be confirmed: call before you come.',
  aide: {
    individuel: 'Ask if someone can help you one to one.',
    groupe: 'Ask if there are group workshops.',
    autonomie: 'Ask if you can use a computer on your own.',
    distance: 'Ask if they can help you by phone or video.',
    [PEU_IMPORTE]: null
  },
  condition: 'Free for some people: ask for whom.',
  aussi: {
    gratuit: 'The price is not stated: ask for it.',
    lire: 'Say that reading is hard: ask if they can help you.',
    langue: 'Ask if someone speaks your language.',
    entendre: 'Ask how they welcome people who find it hard to hear.',
    voir: 'Ask how they welcome people who find it hard to see.',
    bouger: 'Ask if the entrance has no steps.',
    comprendre: 'Ask if they can take all the time you need.'
  },
  rendezVous: 'Do not come without notice: call, write or book an appointment.',
  itinerant: 'This place moves: ask where it will be.',
  publics: publics => `Mostly for: ${publics.join(', ')}.`,
  bref: {
    service: 'what help it gives',
    trajet: 'the way there',
    horaires: 'the opening hours',
    prix: 'the price',
    rendezVous: 'the appointment',
    itinerant: 'where it is',
    publics: 'who it is for'
  }
}

export const reponse: Traduit<typeof REPONSE_FR> = {
  titre: n => (n === 1 ? 'A place for you' : `${n === 2 ? 'Two' : 'Three'} places for you`),
  aAppeler: n => (n === 1 ? 'A place to call' : `${n === 2 ? 'Two' : 'Three'} places to call`),
  aAppelerTexte: 'No place in sight says that it gives this help. These do not say what they do: a call will tell.',
  tropLoin: 'No place near you',
  tropLoinTexte: metres => `The nearest is ${distanceEnClair(metres)} away: too far to go.`,
  aDistance: 'Get help from home, by telephone or video',
  moinsLoin: 'The least far',
  plusSurs: 'Surer places, if you change an answer',
  titreSuite: 'The other places',
  sur: total => `Chosen among ${places(total)} that may help.`,
  pourVous: phrase => `To ${lower(phrase)}`,
  pourquoi: 'Why this place:',
  aVerifier: 'To check',
  aVerifierBref: quoi => `To check: ${quoi.join(', ')}.`,
  rienAVerifier: 'This place says everything you asked for.',
  plusPres: 'Nearer than the others, but less sure.',
  voirFiche: 'Address, hours, directions',
  deCeLieu: nom => `for ${nom}`,
  autres: n => (n === 1 ? `1${NB}other place` : `The ${nombre(n)} other places`),
  carte: (n, memesChoix) =>
    memesChoix
      ? n === 1
        ? 'See the place that says all of this, on a map'
        : `See the ${nombre(n)} places that say all of this, on a map`
      : `See ${places(n)} on a map, with fewer choices`,
  suivants: n => (n === 1 ? 'See the next place' : `See the next ${n} places`),
  precedents: 'Back to the previous places',
  page: (page, pages) => `Page ${nombre(page)} of ${nombre(pages)}`,
  pages: 'More places',
  fiche: 'Prepare the sheet to hand over',
  ficheTexte: 'A sheet to print with these places: address, map, opening hours, phone.',
  aucun: 'No place fits everything',
  aucunTexte: 'Here is what you can change, and how many places then fit.',
  aucunObjet: objet => `We know no place ${objet}.`,
  sans: objet => `Without asking for a place ${objet}`,
  sansDistance: 'Go further',
  besoinSeul: 'Keep only your need, wherever it is',
  vide: 'We do not know any place yet. Ask your town hall (mairie): they often know where the nearest help is.',
  recommencer: 'Start again',
  precedente: 'Back to the questions'
}
