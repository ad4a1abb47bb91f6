/**
 * The number that a person leaves with, said over the telephone or copied by hand: four signs without look-alikes and one that checks them,
 * so that a slip is told as such and never opens another person’s.
 */
import { randomInt } from 'node:crypto'

/** Crockford’s: no I, L, O, U, which are read for others or spell words. */
const SIGNES = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LONGUEUR = 4

/** Odd weights, which 32 cannot undo; their differences are even, so a swap is caught unless the two are 16 apart. */
const POIDS = [3, 5, 11, 25]

const controleOf = (corps: string): string =>
  SIGNES[
    [...corps].reduce((somme, signe, rang) => somme + SIGNES.indexOf(signe) * (POIDS[rang] as number), 7) % 32
  ] as string

/** `4F7K-2` */
export function drawNumero(): string {
  const corps = Array.from({ length: LONGUEUR }, () => SIGNES[randomInt(SIGNES.length)]).join('')
  return `${corps}-${controleOf(corps)}`
}

// What is heard or read for another sign.
const ENTENDUS: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }

/** The number as it was given, or null when it is none: `readNumero('4f7k 2')`, spaces, case and look-alikes aside. */
export function readNumero(texte: string): string | null {
  if (texte.length > 20) return null
  const net = texte
    .toUpperCase()
    .replace(/[\s\u00a0-]/g, '')
    .replace(/[OIL]/g, signe => ENTENDUS[signe] as string)
  if (net.length !== LONGUEUR + 1 || [...net].some(signe => !SIGNES.includes(signe))) return null
  const corps = net.slice(0, LONGUEUR)
  return controleOf(corps) === net[LONGUEUR] ? `${corps}-${net[LONGUEUR]}` : null
}
