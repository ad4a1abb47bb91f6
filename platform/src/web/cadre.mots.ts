/** Words of the frame that every page shares. */
import { selonLangue } from './langues/langue.ts'

export const CADRE_FR = {
  nom: 'Lieux communs',
  titreAccueil: (nom: string) => `${nom} — l’aide au numérique près de chez vous`,
  /** After a link whose page is in French only, in the other languages. */
  enFrancais: '(en français)',
  reglages: 'Langue et lettres',
  langues: 'Langue',
  taille: 'Taille du texte',
  plusGrand: 'Agrandir le texte',
  plusPetit: 'Réduire le texte',
  aller: 'Aller au contenu',
  menu: 'Menu principal',
  trouver: 'Trouver',
  orienter: 'Orienter',
  donnees: 'Données',
  pied: 'Sur ce site',
  edition: (numero: string, date: string) => `Édition ${numero}, publiée le ${date}`,
  sansEdition: 'Première édition en préparation',
  sourcesEtLicences: 'Sources et licences',
  publier: 'Publier mes données',
  horsLigne: 'Lire hors connexion',
  // The law wants the state on every page.
  accessibilite: 'Accessibilité\u00a0: non conforme',
  aPropos: 'À propos',
  contact: 'Contact',
  personnelles: 'Données personnelles',
  mentions: 'Mentions légales',
  plan: 'Plan du site',
  phrase: 'Le registre ouvert des lieux où l’on aide au numérique.'
} as const

export const CADRE = selonLangue('cadre', CADRE_FR)
