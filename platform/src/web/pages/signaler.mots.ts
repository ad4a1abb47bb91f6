/** Words of the report of a mistake, of its number, of the follow-up of a visit, and of the operator's list. */
import { pluriel } from '@lieux-communs/core'
import type { Reponse, Sujet } from '../../retours/dit.ts'
import { selonLangue } from '../langues/langue.ts'
import { NB } from '../typographie.ts'

export const SUJETS_DITS_FR: Readonly<Record<Sujet, string>> = {
  ferme: 'Ce lieu a fermé, ou n’aide plus au numérique',
  telephone: 'Le téléphone, le courriel ou le site',
  horaires: 'Les horaires',
  adresse: 'L’adresse, ou le point sur la carte',
  services: 'Ce que l’on y fait, le prix, pour qui',
  acces: 'Le rendez-vous, ou l’accès au bâtiment',
  nom: 'Le nom du lieu',
  contact: 'Un nom ou un numéro de personne qui ne devrait pas être là',
  autre: 'Autre chose'
}

export const SUJETS_DITS = selonLangue('sujets', SUJETS_DITS_FR)

export const SIGNALER_FR = {
  titre: 'Signaler une erreur',
  chapeau: (nom: string) => `Sur la page de ${nom}. Ni nom ni courriel ne vous sont demandés.`,
  quoi: 'Qu’est-ce qui est faux ?',
  texte: 'Que faudrait-il écrire ? (facultatif)',
  texteAide: (max: number) =>
    `Par exemple : « Le numéro est le 03\u00a020\u00a000\u00a000\u00a001 », « Fermé depuis septembre ». ${max}${NB}signes au plus. N’écrivez le nom, le portable ou le courriel de personne.`,
  envoyer: 'Envoyer',
  retour: 'Revenir à la page du lieu',
  fautes: 'Il manque quelque chose : voyez ci-dessous.',
  fauteSujet: 'Choisissez ce qui est faux.',
  fauteTexte: (max: number) => `Ce texte est trop long : gardez-en ${max}${NB}signes au plus.`,
  fautePersonne:
    'Ce texte semble contenir le nom, le portable ou le courriel d’une personne. Enlevez-le : dites seulement ce qui est faux.',
  numero: (numero: string) => `Signalement ${numero}`,
  merci: 'Merci. Quelqu’un va le lire.',
  garder: 'Notez ce numéro : il vous dira, ici même, ce que votre signalement est devenu.',
  porteSur: 'Il porte sur',
  recu: (jour: string) => `Reçu le ${jour}.`,
  attend: 'Il attend d’être lu.',
  clos: (jour: string) => `Lu le ${jour}. Voici la réponse :`,
  suivre: 'Suivre un signalement',
  suivreTexte: 'Écrivez le numéro que vous avez reçu, comme « 4F7K-2 ».',
  champNumero: 'Numéro du signalement',
  voir: 'Voir',
  inconnu: 'Ce numéro n’est pas connu',
  inconnuTexte: (numero: string) => `Nous avons lu «${NB}${numero}${NB}». Vérifiez-le signe par signe.`
} as const

export const SIGNALER = selonLangue('signaler', SIGNALER_FR)

export const REPONSES_DITES_FR: Readonly<Record<Reponse, string>> = {
  oui: 'Oui, cela a marché',
  presque: 'Pas tout à fait',
  non: 'Non'
}

export const REPONSES_DITES = selonLangue('reponses', REPONSES_DITES_FR)

export const SUIVI_FR = {
  titre: 'Cela a-t-il marché ?',
  chapeau: (nom: string) => `Vous êtes allé à : ${nom}. Une réponse suffit, et personne ne saura qui l’a donnée.`,
  garde: 'Nous comptons les réponses par lieu et par mois. Nous ne gardons rien d’autre.',
  merci: 'Merci, c’est noté',
  merciOui: 'Tant mieux. Votre réponse aide à bien orienter les suivants.',
  merciNon: 'Dites-nous ce qui n’allait pas : la page du lieu sera corrigée pour les suivants.',
  signaler: 'Signaler une erreur sur ce lieu',
  autres: 'Chercher un autre lieu',
  codeInconnu: 'Ce code ne sert pas, ou plus',
  codeInconnuTexte:
    'Il est écrit en bas de la feuille, après « /suivi/ » : vérifiez-le signe par signe. Un code sert une fois, et six mois.'
} as const

export const SUIVI = selonLangue('suivi', SUIVI_FR)

export const GUICHET_SIGNALEMENTS = {
  titre: 'Erreurs signalées',
  combien: (n: number) =>
    n === 0 ? 'Aucun signalement n’attend.' : `${pluriel(n, 'signalement attend', 'signalements attendent')} un mot.`,
  explique: 'Le mot que vous écrivez est montré à qui a le numéro. Il ne change pas la fiche.',
  sansTexte: 'Sans précision.',
  recu: (jour: string) => `Reçu le ${jour}`,
  mot: 'Votre réponse',
  clore: 'Répondre et clore',
  deja: 'Ce signalement n’attend plus de réponse',
  dejaTexte: 'Quelqu’un l’a clos avant vous, ou la réponse était vide, trop longue, ou nommait une personne.',
  retour: 'Revenir aux signalements',
  attente: 'Ce qui attend une décision'
} as const
