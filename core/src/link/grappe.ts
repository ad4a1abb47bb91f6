/** What linkage answers: groups of records that are one place, and the links that hold them, with their reasons. */

/** One clue and what it weighs: `{ indice: 'telephone', niveau: 'égal', poids: 3.2 }`. Weights add up to the score. */
export interface Raison {
  readonly indice: string
  readonly niveau: string
  readonly poids: number
}

/** Why two records that say exactly the same are one: no clue is weighed, and more bits than any sum of them are told. */
export const COPIE: Raison = { indice: 'contenu', niveau: 'identique', poids: 20 }

/** Two records (ranks in the list given) held to be one place. */
export interface Lien {
  readonly a: number
  readonly b: number
  readonly score: number
  /** Worked out when asked: saying why costs a tenth of linking, and most links are never looked at. */
  readonly raisons: readonly Raison[]
}

/** Records of one place: ranks in the list given, in increasing order; a record alone is a cluster of one. */
export interface Grappe {
  readonly membres: readonly number[]
  readonly liens: readonly Lien[]
}
