/**
 * From French metres to degrees: the inverse of the Lambert conformal conic projection with two standard parallels, as
 * given by IGN (NTG 71, algorithms ALG0002 and ALG0004) on the GRS 80 ellipsoid. RGF93 and WGS 84 agree within a metre.
 */
import type { Point } from './point.ts'

const E = 0.081819191042816
const A = 6_378_137
const RAD = Math.PI / 180

/** A conformal conic projection by the constants IGN publishes, lengths in metres. */
export interface Conique {
  readonly n: number
  readonly c: number
  readonly x0: number
  /** Ordinate of the pole. */
  readonly yPole: number
  /** Longitude of origin, radians. */
  readonly lambda0: number
  /** First eccentricity of its ellipsoid. */
  readonly e: number
}

/** Isometric latitude. */
const isometric = (phi: number): number =>
  Math.log(Math.tan(Math.PI / 4 + phi / 2) * ((1 - E * Math.sin(phi)) / (1 + E * Math.sin(phi))) ** (E / 2))

function projection(parallel1: number, parallel2: number, origin: number, x0: number, y0: number): Conique {
  const [phi1, phi2, phi0] = [parallel1 * RAD, parallel2 * RAD, origin * RAD]
  const normal = (phi: number) => A / Math.sqrt(1 - E * E * Math.sin(phi) ** 2)
  const n =
    Math.log((normal(phi2) * Math.cos(phi2)) / (normal(phi1) * Math.cos(phi1))) / (isometric(phi1) - isometric(phi2))
  const c = ((normal(phi1) * Math.cos(phi1)) / n) * Math.exp(n * isometric(phi1))
  return { n, c, x0, yPole: y0 + c * Math.exp(-n * isometric(phi0)), lambda0: 3 * RAD, e: E }
}

const LAMBERT_93 = projection(44, 49, 46.5, 700_000, 6_600_000)
/** The nine conic zones CC42 to CC50 that towns and départements use. */
const CONIQUES = Array.from({ length: 9 }, (_, i) =>
  projection(42 + i - 0.75, 42 + i + 0.75, 42 + i, 1_700_000, (i + 1) * 1_000_000 + 200_000)
)

/** ALG0004: metres to degrees on the projection's own ellipsoid, Greenwich longitudes. */
export function inverseConique({ n, c, x0, yPole, lambda0, e }: Conique, x: number, y: number): Point {
  const radius = Math.hypot(x - x0, y - yPole)
  const longitude = lambda0 + Math.atan2(x - x0, yPole - y) / n
  const target = -Math.log(radius / c) / n
  let phi = 2 * Math.atan(Math.exp(target)) - Math.PI / 2
  // Converges by a factor of 150 a turn: six turns leave less than a micrometre.
  for (let i = 0; i < 6; i++)
    phi = 2 * Math.atan(((1 + e * Math.sin(phi)) / (1 - e * Math.sin(phi))) ** (e / 2) * Math.exp(target)) - Math.PI / 2
  return { latitude: phi / RAD, longitude: longitude / RAD }
}

function inverse(projection: Conique, x: number, y: number): Point {
  const { latitude, longitude } = inverseConique(projection, x, y)
  return { latitude: round(latitude), longitude: round(longitude) }
}

/** Six decimals: a tenth of a metre, finer than what was measured. */
const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

/** Lambert-93 metres to degrees, or null out of its area: `lambert93(652709.4, 6862305.3)` is near Notre-Dame, 48.853, 2.355. */
export function lambert93(x: number, y: number): Point | null {
  return x > 0 && x < 1_300_000 && y > 6_000_000 && y < 7_200_000 ? inverse(LAMBERT_93, x, y) : null
}

/** Conic zone metres (CC42 to CC50) to degrees: the zone is told by the millions of the ordinate. */
export function coniqueConforme(x: number, y: number): Point | null {
  if (x < 1_000_000 || x > 2_400_000) return null
  const zone = CONIQUES[Math.round((y - 200_000) / 1_000_000) - 1]
  return zone === undefined ? null : inverse(zone, x, y)
}
