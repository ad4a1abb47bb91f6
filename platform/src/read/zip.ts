/**
 * Looking into a zip before any library opens it: what it holds, and how large it really is once inflated. A workbook of
 * a few kilobytes can unfold into gigabytes, and the sizes that it declares may lie: each entry is inflated under a cap.
 */
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib'
import { nombre } from '@lieux-communs/core'

export interface Entree {
  readonly nom: string
  /** True when a password locks it. */
  readonly verrouillee: boolean
  /** The inflated bytes; throws when the archive unfolds beyond what was allowed. */
  readonly octets: () => Buffer
  /** The same bytes piece by piece, none kept: what a look at a hostile archive may cost. */
  readonly morceaux: () => AsyncIterable<Buffer>
}

export class ZipTropGrand extends Error {
  override name = 'ZipTropGrand'
}
export class ZipCasse extends Error {
  override name = 'ZipCasse'
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const STORED = 0
const DEFLATED = 8
/** Bytes of a piece: in the usual 16 kB, 69 MB take 2 s more. */
const MORCEAU = 1 << 16
/** Files of an archive: a workbook has some tens, a picture a place makes thousands; 60,000 empty ones took 10 s. */
const ENTREES_MAX = 5_000
/** The end record is at most 22 bytes and a comment away from the end. */
const END_MAX = 22 + 65_535

/** `PK\x03\x04`. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
}

function endRecord(buffer: Buffer): number {
  for (let at = buffer.length - 22; at >= Math.max(0, buffer.length - END_MAX); at--) {
    if (buffer.readUInt32LE(at) === END) return at
  }
  throw new ZipCasse('la fin de l’archive manque')
}

function packedOf(buffer: Buffer, at: number, size: number, method: number): Buffer {
  if (at + 30 > buffer.length || buffer.readUInt32LE(at) !== LOCAL) throw new ZipCasse('une entrée manque')
  const start = at + 30 + buffer.readUInt16LE(at + 26) + buffer.readUInt16LE(at + 28)
  if (method !== STORED && method !== DEFLATED) throw new ZipCasse(`compression inconnue (${method})`)
  return buffer.subarray(start, start + size)
}

function inflate(packed: Buffer, method: number, max: number): Buffer {
  if (method === STORED) return packed
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, max) })
  } catch (cause) {
    if ((cause as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE')
      throw new ZipTropGrand('trop grand une fois décompressé')
    throw new ZipCasse('une entrée est abîmée', { cause })
  }
}

async function* inflatePieces(packed: Buffer, method: number, spend: (count: number) => void): AsyncGenerator<Buffer> {
  if (method === STORED) {
    spend(packed.length)
    for (let at = 0; at < packed.length; at += MORCEAU) yield packed.subarray(at, at + MORCEAU)
    return
  }
  const stream = createInflateRaw({ chunkSize: MORCEAU })
  stream.end(packed)
  try {
    for await (const piece of stream) {
      spend((piece as Buffer).length)
      yield piece as Buffer
    }
  } catch (cause) {
    if (cause instanceof ZipTropGrand || (cause as { code?: string }).code === undefined) throw cause
    throw new ZipCasse('une entrée est abîmée', { cause })
  }
}

/**
 * The entries of an archive; together they may inflate to `max` bytes, each being read at most once whole and
 * once by pieces. An archive that says
 * itself that it is larger is refused before anything is inflated.
 */
export function openZip(bytes: Uint8Array, max: number): Entree[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endRecord(buffer)
  const count = buffer.readUInt16LE(end + 10)
  if (count > ENTREES_MAX)
    throw new ZipCasse(`une archive de ${nombre(count)} fichiers, quand un classeur en tient quelques dizaines`)
  let at = buffer.readUInt32LE(end + 16)
  let left = max
  let declared = 0
  let looked = 0
  const spend = (count: number): void => {
    looked += count
    if (looked > max) throw new ZipTropGrand('trop grand une fois décompressé')
  }
  const entrees: Entree[] = []
  for (let i = 0; i < count; i++) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== CENTRAL)
      throw new ZipCasse('la table des matières est abîmée')
    const method = buffer.readUInt16LE(at + 10)
    const size = buffer.readUInt32LE(at + 20)
    declared += buffer.readUInt32LE(at + 24)
    if (declared > max) throw new ZipTropGrand('trop grand une fois décompressé')
    const nameLength = buffer.readUInt16LE(at + 28)
    const local = buffer.readUInt32LE(at + 42)
    entrees.push({
      nom: buffer.toString('utf8', at + 46, at + 46 + nameLength),
      // The first bit of the flags.
      verrouillee: (buffer.readUInt16LE(at + 8) & 1) === 1,
      octets: () => {
        const octets = inflate(packedOf(buffer, local, size, method), method, left)
        left -= octets.length
        return octets
      },
      morceaux: () => inflatePieces(packedOf(buffer, local, size, method), method, spend)
    })
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
  }
  return entrees
}

/** An archive of these entries, not compressed: a workbook mended for the library that reads it. */
export function packZip(entrees: readonly { readonly nom: string; readonly octets: Buffer }[]): Buffer {
  const pieces: Buffer[] = []
  const index: Buffer[] = []
  let at = 0
  for (const { nom, octets } of entrees) {
    const name = Buffer.from(nom, 'utf8')
    const local = Buffer.alloc(30)
    local.writeUInt32LE(LOCAL, 0)
    local.writeUInt16LE(20, 4)
    // Names are UTF-8.
    local.writeUInt16LE(0x0800, 6)
    local.writeUInt32LE(crc32(octets), 14)
    local.writeUInt32LE(octets.length, 18)
    local.writeUInt32LE(octets.length, 22)
    local.writeUInt16LE(name.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(CENTRAL, 0)
    central.writeUInt16LE(20, 4)
    local.copy(central, 6, 4, 30)
    central.writeUInt32LE(at, 42)
    pieces.push(local, name, octets)
    index.push(central, name)
    at += 30 + name.length + octets.length
  }
  const size = index.reduce((sum, piece) => sum + piece.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(entrees.length, 8)
  end.writeUInt16LE(entrees.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...pieces, ...index, end])
}
