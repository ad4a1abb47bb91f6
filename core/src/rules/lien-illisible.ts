/** Links that people will click are http or https only; anything else is kept raw. */
import type { Rule } from './rule.ts'

export const lienIllisible: Rule = {
  code: 'lien-illisible',
  severity: 'warning',
  champ: null,
  titre: 'Lien que nous n’avons pas su lire',
  conseil: 'Donnez une adresse complète, qui commence par https://.',
  exemple: { avant: 'prise de rendez-vous : au guichet', apres: 'https://rdv.exemple.fr' }
}
