/**
 * What lies under the pins: the outlines of the départements, the land around them, the neighbouring towns. A map too
 * close for what we know draws nothing rather than a coast in the wrong place.
 */
import type { Box, Contour, Geographie, Point } from '@lieux-communs/core'
import { inBox, inContour } from '@lieux-communs/core'
import KDBush from 'kdbush'
import { coupeAnneau, type Localite } from './carte.ts'
import { allege } from './contours-legers.ts'

/** Outlines as whoever loads them gives them. */
export interface ContoursDeCarte {
  readonly parDepartement: ReadonlyMap<string, Contour>
  readonly autresTerres: readonly Contour[]
  readonly precision: number
  readonly credits: ReadonlyMap<string, string>
}

type Anneau = readonly (readonly [number, number])[]

export interface Terres {
  /** Rings of land that is no département: other countries, small islands. */
  readonly autres: readonly Anneau[]
  /** Rings of each département seen, cut a little beyond the box. */
  readonly departements: readonly DepartementVu[]
}

interface DepartementVu {
  readonly code: string
  readonly nom: string
  readonly anneaux: readonly Anneau[]
  /** Who drew it. */
  readonly credit: string
}

export interface FondDeCarte {
  /** Null when a map of that width, in metres, is too close for outlines of that precision. */
  terres(boite: Box, largeurMetres: number): Terres | null
  /** The département around a point, whole, to show where a small map lies; null when none is known there. */
  departement(point: Point): { readonly nom: string; readonly contour: Contour; readonly credit: string } | null
  /** The box of a département, by its code. */
  boiteDe(departement: string): Box | null
  /** Codes of the départements that touch it, as far as outlines so rough can tell. */
  voisins(departement: string): readonly string[]
  /** Towns within the box, the most populated first. */
  communes(boite: Box): readonly Localite[]
}

/** A map must be this many times wider than its outlines may be wrong: an error is then no wider than a pin. */
const FOIS_PRECISION = 30

const coupe = (contour: Contour, boite: Box): Anneau[] => {
  const { south, west, north, east } = contour.boite
  if (west > boite.east || east < boite.west || south > boite.north || north < boite.south) return []
  return contour.anneaux.map(plat => coupeAnneau(plat, boite)).filter(anneau => anneau.length > 2)
}

/** A little beyond what is seen, so that the line of the cut stays out of sight. */
function elargit({ south, west, north, east }: Box): Box {
  const dLat = (north - south) * 0.1
  const dLon = (east - west) * 0.1
  return { south: south - dLat, west: west - dLon, north: north + dLat, east: east + dLon }
}

/** Outlines drawn apart leave a gap between two that touch: so many times as wide as they may be wrong. */
const FOIS_VOISIN = 2

/** True when a corner of the first comes within some metres of the second. */
function touches(ici: Contour, autre: Contour, marge: number): boolean {
  for (const plat of ici.anneaux)
    for (let i = 0; i + 1 < plat.length; i += 2)
      if (inContour({ longitude: plat[i] as number, latitude: plat[i + 1] as number }, autre, marge)) return true
  return false
}

/** `centreDe` gives the point of a commune when the geography has none: the mean of its places. */
export function createFondDeCarte(
  geographie: Geographie,
  centreDe: (code: string) => Point | null,
  contours: () => ContoursDeCarte
): FondDeCarte {
  let espace: { index: KDBush; localites: (Localite & { population: number })[] } | null = null
  const voisins = new Map<string, readonly string[]>()
  const indexe = () => {
    const localites = geographie.communes().flatMap(c => {
      const point = c.type === 'COM' ? (c.point ?? centreDe(c.code)) : null
      const geonames = c.point?.approximatif === true
      return point ? [{ nom: c.nom, point, principal: false, geonames, population: c.population }] : []
    })
    const index = new KDBush(Math.max(1, localites.length))
    for (const { point } of localites) index.add(point.longitude, point.latitude)
    if (localites.length === 0) index.add(0, -90)
    index.finish()
    return { index, localites }
  }
  return {
    terres(boite, largeurMetres) {
      const { parDepartement, autresTerres, precision, credits } = contours()
      if (largeurMetres < FOIS_PRECISION * precision) return null
      const large = elargit(boite)
      const departements = [...parDepartement].flatMap(([code, contour]) => {
        const anneaux = coupe(contour, large).flatMap(a => allege(a, boite))
        const nom = geographie.departement(code)?.nom ?? ''
        return anneaux.length > 0 ? [{ code, nom, anneaux, credit: credits.get(code) ?? '' }] : []
      })
      return {
        departements,
        autres: autresTerres.flatMap(c => coupe(c, large).flatMap(a => allege(a, boite)))
      }
    },
    departement(point) {
      const { parDepartement, precision, credits } = contours()
      for (const marge of [0, 2 * precision]) {
        for (const [code, contour] of parDepartement) {
          if (inContour(point, contour, marge)) {
            return { nom: geographie.departement(code)?.nom ?? '', contour, credit: credits.get(code) ?? '' }
          }
        }
      }
      return null
    },
    voisins(departement) {
      const connus = voisins.get(departement)
      if (connus) return connus
      const { parDepartement, precision } = contours()
      const ici = parDepartement.get(departement)
      const trouves = ici
        ? [...parDepartement].flatMap(([code, autre]) =>
            code !== departement && touches(ici, autre, FOIS_VOISIN * precision) ? code : []
          )
        : []
      voisins.set(departement, trouves)
      return trouves
    },
    boiteDe: departement => contours().parDepartement.get(departement)?.boite ?? null,
    communes(boite) {
      espace ??= indexe()
      const { index, localites } = espace
      return index
        .range(boite.west, boite.south, boite.east, boite.north)
        .flatMap(i => localites[i] ?? [])
        .filter(l => inBox(l.point, boite))
        .sort((a, b) => b.population - a.population)
        .slice(0, 40)
    }
  }
}
