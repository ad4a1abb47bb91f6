/**
 * What people decided of two records: one place, whatever the score, or two for ever. Grouping obeys, and knows nothing of who decided,
 * nor why: the store remembers that. Decisions name records by their keys, so that they hold from one harvest to the next.
 */
import type { Enregistrement } from '../standard/enregistrement.ts'
import { cleGlobale } from './cle.ts'
import type { Contraintes, Paire } from './moteur/grouper.ts'
import { contentOf } from './traits.ts'
import { copyKey } from './uniques.ts'

/** `{ nature: 'distincts', a: 'mairies\u001fi:42', b: 'hub\u001fi:7' }`: keys are those of `cleGlobale`. */
export interface Decision {
  readonly nature: 'memes' | 'distincts'
  readonly a: string
  readonly b: string
}

/** Ranks in disjoint sets, each known by the smallest of its members. */
class Ensembles {
  readonly #membres = new Map<number, number[]>()
  readonly #racines = new Map<number, number>()

  racine = (rank: number): number => this.#racines.get(rank) ?? rank
  membres = (rank: number): readonly number[] => this.#membres.get(this.racine(rank)) ?? [rank]

  unite(a: number, b: number): void {
    const [ra, rb] = [this.racine(a), this.racine(b)]
    if (ra === rb) return
    const all = [...this.membres(ra), ...this.membres(rb)].sort((x, y) => x - y)
    for (const m of all) this.#racines.set(m, all[0] as number)
    this.#membres.delete(Math.max(ra, rb))
    this.#membres.set(all[0] as number, all)
  }
}

const AUCUNE: Contraintes = { unis: [], voulus: [], parts: () => false, avec: rank => [rank] }

/**
 * Decisions in the order they were taken; where they contradict one another, directly or through others, the last word stands.
 * `rankOf` answers nothing for a record that is not there: what was decided of it waits for it.
 */
export function contraintesOf(
  decisions: readonly Decision[],
  rankOf: (cle: string) => number | undefined
): Contraintes {
  if (decisions.length === 0) return AUCUNE
  const ensembles = new Ensembles()
  const ennemis = new Map<number, Set<number>>()
  const unis: Paire[] = []
  const voulus: Paire[] = []
  const apart = (left: readonly number[], right: readonly number[]): boolean =>
    left.some(l => {
      const autres = ennemis.get(l)
      return autres !== undefined && right.some(r => autres.has(r))
    })
  for (let i = decisions.length - 1; i >= 0; i--) {
    const { nature, a, b } = decisions[i] as Decision
    const [ra, rb] = [rankOf(a), rankOf(b)]
    if (ra === undefined || rb === undefined || ra === rb) continue
    if (nature === 'memes') {
      voulus.push([ra, rb])
      if (apart(ensembles.membres(ra), ensembles.membres(rb))) continue
      unis.push([ra, rb])
      ensembles.unite(ra, rb)
    } else if (ensembles.racine(ra) !== ensembles.racine(rb)) {
      for (const [x, y] of [
        [ra, rb],
        [rb, ra]
      ] as const)
        ennemis.set(x, (ennemis.get(x) ?? new Set()).add(y))
    }
  }
  return { unis, voulus, parts: ennemis.size === 0 ? () => false : apart, avec: ensembles.membres }
}

/** The records that decisions name, by key. */
export function decided(
  records: readonly Enregistrement[],
  decisions: readonly Decision[]
): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>()
  if (decisions.length === 0) return ranks
  const named = new Set(decisions.flatMap(({ a, b }) => [a, b]))
  records.forEach((record, rank) => {
    const cle = cleGlobale(record)
    if (named.has(cle)) ranks.set(cle, rank)
  })
  return ranks
}

/**
 * Records that say exactly the same and were decided to be two places all the same: they are no copies of each other, whatever they
 * say.
 */
export function apartFromCopies(
  records: readonly Enregistrement[],
  decisions: readonly Decision[],
  ranks: ReadonlyMap<string, number> = decided(records, decisions)
): ReadonlySet<Enregistrement> {
  const alone = new Set<Enregistrement>()
  for (const { nature, a, b } of decisions) {
    const [ra, rb] = [ranks.get(a), ranks.get(b)]
    if (nature !== 'distincts' || ra === undefined || rb === undefined || ra === rb) continue
    const [x, y] = [records[ra] as Enregistrement, records[rb] as Enregistrement]
    const key = copyKey(x)
    if (key === null || key !== copyKey(y) || contentOf(x) !== contentOf(y)) continue
    alone.add(x).add(y)
  }
  return alone
}

/**
 * The score of two records when some are united by decision: the best that any of those united with the one makes with any of those
 * united with the other. A record that looks like one of them is not kept out by another, which was joined against its own score.
 */
export const scoreOfUnited = (
  { unis, avec }: Contraintes,
  score: (a: number, b: number) => number
): ((a: number, b: number) => number) =>
  unis.length === 0
    ? score
    : (a, b) => {
        let best = Number.NEGATIVE_INFINITY
        for (const x of avec(a)) for (const y of avec(b)) best = Math.max(best, score(x, y))
        return best
      }
