/**
 * What a key is: 256 bits drawn at random, shown once to whoever made it, kept as a hash. Its first letters say what it is, so that a
 * journal, a search of leaked secrets or a person knows one at sight.
 */
import { createHash, randomBytes } from 'node:crypto'
import type { Portee } from './portees.ts'

/** A key as an API meets it: who it was made for and what it opens, never what it is made of. */
export interface Cle {
  readonly id: number
  /** Who it was made for, as the operator wrote it. */
  readonly pour: string
  readonly portees: ReadonlySet<Portee>
}

/** Why a key opens nothing. */
export type Defaut = 'inconnue' | 'expiree' | 'revoquee'

// "lc_" then 43 letters of base64url: 256 bits.
const CLE = /^lc_[\w-]{43}$/
const PARTOUT = /lc_[\w-]{43}/g
const PREFIXE = 'lc_'

/** A key that nobody has: `lc_Zm9vYmFy…`. */
export const drawCle = (): string => PREFIXE + randomBytes(32).toString('base64url')

/** What is kept of it. A plain hash: 256 random bits are not guessed, whatever the hash costs. */
export const empreinteOf = (cle: string): string => createHash('sha256').update(cle).digest('hex')

/** True of a text that could be a key. */
export const isCle = (texte: string): boolean => CLE.test(texte)

/** A text that may be written in a journal: `sansCle('/api/v1/lieux/lc_Zm9v…') === '/api/v1/lieux/lc_(masquée)'`. */
export const sansCle = (texte: string): string =>
  texte.includes(PREFIXE) ? texte.replace(PARTOUT, 'lc_(masquée)') : texte

// "Bearer lc_Zm9v…", whatever the case of the first word (RFC 9110 § 11.1)
const BEARER = /^bearer {1,5}(\S{1,500})$/i

/**
 * The key that an `Authorization` header presents: null when it is for somebody else (`Basic …`, which a machine in front may ask for),
 * empty when it is a key that nobody can read.
 */
export function presentedIn(authorization: string): string | null {
  if (!/^bearer\b/i.test(authorization)) return null
  const vue = BEARER.exec(authorization.trim())?.[1] ?? ''
  return isCle(vue) ? vue : ''
}
