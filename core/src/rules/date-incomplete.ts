/** A month is no day: choosing its first day would invent one, so the text is kept raw and the date stays unknown. */
import type { Rule } from './rule.ts'

export const dateIncomplete: Rule = {
  code: 'date-incomplete',
  severity: 'info',
  champ: 'date_maj',
  titre: 'Date sans le jour',
  conseil: 'Donnez le jour aussi : 2021-03-15.',
  exemple: { avant: 'mars 2021', apres: '2021-03-15' }
}
