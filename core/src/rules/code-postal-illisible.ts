/** What stands in the post code's cell is no post code: it is kept raw, and the commune gives one when it can. */
import type { Rule } from './rule.ts'

export const codePostalIllisible: Rule = {
  code: 'code-postal-illisible',
  severity: 'warning',
  champ: 'code_postal',
  titre: 'Code postal illisible',
  conseil: 'Donner un code postal français de cinq chiffres.',
  exemple: { avant: '595', apres: '59500' }
}
