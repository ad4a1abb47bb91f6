/**
 * Places near a border give the neighbour's number: kept where people read it, empty in the CSV whose pattern
 * forbids it.
 */
import type { Rule } from './rule.ts'

export const telephoneEtranger: Rule = {
  code: 'telephone-etranger',
  severity: 'info',
  champ: 'telephone',
  titre: 'Numéro d’un autre pays',
  conseil: 'Rien à corriger ; le standard n’accepte que les indicatifs français dans le fichier CSV.',
  exemple: { avant: '+32 2 000 00 00', apres: '+33 3 20 00 00 00' }
}
