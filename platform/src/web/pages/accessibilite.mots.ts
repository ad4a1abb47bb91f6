/** Words of the declaration of accessibility: its plan is the one the law gives (arrêté du 20 septembre 2019), its words are ours. */
import { pluriel } from '@lieux-communs/core'
import { NB } from '../typographie.ts'

export const ACCESSIBILITE = {
  titre: 'Accessibilité',
  description:
    'Déclaration d’accessibilité selon le RGAA 4.1 : ce que des essais tiennent, ce que personne n’a encore vérifié.',
  court: `Ce site est fait pour être lu, entendu et utilisé par tout le monde. Voici où nous en sommes, selon le RGAA${NB}4.1, la règle française.`,
  etat: 'État de conformité',
  nonConforme: 'Non conforme.',
  etatTextes: [
    'Aucune personne n’a encore audité ce site. La loi veut qu’un site sans audit se dise « non conforme », et nous le disons.',
    'Des essais automatiques regardent le site à chaque changement. Ils ne remplacent pas un audit : un programme voit qu’une image a un texte, pas que ce texte est juste.'
  ],
  resultats: 'Résultats des tests',
  resultatsTexte: (total: string) =>
    `Le RGAA compte ${total}. Un essai qui manque empêche la publication d’un changement.`,
  criteres: (n: number) => pluriel(n, 'critère', 'critères'),
  colonnes: { etat: 'Ce que nous en savons', nombre: 'Critères' },
  etats: {
    tenu: 'Un essai le tient',
    sansObjet: 'Sans objet : un essai montre que le site n’a rien de tel',
    partie: 'Un essai en regarde une partie',
    manque: 'Pas respecté, nous le savons',
    personne: 'Personne ne l’a encore vérifié'
  },
  // Said beside each criterion, where the line above would be too long.
  courts: {
    tenu: 'tenu par un essai',
    sansObjet: 'sans objet',
    partie: 'en partie',
    manque: 'pas respecté',
    personne: 'pas vérifié'
  },
  contenus: 'Contenus non accessibles',
  manques: 'Ce qui manque, et que nous savons',
  manquesListe: {
    '13.3':
      'Les annuaires, les rapports et les fiches en PDF ne sont pas balisés pour les lecteurs d’écran. La page web de chaque annuaire et de chaque rapport dit la même chose.'
  },
  inconnus: 'Ce que nous ne savons pas',
  inconnusTexte: (n: string) => `${n}, dans la liste plus bas : il peut s’y trouver des défauts que personne n’a vus.`,
  derogations: 'Dérogations',
  derogationsTexte: 'Nous n’en demandons aucune.',
  horsSujet: 'Contenus qui ne sont pas concernés',
  horsSujetTexte: 'Aucun.',
  etablie: 'Établissement de cette déclaration',
  etablieLe: (jour: string) =>
    `Elle est écrite par les essais eux-mêmes. Ce qu’ils tiennent a changé pour la dernière fois le ${jour}.`,
  technologies: 'Technologies : HTML, CSS, SVG ; JavaScript en plus, jamais nécessaire.',
  outils:
    'Outils : le navigateur Chromium, conduit par un programme, et axe-core. Aucun lecteur d’écran n’a encore été essayé par une personne.',
  fenetres:
    'Écrans : de 320 à 1280 pixels de large ; clair, sombre et couleurs forcées ; texte doublé ; mouvements réduits ; clavier seul.',
  pages: (n: number) => `Les ${n} genres de pages regardés`,
  criteresTitre: 'Les critères, un par un',
  theme: (nom: string, n: number, vus: number) =>
    `${nom} : ${pluriel(n, 'critère', 'critères')}, dont ${vus} regardé${vus > 1 ? 's' : ''}`,
  essai: 'Essai',
  contact: 'Vous êtes gêné ?',
  contactTexte: 'Dites-le : nous corrigerons, ou nous vous donnerons autrement ce que vous cherchez.',
  recours: 'Voies de recours',
  recoursTexte:
    'Vous avez signalé un défaut qui vous empêche de lire une page ou d’utiliser un service, et la réponse ne vous convient pas, ou ne vient pas. Vous pouvez :',
  recoursFormulaire: 'écrire au Défenseur des droits par son formulaire',
  recoursFormulaireAdresse: 'https://formulaire.defenseurdesdroits.fr/',
  recoursDelegue: 'rencontrer le délégué du Défenseur des droits près de chez vous',
  recoursDelegueAdresse: 'https://www.defenseurdesdroits.fr/saisir/delegues',
  recoursTelephone: 'appeler le',
  recoursNumero: '+33969390000',
  recoursCourrier: `envoyer un courrier, gratuit et sans timbre${NB}: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX${NB}07`,
  /** What each test looks at. */
  essais: {
    axe: 'Chaque genre de page est ouvert dans Chromium, et axe n’y trouve aucun défaut sérieux ou critique : en clair, en sombre, en couleurs forcées.',
    'sans-media': 'Aucune page ne contient de vidéo, de son, ni d’objet à jouer.',
    cadres: 'Chaque cadre a un titre.',
    images: 'Chaque image a un texte, ou se dit décorative ; chaque dessin a un nom, ou se cache des lecteurs d’écran.',
    'sans-texte-en-image': 'Les images sont des dessins SVG : ce qui s’y lit est du texte.',
    'sans-captcha': 'Aucun formulaire ne contient d’image ni de cadre.',
    tableaux: 'Chaque tableau a un titre, et déclare les titres de ses lignes et de ses colonnes.',
    'sans-tableau-de-mise-en-forme': 'Aucun tableau ne sert à placer.',
    liens: 'Chaque lien a un nom, et deux liens de même nom mènent au même endroit.',
    document: 'Chaque page a un type, une langue qui est la sienne, et aucun identifiant en double.',
    titres: 'Deux pages n’ont pas le même titre.',
    plan: 'Chaque page a un titre principal, des titres sans trou, un en-tête, un menu, un contenu et un pied.',
    'sans-style': 'Sans mise en forme, chaque page contient encore ses titres et son texte, dans le même ordre.',
    cache: 'Rien de ce qui est caché aux lecteurs d’écran ne s’atteint au clavier.',
    champs: 'Chaque champ a une étiquette visible, ou un nom ; chaque bouton aussi.',
    groupes: 'Les cases et les choix qui vont ensemble sont dans un groupe qui a un titre.',
    erreurs: 'Un signalement mal rempli revient avec l’erreur reliée au champ, et ce qui avait été écrit.',
    'nom-et-courriel': 'Les champs du nom et du courriel de la personne se disent comme tels au navigateur.',
    parcours:
      'Au clavier seul, chaque entrée du site mène jusqu’au bout : accueil, orientation, recherche, carte, territoire, widget, signalement, publication, langue et taille des lettres.',
    lecture:
      'La page d’un lieu, les résultats et les réponses de l’orientation sont lus dans un ordre qui a un sens, en français et en anglais.',
    navigation: 'Le menu, le plan du site et le pied sont les mêmes partout, à la même place.',
    touches: 'Les seules touches qui agissent seules, celles de la revue, se coupent, et restent coupées.',
    evitement: 'La première touche de tabulation mène au lien « Aller au contenu », qui y va.',
    fenetres: 'Aucun lien n’ouvre de fenêtre, aucune page ne se recharge ni ne change d’elle-même.',
    largeurs: 'De 320 à 1280 pixels de large, rien ne déborde et rien n’est coupé.',
    'texte-double': 'Le texte deux fois plus gros ne déborde pas et n’est pas coupé.',
    espacement: 'Lettres, mots et lignes écartés, rien n’est coupé.',
    mouvement: 'Quand la personne demande moins de mouvement, rien ne bouge ; sinon, rien ne dure.',
    'couleurs-forcees': 'En couleurs forcées, boutons, champs et liens gardent un bord ou un trait.',
    clavier: 'Au clavier seul, on traverse chaque page du début à la fin, et l’on en sort.',
    foyer: 'À chaque arrêt du clavier, un contour montre où l’on est.'
  }
} as const
