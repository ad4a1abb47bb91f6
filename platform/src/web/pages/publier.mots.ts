/** Words of the pages « Publier mes données », for someone who has a list and two minutes. */
import { pluriel } from '@lieux-communs/core'
import { NB } from '../typographie.ts'

export const PUBLIER = {
  titre: 'Publier mes données',
  chapeau:
    'Donnez votre liste comme elle est. Nous vous disons ce que nous en comprenons, ligne par ligne, et nous vous rendons un fichier propre.',
  etape: (n: number) => `Étape ${n} sur 3`,
  fichier: 'Votre fichier',
  formats: 'CSV, Excel (XLSX), LibreOffice (ODS), JSON ou GeoJSON. 50\u00a0Mo au plus.',
  deposez: 'Déposez votre fichier ici, ou choisissez-le.',
  ou: 'Ou bien',
  adresse: 'L’adresse de votre liste',
  adresseAide: 'Une adresse publique, qui commence par https.',
  lire: 'Lire ma liste',
  promesse: 'Ce que devient votre fichier',
  promesses: [
    'Il sert à ce travail, et à rien d’autre. Rien n’est publié.',
    'Il est effacé au bout d’une heure, ou dès que vous le demandez.',
    'Aucun compte n’est demandé.'
  ],
  commencer: 'Vous n’avez pas encore de liste',
  modele: 'Le modèle à remplir (Excel)',
  modeleTexte: 'avec les listes de choix dans les cases.',
  champs: 'Les champs expliqués',
  champsTexte: 'un par un, avec un exemple.',
  programme: 'Vous avez votre propre formulaire',
  programmeTexte: 'Le même service se demande par programme, à l’adresse /api/v1/validations.',
  programmeLien: 'Comment faire',
  efface: 'Votre liste est effacée.',
  effaceTexte: 'Il ne nous en reste rien.',
  recommencer: 'Lire une autre liste',

  tropGrand: 'Ce fichier dépasse 50 Mo. Découpez-le, ou enregistrez-le en CSV sans mise en forme.',
  feuilles: (lue: string) => `Votre classeur tient plusieurs listes. Celle-ci vient de la feuille « ${lue} ».`,
  autreFeuille: (nom: string) => `Lire plutôt la feuille « ${nom} »`,

  attente: 'Nous lisons votre liste',
  avant: (n: number) =>
    n === 1 ? 'En attente : une liste passe avant la vôtre.' : `En attente : ${n} listes passent avant la vôtre.`,
  attenteTexte: 'Cette page se met à jour d’elle-même.',
  actualiser: 'Voir où en est la lecture',

  refus: 'Cette liste n’a pas pu être lue',
  vu: 'Ce que nous avons vu',
  remede: 'Que faire',
  fautes: 'Ces choix ne vont pas ensemble',
  retour: 'Revenir aux colonnes',

  compris: 'Ce que nous avons compris',
  comprisTexte: 'Chaque colonne de votre liste, et ce que nous en faisons. Changez ce qui ne va pas.',
  bilan: (lus: number, retenus: number, ecartes: number) =>
    `${pluriel(lus, 'ligne lue', 'lignes lues')}, ${pluriel(retenus, 'gardée', 'gardées')}, ${pluriel(ecartes, 'écartée', 'écartées')}.`,
  reconnue: (titre: string) =>
    `Vos colonnes sont celles d’une liste connue, «${NB}${titre}${NB}»${NB}: nous la lisons comme telle.`,
  colonne: 'Votre colonne',
  exemples: 'Premières valeurs',
  devient: 'Devient',
  pourquoi: 'Pourquoi',
  vide: 'colonne vide',
  deCote: 'Ne pas utiliser',
  auDepart: 'Revenir à notre lecture',
  ouiVeutDire: (liste: string) => `«${NB}Oui${NB}» veut dire · ${liste}`,
  jour: (jour: string) => `Horaires du ${jour}`,
  groupes: { lieu: 'Le lieu', adresse: 'Où il est', contact: 'Le joindre', aide: 'Ce qu’on y fait', autre: 'Autres' },
  sure: 'sûr',
  probable: 'probable',
  doute: 'à vérifier',
  vaine: 'sans effet',
  refaire: 'Appliquer ces choix',
  voirRapport: 'Voir le rapport',
  manque: (quoi: string) =>
    `Aucune ligne n’a pu être gardée${NB}: ${quoi}. Choisissez la colonne qui le dit, ou ajoutez-la à votre fichier.`,
  aucuneComprise: (champ: string) =>
    `Aucune ligne n’a pu être gardée. Regardez surtout quelle colonne donne «${NB}${champ}${NB}», puis appliquez vos choix.`,
  rienDeGarde: `Aucune ligne n’a pu être gardée${NB}: le rapport dit pourquoi.`,
  tropDeColonnes: (n: number) =>
    `Et ${pluriel(n, 'autre colonne, qui se choisit', 'autres colonnes, qui se choisissent')} dans le fichier de correspondance.`,
  mots: 'Des mots que nous n’avons pas su placer',
  motsTexte: 'Ils ne sont dans aucune liste du standard. Ces lignes sont gardées, sans ce mot.',
  fois: (n: number) => `${pluriel(n, 'ligne', 'lignes')}`,

  rapport: 'Le rapport',
  telecharger: 'Télécharger',
  produits: {
    'lieux.csv': ['Votre liste au standard (CSV)', 'à publier'],
    'lieux.xlsx': ['La même, à corriger (Excel)', 'les problèmes sont marqués dans les cases'],
    'rapport.pdf': ['Ce rapport (PDF)', 'à imprimer ou à transmettre'],
    'correspondance.json': ['La correspondance (JSON)', 'pour relire la prochaine version de la même façon']
  },
  numeros: (entete: number | null) =>
    entete === null
      ? 'Les lignes sont comptées à partir de 1, dans l’ordre du fichier.'
      : `Les numéros de ligne sont ceux de votre tableur${NB}: les titres sont à la ligne ${entete}.`,
  rien: 'Rien à signaler : votre liste est au standard.',
  ecartees: 'Lignes écartées',
  ecarteesTexte: 'Elles ne sont pas dans le fichier rendu.',
  aCorriger: 'À corriger',
  aSavoir: 'À savoir',
  aSavoirTexte: 'Ce que nous avons réparé ou complété pour vous.',
  lignes: (n: number, lignes: string) => `${n < 2 ? 'Ligne' : 'Lignes'} ${lignes}`,
  champ: 'Champ',
  valeurVue: 'Valeur vue',
  valeurVide: '(vide)',
  ou_: 'Lignes',
  voulu: 'Vouliez-vous dire…',
  devenu: 'Devenu',
  autresValeurs: (n: number) => `Et ${pluriel(n, 'autre valeur', 'autres valeurs')}, dans le classeur Excel.`,
  aucuneLigne: 'Nous n’avons trouvé aucune ligne dans ce fichier.',
  aucuneGardee: 'Aucune ligne n’a pu être gardée. Le plus souvent, une colonne est mal comprise.',
  fichierEntier: 'Tout le fichier',
  effacer: 'Effacer ma liste',
  effacerTexte: (heure: string) => `Elle sera effacée d’elle-même à ${heure}.`,
  corriger: 'Revoir les colonnes'
} as const
