/** The live map, the order of results, an address that was understood, and what a browser keeps, in plain French. */
import type { HORS_LIGNE_FR } from '../../hors-ligne.mots.ts'
import type { ADRESSE_FR } from '../../pages/adresse.mots.ts'
import type { CARTE_VIVE_FR } from '../../pages/carte-vive.mots.ts'
import type { TRIER_FR } from '../../pages/trier.mots.ts'
import { NB, nombre } from '../../typographie.ts'
import type { Traduit } from '../langue.ts'
import { lieux } from './recherche.ts'

export const carteVive: Traduit<typeof CARTE_VIVE_FR> = {
  titre: ({ total, mots }, cadre) =>
    `${lieux(total)}${mots ? ` pour «${NB}${mots}${NB}»` : ''}${cadre ? ' sur ce morceau de carte' : ''}`,
  choisi: 'Votre lieu sur la carte',
  dansLaListe: 'Les lieux de cette liste',
  voirSurUneCarte: 'Voir la grande carte',
  voirEnListe: 'Voir seulement la liste',
  voirListe: 'Voir la liste',
  nom: 'Carte des lieux. Les flèches du clavier bougent la carte. La touche plus montre de plus près. La touche moins montre de plus loin.',
  chargement: 'La carte arrive.',
  prete: 'La carte est là.',
  ici: 'Chercher ici',
  rapprocher: 'Plus près',
  eloigner: 'Plus loin',
  groupe: 'lieux',
  amas: 'Groupe de {n} lieux. Voir de plus près',
  pin: `Lieu {n}${NB}: {nom}`,
  deuxDoigts: 'Bougez la carte avec 2 doigts',
  ctrlMolette: 'Gardez la touche Ctrl. Tournez la roue de la souris',
  cmdMolette: 'Gardez la touche ⌘. Tournez la roue de la souris',
  metres: 'm',
  kilometres: 'km',
  fond: 'Cette carte montre les départements et les villes.',
  fondAbsent: 'L’autre carte est en panne. Cette carte montre les départements et les villes.',
  numeros: 'La liste et la carte ont les mêmes numéros. Un grand rond est un groupe de lieux. Touchez le rond.',
  flous: 'Un rond clair montre seulement la ville. Demandez l’adresse.',
  clavier: 'Avec le clavier, les flèches bougent la carte. + montre de plus près. − montre de plus loin.',
  cadreListe: `La liste montre les lieux de cette carte. Vous bougez la carte${NB}? Touchez «${NB}Chercher ici${NB}».`,
  premiers: n => `La liste montre ${lieux(n)}. Regardez la carte de plus près. Vous voyez les autres.`,
  horsCadre: n => `${lieux(n)} de la liste ${n > 1 ? 'sont' : 'est'} plus loin sur la carte.`,
  vide: `Il y a 0${NB}lieu ici.`,
  elargir: 'Voir une carte plus grande',
  toute: 'Voir toute la carte',
  ailleurs: `Voir aussi${NB}:`,
  metropole: 'La France en Europe',
  deplacer: `Bouger la carte${NB}:`,
  versNord: 'vers le haut',
  versSud: 'vers le bas',
  versOuest: 'vers la gauche',
  versEst: 'vers la droite'
}

export const trier: Traduit<typeof TRIER_FR> = {
  titre: ordre => `Ordre de la liste${NB}: ${ordre}`,
  ordres: {
    pertinence: 'le meilleur lieu en premier',
    distance: 'le plus près en premier',
    commune: 'ville par ville',
    nom: 'de A à Z',
    fraicheur: 'le plus nouveau en premier'
  }
}

export const adresse: Traduit<typeof ADRESSE_FR> = {
  aide: 'votre adresse, ou votre ville',
  champ: 'Écrivez votre adresse, votre ville ou le nom d’un lieu',
  champCourt: 'Adresse, ville ou lieu',
  pres: 'près de votre adresse',
  autour: libelle => `Vous cherchez près d’ici${NB}: ${libelle}`,
  pasLa: `C’est une autre adresse${NB}?`,
  autresAdresses: `Choisissez votre adresse${NB}:`,
  communes: `Ou toute la ville${NB}:`,
  hesite: 'Plusieurs villes ont cette adresse. Choisissez votre ville.'
}

export const horsLigne: Traduit<typeof HORS_LIGNE_FR> = {
  lien: 'Lire sans Internet',
  gardee: 'Page du',
  sansLigne: 'Internet est coupé. La page a peut-être changé. Regardez les heures d’ouverture.',
  ligneLente: 'Internet est lent. La page a peut-être changé. Ouvrez encore la page plus tard.',
  garder: 'Garder cette liste dans mon appareil',
  garderTexte: n => `Vous pourrez lire la liste sans Internet. Il y a ${lieux(n)}.`,
  enCours: 'La liste arrive. Déjà {n} pages. Il y a {total} pages…',
  garde: 'La liste est gardée.',
  voir: 'Voir mes listes',
  rate: 'La liste manque. Internet est coupé, ou votre appareil est plein. Recommencez plus tard.',
  titre: 'Lire sans Internet',
  description: 'Les pages gardées dans votre appareil. Vous les lisez sans Internet.',
  chapeau: 'Votre appareil garde les pages que vous lisez. Vous pouvez les lire encore, sans Internet.',
  absente: 'Internet est coupé. Cette page manque dans votre appareil.',
  reessayer: 'Recommencer',
  lireGarde: 'Voici les pages que vous pouvez lire.',
  rien: `Votre appareil garde 0${NB}page maintenant.`,
  impossible: 'Votre appareil oublie les pages. Imprimez la liste de votre ville.',
  annuaires: 'Vos listes',
  annuairesComment: `Ouvrez la page d’une ville. Touchez «${NB}Garder cette liste dans mon appareil${NB}». Vous pouvez garder 10 listes.`,
  pages: 'Les pages lues',
  pagesTexte: n => `Votre appareil garde ${nombre(n)}${NB}pages. Il oublie vos recherches et vos réponses.`,
  unLieu: '1 lieu',
  lieux: '{n} lieux',
  detail: '{taille}, le {date}',
  ko: '{n} ko',
  mo: '{n} Mo',
  effacer: 'Effacer',
  toutEffacer: 'Tout effacer',
  efface: `C’est effacé${NB}: {nom}.`,
  toutEfface: 'Toutes les pages sont effacées.',
  partage: 'D’autres personnes utilisent cet ordinateur ? Effacez tout avant de partir.'
}
