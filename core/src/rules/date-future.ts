/** A list cannot have been updated tomorrow: the text is kept raw and the date stays unknown. */
import type { Rule } from './rule.ts'

export const dateFuture: Rule = {
  code: 'date-future',
  severity: 'warning',
  champ: 'date_maj',
  titre: 'Date à venir',
  conseil: 'Vérifiez l’année.',
  exemple: { avant: '2199-01-01', apres: '2023-01-09' }
}
