/** Nobody says where the place is but its commune: the commune's point is shown, and said to be that. Raised on the fiche. */
import type { Rule } from './rule.ts'

export const positionApprochee: Rule = {
  code: 'position-approchee',
  severity: 'warning',
  champ: 'latitude',
  titre: 'Position approchée : centre de la commune',
  conseil: 'Compléter l’adresse (numéro et voie), ou donner latitude et longitude.',
  exemple: { avant: 'commune seule', apres: '12 rue des Tilleuls, 23000 Guéret' }
}
