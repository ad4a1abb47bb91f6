/** 1970-01-01, 1900-01-01 and their like are what software writes when it knows nothing: the date stays unknown. */
import type { Rule } from './rule.ts'

export const dateFactice: Rule = {
  code: 'date-factice',
  severity: 'info',
  champ: 'date_maj',
  titre: 'Date de remplissage',
  conseil: 'Laissez la case vide quand la date est inconnue.',
  exemple: { avant: '01/01/1970', apres: '2023-01-09' }
}
