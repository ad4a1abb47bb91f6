/** A cell of detailed services holds what no reference list has: kept raw under the services, never forced into a neighbour. */
import type { Rule } from './rule.ts'

export const serviceDetailleInconnu: Rule = {
  code: 'service-detaille-inconnu',
  severity: 'warning',
  champ: 'services',
  titre: 'Service détaillé absent des référentiels',
  conseil: 'Écrivez le code ou le nom exact du référentiel : APTIC (110, 111…) ou Pix (1.1, 1.2…).',
  exemple: { avant: 'APTIC 999', apres: 'APTIC 110' }
}
