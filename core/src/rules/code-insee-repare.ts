/** The INSEE code lost a zero, is an old one, is a city's where the arrondissement is known, or belongs to another commune than the rest of the address. */
import type { Rule } from './rule.ts'

export const codeInseeRepare: Rule = {
  code: 'code-insee-repare',
  severity: 'info',
  champ: 'code_insee',
  titre: 'Code INSEE remplacé',
  conseil: 'Donner le code INSEE actuel de la commune (arrondissement pour Paris, Lyon et Marseille).',
  exemple: { avant: '1004', apres: '01004' }
}
