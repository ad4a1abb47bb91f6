/** Telling what is wrong, and whether a visit helped, in plain French. */
import type { REPONSES_DITES_FR, SIGNALER_FR, SUIVI_FR, SUJETS_DITS_FR } from '../../pages/signaler.mots.ts'
import { NB } from '../../typographie.ts'
import type { Traduit } from '../langue.ts'

export const sujets: Traduit<typeof SUJETS_DITS_FR> = {
  ferme: 'Le lieu est fermé',
  telephone: 'Le téléphone, le courriel ou le site Internet',
  horaires: 'Les heures d’ouverture',
  adresse: 'L’adresse ou la carte',
  services: 'Les aides ou le prix',
  acces: 'Le rendez-vous ou l’entrée du lieu',
  nom: 'Le nom de ce lieu',
  contact: 'Le nom ou le numéro d’une personne',
  autre: 'Autre chose'
}

export const signaler: Traduit<typeof SIGNALER_FR> = {
  titre: 'Dire ce qui est faux',
  chapeau: nom => `C’est la page de ${nom}. Votre nom reste secret.`,
  quoi: `Qu’est-ce qui est faux${NB}?`,
  texte: 'Écrivez ce qui est vrai (si vous le savez)',
  texteAide: max =>
    `Par exemple${NB}: «${NB}Le lieu est fermé.${NB}» Écrivez ${max}${NB}lettres au plus. Gardez secrets les noms des personnes.`,
  envoyer: 'Envoyer',
  retour: 'Voir encore la page du lieu',
  fautes: 'Il manque une réponse. Regardez plus bas.',
  fauteSujet: 'Choisissez 1 réponse.',
  fauteTexte: max => `Votre texte est trop long. Gardez ${max}${NB}lettres au plus.`,
  fautePersonne: 'Il y a une personne dans votre texte. Enlevez son nom, son numéro ou son courriel.',
  numero: numero => `Votre numéro est ${numero}`,
  merci: 'Merci. Une personne va lire votre message.',
  garder: 'Écrivez ce numéro sur un papier. Avec ce numéro, vous lirez la réponse ici.',
  porteSur: 'Ce qui est faux',
  recu: jour => `Nous avons votre message depuis le ${jour}.`,
  attend: 'Une personne va bientôt le lire.',
  clos: jour => `Une personne a lu votre message le ${jour}. Voici sa réponse${NB}:`,
  suivre: 'Lire la réponse',
  suivreTexte: `Écrivez votre numéro. Par exemple${NB}: «${NB}4F7K-2${NB}».`,
  champNumero: 'Votre numéro',
  voir: 'Voir',
  inconnu: 'Ce numéro est faux',
  inconnuTexte: numero => `Vous avez écrit «${NB}${numero}${NB}». Regardez chaque lettre.`
}

export const reponses: Traduit<typeof REPONSES_DITES_FR> = {
  oui: 'Oui, on m’a bien aidé',
  presque: 'Un peu',
  non: 'Non'
}

export const suivi: Traduit<typeof SUIVI_FR> = {
  titre: `On vous a bien aidé${NB}?`,
  chapeau: nom => `Vous êtes allé ici${NB}: ${nom}. Choisissez 1 réponse. Votre nom reste secret.`,
  garde: 'Nous comptons les réponses. Nous oublions qui répond.',
  merci: 'Merci pour votre réponse',
  merciOui: 'C’est très bien. Votre réponse aide d’autres personnes.',
  merciNon: 'Dites-nous ce qui est faux. Nous changerons la page du lieu.',
  signaler: 'Dire ce qui est faux dans la page',
  autres: 'Chercher un autre lieu',
  codeInconnu: 'Ce code est fini ou faux',
  codeInconnuTexte: `Le code est en bas de la feuille, après «${NB}/suivi/${NB}». Regardez chaque lettre. Le code sert 1 fois, pendant 6 mois.`
}
