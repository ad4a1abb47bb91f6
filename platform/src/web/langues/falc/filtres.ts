/** Choosing among places and comparing them, in plain French. */
import type { COMPARER_FR } from '../../pages/comparer.mots.ts'
import type { FILTRES_FR } from '../../pages/filtres.mots.ts'
import { NB } from '../../typographie.ts'
import type { Traduit } from '../langue.ts'
import { lieux } from './recherche.ts'

export const filtres: Traduit<typeof FILTRES_FR> = {
  titre: 'Choisir',
  ouvrir: n => (n === 0 ? 'Choisir' : `Choisir (${n}${NB}choix)`),
  appliquer: 'Voir les lieux',
  effacer: 'Tout effacer',
  retour: 'Voir encore les lieux',
  enlever: quoi => `Enlever ce choix${NB}: ${quoi}`,
  choisis: 'Vos choix',
  unOuLAutre: 'Vous pouvez cocher plusieurs cases. Le lieu a au moins 1 de vos choix.',
  quand: `Quand venez-vous${NB}?`,
  moments: {
    maintenant: 'Ouvert maintenant',
    soir: `Ouvert le soir, entre 18${NB}heures et 20${NB}heures`,
    samedi: 'Ouvert le samedi'
  },
  peuImporte: 'Tous les jours vont bien',
  axes: {
    services: `Pour quelle aide${NB}?`,
    frais_a_charge: `Quel prix${NB}?`,
    modalites_acces: `Comment voulez-vous venir${NB}?`,
    modalites_accompagnement: `Comment voulez-vous de l’aide${NB}?`,
    prise_en_charge_specifique: `Avez-vous un besoin particulier${NB}?`,
    publics_specifiquement_adresses: `L’aide est pour qui${NB}?`
  },
  valeurs: {
    'Se présenter': 'Venir quand je veux',
    'Contacter par mail': 'Écrire un courriel avant',
    Téléphoner: 'Téléphoner avant',
    'En autonomie': 'Seul avec l’ordinateur',
    'Accompagnement individuel': 'Une personne m’aide, moi seul',
    'Dans un atelier collectif': 'Avec un groupe',
    Illettrisme: 'Lire ou écrire est difficile',
    'Handicaps moteurs': 'Marcher est difficile',
    'Handicaps mentaux': 'J’ai un handicap mental',
    'Langues étrangères (anglais)': 'Parler anglais',
    'Langues étrangères (autres)': 'Parler une autre langue'
  },
  lieux,
  aucun: `Il y a 0${NB}lieu avec tous vos choix. Enlevez 1${NB}choix.`,
  sans: (quoi, compte) => `Si vous enlevez «${NB}${quoi}${NB}»${NB}: ${compte}`
}

export const comparer: Traduit<typeof COMPARER_FR> = {
  titre: 'Regarder 2 ou 3 lieux ensemble',
  chapeau: (n, differents) =>
    n === 1
      ? 'Choisissez encore 1 lieu.'
      : differents === 0
        ? `Ces ${n}${NB}lieux sont pareils.`
        : `Il y a ${differents}${NB}${differents > 1 ? 'différences' : 'différence'}. Cherchez le mot «${NB}différent${NB}».`,
  vide: `Quels lieux voulez-vous regarder${NB}?`,
  videTexte: `Cherchez un lieu. Puis touchez «${NB}Regarder ensemble${NB}» sous son nom. Choisissez 2 ou 3 lieux.`,
  tableau: 'Les lieux ensemble',
  quoi: 'Information',
  differe: 'différent',
  inconnu: 'À demander',
  oui: 'Oui',
  retirer: 'Enlever',
  retirerQui: nom => `ce lieu${NB}: ${nom}`,
  ajouter: 'Ajouter un lieu',
  ajouterQui: (nom, distance) => `${nom}. Il est à ${distance} du premier lieu`,
  chercher: 'Chercher un autre lieu',
  feuille: 'Faire une feuille pour chaque lieu',
  trop: max => `Vous pouvez regarder ${max}${NB}lieux ensemble. Voici les premiers.`,
  statut: 'Maintenant',
  semaine: 'Pendant la semaine',
  sansRendezVous: 'Venir quand je veux',
  fait: service => `Aide${NB}: ${service.charAt(0).toLowerCase()}${service.slice(1)}`,
  position: 'Distance entre les lieux',
  premier: 'C’est le premier lieu',
  distance: d => `${d} en ligne droite`,
  fraicheur: 'Date des informations',
  carton: 'Regarder ensemble',
  cartonQui: nom => `ce lieu et un autre${NB}: ${nom}`,
  choisi: 'Vous avez choisi ce lieu',
  choisis: noms => `Vos lieux${NB}: ${noms.join(', ')}. Touchez «${NB}Regarder ensemble${NB}» sous un autre lieu.`,
  renoncer: 'Enlever ces choix'
}
