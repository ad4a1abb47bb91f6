/**
 * What every named distance is: prepared once for the distinct values of a column, it then answers for two of them by their ranks. A
 * likeness goes from 0 to 1 (levels say `au_moins`); a distance is in its own unit (levels say `au_plus`).
 */

/** The distinct values of a column, folded, and how many records hold each. */
export interface Valeurs {
  readonly textes: readonly string[]
  readonly porteurs: ArrayLike<number>
}

/** Of two distinct values by their ranks. */
export type Comparateur = (a: number, b: number) => number

export interface Distance {
  readonly nom: string
  /** French, for who reads a model. */
  readonly dit: string
  /** True of a distance in its own unit, whose levels say `au_plus`. */
  readonly unite?: true
  readonly prepare: (valeurs: Valeurs) => Comparateur
}

/** A distance that looks at two texts and nothing else. */
export const ofTexts =
  (compare: (a: string, b: string) => number): Distance['prepare'] =>
  ({ textes }) =>
  (a, b) =>
    compare(textes[a] as string, textes[b] as string)
