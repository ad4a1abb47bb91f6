/** The point is farther from its commune's centre than communes reach, and nothing says whose it is: kept, and said. */
import type { Rule } from './rule.ts'

export const pointLoinDeLaCommune: Rule = {
  code: 'point-loin-de-la-commune',
  severity: 'info',
  champ: 'latitude',
  titre: 'Point loin du centre de sa commune',
  conseil: 'Vérifier le point et la commune : ils sont à plus de 15 km l’un de l’autre.',
  exemple: { avant: '46.45 (Guéret, à 45 km)', apres: '46.17 (Guéret)' }
}
