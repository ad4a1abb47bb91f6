/**
 * A list that was packed (`liste.csv.gz`), as open data portals hand them over: opened like any other, never beyond what a list may
 * weigh, and never when it unfolds as no list does. Piece by piece, so that a bomb is told before it is held.
 */
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { nombre } from '@lieux-communs/core'
import { ArchiveAbimee, FichierTropGrand } from './erreurs.ts'

/** Past a size that harms nobody, how many times its own size a list unfolds to: 17 at most over the real ones, a bomb a thousand. */
const RATIO = 200
const SANS_RATIO = 10_000_000

/** `1f 8b 08`, whatever the file is called. */
export const isGzip = (octets: Uint8Array): boolean => octets[0] === 0x1f && octets[1] === 0x8b && octets[2] === 8

/**
 * What the archive of `taille` bytes holds, piece by piece, `max` bytes at most. Throws `FichierTropGrand`, `ArchiveAbimee`.
 */
async function* gunzipPieces(source: Readable, taille: number, nom: string, max: number): AsyncGenerator<Buffer> {
  const stream = createGunzip()
  source.once('error', cause => stream.destroy(cause))
  let ouverts = 0
  try {
    for await (const piece of source.pipe(stream)) {
      ouverts += (piece as Buffer).length
      if (ouverts > SANS_RATIO && ouverts > RATIO * taille)
        throw new FichierTropGrand(nom, `une archive qui s’ouvre à plus de ${RATIO} fois sa taille`)
      if (ouverts > max) throw new FichierTropGrand(nom, `plus de ${nombre(max / 1e6)} Mo une fois décompressé`)
      yield piece as Buffer
    }
  } catch (cause) {
    if (cause instanceof FichierTropGrand) throw cause
    throw new ArchiveAbimee(nom, cause)
  } finally {
    source.destroy()
  }
}

/** The same of an archive that is whole in memory. */
export async function gunzipList(octets: Uint8Array, nom: string, max: number): Promise<Buffer> {
  const morceaux: Buffer[] = []
  for await (const morceau of gunzipPieces(Readable.from([octets]), octets.length, nom, max)) morceaux.push(morceau)
  return Buffer.concat(morceaux)
}

/** Opens an archive where it lies; leaves any other file as it is. */
export async function unpackList(chemin: string, nom: string, max: number): Promise<void> {
  const fichier = await open(chemin)
  const { buffer } = await fichier.read(Buffer.alloc(3), 0, 3, 0)
  const { size } = await fichier.stat()
  await fichier.close()
  if (!isGzip(buffer)) return
  const ouvert = `${chemin}.ouvert`
  await pipeline(gunzipPieces(createReadStream(chemin), size, nom, max), createWriteStream(ouvert, { mode: 0o600 }))
  await rename(ouvert, chemin)
}
