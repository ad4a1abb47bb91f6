/** The answer of the orientation in plain French: why a place fits, what to ask before going. */
import { PEU_IMPORTE } from '../../../orientation/reponses.ts'
import type { AVERIFIER_FR, POURQUOI_FR, REPONSE_FR } from '../../pages/orientation-reponse.mots.ts'
import { distanceEnClair, NB, nombre } from '../../typographie.ts'
import type { Traduit } from '../langue.ts'
import { lieux } from './recherche.ts'

export const pourquoiLui: Traduit<typeof POURQUOI_FR> = {
  gratuit: 'c’est gratuit',
  sePresenter: 'vous venez quand vous voulez',
  quand: { soir: 'c’est ouvert le soir', samedi: 'c’est ouvert le samedi', semaine: 'c’est ouvert cette semaine' },
  aide: {
    individuel: '1 personne aide seulement vous',
    groupe: 'vous apprenez en groupe',
    autonomie: 'vous avez un ordinateur pour vous',
    distance: 'on vous aide par téléphone',
    [PEU_IMPORTE]: null
  },
  aussi: {
    lire: 'on aide les personnes qui lisent mal',
    langue: 'on parle une autre langue',
    entendre: 'on aide les personnes qui entendent mal',
    voir: 'on aide les personnes qui voient mal',
    bouger: 'on aide les personnes qui marchent mal',
    comprendre: 'on aide les personnes avec un handicap mental'
  }
}

export const aVerifier: Traduit<typeof AVERIFIER_FR> = {
  service: `Demandez${NB}: «${NB}Pouvez-vous m’aider${NB}?${NB}»`,
  position: `Demandez${NB}: «${NB}Quelle est l’adresse${NB}?${NB}»`,
  trajet: 'Le lieu est dans votre ville. Il est peut-être loin. Regardez le chemin.',
  quand: 'Les heures ont peut-être changé. Téléphonez avant de venir.',
  aide: {
    individuel: `Demandez${NB}: «${NB}Une personne peut m’aider, moi seul${NB}?${NB}»`,
    groupe: `Demandez${NB}: «${NB}Y a-t-il un groupe${NB}?${NB}»`,
    autonomie: `Demandez${NB}: «${NB}Je peux utiliser un ordinateur${NB}?${NB}»`,
    distance: `Demandez${NB}: «${NB}Vous aidez par téléphone${NB}?${NB}»`,
    [PEU_IMPORTE]: null
  },
  condition: `Demandez${NB}: «${NB}C’est gratuit pour moi${NB}?${NB}»`,
  aussi: {
    gratuit: `Demandez${NB}: «${NB}C’est gratuit${NB}?${NB}»`,
    lire: `Dites${NB}: «${NB}J’ai du mal à lire.${NB}»`,
    langue: `Demandez${NB}: «${NB}Vous parlez ma langue${NB}?${NB}»`,
    entendre: `Dites${NB}: «${NB}J’ai du mal à entendre.${NB}»`,
    voir: `Dites${NB}: «${NB}J’ai du mal à voir.${NB}»`,
    bouger: `Demandez${NB}: «${NB}Y a-t-il des marches${NB}?${NB}»`,
    comprendre: `Dites${NB}: «${NB}J’ai besoin de temps.${NB}»`
  },
  rendezVous: 'Prenez rendez-vous avant de venir.',
  itinerant: `Demandez${NB}: «${NB}Où êtes-vous${NB}? Quand${NB}?${NB}»`,
  publics: publics => `Ce lieu aide ces personnes${NB}: ${publics.join(', ')}.`,
  bref: {
    service: 'l’aide',
    trajet: 'le chemin',
    horaires: 'les heures',
    prix: 'le prix',
    rendezVous: 'le rendez-vous',
    itinerant: 'où est le lieu',
    publics: 'pour qui'
  }
}

export const reponse: Traduit<typeof REPONSE_FR> = {
  titre: n => `${n}${NB}${n === 1 ? 'lieu' : 'lieux'} pour vous`,
  aAppeler: n => `Téléphonez à ${n === 1 ? 'ce lieu' : `ces ${n}${NB}lieux`}`,
  aAppelerTexte: `Téléphonez. Demandez${NB}: «${NB}Pouvez-vous m’aider${NB}?${NB}»`,
  tropLoin: 'Tous les lieux sont loin',
  tropLoinTexte: metres => `Le premier lieu est à ${distanceEnClair(metres)}. C’est très loin.`,
  aDistance: 'Demander de l’aide par téléphone',
  moinsLoin: 'Voici ces lieux',
  plusSurs: 'D’autres lieux, si vous changez une réponse',
  titreSuite: 'Les autres lieux',
  sur: total => `Il y a ${lieux(total)} en tout.`,
  pourVous: phrase => `Votre besoin${NB}: ${phrase.charAt(0).toLowerCase()}${phrase.slice(1)}`,
  pourquoi: `Pourquoi ce lieu est bien pour vous${NB}:`,
  aVerifier: 'Avant de venir',
  aVerifierBref: quoi => `Demandez${NB}: ${quoi.join(', ')}.`,
  rienAVerifier: 'Ce lieu répond à tous vos besoins.',
  plusPres: 'Ce lieu est plus près. Téléphonez avant de venir.',
  voirFiche: 'Voir l’adresse et les heures',
  deCeLieu: nom => `de ${nom}`,
  autres: n => `${n === 1 ? '' : 'Les '}${nombre(n)}${NB}${n === 1 ? 'autre lieu' : 'autres lieux'}`,
  carte: (n, memesChoix) =>
    memesChoix ? `Voir sur une carte. Il y a ${lieux(n)}` : `Voir d’autres lieux sur une carte. Il y a ${lieux(n)}`,
  suivants: n => (n === 1 ? 'Voir encore 1 lieu' : `Voir encore ${n} lieux`),
  precedents: 'Voir les lieux d’avant',
  page: (page, pages) => `Page ${nombre(page)}. Il y a ${nombre(pages)} pages`,
  pages: 'La suite de la liste',
  fiche: 'Faire une feuille à imprimer',
  ficheTexte: 'La feuille montre l’adresse, le téléphone et les heures.',
  aucun: `Il y a 0${NB}lieu avec toutes vos réponses`,
  aucunTexte: 'Changez une réponse. Voici combien de lieux vous trouvez.',
  aucunObjet: objet => `Il y a 0${NB}lieu ${objet}.`,
  sans: objet => `Enlever ce choix${NB}: un lieu ${objet}`,
  sansDistance: 'Je peux aller plus loin',
  besoinSeul: 'Garder seulement mon besoin. Chercher partout',
  vide: 'Le site est encore vide. Téléphonez à votre mairie. La mairie connaît les lieux d’aide.',
  recommencer: 'Recommencer',
  precedente: 'Voir encore les questions'
}
