/**
 * Coordinates, however they are written. Every reading that the figures allow is tried in order of likelihood, and the
 * first that lies where the address is wins: so a repair is never a guess. What fits nowhere is set aside, not the row.
 */
import { coniqueConforme, lambert93 } from '../geo/lambert.ts'
import { inBox, type Point } from '../geo/point.ts'
import { TERRITOIRES_UTM, utm } from '../geo/utm.ts'
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
import { readDepartement } from './departement.ts'
import { type Paire, readNombre, readPaire } from './nombre.ts'

export interface ContexteCoordonnees {
  readonly geographie: Geographie
  readonly territoire: readonly string[] | 'national'
}

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

const AUCUN_BRUT = {}
const AUCUNE_NOTICE: readonly Notice[] = []
const RIEN: CoordonneesNormalisees = { valeurs: {}, bruts: AUCUN_BRUT, notices: AUCUNE_NOTICE }

/**
 * Latitude and longitude in degrees, from their two cells or from `point`: `{ latitude: '2,35', longitude: '48,85' }` in
 * département 75 gives 48.85, 2.35 with `coordonnees-reparees`. Without a département, the territory then France decide.
 */
export function normaliseCoordonnees(
  brut: Brut,
  ctx: ContexteCoordonnees,
  departement: string | null
): CoordonneesNormalisees {
  const latitude = textsOf(brut, 'latitude')
  const longitude = textsOf(brut, 'longitude')
  const point = textsOf(brut, 'point')
  if (latitude === '' && longitude === '' && point === '') return RIEN
  const plain = departement === null ? null : plainPoint(latitude, longitude, departement, ctx.geographie)
  if (plain !== null) {
    const rewritten = latitude.includes(',') || longitude.includes(',')
    const notices = rewritten ? [noticeOf(coordonneesReparees, `${latitude} ; ${longitude}`)] : AUCUNE_NOTICE
    return { valeurs: plain, bruts: AUCUN_BRUT, notices }
  }
  const seen = [latitude, longitude].filter(Boolean).join(' ; ') || point
  const bruts: Partial<Record<Champ, string>> = {}
  if (latitude !== '' || point !== '') bruts.latitude = latitude || point
  if (longitude !== '') bruts.longitude = longitude

  const pairs = pairsOf(latitude, longitude, point)
  const useful = pairs.filter(({ premier, second }) => premier !== 0 || second !== 0)
  if (useful.length === 0) {
    const rule = pairs.length === 0 ? coordonneesIllisibles : coordonneesNulles
    return { valeurs: {}, bruts, notices: [noticeOf(rule, seen)] }
  }
  const attendus = departement === null ? readDepartement(textsOf(brut, 'departement'), ctx.geographie) : [departement]
  const here = placeOf(ctx, attendus)
  let plausible = false
  for (const pair of useful)
    for (const { point: read, repare } of readings(pair, here.precis)) {
      if (here.contains(read)) {
        const rewritten = pair.ecrite === false || (repare && pair.ecrite !== null)
        return { valeurs: read, bruts: {}, notices: rewritten ? [noticeOf(coordonneesReparees, seen)] : [] }
      }
      plausible ||= inFrance(read)
    }
  const rule = plausible || useful.some(isDegrees) ? coordonneesHorsDepartement : coordonneesIllisibles
  return {
    valeurs: {},
    bruts,
    notices: [noticeOf(rule, attendus.length === 0 ? seen : `${seen} (${attendus.join(', ')})`)]
  }
}

/** Degrees in two cells, where they should be: what the first reading would say, for nine rows in ten. */
function plainPoint(latitude: string, longitude: string, departement: string, geographie: Geographie): Point | null {
  if (!DEGREES.test(latitude) || !DEGREES.test(longitude)) return null
  const point = { latitude: Number(latitude.replace(',', '.')), longitude: Number(longitude.replace(',', '.')) }
  if (Math.abs(point.latitude) > 90 || Math.abs(point.longitude) > 180) return null
  if (point.latitude === 0 && point.longitude === 0) return null
  return geographie.dansDepartement(point, departement, MARGE_METRES) === true ? point : null
}

interface PaireDite extends Paire {
  /** Both cells are plain degrees; false when they had to be read; null for a pair in one cell, whose order is free. */
  readonly ecrite: boolean | null
}

/** The pairs of numbers that the cells may hold, the two cells first. */
function pairsOf(latitude: string, longitude: string, point: string): PaireDite[] {
  const pairs: PaireDite[] = []
  const premier = readNombre(latitude)
  const second = readNombre(longitude)
  if (premier !== null && second !== null)
    pairs.push({ premier, second, ordre: 'latlon', ecrite: PLAIN.test(latitude) && PLAIN.test(longitude) })
  for (const cell of premier === null || second === null ? [latitude || longitude, point] : [point]) {
    const read = cell === '' ? null : readPaire(cell)
    if (read !== null) pairs.push({ ...read, ecrite: null })
  }
  return pairs
}
// "48.8566", "-1.5": degrees as they should be written.
const PLAIN = /^-?\d{1,3}(?:\.\d{1,20})?$/
// The same, with the decimal comma too: "48,8566".
const DEGREES = /^-?\d{1,3}(?:[.,]\d{1,20})?$/

function textsOf(brut: Brut, cible: Cible): string {
  const values = brut.valeurs[cible]
  return values === undefined
    ? ''
    : values.length === 1
      ? (values[0]?.texte ?? '')
      : `[${values.map(v => v.texte).join(' ; ')}]`
}

const isDegrees = ({ premier: a, second: b }: Paire): boolean =>
  Math.max(Math.abs(a), Math.abs(b)) <= 180 && Math.min(Math.abs(a), Math.abs(b)) <= 90

/** Where the point is expected: the address's département, else the source's territory, else anywhere in France. */
function placeOf(
  { geographie, territoire }: ContexteCoordonnees,
  departements: readonly string[]
): { contains: (point: Point) => boolean; precis: boolean } {
  const expected = departements.length > 0 ? departements : territoire === 'national' ? [] : territoire
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
function* readings(pair: Paire, precis: boolean): Generator<{ point: Point; repare: boolean }> {
  const [latitude, longitude] = pair.ordre === 'lonlat' ? [pair.second, pair.premier] : [pair.premier, pair.second]
  const orders = [
    [latitude, longitude],
    [longitude, latitude]
  ] as const
  if (isDegrees(pair))
    for (const [y, x] of orders)
      if (Math.abs(y) <= 90) yield { point: { latitude: y, longitude: x }, repare: y !== latitude }
  if (Math.abs(latitude) > 100_000 || Math.abs(longitude) > 100_000)
    for (const [y, x] of orders) {
      const point = lambert93(x, y) ?? coniqueConforme(x, y)
      if (point !== null) yield { point, repare: true }
    }
  yield* overseas(orders)
  if (!precis) return
  for (const [first, second] of orders)
    for (const y of pointed(first, 90))
      for (const x of pointed(second, 180)) yield { point: { latitude: y, longitude: x }, repare: true }
  if (isDegrees(pair) && Math.abs(latitude) <= 90) {
    yield { point: { latitude, longitude: -longitude }, repare: true }
    yield { point: { latitude: -latitude, longitude }, repare: true }
  }
}

/** Metres of an overseas territory: a reading that falls on its land, one box among the seas, is no chance. */
function* overseas(orders: readonly (readonly [number, number])[]): Generator<{ point: Point; repare: boolean }> {
  for (const [y, x] of orders)
    for (const departement of Math.abs(y) > 100_000 && Math.abs(x) > 100_000 ? TERRITOIRES_UTM : []) {
      const point = utm(x, y, departement)
      const land = BOITES_OUTRE_MER.get(departement)
      if (point !== null && land !== undefined && inBox(point, land)) yield { point, repare: true }
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
