/** Whether each file holds a thing once, as the files themselves show it. */
import type { Donnees } from './colonnes.ts'
import type { Vues } from './liaison.ts'
import type { Modele } from './modele.ts'
import { scorerOf } from './poids.ts'

/**
 * Twins within a file, for a hundred twins across, up to which what is alike in a file is chance: a column that a review prints under one
 * title. Measured, in twins as sure as half of those found across: none for Fodors-Zagats, 6 for DBLP-ACM, both known to hold
 * each thing once, 10 for the two providers of Overture's pairs; about 100 for a list with duplicates cut in two at random (FEBRL 3).
 */
const PART_MAX = 0.15

/** The median score of the pairs that go across and would be joined: NaN when there is none. */
function medianAcross(scores: Float64Array, entre: Float64Array, joindre: number): number {
  const ranked = Array.from(scores.keys())
    .filter(m => (scores[m] as number) >= joindre && (entre[m] as number) > 0)
    .sort((x, y) => (scores[y] as number) - (scores[x] as number))
  const all = ranked.reduce((sum, m) => sum + (entre[m] as number), 0)
  let seen = 0
  for (const m of ranked) {
    seen += entre[m] as number
    if (2 * seen >= all) return scores[m] as number
  }
  return Number.NaN
}

/** True when hardly any record has a twin in its own file, next to those it has in another. */
export function holdOnce(
  { nombre, fichiers }: Donnees,
  modele: Modele,
  { paires: { a, b }, motifs, entre }: Pick<Vues, 'paires' | 'motifs' | 'entre'>
): boolean {
  const scorer = scorerOf(modele)
  const scores = Float64Array.from(motifs.niveaux, (levels, m) => scorer(levels, motifs.raretes[m] as number))
  const sure = medianAcross(scores, entre, modele.bandes.joindre)
  // Nothing goes across: the files show nothing of it.
  if (Number.isNaN(sure)) return false
  const within = new Uint8Array(nombre)
  const across = new Uint8Array(nombre)
  for (let p = 0; p < a.length; p++) {
    if ((scores[motifs.motifDe[p] as number] as number) < sure) continue
    const [x, y] = [a[p] as number, b[p] as number]
    const into = fichiers[x] === fichiers[y] ? within : across
    into[x] = 1
    into[y] = 1
  }
  const count = (flags: Uint8Array) => flags.reduce((sum, f) => sum + f, 0)
  return count(within) <= PART_MAX * count(across)
}
