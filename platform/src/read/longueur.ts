/**
 * A list far longer than a page opens, told from its bytes, piece by piece: opening 49 MB to say so took 150 MB of memory. JSON is
 * weighed as the reader will (`pesee-json.ts`); of what looks like CSV the rows that say something are counted. What is in doubt is
 * left to the reader.
 */
import { createReadStream } from 'node:fs'
import { TropDeLignes } from './erreurs.ts'
import { looksJson, PeseeJson } from './pesee-json.ts'

const PIECE = 1 << 20
const QUOTE = 0x22
const NEWLINE = 0x0a
/** Rows that are no data, at most: a title above, a header on two rows. */
const AUTOUR = 50
/** Bytes of a row that says nothing: separators, blanks, quotes. */
const MUETS = new Set(Buffer.from(';,\t| \r"'))
/** First bytes of what is not CSV: a zip, a mark of UTF-16. */
const AUTRES = new Set([0x50, 0xff, 0xfe])

interface Compte {
  feed(octets: Uint8Array): void
  close(): void
}

/** Rows of what looks like CSV. */
class Rangees implements Compte {
  readonly #nom: string
  readonly #max: number
  readonly #muet = Uint8Array.from({ length: 256 }, (_, byte) => (MUETS.has(byte) ? 1 : 0))
  #rangs = 0
  #dit = false
  #cite = false

  constructor(nom: string, max: number) {
    this.#nom = nom
    this.#max = max
  }

  feed(octets: Uint8Array): void {
    const muet = this.#muet
    let [dit, cite] = [this.#dit, this.#cite]
    for (let i = 0; i < octets.length; i++) {
      const octet = octets[i] as number
      if (octet === QUOTE) cite = !cite
      else if (octet === NEWLINE && !cite) {
        if (dit) this.#rangs++
        dit = false
      } else if (muet[octet] === 0) dit = true
    }
    this.#dit = dit
    this.#cite = cite
    if (this.#rangs > this.#max + AUTOUR) throw new TropDeLignes(this.#nom, this.#max)
  }

  close(): void {}
}

/** Who counts a file that begins so; null: neither CSV nor JSON, or of an encoding that bytes do not tell. */
function compteOf(debut: Buffer, nom: string, max: number): Compte | null {
  // A byte of value zero: UTF-16 without a mark, or no text.
  if (AUTRES.has(debut[0] ?? 0) || debut.includes(0)) return null
  return looksJson(debut) ? new PeseeJson(nom, max) : new Rangees(nom, max)
}

/** Throws `TropDeLignes` when the file at `chemin` surely holds more than `max` rows, and what the weighing of JSON throws. */
export async function checkLength(chemin: string, nom: string, max: number): Promise<void> {
  let compte: Compte | null = null
  for await (const piece of createReadStream(chemin, { highWaterMark: PIECE })) {
    compte ??= compteOf(piece as Buffer, nom, max)
    if (compte === null) return
    compte.feed(piece as Buffer)
  }
  compte?.close()
}
