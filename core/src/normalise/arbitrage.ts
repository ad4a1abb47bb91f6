/**
 * Where words and codes leave a choice, the point decides: between communes that share a post code, between the winner of
 * the vote and another that bears the written name, and for a row that says nothing but where it stands.
 */
import { distance, type Point } from '../geo/point.ts'
import type { Commune, Geographie } from '../reference/geographie.ts'
import type { Brut } from '../standard/brut.ts'
import { type ContexteCoordonnees, normaliseCoordonnees } from './coordonnees.ts'
import { readNombre, readPaire } from './nombre.ts'
import type { Localite } from './vote.ts'

/** Degrees as plainly written, in two cells or in one, good enough to choose between communes of one post code. */
export function pointDit(brut: Brut): Point | null {
  let latitude = readNombre(brut.valeurs.latitude?.[0]?.texte ?? '')
  let longitude = readNombre(brut.valeurs.longitude?.[0]?.texte ?? '')
  const paire = latitude === null && longitude === null ? readPaire(brut.valeurs.point?.[0]?.texte ?? '') : null
  if (paire !== null)
    [latitude, longitude] = paire.ordre === 'latlon' ? [paire.premier, paire.second] : [paire.second, paire.premier]
  if (latitude === null || longitude === null || Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return null
  return { latitude, longitude }
}

/** Beyond these, a point no longer tells between communes that share a post code: the reach of a commune around its centre. */
const PRES_DU_CENTRE = 15_000
const PRES_APPROCHE = 1_500

/**
 * Has the point settle what the words left open: between communes with the same voices, or between the winner and another
 * that bears the written name. Without a point, the most peopled commune of a shared post code is taken, and said to be
 * deduced: right 75 times of 100 over the sources (6,300 rows whose commune is known). Homonyms stay undecided.
 */
export function settle(localite: Localite, point: Point | null, geographie: Geographie): Localite {
  if (localite.contestee) return settleContest(localite, point, geographie)
  const { commune, exaequo, rivales, nommee } = localite
  if (commune === null && exaequo.length > 0) {
    const near = point === null ? null : nearest(point, exaequo)
    const right =
      near !== null || point === null || nommee !== null
        ? null
        : named(point, rivales, mostPeopled(exaequo), geographie)
    if (right !== null) return right
    const fallback = nommee === 'exacte' || nommee === 'ancienne' ? null : mostPeopled(exaequo)
    return { ...localite, commune: near ?? fallback }
  }
  if (point === null || nommee === 'exacte' || rivales.length === 0) return localite
  return named(point, rivales, commune, geographie) ?? localite
}

/** The only one of the named communes that the point gives right against `autre`; null when there is none, or several. */
function named(
  point: Point,
  rivales: readonly Commune[],
  autre: Commune | null,
  geographie: Geographie
): Localite | null {
  const right = rivales.filter(rivale => isNearer(point, rivale, autre, geographie))
  return right.length === 1 && right[0] !== undefined
    ? { commune: right[0], exaequo: [], rivales: [], nommee: 'exacte', ancienne: null, contestee: false }
    : null
}

/** A great town against another département's code: the point says which of the two it is, or nobody does. */
function settleContest(localite: Localite, point: Point | null, geographie: Geographie): Localite {
  const { rivales, exaequo } = localite
  const dite = localite.commune ?? (exaequo.length > 0 ? mostPeopled(exaequo) : null)
  if (point === null) return { ...localite, commune: null, exaequo: [] }
  const right = named(point, rivales, dite, geographie)
  if (right !== null) return right
  const here = dite !== null && rivales.every(rivale => isNearer(point, dite, rivale, geographie))
  if (!here) return { ...localite, commune: null, exaequo: [] }
  return { ...localite, commune: (exaequo.length > 0 ? nearest(point, exaequo) : null) ?? dite, contestee: false }
}

const mostPeopled = (communes: readonly Commune[]): Commune =>
  communes.reduce((a, b) => (b.population > a.population || (b.population === a.population && b.code < a.code) ? b : a))

function nearest(point: Point, communes: readonly Commune[]): Commune | null {
  let found: Commune | null = null
  let best = Number.POSITIVE_INFINITY
  for (const commune of communes) {
    if (commune.point === null) continue
    const metres = distance(point, commune.point)
    if (metres >= best || metres > (commune.point.approximatif ? PRES_APPROCHE : PRES_DU_CENTRE)) continue
    best = metres
    found = commune
  }
  return found
}

/** No commune of France reaches farther from its centre than this: Arles, the widest of the mainland, is 40 km across. */
const HORS_DE_PORTEE = 30_000
/** At a commune's centre: half of them reach this far. */
const AU_CENTRE = 2_000

/**
 * The named commune is right when the point is in its département and not in the other's; of one département, when it is
 * twice as near to its centre, or at its centre when the other's is not known.
 */
function isNearer(point: Point, nommee: Commune, autre: Commune | null, geographie: Geographie): boolean {
  const loin = autre !== null && autre.point !== null && distance(point, autre.point) > HORS_DE_PORTEE
  if (autre === null || autre.departement !== nommee.departement)
    return (
      geographie.dansDepartement(point, nommee.departement, 0) === true &&
      (autre === null || loin || geographie.dansDepartement(point, autre.departement, 3_000) === false)
    )
  if (nommee.point === null) return false
  const ici = distance(point, nommee.point)
  return autre.point === null ? ici < AU_CENTRE : ici * 2 < distance(point, autre.point)
}

/**
 * A row that has nothing but a point: the commune whose centre is nearest. Over the sources it is the right one 9 times of
 * 10 within 2 km of an official centre, or 1 km of an approximate one; farther, the commune stays unknown.
 */
export function communeAuPoint(brut: Brut, ctx: ContexteCoordonnees, departements: readonly string[]): Commune | null {
  const { latitude, longitude } = normaliseCoordonnees(brut, ctx, { departement: null }).valeurs
  if (latitude === undefined || longitude === undefined) return null
  const point = { latitude, longitude }
  let found: Commune | null = null
  let best = 2_000
  for (const commune of ctx.geographie.communes()) {
    const centre = commune.point
    if (centre === null || Math.abs(centre.latitude - latitude) > 0.02) continue
    if (departements.length > 0 && !departements.includes(commune.departement)) continue
    const metres = distance(point, centre)
    if (metres > best || (centre.approximatif && metres > 1_000)) continue
    best = metres
    found = commune
  }
  return found
}
