/** The questions of the orientation, their answers and what each asks, in English. */
import type { Objet } from '../../../orientation/contraintes.ts'
import { PEU_IMPORTE } from '../../../orientation/reponses.ts'
import type {
  AIDES_DITES_FR,
  AUSSI_DIT_FR,
  ORIENTATION_FR,
  QUAND_DIT_FR,
  QUESTIONS_FR,
  TRAJETS_DITS_FR
} from '../../pages/orientation.mots.ts'
import type { Traduit } from '../langue.ts'
import { lower, NB, nombre, places, quoted } from './nombres.ts'

export const trajets: Traduit<typeof TRAJETS_DITS_FR> = {
  pied: { titre: 'On foot', exemples: 'less than 2\u00a0km, a half-hour walk', rappel: 'On foot' },
  bus: { titre: 'By bus or bicycle', exemples: 'less than 8\u00a0km', rappel: 'By bus or bicycle' },
  voiture: { titre: 'By car', exemples: 'less than 30\u00a0km', rappel: 'By car' },
  partout: { titre: 'Anywhere', exemples: 'distance does not matter', rappel: 'Anywhere' },
  distance: { titre: 'I stay at home', exemples: 'help by phone or video', rappel: 'At home, at a distance' },
  [PEU_IMPORTE]: { titre: 'I do not know', exemples: 'show me what is around', rappel: 'In the area' }
}

export const quand: Traduit<typeof QUAND_DIT_FR> = {
  maintenant: { titre: 'Right now', exemples: 'places that are open now', rappel: 'Right now' },
  semaine: { titre: 'This week', exemples: 'within seven days', rappel: 'This week' },
  soir: { titre: 'In the evening', exemples: 'on weekdays, after 18:00', rappel: 'In the evening' },
  samedi: { titre: 'On Saturday', exemples: 'in the morning or the afternoon', rappel: 'On Saturday' },
  [PEU_IMPORTE]: { titre: 'I do not know', exemples: 'any time', rappel: 'Any time' }
}

export const aides: Traduit<typeof AIDES_DITES_FR> = {
  individuel: { titre: 'One to one', exemples: 'someone takes time with me', rappel: 'One to one' },
  groupe: { titre: 'In a group', exemples: 'a workshop, with other people', rappel: 'In a group' },
  autonomie: {
    titre: 'On my own',
    exemples: 'a computer, a printer, and help if I get stuck',
    rappel: 'On my own'
  },
  distance: { titre: 'At a distance', exemples: 'by phone or video', rappel: 'At a distance' },
  [PEU_IMPORTE]: { titre: 'I do not know', exemples: 'any way is fine', rappel: 'Any kind of help' }
}

export const aussi: Traduit<typeof AUSSI_DIT_FR> = {
  gratuit: { titre: 'It must be free', exemples: '', rappel: 'Free' },
  lire: { titre: 'Reading or writing is hard', exemples: '', rappel: 'Reading is hard' },
  langue: { titre: 'A language other than French', exemples: 'English or another', rappel: 'Another language' },
  entendre: { titre: 'Hearing is hard', exemples: 'deafness, sign language', rappel: 'Hearing is hard' },
  voir: { titre: 'Seeing is hard', exemples: '', rappel: 'Seeing is hard' },
  bouger: { titre: 'Moving is hard', exemples: 'wheelchair', rappel: 'Moving is hard' },
  comprendre: {
    titre: 'Understanding or staying calm is hard',
    exemples: 'learning disability or mental illness',
    rappel: 'Understanding is hard'
  }
}

export const questions: Traduit<typeof QUESTIONS_FR> = {
  besoin: 'What do you need help with?',
  lieu: 'How far can you go?',
  quand: 'When can you come?',
  aide: 'How would you like to be helped?',
  aussi: 'Is there anything else that matters?'
}

const QUANDS: Readonly<Record<keyof typeof QUAND_DIT_FR, string>> = {
  maintenant: 'open now',
  semaine: 'open within seven days',
  soir: 'open in the evening',
  samedi: 'open on Saturday',
  [PEU_IMPORTE]: ''
}

const AIDES: Readonly<Record<keyof typeof AIDES_DITES_FR, string>> = {
  individuel: 'that helps one to one',
  groupe: 'that helps in a group',
  autonomie: 'where you work on your own',
  distance: 'that helps at a distance',
  [PEU_IMPORTE]: ''
}

/** As the end of "We know no place…": `open in the evening`. */
function objet(dit: Objet): string {
  switch (dit.genre) {
    case 'service':
      return 'for this need'
    case 'public':
      return 'that is open to the public'
    case 'trajet':
      return dit.valeur === PEU_IMPORTE
        ? `within 30${NB}km`
        : `${lower(trajets[dit.valeur].titre)} (${trajets[dit.valeur].exemples.split(',')[0]})`
    case 'quand':
      return QUANDS[dit.valeur]
    case 'aide':
      return AIDES[dit.valeur]
    case 'aussi':
      return dit.valeur === 'gratuit' ? 'that is free' : `that takes this into account: ${aussi[dit.valeur].rappel}`
  }
}

export const orientation: Traduit<typeof ORIENTATION_FR> = {
  nom: 'Find the help that suits you',
  question: etape => questions[etape],
  ou: 'Where are you looking?',
  progres: (rang, total) => `Question ${rang} of ${total}`,
  rappel: 'Your answers',
  changer: quoi => `Change: ${quoi}`,
  compris: 'We understood:',
  pasCompris: besoin => `We did not understand ${quoted(besoin)}. Choose what is closest.`,
  plutot: 'Not that?',
  pasUneReponse: vu =>
    `${quoted(vu.length > 60 ? `${vu.slice(0, 59)}…` : vu)} is not an answer that we know. Choose one here.`,
  autrui: 'You are helping someone: answer with them, for them.',
  besoinEtiquette: 'Say it in your own words',
  besoinAussi: 'Or choose',
  besoinPeuImporte: 'I do not know',
  besoinPeuImporteExemples: 'someone will listen to me and tell me',
  suivant: 'Continue',
  ouEtiquette: 'Your town, your postcode or a place you know',
  ouDit: nom => `You start from: ${nom}.`,
  ouChanger: 'Look somewhere else',
  ouBouton: 'It is here',
  ouPartout: 'I can go anywhere in France',
  ouDistance: 'I stay at home, and get help at a distance',
  ouInconnu: vu => `We know no place called ${quoted(vu)}. Check the spelling, or type a postcode.`,
  ouCodeInconnu: vu => `No town has the code ${quoted(vu)}.`,
  ouPlusieurs: vu => `Several places match ${quoted(vu)}. Which one?`,
  ouHomonymes: nom => `Several towns are called ${quoted(nom)}. Which one?`,
  ouAutres: n => (n === 1 ? 'See another town' : `See the ${nombre(n)} others`),
  ouProches: 'Perhaps:',
  ouCorrige: (tape, compris) => `You typed ${quoted(tape)}, we understood ${compris}.`,
  etendue: nom => `${nom} is large. Choose a town:`,
  partoutDans: nom => `Everywhere: ${nom}`,
  autour: 'Near you',
  aussiAide: 'Tick what matters, or skip.',
  aussiRien: 'None of these',
  voir: 'See the places',
  voirDeja: n => `See the ${n > 1 ? `${nombre(n)} places` : 'place'} now`,
  retour: 'Previous question',
  accueil: 'Back to the home page',
  compte: ({ surs, aVerifier }) => {
    if (surs + aVerifier === 0) return 'no place known'
    if (surs === 0) return `${places(aVerifier)} to check`
    return `${places(surs)}${aVerifier > 0 ? `, and ${nombre(aVerifier)}${NB}to check` : ''}`
  },
  enCours: ({ surs, aVerifier }) => {
    const n = surs + aVerifier
    if (n === 0) return 'No place known so far'
    return n === 1 ? `So far, 1${NB}place fits` : `So far, ${places(n)} fit`
  },
  toutBesoin: 'Any help',
  rienAutre: 'Nothing else',
  objet,
  precision: '“To check”: the place does not say everything. A phone call is enough.'
}
