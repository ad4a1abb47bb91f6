/**
 * Looking into a zip before any library opens it: what it holds, and how large it really is once inflated. A workbook of
 * a few kilobytes can unfold into gigabytes, and the sizes that it declares may lie: each entry is inflated under a cap.
 */
import { inflateRawSync } from 'node:zlib'

export interface Entree {
  readonly nom: string
  /** The inflated bytes; throws when the archive unfolds beyond what was allowed. */
  readonly octets: () => Buffer
}

export class ZipTropGrand extends Error {
  override name = 'ZipTropGrand'
}
class ZipCasse extends Error {
  override name = 'ZipCasse'
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const STORED = 0
const DEFLATED = 8
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

function inflate(buffer: Buffer, at: number, size: number, method: number, max: number): Buffer {
  if (at + 30 > buffer.length || buffer.readUInt32LE(at) !== LOCAL) throw new ZipCasse('une entrée manque')
  const start = at + 30 + buffer.readUInt16LE(at + 26) + buffer.readUInt16LE(at + 28)
  const packed = buffer.subarray(start, start + size)
  if (method === STORED) return packed
  if (method !== DEFLATED) throw new ZipCasse(`compression inconnue (${method})`)
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, max) })
  } catch (cause) {
    if ((cause as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE')
      throw new ZipTropGrand('trop grand une fois décompressé')
    throw new ZipCasse('une entrée est abîmée', { cause })
  }
}

/** The entries of an archive; together they may inflate to `max` bytes, each being read at most once. */
export function openZip(bytes: Uint8Array, max: number): Entree[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endRecord(buffer)
  const count = buffer.readUInt16LE(end + 10)
  let at = buffer.readUInt32LE(end + 16)
  let left = max
  const entrees: Entree[] = []
  for (let i = 0; i < count; i++) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== CENTRAL)
      throw new ZipCasse('la table des matières est abîmée')
    const method = buffer.readUInt16LE(at + 10)
    const size = buffer.readUInt32LE(at + 20)
    const nameLength = buffer.readUInt16LE(at + 28)
    const local = buffer.readUInt32LE(at + 42)
    entrees.push({
      nom: buffer.toString('utf8', at + 46, at + 46 + nameLength),
      octets: () => {
        const octets = inflate(buffer, local, size, method, left)
        left -= octets.length
        return octets
      }
    })
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
  }
  return entrees
}
