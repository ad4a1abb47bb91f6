/** The frame of every page, and the small things that many share, in English. */
import type { CADRE_FR } from '../../cadre.mots.ts'
import type { CARTE_FR } from '../../carte.mots.ts'
import type { RECHERCHE_FR } from '../../champ-recherche.tsx'
import type { LIEU_FR } from '../../lieu-vu.mots.ts'
import type { MOTS_FR } from '../../pres-de-moi.tsx'
import type { Traduit } from '../langue.ts'

export const cadre: Traduit<typeof CADRE_FR> = {
  nom: 'Lieux communs',
  titreAccueil: nom => `${nom} — help with digital things near you`,
  enFrancais: '(in French)',
  reglages: 'Language and letters',
  langues: 'Language',
  taille: 'Text size',
  plusGrand: 'Make the text larger',
  plusPetit: 'Make the text smaller',
  aller: 'Skip to content',
  menu: 'Main menu',
  trouver: 'Find',
  orienter: 'Get advice',
  donnees: 'Data',
  pied: 'On this site',
  edition: (numero, date) => `Edition ${numero}, published on ${date}`,
  sansEdition: 'The first edition is being prepared',
  sourcesEtLicences: 'Sources and licences',
  publier: 'Publish my data',
  horsLigne: 'Read offline',
  accessibilite: 'Accessibility: not compliant',
  aPropos: 'About',
  contact: 'Contact',
  personnelles: 'Personal data',
  mentions: 'Legal notice',
  plan: 'Site map',
  phrase: 'The open register of places in France where you can get help with digital things.'
}

export const carte: Traduit<typeof CARTE_FR> = {
  pin: (numero, nom) => `${numero}, ${nom}`,
  situation: (departement, point) =>
    `Department: ${departement}. The green ${point ? 'dot' : 'frame'} shows where this map is.`,
  autres: 'The small dots are the other places found.',
  creditContours: credit => `Departments: ${credit}.`,
  creditTerres: 'Other land: Natural Earth.',
  creditNoms: 'Names: Insee.',
  creditPoints: 'Positions of towns: GeoNames (CC BY 4.0).'
}

export const champ: Traduit<typeof RECHERCHE_FR> = {
  etiquette: 'Your town, your postcode or the name of a place',
  courte: 'Town, postcode or name of a place',
  bouton: 'Search'
}

export const presDeMoi: Traduit<typeof MOTS_FR> = {
  bouton: 'Near me',
  refuse: 'Your position is not available. Please type the name of your town.'
}

export const lieu: Traduit<typeof LIEU_FR> = {
  sansNom: 'Place without a name',
  sansPublic: 'Not open to the public',
  appelez: 'Call before you come',
  contactez: 'Contact them before you come',
  enLigne: 'You can book online',
  seDeplace: 'Moves from place to place',
  prix: valeur =>
    ({ Gratuit: 'Free', 'Gratuit sous condition': 'Free for some people', Payant: 'Not free' })[valeur] ?? valeur
}
