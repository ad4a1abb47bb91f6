/** The sheet to take along, the way there, what to bring, and the letter, in plain French. */
import type { CHEMIN_FR } from '../../chemin.mots.ts'
import type { ACCOMPAGNEMENT_FR } from '../../pages/accompagnement.mots.ts'
import type { CHOSES_FR } from '../../pages/apporter.mots.ts'
import type { COURRIEL_FR } from '../../pages/courriel.mots.ts'
import { NB } from '../../typographie.ts'
import type { Traduit } from '../langue.ts'

export const chemin: Traduit<typeof CHEMIN_FR> = {
  vents: ['au nord', 'au nord-est', 'à l’est', 'au sud-est', 'au sud', 'au sud-ouest', 'à l’ouest', 'au nord-ouest'],
  toutPres: repere => `C’est tout près ${repere}.`,
  loin: (distance, direction, repere, marche) =>
    `C’est à ${distance} ${direction} ${repere}.${marche ? ` C’est ${marche}.` : ''}`
}

export const choses: Traduit<typeof CHOSES_FR> = {
  identite: 'Votre carte d’identité',
  courrier: 'La dernière lettre reçue. Vos numéros de sécurité sociale, de CAF ou d’impôts',
  telephone: 'Votre téléphone, allumé',
  courriel: 'Votre adresse de courriel. Pensez aussi à vos mots de passe',
  appareil: 'Votre ordinateur ou votre téléphone, avec le chargeur',
  cv: 'Votre CV. Votre numéro France Travail',
  message: 'Le message qui vous fait peur. Gardez-le',
  ecole: 'Les codes donnés par l’école',
  cle: 'Le document à imprimer, sur une clé USB ou dans vos courriels',
  ressources: 'Un papier avec ce que vous gagnez. De l’argent pour payer',
  questions: 'Vos questions, sur un papier'
}

export const accompagnement: Traduit<typeof ACCOMPAGNEMENT_FR> = {
  titre: 'Une feuille pour y aller',
  chapeau: n => (n === 1 ? 'Imprimez cette page. Donnez-la.' : `Imprimez ces ${n}${NB}pages. Il y a 1 page par lieu.`),
  note: 'Votre message sur la feuille (si vous voulez)',
  noteAide: max =>
    `Par exemple${NB}: «${NB}Demandez de l’aide à l’accueil.${NB}» Écrivez ${max}${NB}lettres au plus. Nous oublions votre message.`,
  depuis: 'Le chemin part de chez vous.',
  ecrire: 'Mettre mon message sur la feuille',
  ecrireAvecCode: 'Mettre mon message et un code',
  codeAide: 'Avec le code, la personne dit si le lieu l’a aidée. Elle ne donne pas son nom.',
  imprimer: 'Imprimer',
  imprimerAide: `Ouvrez le menu. Puis touchez «${NB}Imprimer${NB}». Il y a 1 page par lieu.`,
  comparer: 'Regarder ces lieux ensemble',
  fiche: 'Voir la page de ce lieu',
  noteCoupee: max => `Votre message était trop long. Nous gardons ${max}${NB}lettres.`,
  trop: max => `Vous pouvez choisir ${max}${NB}lieux. Voici les premiers.`,
  inconnus: ids => `Ces numéros de lieu sont inconnus${NB}: ${ids.join(', ')}.`,
  vide: `Quel lieu voulez-vous${NB}?`,
  videTexte: `Cherchez un lieu. Ouvrez sa page. Puis touchez «${NB}Faire une feuille pour y aller${NB}».`,
  appeler: 'Téléphone',
  sansTelephone: 'Demandez le numéro à la mairie.',
  ou: 'Adresse',
  aller: 'Le chemin',
  deChezVous: 'de chez vous',
  centre: deCommune => `du milieu ${deCommune}`,
  positionInconnue: 'Téléphonez. Demandez le chemin.',
  repere: (nom, distance, direction) => `Tout près, il y a${NB}: ${nom}. C’est à ${distance} ${direction}.`,
  carte: nom => `La carte montre ${nom} et les 300${NB}derniers mètres`,
  carteLegende: 'Le rond montre les 300 derniers mètres.',
  semaine: 'Quand venir',
  horairesInconnus: 'Téléphonez. Demandez les heures d’ouverture.',
  selonSource: `Ce que dit la liste${NB}:`,
  sansRendezVous: 'Venez quand vous voulez.',
  apporter: 'Ce que vous apportez',
  prix: 'Prix',
  mot: 'Un message pour vous',
  suivi: 'Après votre visite',
  suiviTexte: `On vous a bien aidé${NB}? Dites-le avec ce code. Votre nom reste secret.`,
  qr: nom => `Carré à photographier${NB}: la page de ${nom}`,
  qrTexte: 'Prenez ce carré en photo avec un téléphone. Vous voyez la page du lieu.',
  edition: jour => `Feuille faite le ${jour}, sur Lieux communs.`
}

export const courriel: Traduit<typeof COURRIEL_FR> = {
  titre: 'Envoyer la feuille par courriel',
  adresse: 'Écrivez l’adresse de courriel',
  adresseAide: 'Nous envoyons 1 seul message. Puis nous oublions l’adresse.',
  envoyer: 'Envoyer la feuille',
  retour: 'Voir encore la feuille',
  parti: masquee => `La feuille est envoyée à ${masquee}`,
  partiTexte: 'Le message arrive dans quelques minutes. Regardez aussi dans les courriels indésirables.',
  autre: `Le message manque encore${NB}? Regardez si l’adresse est juste. Puis envoyez encore. Ou imprimez la feuille.`,
  pasParti: 'La feuille est encore ici',
  fautes: {
    adresse: `Écrivez 1 seule adresse. Par exemple${NB}: prenom@exemple.fr.`,
    lien: 'Il y a l’adresse d’un site dans votre message. Enlevez cette adresse. Elle peut être un piège.'
  },
  causes: {
    destinataire: masquee => `L’adresse ${masquee} est refusée. Regardez chaque lettre. Puis recommencez.`,
    limite: () => 'Il y a trop de messages aujourd’hui. Recommencez demain. Ou imprimez la feuille.',
    injoignable: () => 'Le courriel est en panne. Recommencez dans quelques minutes. Ou imprimez la feuille.',
    lent: () => 'Le courriel est trop lent. Le message est peut-être parti. Demandez à la personne.',
    chiffrement: () => 'Le courriel est mal protégé. La feuille est restée ici. Imprimez-la.',
    refus: () => 'Le courriel a refusé la feuille. Recommencez plus tard. Ou imprimez la feuille.'
  },
  reponse: texte => `La réponse reçue${NB}: ${texte}`,
  sujet: noms =>
    noms.length === 1 ? `Votre feuille${NB}: ${noms[0]}` : `Votre feuille${NB}: ${noms[0]}, et d’autres lieux`,
  bonjour: 'Bonjour,',
  intro: n =>
    n === 1
      ? 'Une personne vous aide. Elle vous envoie cette feuille.'
      : `Une personne vous aide. Elle vous envoie ces ${n} feuilles.`,
  mot: 'Son message pour vous',
  page: 'La page de ce lieu',
  suivi: `On vous a bien aidé${NB}? Dites-le ici. Votre nom reste secret`,
  pied: 'Ce message vient de Lieux communs. Une personne a écrit votre adresse sur ce site. Nous avons envoyé 1 seul message. Puis nous avons oublié votre adresse.'
}
