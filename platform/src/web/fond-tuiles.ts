/**
 * The ground of the live map as vector tiles of our own: outlines of the départements, land around them, names of towns. It shows no street, and says
 * so; drawn closer than its outlines are precise, it shows none of them rather than a coast in the wrong place.
 */
import type { Contour, Point } from '@lieux-communs/core'
import { GeoJSONVT, type GeoJSONVTInternalTileFeature as Trait } from '@maplibre/geojson-vt'
import { fromGeojsonVt } from '@maplibre/vt-pbf'
import type { ContoursDeCarte, FondDeCarte } from './fond-de-carte.ts'

const COTE = 4096
/** Closer, tiles of this zoom are enlarged: one then holds a town or two. */
export const ZOOM_MAX = 12
/** Names of towns in a tile, the most populated first: more would not find room. */
const NOMS_MAX = 14
/** Names of départements are too many before, and of no help after. */
const ZOOM_DES_NOMS = [6, 10] as const
/** Pixels of a screen by which an outline may be wrong before it is not drawn: a finger's width. */
const ECART_MAX = 40
/** Metres around the Earth, and pixels of a tile on a screen. */
const TOUR = 40_075_017
const PIXELS = 512
/** The middle of France: at the poles a pixel is nothing. */
const LATITUDE = 46.5

/** `zoomDesContours(760) → 10.8`: beyond, an outline so precise would be wrong by more than a finger. */
const zoomDesContours = (precision: number): number =>
  Math.round(10 * Math.log2((TOUR * Math.cos((LATITUDE * Math.PI) / 180) * ECART_MAX) / (PIXELS * precision))) / 10

export interface FondEnTuiles {
  /** The bytes of a tile, or null when nothing is there. */
  tuile(z: number, x: number, y: number): Buffer | null
  /** Where outlines stop. */
  readonly zoomDesContours: number
  /** Who drew them: `MapSVG (CC BY 4.0)`, `Natural Earth`. */
  readonly credits: readonly string[]
}

const anneauDe = (plat: ArrayLike<number>): [number, number][] =>
  Array.from({ length: plat.length / 2 }, (_, i) => [plat[2 * i] as number, plat[2 * i + 1] as number])

/** Each ring is land by itself: all land is one colour, hence a hole that another département fills needs no care. */
const traitsDe = ({ anneaux }: Contour, genre: 'departement' | 'autre') =>
  anneaux.map(plat => ({
    type: 'Feature' as const,
    properties: { genre },
    geometry: { type: 'Polygon' as const, coordinates: [anneauDe(plat)] }
  }))

/** The middle of the largest ring: an island far away does not pull the name into the sea. */
function milieuDe({ anneaux }: Contour): Point {
  let [meilleure, point]: [number, Point] = [0, { latitude: 0, longitude: 0 }]
  for (const plat of anneaux) {
    // From its first corner: the side that closes the ring then weighs nothing, whether it is written or not.
    const [x0, y0] = [plat[0] as number, plat[1] as number]
    let [aire, x, y] = [0, 0, 0]
    for (let i = 2; i + 3 < plat.length; i += 2) {
      const [xa, ya] = [(plat[i] as number) - x0, (plat[i + 1] as number) - y0]
      const [xb, yb] = [(plat[i + 2] as number) - x0, (plat[i + 3] as number) - y0]
      const croix = xa * yb - xb * ya
      aire += croix
      x += (xa + xb) * croix
      y += (ya + yb) * croix
    }
    if (Math.abs(aire) <= meilleure) continue
    meilleure = Math.abs(aire)
    point = { longitude: x0 + x / (3 * aire), latitude: y0 + y / (3 * aire) }
  }
  return point
}

/** The world as a square of side 1, north up: `[0.5, 0.5]` at 0° 0°. */
function projette({ latitude, longitude }: Point): [number, number] {
  const sin = Math.sin((latitude * Math.PI) / 180)
  return [longitude / 360 + 0.5, 0.5 - (0.25 * Math.log((1 + sin) / (1 - sin))) / Math.PI]
}

const latitudeDe = (y: number): number => (360 / Math.PI) * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - 90

/** Whole numbers of a tile's side, as a tile is written. */
function placeDans(point: Point, z: number, x: number, y: number): [number, number] {
  const [mx, my] = projette(point)
  return [Math.round((mx * 2 ** z - x) * COTE), Math.round((my * 2 ** z - y) * COTE)]
}

const isDedans = ([x, y]: readonly [number, number]): boolean => x >= 0 && x < COTE && y >= 0 && y < COTE

const coupes = new WeakMap<ContoursDeCarte, GeoJSONVT>()

/** Outlines, cut as tiles are wanted: the same from one édition to the next. */
function indexOf(contours: ContoursDeCarte): GeoJSONVT {
  const connu = coupes.get(contours)
  if (connu) return connu
  const features = [
    ...contours.autresTerres.flatMap(c => traitsDe(c, 'autre')),
    ...[...contours.parDepartement.values()].flatMap(c => traitsDe(c, 'departement'))
  ]
  const index = new GeoJSONVT(
    { type: 'FeatureCollection', features },
    {
      maxZoom: ZOOM_MAX,
      extent: COTE,
      buffer: 64,
      tolerance: 5,
      indexMaxZoom: 3,
      indexMaxPoints: 0
    }
  )
  coupes.set(contours, index)
  return index
}

/** Asked for once an édition: names are read off the ground of the small maps. */
export function createFondEnTuiles(
  fond: FondDeCarte,
  contours: ContoursDeCarte,
  nomDe: (departement: string) => string
): FondEnTuiles {
  const { parDepartement, autresTerres, precision, credits } = contours
  const index = indexOf(contours)
  const noms = [...parDepartement].map(([code, contour]) => ({ nom: nomDe(code), point: milieuDe(contour) }))
  const limite = zoomDesContours(precision)

  function villes(z: number, x: number, y: number): Trait[] {
    const cote = 2 ** -z
    const boite = {
      west: (x * cote - 0.5) * 360,
      east: ((x + 1) * cote - 0.5) * 360,
      north: latitudeDe(y * cote),
      south: latitudeDe((y + 1) * cote)
    }
    return fond.communes(boite).flatMap(({ nom, point }, rang) => {
      const place = placeDans(point, z, x, y)
      return rang < NOMS_MAX && isDedans(place) ? [{ type: 1, geometry: [place], tags: { nom, rang } } as Trait] : []
    })
  }
  function departements(z: number, x: number, y: number): Trait[] {
    if (z < ZOOM_DES_NOMS[0] || z > ZOOM_DES_NOMS[1]) return []
    return noms.flatMap(({ nom, point }) => {
      const place = placeDans(point, z, x, y)
      return nom !== '' && isDedans(place) ? [{ type: 1, geometry: [place], tags: { nom } } as Trait] : []
    })
  }
  return {
    zoomDesContours: limite,
    credits: [...new Set([...credits.values(), ...(autresTerres.length > 0 ? ['Natural Earth'] : [])])],
    tuile(z, x, y) {
      const terres = z <= limite ? (index.getTile(z, x, y)?.features ?? []) : []
      const couches = {
        terres: { features: terres },
        departements: { features: departements(z, x, y) },
        villes: { features: villes(z, x, y) }
      }
      const pleines = Object.fromEntries(Object.entries(couches).filter(([, { features }]) => features.length > 0))
      if (Object.keys(pleines).length === 0) return null
      return Buffer.from(fromGeojsonVt(pleines as never, { version: 2, extent: COTE }))
    }
  }
}
