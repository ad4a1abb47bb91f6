/** The source gave no post code; the commune has one, or its main one is taken. */
import type { Rule } from './rule.ts'

export const codePostalDeduit: Rule = {
  code: 'code-postal-deduit',
  severity: 'info',
  champ: 'code_postal',
  titre: 'Code postal déduit de la commune',
  conseil: 'Renseigner le code postal du lieu ; une commune peut en avoir plusieurs.',
  exemple: { avant: '(vide)', apres: '59000' }
}
