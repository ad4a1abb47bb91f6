/**
 * OpenStreetMap's own parser, as the judge of what we publish: does it take the value, and when does it open?
 * Tests and measures only; the core never depends on it.
 */
import { existsSync, readFileSync } from 'node:fs'
import OpeningHours from 'opening_hours'

/** School holidays are known by region only; Île-de-France is the labels' convention. */
const LIEU = {
  lat: 48.85,
  lon: 2.35,
  address: { country_code: 'fr', state: 'Île-de-France' }
} as unknown as ConstructorParameters<typeof OpeningHours>[1]

const open = (osm: string): OpeningHours => new OpeningHours(osm, LIEU)

/** Why the parser refuses the value, or null when it takes it. */
export function refus(osm: string): string | null {
  try {
    open(osm)
    return null
  } catch (why) {
    return String(why)
  }
}

/** Open intervals between two local days, `[from, to, unknown]` in milliseconds; touching ones are one. */
export function ouvertures(osm: string, du: Date, au: Date): [number, number, boolean][] {
  const out: [number, number, boolean][] = []
  for (const [from, to, unknown] of open(osm).getOpenIntervals(du, au)) {
    const last = out[out.length - 1]
    if (last !== undefined && last[1] >= +from) {
      last[1] = Math.max(last[1], +to)
      last[2] &&= unknown
    } else out.push([+from, +to, unknown])
  }
  return out
}

const DU = new Date(2027, 2, 1)
const AU = new Date(2027, 3, 5)
const clefs = new Map<string, string>()

/** One key for values that open at the same times in the five judged weeks; comments do not count, but always open is not "on demand". */
export function clefEquivalence(osm: string): string {
  const known = clefs.get(osm)
  if (known !== undefined) return known
  const spans = ouvertures(osm, DU, AU)
  const whole = spans.length === 1 && (spans[0]?.[1] ?? 0) - (spans[0]?.[0] ?? 0) >= +AU - +DU
  const clef = JSON.stringify(spans.map(([from, to]) => [from, to])) + (whole ? spans[0]?.[2] : '')
  clefs.set(osm, clef)
  return clef
}

const DOSSIER = new URL('../../../shared/data/hours/', import.meta.url)

/** A file of the labelled hours beside the repository, or null when they are not there. */
export function lireHoraires(fichier: string): string[] | null {
  const url = new URL(fichier, DOSSIER)
  return existsSync(url) ? readFileSync(url, 'utf8').trim().split('\n') : null
}

const SIGNES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\\': '\\' }

/** `a\\nb` as written in the files is two lines. */
export const deplie = (ligne: string): string => ligne.replace(/\\([ntr\\])/g, (_, c: string) => SIGNES[c] ?? c)
