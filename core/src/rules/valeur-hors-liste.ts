/** A closed field holds a text that means none of its values: kept raw, never forced into a neighbour. */
import type { Rule } from './rule.ts'

export const valeurHorsListe: Rule = {
  code: 'valeur-hors-liste',
  severity: 'warning',
  champ: null,
  titre: 'Valeur absente de la liste du standard',
  conseil: 'Choisissez une des valeurs de la liste fermée du standard.',
  exemple: { avant: 'publics : Adultes', apres: 'publics : Seniors' }
}
