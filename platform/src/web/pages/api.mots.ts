/** Words of the documentation of the API: what a re-user must know before the first call, and the names of what each address is told with. */
import { nombre } from '@lieux-communs/core'
import { date } from '../../moment.ts'

export const API = {
  titre: 'L’API',
  chapeau: 'Les lieux où l’on aide au numérique, à lire par un programme. Sans compte ni clé.',
  essayez: 'Commencez par ces adresses, dans votre navigateur :',
  savoir: 'À savoir',
  points: [
    [
      'Les champs',
      'Ceux du standard national de la médiation numérique, à la lettre : 32 par lieu. Ce que personne ne dit vaut null, une liste vide [].'
    ],
    [
      'Les éditions',
      'Chaque réponse vient d’une seule édition, numérotée, et la dit. Une édition ne change plus. Demandez « If-None-Match » avec l’étiquette reçue : si rien n’a changé, la réponse est 304, sans corps.'
    ],
    [
      'Les pages',
      'Une liste vient par pages. Suivez « suivant » jusqu’à null : toutes sont de l’édition de la première, même si une autre paraît entre-temps. Un curseur vaut un jour ; ensuite il répond 410, et l’on recommence.'
    ],
    [
      'Ce qui disparaît',
      'Rien ne part en silence. Un identifiant remplacé redirige (301) ; un lieu retiré répond 410, avec le jour. « /changements » dit tout ce qui a été créé, modifié, réuni, séparé, retiré depuis l’édition que vous avez.'
    ],
    [
      'Les refus',
      'Un paramètre inconnu ou une valeur fausse est refusé (400), jamais ignoré : la réponse nomme le paramètre, ce qui a été vu, ce qui était attendu (problem+json, RFC 9457).'
    ],
    [
      'Le débit',
      'Chaque réponse dit combien de demandes il vous reste et dans combien de secondes le compte repart (« RateLimit-Limit », « RateLimit-Remaining », « RateLimit-Reset »). Au-delà, 429 : attendez ce que dit « Retry-After ». Pour toute la base, prenez plutôt un fichier.'
    ],
    ['Plusieurs valeurs', 'Entre deux valeurs, « | » veut dire ou. Un paramètre répété veut dire et.'],
    [
      'La licence',
      'Chaque liste garde la sienne : « source » la nomme dans chaque lieu, « /sources » donne les licences. Citez les listes dont vous reprenez des lieux, avec le numéro de l’édition.'
    ]
  ],
  prevenir: 'Être prévenu, avec une clé',
  prevenirTextes: [
    'Rien ici ne demande de clé, sauf un débit plus haut, les contacts réservés aux professionnels, et les abonnements. L’exploitant de ce registre en donne : dites-lui pour quel usage. Une clé a une fin, et se met dans un en-tête, jamais dans une adresse.',
    'Avec une clé de portée « abonnements », donnez une adresse à vous, et au besoin les lieux que vous suivez. À chaque édition qui change l’un d’eux, nous y envoyons les premiers changements et où lire les autres : signés (Standard Webhooks), dans l’ordre, répétés s’il le faut pendant trois jours.'
  ],
  prevenirExemple: (racine: string) =>
    `curl -X POST ${racine}/api/v1/abonnements -H 'Authorization: Bearer lc_…' -H 'Content-Type: application/json' -d '{"adresse": "https://hub.exemple.fr/lieux-communs", "question": "departement=59|62"}'`,
  edition: (numero: number, jour: string) =>
    `Les exemples sont de vraies réponses de l’édition ${nombre(numero)}, du ${date(jour)}, raccourcies.`,
  machines: 'La même chose pour les machines (OpenAPI 3.1)',
  autres: 'Les cartes (OGC API - Features, tuiles), les fichiers et les catalogues sont à la page',
  donnees: 'Prendre les données',
  sommaire: 'Toutes les adresses',
  etiquettes: {
    Lieux: 'Les lieux',
    Structures: 'Les structures',
    Territoires: 'Les territoires',
    Éditions: 'Les éditions et ce qui change',
    Sources: 'Les sources',
    Traductions: 'Dans les modèles des autres',
    Catalogues: 'Pour les catalogues de données'
  } as Readonly<Record<string, string>>,
  adresse: 'Dans l’adresse',
  parametres: 'Paramètres',
  communs: 'les filtres communs',
  plus: 'Et',
  filtres: 'Les filtres communs',
  filtresTexte: 'Partout où des lieux se choisissent, les mêmes mots :',
  plusieurs: 'plusieurs valeurs',
  valeurs: (n: number) => `${nombre(n)} valeurs possibles`,
  essayer: 'Essayer',
  reponse: 'La réponse, raccourcie',
  sansExemple: 'Aucun exemple dans cette édition.',
  champs: 'Ce que contient la réponse',
  formats: 'Formats',
  parDefaut: 'sans rien demander',
  attendu: 'Attendu\u00a0:',
  refus: 'Quand ce n’est pas 200',
  communsRefus: 'Ce que toute adresse peut répondre d’autre que 200',
  haut: 'Revenir aux adresses'
} as const
