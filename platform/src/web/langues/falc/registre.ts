/** Who keeps this site, what it is, and what it keeps of people, in plain French. */
import type { APROPOS_FR } from '../../pages/a-propos.mots.ts'
import type { PERSONNES_FR } from '../../pages/donnees-personnelles.mots.ts'
import type { TENEUR_FR } from '../../teneur.mots.ts'
import type { THEME_FR } from '../../theme/theme.mots.ts'
import { NB } from '../../typographie.ts'
import type { Traduit } from '../langue.ts'

export const theme: Traduit<typeof THEME_FR> = {
  surLeRegistre: 'avec les lieux de Lieux communs.',
  contact: `Pour nous écrire${NB}:`
}

export const teneur: Traduit<typeof TENEUR_FR> = {
  tenuPar: `Qui s’occupe de ce site${NB}? C’est`,
  personneNommee: 'une organisation encore sans nom ici',
  ecrire: courriel => `Envoyer un courriel à ${courriel}`,
  pageDeContact: 'Écrire à l’organisation',
  sansContact: 'Son adresse manque encore. Demandez à la personne qui vous a montré ce site.',
  pourUnLieu: `Une information est fausse${NB}? Ouvrez la page du lieu. Touchez «${NB}Dire ce qui est faux${NB}». Votre adresse reste secrète.`
}

export const aPropos: Traduit<typeof APROPOS_FR> = {
  titre: 'Qui fait ce site',
  description: 'Lieux communs montre des lieux d’aide. Voici qui fait ce site, et pourquoi.',
  court: 'Ce site montre des lieux. Dans ces lieux, on vous aide avec Internet, l’ordinateur et le téléphone.',
  projet: 'Pourquoi ce site',
  projetTextes: [
    'En France, beaucoup de lieux vous aident avec Internet. Par exemple, des mairies, des bibliothèques, des associations. Chaque région écrit sa liste de lieux. Les listes sont différentes. Les listes deviennent vieilles.',
    'Nous prenons toutes les listes. Nous montrons chaque lieu 1 seule fois. Nous disons qui a écrit chaque information. Nous disons quand.',
    'Avec ce site, vous trouvez de l’aide près de chez vous. Vous aidez une autre personne. Vous imprimez une liste.'
  ],
  liens: {
    sources: 'Voir les listes',
    donnees: 'Prendre les fichiers'
  },
  principes: 'Nos règles',
  principesListe: [
    'Nous disons qui a écrit chaque information.',
    'Deux listes disent parfois 2 choses différentes. Nous montrons les 2.',
    'Une information est peut-être fausse. Nous le disons.',
    'Le logiciel est libre (licence EUPL 1.2). Chaque personne peut le prendre.'
  ],
  groupe: 'Le groupe de travail',
  groupeTexte:
    'Un groupe de travail a choisi les informations à donner. Toutes les listes suivent cette règle. Nous aussi.',
  groupeIci: `Voici qui travaille dans ce groupe${NB}:`,
  groupeAbsent: 'Les noms du groupe arrivent plus tard.',
  partenaires: 'Qui nous aide',
  partenairesIci: `Voici qui nous aide${NB}:`,
  partenairesAbsents: 'Les noms arrivent plus tard. Regardez aussi la page des listes.',
  visuel: 'Notre dessin',
  visuelTextes: [
    'Notre dessin a 2 ronds. Les 2 ronds se touchent. Ce sont 2 listes, ou 2 personnes. Nous gardons le morceau commun.',
    'Le vert montre ce que vous pouvez toucher. Le jaune montre ce qui est important. Les lettres s’appellent Atkinson Hyperlegible. Elles aident les personnes qui voient mal.'
  ],
  visuelLegende: 'Le dessin de Lieux communs. Un rond est vert. Un rond est jaune. Le morceau commun est noir.',
  visuelFichier: 'Prendre le dessin (SVG)',
  contact: 'Pour nous écrire'
}

export const personnes: Traduit<typeof PERSONNES_FR> = {
  titre: 'Vos informations',
  description: 'Ce que ce site garde de vous. Combien de temps.',
  court: 'Vous lisez ce site sans donner votre nom. Nous mettons 0 cookie dans votre appareil.',
  tableau: 'Ce que nous gardons',
  colonnes: ['Ce que vous faites', 'Ce que nous gardons', 'Pendant combien de temps'],
  lignes: [
    [
      'Vous lisez une page',
      'Nous comptons combien de fois chaque lieu est lu, chaque mois. Votre nom reste secret.',
      'Le nombre, pendant 1 an'
    ],
    [
      'Vous lisez avec votre appareil',
      'Rien. Votre appareil garde les 60 dernières pages. Il garde aussi les listes que vous choisissez.',
      `Vous décidez. Ouvrez «${NB}Lire sans Internet${NB}». Touchez «${NB}Tout effacer${NB}».`
    ],
    [
      'Vous cherchez',
      'Rien. Votre recherche est dans l’adresse de la page. Votre appareil garde cette adresse.',
      'Rien'
    ],
    [
      `Vous écrivez votre adresse dans «${NB}Où${NB}?${NB}»`,
      'Nous envoyons seulement cette adresse au service des adresses de l’État. Il s’appelle Géoplateforme (IGN). Il dit où est l’adresse.',
      `10${NB}minutes. Puis nous oublions`
    ],
    [
      `Vous touchez «${NB}Près de moi${NB}»`,
      'Rien. Votre appareil nous dit où vous êtes, à 100 mètres près. Nous oublions tout de suite.',
      'Rien'
    ],
    [
      'Vous faites une feuille',
      'Un code choisi au hasard, avec le lieu et le jour. Votre nom reste secret.',
      `180${NB}jours`
    ],
    [
      'Vous envoyez la feuille par courriel',
      'Rien. Nous envoyons 1 seul message. Puis nous oublions l’adresse.',
      'Rien'
    ],
    [
      'Vous dites ce qui est faux',
      'Votre message, le jour, et un numéro. Gardez secrets les noms des personnes.',
      'Aussi longtemps que le lieu'
    ],
    [
      `Vous répondez «${NB}On vous a bien aidé${NB}?${NB}»`,
      'Nous comptons les réponses, pour chaque lieu et chaque mois.',
      'Le nombre, pour toujours'
    ],
    ['Vous regardez votre liste de lieux', 'Votre liste.', `1${NB}heure. Vous pouvez l’effacer avant`],
    [
      'Vous donnez votre liste de lieux',
      'Votre liste et votre courriel. 1 seule organisation les lit.',
      'Liste refusée : nous effaçons tout. Liste acceptée : nous gardons votre courriel'
    ],
    [
      'Vous demandez une clé pour les programmes (API)',
      'Le nom de votre organisation. Le dernier jour de la clé. Les contacts lus.',
      'Pour toujours'
    ],
    ['Vous demandez les nouvelles du site', 'L’adresse de votre ordinateur.', 'Vous décidez'],
    [
      'Vous vous occupez de ce site',
      'Votre nom, à côté de vos choix. 1 cookie pendant votre travail.',
      'Avec vos choix'
    ]
  ],
  journal: 'Le cahier du site',
  journalTextes: [
    'Nous réparons les pannes avec un cahier. Le cahier dit l’heure et la page. Votre nom et votre recherche restent secrets.',
    'L’organisation décide quand elle efface le cahier.',
    'Nous comptons aussi les pages demandées, pendant quelques minutes. Puis nous oublions.'
  ],
  fiches: 'Votre nom est dans une liste',
  fichesTextes: [
    'Les listes viennent de mairies, d’associations et de l’État. Il y a parfois le nom d’une personne.',
    'Nous cachons le nom, le courriel et le mobile des personnes. Seulement quelques organisations peuvent les lire. Nous notons qui les lit.',
    'Nous gardons les listes reçues, cachées. Elles restent là.'
  ],
  droits: 'Ce que vous pouvez demander',
  droitsTextes: [
    'Vous pouvez demander vos informations. Vous pouvez les changer. Vous pouvez les effacer. Vous pouvez dire non. C’est gratuit.',
    'Demandez à l’organisation qui protège vos informations. Demandez aussi la loi qu’elle suit.'
  ],
  aQui: 'Pour écrire',
  cnil: 'La réponse est mauvaise pour vous',
  cnilTexte: 'Vous pouvez écrire à la CNIL. La CNIL protège vos informations en France.',
  cnilLien: 'Écrire à la CNIL (site cnil.fr)',
  cnilAdresse: 'https://www.cnil.fr/fr/plaintes',
  cnilCourrier: `Par la poste${NB}: CNIL, Service des plaintes, 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07.`
}
