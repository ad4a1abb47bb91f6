/**
 * Both coordinates in one cell, in the many shapes people hand them over, to one text: `latitude,longitude`.
 * An array, in JSON or written as text, follows GeoJSON: longitude first. Everything else that is plain text is left as it
 * is (`48.85,2.35` is latitude first by custom); `normalise` reads it, and swaps what lies outside the territory.
 */
import { textOf } from './cellule.ts'

const LATITUDES = ['lat', 'latitude', 'y'] as const
const LONGITUDES = ['lon', 'lng', 'long', 'longitude', 'x'] as const

// "POINT (2.35 48.85)", "SRID=4326;Point(2.35 48.85)"
const WKT = /^(?:SRID=\d{1,6};)?\s{0,9}POINT\s{0,9}\(\s{0,9}(-?\d[\d.]{0,30})\s{1,9}(-?\d[\d.]{0,30})\s{0,9}\)$/i

function pick(holder: Record<string, unknown>, names: readonly string[]): string {
  for (const name of names) {
    const texte = Object.hasOwn(holder, name) ? textOf(holder[name], false) : ''
    if (texte !== '') return texte
  }
  return ''
}

/** Every position of a line or an outline, however nested: arrays whose first two items are numbers. */
function positionsOf(value: unknown, out: (readonly [number, number])[], depth = 0): typeof out {
  if (!Array.isArray(value) || depth > 4) return out
  if (typeof value[0] === 'number' && typeof value[1] === 'number') out.push([value[0], value[1]])
  else for (const item of value) positionsOf(item, out, depth + 1)
  return out
}

/** An outline stands for the place it surrounds: the middle of its box. */
function middleOf(value: readonly unknown[]): string {
  const positions = positionsOf(value, [])
  if (positions.length === 0) return ''
  const middle = (rank: 0 | 1): number => {
    let least = Number.POSITIVE_INFINITY
    let most = Number.NEGATIVE_INFINITY
    for (const position of positions) {
      least = Math.min(least, position[rank])
      most = Math.max(most, position[rank])
    }
    return (least + most) / 2
  }
  return `${middle(1)},${middle(0)}`
}

function parse(texte: string): unknown {
  try {
    return JSON.parse(texte)
  } catch {
    return undefined
  }
}

// "48.85 2.35 0 0": latitude, longitude, altitude, accuracy (XForms' geopoint).
const GEOPOINT = /^(-?\d{1,3}\.\d{1,20}) (-?\d{1,3}\.\d{1,20}) -?\d{1,5}(?:\.\d{1,9})? \d{1,6}(?:\.\d{1,9})?$/

/**
 * `pointText([2.35, 48.85]) → '48.85,2.35'`, `pointText('{"type":"Point","coordinates":[2.35,48.85]}') → '48.85,2.35'`,
 * `pointText({ lat: 48.85, lon: 2.35 }) → '48.85,2.35'`, `pointText('48.85, 2.35') → '48.85, 2.35'`; empty when there is none.
 */
export function pointText(value: unknown): string {
  if (Array.isArray(value)) {
    if (Array.isArray(value[0])) return middleOf(value)
    const longitude = textOf(value[0], false)
    const latitude = textOf(value[1], false)
    return longitude !== '' && latitude !== '' ? `${latitude},${longitude}` : ''
  }
  if (typeof value === 'object' && value !== null) {
    const holder = value as Record<string, unknown>
    if (Object.hasOwn(holder, 'coordinates')) return pointText(holder.coordinates)
    if (Object.hasOwn(holder, 'geometry')) return pointText(holder.geometry)
    const latitude = pick(holder, LATITUDES)
    const longitude = pick(holder, LONGITUDES)
    return latitude !== '' && longitude !== '' ? `${latitude},${longitude}` : ''
  }
  const texte = textOf(value, false)
  // A longer text is no point: the longest GeoJSON point met has 90 characters.
  if (texte.length > 500) return texte
  if (texte.startsWith('[') || texte.startsWith('{')) {
    const parsed = parse(texte)
    if (typeof parsed === 'object' && parsed !== null) return pointText(parsed)
  }
  const wkt = WKT.exec(texte)
  if (wkt) return `${wkt[2]},${wkt[1]}`
  const geopoint = GEOPOINT.exec(texte)
  return geopoint ? `${geopoint[1]},${geopoint[2]}` : texte
}
