/** The list of kinds is open: an unknown kind is kept raw, and one line in the vocabulary extends the list. */
import type { Rule } from './rule.ts'

export const typologieInconnue: Rule = {
  code: 'typologie-inconnue',
  severity: 'warning',
  champ: 'typologie',
  titre: 'Type de lieu absent de la liste',
  conseil: 'Choisissez un type de la liste nationale, ou proposez d’y ajouter celui-ci.',
  exemple: { avant: 'Guinguette numérique', apres: 'Tiers-lieu' }
}
