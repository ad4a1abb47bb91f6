/** Not an address: kept raw. The other addresses of the same cell are published all the same. */
import type { Rule } from './rule.ts'

export const courrielIllisible: Rule = {
  code: 'courriel-illisible',
  severity: 'warning',
  champ: 'courriels',
  titre: 'Adresse électronique que nous n’avons pas su lire',
  conseil: 'Écrivez une adresse complète : contact@exemple.fr.',
  exemple: { avant: 'contact@exemple', apres: 'contact@exemple.fr' }
}
