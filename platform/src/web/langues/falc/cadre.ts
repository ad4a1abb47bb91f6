/** The frame in plain French, and the small things that many pages share: one idea a sentence, everyday words, written for it. */
import type { CADRE_FR } from '../../cadre.mots.ts'
import type { CARTE_FR } from '../../carte.mots.ts'
import type { RECHERCHE_FR } from '../../champ-recherche.tsx'
import type { LIEU_FR } from '../../lieu-vu.mots.ts'
import type { MOTS_FR } from '../../pres-de-moi.tsx'
import { NB } from '../../typographie.ts'
import type { Traduit } from '../langue.ts'

export const cadre: Traduit<typeof CADRE_FR> = {
  nom: 'Lieux communs',
  titreAccueil: nom => `${nom} — de l’aide près de chez vous`,
  enFrancais: '(plus difficile à lire)',
  reglages: 'Langue et taille des lettres',
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
  horsLigne: 'Lire sans Internet',
  accessibilite: `Accessibilité${NB}: non conforme`,
  aPropos: 'Qui fait ce site',
  contact: 'Nous écrire',
  personnelles: 'Vos informations',
  mentions: 'Vos droits',
  plan: 'Toutes les pages',
  phrase: 'Ce site montre des lieux. Dans ces lieux, on vous aide avec l’ordinateur et le téléphone.'
}

export const carte: Traduit<typeof CARTE_FR> = {
  pin: (numero, nom) => `${numero}, ${nom}`,
  situation: (departement, point) =>
    `Cette carte est dans le département${NB}: ${departement}. Le ${point ? 'point' : 'carré'} vert montre où.`,
  autres: 'Les petits points sont d’autres lieux.',
  creditContours: credit => `Dessin des départements${NB}: ${credit}.`,
  creditTerres: `Dessin des autres pays${NB}: Natural Earth.`,
  creditNoms: `Noms des villes${NB}: Insee.`,
  creditPoints: `Place des villes${NB}: GeoNames (CC BY 4.0).`
}

export const champ: Traduit<typeof RECHERCHE_FR> = {
  etiquette: 'Écrivez votre ville, votre code postal ou le nom d’un lieu',
  courte: 'Ville, code postal ou nom du lieu',
  bouton: 'Chercher'
}

export const presDeMoi: Traduit<typeof MOTS_FR> = {
  bouton: 'Près de moi',
  refuse: 'Votre téléphone garde pour lui où vous êtes. Écrivez le nom de votre ville.'
}

export const lieu: Traduit<typeof LIEU_FR> = {
  sansNom: 'Ce lieu est sans nom',
  sansPublic: 'Ce lieu est fermé aux visiteurs',
  appelez: 'Téléphonez avant de venir',
  contactez: 'Téléphonez ou écrivez avant de venir',
  enLigne: 'Vous pouvez prendre rendez-vous sur Internet',
  seDeplace: 'Ce lieu change d’endroit',
  prix: valeur =>
    ({
      Gratuit: 'C’est gratuit',
      'Gratuit sous condition': 'Gratuit pour certaines personnes',
      Payant: 'C’est payant'
    })[valeur] ?? valeur
}
