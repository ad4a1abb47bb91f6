/**
 * The formats, in one list: those that every édition has at once, then the heavier ones, made from its GeoJSON. These come with large
 * libraries, loaded when one is written: a start of the site needs none of them.
 */
import { CSV } from './csv.ts'
import type { Format } from './format.ts'
import { GEOJSON } from './geojson.ts'
import { JSON_LIEUX } from './json.ts'

type Ecriture = { readonly ecrit: Format['ecrit'] }

const later = (dit: Omit<Format, 'ecrit'>, load: () => Promise<Ecriture>): Format => ({
  ...dit,
  async *ecrit(lieux, contexte) {
    yield* (await load()).ecrit(lieux, contexte)
  }
})

export const LEGERS: readonly Format[] = [CSV, JSON_LIEUX, GEOJSON]

export const LOURDS: readonly Format[] = [
  later(
    {
      nom: 'xlsx',
      extension: 'xlsx',
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      titre: 'Classeur (XLSX)'
    },
    () => import('./xlsx.ts')
  ),
  later(
    {
      nom: 'parquet',
      extension: 'parquet',
      type: 'application/vnd.apache.parquet',
      titre: 'Parquet (GeoParquet)'
    },
    () => import('./parquet.ts')
  ),
  later(
    { nom: 'fgb', extension: 'fgb', type: 'application/flatgeobuf', titre: 'FlatGeobuf' },
    () => import('./flatgeobuf.ts')
  ),
  later(
    { nom: 'gpkg', extension: 'gpkg', type: 'application/geopackage+sqlite3', titre: 'GeoPackage' },
    () => import('./geopackage.ts')
  )
]

export const FORMATS: readonly Format[] = [...LEGERS, ...LOURDS]
