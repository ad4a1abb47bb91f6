/**
 * Where a reader is in a list: the édition it began in, the last place shown with its key in the order asked, and a mark of the
 * question, so that a cursor is never followed in another édition or with other filters. Nothing is kept on our side.
 */
import { hash32 } from '@lieux-communs/core'
import type { Repere } from '../catalogue/colonnes/meilleurs.ts'
import { seul, type Valeurs } from './parametre.ts'

export interface Curseur {
  readonly edition: number
  readonly apres: Repere
  readonly marque: string
}

/** Parameters that may change from one page to the next. */
const LIBRES: ReadonlySet<string> = new Set(['limite', 'limit', 'curseur'])

/** A short mark of what was asked: the same filters and order, in whatever order they are written, give the same mark. */
export function marqueDe(valeurs: Valeurs): string {
  const dites = [...valeurs].filter(([nom]) => !LIBRES.has(nom)).sort(([a], [b]) => (a < b ? -1 : 1))
  return hash32(JSON.stringify(dites)).toString(16).padStart(8, '0')
}

const CLE = Buffer.alloc(8)

/** A key to the last bit: `0.1` written in decimal and read again would be another page for a place at the edge. */
function writeCle(cle: number): string {
  CLE.writeDoubleBE(cle)
  return CLE.toString('base64url')
}

/** `12.50.P7mZmZmZmZo.0badcafe` */
export const writeCurseur = ({ edition, apres, marque }: Curseur): string =>
  `${edition}.${apres.rang}.${writeCle(apres.cle)}.${marque}`

// "12.50.P7mZmZmZmZo.0badcafe"
const FORME = /^(\d{1,9})\.(\d{1,9})\.([\w-]{11})\.([\da-f]{8})$/

export function readCurseur(texte: string): Curseur | null {
  const lu = FORME.exec(texte)
  if (!lu) return null
  const [, edition, rang, cle = '', marque = ''] = lu
  const nombre = Buffer.from(cle, 'base64url').readDoubleBE(0)
  if (Number.isNaN(nombre)) return null
  return { edition: Number(edition), apres: { rang: Number(rang), cle: nombre }, marque }
}

/** « maintenant » is written as the instant it was, so that the next pages are of the same question. */
export function withInstant(valeurs: Valeurs, maintenant: Date): Valeurs {
  return seul(valeurs, 'ouvert') === 'maintenant'
    ? new Map([...valeurs, ['ouvert', [[`${maintenant.toISOString().slice(0, 16)}Z`]]]])
    : valeurs
}
