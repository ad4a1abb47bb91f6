/**
 * Pix, the national frame of digital skills: five domains and sixteen competences. A list may name either; a domain is not its
 * competences, since a place that helps with one of them does not help with all.
 */
import { defineReferentiel } from './referentiel.ts'

export const PIX = defineReferentiel({
  nom: 'pix',
  titre: 'Pix',
  sens: 'les domaines et les compétences numériques de Pix',
  groupes: [
    {
      titre: 'Informations et données',
      service: 'Maîtrise des outils numériques du quotidien',
      pourquoi: 'chercher, ranger et traiter sont les gestes de tous les jours',
      entrees: {
        1: 'Informations et données',
        '1.1': 'Mener une recherche et une veille d’information',
        '1.2': 'Gérer des données',
        '1.3': 'Traiter des données'
      }
    },
    {
      titre: 'Communication et collaboration',
      service: 'Maîtrise des outils numériques du quotidien',
      pourquoi: 'écrire, partager et travailler à plusieurs sont les gestes de tous les jours',
      entrees: {
        2: 'Communication et collaboration',
        '2.1': 'Interagir',
        '2.2': 'Partager et publier',
        '2.3': 'Collaborer',
        '2.4': 'S’insérer dans le monde numérique'
      }
    },
    {
      titre: 'Création de contenus',
      service: 'Loisirs et créations numériques',
      pourquoi: 'faire une image, un film, un programme, c’est créer',
      entrees: {
        3: 'Création de contenus',
        '3.1': 'Développer des documents textuels',
        '3.2': 'Développer des documents multimédia',
        '3.3': 'Adapter les documents à leur finalité',
        '3.4': 'Programmer'
      }
    },
    {
      titre: 'Protection et sécurité',
      service: 'Utilisation sécurisée du numérique',
      pourquoi: 'c’est l’objet du domaine',
      entrees: {
        4: 'Protection et sécurité',
        '4.1': 'Sécuriser l’environnement numérique',
        '4.2': 'Protéger les données personnelles et la vie privée',
        '4.3': 'Protéger la santé, le bien-être et l’environnement'
      }
    },
    {
      titre: 'Environnement numérique',
      service: 'Maîtrise des outils numériques du quotidien',
      pourquoi: 'faire marcher son matériel est le premier geste',
      entrees: {
        5: 'Environnement numérique',
        '5.1': 'Résoudre des problèmes techniques',
        '5.2': 'Évoluer dans un environnement numérique'
      }
    }
  ],
  autrement: {
    // Presence, rights and manners online: the standard's « citoyenneté numérique ».
    'Compréhension du monde numérique': ['2.4'],
    // Word processing and its layout are office work, which the standard counts among everyday tools.
    'Maîtrise des outils numériques du quotidien': ['3.1', '3.3']
  },
  /** Earlier names, and singulars. */
  aussi: {
    1: ['Information et données'],
    3: ['Création de contenu'],
    '3.2': ['Développer des documents multimédias'],
    '5.2': ['Construire un environnement numérique']
  }
})
