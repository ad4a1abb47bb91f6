/** The producer itself says that the place no longer shows: publishing it would send people to a closed door. */
import type { Rule } from './rule.ts'

export const lieuInactif: Rule = {
  code: 'lieu-inactif',
  severity: 'info',
  champ: null,
  titre: 'Lieu que sa source dit inactif',
  conseil: 'Si le lieu a rouvert, changez son statut dans la liste d’origine : il reviendra à la prochaine lecture.',
  exemple: { avant: 'INACTIF', apres: 'OUVERT' },
  ecarte: true
}
