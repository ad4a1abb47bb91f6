/** Words of the page where the data is taken: who comes for what, each file and each address with what it is for. */
import { nombre, pluriel } from '@lieux-communs/core'
import { date } from '../../moment.ts'

export const DONNEES = {
  titre: 'Prendre les données',
  chapeau: 'Tout ce que montre ce site se prend et se réutilise, sans compte ni clé.',
  edition: (lieux: number, numero: number, jour: string) =>
    `${pluriel(lieux, 'lieu', 'lieux')} dans l’édition ${nombre(numero)}, publiée le ${date(jour)}.`,
  vous: 'Vous voulez',
  entrees: [
    ['tableau', 'Un tableau'],
    ['carte', 'Une carte'],
    ['developper', 'Développer'],
    ['catalogue', 'Décrire la base dans un catalogue'],
    ['licences', 'Licences et sources']
  ],
  tableau: 'Je veux un tableau',
  tableauTexte: 'Un fichier par édition, tous les lieux à la fois. Un lieu par ligne.',
  fichier: 'Fichier',
  poids: 'Poids',
  pour: 'Pour quoi faire',
  bientot: (n: number) =>
    n > 1
      ? 'Les autres formats de cette édition se préparent. Rechargez la page dans quelques minutes.'
      : 'Un autre format de cette édition se prépare. Rechargez la page dans quelques minutes.',
  sansFichiers: 'Les fichiers de cette édition ne sont pas sur ce site. L’API donne les mêmes lieux :',
  empreintes: 'L’empreinte de chaque fichier, les listes et leurs licences, à lire par un programme :',
  partie: 'Une partie seulement ? L’API prend les mêmes choix que la recherche, et rend un fichier :',
  parTerritoire:
    'Chaque commune, intercommunalité, département et région a sa page, ses fichiers et son annuaire à imprimer :',
  plan: 'tous les territoires',
  fichiers: {
    'lieux.xlsx': 'Ouvrir dans un tableur. Les accents, les téléphones et les dates sont déjà justes.',
    'lieux.csv':
      'Le standard national de la médiation numérique : ce que lisent la cartographie nationale et data.gouv.fr.',
    'lieux.json': 'Un programme : listes et nombres déjà rangés.',
    'lieux.parquet': 'Compter et croiser : DuckDB, pandas, R.',
    'lieux.geojson': 'La plupart des outils de carte : uMap, Leaflet, geojson.io.',
    'lieux.gpkg': 'QGIS et les autres SIG, hors ligne.',
    'lieux.fgb': 'Une carte sur le web qui ne charge que ce qu’elle montre.',
    'passage.csv': 'Retrouver un lieu sous l’identifiant d’une autre liste.',
    'changements.json': 'Ce que cette édition a changé depuis la précédente.'
  },
  carte: 'Je fais une carte',
  qgis: 'Dans QGIS, en direct',
  qgisTexte: 'Rien à télécharger : la carte suit les éditions. L’adresse à donner (OGC API - Features) :',
  qgisComment: 'Comment faire, en trois étapes',
  qgisEtapes: [
    'Menu Couche, puis « Gestionnaire des sources de données », onglet « WFS / OGC API - Features ».',
    '« Nouveau » : un nom à vous, l’adresse ci-dessus, la version « OGC API - Features », puis « OK ».',
    '« Connexion » : la collection « Lieux d’aide avec le numérique » apparaît. « Ajouter ».'
  ],
  qgisAussi: 'La même adresse sert à GDAL, et aux plateformes de données géographiques.',
  tuiles: 'Sur votre site, avec MapLibre',
  tuilesTexte: 'Un style prêt à l’emploi, avec ses tuiles vectorielles ; il prend les mêmes choix que la recherche :',
  hors: 'Dans un autre outil, avec un fichier',
  developper: 'Je développe',
  api: 'L’API',
  apiTexte:
    'Chercher, choisir, compter, suivre ce qui change. Chaque adresse y est décrite, avec un exemple à essayer.',
  apiLien: 'Lire la documentation de l’API',
  openapi: 'Sa description pour les machines (OpenAPI 3.1)',
  widget: 'Afficher les lieux sur votre site, dans vos couleurs',
  suivre: 'Suivre ce qui change',
  suivreTexte:
    'Une édition paraît quand une liste change. Gardez le numéro de la dernière que vous avez prise, et demandez ce qui a changé depuis : lieux créés, modifiés (champ par champ, avant et après), réunis, séparés, retirés. Un lieu retiré reste dit : rien ne disparaît en silence.',
  prevenu: 'Pour en être prévenu sans demander : un abonnement',
  traductions: 'Dans les modèles des autres',
  traductionsTexte: 'Les mêmes lieux, dits autrement.',
  traductionsLien: 'Ce qui se perd dans chaque modèle, champ par champ',
  modeles: [
    ['data.inclusion, structures', '/api/v1/data-inclusion/structures'],
    ['data.inclusion, services', '/api/v1/data-inclusion/services'],
    ['Open Referral (HSDS)', '/api/v1/hsds/services']
  ],
  schemaOrg: 'schema.org : dans la page de chaque lieu, et à',
  passage: 'La table de passage',
  passageTexte:
    'De l’identifiant de chaque liste au nôtre, pour retrouver un lieu que vous connaissez sous un autre identifiant ; à la fin, nos identifiants qui ne servent plus, et ce qu’ils sont devenus.',
  passageLien: 'Prendre passage.csv',
  passageColonnes: 'Ce que contient chaque colonne',
  colonne: 'Colonne',
  contient: 'Ce qu’elle contient',
  colonnes: {
    source: 'Le nom de la liste ; rien pour un identifiant à nous qui ne sert plus.',
    id_source: 'L’identifiant du lieu dans cette liste, tel qu’elle l’écrit.',
    identite: 'Notre identifiant du lieu.',
    depuis: 'Le jour où cet enregistrement est entré dans ce lieu.',
    remplacee_par: 'L’identifiant qui a pris la suite, quand deux lieux n’en font plus qu’un.',
    retiree_le: 'Le jour où l’identifiant a cessé de servir.',
    enregistrement:
      'Ce qui nomme cet enregistrement parmi ceux de sa liste, même quand elle ne donne pas d’identifiant. Ce n’est pas un identifiant de la liste.'
  },
  verifier: 'Vérifier une liste par programme',
  verifierTexte:
    'Le travail de la page « Publier mes données », pour votre propre formulaire. Sans compte ni clé. Avec curl :',
  verifierAdresses: 'Toutes ses adresses',
  catalogue: 'Je tiens un catalogue de données',
  catalogueTexte:
    'La base se décrit elle-même, à jour de chaque édition : qui la tient, ce qu’elle couvre, ses licences, ses fichiers. Une adresse à faire moissonner :',
  descriptions: [
    ['DCAT-AP 3, en JSON-LD', '/api/v1/catalogue.jsonld', 'data.gouv.fr, le portail européen'],
    ['DCAT-AP 3, en Turtle', '/api/v1/catalogue.ttl', 'les autres portails'],
    ['ISO 19139, selon INSPIRE', '/api/v1/catalogue/iso19139.xml', 'GeoNetwork, les plateformes régionales']
  ],
  licences: 'Licences et sources',
  licencesTexte:
    'Chaque liste garde sa licence. Citez celles dont vous reprenez des lieux, avec le numéro de l’édition. Par exemple :',
  citation: (titre: string, editeur: string, licence: string, numero: number, jour: string) =>
    `« ${titre} », ${editeur}, ${licence}, par Lieux communs, édition ${nombre(numero)} du ${date(jour)}.`,
  legende: (n: number) => pluriel(n, 'liste', 'listes'),
  liste: 'Liste',
  tenuePar: 'Tenue par',
  licence: 'Licence',
  voirSources: 'Ce que nous avons pris de chaque liste, et quand',
  chaqueLieu: 'L’API et les fichiers JSON disent, lieu par lieu, quelles listes en parlent.'
} as const

export const TRADUCTIONS = {
  titre: 'Les lieux dans les modèles des autres',
  chapeau:
    'Où va chaque champ du standard en data.inclusion, en schema.org et en HSDS, et ce qui s’en perd. Rien d’autre ne se perd : nos essais retirent chaque valeur, et vérifient qu’elle manque.',
  champ: 'Champ',
  ou: 'Où il va',
  comment: 'Comment',
  perdu: 'Ce qui se perd',
  sePerd: (quoi: string) => `Se perd : ${quoi}`,
  rien: 'Rien ne se perd',
  retour: 'Prendre les données'
} as const
