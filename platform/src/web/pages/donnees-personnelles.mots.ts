/** Words of the page that says what is kept of people: only what the code does, in the order a worried reader asks it. */
import { selonLangue } from '../langues/langue.ts'
import { NB } from '../typographie.ts'

export const PERSONNES_FR = {
  titre: 'Vos données personnelles',
  description: 'Ce que ce site garde de vous quand vous le lisez, signalez une erreur ou proposez une liste.',
  court: `Pour lire ce site, vous ne donnez rien${NB}: ni nom, ni compte, ni adresse électronique. Aucun cookie, aucun outil d’un autre site.`,
  tableau: 'Ce que nous gardons, et combien de temps',
  colonnes: ['Ce que vous faites', 'Ce que nous gardons', 'Combien de temps'],
  lignes: [
    [
      'Vous lisez le site',
      'Le nombre de lectures de chaque fiche, par mois. Ni qui, ni d’où, ni quel jour.',
      'Ce nombre, un an'
    ],
    [
      'Vous lisez des pages sur votre appareil',
      'Rien. Votre navigateur garde les 60 dernières pages lues et les annuaires que vous choisissez. Ils restent sur votre appareil.',
      `Jusqu’à ce que vous les effaciez, à la page «${NB}Lire hors connexion${NB}»`
    ],
    [
      'Vous cherchez',
      'Rien. Ce que vous écrivez est dans l’adresse de la page, donc dans l’historique de votre navigateur, et notre journal ne le garde pas.',
      'Rien'
    ],
    [
      `Vous écrivez une adresse dans «${NB}Où${NB}?${NB}»`,
      'Cette adresse, seule, en mémoire. Elle part vers le service national des adresses (la Géoplateforme, de l’IGN), qui dit où elle se trouve. Le nom d’une commune ou d’un lieu ne part jamais.',
      'Dix minutes, en mémoire et nulle part ailleurs'
    ],
    [
      `Vous touchez «${NB}Près de moi${NB}»`,
      'Rien. Votre position est arrondie à cent mètres, dans votre navigateur, avant de partir.',
      'Rien'
    ],
    [
      'Vous préparez une feuille à emporter',
      'Un code tiré au hasard, avec le lieu et le jour. Rien de vous. Votre mot reste dans l’adresse de la page.',
      '180 jours'
    ],
    [
      'Vous envoyez cette feuille par courriel',
      'Rien. L’adresse sert une fois, pour cet envoi : elle n’est ni gardée, ni notée au journal.',
      'Rien'
    ],
    [
      'Vous signalez une erreur',
      'Ce que vous écrivez, le jour, et un numéro pour suivre la réponse. Rien de vous, ni l’heure. N’écrivez pas de nom de personne.',
      'Avec l’histoire du lieu'
    ],
    [`Vous répondez «${NB}cela a-t-il marché${NB}?${NB}»`, 'Un compte par lieu et par mois.', 'Ce nombre, sans limite'],
    [
      'Vous vérifiez une liste de lieux',
      'La liste, pour vous la montrer.',
      'Une heure, ou jusqu’à ce que vous l’effaciez'
    ],
    [
      'Vous proposez une liste',
      'La liste et votre adresse électronique, lues par l’exploitant du site seul.',
      'Refusée, tout est effacé. Acceptée, votre adresse reste, pour vous écrire au sujet de la liste'
    ],
    [
      'Vous demandez une clé de l’API',
      'L’organisation pour qui elle est faite, le dernier jour où elle a servi, les contacts réservés qu’elle a lus.',
      'Sans limite, pour savoir qui les a lus'
    ],
    [
      'Vous demandez à être prévenu des éditions',
      'L’adresse de votre serveur.',
      'Jusqu’à ce que vous vous désabonniez'
    ],
    [
      'Vous tenez ce site',
      'Votre nom, à côté de ce que vous décidez ; un cookie, le temps de la session.',
      'Avec vos décisions'
    ]
  ],
  journal: 'Le journal du site',
  journalTextes: [
    'Pour réparer les pannes, le site note chaque demande : l’heure, l’adresse de la page sans ce qui suit le « ? », la réponse et sa durée. Il ne note ni votre adresse sur le réseau, ni votre navigateur, ni ce que vous cherchez.',
    'Ce journal ne s’efface pas de lui-même : l’organisation qui tient le site décide combien de temps elle le garde.',
    'Pour que personne ne bloque le site, les demandes sont comptées par connexion pendant quelques minutes, en mémoire. Ce compte n’est écrit nulle part.'
  ],
  fiches: 'Si votre nom ou votre numéro est dans une liste',
  fichesTextes: [
    'Les listes de lieux nous viennent de mairies, d’associations et de services publics. Elles contiennent parfois le contact d’une personne.',
    'Un courriel « prenom.nom@ », un numéro de mobile ou le nom d’un référent ne sont pas publiés. Ils restent réservés aux organisations qui ont une clé pour cela, et chaque lecture est notée.',
    'La liste reçue est gardée telle quelle, hors du public. Rien ne l’efface encore d’elle-même.'
  ],
  droits: 'Vos droits',
  droitsTextes: [
    'Vous pouvez demander ce que nous avons de vous, le faire corriger, le faire effacer, ou vous opposer à ce que nous le gardions. C’est gratuit.',
    'La base légale et le délégué à la protection des données dépendent de l’organisation qui tient ce site. Demandez-les-lui : ils ne sont pas écrits ici.'
  ],
  aQui: 'À qui écrire',
  cnil: 'Si la réponse ne vous convient pas',
  cnilTexte: 'Vous pouvez adresser une plainte à la CNIL, qui protège les données personnelles en France.',
  cnilLien: 'Adresser une plainte à la CNIL (site cnil.fr)',
  cnilAdresse: 'https://www.cnil.fr/fr/plaintes',
  cnilCourrier: 'Par courrier : CNIL, Service des plaintes, 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07.'
} as const

export const PERSONNES = selonLangue('personnes', PERSONNES_FR)
