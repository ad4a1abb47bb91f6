/**
 * From links to clusters. Links are taken from the strongest down, and two groups become one only if they cohere:
 * no pair across them is clearly two places, two rows that are told apart are one by their own score or not at all, and the
 * pairs agree on the whole. A chain of near misses (A like B, B like C, C unlike A) is thus not one place.
 */

/** Decisions as grouping obeys them: ranks are those of what is grouped. */
export interface Contraintes {
  /** To be one before anything is weighed. */
  readonly unis: readonly Paire[]
  /** Every pair that somebody wanted one, those that a later word parted included: their fates hang together. */
  readonly voulus: readonly Paire[]
  /** True when somebody decided that no place holds both a record of `left` and one of `right`. */
  readonly parts: (left: readonly number[], right: readonly number[]) => boolean
  /** A rank and those it is united with. */
  readonly avec: (rank: number) => readonly number[]
}

export type Paire = readonly [a: number, b: number]

/** A link to consider, and its score. */
export interface Arete {
  readonly a: number
  readonly b: number
  readonly score: number
}

export interface Coherence {
  readonly score: (a: number, b: number) => number
  /** At or below: two places. */
  readonly separer: number
  /** The mean score across two groups must reach it, and that of each pair told apart. */
  readonly joindre: number
  /** True when one list, or their own words, tell the two apart: no third record, like both, joins them. */
  readonly toldApart: (a: number, b: number) => boolean
  /** What people decided, which comes before any score. */
  readonly contraintes?: Contraintes
}

// Pairs looked at when two groups meet. Beyond, both groups are sampled evenly: a place told by more than twenty
// sources in as many wordings is unknown so far (largest seen in the sources read: see the bench).
const PAIRES_MAX = 400

function sample(group: readonly number[], max: number): readonly number[] {
  if (group.length <= max) return group
  return Array.from({ length: max }, (_, i) => group[Math.floor((i * group.length) / max)] as number)
}

function coheres(left: readonly number[], right: readonly number[], rule: Coherence): boolean {
  if (left.length === 1 && right.length === 1) return true
  const side = Math.floor(Math.sqrt(PAIRES_MAX))
  const few = left.length <= right.length ? left : right
  const many = few === left ? right : left
  const smaller = sample(few, side)
  const larger = sample(many, Math.floor(PAIRES_MAX / smaller.length))
  let total = 0
  for (const a of smaller)
    for (const b of larger) {
      const score = rule.score(a, b)
      if (score <= rule.separer) return false
      if (score < rule.joindre && rule.toldApart(a, b)) return false
      total += score
    }
  return total >= rule.joindre * smaller.length * larger.length
}

/**
 * The group of each of `nombre` records, as the smallest rank in it. Ties between links are broken by ranks: with records in one
 * canonical order, the answer does not depend on the order they came in.
 */
export function group(nombre: number, aretes: readonly Arete[], rule: Coherence): Int32Array {
  const sorted = [...aretes].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
  const groupOf = new Int32Array(nombre)
  for (let i = 0; i < nombre; i++) groupOf[i] = i
  const members = new Map<number, number[]>()
  const membersOf = (g: number) => members.get(g) ?? [g]
  const meet = (
    a: number,
    b: number,
    mayBeOne: (left: readonly number[], right: readonly number[]) => boolean
  ): void => {
    const ga = groupOf[a] as number
    const gb = groupOf[b] as number
    if (ga === gb) return
    const left = membersOf(ga)
    const right = membersOf(gb)
    if (!mayBeOne(left, right)) return
    const kept = Math.min(ga, gb)
    const all = [...left, ...right].sort((x, y) => x - y)
    for (const m of all) groupOf[m] = kept
    members.delete(Math.max(ga, gb))
    members.set(kept, all)
  }
  for (const [a, b] of rule.contraintes?.unis ?? []) meet(a, b, () => true)
  const parts = rule.contraintes?.parts
  for (const { a, b } of sorted) meet(a, b, (left, right) => !parts?.(left, right) && coheres(left, right, rule))
  return groupOf
}
