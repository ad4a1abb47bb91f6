/**
 * What lies under the pins: the land and the neighbouring towns. The land comes from Natural Earth through `world-atlas`
 * (public domain), read when a first map is drawn; towns come from the register's own geography.
 */
import { createRequire } from 'node:module'
import type { Box, Geographie, Point } from '@lieux-communs/core'
import { inBox } from '@lieux-communs/core'
import KDBush from 'kdbush'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { coupeAnneau, type Localite } from './carte.ts'

type Anneau = readonly (readonly number[])[]

export interface FondDeCarte {
  /** Rings of land within the box, [longitude, latitude]; null when the map is too close for a coast at 1:10 million. */
  terres(boite: Box, largeurMetres: number): readonly Anneau[] | null
  /** Towns within the box, the most populated first. */
  communes(boite: Box): readonly Localite[]
}

/** Natural Earth at 1:10 million is right to a kilometre or so: under 30 km across, its coast would mislead (seen at Brest). */
const LARGEUR_MIN = 30_000

function loadTerres(): { anneau: Anneau; boite: Box }[] {
  const atlas = createRequire(import.meta.url)('world-atlas/countries-10m.json') as Topology<{
    land: GeometryCollection
  }>
  const terres = feature(atlas, atlas.objects.land)
  return terres.features.flatMap(({ geometry }) => {
    const polygones =
      geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : geometry.type === 'Polygon'
          ? [geometry.coordinates]
          : []
    return polygones.flat().map(anneau => {
      let [west, south, east, north] = [180, 90, -180, -90]
      for (const [x = 0, y = 0] of anneau) {
        west = Math.min(west, x)
        east = Math.max(east, x)
        south = Math.min(south, y)
        north = Math.max(north, y)
      }
      return { anneau, boite: { south, west, north, east } }
    })
  })
}

/** `centreDe` gives the point of a commune when the geography has none: the mean of its places. */
export function createFondDeCarte(geographie: Geographie, centreDe: (code: string) => Point | null): FondDeCarte {
  let terres: { anneau: Anneau; boite: Box }[] | null = null
  let espace: { index: KDBush; localites: (Localite & { population: number })[] } | null = null
  const indexe = () => {
    const localites = geographie.communes().flatMap(c => {
      const point = c.type === 'COM' ? (c.point ?? centreDe(c.code)) : null
      return point ? [{ nom: c.nom, point, principal: false, population: c.population }] : []
    })
    const index = new KDBush(Math.max(1, localites.length))
    for (const { point } of localites) index.add(point.longitude, point.latitude)
    if (localites.length === 0) index.add(0, -90)
    index.finish()
    return { index, localites }
  }
  return {
    terres(boite, largeurMetres) {
      if (largeurMetres < LARGEUR_MIN) return null
      terres ??= loadTerres()
      return terres
        .filter(
          t =>
            t.boite.west < boite.east &&
            t.boite.east > boite.west &&
            t.boite.south < boite.north &&
            t.boite.north > boite.south
        )
        .map(t => coupeAnneau(t.anneau, boite))
        .filter(a => a.length > 2)
    },
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
