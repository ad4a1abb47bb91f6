/**
 * Places as FlatGeobuf, with its spatial index: features are drafted in a file as they come, then handed over along a Hilbert curve,
 * behind the index. What stays in memory is eighty bytes a place. The library writes no index, so only its tables are used.
 */
import { type FileHandle, open } from 'node:fs/promises'
import { Builder } from 'flatbuffers'
import { Column } from 'flatgeobuf/lib/mjs/flat-geobuf/column.js'
import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js'
import { Crs } from 'flatgeobuf/lib/mjs/flat-geobuf/crs.js'
import { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js'
import { Geometry } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry.js'
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js'
import { Header } from 'flatgeobuf/lib/mjs/flat-geobuf/header.js'
import { arbre, NOEUD, ordre } from './arbre.ts'
import { brouillon } from './brouillon.ts'
import { COLONNES, dateOf, valeursOf } from './colonnes.ts'
import { type Contexte, type Format, type Lieux, sourcesByNom, titreOf } from './format.ts'
import { Emprise, pointOf } from './point.ts'

/** « fgb » and the version of its specification, twice. */
const MAGIE = Buffer.from([0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62, 0x01])
const TYPES = {
  texte: ColumnType.String,
  liste: ColumnType.Json,
  nombre: ColumnType.Double,
  date: ColumnType.DateTime
} as const

/** Bytes written or handed over at once. */
const PAQUET = 1 << 18

type Valeur = ReturnType<ReturnType<typeof valeursOf>>[number]

/** The values of a feature, each after the rank of its column; what is unknown is left out. */
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

function feature(builder: Builder, point: readonly [number, number] | null, valeurs: readonly Valeur[]): Uint8Array {
  builder.clear()
  const dits = Feature.createPropertiesVector(builder, properties(valeurs))
  let geometrie = 0
  if (point) {
    const xy = Geometry.createXyVector(builder, [...point])
    Geometry.startGeometry(builder)
    Geometry.addXy(builder, xy)
    Geometry.addType(builder, GeometryType.Point)
    geometrie = Geometry.endGeometry(builder)
  }
  Feature.startFeature(builder)
  if (geometrie !== 0) Feature.addGeometry(builder, geometrie)
  Feature.addProperties(builder, dits)
  builder.finishSizePrefixed(Feature.endFeature(builder))
  return builder.asUint8Array()
}

function column(builder: Builder, nom: string, type: ColumnType): number {
  const name = builder.createString(nom)
  Column.startColumn(builder)
  Column.addName(builder, name)
  Column.addType(builder, type)
  return Column.endColumn(builder)
}

function header(contexte: Contexte, nombre: number, emprise: Emprise): Uint8Array {
  const builder = new Builder(4096)
  const colonnes = COLONNES.map(({ nom, nature }) => column(builder, nom, TYPES[nature]))
  const columns = Header.createColumnsVector(builder, colonnes)
  const envelope = emprise.cadre ? Header.createEnvelopeVector(builder, [...emprise.cadre]) : 0
  const name = builder.createString('lieux')
  const title = builder.createString(titreOf(contexte))
  const dits = JSON.stringify({ edition: contexte.edition, sources: sourcesByNom(contexte) })
  const metadata = builder.createString(dits)
  const org = builder.createString('EPSG')
  Crs.startCrs(builder)
  Crs.addOrg(builder, org)
  Crs.addCode(builder, 4326)
  const crs = Crs.endCrs(builder)
  Header.startHeader(builder)
  Header.addName(builder, name)
  if (envelope !== 0) Header.addEnvelope(builder, envelope)
  Header.addGeometryType(builder, GeometryType.Point)
  Header.addColumns(builder, columns)
  Header.addFeaturesCount(builder, BigInt(nombre))
  Header.addIndexNodeSize(builder, nombre > 0 ? NOEUD : 0)
  Header.addCrs(builder, crs)
  Header.addTitle(builder, title)
  Header.addMetadata(builder, metadata)
  builder.finishSizePrefixed(Header.endHeader(builder))
  return builder.asUint8Array()
}

/** Numbers that grow: a list of numbers would weigh twice as much. */
class Nombres {
  #tous = new Float64Array(1024)
  #taille = 0

  push(n: number): void {
    if (this.#taille === this.#tous.length) {
      const plus = new Float64Array(this.#taille * 2)
      plus.set(this.#tous)
      this.#tous = plus
    }
    this.#tous[this.#taille++] = n
  }

  get tous(): Float64Array {
    return this.#tous.subarray(0, this.#taille)
  }
}

interface Brouillon {
  readonly xs: Nombres
  readonly ys: Nombres
  /** Where each feature begins in the draft, then where the last one ends. */
  readonly debuts: Nombres
  readonly emprise: Emprise
}

async function draft(fichier: FileHandle, lieux: Lieux, contexte: Contexte): Promise<Brouillon> {
  const [xs, ys, debuts] = [new Nombres(), new Nombres(), new Nombres()]
  const emprise = new Emprise()
  const valeurs = valeursOf(contexte)
  const builder = new Builder(4096)
  let octets: Buffer[] = []
  let attente = 0
  let debut = 0
  for await (const lieu of lieux) {
    const point = pointOf(lieu.lieu)
    if (point) emprise.add(point)
    xs.push(point ? point[0] : Number.NaN)
    ys.push(point ? point[1] : Number.NaN)
    debuts.push(debut)
    const ecrite = Buffer.from(feature(builder, point, valeurs(lieu)))
    debut += ecrite.length
    attente += ecrite.length
    octets.push(ecrite)
    if (attente < PAQUET) continue
    await fichier.writeFile(Buffer.concat(octets))
    octets = []
    attente = 0
  }
  await fichier.writeFile(Buffer.concat(octets))
  debuts.push(debut)
  return { xs, ys, debuts, emprise }
}

async function* handOver(fichier: FileHandle, rangs: Uint32Array, debuts: Float64Array): AsyncGenerator<Buffer> {
  let paquet: Buffer[] = []
  let attente = 0
  for (const rang of rangs) {
    const debut = debuts[rang] as number
    const octets = Buffer.allocUnsafe((debuts[rang + 1] as number) - debut)
    await fichier.read(octets, 0, octets.length, debut)
    paquet.push(octets)
    attente += octets.length
    if (attente < PAQUET) continue
    yield Buffer.concat(paquet)
    paquet = []
    attente = 0
  }
  yield Buffer.concat(paquet)
}

async function* write(chemin: string, lieux: Lieux, contexte: Contexte): AsyncGenerator<Uint8Array> {
  const fichier = await open(chemin, 'w+')
  try {
    const { xs, ys, debuts: debutsVus, emprise } = await draft(fichier, lieux, contexte)
    const debuts = debutsVus.tous
    const nombre = xs.tous.length
    yield Buffer.concat([MAGIE, header(contexte, nombre, emprise)])
    if (nombre === 0) return
    const rangs = ordre(xs.tous, ys.tous, emprise.cadre ?? [0, 0, 0, 0])
    function* points(): Generator<[number, number, number]> {
      let offset = 0
      for (const rang of rangs) {
        yield [xs.tous[rang] as number, ys.tous[rang] as number, offset]
        offset += (debuts[rang + 1] as number) - (debuts[rang] as number)
      }
    }
    yield arbre(points(), nombre)
    yield* handOver(fichier, rangs, debuts)
  } finally {
    await fichier.close()
  }
}

export const ecrit: Format['ecrit'] = (lieux, contexte) =>
  brouillon(contexte, 'lieux.fgb', chemin => write(chemin, lieux, contexte))
