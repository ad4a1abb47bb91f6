/** The page of a territory, its list to print and the map of the site, in plain French. */
import { LIEUX_MAX } from '../../../annuaire/annuaires.ts'
import { ANNUAIRE_FR } from '../../pages/annuaire.mots.ts'
import type { PLAN_FR } from '../../pages/plan.mots.ts'
import { ou, type TERRITOIRE_FR } from '../../pages/territoire.mots.ts'
import { nomComplet } from '../../territoire-vu.ts'
import { distanceEnClair, NB, nombre } from '../../typographie.ts'
import type { Traduit } from '../langue.ts'
import { lieux } from './recherche.ts'

const villes = (n: number): string => `${nombre(n)}${NB}${n > 1 ? 'villes' : 'ville'}`

export const territoire: Traduit<typeof TERRITOIRE_FR> = {
  titre: t => `Trouver de l’aide ${ou(t)}`,
  description: (t, n) =>
    n === 0
      ? `Les lieux d’aide les plus près ${ou(t)}.`
      : `${lieux(n)} d’aide ${ou(t)}. L’adresse, le téléphone, les heures.`,
  fil: 'C’est dans',
  compte: (n, dansCommunes) =>
    dansCommunes === null ? `Il y a ${lieux(n)}.` : `Il y a ${lieux(n)} dans ${villes(dansCommunes)}.`,
  confirmes: (n, total) =>
    n === total
      ? 'Les informations ont moins de 1 an.'
      : n === 0
        ? 'Les informations ont plus de 1 an. Téléphonez avant de venir.'
        : `Pour ${lieux(n)}, les informations ont moins de 1 an.`,
  mediane: (jour, n) =>
    n < 2 ? `L’information est du ${jour}.` : `La moitié des informations est plus jeune que le ${jour}.`,
  sansDate: n => `Pour ${lieux(n)}, la date manque. Téléphonez avant de venir.`,
  aucun: t => `Il y a 0${NB}lieu ${ou(t)}.`,
  aucunTexte:
    'Nous connaissons seulement certains lieux. Téléphonez à votre mairie. La mairie connaît les lieux d’aide.',
  aussiPostal: code => `${code} est aussi le code postal de ces villes${NB}:`,
  plusProches: 'Les lieux les plus près',
  tropLoin: metres =>
    `Le premier lieu est à ${distanceEnClair(metres)}. C’est très loin. Des lieux aident par téléphone.`,
  plusLarge: 'Cherchez un peu plus loin',
  sansPoint: 'Cherchez avec le nom d’une grande ville tout près.',
  chercher: 'Choisir une aide',
  imprimer: 'La liste à imprimer',
  choisir: 'Choisissez un endroit',
  choisirTexte: 'Le nombre est le nombre de lieux.',
  enfants: {
    commune: 'Ville par ville',
    epci: 'Par groupe de villes',
    departement: 'Par département',
    region: 'Par région'
  },
  arrondissements: 'Par arrondissement',
  sansLieu: n => `Il y a 0${NB}lieu dans ${villes(n)}`,
  carte: 'Sur la carte',
  carteTitre: t => `La carte montre les lieux ${ou(t)}`,
  cartePoints: 'Chaque point est un lieu de la liste.',
  carteSans: n => `${lieux(n)} ${n > 1 ? 'manquent' : 'manque'} sur la carte. Demandez l’adresse.`,
  carteNumeros: 'La liste et la carte ont les mêmes numéros.',
  services: 'Les aides que vous trouvez',
  servicesTexte: 'Le nombre est le nombre de lieux. 1 lieu donne souvent plusieurs aides.',
  sansService: 'Téléphonez aux lieux. Demandez quelle aide ils donnent.',
  liste: 'Les lieux',
  listeSuite: 'La suite de la liste',
  page: (premier, dernier, total) =>
    `Voici les lieux ${nombre(premier)} à ${nombre(dernier)}. Il y a ${lieux(total)} en tout`,
  titrePage: (titre, page) => `${titre}, page ${page}`,
  suivants: 'Voir encore des lieux',
  precedents: 'Voir les lieux d’avant',
  fraicheur: 'La date des informations',
  autour: 'Tout près',
  aDistance: metres => `à ${distanceEnClair(metres)}`,
  voisin: lieux,
  prendre: 'Prendre les fichiers',
  prendreTexte: 'Voici les mêmes lieux, dans des fichiers. C’est pour les informaticiens.',
  licences: 'Les permissions',
  fichiers: {
    csv: 'Tableau (CSV)',
    xlsx: 'Tableau (Excel)',
    geojson: 'Carte (GeoJSON)',
    json: 'Pour un programme (JSON)',
    territoire: 'Le territoire (JSON)'
  },
  lieu: nom => `${nom}${NB}:`,
  inconnu: {
    titre: {
      commune: 'Cette ville est inconnue',
      epci: 'Ce groupe de villes est inconnu',
      departement: 'Ce département est inconnu',
      region: 'Cette région est inconnue'
    },
    constat: vu =>
      vu.includes('est un code postal')
        ? `${vu.split(' ')[0]} est un code postal.`
        : vu === ''
          ? ''
          : 'Ce code est inconnu.',
    vouliez: `Vous cherchez peut-être${NB}:`,
    chercher: 'Ou écrivez un nom de ville. Ou écrivez un code postal.',
    plan: 'Voir chaque département'
  },
  pageAbsente: 'Voir le début de la liste'
}

export const annuaire: Traduit<typeof ANNUAIRE_FR> = {
  titre: t => `Liste des lieux d’aide${NB}: ${nomComplet(t)}`,
  chapeau: (n, communes, date) => `Voici ${lieux(n)} d’aide, dans ${villes(communes)}. La liste est du ${date}.`,
  description: (t, n) => `La liste à imprimer${NB}: ${lieux(n)} d’aide. ${nomComplet(t)}.`,
  retour: t => `La page${NB}: ${nomComplet(t)}`,
  imprimer: 'Imprimer',
  pdf: 'La liste à imprimer (PDF)',
  pdfTexte: 'La liste a 2 colonnes. Chaque lieu a un carré à photographier.',
  pdfGros: 'La liste en grandes lettres (PDF)',
  pdfGrosTexte: 'La liste a 1 colonne. Les lettres sont grandes.',
  papier: 'Vous pouvez aussi imprimer cette page.',
  tropGrand: n =>
    `Il y a ${lieux(n)}. C’est trop pour 1 fichier. Un fichier montre ${lieux(LIEUX_MAX)} au plus. Choisissez un endroit plus petit.`,
  plusPetits: 'Les listes plus petites',
  parties: n => `La liste a ${n} morceaux. Imprimez chaque morceau.`,
  partie: (n, premiere, derniere) =>
    premiere === derniere ? `${n}. ${premiere}` : `${n}. De ${premiere} à ${derniere}`,
  titrePartie: (titre, page) => `${titre}, morceau ${page}`,
  partiesDites: 'Les morceaux de la liste',
  besoins: `De quelle aide avez-vous besoin${NB}?`,
  besoinsTexte: 'Chaque lieu a un numéro. Regardez le lieu plus bas.',
  besoinsPartie: 'Chaque lieu de ce morceau a un numéro. Regardez le lieu plus bas.',
  lieux: 'Les lieux, ville par ville',
  numero: (n, nom) => `${n}, ${nom}`,
  qr: nom => `Carré à photographier${NB}: la page de ${nom}`,
  telephone: 'Téléphone',
  horairesInconnus: 'Téléphonez. Demandez les heures d’ouverture.',
  vide: t => `Il y a 0${NB}lieu ici${NB}: ${nomComplet(t)}.`,
  versTerritoire: 'Voir les lieux les plus près',
  fichier: (t, gros) => ANNUAIRE_FR.fichier(t, gros).replace(/\.pdf$/, '-facile.pdf')
}

export const plan: Traduit<typeof PLAN_FR> = {
  titre: 'Toutes les pages du site',
  description: 'Les pages du site. Les lieux d’aide de chaque région et de chaque département.',
  territoires: 'Les lieux de chaque région',
  territoiresTexte: 'Le nombre est le nombre de lieux.',
  lieux,
  horsRegion: 'D’autres endroits',
  trouver: 'Trouver de l’aide',
  donnees: 'Les fichiers',
  site: 'Le site',
  pages: {
    trouver: [
      ['/', 'Première page. Chercher un lieu'],
      ['/orientation', 'Être guidé. Vous répondez à des questions'],
      ['/carte', 'Carte des lieux d’aide']
    ],
    donnees: [
      ['/donnees', 'Prendre les fichiers'],
      ['/editions', 'Les éditions : ce qui a changé'],
      ['/api', 'Pour les programmes (API)'],
      ['/donnees/traductions', 'Les lieux dans d’autres fichiers'],
      ['/sources', 'Les listes et leurs permissions'],
      ['/widget', 'Mettre la liste sur un autre site'],
      ['/publier', 'Donner ma liste de lieux']
    ],
    site: [
      ['/a-propos', 'Qui fait ce site, et comment écrire'],
      ['/mentions-legales', 'Vos droits'],
      ['/donnees-personnelles', 'Vos informations'],
      ['/accessibilite', 'Accessibilité']
    ]
  }
}
