/** `adresse` is required by the schema; many rural places and rounds have none, and are kept. */
import type { Rule } from './rule.ts'

export const adresseAbsente: Rule = {
  code: 'adresse-absente',
  severity: 'error',
  champ: 'adresse',
  titre: 'Adresse absente',
  conseil: 'Donnez le numéro et la voie, ou le lieu-dit ; « Mairie » suffit dans un village.',
  exemple: { avant: '(vide)', apres: '12 rue des Tilleuls' },
  verifie: record => (record.valeurs.adresse === undefined ? (record.bruts.adresse ?? '') : null)
}
