/**
 * Places as GeoParquet 1.1: lists as lists, dates as dates, the point in WKB, what the file says of itself in its metadata. Written by
 * groups of rows, each let go once written.
 */
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import { COLONNES, type Colonne, dateOf, valeursOf } from './colonnes.ts'
import { type Contexte, type LieuEcrit, sourcesByNom, titreOf } from './format.ts'
import { Emprise, pointOf, wkbOf } from './point.ts'

type Schema = ConstructorParameters<typeof ParquetWriter>[0]['schema']

/** Places of a group: each holds in a few megabytes, and a reader that wants a few columns still reads long runs. */
const GROUPE = 10_000

function schemaOf({ nom, nature }: Colonne): Schema {
  const name = nom
  const repetition_type = 'OPTIONAL'
  if (nature === 'nombre') return [{ name, type: 'DOUBLE', repetition_type }]
  if (nature === 'date') return [{ name, type: 'INT32', converted_type: 'DATE', repetition_type }]
  if (nature === 'texte') return [{ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type }]
  return [
    { name, converted_type: 'LIST', num_children: 1, repetition_type },
    { name: 'list', num_children: 1, repetition_type: 'REPEATED' },
    { name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type }
  ]
}

const SCHEMA: Schema = [
  { name: 'lieux', num_children: COLONNES.length + 1 },
  ...COLONNES.flatMap(schemaOf),
  { name: 'geometry', type: 'BYTE_ARRAY', repetition_type: 'OPTIONAL' }
]

/** What GeoParquet asks for; without a `crs`, points are longitude and latitude (OGC:CRS84). */
const geoOf = ({ cadre }: Emprise): string =>
  JSON.stringify({
    version: '1.1.0',
    primary_column: 'geometry',
    columns: { geometry: { encoding: 'WKB', geometry_types: ['Point'], ...(cadre && { bbox: cadre }) } }
  })

const kvOf = (contexte: Contexte, emprise: Emprise) => [
  { key: 'geo', value: geoOf(emprise) },
  { key: 'title', value: titreOf(contexte) },
  { key: 'edition', value: JSON.stringify(contexte.edition) },
  { key: 'sources', value: JSON.stringify(sourcesByNom(contexte)) }
]

export async function* ecrit(lieux: Iterable<LieuEcrit> | AsyncIterable<LieuEcrit>, contexte: Contexte) {
  const writer = new ByteWriter()
  const parquet = new ParquetWriter({ writer, schema: SCHEMA, createdBy: 'lieux-communs' })
  const emprise = new Emprise()
  const valeurs = valeursOf(contexte)
  const colonnes: unknown[][] = COLONNES.map(() => [])
  const points: (Uint8Array | null)[] = []
  const take = (): Uint8Array => {
    const octets = writer.getBytes().slice()
    writer.index = 0
    return octets
  }
  const group = (): Uint8Array => {
    const columnData = COLONNES.map(({ nom }, i) => ({ name: nom, data: colonnes[i] as unknown[] }))
    parquet.write({ columnData: [...columnData, { name: 'geometry', data: points }], rowGroupSize: GROUPE })
    for (const colonne of colonnes) colonne.length = 0
    points.length = 0
    return take()
  }
  for await (const lieu of lieux) {
    valeurs(lieu).forEach((valeur, i) => {
      const date = COLONNES[i]?.nature === 'date'
      ;(colonnes[i] as unknown[]).push(date ? dateOf(valeur as string | null) : valeur)
    })
    const point = pointOf(lieu.lieu)
    if (point) emprise.add(point)
    points.push(point && wkbOf(point))
    if (points.length === GROUPE) yield group()
  }
  if (points.length > 0) yield group()
  parquet.kvMetadata = kvOf(contexte, emprise)
  parquet.finish()
  yield take()
}
