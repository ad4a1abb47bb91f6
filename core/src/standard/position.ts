/**
 * Where a place was put when no source gives a point that can be kept: by the national geocoder, from its address, or by
 * its commune's own point. It stands beside the fields of the standard, which have no word for how sure a point is.
 */
import type { Point } from '../geo/point.ts'

/** What the point is: a door, the middle of a street, a hamlet; or nothing but the commune's point. */
export type NaturePosition = 'numero' | 'voie' | 'lieu-dit' | 'commune'

export interface Position {
  readonly nature: NaturePosition
  readonly point: Point
  /** Who says so: `Géoplateforme 1.2.0`; for a commune's point, `Insee` or `GeoNames` (CC BY 4.0, to be credited). */
  readonly par: string
  /** What was found there: `12 Rue des Tilleuls 23000 Guéret`, or the commune's name. */
  readonly libelle: string
  /** The geocoder's own score, from 0 to 1; null for a commune's point. */
  readonly score: number | null
  /** ISO day of the geocoder's answer; null for a commune's point. */
  readonly date: string | null
}

/** True when the point is nobody's door: what shows it must say so. `isApprochee({ nature: 'voie', … })`. */
export const isApprochee = ({ nature }: Position): boolean => nature !== 'numero'
