/** The source named no commune; its post code, its INSEE code or its street line did. */
import type { Rule } from './rule.ts'

export const communeDeduite: Rule = {
  code: 'commune-deduite',
  severity: 'info',
  champ: 'commune',
  titre: 'Commune déduite du reste de l’adresse',
  conseil: 'Renseigner la commune du lieu.',
  exemple: { avant: '(vide), 59000', apres: 'Lille' }
}
