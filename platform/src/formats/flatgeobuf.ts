/**
 * Places as FlatGeobuf, with its spatial index: features are drafted in a file as they come, then handed over along a Hilbert curve,
 * behind the index. What stays in memory is eighty bytes a place.
 */
import { readSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { Builder } from 'flatbuffers'
import { arbre, NOEUD, ordre } from './arbre.ts'
import { brouillon } from './brouillon.ts'
import { valeursOf } from './colonnes.ts'
import type { Contexte, Format, Lieux } from './format.ts'
import { Nombres } from './nombres.ts'
import { Paquet } from './paquet.ts'
import { Emprise, pointOf } from './point.ts'
import { feature, header, MAGIE } from './tables-flatgeobuf.ts'

/** Bytes written or handed over at once. */
const PAQUET = 1 << 18

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
  const paquet = new Paquet(PAQUET)
  let debut = 0
  for await (const lieu of lieux) {
    const point = pointOf(lieu.lieu)
    if (point) emprise.add(point)
    xs.push(point ? point[0] : Number.NaN)
    ys.push(point ? point[1] : Number.NaN)
    debuts.push(debut)
    const ecrite = Buffer.from(feature(builder, point, valeurs(lieu)))
    debut += ecrite.length
    const lot = paquet.add(ecrite)
    if (lot) await fichier.writeFile(lot)
  }
  await fichier.writeFile(paquet.rest())
  debuts.push(debut)
  return { xs, ys, debuts, emprise }
}

async function* handOver(fichier: FileHandle, rangs: Uint32Array, debuts: Float64Array): AsyncGenerator<Buffer> {
  const paquet = new Paquet(PAQUET)
  for (const rang of rangs) {
    const debut = debuts[rang] as number
    const octets = Buffer.allocUnsafe((debuts[rang + 1] as number) - debut)
    // Straight: through the pool of threads, each of these small pieces waits its turn there.
    readSync(fichier.fd, octets, 0, octets.length, debut)
    const lot = paquet.add(octets)
    if (lot) yield lot
  }
  yield paquet.rest()
}

async function* write(chemin: string, lieux: Lieux, contexte: Contexte): AsyncGenerator<Uint8Array> {
  const fichier = await open(chemin, 'w+')
  try {
    const { xs, ys, debuts: debutsVus, emprise } = await draft(fichier, lieux, contexte)
    const debuts = debutsVus.tous
    const nombre = xs.tous.length
    yield Buffer.concat([MAGIE, header(contexte, nombre, emprise.cadre, nombre > 0 ? NOEUD : 0)])
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
