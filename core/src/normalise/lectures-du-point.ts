/**
 * Every reading that a pair of numbers allows: degrees as said or swapped, metres of any system in use in France, a lost decimal
 * point, a lost sign. Which one is right is for `coordonnees.ts` to say, by where the address is.
 */
import { coniqueConforme, lambert93 } from '../geo/lambert.ts'
import { lambertNtf } from '../geo/lambert-ntf.ts'
import { mercator } from '../geo/mercator.ts'
import { inBox, type Point } from '../geo/point.ts'
import { TERRITOIRES_UTM, utm, utmMetropole } from '../geo/utm.ts'
import { BOITES_OUTRE_MER } from '../reference/outre-mer.ts'
import type { Paire } from './nombre.ts'

export interface Lecture {
  readonly point: Point
  /** As the cells say it; the same figures in another order or system; or figures that were changed, which takes a proof. */
  readonly sorte: 'dite' | 'traduite' | 'hardie'
}

/** Metres count in hundreds of thousands, but near the origin of a grid. */
const METRES_MIN = 100_000

export const isDegrees = ({ premier: a, second: b }: Paire): boolean =>
  Math.max(Math.abs(a), Math.abs(b)) <= 180 && Math.min(Math.abs(a), Math.abs(b)) <= 90

/**
 * Every reading, likeliest first. Those that many figures allow (the other systems of metres, a lost decimal point, a lost sign)
 * only when the expected place is small enough (`precis`) to tell the right one from chance.
 */
export function* readings(pair: Paire, precis: boolean): Generator<Lecture> {
  const [latitude, longitude] = pair.ordre === 'lonlat' ? [pair.second, pair.premier] : [pair.premier, pair.second]
  const orders = [
    [latitude, longitude],
    [longitude, latitude]
  ] as const
  if (isDegrees(pair))
    for (const [y, x] of orders)
      if (Math.abs(y) <= 90) yield { point: { latitude: y, longitude: x }, sorte: y === latitude ? 'dite' : 'traduite' }
  if (Math.abs(latitude) > METRES_MIN || Math.abs(longitude) > METRES_MIN)
    for (const [y, x] of orders)
      for (const point of metres(x, y, precis)) if (point !== null) yield { point, sorte: 'traduite' }
  yield* overseas(orders)
  if (!precis) return
  for (const [first, second] of orders)
    for (const y of pointed(first, 90))
      for (const x of pointed(second, 180)) yield { point: { latitude: y, longitude: x }, sorte: 'hardie' }
  if (isDegrees(pair) && Math.abs(latitude) <= 90) {
    yield { point: { latitude, longitude: -longitude }, sorte: 'hardie' }
    yield { point: { latitude: -latitude, longitude }, sorte: 'hardie' }
  }
}

/** Metres of the mainland: the same figures may be those of several systems (a conic zone in the west looks like Lambert 93). */
function metres(x: number, y: number, precis: boolean): readonly (Point | null)[] {
  const officiels = [lambert93(x, y), coniqueConforme(x, y)]
  return precis ? [...officiels, ...lambertNtf(x, y), ...utmMetropole(x, y), mercator(x, y)] : officiels
}

/** Metres of an overseas territory: a reading that falls on its land, one box among the seas, is no chance. */
function* overseas(orders: readonly (readonly [number, number])[]): Generator<Lecture> {
  for (const [y, x] of orders)
    for (const departement of Math.abs(y) > METRES_MIN && Math.abs(x) > METRES_MIN ? TERRITOIRES_UTM : []) {
      const point = utm(x, y, departement)
      const land = BOITES_OUTRE_MER.get(departement)
      if (point !== null && land !== undefined && inBox(point, land)) yield { point, sorte: 'traduite' }
    }
}

/** The number as degrees, and with its decimal point put back: 48856613 → 48.856613, 4.8856613. */
function pointed(value: number, max: number): number[] {
  if (Math.abs(value) <= max) return [value]
  const all: number[] = []
  let scaled = value
  for (let i = 0; i < 17 && Math.abs(scaled) >= 1; i++) {
    scaled = Number((value / 10 ** (i + 1)).toPrecision(15))
    if (Math.abs(scaled) <= max) all.push(scaled)
  }
  return all
}
