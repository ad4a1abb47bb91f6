/** The list says services of the second level only; those of the first that they belong to are told, as deduced. */
import type { Rule } from './rule.ts'

export const servicesDeduits: Rule = {
  code: 'services-deduits',
  severity: 'info',
  champ: 'services',
  titre: 'Services déduits des services détaillés',
  conseil: 'Indiquez aussi les services de premier niveau : ils passeront avant ceux que nous déduisons.',
  exemple: { avant: '(vide), APTIC 114', apres: 'Insertion professionnelle via le numérique' }
}
