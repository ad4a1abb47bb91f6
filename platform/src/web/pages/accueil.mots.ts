/** Words of the home page. Each need written here is one that `besoinsDe` understands: a test says so. */
import { pluriel } from '@lieux-communs/core'
import { selonLangue } from '../langues/langue.ts'

export const ACCUEIL_FR = {
  titre: 'De quoi avez-vous besoin\u00a0?',
  chapeau: 'Près de chez vous, des personnes vous aident avec Internet, l’ordinateur et le téléphone.',
  besoin: 'Votre besoin, avec vos mots',
  ou: 'Où\u00a0?',
  ouAide: 'commune, code postal ou lieu',
  ouExemple: (commune: string) => `commune, code postal ou lieu\u00a0; par exemple ${commune}`,
  chezNous: (territoire: string) => `Tous les lieux\u00a0: ${territoire}`,
  pourQui: 'Pour qui\u00a0?',
  pourMoi: 'Je cherche pour moi',
  pourAutrui: 'J’accompagne quelqu’un',
  bouton: 'Trouver de l’aide',
  exemplesTitre: 'Par exemple\u00a0:',
  exemples: [
    'remplir ma déclaration d’impôts',
    'apprendre à me servir d’un téléphone',
    'imprimer un document',
    'faire mon CV',
    'acheter un ordinateur pas cher',
    'me protéger des arnaques'
  ],
  toutes: 'Voir toutes les aides',
  portes: 'Ce que l’on vient y faire',
  /** The doors of the printed guide: what people come for, before any service has a name. */
  lesPortes: [
    {
      titre: 'Découvrir',
      texte: 'Apprendre à son rythme.',
      besoins: ['apprendre à se servir d’un ordinateur', 'envoyer un courriel', 'comprendre les écrans de mes enfants']
    },
    {
      titre: 'Travailler',
      texte: 'Chercher, postuler, se former.',
      besoins: ['faire un CV', 'chercher un emploi en ligne', 'utiliser un ordinateur sur place']
    },
    {
      titre: 'Faire ses démarches',
      texte: 'Remplir, envoyer, suivre un dossier.',
      besoins: ['déclarer ses impôts', 'demander une aide de la CAF', 'refaire sa carte d’identité']
    },
    {
      titre: 'Créer',
      texte: 'Fabriquer, filmer, dessiner.',
      besoins: ['monter une vidéo', 'imprimer en 3D', 'retoucher ses photos']
    }
  ],
  registre: 'Ce qu’est Lieux communs',
  phrase: (lieux: number, communes: number, sources: number, jour: string) =>
    `Lieux communs réunit les listes que tiennent les collectivités, les associations et l’État. Au ${jour}, on y trouve ${pluriel(lieux, 'lieu', 'lieux')} dans ${pluriel(communes, 'commune', 'communes')}, d’après ${pluriel(sources, 'source', 'sources')}.`,
  vide: 'La base est encore vide : aucune source n’a été lue.',
  voirCommunes: 'Voir les lieux de\u00a0:',
  pour: [
    {
      titre: 'Vous accompagnez quelqu’un',
      texte:
        'Répondez à cinq questions avec cette personne, et remettez-lui une feuille\u00a0: adresse, horaires, plan.',
      href: '/orientation?pour=autrui',
      lien: 'J’accompagne quelqu’un'
    },
    {
      titre: 'Vous connaissez le lieu',
      texte: 'Cherchez-le par son nom, ou voyez tous les lieux d’une commune ou d’un département.',
      href: '/recherche',
      lien: 'Chercher un lieu'
    },
    {
      titre: 'Vous tenez un lieu, une liste',
      texte: 'Vérifiez votre liste de lieux, corrigez-la et proposez-la\u00a0: elle paraîtra ici.',
      href: '/publier',
      lien: 'Je tiens un lieu'
    },
    {
      titre: 'Vous réutilisez les données',
      texte: 'Fichiers et API, avec les champs du standard national et un identifiant stable par lieu.',
      href: '/donnees',
      lien: 'Je prends les données'
    }
  ]
} as const

export const ACCUEIL = selonLangue('accueil', ACCUEIL_FR)
