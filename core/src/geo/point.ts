/** A point on Earth and how far it is from another: everything the project needs of geometry before the catalogue. */

/** WGS 84, decimal degrees. */
export interface Point {
  readonly latitude: number
  readonly longitude: number
}

/** Latitudes and longitudes, decimal degrees: west ≤ east, south ≤ north. */
export interface Box {
  readonly south: number
  readonly west: number
  readonly north: number
  readonly east: number
}

const EARTH_RADIUS_M = 6_371_008.8
const RAD = Math.PI / 180

/** Great-circle distance in metres (haversine): Lille–Paris, `distance({latitude: 50.63, longitude: 3.06}, {latitude: 48.86, longitude: 2.35}) ≈ 204 000`. */
export const distance = (a: Point, b: Point): number => metresBetween(a.latitude, a.longitude, b.latitude, b.longitude)

/** The same of bare numbers, for those who compare by the million. */
export function metresBetween(latA: number, lonA: number, latB: number, lonB: number): number {
  const dLat = (latB - latA) * RAD
  const dLon = (lonB - lonA) * RAD
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(latA * RAD) * Math.cos(latB * RAD) * Math.sin(dLon / 2) ** 2
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** The smallest box around the points, or null when there is none. */
export function boxOf(points: Iterable<Point>): Box | null {
  let south = 90
  let north = -90
  let west = 180
  let east = -180
  let seen = false
  for (const p of points) {
    seen = true
    if (p.latitude < south) south = p.latitude
    if (p.latitude > north) north = p.latitude
    if (p.longitude < west) west = p.longitude
    if (p.longitude > east) east = p.longitude
  }
  return seen ? { south, west, north, east } : null
}

/** True when the point lies in the box, widened by a margin in metres on each side. */
export function inBox(p: Point, box: Box, marginMetres = 0): boolean {
  const dLat = marginMetres / 111_320
  const dLon = dLat / Math.max(0.2, Math.cos(p.latitude * RAD))
  return (
    p.latitude >= box.south - dLat &&
    p.latitude <= box.north + dLat &&
    p.longitude >= box.west - dLon &&
    p.longitude <= box.east + dLon
  )
}
