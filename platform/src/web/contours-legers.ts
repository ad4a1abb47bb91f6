/**
 * Outlines as light as the eye allows: they are most of what the map of a région weighs. Corners go to a grid of drawing units, then those that
 * bend a line by less than anyone sees are left out. Each is judged by its two neighbours alone, whichever way the line is walked, so that two
 * départements that touch lose the same ones and still touch.
 */
import type { Box } from '@lieux-communs/core'
import { LARGEUR } from './carte.ts'

type Sommet = readonly [x: number, y: number]

/** Where the middle of a drawing is, from its top: above the strip of the scale. */
const MILIEU = 0.45
/** Square units: a corner is left out when the triangle that it makes with its neighbours is smaller. */
const TRIANGLE_MIN = 5
const TOURS = 12

const aire = ([ax, ay]: Sommet, [bx, by]: Sommet, [cx, cy]: Sommet): number =>
  Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2

/** The lesser triangle goes first; of two as small, the one further west, then north: the same whichever way one walks. */
const isAvant = (a: number, p: Sommet, b: number, q: Sommet): boolean =>
  a !== b ? a < b : p[0] !== q[0] ? p[0] < q[0] : p[1] < q[1]

/** Once around: leaves out the corners that bend least among those beside them. */
function lighten(ligne: readonly Sommet[]): readonly Sommet[] {
  const n = ligne.length
  const at = (i: number) => ligne[(i + n) % n] as Sommet
  const aires = ligne.map((sommet, i) => aire(at(i - 1), sommet, at(i + 1)))
  const aireDe = (i: number) => aires[(i + n) % n] as number
  return ligne.filter((sommet, i) => {
    const sienne = aireDe(i)
    if (sienne >= TRIANGLE_MIN) return true
    return ![i - 1, i + 1].every(voisin => isAvant(sienne, sommet, aireDe(voisin), at(voisin)))
  })
}

/** A ring of longitudes and latitudes drawn in that box, lighter; none when nothing of it would be seen. */
export function allege(anneau: readonly Sommet[], { south, west, north, east }: Box): Sommet[][] {
  const pasX = (east - west) / LARGEUR
  // A step is as long northwards as eastwards on the ground: corners then fall on whole units of the drawing.
  const pasY = pasX * Math.max(0.1, Math.cos(((north - MILIEU * (north - south)) * Math.PI) / 180))
  let ligne: readonly Sommet[] = anneau
    .map(([lon, lat]) => [Math.round((lon - west) / pasX), Math.round((lat - north) / pasY)] as const)
    .filter(([x, y], i, tous) => i === 0 || x !== tous[i - 1]?.[0] || y !== tous[i - 1]?.[1])
  for (let tour = 0; tour < TOURS && ligne.length > 2; tour++) {
    const plus = lighten(ligne)
    if (plus.length === ligne.length) break
    ligne = plus
  }
  return ligne.length > 2 ? [ligne.map(([x, y]) => [west + x * pasX, north + y * pasY] as const)] : []
}
