/**
 * The point is in the département of the address, not in its commune: a neighbour's, or a geocoder's guess. Told on the row; the
 * fiche is then located by its address, or about its commune.
 */
import type { Rule } from './rule.ts'

export const coordonneesHorsCommune: Rule = {
  code: 'coordonnees-hors-commune',
  severity: 'warning',
  champ: 'latitude',
  titre: 'Coordonnées hors de la commune de l’adresse',
  conseil:
    'Vérifier l’adresse et le point : ils ne sont pas dans la même commune. Ce point est gardé à part, il n’est pas publié.',
  exemple: { avant: '46.02 (Guéret)', apres: '46.17 (Guéret)' }
}
