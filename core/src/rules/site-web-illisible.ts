/** Words, not an address: kept raw. Every other address of the cell is published all the same. */
import type { Rule } from './rule.ts'

export const siteWebIllisible: Rule = {
  code: 'site-web-illisible',
  severity: 'warning',
  champ: 'site_web',
  titre: 'Adresse de site que nous n’avons pas su lire',
  conseil: 'Écrivez l’adresse complète : https://www.exemple.fr.',
  exemple: { avant: 'Facebook : la médiathèque', apres: 'https://www.facebook.com/mediatheque' }
}
