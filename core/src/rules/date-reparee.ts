/** A spreadsheet keeps a day as a number; exported without its format, that number is still that one day. */
import type { Rule } from './rule.ts'

export const dateReparee: Rule = {
  code: 'date-reparee',
  severity: 'info',
  champ: 'date_maj',
  titre: 'Date écrite comme un nombre de tableur',
  conseil: 'Donnez à la colonne le format « date » avant de l’exporter : 2024-04-02.',
  exemple: { avant: '45384', apres: '2024-04-02' }
}
