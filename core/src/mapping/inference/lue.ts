/** What guessing tells of each column, whatever it feeds: the words a human reads before saying yes. */
import type { Cible } from '../../standard/brut.ts'
import type { Colonne } from '../langage.ts'

export interface ColonneLue {
  readonly colonne: Colonne
  /** What it feeds; empty when it is left out. */
  readonly cibles: readonly Cible[]
  /** From 0 to 1. */
  readonly confiance: number
  /** French: what in the name, the values or the neighbours led there, or why it is left out. */
  readonly raison: string
  /** A few cells, as written. */
  readonly exemples: readonly string[]
}

/** A word of a closed list that nothing placed: a human will. */
export interface MotAPlacer {
  readonly champ: Cible
  readonly colonne: Colonne
  readonly mot: string
  /** Rows it was met in. */
  readonly fois: number
}
