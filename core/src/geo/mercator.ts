/** From the metres of web maps (« Web Mercator », EPSG:3857) to degrees, by the formula of the EPSG guidance note 7-2, method 1024. */
import type { Point } from './point.ts'

const A = 6_378_137
const RAD = Math.PI / 180
/** Half the way round the Earth: no map goes further, either way. */
const BORD = Math.PI * A

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

/** Metres of a web map to degrees, null out of the map: `mercator(261_600, 6_250_600)` is in Paris, 48.857, 2.350. */
export function mercator(x: number, y: number): Point | null {
  if (Math.abs(x) > BORD || Math.abs(y) > BORD) return null
  const phi = 2 * Math.atan(Math.exp(y / A)) - Math.PI / 2
  return { latitude: round(phi / RAD), longitude: round(x / A / RAD) }
}
