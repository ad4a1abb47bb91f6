/** Columns get shifted: an address is recognised wherever it stands and goes to its own field. */
import type { Rule } from './rule.ts'

export const courrielMalPlace: Rule = {
  code: 'courriel-mal-place',
  severity: 'info',
  champ: 'courriels',
  titre: 'Adresse électronique trouvée dans une autre colonne',
  conseil: 'Rangez l’adresse électronique dans sa colonne.',
  exemple: { avant: 'site web : contact@exemple.fr', apres: 'courriel : contact@exemple.fr' }
}
