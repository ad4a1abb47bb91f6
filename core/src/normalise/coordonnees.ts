/**
 * Coordinates, however they are written. Every reading that the figures allow is tried in order of likelihood, and the
 * first that lies where the address is wins: so a repair is never a guess. What fits nowhere is set aside, not the row.
 */
import { coniqueConforme, lambert93 } from '../geo/lambert.ts'
import { inBox, type Point } from '../geo/point.ts'
import type { Notice } from '../notice/notice.ts'
import type { Geographie } from '../reference/geographie.ts'
import { BOITE_METROPOLE, BOITES_OUTRE_MER } from '../reference/outre-mer.ts'
import { coordonneesHorsDepartement } from '../rules/coordonnees-hors-departement.ts'
import { coordonneesIllisibles } from '../rules/coordonnees-illisibles.ts'
import { coordonneesNulles } from '../rules/coordonnees-nulles.ts'
import { coordonneesReparees } from '../rules/coordonnees-reparees.ts'
import { noticeOf } from '../rules/rule.ts'
import type { Brut, Cible } from '../standard/brut.ts'
import type { Champ } from '../standard/champs.ts'
import { type Paire, readNombre, readPaire } from './nombre.ts'

export interface CoordonneesNormalisees {
  readonly valeurs: { readonly latitude?: number; readonly longitude?: number }
  readonly bruts: Readonly<Partial<Record<Champ, string>>>
  readonly notices: readonly Notice[]
}

/**
 * A place may stand across its département's border, and simplified outlines cut corners: 3 km beyond it is still in. On
 * the sources, the true points outside the 2018 simplified outlines are all within 2.5 km; wrong ones are 20 km and more.
 */
const MARGE_METRES = 3_000

const RIEN: CoordonneesNormalisees = { valeurs: {}, bruts: {}, notices: [] }

/**
 * Latitude and longitude in degrees, from their two cells or from `point`: `{ latitude: '2,35', longitude: '48,85' }` in
 * département 75 gives 48.85, 2.35 with `coordonnees-reparees`. Without a département, the territory then France decide.
 */
export function normaliseCoordonnees(
  brut: Brut,
  ctx: { readonly geographie: Geographie; readonly territoire: readonly string[] | 'national' },
  departement: string | null
): CoordonneesNormalisees {
  const cells = [textsOf(brut, 'latitude'), textsOf(brut, 'longitude'), textsOf(brut, 'point')]
  const [latitude, longitude, point] = cells as [string, string, string]
  if (latitude === '' && longitude === '' && point === '') return RIEN
  const seen = [latitude, longitude].filter(Boolean).join(' ; ') || point
  const bruts: Partial<Record<Champ, string>> = {}
  if (latitude !== '' || point !== '') bruts.latitude = latitude || point
  if (longitude !== '') bruts.longitude = longitude

  const ofCells = pairOf(latitude, longitude) ?? readPaire(latitude || longitude)
  const fromPoint = point === '' || isUseful(ofCells) ? null : readPaire(point)
  const pair = fromPoint ?? ofCells
  if (pair === null) return { valeurs: {}, bruts, notices: [noticeOf(coordonneesIllisibles, seen)] }
  if (pair.premier === 0 && pair.second === 0)
    return { valeurs: {}, bruts, notices: [noticeOf(coordonneesNulles, seen)] }

  const here = placeOf(ctx, departement)
  let plausible = false
  for (const { point: read, repare } of readings(pair.premier, pair.second, pair.ordre === 'lonlat', here.precis)) {
    if (here.contains(read))
      return {
        valeurs: { ...read },
        bruts: {},
        notices: repare && fromPoint === null ? [noticeOf(coordonneesReparees, seen)] : []
      }
    plausible ||= inFrance(read)
  }
  const rule = plausible || isDegrees(pair.premier, pair.second) ? coordonneesHorsDepartement : coordonneesIllisibles
  return { valeurs: {}, bruts, notices: [noticeOf(rule, departement === null ? seen : `${seen} (${departement})`)] }
}

const isUseful = (pair: Paire | null): boolean => pair !== null && (pair.premier !== 0 || pair.second !== 0)

function textsOf(brut: Brut, cible: Cible): string {
  const values = brut.valeurs[cible]
  return values === undefined
    ? ''
    : values.length === 1
      ? (values[0]?.texte ?? '')
      : `[${values.map(v => v.texte).join(' ; ')}]`
}

function pairOf(latitude: string, longitude: string): Paire | null {
  const premier = readNombre(latitude)
  const second = readNombre(longitude)
  return premier === null || second === null ? null : { premier, second, ordre: 'latlon' }
}

const isDegrees = (a: number, b: number): boolean =>
  Math.abs(a) <= 180 && Math.abs(b) <= 180 && (Math.abs(a) <= 90 || Math.abs(b) <= 90)

/** Where the point is expected: the address's département, else the source's territory, else anywhere in France. */
function placeOf(
  { geographie, territoire }: { readonly geographie: Geographie; readonly territoire: readonly string[] | 'national' },
  departement: string | null
): { contains: (point: Point) => boolean; precis: boolean } {
  const expected = departement !== null ? [departement] : territoire === 'national' ? [] : territoire
  const known = expected.filter(code => geographie.dansDepartement(ORIGINE, code, 0) !== null)
  if (known.length === 0) return { contains: inFrance, precis: false }
  return {
    contains: point => known.some(code => geographie.dansDepartement(point, code, MARGE_METRES) === true),
    precis: true
  }
}
const ORIGINE: Point = { latitude: 0, longitude: 0 }

function inFrance(point: Point): boolean {
  if (inBox(point, BOITE_METROPOLE)) return true
  for (const box of BOITES_OUTRE_MER.values()) if (inBox(point, box)) return true
  return false
}

/**
 * Every reading, likeliest first: as said, swapped, metres. The bolder ones (a lost decimal point, a lost sign) only when
 * the expected place is small enough (`precis`) to tell the right one from chance.
 */
function* readings(
  a: number,
  b: number,
  lonFirst: boolean,
  precis: boolean
): Generator<{ point: Point; repare: boolean }> {
  const [latitude, longitude] = lonFirst ? [b, a] : [a, b]
  if (isDegrees(a, b)) {
    if (Math.abs(latitude) <= 90) yield { point: { latitude, longitude }, repare: false }
    if (Math.abs(longitude) <= 90) yield { point: { latitude: longitude, longitude: latitude }, repare: true }
  }
  if (Math.abs(a) > 100_000 || Math.abs(b) > 100_000) {
    for (const [x, y] of [
      [longitude, latitude],
      [latitude, longitude]
    ] as const) {
      const metres = lambert93(x, y) ?? coniqueConforme(x, y)
      if (metres !== null) yield { point: metres, repare: true }
    }
  }
  if (!precis) return
  for (const [lat, lon] of [
    [latitude, longitude],
    [longitude, latitude]
  ] as const)
    for (const y of pointed(lat, 90))
      for (const x of pointed(lon, 180)) yield { point: { latitude: y, longitude: x }, repare: true }
  if (!isDegrees(a, b)) return
  for (const [y, x] of [
    [latitude, -longitude],
    [-latitude, longitude]
  ] as const)
    if (Math.abs(y) <= 90) yield { point: { latitude: y, longitude: x }, repare: true }
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
