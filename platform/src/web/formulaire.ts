/** The texts of a form sent by one of our pages; its files are thrown away, unless a page asks for them. */
import type { Multipart } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'

/** What takes the files of a form: at most so many bytes and one more of each, which says that there were too many. */
export interface Preneur {
  readonly octetsMax: number
  takes(champ: string, octets: Buffer): void
}

/** `(await readTexts(request)).get('nom')`. A file left empty is not taken. */
export async function readTexts(request: FastifyRequest, preneur?: Preneur): Promise<ReadonlyMap<string, string>> {
  const champs = new Map<string, string>()
  for await (const part of request.parts() as AsyncIterable<Multipart>) {
    if (part.type === 'field') champs.set(part.fieldname, String(part.value))
    else if (preneur === undefined) part.file.resume()
    else {
      const morceaux: Buffer[] = []
      let pris = 0
      // Read to its end whatever its weight: the browser tells nothing of an answer to who is still sending.
      for await (const morceau of part.file as AsyncIterable<Buffer>) {
        if (pris <= preneur.octetsMax) morceaux.push(morceau)
        pris += morceau.length
      }
      const octets = Buffer.concat(morceaux).subarray(0, preneur.octetsMax + 1)
      if (octets.length > 0) preneur.takes(part.fieldname, octets)
    }
  }
  return champs
}

/** False for what no keyboard writes and PostgreSQL refuses: a zero byte. */
export const isLisible = (champs: ReadonlyMap<string, string>): boolean =>
  ![...champs].some(([nom, valeur]) => nom.includes('\0') || valeur.includes('\0'))

// "Ca\u001b[2Jmille": what would move the cursor of whoever reads it in a terminal.
const COMMANDES = /[\p{Cc}\u2028\u2029]+/gu

/** One line of at most `max` signs, as a person typed it: `ligneOf('  Camille\n', 80) === 'Camille'`. */
export const ligneOf = (champ: string | undefined, max: number): string =>
  [...(champ ?? '').replace(COMMANDES, ' ').trim()].slice(0, max).join('').trim()
