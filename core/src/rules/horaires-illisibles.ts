/** What cannot be read stays as raw text, shown as it is; nothing is guessed. */
import type { Rule } from './rule.ts'

export const horairesIllisibles: Rule = {
  code: 'horaires-illisibles',
  severity: 'warning',
  champ: 'horaires',
  titre: 'Horaires que nous n’avons pas su lire',
  conseil: 'Écrivez les jours puis les heures : « Du lundi au vendredi de 9h à 12h et de 14h à 17h ».',
  exemple: { avant: 'selon la saison', apres: 'Mo-Fr 09:00-12:00,14:00-17:00' }
}
