/** A place nobody can name cannot be shown, called or joined: the row is set aside. `nom` is required by the schema. */
import type { Rule } from './rule.ts'

export const nomAbsent: Rule = {
  code: 'nom-absent',
  severity: 'error',
  champ: 'nom',
  titre: 'Lieu sans nom',
  conseil: 'Donnez le nom du lieu tel qu’on le lit sur sa porte.',
  exemple: { avant: '(vide)', apres: 'Médiathèque des Tilleuls' },
  ecarte: true,
  verifie: record => (record.valeurs.nom === undefined ? (record.bruts.nom ?? '') : null)
}
