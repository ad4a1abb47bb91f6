/** The home page in plain French. */
import type { ACCUEIL_FR } from '../../pages/accueil.mots.ts'
import { NB, nombre } from '../../typographie.ts'
import type { Traduit } from '../langue.ts'

export const accueil: Traduit<typeof ACCUEIL_FR> = {
  titre: `De quelle aide avez-vous besoin${NB}?`,
  chapeau:
    'Des personnes vous aident. Elles vous aident avec Internet. Elles vous aident avec l’ordinateur ou le téléphone.',
  besoin: 'Écrivez votre besoin, avec vos mots',
  ou: `Où${NB}?`,
  ouAide: 'votre ville, ou votre code postal',
  ouExemple: commune => `votre ville, ou votre code postal. Par exemple${NB}: ${commune}`,
  chezNous: territoire => `Voir tous les lieux ici${NB}: ${territoire}`,
  pourQui: `L’aide est pour qui${NB}?`,
  pourMoi: 'L’aide est pour moi',
  pourAutrui: 'L’aide est pour une autre personne',
  bouton: 'Trouver de l’aide',
  exemplesTitre: `Par exemple${NB}:`,
  exemples: [
    'déclarer mes impôts',
    'apprendre à utiliser un téléphone',
    'imprimer une feuille',
    'écrire mon CV',
    'acheter un ordinateur moins cher',
    'éviter les arnaques'
  ],
  toutes: 'Voir toutes les aides possibles',
  portes: 'Ce que vous pouvez faire',
  lesPortes: [
    {
      titre: 'Apprendre',
      texte: 'Vous apprenez doucement.',
      besoins: ['apprendre l’ordinateur', 'écrire un courriel', 'aider mes enfants avec les écrans']
    },
    {
      titre: 'Chercher un travail',
      texte: 'On vous aide à trouver un travail.',
      besoins: ['écrire un CV', 'chercher un travail sur Internet', 'utiliser un ordinateur']
    },
    {
      titre: 'Faire des papiers',
      texte: 'On vous aide à remplir les papiers.',
      besoins: ['payer ses impôts', 'demander une aide à la CAF', 'demander une carte d’identité']
    },
    {
      titre: 'Créer',
      texte: 'Vous faites des photos et des vidéos.',
      besoins: ['faire une vidéo', 'imprimer en 3D', 'changer ses photos']
    }
  ],
  registre: 'Ce que fait Lieux communs',
  phrase: (lieux, communes, sources, jour) =>
    `Lieux communs montre des lieux d’aide. Le ${jour}, il y a ${nombre(lieux)}${NB}${lieux > 1 ? 'lieux' : 'lieu'}. Ils sont dans ${nombre(communes)}${NB}${communes > 1 ? 'villes' : 'ville'}. Des mairies et des associations écrivent les listes. Il y a ${nombre(sources)}${NB}${sources > 1 ? 'listes' : 'liste'}.`,
  vide: 'Le site est encore vide. Les lieux arrivent bientôt.',
  voirCommunes: `Voir les lieux de ces villes${NB}:`,
  pour: [
    {
      titre: 'Vous aidez une personne',
      texte: 'Répondez aux questions avec cette personne. Puis donnez-lui une feuille avec l’adresse.',
      href: '/orientation?pour=autrui',
      lien: 'J’aide une personne'
    },
    {
      titre: 'Vous connaissez le nom du lieu',
      texte: 'Écrivez le nom du lieu. Ou écrivez le nom de la ville.',
      href: '/recherche',
      lien: 'Chercher ce lieu'
    },
    {
      titre: 'Vous travaillez dans un lieu',
      texte: 'Donnez-nous votre liste de lieux. Nous la montrons sur ce site.',
      href: '/publier',
      lien: 'Je donne ma liste'
    },
    {
      titre: 'Vous êtes informaticien',
      texte: 'Prenez nos fichiers pour votre travail.',
      href: '/donnees',
      lien: 'Je prends les fichiers'
    }
  ]
}
