/** The commune was recognised behind another spelling, a village or a mistake; the producer's word is kept beside the address when it says more. */
import type { Rule } from './rule.ts'

export const communeReparee: Rule = {
  code: 'commune-reparee',
  severity: 'info',
  champ: 'commune',
  titre: 'Nom de commune corrigé',
  conseil: 'Écrire le nom officiel de la commune (Code officiel géographique).',
  exemple: { avant: 'ST DENIS CEDEX', apres: 'Saint-Denis' }
}
