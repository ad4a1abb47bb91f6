/**
 * Where places are, for questions: near a point, in a box. The tree is kdbush's; the walk is ours, because a page wants the fifty
 * nearest that pass a set of bits, and both limits prune it. Distances are compared as squared half chords of the unit sphere
 * (`ecart`), three subtractions a place, exact to a nanometre, and turned into metres for those shown; a branch of the tree is as
 * far as the box, in that space, of the places it holds.
 */
import type { Box, Point } from '@lieux-communs/core'
import KDBush from 'kdbush'
import { type EnsembleLu, has } from './ensemble.ts'

const RAYON_TERRE_M = 6_371_008.8
const RAD = Math.PI / 180

/** Metres of an `ecart`, which goes from 0 to 1 at the antipodes. */
export const metresOf = (ecart: number): number => 2 * RAYON_TERRE_M * Math.asin(Math.min(1, Math.sqrt(ecart)))

/** The `ecart` of metres: beyond half the Earth, everything. */
export const ecartOf = (metres: number): number =>
  metres >= Math.PI * RAYON_TERRE_M ? 1 : Math.sin(metres / (2 * RAYON_TERRE_M)) ** 2

/** A point asked about, made ready. */
export interface Centre {
  readonly x: number
  readonly y: number
  readonly z: number
}

export function centreOf({ latitude, longitude }: Point): Centre {
  const cosinus = Math.cos(latitude * RAD)
  return {
    x: cosinus * Math.cos(longitude * RAD),
    y: cosinus * Math.sin(longitude * RAD),
    z: Math.sin(latitude * RAD)
  }
}

/** What is found near a centre goes there. */
interface Recolte {
  /** The `ecart` beyond which nothing is wanted any more; it may shrink. */
  readonly seuil: number
  offer(ecart: number, rang: number): void
}

export interface Espace {
  /** From the centre to a place; infinite when nobody knows where it is. */
  ecart(centre: Centre, rang: number): number
  /** Ranks in the box, edges included, in no order. */
  inside(boite: Box, told: (rang: number) => void): void
  /** Offers the places of the set (all of them for null) that lie within what is wanted, about the nearest first. */
  near(centre: Centre, ensemble: EnsembleLu | null, recolte: Recolte): void
}

/** Six bounds a node. */
const BORNES = 6

/** The boxes of a tree over `points` (x, y, z in its order), by nodes: 1 is the whole, `2n` and `2n + 1` the halves of n. */
function boitesOf(points: Float64Array, nodeSize: number): Float64Array {
  const taille = points.length / 3
  let niveaux = 1
  while (taille >> (niveaux - 1) > nodeSize) niveaux++
  const boites = new Float64Array(BORNES * 2 ** (niveaux + 1))
  const take = (noeud: number, gauche: number, droite: number): void => {
    const place = BORNES * noeud
    for (let axe = 0; axe < 3; axe++) {
      let bas = Number.POSITIVE_INFINITY
      let haut = Number.NEGATIVE_INFINITY
      for (let i = gauche; i <= droite; i++) {
        const c = points[3 * i + axe] as number
        if (c < bas) bas = c
        if (c > haut) haut = c
      }
      boites[place + 2 * axe] = bas
      boites[place + 2 * axe + 1] = haut
    }
    if (droite - gauche <= nodeSize) return
    const milieu = (gauche + droite) >> 1
    take(2 * noeud, gauche, milieu - 1)
    take(2 * noeud + 1, milieu + 1, droite)
  }
  if (taille > 0) take(1, 0, taille - 1)
  return boites
}

/** How far a coordinate lies from a span: 0 inside. */
const beyond = (c: number, bas: number, haut: number): number => (c < bas ? bas - c : c > haut ? c - haut : 0)

/** What is kept of space: see `openEspace`. */
export interface EspaceGarde {
  /** Ranks of the places that are somewhere, in the order that the tree was told them. */
  readonly situes: Uint32Array
  /** The tree, as kdbush writes it. */
  readonly arbre: Uint8Array
  /** By rank, on the unit sphere. */
  readonly xyz: Float64Array
  /** In the order of the tree: a leaf is read in a row. */
  readonly rangs: Uint32Array
  readonly points: Float64Array
  readonly boites: Float64Array
}

/** Indexes points by rank, in degrees; NaN where nobody knows. */
export function keepEspace(latitude: Float64Array, longitude: Float64Array): EspaceGarde {
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
  const { ids, nodeSize } = arbre
  const rangs = Uint32Array.from(ids, id => situes[id] as number)
  const points = new Float64Array(3 * rangs.length)
  for (let i = 0; i < rangs.length; i++)
    for (let axe = 0; axe < 3; axe++) points[3 * i + axe] = xyz[3 * (rangs[i] as number) + axe] as number
  return {
    situes: Uint32Array.from(situes),
    arbre: new Uint8Array(arbre.data),
    xyz,
    rangs,
    points,
    boites: boitesOf(points, nodeSize)
  }
}

/** What is kept, made ready to answer. */
export function openEspace({ situes, arbre: octets, xyz, rangs, points, boites }: EspaceGarde): Espace {
  // kdbush wants memory of its own.
  const arbre = KDBush.from(octets.slice().buffer)
  const { nodeSize } = arbre

  /** The least `ecart` that a place of a node may have. Rounded as that of a place is, it is never more. */
  const leastOf = ({ x, y, z }: Centre, noeud: number): number => {
    const place = BORNES * noeud
    const dx = beyond(x, boites[place] as number, boites[place + 1] as number)
    const dy = beyond(y, boites[place + 2] as number, boites[place + 3] as number)
    const dz = beyond(z, boites[place + 4] as number, boites[place + 5] as number)
    return (dx * dx + dy * dy + dz * dz) / 4
  }

  const near = (centre: Centre, ensemble: EnsembleLu | null, recolte: Recolte): void => {
    const { x, y, z } = centre
    const offers = (gauche: number, droite: number): void => {
      for (let i = gauche; i <= droite; i++) {
        const rang = rangs[i] as number
        if (ensemble !== null && !has(ensemble, rang)) continue
        const dx = (points[3 * i] as number) - x
        const dy = (points[3 * i + 1] as number) - y
        const dz = (points[3 * i + 2] as number) - z
        const ecart = (dx * dx + dy * dy + dz * dz) / 4
        if (ecart <= recolte.seuil) recolte.offer(ecart, rang)
      }
    }
    const visit = (noeud: number, gauche: number, droite: number): void => {
      if (droite - gauche <= nodeSize) {
        offers(gauche, droite)
        return
      }
      const milieu = (gauche + droite) >> 1
      offers(milieu, milieu)
      const avant = leastOf(centre, 2 * noeud)
      const apres = leastOf(centre, 2 * noeud + 1)
      if (avant <= apres) {
        if (avant <= recolte.seuil) visit(2 * noeud, gauche, milieu - 1)
        if (apres <= recolte.seuil) visit(2 * noeud + 1, milieu + 1, droite)
      } else {
        if (apres <= recolte.seuil) visit(2 * noeud + 1, milieu + 1, droite)
        if (avant <= recolte.seuil) visit(2 * noeud, gauche, milieu - 1)
      }
    }
    if (rangs.length > 0) visit(1, 0, rangs.length - 1)
  }

  return {
    ecart(centre, rang) {
      const dx = (xyz[3 * rang] as number) - centre.x
      const dy = (xyz[3 * rang + 1] as number) - centre.y
      const dz = (xyz[3 * rang + 2] as number) - centre.z
      const carre = (dx * dx + dy * dy + dz * dz) / 4
      return Number.isNaN(carre) ? Number.POSITIVE_INFINITY : carre
    },
    inside({ west, south, east, north }, told) {
      for (const id of arbre.range(west, south, east, north)) told(situes[id] as number)
    },
    near
  }
}
