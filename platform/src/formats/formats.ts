/** The formats, in one list: those that every édition has at once, then the heavier ones, made from its GeoJSON. */
import { CSV } from './csv.ts'
import { FLATGEOBUF } from './flatgeobuf.ts'
import type { Format } from './format.ts'
import { GEOJSON } from './geojson.ts'
import { GEOPACKAGE } from './geopackage.ts'
import { JSON_LIEUX } from './json.ts'
import { PARQUET } from './parquet.ts'
import { XLSX } from './xlsx.ts'

export const LEGERS: readonly Format[] = [CSV, JSON_LIEUX, GEOJSON]
export const LOURDS: readonly Format[] = [XLSX, PARQUET, FLATGEOBUF, GEOPACKAGE]
export const FORMATS: readonly Format[] = [...LEGERS, ...LOURDS]
