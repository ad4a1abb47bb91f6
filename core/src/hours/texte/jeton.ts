/**
 * A token: a word, a number or a sign of the text with what it stands for. Everything after `tokenise` reads these.
 */
import type { Sorte } from './vocabulaire.ts'

export interface Jeton {
  sorte: Sorte
  /** Day (0–6), mask, month, rank, minutes from midnight, bare number or half-day, after the kind. */
  valeur: number
  /** A time that says so itself ("9h", "9:00"), not a bare number; a day by its full name. */
  sur: boolean
  /** Place in the text, for what is quoted back. */
  de: number
  a: number
}

/** Adds a token; every reader of a part of the text gets it. */
export type Push = (sorte: Sorte, valeur: number, sur: boolean, de: number, a: number) => void

/** Kind of the token at `i`; empty beyond both ends. */
export const sorteAt = (jetons: readonly Jeton[], i: number): Sorte | '' => jetons[i]?.sorte ?? ''
