/**
 * What a person leaves with, said over the telephone or copied by hand: the number of a report, the code of a sheet. Signs without look-alikes
 * and one that checks them, so that a slip is told as such and never opens another person’s.
 */
import { randomInt } from 'node:crypto'

/** Crockford’s: no I, L, O, U, which are read for others or spell words. */
const SIGNES = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Odd weights, which 32 cannot undo; those of neighbours differ by twice an odd number, so a swap is caught unless the two are 16 apart. */
const POIDS = [3, 5, 11, 25, 31, 1]

/** Signs drawn, and how many stand before the dash. */
interface Forme {
  readonly tires: number
  readonly coupe: number
}

/** A million of them: what it opens is read by nobody else’s loss. */
const NUMERO: Forme = { tires: 4, coupe: 4 }
/** A thousand million: what it opens is counted, and must not be found by trying. */
const CODE: Forme = { tires: 6, coupe: 3 }

const controleOf = (corps: string): string =>
  SIGNES[
    [...corps].reduce((somme, signe, rang) => somme + SIGNES.indexOf(signe) * (POIDS[rang] as number), 7) % 32
  ] as string

const written = (corps: string, { coupe }: Forme): string => {
  const tout = corps + controleOf(corps)
  return `${tout.slice(0, coupe)}-${tout.slice(coupe)}`
}

const draw = (forme: Forme): string =>
  written(Array.from({ length: forme.tires }, () => SIGNES[randomInt(SIGNES.length)]).join(''), forme)

// What is heard or read for another sign.
const ENTENDUS: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }

function read(texte: string, forme: Forme): string | null {
  if (texte.length > 20) return null
  const net = texte
    .toUpperCase()
    .replace(/[\s\u00a0-]/g, '')
    .replace(/[OIL]/g, signe => ENTENDUS[signe] as string)
  if (net.length !== forme.tires + 1 || [...net].some(signe => !SIGNES.includes(signe))) return null
  const corps = net.slice(0, forme.tires)
  return controleOf(corps) === net[forme.tires] ? written(corps, forme) : null
}

/** Of a report: `4F7K-2`. */
export const drawNumero = (): string => draw(NUMERO)

/** The number as it was given, or null when it is none: `readNumero('4f7k 2')`, spaces, case and look-alikes aside. */
export const readNumero = (texte: string): string | null => read(texte, NUMERO)

/** Of a sheet: `4F7-K2M9`. */
export const drawCode = (): string => draw(CODE)

/** The code as it was printed, or null when it is none: `readCode('4f7 k2m9')`. */
export const readCode = (texte: string): string | null => read(texte, CODE)
