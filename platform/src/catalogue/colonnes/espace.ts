/**
 * Where places are, for questions: near a point, in a box. The tree is kdbush's; the walk is ours, because a page wants the fifty
 * nearest that pass a set of bits, and both limits prune it. Distances are compared as squared half chords of the unit sphere
 * (`ecart`), three subtractions a place, exact to a nanometre, and turned into metres for those shown.
 */
import type { Box, Point } from '@lieux-communs/core'
import KDBush from 'kdbush'
import type { Meilleurs } from './meilleurs.ts'

const RAYON_TERRE_M = 6_371_008.8
const RAD = Math.PI / 180

/** Metres of an `ecart`, which goes from 0 to 1 at the antipodes. */
export const metresOf = (ecart: number): number => 2 * RAYON_TERRE_M * Math.asin(Math.min(1, Math.sqrt(ecart)))

/** The `ecart` of metres: beyond half the Earth, everything. */
export const ecartOf = (metres: number): number =>
  metres >= Math.PI * RAYON_TERRE_M ? 1 : Math.sin(metres / (2 * RAYON_TERRE_M)) ** 2

/** A point asked about, made ready. */
export interface Centre {
  readonly latitude: number
  readonly longitude: number
  readonly cosinus: number
  readonly x: number
  readonly y: number
  readonly z: number
}

export function centreOf({ latitude, longitude }: Point): Centre {
  const cosinus = Math.cos(latitude * RAD)
  return {
    latitude,
    longitude,
    cosinus,
    x: cosinus * Math.cos(longitude * RAD),
    y: cosinus * Math.sin(longitude * RAD),
    z: Math.sin(latitude * RAD)
  }
}

export interface Espace {
  /** From the centre to a place; infinite when nobody knows where it is. */
  ecart(centre: Centre, rang: number): number
  /** Ranks in the box, edges included, in no order. */
  inside(boite: Box, told: (rang: number) => void): void
  /** Offers every place within `rayon` (an `ecart`) to be told; in no order. */
  within(centre: Centre, rayon: number, told: (rang: number, ecart: number) => void): void
  /** Offers the places that pass, within `rayon`, to `meilleurs`, which says when the rest is too far. */
  nearest(centre: Centre, garde: (rang: number) => boolean, meilleurs: Meilleurs, rayon?: number): void
}

/** What rounding may add to a bound, as an `ecart`: six decimetres. */
const JEU = 1e-14

/** The least `ecart` that a place of a box may have; a little less than the truth, never more. */
function leastOf(centre: Centre, ouest: number, sud: number, est: number, nord: number): number {
  const { latitude, longitude } = centre
  const dLat = latitude < sud ? sud - latitude : latitude > nord ? latitude - nord : 0
  let dLon = 0
  if (longitude < ouest || longitude > est) {
    const aOuest = Math.abs(longitude - ouest)
    const aEst = Math.abs(longitude - est)
    dLon = Math.min(aOuest > 180 ? 360 - aOuest : aOuest, aEst > 180 ? 360 - aEst : aEst)
  }
  const sLat = Math.sin((dLat * RAD) / 2)
  if (dLon === 0) return sLat * sLat
  const sLon = Math.sin((dLon * RAD) / 2)
  const cosinus = Math.max(0, Math.min(Math.cos(sud * RAD), Math.cos(nord * RAD)))
  return sLat * sLat + centre.cosinus * cosinus * sLon * sLon
}

/** Indexes points by rank, in degrees; NaN where nobody knows. */
export function createEspace(latitude: Float64Array, longitude: Float64Array): Espace {
  const taille = latitude.length
  const situes: number[] = []
  const xyz = new Float64Array(3 * taille)
  for (let rang = 0; rang < taille; rang++) {
    const { x, y, z } = centreOf({ latitude: latitude[rang] as number, longitude: longitude[rang] as number })
    xyz[3 * rang] = x
    xyz[3 * rang + 1] = y
    xyz[3 * rang + 2] = z
    if (!Number.isNaN(x)) situes.push(rang)
  }
  const arbre = new KDBush(situes.length)
  for (const rang of situes) arbre.add(longitude[rang] as number, latitude[rang] as number)
  arbre.finish()
  const { ids, coords, nodeSize } = arbre
  const rangs = Uint32Array.from(ids, id => situes[id] as number)

  const ecart = (centre: Centre, rang: number): number => {
    const dx = (xyz[3 * rang] as number) - centre.x
    const dy = (xyz[3 * rang + 1] as number) - centre.y
    const dz = (xyz[3 * rang + 2] as number) - centre.z
    const carre = (dx * dx + dy * dy + dz * dz) / 4
    return Number.isNaN(carre) ? Number.POSITIVE_INFINITY : carre
  }

  /** Visits the leaves nearest first, leaving out what lies beyond `limit()` when it comes up. */
  const walk = (centre: Centre, limit: () => number, told: (rang: number) => void): void => {
    const visit = (
      gauche: number,
      droite: number,
      axe: 0 | 1,
      ouest: number,
      sud: number,
      est: number,
      nord: number
    ): void => {
      if (leastOf(centre, ouest, sud, est, nord) - JEU > limit()) return
      if (droite - gauche <= nodeSize) {
        for (let i = gauche; i <= droite; i++) told(rangs[i] as number)
        return
      }
      const milieu = (gauche + droite) >> 1
      told(rangs[milieu] as number)
      const coupe = coords[2 * milieu + axe] as number
      const suivant = axe === 0 ? 1 : 0
      const enAxe = axe === 0
      if ((enAxe ? centre.longitude : centre.latitude) < coupe) {
        visit(gauche, milieu - 1, suivant, ouest, sud, enAxe ? coupe : est, enAxe ? nord : coupe)
        visit(milieu + 1, droite, suivant, enAxe ? coupe : ouest, enAxe ? sud : coupe, est, nord)
      } else {
        visit(milieu + 1, droite, suivant, enAxe ? coupe : ouest, enAxe ? sud : coupe, est, nord)
        visit(gauche, milieu - 1, suivant, ouest, sud, enAxe ? coupe : est, enAxe ? nord : coupe)
      }
    }
    if (rangs.length > 0) visit(0, rangs.length - 1, 0, -180, -90, 180, 90)
  }

  return {
    ecart,
    inside({ west, south, east, north }, told) {
      for (const id of arbre.range(west, south, east, north)) told(situes[id] as number)
    },
    within(centre, rayon, told) {
      walk(
        centre,
        () => rayon,
        rang => {
          const e = ecart(centre, rang)
          if (e <= rayon) told(rang, e)
        }
      )
    },
    nearest(centre, garde, meilleurs, rayon = 1) {
      walk(
        centre,
        () => Math.min(rayon, meilleurs.seuil),
        rang => {
          const e = ecart(centre, rang)
          if (e <= rayon && e <= meilleurs.seuil && garde(rang)) meilleurs.offer(e, rang)
        }
      )
    }
  }
}
