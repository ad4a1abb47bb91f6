/** A row whose cells slid into other columns: neither town nor point can be trusted, so nothing of it can. */
import type { Rule } from './rule.ts'

export const ligneDecalee: Rule = {
  code: 'ligne-decalee',
  severity: 'error',
  champ: null,
  titre: 'Ligne décalée, sans commune ni point',
  conseil:
    'Rouvrez la liste d’origine : une valeur de cette ligne contient sans doute un séparateur, ce qui décale toutes les suivantes.',
  exemple: {
    avant: 'siret : « VALLON-EN-SULLY », commune : vide',
    apres: 'siret : vide, commune : « VALLON-EN-SULLY »'
  },
  ecarte: true
}
