/**
 * A QR code as a small image, for a document that holds a thousand of them: drawn square by square, as the page does, each would be
 * two hundred drawings in memory. Black and white, a bit a dot, several dots to a square so that no reader of PDF blurs them.
 */
import { crc32, deflateSync } from 'node:zlib'
import { squaresOf } from '../papier/code-qr.ts'

/** Dots to the side of a square. */
const POINTS = 4
/** Squares of white around: the page gives the rest. */
const MARGE = 2

function chunk(nom: string, octets: Buffer): Buffer {
  const bloc = Buffer.alloc(12 + octets.length)
  bloc.writeUInt32BE(octets.length, 0)
  bloc.write(nom, 4, 'latin1')
  octets.copy(bloc, 8)
  bloc.writeUInt32BE(crc32(bloc.subarray(4, 8 + octets.length)), 8 + octets.length)
  return bloc
}

/** `imageQr('https://lieux.exemple.fr/lieux/k7m-29q-xd0')` → `data:image/png;base64,…` */
export function imageQr(texte: string): string {
  const carres = squaresOf(texte)
  const cote = (carres.length + 2 * MARGE) * POINTS
  const rang = 1 + ((cote + 7) >> 3)
  // White everywhere; each row begins with its filter, which is none.
  const points = Buffer.alloc(rang * cote, 0xff)
  for (let y = 0; y < cote; y++) {
    points[y * rang] = 0
    const ligne = Math.floor(y / POINTS) - MARGE
    for (let x = 0; x < cote; x++) {
      const colonne = Math.floor(x / POINTS) - MARGE
      if (!carres[ligne]?.[colonne]) continue
      const octet = y * rang + 1 + (x >> 3)
      points[octet] = (points[octet] as number) & ~(0x80 >> (x & 7))
    }
  }
  const entete = Buffer.alloc(13)
  entete.writeUInt32BE(cote, 0)
  entete.writeUInt32BE(cote, 4)
  // One bit, grey
  entete[8] = 1
  const png = Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', entete),
    chunk('IDAT', deflateSync(points)),
    chunk('IEND', Buffer.alloc(0))
  ])
  return `data:image/png;base64,${png.toString('base64')}`
}
