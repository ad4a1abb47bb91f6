/** `commune` is required by the schema and could not be deduced from the rest of the address. */
import type { Rule } from './rule.ts'

export const communeAbsente: Rule = {
  code: 'commune-absente',
  severity: 'error',
  champ: 'commune',
  titre: 'Commune absente, ou qui n’a pas pu être établie',
  conseil: 'Donnez le nom de la commune, ou un code postal qui n’en dessert qu’une.',
  exemple: { avant: '(vide)', apres: 'Sète' },
  verifie: record => (record.valeurs.commune === undefined ? (record.bruts.commune ?? '') : null)
}
