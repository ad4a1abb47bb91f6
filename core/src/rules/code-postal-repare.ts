/** The post code was written otherwise than in five figures, is a CEDEX, or is not one of the commune's own. */
import type { Rule } from './rule.ts'

export const codePostalRepare: Rule = {
  code: 'code-postal-repare',
  severity: 'info',
  champ: 'code_postal',
  titre: 'Code postal remis en forme ou remplacé',
  conseil:
    'Écrire le code postal à cinq chiffres de la commune, sans CEDEX, dans une colonne de texte pour garder le zéro de tête.',
  exemple: { avant: '1400', apres: '01400' }
}
