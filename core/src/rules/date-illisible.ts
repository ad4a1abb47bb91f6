/** A date is never invented: an unreadable one is kept raw and the date stays unknown. */
import type { Rule } from './rule.ts'

export const dateIllisible: Rule = {
  code: 'date-illisible',
  severity: 'warning',
  champ: 'date_maj',
  titre: 'Date que nous n’avons pas su lire',
  conseil: 'Écrivez la date ainsi : 2024-03-01.',
  exemple: { avant: '09/0102023', apres: '2023-01-09' }
}
