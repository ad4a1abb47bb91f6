/** No source gives a point that can be kept: the national geocoder found the address. Raised on the fiche, never on a row. */
import type { Rule } from './rule.ts'

export const positionGeocodee: Rule = {
  code: 'position-geocodee',
  severity: 'info',
  champ: 'latitude',
  titre: 'Position trouvée d’après l’adresse',
  conseil: 'Vérifier le point trouvé par le service national de géocodage, et donner latitude et longitude.',
  exemple: { avant: 'adresse seule', apres: '46.1701 ; 1.8688' }
}
