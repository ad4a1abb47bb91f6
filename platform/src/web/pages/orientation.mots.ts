/** Words of the orientation: the questions, their answers, why a place fits and what is to be checked before going. */
import { nombre, pluriel } from '@lieux-communs/core'
import type { Objet } from '../../orientation/contraintes.ts'
import type { Compte } from '../../orientation/oriente.ts'
import { type Aide, type Aussi, type Etape, PEU_IMPORTE, type Quand, type Trajet } from '../../orientation/reponses.ts'
import { selonLangue } from '../langues/langue.ts'
import { NB } from '../typographie.ts'
import { guillemets } from './recherche.mots.ts'

interface Choix {
  readonly titre: string
  /** What makes it concrete. */
  readonly exemples: string
  /** As it is recalled at the top of the next pages. */
  readonly rappel: string
}

export const TRAJETS_DITS_FR: Readonly<Record<Trajet, Choix>> = {
  pied: { titre: 'À pied', exemples: 'à moins de 2\u00a0km, une demi-heure de marche', rappel: 'À pied' },
  bus: { titre: 'En bus ou à vélo', exemples: 'à moins de 8\u00a0km', rappel: 'En bus ou à vélo' },
  voiture: { titre: 'En voiture', exemples: 'à moins de 30\u00a0km', rappel: 'En voiture' },
  partout: { titre: 'N’importe où', exemples: 'la distance n’est pas un souci', rappel: 'N’importe où' },
  distance: {
    titre: 'Je reste chez moi',
    exemples: 'on m’aide par téléphone ou en visio',
    rappel: 'Chez moi, à distance'
  },
  [PEU_IMPORTE]: { titre: 'Je ne sais pas', exemples: 'montrez-moi ce qu’il y a autour', rappel: 'Aux alentours' }
}

export const TRAJETS_DITS = selonLangue('trajets', TRAJETS_DITS_FR)

export const QUAND_DIT_FR: Readonly<Record<Quand, Choix>> = {
  maintenant: { titre: 'Tout de suite', exemples: 'les lieux ouverts en ce moment', rappel: 'Tout de suite' },
  semaine: { titre: 'Cette semaine', exemples: 'd’ici sept jours', rappel: 'Cette semaine' },
  soir: { titre: 'Le soir', exemples: 'en semaine, après 18\u00a0h', rappel: 'Le soir' },
  samedi: { titre: 'Le samedi', exemples: 'le matin ou l’après-midi', rappel: 'Le samedi' },
  [PEU_IMPORTE]: { titre: 'Je ne sais pas', exemples: 'n’importe quand', rappel: 'N’importe quand' }
}

export const QUAND_DIT = selonLangue('quand', QUAND_DIT_FR)

export const AIDES_DITES_FR: Readonly<Record<Aide, Choix>> = {
  individuel: { titre: 'Seul à seul', exemples: 'une personne prend le temps avec moi', rappel: 'Seul à seul' },
  groupe: { titre: 'En groupe', exemples: 'un atelier, avec d’autres personnes', rappel: 'En groupe' },
  autonomie: {
    titre: 'Par moi-même',
    exemples: 'un ordinateur, une imprimante, et de l’aide si je coince',
    rappel: 'Par moi-même'
  },
  distance: { titre: 'À distance', exemples: 'par téléphone ou en visio', rappel: 'À distance' },
  [PEU_IMPORTE]: { titre: 'Je ne sais pas', exemples: 'toutes les façons me vont', rappel: 'Peu importe comment' }
}

export const AIDES_DITES = selonLangue('aides', AIDES_DITES_FR)

export const AUSSI_DIT_FR: Readonly<Record<Aussi, Choix>> = {
  gratuit: { titre: 'Ce doit être gratuit', exemples: '', rappel: 'Gratuit' },
  lire: { titre: 'Lire ou écrire est difficile', exemples: '', rappel: 'Lire est difficile' },
  langue: {
    titre: 'Une autre langue que le français',
    exemples: 'anglais ou autre',
    rappel: 'Une autre langue'
  },
  entendre: {
    titre: 'Entendre est difficile',
    exemples: 'surdité, langue des signes',
    rappel: 'Entendre est difficile'
  },
  voir: { titre: 'Voir est difficile', exemples: '', rappel: 'Voir est difficile' },
  bouger: { titre: 'Se déplacer est difficile', exemples: 'fauteuil roulant', rappel: 'Se déplacer est difficile' },
  comprendre: {
    titre: 'Comprendre ou rester calme est difficile',
    exemples: 'handicap mental ou psychique',
    rappel: 'Comprendre est difficile'
  }
}

export const AUSSI_DIT = selonLangue('aussi', AUSSI_DIT_FR)

export const QUESTIONS_FR: Readonly<Record<Etape, string>> = {
  besoin: 'De quoi avez-vous besoin\u00a0?',
  lieu: 'Jusqu’où pouvez-vous aller\u00a0?',
  quand: 'Quand pouvez-vous venir\u00a0?',
  aide: 'Comment voulez-vous être aidé\u00a0?',
  aussi: 'Faut-il tenir compte d’autre chose\u00a0?'
}

const QUESTIONS = selonLangue('questions', QUESTIONS_FR)

/** What each answer asks, as the end of « Aucun lieu… »: `ouvert le soir`. */
function objet(objet: Objet): string {
  switch (objet.genre) {
    case 'service':
      return 'pour ce besoin'
    case 'public':
      return 'qui reçoive du public'
    case 'trajet': {
      const { titre, exemples } = TRAJETS_DITS[objet.valeur]
      return objet.valeur === PEU_IMPORTE
        ? `à moins de 30${NB}km`
        : `${titre.charAt(0).toLowerCase()}${titre.slice(1)} (${exemples.split(',')[0]})`
    }
    case 'quand':
      return {
        maintenant: 'ouvert en ce moment',
        semaine: 'ouvert d’ici sept jours',
        soir: 'ouvert le soir',
        samedi: 'ouvert le samedi',
        [PEU_IMPORTE]: ''
      }[objet.valeur]
    case 'aide':
      return {
        individuel: 'où l’on aide seul à seul',
        groupe: 'où l’on aide en groupe',
        autonomie: 'où l’on travaille par soi-même',
        distance: 'qui aide à distance',
        [PEU_IMPORTE]: ''
      }[objet.valeur]
    case 'aussi':
      return objet.valeur === 'gratuit' ? 'gratuit' : `qui le prenne en compte\u00a0: ${AUSSI_DIT[objet.valeur].rappel}`
  }
}

export const ORIENTATION_FR = {
  nom: 'Trouver l’aide qui vous convient',
  question: (etape: Etape): string => QUESTIONS[etape],
  ou: 'Où cherchez-vous\u00a0?',
  progres: (rang: number, total: number) => `Question ${rang} sur ${total}`,
  rappel: 'Vos réponses',
  changer: (quoi: string) => `Changer\u00a0: ${quoi}`,
  compris: 'Nous avons compris\u00a0:',
  pasCompris: (besoin: string) => `Nous n’avons pas compris ${guillemets(besoin)}. Choisissez ce qui s’en approche.`,
  plutot: 'Ce n’est pas cela\u00a0?',
  pasUneReponse: (vu: string) =>
    `${guillemets(vu.length > 60 ? `${vu.slice(0, 59)}…` : vu)} n’est pas une réponse que nous connaissons. Choisissez-en une ici.`,
  autrui: 'Vous accompagnez quelqu’un\u00a0: répondez avec cette personne, pour elle.',
  besoinEtiquette: 'Dites-le avec vos mots',
  besoinAussi: 'Ou choisissez',
  besoinPeuImporte: 'Je ne sais pas',
  besoinPeuImporteExemples: 'quelqu’un m’écoutera et me dira',
  suivant: 'Continuer',
  ouEtiquette: 'Votre commune, votre code postal ou un lieu que vous connaissez',
  ouDit: (nom: string) => `Vous partez de${NB}: ${nom}.`,
  ouChanger: 'Chercher ailleurs',
  ouBouton: 'C’est ici',
  ouPartout: 'Je peux aller n’importe où en France',
  ouDistance: 'Je reste chez moi, on m’aide à distance',
  ouInconnu: (vu: string) =>
    `Nous ne connaissons pas de lieu ${guillemets(vu)}. Vérifiez l’orthographe, ou écrivez un code postal.`,
  ouCodeInconnu: (vu: string) => `Aucune commune n’a le code ${guillemets(vu)}.`,
  ouPlusieurs: (vu: string) => `Plusieurs lieux répondent à ${guillemets(vu)}. Lequel\u00a0?`,
  ouHomonymes: (nom: string) => `Plusieurs communes s’appellent ${guillemets(nom)}. Laquelle\u00a0?`,
  ouAutres: (n: number) => (n === 1 ? 'Voir une autre commune' : `Voir les ${nombre(n)} autres`),
  ouProches: 'Peut-être\u00a0:',
  ouCorrige: (tape: string, compris: string) => `Vous avez écrit ${guillemets(tape)}, nous avons compris ${compris}.`,
  etendue: (nom: string) => `${nom} est vaste. Choisissez une commune\u00a0:`,
  partoutDans: (nom: string) => `Partout\u00a0: ${nom}`,
  autour: 'Près de vous',
  aussiAide: 'Cochez ce qui compte, ou passez.',
  aussiRien: 'Rien de tout cela',
  voir: 'Voir les lieux',
  voirDeja: (n: number) => `Voir déjà ${n > 1 ? `les ${nombre(n)} lieux` : 'le lieu'}`,
  retour: 'Question précédente',
  accueil: 'Retour à l’accueil',
  /** `12 lieux`, `12 lieux, et 30 à vérifier`, `30 lieux à vérifier`. */
  compte: ({ surs, aVerifier }: Compte): string => {
    if (surs + aVerifier === 0) return 'aucun lieu connu'
    if (surs === 0) return `${pluriel(aVerifier, 'lieu', 'lieux')} à vérifier`
    return `${pluriel(surs, 'lieu', 'lieux')}${aVerifier > 0 ? `, et ${nombre(aVerifier)}${NB}à vérifier` : ''}`
  },
  enCours: ({ surs, aVerifier }: Compte): string => {
    const n = surs + aVerifier
    if (n === 0) return 'Aucun lieu connu pour l’instant'
    return n === 1
      ? `Pour l’instant, 1${NB}lieu répond`
      : `Pour l’instant, ${pluriel(n, 'lieu répond', 'lieux répondent')}`
  },
  toutBesoin: 'Toute aide',
  rienAutre: 'Rien d’autre',
  objet,
  precision: '«\u00a0À vérifier\u00a0»\u00a0: le lieu ne dit pas tout. Un appel suffit.'
} as const

export const ORIENTATION = selonLangue('orientation', ORIENTATION_FR)

export const objetDit = (dit: Objet): string => ORIENTATION.objet(dit)
