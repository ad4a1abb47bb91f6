/** A point far from its own address misleads more than no point: it is set aside and shown to the producer. */
import type { Rule } from './rule.ts'

export const coordonneesHorsDepartement: Rule = {
  code: 'coordonnees-hors-departement',
  severity: 'warning',
  champ: 'latitude',
  titre: 'Coordonnées hors du département de l’adresse',
  conseil: 'Vérifier l’adresse et le point : ils ne sont pas dans le même département.',
  exemple: { avant: '43.30 (Lille)', apres: '50.63 (Lille)' }
}
