/** How to get to a place, in words that need no map: how far and which way from where one starts, and what stands next to it. */
import { distance, type Point } from '@lieux-communs/core'
import { CHEMIN } from './chemin.mots.ts'
import { distanceEnClair, marcheEnClair } from './typographie.ts'

/** Degrees from north, eastward: Lille seen from Paris is almost due north. */
function capDe(de: Point, vers: Point): number {
  const rad = Math.PI / 180
  const dLon = (vers.longitude - de.longitude) * rad
  const y = Math.sin(dLon) * Math.cos(vers.latitude * rad)
  const x =
    Math.cos(de.latitude * rad) * Math.sin(vers.latitude * rad) -
    Math.sin(de.latitude * rad) * Math.cos(vers.latitude * rad) * Math.cos(dLon)
  return (Math.atan2(y, x) / rad + 360) % 360
}

/** `directionEnClair(lille, paris) === 'au sud'` */
export const directionEnClair = (de: Point, vers: Point): string =>
  CHEMIN.vents[Math.round(capDe(de, vers) / 45) % 8] as string

/** Metres: nearer, no direction helps. */
const SUR_PLACE = 75

/** `À 550 m au nord-est de chez vous, environ 10 min à pied.`; `repere`: « de chez vous », « du centre de Roubaix ». */
export function cheminEnClair(de: Point, vers: Point, repere: string): string {
  const metres = distance(de, vers)
  if (metres < SUR_PLACE) return CHEMIN.toutPres(repere)
  const marche = marcheEnClair(metres)
  return CHEMIN.loin(distanceEnClair(metres), directionEnClair(de, vers), repere, marche)
}
