/** The map of the site in English; links to pages in French say so by themselves. */
import type { PLAN_FR } from '../../pages/plan.mots.ts'
import type { Traduit } from '../langue.ts'
import { places } from './nombres.ts'

export const plan: Traduit<typeof PLAN_FR> = {
  titre: 'Site map',
  description:
    'All the pages of this site, and the places where you can get help with digital things, region by region and department by department.',
  territoires: 'The places, by region and by department',
  territoiresTexte: 'The number is that of the places we know.',
  lieux: places,
  horsRegion: 'Other areas',
  trouver: 'Find a place',
  donnees: 'The data',
  site: 'This site',
  pages: {
    trouver: [
      ['/', 'Home: search for a place'],
      ['/orientation', 'Be guided, one question at a time'],
      ['/carte', 'Map of the places']
    ],
    donnees: [
      ['/donnees', 'Get the data'],
      ['/editions', 'The editions, and what each one changed'],
      ['/api', 'The API'],
      ['/donnees/traductions', 'The same places in other models'],
      ['/sources', 'The sources and their licences'],
      ['/widget', 'Show the places on your website'],
      ['/publier', 'Publish my data']
    ],
    site: [
      ['/a-propos', 'About, contact'],
      ['/mentions-legales', 'Legal notice'],
      ['/donnees-personnelles', 'Your personal data'],
      ['/accessibilite', 'Accessibility']
    ]
  }
}
