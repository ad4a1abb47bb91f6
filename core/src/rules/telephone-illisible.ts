/** Figures are missing or too many: the text is kept raw, no figure is ever made up. */
import type { Rule } from './rule.ts'

export const telephoneIllisible: Rule = {
  code: 'telephone-illisible',
  severity: 'warning',
  champ: 'telephone',
  titre: 'Numéro de téléphone que nous n’avons pas su lire',
  conseil: 'Écrivez le numéro complet, à dix chiffres ou précédé de l’indicatif : +33, +262, +590…',
  exemple: { avant: '03 20 00 00', apres: '03 20 00 00 00' }
}
