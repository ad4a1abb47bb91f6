/** The questions of the orientation and their answers, in plain French. */
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
import { NB } from '../../typographie.ts'
import type { Traduit } from '../langue.ts'
import { lieux } from './recherche.ts'

export const trajets: Traduit<typeof TRAJETS_DITS_FR> = {
  pied: { titre: 'À pied', exemples: `moins de 2${NB}kilomètres`, rappel: 'À pied' },
  bus: { titre: 'En bus ou à vélo', exemples: `moins de 8${NB}kilomètres`, rappel: 'En bus ou à vélo' },
  voiture: { titre: 'En voiture', exemples: `moins de 30${NB}kilomètres`, rappel: 'En voiture' },
  partout: { titre: 'Je vais partout', exemples: 'je peux aller très loin', rappel: 'Je vais partout' },
  distance: { titre: 'Je reste à la maison', exemples: 'on m’aide par téléphone', rappel: 'À la maison' },
  [PEU_IMPORTE]: { titre: 'Je ne sais pas', exemples: 'montrez-moi les lieux tout près', rappel: 'Tout près' }
}

export const quand: Traduit<typeof QUAND_DIT_FR> = {
  maintenant: { titre: 'Maintenant', exemples: 'le lieu est ouvert maintenant', rappel: 'Maintenant' },
  semaine: { titre: 'Cette semaine', exemples: `dans les 7${NB}jours`, rappel: 'Cette semaine' },
  soir: { titre: 'Le soir', exemples: `après 18${NB}heures`, rappel: 'Le soir' },
  samedi: { titre: 'Le samedi', exemples: 'le matin, ou après manger', rappel: 'Le samedi' },
  [PEU_IMPORTE]: { titre: 'Je ne sais pas', exemples: 'tous les jours vont bien', rappel: 'Tous les jours' }
}

export const aides: Traduit<typeof AIDES_DITES_FR> = {
  individuel: { titre: 'Avec 1 personne', exemples: 'elle aide seulement moi', rappel: 'Avec 1 personne' },
  groupe: { titre: 'En groupe', exemples: 'nous apprenons ensemble', rappel: 'En groupe' },
  autonomie: { titre: 'Seul', exemples: 'j’utilise un ordinateur, et je peux demander', rappel: 'Seul' },
  distance: { titre: 'Par téléphone', exemples: 'je reste à la maison', rappel: 'Par téléphone' },
  [PEU_IMPORTE]: { titre: 'Je ne sais pas', exemples: 'tout me va bien', rappel: 'Tout me va bien' }
}

export const aussi: Traduit<typeof AUSSI_DIT_FR> = {
  gratuit: { titre: 'Je veux une aide gratuite', exemples: '', rappel: 'Gratuit' },
  lire: { titre: 'J’ai du mal à lire ou à écrire', exemples: '', rappel: 'Du mal à lire' },
  langue: { titre: 'Je parle une autre langue', exemples: 'par exemple l’anglais', rappel: 'Une autre langue' },
  entendre: { titre: 'J’ai du mal à entendre', exemples: 'je suis sourd', rappel: 'Du mal à entendre' },
  voir: { titre: 'J’ai du mal à voir', exemples: '', rappel: 'Du mal à voir' },
  bouger: { titre: 'J’ai du mal à marcher', exemples: 'je suis en fauteuil', rappel: 'Du mal à marcher' },
  comprendre: {
    titre: 'J’ai du mal à comprendre, ou à rester calme',
    exemples: 'j’ai un handicap mental ou psychique',
    rappel: 'Du mal à comprendre'
  }
}

export const questions: Traduit<typeof QUESTIONS_FR> = {
  besoin: `De quelle aide avez-vous besoin${NB}?`,
  lieu: `Comment venez-vous${NB}?`,
  quand: `Quand venez-vous${NB}?`,
  aide: `Comment voulez-vous de l’aide${NB}?`,
  aussi: `Avez-vous d’autres besoins${NB}?`
}

/** After « 0 lieu » : `ouvert le soir`. */
function objet(dit: Objet): string {
  switch (dit.genre) {
    case 'service':
      return 'pour ce besoin'
    case 'public':
      return 'ouvert aux visiteurs'
    case 'trajet':
      return dit.valeur === PEU_IMPORTE
        ? `à moins de 30${NB}kilomètres`
        : `avec ce choix${NB}: ${trajets[dit.valeur].titre}`
    case 'quand':
      return `avec ce choix${NB}: ${quand[dit.valeur].rappel}`
    case 'aide':
      return `avec ce choix${NB}: ${aides[dit.valeur].rappel}`
    case 'aussi':
      return dit.valeur === 'gratuit' ? 'gratuit' : `avec ce besoin${NB}: ${aussi[dit.valeur].rappel}`
  }
}

const entre = (texte: string): string => `«${NB}${texte}${NB}»`

export const orientation: Traduit<typeof ORIENTATION_FR> = {
  nom: 'Trouver la bonne aide',
  question: etape => questions[etape],
  ou: `Où voulez-vous de l’aide${NB}?`,
  progres: (rang, total) => `Question ${rang}. Il y a ${total} questions`,
  rappel: 'Vos réponses',
  changer: quoi => `Changer${NB}: ${quoi}`,
  compris: `Voici votre besoin${NB}:`,
  pasCompris: besoin => `Vous avez écrit ${entre(besoin)}. C’est difficile pour nous. Choisissez une aide ici.`,
  plutot: `C’est une autre aide${NB}?`,
  pasUneReponse: vu =>
    `${entre(vu.length > 60 ? `${vu.slice(0, 59)}…` : vu)} est une réponse inconnue. Choisissez une réponse ici.`,
  autrui: 'Vous aidez une personne. Répondez avec elle.',
  besoinEtiquette: 'Écrivez votre besoin, avec vos mots',
  besoinAussi: 'Ou choisissez une aide',
  besoinPeuImporte: 'Je ne sais pas',
  besoinPeuImporteExemples: 'une personne m’écoute, et elle me dit',
  suivant: 'Continuer',
  ouEtiquette: 'Écrivez votre ville, votre code postal ou un lieu',
  ouDit: nom => `Vous êtes ici${NB}: ${nom}.`,
  ouChanger: 'Changer de ville',
  ouBouton: 'C’est ici',
  ouPartout: 'Je peux aller partout en France',
  ouDistance: 'Je reste à la maison. On m’aide par téléphone',
  ouInconnu: vu => `Nous avons cherché ${entre(vu)}. Nous avons trouvé 0 lieu. Écrivez le nom d’une ville.`,
  ouCodeInconnu: vu => `Nous avons cherché le code ${entre(vu)}. Nous avons trouvé 0 ville.`,
  ouPlusieurs: vu => `Plusieurs lieux s’appellent ${entre(vu)}. Choisissez le vôtre.`,
  ouHomonymes: nom => `Plusieurs villes s’appellent ${entre(nom)}. Choisissez la vôtre.`,
  ouAutres: n => (n === 1 ? 'Voir une autre ville' : `Voir ${n} autres villes`),
  ouProches: `Vous cherchez peut-être${NB}:`,
  ouCorrige: (tape, compris) => `Vous avez écrit ${entre(tape)}. Nous cherchons ${compris}.`,
  etendue: nom => `${nom} est très grand. Choisissez une ville${NB}:`,
  partoutDans: nom => `Toutes les villes${NB}: ${nom}`,
  autour: 'Près de vous',
  aussiAide: 'Cochez vos besoins. Ou continuez.',
  aussiRien: 'Je continue',
  voir: 'Voir les lieux',
  voirDeja: n => `Voir maintenant ${n > 1 ? `les ${lieux(n)}` : 'le lieu'}`,
  retour: 'Question d’avant',
  accueil: 'Première page',
  compte: ({ surs, aVerifier }) => {
    if (surs + aVerifier === 0) return `0${NB}lieu`
    if (surs === 0) return `${lieux(aVerifier)} à appeler`
    return `${lieux(surs)}${aVerifier > 0 ? `, et ${lieux(aVerifier)} à appeler` : ''}`
  },
  enCours: ({ surs, aVerifier }) => {
    const n = surs + aVerifier
    return n === 0 ? `Maintenant, il y a 0${NB}lieu` : `Maintenant, il y a ${lieux(n)}`
  },
  toutBesoin: 'Toutes les aides',
  rienAutre: 'C’est tout',
  objet,
  precision: `«${NB}À appeler${NB}»${NB}: il manque une information. Téléphonez au lieu.`
}
