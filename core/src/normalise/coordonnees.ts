/**
 * Coordinates, however they are written. Every reading that the figures allow is tried, and the one that lies where the address
 * is wins: so a repair is never a guess. What fits nowhere is set aside, not the row.
 */
import { distance, inBox, type Point } from '../geo/point.ts'
import type { Notice } from '../notice/notice.ts'
import type { Geographie } from '../reference/geographie.ts'
import { BOITE_METROPOLE, BOITES_OUTRE_MER } from '../reference/outre-mer.ts'
import { centreOf, horsDePortee } from '../reference/portee.ts'
import { coordonneesHorsCommune } from '../rules/coordonnees-hors-commune.ts'
import { coordonneesHorsDepartement } from '../rules/coordonnees-hors-departement.ts'
import { coordonneesIllisibles } from '../rules/coordonnees-illisibles.ts'
import { coordonneesNulles } from '../rules/coordonnees-nulles.ts'
import { coordonneesReparees } from '../rules/coordonnees-reparees.ts'
import { noticeOf } from '../rules/rule.ts'
import type { Brut, Cible } from '../standard/brut.ts'
import type { Champ } from '../standard/champs.ts'
import { readDepartement } from './departement.ts'
import { isDegrees, type Lecture, readings } from './lectures-du-point.ts'
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

/** Where the address puts the place, as far as it says. */
export interface Adresse {
  readonly departement: string | null
  /** INSEE code. */
  readonly commune?: string | undefined
}

/**
 * Latitude and longitude in degrees, from their two cells or from `point`: `{ latitude: '2,35', longitude: '48,85' }` in
 * département 75 gives 48.85, 2.35 with `coordonnees-reparees`. Without a département, the territory then France decide. What
 * is not as the cells say it must fall in the commune, or as near as communes reach; a point that is as they say it is kept
 * outside, with `coordonnees-hors-commune`: whoever publishes it first looks where it is.
 */
export function normaliseCoordonnees(
  brut: Brut,
  ctx: ContexteCoordonnees,
  { departement, commune }: Adresse
): CoordonneesNormalisees {
  const latitude = textsOf(brut, 'latitude')
  const longitude = textsOf(brut, 'longitude')
  const point = textsOf(brut, 'point')
  if (latitude === '' && longitude === '' && point === '') return RIEN
  const plain = departement === null ? null : plainPoint(latitude, longitude, departement, ctx.geographie)
  const seen = [latitude, longitude].filter(Boolean).join(' ; ') || point
  const outOf = (code: string): Notice =>
    noticeOf(coordonneesHorsCommune, `${seen} (${ctx.geographie.commune(code)?.nom ?? code})`)
  const out = (read: Point): readonly Notice[] =>
    commune !== undefined && ctx.geographie.dansCommune(read, commune) === false ? [outOf(commune)] : AUCUNE_NOTICE
  if (plain !== null) {
    const rewritten = latitude.includes(',') || longitude.includes(',')
    const notices = rewritten ? [noticeOf(coordonneesReparees, seen), ...out(plain)] : out(plain)
    return { valeurs: plain, bruts: AUCUN_BRUT, notices }
  }
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
  const found = choose(useful, placeOf(ctx, attendus, commune))
  if (found.lecture !== null) {
    const { point: read, sorte } = found.lecture
    const rewritten = found.pair.ecrite === false || (sorte !== 'dite' && found.pair.ecrite !== null)
    const reparees = rewritten ? [noticeOf(coordonneesReparees, seen)] : AUCUNE_NOTICE
    return { valeurs: read, bruts: AUCUN_BRUT, notices: [...reparees, ...out(read)] }
  }
  if (found.ailleurs && commune !== undefined) return { valeurs: {}, bruts, notices: [outOf(commune)] }
  const rule = found.plausible || useful.some(isDegrees) ? coordonneesHorsDepartement : coordonneesIllisibles
  return {
    valeurs: {},
    bruts,
    notices: [noticeOf(rule, attendus.length === 0 ? seen : `${seen} (${attendus.join(', ')})`)]
  }
}

type Choix =
  | { readonly lecture: Lecture; readonly pair: PaireDite }
  /** Nothing to keep: whether a translation falls in the département but in another commune, and whether any reading falls in France. */
  | { readonly lecture: null; readonly ailleurs: boolean; readonly plausible: boolean }

/** What the cells say, when it is where it should be; else the reading that falls nearest to the commune's centre, else the likeliest. */
function choose(pairs: readonly PaireDite[], here: Endroit): Choix {
  let plausible = false
  let ailleurs = false
  for (const pair of pairs) {
    let best: Lecture | null = null
    for (const lecture of readings(pair, here.precis)) {
      const { point, sorte } = lecture
      plausible ||= inFrance(point)
      if (!here.contains(point)) continue
      if (sorte === 'dite') return { lecture, pair }
      const ici = here.confirms(point, sorte === 'hardie')
      ailleurs ||= !ici && sorte === 'traduite'
      if (ici && (best === null || here.far(point) < here.far(best.point))) best = lecture
    }
    if (best !== null) return { lecture: best, pair }
  }
  return { lecture: null, ailleurs, plausible }
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

interface Endroit {
  /** Where a point may be that is as the cells say it. */
  readonly contains: (point: Point) => boolean
  /** Where one must be that is not; `hardie` when its figures were changed. */
  readonly confirms: (point: Point, hardie: boolean) => boolean
  /** Metres from the commune's centre; 0 when nobody knows it. */
  readonly far: (point: Point) => number
  /** True when the place is small enough to tell a right reading from chance. */
  readonly precis: boolean
}

/** Where the point is expected: the address's commune, its département, else the source's territory, else anywhere in France. */
function placeOf(
  { geographie, territoire }: ContexteCoordonnees,
  departements: readonly string[],
  commune: string | undefined
): Endroit {
  const expected = departements.length > 0 ? departements : territoire === 'national' ? [] : territoire
  const known = expected.filter(code => geographie.dansDepartement(ORIGINE, code, 0) !== null)
  const centre = commune === undefined ? null : centreOf(commune, geographie)
  const far = (point: Point): number => (centre === null ? 0 : distance(point, centre.point))
  if (known.length === 0) return { contains: inFrance, confirms: inFrance, far, precis: false }
  const inOne = (point: Point, aTerre: boolean): boolean =>
    known.some(code => geographie.dansDepartement(point, code, MARGE_METRES, aTerre) === true)
  return {
    contains: point => inOne(point, false),
    confirms: (point, hardie) => {
      const loin = commune === undefined ? null : horsDePortee(point, commune, geographie)
      if (commune === undefined || loin === null) return inOne(point, true)
      const dedans = geographie.dansCommune(point, commune)
      // In a wide commune whose outline nobody knows, a doubt is not held against figures that were not changed.
      return !loin || dedans === true || (dedans === null && !hardie && inOne(point, true))
    },
    far,
    precis: true
  }
}
const ORIGINE: Point = { latitude: 0, longitude: 0 }

function inFrance(point: Point): boolean {
  if (inBox(point, BOITE_METROPOLE)) return true
  for (const box of BOITES_OUTRE_MER.values()) if (inBox(point, box)) return true
  return false
}
