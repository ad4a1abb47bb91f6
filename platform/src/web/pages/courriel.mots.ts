/** Words of the letter that carries a helper's sheet: those of its form, of what became of it, and of the letter itself. */

import { pluriel } from '@lieux-communs/core'
import { selonLangue } from '../langues/langue.ts'
import { NB } from '../typographie.ts'

export const COURRIEL_FR = {
  titre: 'Envoyer par courriel',
  adresse: 'Adresse de courriel de la personne',
  adresseAide: 'L’adresse sert une fois, pour cet envoi. Nous ne la gardons pas.',
  envoyer: 'Envoyer la feuille',
  retour: 'Revenir à la feuille',
  parti: (masquee: string) => `C’est parti pour ${masquee}`,
  partiTexte:
    'Le courriel arrive d’ordinaire en quelques minutes. S’il n’y est pas, regardez dans les courriels indésirables.',
  autre: 'Pas reçu\u00a0? Vérifiez l’adresse, puis envoyez à nouveau depuis la feuille. Ou imprimez-la.',
  pasParti: 'La feuille n’est pas partie',
  fautes: {
    adresse: 'Écrivez une seule adresse de courriel, par exemple prenom@exemple.fr.',
    lien: 'Votre mot contient l’adresse d’un site. Enlevez-la pour envoyer la feuille par courriel : elle pourrait tromper.'
  },
  causes: {
    destinataire: (masquee: string) =>
      `Le serveur de courriel refuse l’adresse ${masquee}. Vérifiez-la, lettre à lettre, puis recommencez.`,
    limite: (_masquee: string) =>
      'Assez de courriels sont partis pour l’instant. Recommencez demain, ou imprimez la feuille.',
    injoignable: (_masquee: string) =>
      'Notre serveur de courriel ne répond pas. Recommencez dans quelques minutes, ou imprimez la feuille.',
    lent: (_masquee: string) =>
      'Notre serveur de courriel est trop lent. Le courriel est peut-être parti : demandez à la personne avant de recommencer.',
    chiffrement: (_masquee: string) =>
      'Notre serveur de courriel ne protège pas ce qu’il envoie : rien n’est parti. Imprimez la feuille.',
    refus: (_masquee: string) => 'Notre serveur de courriel a refusé la feuille. Recommencez plus tard, ou imprimez-la.'
  },
  reponse: (texte: string) => `Il répond${NB}: ${texte}`,
  /** Of the letter. */
  sujet: (noms: readonly string[]) =>
    noms.length === 1
      ? `Pour y aller${NB}: ${noms[0]}`
      : `Pour y aller${NB}: ${noms[0]} et ${pluriel(noms.length - 1, 'autre lieu', 'autres lieux')}`,
  bonjour: 'Bonjour,',
  intro: (n: number) =>
    n === 1
      ? 'Une personne qui vous aide a préparé pour vous cette feuille.'
      : `Une personne qui vous aide a préparé pour vous ces ${n} feuilles.`,
  mot: 'Son mot pour vous',
  page: 'La page de ce lieu, à jour',
  suivi: 'Cela a-t-il marché\u00a0? Dites-le ici, sans donner votre nom',
  pied: 'Ce courriel vient de Lieux communs, où quelqu’un a écrit votre adresse pour vous l’envoyer. Elle n’a servi qu’à cela\u00a0: nous ne l’avons pas gardée, et nous ne vous écrirons pas. Inutile de répondre.'
} as const

export const COURRIEL = selonLangue('courriel', COURRIEL_FR)
