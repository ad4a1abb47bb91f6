/** The list says no kind of place; the place's name opens with one, and with no other. */
import type { Rule } from './rule.ts'

export const typologieDeduite: Rule = {
  code: 'typologie-deduite',
  severity: 'info',
  champ: 'typologie',
  titre: 'Type de lieu déduit du nom',
  conseil: 'Renseigner le type du lieu, ou le corriger si le nom trompe.',
  exemple: { avant: '(vide), Mission locale du Pays d’Ormeval', apres: 'ML' }
}
