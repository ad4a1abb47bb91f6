/** A place that nothing locates cannot be found by anyone. A remote offer needs no place: it is kept. */
import type { SansCle } from '../standard/enregistrement.ts'
import type { Rule } from './rule.ts'

function isNowhere({ valeurs, bruts }: SansCle): boolean {
  if (valeurs.modalites_accompagnement?.length === 1 && valeurs.modalites_accompagnement[0] === 'À distance')
    return false
  const point = valeurs.latitude !== undefined && valeurs.longitude !== undefined
  const dits = [valeurs.commune, valeurs.code_postal, valeurs.code_insee, valeurs.adresse, bruts.commune, bruts.adresse]
  return !point && dits.every(d => d === undefined)
}

export const lieuIntrouvable: Rule = {
  code: 'lieu-introuvable',
  severity: 'error',
  champ: null,
  titre: 'Lieu que rien ne situe',
  conseil: 'Donnez au moins la commune ou le code postal, une adresse ou un point.',
  exemple: { avant: 'ni commune, ni code postal, ni adresse, ni coordonnées', apres: 'Commune : Sète' },
  ecarte: true,
  verifie: record => (isNowhere(record) ? (record.valeurs.nom ?? '') : null)
}
