/** Nine figures name the legal body, not the establishment: accepted by the schema's pattern, less useful to join. */
import type { Rule } from './rule.ts'

export const pivotTronque: Rule = {
  code: 'pivot-tronque',
  severity: 'info',
  champ: 'pivot',
  titre: 'SIREN au lieu d’un SIRET',
  conseil: 'Donnez le SIRET de l’établissement, à quatorze chiffres.',
  exemple: { avant: '732829320', apres: '73282932000074' }
}
