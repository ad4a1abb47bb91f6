/**
 * The last figure of a SIREN or SIRET is a check (Luhn; La Poste's establishments add up to a multiple of five): a
 * wrong one cannot join places.
 */
import type { Rule } from './rule.ts'

export const pivotCleFausse: Rule = {
  code: 'pivot-cle-fausse',
  severity: 'warning',
  champ: 'pivot',
  titre: 'SIRET ou SIREN dont la clé est fausse',
  conseil: 'Vérifiez le numéro sur annuaire-entreprises.data.gouv.fr.',
  exemple: { avant: '12345678900011', apres: '73282932000074' }
}
