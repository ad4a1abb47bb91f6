/** A web address in the e-mail column goes to its own field instead of being lost. */
import type { Rule } from './rule.ts'

export const siteWebMalPlace: Rule = {
  code: 'site-web-mal-place',
  severity: 'info',
  champ: 'site_web',
  titre: 'Site trouvé dans une autre colonne',
  conseil: 'Rangez l’adresse du site dans sa colonne.',
  exemple: { avant: 'courriel : www.exemple.fr', apres: 'site web : https://www.exemple.fr' }
}
