/** Words of the map of the site. */
import { pluriel } from '@lieux-communs/core'
import { selonLangue } from '../langues/langue.ts'

export const PLAN_FR = {
  titre: 'Plan du site',
  description:
    'Toutes les pages du site, et les lieux où l’on vous aide avec le numérique, région par région et département par département.',
  territoires: 'Les lieux, par région et par département',
  territoiresTexte: 'Le nombre est celui des lieux connus.',
  lieux: (n: number) => pluriel(n, 'lieu', 'lieux'),
  horsRegion: 'Autres territoires',
  trouver: 'Trouver un lieu',
  donnees: 'Les données',
  site: 'Ce site',
  pages: {
    trouver: [
      ['/', 'Accueil : chercher un lieu'],
      ['/orientation', 'Être guidé, une question après l’autre'],
      ['/carte', 'Carte des lieux']
    ],
    donnees: [
      ['/donnees', 'Prendre les données'],
      ['/editions', 'Les éditions, et ce qu’elles ont changé'],
      ['/api', 'L’API'],
      ['/donnees/traductions', 'Les mêmes lieux dans d’autres modèles'],
      ['/sources', 'Les sources et leurs licences'],
      ['/widget', 'Afficher les lieux sur votre site'],
      ['/publier', 'Publier mes données']
    ],
    site: [
      ['/a-propos', 'À propos, contact'],
      ['/mentions-legales', 'Mentions légales'],
      ['/donnees-personnelles', 'Vos données personnelles'],
      ['/accessibilite', 'Accessibilité']
    ]
  }
} as const

export const PLAN = selonLangue('plan', PLAN_FR)
