/** The texts of a form sent by one of our pages: files, if any, are thrown away. */
import type { Multipart } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'

/** `(await readTexts(request)).get('nom')`. */
export async function readTexts(request: FastifyRequest): Promise<ReadonlyMap<string, string>> {
  const champs = new Map<string, string>()
  for await (const part of request.parts() as AsyncIterable<Multipart>) {
    if (part.type === 'field') champs.set(part.fieldname, String(part.value))
    else part.file.resume()
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
