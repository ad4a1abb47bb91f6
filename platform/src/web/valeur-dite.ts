/** One value of a field as a person reads it, whatever the field: in the proofs of a place, in what an édition changed. */
import { type ChampDeFiche, serviceDetaille } from '@lieux-communs/core'
import { FICHE } from './pages/fiche.mots.ts'
import { insecable, telephone } from './typographie.ts'
import { typologieEnClair } from './valeurs.ts'

/** `valeurDite('telephone', '+33320000001', lues)` → « 03 20 00 00 01 »; nothing is « rien ». `horaires`: those of OSM as people read them. */
export function valeurDite(champ: ChampDeFiche, valeur: unknown, horaires: (osm: string) => string): string {
  const valeurs = [valeur]
    .flat()
    .filter(v => v !== null)
    .map(String)
  if (valeurs.length === 0) return FICHE.rien
  if (champ === 'typologie') return [...new Set(valeurs.map(code => typologieEnClair(code) || code))].join(', ')
  if (champ === 'service_detaille') return valeurs.map(v => serviceDetaille(v)?.libelle ?? v).join(', ')
  const texte = valeurs.join(', ')
  if (texte === '') return FICHE.rien
  if (champ === 'telephone') return telephone(texte)
  return champ === 'horaires' ? horaires(texte) : insecable(texte)
}
