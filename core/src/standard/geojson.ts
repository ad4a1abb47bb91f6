/** Places as GeoJSON (RFC 7946): longitude first, WGS 84; a place without a point has a null geometry, never 0,0. */
import type { LieuPlat } from './champs.ts'
import type { Position } from './position.ts'

export interface LieuFeature {
  readonly type: 'Feature'
  readonly id: string | null
  readonly geometry: { readonly type: 'Point'; readonly coordinates: readonly [number, number] } | null
  readonly properties: Omit<LieuPlat, 'id' | 'latitude' | 'longitude'>
  /** How it was located, when its point is no source's: a foreign member (RFC 7946, 6.1). A commune's point is only here. */
  readonly position?: Position
}

/** `featureOf(plat)`: the id apart, the point as geometry, every other field of the standard as a property. */
export function featureOf(plat: LieuPlat, position?: Position): LieuFeature {
  const { id, latitude, longitude, ...properties } = plat
  const geometry =
    latitude === null || longitude === null ? null : ({ type: 'Point', coordinates: [longitude, latitude] } as const)
  return { type: 'Feature', id, geometry, properties, ...(position ? { position } : {}) }
}

/** Undoes `featureOf`. */
export function platOfFeature({ id, geometry, properties }: LieuFeature): LieuPlat {
  return {
    ...properties,
    id,
    latitude: geometry === null ? null : geometry.coordinates[1],
    longitude: geometry === null ? null : geometry.coordinates[0]
  }
}

/** Text of a FeatureCollection, piece by piece, one feature a line: writes files of any size in little memory. */
export function* geojsonLines(plats: Iterable<LieuPlat>): Generator<string> {
  yield '{"type":"FeatureCollection","features":[\n'
  let premier = true
  for (const plat of plats) {
    yield `${premier ? '' : ',\n'}${JSON.stringify(featureOf(plat))}`
    premier = false
  }
  yield '\n]}\n'
}
