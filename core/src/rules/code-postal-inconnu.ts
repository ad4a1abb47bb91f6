/** A post code that no commune bears, where none could be put in its place: kept raw rather than published as an address. */
import type { Rule } from './rule.ts'

export const codePostalInconnu: Rule = {
  code: 'code-postal-inconnu',
  severity: 'warning',
  champ: 'code_postal',
  titre: 'Code postal qu’aucune commune ne porte',
  conseil: 'Vérifier le code postal et donner la commune : nous ne publions pas un code qui ne mène nulle part.',
  exemple: { avant: '75021', apres: '75020' }
}
