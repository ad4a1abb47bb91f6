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
  /** Said of a record that one of these may be, its list having renumbered: they stay apart until a person says again. */
  readonly incertaine?: true
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

/** A word that is not followed, and the one that forbids it: their ranks among the decisions given. */
interface Empechee {
  readonly voulue: number
  readonly par: number
}

interface Obeies extends Contraintes {
  /** Of those who said « one place », whom nobody can follow without joining what somebody parted. */
  readonly empechees: readonly Empechee[]
}

const AUCUNE: Obeies = { unis: [], voulus: [], parts: () => false, avec: rank => [rank], empechees: [] }

/** The last word on each pair of records that are there, in the order they were taken. */
function lastWords(
  decisions: readonly Decision[],
  rankOf: (cle: string) => number | undefined
): { readonly rang: number; readonly nature: Decision['nature']; readonly paire: Paire }[] {
  const dits = new Map<string, { rang: number; nature: Decision['nature']; paire: Paire }>()
  decisions.forEach(({ nature, a, b }, rang) => {
    const [ra, rb] = [rankOf(a), rankOf(b)]
    if (ra === undefined || rb === undefined || ra === rb) return
    const cle = ra < rb ? `${ra} ${rb}` : `${rb} ${ra}`
    dits.delete(cle)
    dits.set(cle, { rang, nature, paire: [ra, rb] })
  })
  return [...dits.values()]
}

/**
 * Decisions in the order they were taken. On one pair the last word stands. « Not the same » stands for ever: what others said of other
 * pairs never joins the two through a third, and it is the latest of those others that is followed. `rankOf` answers nothing for a record
 * that is not there: what was decided of it waits for it.
 */
export function contraintesOf(decisions: readonly Decision[], rankOf: (cle: string) => number | undefined): Obeies {
  if (decisions.length === 0) return AUCUNE
  const mots = lastWords(decisions, rankOf)
  const ensembles = new Ensembles()
  const ennemis = new Map<number, Map<number, number>>()
  for (const { rang, nature, paire } of mots) {
    if (nature !== 'distincts') continue
    for (const [x, y] of [paire, paire.toReversed() as unknown as Paire])
      ennemis.set(x, (ennemis.get(x) ?? new Map()).set(y, rang))
  }
  /** The word that parts two groups, or null. */
  const parting = (left: readonly number[], right: readonly number[]): number | null => {
    for (const l of left) {
      const autres = ennemis.get(l)
      if (autres === undefined) continue
      for (const r of right) {
        const rang = autres.get(r)
        if (rang !== undefined) return rang
      }
    }
    return null
  }
  const unis: Paire[] = []
  const voulus: Paire[] = []
  const empechees: Empechee[] = []
  for (const { rang, nature, paire } of mots.reverse()) {
    if (nature !== 'memes') continue
    const [ra, rb] = paire
    voulus.push(paire)
    const par = parting(ensembles.membres(ra), ensembles.membres(rb))
    if (par !== null) {
      empechees.push({ voulue: rang, par })
      continue
    }
    unis.push(paire)
    ensembles.unite(ra, rb)
  }
  const parts = (left: readonly number[], right: readonly number[]) => parting(left, right) !== null
  return { unis, voulus, parts: ennemis.size === 0 ? () => false : parts, avec: ensembles.membres, empechees }
}

/** What stands between words, whatever records are there: see `contraintesOf`. `[{ voulue: 0, par: 2 }]`: the third forbids the first. */
export function empecheesOf(decisions: readonly Decision[]): readonly Empechee[] {
  const rangs = new Map<string, number>()
  const rankOf = (cle: string): number => {
    const rang = rangs.get(cle) ?? rangs.size
    rangs.set(cle, rang)
    return rang
  }
  return contraintesOf(decisions, rankOf).empechees
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
