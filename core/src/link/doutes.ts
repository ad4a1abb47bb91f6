/**
 * The pairs that a person should look at: two places apart that may be one (their score lies in the band where clues do not suffice, or it would
 * join them and something forbids it), or one place whose records contradict each other.
 */
import { BANDES, REGARDER } from './modele.ts'

/** Two records (ranks in the list given), and their score in bits. */
export interface Doute {
  readonly a: number
  readonly b: number
  readonly score: number
  /** True when they are one place now, and contradict each other. */
  readonly joints: boolean
}

export type Bande = 'joindre' | 'regarder' | 'separer'

/** `bandeOf(1) === 'joindre'`, `bandeOf(-2) === 'regarder'`. */
export const bandeOf = (score: number): Bande =>
  score >= BANDES.joindre ? 'joindre' : score >= REGARDER ? 'regarder' : 'separer'
