/**
 * The tables of FlatGeobuf, as its published schema numbers their fields (flatgeobuf.org, header.fbs and feature.fbs, version 3.0.1): the
 * head of the file, and one place. Only what we write of them.
 */
import { Builder } from 'flatbuffers'
import { COLONNES, dateOf, type valeursOf } from './colonnes.ts'
import { type Contexte, sourcesByNom, titreOf } from './format.ts'

/** « fgb » and the version of its specification, twice. */
export const MAGIE = Buffer.from([0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62, 0x01])
/** ColumnType: String, Json, Double, DateTime. */
const TYPES = { texte: 11, liste: 12, nombre: 10, date: 13 } as const
/** GeometryType. */
const POINT = 1

type Valeur = ReturnType<ReturnType<typeof valeursOf>>[number]

/** Ends the table being written, its fields set by `fill`. */
function table(builder: Builder, fields: number, fill: () => void): number {
  builder.startObject(fields)
  fill()
  return builder.endObject()
}

function doubles(builder: Builder, valeurs: readonly number[]): number {
  builder.startVector(8, valeurs.length, 8)
  for (const valeur of [...valeurs].reverse()) builder.addFloat64(valeur)
  return builder.endVector()
}

function offsets(builder: Builder, valeurs: readonly number[]): number {
  builder.startVector(4, valeurs.length, 4)
  for (const valeur of [...valeurs].reverse()) builder.addOffset(valeur)
  return builder.endVector()
}

/** The values of a place, each after the rank of its column; what is unknown is left out. */
function properties(valeurs: readonly Valeur[]): Buffer {
  const pieces: Buffer[] = []
  valeurs.forEach((valeur, rang) => {
    const nature = COLONNES[rang]?.nature
    if (valeur === null || (nature === 'date' && dateOf(valeur as string) === null)) return
    if (typeof valeur === 'number') {
      const octets = Buffer.allocUnsafe(10)
      octets.writeUInt16LE(rang, 0)
      octets.writeDoubleLE(valeur, 2)
      pieces.push(octets)
      return
    }
    const texte = typeof valeur === 'string' ? valeur : valeur.length === 0 ? '' : JSON.stringify(valeur)
    if (texte === '') return
    const taille = Buffer.byteLength(texte)
    const octets = Buffer.allocUnsafe(6 + taille)
    octets.writeUInt16LE(rang, 0)
    octets.writeUInt32LE(taille, 2)
    octets.write(texte, 6)
    pieces.push(octets)
  })
  return Buffer.concat(pieces)
}

/** One place, after its size; without a point, it has no geometry. The bytes are good until the next. */
export function feature(
  builder: Builder,
  point: readonly [number, number] | null,
  valeurs: readonly Valeur[]
): Uint8Array {
  builder.clear()
  const dits = builder.createByteVector(properties(valeurs))
  const xy = point && doubles(builder, point)
  const geometrie =
    xy &&
    table(builder, 8, () => {
      builder.addFieldOffset(1, xy, 0)
      builder.addFieldInt8(6, POINT, 0)
    })
  const entite = table(builder, 3, () => {
    if (geometrie) builder.addFieldOffset(0, geometrie, 0)
    builder.addFieldOffset(1, dits, 0)
  })
  builder.finishSizePrefixed(entite)
  return builder.asUint8Array()
}

/** What the file says of itself: how many places, where, which columns, whence; `noeud` is 0 when there is no index. */
export function header(contexte: Contexte, nombre: number, cadre: readonly number[] | null, noeud: number): Uint8Array {
  const builder = new Builder(4096)
  const colonnes = COLONNES.map(({ nom, nature }) => {
    const dit = builder.createString(nom)
    return table(builder, 11, () => {
      builder.addFieldOffset(0, dit, 0)
      builder.addFieldInt8(1, TYPES[nature], 0)
    })
  })
  const columns = offsets(builder, colonnes)
  const envelope = cadre && doubles(builder, cadre)
  const name = builder.createString('lieux')
  const title = builder.createString(titreOf(contexte))
  const metadata = builder.createString(JSON.stringify({ edition: contexte.edition, sources: sourcesByNom(contexte) }))
  const org = builder.createString('EPSG')
  const crs = table(builder, 6, () => {
    builder.addFieldOffset(0, org, 0)
    builder.addFieldInt32(1, 4326, 0)
  })
  const tete = table(builder, 14, () => {
    builder.addFieldOffset(0, name, 0)
    if (envelope) builder.addFieldOffset(1, envelope, 0)
    builder.addFieldInt8(2, POINT, 0)
    builder.addFieldOffset(7, columns, 0)
    builder.addFieldInt64(8, BigInt(nombre), 0n)
    builder.addFieldInt16(9, noeud, 16)
    builder.addFieldOffset(10, crs, 0)
    builder.addFieldOffset(11, title, 0)
    builder.addFieldOffset(13, metadata, 0)
  })
  builder.finishSizePrefixed(tete)
  return builder.asUint8Array()
}
