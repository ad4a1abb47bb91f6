/**
 * Where the overseas territories lie: boxes read off the map, land only. Their archipelagos are too scattered, and too
 * few of their communes have a known point, for a box of points to say it.
 */
import type { Box } from '../geo/point.ts'

const box = (south: number, west: number, north: number, east: number): Box => ({ south, west, north, east })

export const BOITES_OUTRE_MER: ReadonlyMap<string, Box> = new Map([
  ['971', box(15.83, -61.81, 16.52, -61.0)],
  ['972', box(14.38, -61.24, 14.89, -60.8)],
  ['973', box(2.1, -54.61, 5.76, -51.61)],
  ['974', box(-21.4, 55.21, -20.87, 55.84)],
  ['975', box(46.74, -56.42, 47.15, -56.1)],
  ['976', box(-13.01, 45.01, -12.63, 45.31)],
  ['977', box(17.86, -62.96, 17.98, -62.78)],
  ['978', box(18.04, -63.16, 18.13, -62.97)],
  ['986', box(-14.4, -178.2, -13.15, -176.1)],
  ['987', box(-28.0, -154.8, -7.8, -134.3)],
  ['988', box(-22.8, 158.1, -18.0, 172.1)]
])

/** Mainland France and Corsica. */
export const BOITE_METROPOLE: Box = box(41.3, -5.2, 51.1, 9.6)
