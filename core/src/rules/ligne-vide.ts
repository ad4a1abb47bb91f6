/** Spreadsheets end with empty rows: they are no places, and must not count as places without a name. */
import type { Rule } from './rule.ts'

export const ligneVide: Rule = {
  code: 'ligne-vide',
  severity: 'info',
  champ: null,
  titre: 'Ligne vide',
  conseil: 'Retirez les lignes vides du fichier.',
  exemple: { avant: 'une ligne sans aucune valeur', apres: 'une ligne remplie' },
  ecarte: true,
  verifie: record => (record.remplis.length === 0 && record.valeurs.nom === undefined ? '' : null)
}
