/** A name is read on a map, a list, a label: what is longer is a description that stands in its column. */
import type { Rule } from './rule.ts'

export const nomCoupe: Rule = {
  code: 'nom-coupe',
  severity: 'warning',
  champ: 'nom',
  titre: 'Nom trop long, coupé',
  conseil: 'Écrivez un nom de 300 caractères au plus ; décrivez le lieu dans la présentation.',
  exemple: { avant: 'un nom de 400 caractères', apres: 'ses 300 premiers caractères' }
}
