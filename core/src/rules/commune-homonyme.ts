/** Several communes bear that name and nothing in the row tells which; the name is published as written, without an INSEE code. */
import type { Rule } from './rule.ts'

export const communeHomonyme: Rule = {
  code: 'commune-homonyme',
  severity: 'warning',
  champ: 'commune',
  titre: 'Plusieurs communes portent ce nom',
  conseil: 'Ajouter le code postal, le département ou le code INSEE : rien dans la ligne ne dit laquelle.',
  exemple: { avant: 'Saint-Denis', apres: 'Saint-Denis, 97400' }
}
