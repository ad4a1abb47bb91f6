/** Words of what a browser keeps for when there is no line: the sentence on a copy, the button, the list. */

import { nombre, pluriel } from '@lieux-communs/core'
import { selonLangue } from './langues/langue.ts'

export const HORS_LIGNE_FR = {
  lien: 'Lire hors connexion',
  /** Before the day of a copy, « 6 mars à 14 h 05 »; then one of the two that follow. */
  gardee: 'Page gardée le',
  sansLigne: 'Vous êtes hors ligne : elle a pu changer depuis. Pour savoir si un lieu est ouvert, lisez ses horaires.',
  ligneLente: 'Votre connexion est lente : elle a pu changer depuis. Pour la dernière, rechargez la page.',

  garder: 'Garder cet annuaire sur cet appareil',
  garderTexte: (n: number) =>
    `Pour le lire sans connexion, avec la page de ${n > 1 ? `ses ${nombre(n)} lieux` : 'son lieu'}.`,
  /** `{n}` and `{total}` are numbers of pages. */
  enCours: 'Nous gardons l’annuaire : {n} pages sur {total}…',
  garde: 'C’est gardé.',
  voir: 'Voir ce qui est gardé',
  rate: 'L’annuaire n’a pas pu être gardé : la connexion s’est coupée, ou votre appareil manque de place. Réessayez plus tard.',

  titre: 'Lire hors connexion',
  description: 'Ce que cet appareil garde du site, pour le lire sans connexion.',
  chapeau: 'Votre navigateur garde sur cet appareil les pages que vous lisez, pour les montrer même sans connexion.',
  absente: 'Vous êtes hors ligne et cette page n’est pas gardée sur cet appareil.',
  reessayer: 'Réessayer',
  lireGarde: 'Voici ce que vous pouvez lire sans connexion.',
  rien: 'Rien n’est gardé sur cet appareil pour l’instant.',
  impossible:
    'Ce navigateur ne garde pas de pages. Sans connexion, imprimez l’annuaire de votre commune, ou enregistrez-le en PDF.',
  annuaires: 'Les annuaires que vous gardez',
  annuairesComment:
    'Sur la page d’une commune ou de son annuaire, choisissez « Garder cet annuaire sur cet appareil ». Au-delà de dix, le plus ancien est effacé.',
  pages: 'Les pages que vous avez vues',
  pagesTexte: (n: number) =>
    `Les ${pluriel(n, 'dernière', 'dernières')} au plus. Vos recherches et vos réponses ne sont jamais gardées.`,
  /** `{taille}` is « 340 ko », `{date}` « 6 mars à 14 h 05 », `{n}` a number. */
  unLieu: '1 lieu',
  lieux: '{n} lieux',
  detail: '{taille}, le {date}',
  ko: '{n} ko',
  mo: '{n} Mo',
  effacer: 'Effacer',
  toutEffacer: 'Tout effacer',
  efface: 'Effacé : {nom}.',
  toutEfface: 'Tout est effacé de cet appareil.',
  partage: 'Sur un ordinateur que d’autres utilisent, effacez tout avant de partir.'
} as const

export const HORS_LIGNE = selonLangue('horsLigne', HORS_LIGNE_FR)

/** What a browser writes under the icon of this site: one file for all languages. */
export const MANIFESTE_DIT = {
  nom: 'Lieux communs',
  description: 'Les lieux où l’on vous aide avec le numérique, près de chez vous.'
} as const
