/** The frame in plain French: one idea a sentence, everyday words, written for it. */
import type { CADRE_FR } from '../../cadre.mots.ts'
import type { Traduit } from '../langue.ts'

export const cadre: Traduit<typeof CADRE_FR> = {
  nom: 'Lieux communs',
  titreAccueil: nom => `${nom} — de l’aide près de chez vous`,
  enFrancais: '(en français habituel)',
  langues: 'Langue',
  taille: 'Taille des lettres',
  plusGrand: 'Des lettres plus grandes',
  plusPetit: 'Des lettres plus petites',
  aller: 'Aller au texte',
  menu: 'Menu',
  trouver: 'Trouver',
  orienter: 'Être guidé',
  donnees: 'Données',
  pied: 'En bas de la page',
  edition: (numero, date) => `Ces informations sont du ${date}. C’est la version ${numero}.`,
  sansEdition: 'Les informations arrivent bientôt.',
  sourcesEtLicences: 'D’où viennent les informations',
  publier: 'Donner ma liste de lieux',
  horsLigne: 'Lire sans internet',
  accessibilite: 'Accessibilité\u00a0: le site a encore des défauts',
  aPropos: 'Qui fait ce site',
  contact: 'Nous écrire',
  personnelles: 'Vos informations',
  mentions: 'Vos droits',
  plan: 'Toutes les pages',
  phrase: 'Ce site montre des lieux. Dans ces lieux, on vous aide avec l’ordinateur et le téléphone.'
}
