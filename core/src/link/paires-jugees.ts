/** Every pair of places that was looked at, with its score: what a person reviews, and what a measure needs beside the clusters. */

import type { Enregistrement } from '../standard/enregistrement.ts'
import { blocsOf } from './bloc.ts'
import { COPIE } from './grappe.ts'
import { Juge } from './juge.ts'
import { MODELE_LIEUX, type ModeleLieux, plafondsOf } from './modele-lieux.ts'
import { eachPairOf } from './moteur/blocs.ts'
import { uniquesOf } from './uniques.ts'

/** `visit(3, 17, 4.5)`: ranks in the list given. Exact copies are one for the comparison, and told with their first. */
export function eachPaireJugee(
  records: readonly Enregistrement[],
  visit: (a: number, b: number, score: number) => void,
  modele: ModeleLieux = MODELE_LIEUX
): void {
  const { order, kind, uniques, traits } = uniquesOf(records)
  const juge = new Juge(traits, modele)
  kind.forEach((first, rank) => {
    if (first !== rank) visit(order[first] as number, order[rank] as number, COPIE.poids)
  })
  const rankOf = (u: number) => order[uniques[u] as number] as number
  eachPairOf(blocsOf(traits, plafondsOf(modele)), (a, b) => visit(rankOf(a), rankOf(b), juge.score(a, b)))
}
