/**
 * A list far longer than a page opens, told from its bytes, piece by piece: opening 49 MB to say so took 150 MB of memory. Only what
 * looks like CSV is counted, and only rows that say something: what is in doubt is left to the reader.
 */
import { createReadStream } from 'node:fs'
import { TropDeLignes } from './erreurs.ts'

const PIECE = 1 << 20
const QUOTE = 0x22
const NEWLINE = 0x0a
/** Rows that are no data, at most: a title above, a header on two rows. */
const AUTOUR = 50
/** Bytes of a row that says nothing: separators, blanks, quotes. */
const MUETS = new Set(Buffer.from(';,\t| \r"'))
/** First bytes of what is not CSV: JSON, a zip, a mark of UTF-16. */
const AUTRES = new Set([0x7b, 0x5b, 0x50, 0xff, 0xfe])

/** Throws `TropDeLignes` when the file at `chemin` surely holds more than `max` rows. */
export async function checkLength(chemin: string, nom: string, max: number): Promise<void> {
  const muet = Uint8Array.from({ length: 256 }, (_, byte) => (MUETS.has(byte) ? 1 : 0))
  let rangs = 0
  let dit = false
  let cite = false
  let premier = true
  for await (const piece of createReadStream(chemin, { highWaterMark: PIECE })) {
    const octets = piece as Buffer
    // A byte of value zero: UTF-16 without a mark, or no text.
    if (premier && (AUTRES.has(octets[0] ?? 0) || octets.includes(0))) return
    premier = false
    for (let i = 0; i < octets.length; i++) {
      const octet = octets[i] as number
      if (octet === QUOTE) cite = !cite
      else if (octet === NEWLINE && !cite) {
        if (dit) rangs++
        dit = false
      } else if (muet[octet] === 0) dit = true
    }
    if (rangs > max + AUTOUR) throw new TropDeLignes(nom, max)
  }
}
