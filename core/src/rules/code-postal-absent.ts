/** `code_postal` is required by the schema and could not be deduced from the rest of the address. */
import type { Rule } from './rule.ts'

export const codePostalAbsent: Rule = {
  code: 'code-postal-absent',
  severity: 'error',
  champ: 'code_postal',
  titre: 'Code postal absent, ou qui n’a pas pu être établi',
  conseil: 'Donnez le code postal à cinq chiffres.',
  exemple: { avant: '(vide)', apres: '34200' },
  verifie: record => (record.valeurs.code_postal === undefined ? (record.bruts.code_postal ?? '') : null)
}
