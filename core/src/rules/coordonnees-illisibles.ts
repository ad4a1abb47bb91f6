/** Half a pair, words, or numbers that no reading puts in France: the coordinates are set aside, not the row. */
import type { Rule } from './rule.ts'

export const coordonneesIllisibles: Rule = {
  code: 'coordonnees-illisibles',
  severity: 'warning',
  champ: 'latitude',
  titre: 'Coordonnées illisibles',
  conseil: 'Donner latitude et longitude en degrés décimaux (WGS 84).',
  exemple: { avant: 'à compléter', apres: '48.8566' }
}
