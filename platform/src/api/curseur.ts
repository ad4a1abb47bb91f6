/**
 * Where a reader is in a list: the édition it began in, the rank of the next place, and a mark of the question asked, so
 * that a cursor is never followed in another édition or with other filters.
 */
import { createHash } from 'node:crypto'
import type { Criteres } from '../catalogue/filtre.ts'

export interface Curseur {
  readonly edition: number
  readonly debut: number
  readonly question: string
}

/** A short mark of the filters: the same filters give the same mark. */
export const marqueDe = (criteres: Criteres): string =>
  createHash('sha256').update(JSON.stringify(criteres)).digest('base64url').slice(0, 8)

/** `12.50.aBcDeFgH` */
export const writeCurseur = (c: Curseur): string => `${c.edition}.${c.debut}.${c.question}`

// "12.50.aBcDeFgH"
const FORME = /^(\d{1,9})\.(\d{1,9})\.([\w-]{8})$/

export function readCurseur(texte: string): Curseur | null {
  const lu = FORME.exec(texte)
  return lu ? { edition: Number(lu[1]), debut: Number(lu[2]), question: lu[3] as string } : null
}
