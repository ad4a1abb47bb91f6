/**
 * From the metres of the Universal Transverse Mercator to degrees: each overseas territory has its zone, the mainland three, on
 * the GRS 80 ellipsoid (RGF93, RGAF09, RGFG95, RGR92, RGM04, RGSPM06: within a metre of WGS 84). Inverse by Krüger's series, as in
 * C. F. F. Karney, « Transverse Mercator with an accuracy of a few nanometers », J. Geodesy 85 (2011), to the third order:
 * a millimetre within a zone.
 */
import type { Point } from './point.ts'

const RAD = Math.PI / 180
const A = 6_378_137
const APLATISSEMENT = 1 / 298.257222101
const ECHELLE = 0.9996
const X0 = 500_000
/** Southern zones count from ten million metres under the equator. */
const Y0_SUD = 10_000_000

const n = APLATISSEMENT / (2 - APLATISSEMENT)
const RECTIFIE = (A / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64)
const BETA = [
  n / 2 - (2 / 3) * n ** 2 + (37 / 96) * n ** 3,
  (1 / 48) * n ** 2 + (1 / 15) * n ** 3,
  (17 / 480) * n ** 3
] as const
const DELTA = [2 * n - (2 / 3) * n ** 2 - 2 * n ** 3, (7 / 3) * n ** 2 - (8 / 5) * n ** 3, (56 / 15) * n ** 3] as const

interface Zone {
  readonly zone: number
  readonly sud: boolean
}

/** Zone of each territory, by département: Guadeloupe and Martinique 20 N, Guyane 22 N, La Réunion 40 S… */
const ZONES: ReadonlyMap<string, Zone> = new Map([
  ['971', { zone: 20, sud: false }],
  ['972', { zone: 20, sud: false }],
  ['973', { zone: 22, sud: false }],
  ['974', { zone: 40, sud: true }],
  ['975', { zone: 21, sud: false }],
  ['976', { zone: 38, sud: true }],
  ['977', { zone: 20, sud: false }],
  ['978', { zone: 20, sud: false }]
])

/** Brittany to Bordeaux, Paris to Marseille, Alsace to Corsica. */
const METROPOLE: readonly Zone[] = [30, 31, 32].map(zone => ({ zone, sud: false }))

/** Overseas territories whose lists may give such metres. */
export const TERRITOIRES_UTM: readonly string[] = [...ZONES.keys()]

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

/** Metres of a territory's zone to degrees, null for another territory: `utm(338_000, 7_690_000, '974')` is near Saint-Denis, -20.883, 55.443. */
export function utm(x: number, y: number, departement: string): Point | null {
  const place = ZONES.get(departement)
  return place === undefined ? null : inverse(x, y, place)
}

/**
 * The same metres in each zone of the mainland, west to east; none when they are not those of a zone at the latitudes of France:
 * `utmMetropole(448_252, 5_411_943)[1]` is at the Eiffel tower, 48.858, 2.294.
 */
export function utmMetropole(x: number, y: number): readonly Point[] {
  if (y < 4_500_000 || y > 5_700_000) return []
  return METROPOLE.flatMap(zone => inverse(x, y, zone) ?? [])
}

function inverse(x: number, y: number, place: Zone): Point | null {
  if (x < 100_000 || x > 900_000 || y < 0 || y > Y0_SUD) return null
  const xi = (y - (place.sud ? Y0_SUD : 0)) / (ECHELLE * RECTIFIE)
  const eta = (x - X0) / (ECHELLE * RECTIFIE)
  let xiPrime = xi
  let etaPrime = eta
  BETA.forEach((beta, i) => {
    const j = 2 * (i + 1)
    xiPrime -= beta * Math.sin(j * xi) * Math.cosh(j * eta)
    etaPrime -= beta * Math.cos(j * xi) * Math.sinh(j * eta)
  })
  const chi = Math.asin(Math.sin(xiPrime) / Math.cosh(etaPrime))
  const phi = DELTA.reduce((somme, delta, i) => somme + delta * Math.sin(2 * (i + 1) * chi), chi)
  const lambda = (place.zone * 6 - 183) * RAD + Math.atan2(Math.sinh(etaPrime), Math.cos(xiPrime))
  return { latitude: round(phi / RAD), longitude: round(lambda / RAD) }
}
