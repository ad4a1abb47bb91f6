/** Neither SIRET, SIREN, RNA nor RIDET: kept raw, and the place is joined by its other clues. */
import type { Rule } from './rule.ts'

export const pivotIllisible: Rule = {
  code: 'pivot-illisible',
  severity: 'warning',
  champ: 'pivot',
  titre: 'Identifiant de structure que nous n’avons pas su lire',
  conseil: 'Donnez un SIRET (14 chiffres), un RNA (W et neuf chiffres) ou, en Nouvelle-Calédonie, un RIDET.',
  exemple: { avant: 'en cours', apres: 'W123456789' }
}
