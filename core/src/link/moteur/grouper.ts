/**
 * From links to clusters. Links are taken from the strongest down, and two groups become one only if they cohere:
 * no pair across them is clearly two places, two rows that are told apart are one by their own score or not at all, and the
 * pairs agree on the whole. A chain of near misses (A like B, B like C, C unlike A) is thus not one place. What a refused link leaves in two
 * groups is then parted anew, so that the sum of what is kept is the greatest: see repartir.ts.
 */
import { EXACT_MAX, type Poids, partAround, partBest } from './repartir.ts'

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
  /** How many say the same as a rank, itself among them: one that three lists say holds three to it. One each unless told. */
  readonly effectif?: (rank: number) => number
  /** What people decided, which comes before any score. */
  readonly contraintes?: Contraintes
  /** The place of each rank where links weigh the same: the rank itself unless told. */
  readonly ordre?: Int32Array
}

// Pairs looked at when two groups meet. Beyond, both groups are sampled evenly: a place told by more than twenty
// sources in as many wordings is unknown so far (largest seen in the sources read: see the bench).
const PAIRES_MAX = 400

/** As many as say what a record says, where nothing is told of it. */
const UN = () => 1

function sample(group: readonly number[], max: number): readonly number[] {
  if (group.length <= max) return group
  return Array.from({ length: max }, (_, i) => group[Math.floor((i * group.length) / max)] as number)
}

/** True when no group holds both, whatever the others say. */
const isBarred = (a: number, b: number, score: number, rule: Coherence): boolean =>
  score <= rule.separer || (score < rule.joindre && rule.toldApart(a, b))

function coheres(left: readonly number[], right: readonly number[], rule: Coherence): boolean {
  if (left.length === 1 && right.length === 1) return true
  const side = Math.floor(Math.sqrt(PAIRES_MAX))
  const few = left.length <= right.length ? left : right
  const many = few === left ? right : left
  const smaller = sample(few, side)
  const larger = sample(many, Math.floor(PAIRES_MAX / smaller.length))
  const effectif = rule.effectif ?? UN
  let total = 0
  for (const a of smaller)
    for (const b of larger) {
      const score = rule.score(a, b)
      if (isBarred(a, b, score, rule)) return false
      total += (score - rule.joindre) * effectif(a) * effectif(b)
    }
  return total >= 0
}

/** Groups as they are made: the one that holds each record, known by its smallest, and whom each holds. */
class Groupes {
  readonly of: Int32Array
  readonly #membres = new Map<number, readonly number[]>()

  constructor(nombre: number) {
    this.of = new Int32Array(nombre)
    for (let i = 0; i < nombre; i++) this.of[i] = i
  }

  membres = (groupe: number): readonly number[] => this.#membres.get(groupe) ?? [groupe]

  /** Makes one group of these, in increasing order; those that were with them are to be put too. */
  put(membres: readonly number[]): void {
    const groupe = membres[0] as number
    for (const m of membres) this.of[m] = groupe
    this.#membres.set(groupe, membres)
  }
}

const increasing = (ranks: readonly number[]): number[] => ranks.toSorted((x, y) => x - y)

/** What is parted together: those that a decision united are one. */
type Atome = readonly number[]

/** What two atoms weigh in one group, less what joining takes of each pair; −∞ when something says that they are two. Asked twice, told once. */
function poidsOf(atomes: readonly Atome[], rule: Coherence): Poids {
  const effectif = rule.effectif ?? UN
  const weigh = (left: Atome, right: Atome): number => {
    if (rule.contraintes?.parts(left, right)) return Number.NEGATIVE_INFINITY
    let sum = 0
    for (const a of left)
      for (const b of right) {
        const score = rule.score(Math.min(a, b), Math.max(a, b))
        if (isBarred(a, b, score, rule)) return Number.NEGATIVE_INFINITY
        sum += (score - rule.joindre) * effectif(a) * effectif(b)
      }
    return sum
  }
  const known = new Float64Array(atomes.length * atomes.length).fill(Number.NaN)
  return (i, j) => {
    const [x, y] = i < j ? [i, j] : [j, i]
    const at = x * atomes.length + y
    if (Number.isNaN(known[at])) known[at] = weigh(atomes[x] as Atome, atomes[y] as Atome)
    return known[at] as number
  }
}

// Two groups of more than that keep what the strongest links made of them: of the lists read, none is met.
const REPRISE_MAX = 24

/** The place of a rank among those that weigh the same. */
const placeIn =
  ({ ordre }: Coherence) =>
  (rank: number): number =>
    ordre?.[rank] ?? rank

/** Parts these anew, that `lien` did not join; true when another parting is better. */
function partAgain(groupes: Groupes, membres: readonly number[], lien: Arete, rule: Coherence): boolean {
  const placeOf = placeIn(rule)
  const firstOf = (atome: Atome) => Math.min(...atome.map(placeOf))
  const atomes = membres
    .flatMap(m => {
      const atome = rule.contraintes?.avec(m) ?? [m]
      return atome[0] === m ? [atome] : []
    })
    .sort((x, y) => firstOf(x) - firstOf(y))
  if (atomes.length > REPRISE_MAX) return false
  const depart = atomes.map(([first]) => groupes.of[first as number] as number)
  const poids = poidsOf(atomes, rule)
  const rankOf = (m: number) => atomes.findIndex(atome => atome.includes(m))
  const parts =
    atomes.length <= EXACT_MAX ? partBest(depart, poids) : partAround(depart, poids, rankOf(lien.a), rankOf(lien.b))
  if (parts === depart) return false
  for (const part of new Set(parts))
    groupes.put(increasing(atomes.flatMap((atome, i) => (parts[i] === part ? atome : []))))
  return true
}

/** Refused links, by what they hold together: those of one component share a number. */
function componentsOf(refuses: readonly Arete[], groupes: Groupes): ReadonlyMap<number, Arete[]> {
  const parents = new Map<number, number>()
  const rootOf = (groupe: number): number => {
    let root = groupe
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up
    return root
  }
  const ends = ({ a, b }: Arete) => [rootOf(groupes.of[a] as number), rootOf(groupes.of[b] as number)] as const
  for (const lien of refuses) {
    const [ra, rb] = ends(lien)
    if (ra !== rb) parents.set(Math.max(ra, rb), Math.min(ra, rb))
  }
  const components = new Map<number, Arete[]>()
  for (const lien of refuses) {
    const [root] = ends(lien)
    const known = components.get(root)
    if (known === undefined) components.set(root, [lien])
    else known.push(lien)
  }
  return components
}

/** What refused links, the strongest first, left in several groups: all at once when they are few, else two groups at a time. */
function partRefused(groupes: Groupes, refuses: readonly Arete[], rule: Coherence): void {
  const both = ({ a, b }: Arete) => [groupes.of[a] as number, groupes.of[b] as number] as const
  for (const liens of componentsOf(refuses, groupes).values()) {
    const tous = [...new Set(liens.flatMap(both))].flatMap(groupes.membres)
    if (tous.length <= EXACT_MAX) {
      partAgain(groupes, increasing(tous), liens[0] as Arete, rule)
      continue
    }
    for (const lien of liens) {
      const [ga, gb] = both(lien)
      if (ga !== gb) partAgain(groupes, increasing([...groupes.membres(ga), ...groupes.membres(gb)]), lien, rule)
    }
  }
}

/** Links from the strongest down, those that weigh the same by the places of their ends. */
function strongestFirst(aretes: readonly Arete[], rule: Coherence): Arete[] {
  const placeOf = placeIn(rule)
  const low = ({ a, b }: Arete) => Math.min(placeOf(a), placeOf(b))
  const high = ({ a, b }: Arete) => Math.max(placeOf(a), placeOf(b))
  return [...aretes].sort((x, y) => y.score - x.score || low(x) - low(y) || high(x) - high(y))
}

/**
 * The group of each of `nombre` records, as the smallest rank in it. Ties between links are broken by ranks, or by their `ordre`: with
 * records in one canonical order, the answer does not depend on the order they came in.
 */
export function group(nombre: number, aretes: readonly Arete[], rule: Coherence): Int32Array {
  const sorted = strongestFirst(aretes, rule)
  const groupes = new Groupes(nombre)
  const meet = (
    a: number,
    b: number,
    mayBeOne: (left: readonly number[], right: readonly number[]) => boolean
  ): boolean => {
    const [ga, gb] = [groupes.of[a] as number, groupes.of[b] as number]
    if (ga === gb) return true
    const [left, right] = [groupes.membres(ga), groupes.membres(gb)]
    if (!mayBeOne(left, right)) return false
    groupes.put(increasing([...left, ...right]))
    return true
  }
  for (const [a, b] of rule.contraintes?.unis ?? []) meet(a, b, () => true)
  const parts = rule.contraintes?.parts
  const refuses = sorted.filter(
    ({ a, b }) => !meet(a, b, (left, right) => !parts?.(left, right) && coheres(left, right, rule))
  )
  // One that was refused may since have been joined by another way.
  partRefused(
    groupes,
    refuses.filter(({ a, b }) => groupes.of[a] !== groupes.of[b]),
    rule
  )
  return groupes.of
}
