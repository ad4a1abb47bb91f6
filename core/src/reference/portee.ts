/** How far communes reach: what a point may be from the centre of its own and still be believed there. */
import { distance, type Point } from '../geo/point.ts'
import { departementOf, type Geographie } from './geographie.ts'

/** Of the 1,653 communes of Bouches-du-Rhône, Nord and Pas-de-Calais, 4 reach farther from their official centre: Arles, 28 km. */
const PORTEE = 15_000
/** Communes as wide as départements: Guyane, Polynésie française, Nouvelle-Calédonie. */
const IMMENSES = new Set(['973', '987', '988'])

/** The centre of a commune, or of the one that holds it now; null when none is known. */
export function centreOf(code: string, geographie: Geographie) {
  const dite = geographie.commune(code)
  const commune = dite?.point ? dite : geographie.commune(dite?.actuelle ?? '')
  return commune?.point ? { nom: commune.nom, point: commune.point } : null
}

/**
 * Is the point farther from the commune's centre than communes reach? `horsDePortee({ latitude: 48.86, longitude: 2.35 },
 * '35236', geographie)` (Redon) is true; null where no centre is known, or where communes are immense.
 */
export function horsDePortee(point: Point, code: string, geographie: Geographie): boolean | null {
  const centre = centreOf(code, geographie)
  if (centre === null || IMMENSES.has(departementOf(code))) return null
  return distance(point, centre.point) > PORTEE
}
