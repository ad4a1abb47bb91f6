/**
 * Linkage from end to end: records in, clusters out, each with the links that hold it and their reasons. Of the whole base at once, or
 * of the records that a change concerns among their neighbours: the answer is the same.
 */

import type { Enregistrement } from '../standard/enregistrement.ts'
import { blocsOf } from './bloc.ts'
import { toldApart } from './compare/origine.ts'
import { contradictionsOf, isForbidden } from './contradictions.ts'
import { apartFromCopies, contraintesOf, type Decision, decided, scoreOfUnited } from './decisions.ts'
import { ordreOf } from './departage.ts'
import type { Doute } from './doutes.ts'
import { familiesOf, grappesOf, placesOf } from './faire-grappes.ts'
import type { Lectures } from './faire-traits.ts'
import type { Grappe } from './grappe.ts'
import { Juge } from './juge.ts'
import { MODELE_LIEUX, type ModeleLieux, plafondsOf } from './modele-lieux.ts'
import { eachPairOf } from './moteur/blocs.ts'
import { octets } from './moteur/etendue.ts'
import { type Arete, group } from './moteur/grouper.ts'
import type { Recensement } from './recensement.ts'
import { type Reperes, reperesOf } from './reperes.ts'
import { type Uniques, uniquesOf } from './uniques.ts'

/** Of the time of linking, what reading the traits takes: 0.9 s of 1.2 over the real lists. */
const PART_TRAITS = 0.7

const round = (x: number) => Math.round(x * 100) / 100

export interface Rapprochement {
  /** Every record in exactly one cluster, clusters in the order of their first member; of the concerned records alone, when told which. */
  readonly grappes: readonly Grappe[]
  /**
   * Of each cluster, the first of those that were weighed together: a change in one may change the others. Most are alone, their own
   * rank.
   */
  readonly familles: readonly number[]
  /** Records that are not concerned and that one that is touches: no cluster is told until they are. */
  readonly dehors: readonly number[]
  /** Pairs that a person should look at, when asked: of two clusters, or of one where they contradict each other; decided ones are left out. */
  readonly doutes: readonly Doute[]
  /** What to keep of a record until the next linking. */
  readonly reperes: (rank: number) => Reperes
}

export interface Circonstances {
  /** The work holds the thread: hears the share done, from 0 to 1, now and then. */
  readonly told?: (part: number) => void
  /** Ranks of the only records to link, among others that they may touch: all those that share a neighbourhood or a contact with them. */
  readonly concernes?: ReadonlySet<number>
  /** What is known of the whole base, when the records are not all of it. */
  readonly recensement?: Recensement
  /** What people decided, in the order they did: see decisions.ts. */
  readonly decisions?: readonly Decision[]
  /** Tells the pairs to look at too, which takes more time. */
  readonly doutes?: boolean
  /** What was read already of these records, when whom a change disturbs was told. */
  readonly lectures?: Lectures | undefined
  /** What weighs; the program's own unless told otherwise. */
  readonly modele?: ModeleLieux
}

/**
 * The places behind the records.
 *
 * Two lists that name one library, « Médiathèque de l’Étang, 4 rue des Saules » and « MEDIATHEQUE ETANG, 4 r. des saules », give one
 * cluster of two with a link whose reasons are name, place and service.
 */
export function rapproche(
  records: readonly Enregistrement[],
  {
    told = () => {},
    concernes,
    recensement,
    decisions = [],
    doutes = false,
    lectures,
    modele = MODELE_LIEUX
  }: Circonstances = {}
): Rapprochement {
  const nommes = decided(records, decisions)
  const seuls = apartFromCopies(records, decisions, nommes)
  const monde = uniquesOf(records, { recensement, told: part => told(PART_TRAITS * part), seuls, lectures })
  const { order, uniques, traits } = monde
  const { bandes } = modele
  const juge = new Juge(traits, modele)
  const place = placesOf(monde)
  const rankOfCle = (cle: string) => place.unique[nommes.get(cle) ?? -1]
  const contraintes = contraintesOf(decisions, rankOfCle)
  const tranchees = decisions.some(d => d.incertaine)
    ? contraintesOf(
        decisions.filter(d => !d.incertaine),
        rankOfCle
      )
    : contraintes
  const part = concernes && partOf(monde, concernes)
  const dehors = new Set(part?.partages)

  const aretes: Arete[] = []
  const faibles: Arete[] = []
  const least = doutes ? Math.min(bandes.regarder, bandes.joindre) : bandes.joindre
  const outside = (a: number, b: number) => {
    if (part !== undefined) for (const u of [a, b]) if (part.dedans[u] === 0) dehors.add(u)
  }
  const compare = (a: number, b: number) => {
    if (part !== undefined && part.dedans[a] === 0 && part.dedans[b] === 0) return
    const score = juge.scoreFrom(least, a, b)
    if (score === null) return
    if (score < bandes.joindre || isForbidden(traits, a, b)) {
      faibles.push({ a, b, score })
      return
    }
    aretes.push({ a, b, score })
    outside(a, b)
  }
  const total = Math.max(1, uniques.length)
  eachPairOf(blocsOf(traits, plafondsOf(modele)), compare, faits =>
    told(PART_TRAITS + ((1 - PART_TRAITS) * faits) / total)
  )

  for (const [a, b] of contraintes.voulus)
    if (part === undefined || part.dedans[a] === 1 || part.dedans[b] === 1) outside(a, b)

  const reperes = (rank: number) => reperesOf(traits, place.unique[rank] as number, records[rank] as Enregistrement)
  if (concernes !== undefined && dehors.size > 0) {
    const ranks = Array.from(order).filter(
      (rank, i) => dehors.has(place.canonique[i] as number) && !concernes.has(rank)
    )
    return { grappes: [], familles: [], dehors: ranks, doutes: [], reperes }
  }
  const scoreOf = (a: number, b: number) => (isForbidden(traits, a, b) ? bandes.separer : juge.score(a, b))
  const groups = group(uniques.length, aretes, {
    score: scoreOfUnited(contraintes, scoreOf),
    toldApart: (a, b) => toldApart(traits, a, b),
    effectif: u => place.effectifs[u] as number,
    ordre: ordreOf(uniques.length, aretes, u => records[order[uniques[u] as number] as number] as Enregistrement),
    contraintes,
    ...bandes
  })
  const liens = [...aretes, ...wanted(contraintes.voulus, aretes, juge)]
  const { grappes, numeros } = grappesOf(monde, place, groups, liens, juge, concernes)
  const familles = familiesOf(numeros, grappes.length, groups, liens)
  // What somebody said of two records of two places settles the two: the likeness of others of theirs is no question any more.
  const membersOf = membersBy(groups, doutes && decisions.length > 0)
  const apart = ({ a, b }: Arete) => groups[a] !== groups[b] && !tranchees.parts(membersOf(a), membersOf(b))
  const said = new Set(contraintes.voulus.map(ordered))
  const strange = ({ a, b }: Arete) =>
    groups[a] === groups[b] && !said.has(ordered([a, b])) && contradictionsOf(traits, a, b).length > 0
  const looked = doutes ? [...aretes, ...faibles].filter(paire => apart(paire) || strange(paire)) : []
  const rankOf = (u: number) => order[uniques[u] as number] as number
  return {
    grappes,
    familles,
    dehors: [],
    doutes: looked.map(({ a, b, score }) => ({
      a: rankOf(a),
      b: rankOf(b),
      score: round(score),
      joints: groups[a] === groups[b]
    })),
    reperes
  }
}

/** Those of the group of each, itself alone when not asked for. */
function membersBy(groups: Int32Array, asked: boolean): (rank: number) => readonly number[] {
  if (!asked) return rank => [rank]
  const members = new Map<number, number[]>()
  groups.forEach((groupe, rank) => {
    const known = members.get(groupe)
    if (known === undefined) members.set(groupe, [rank])
    else known.push(rank)
  })
  return rank => members.get(groups[rank] as number) as number[]
}

const ordered = ([a, b]: readonly [number, number]): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** The pairs that somebody wanted one and that no score would have joined, with theirs. */
function wanted(voulus: readonly (readonly [number, number])[], aretes: readonly Arete[], juge: Juge): Arete[] {
  if (voulus.length === 0) return []
  const joined = new Set(aretes.map(({ a, b }) => ordered([a, b])))
  const others = new Map(voulus.map(paire => [ordered(paire), paire] as const))
  return [...others]
    .filter(([key]) => !joined.has(key))
    .map(([, [a, b]]) => ({ a: Math.min(a, b), b: Math.max(a, b), score: juge.score(a, b) }))
}

/** The clusters alone: see `rapproche`. */
export const linkLieux = (records: readonly Enregistrement[], told?: (part: number) => void): readonly Grappe[] =>
  rapproche(records, told ? { told } : {}).grappes

/** Uniques of which a record is concerned, and those of which one is and another is not. */
function partOf(
  { order, kind, uniques }: Uniques,
  concernes: ReadonlySet<number>
): { readonly dedans: Uint8Array; readonly partages: readonly number[] } {
  const firsts = new Map(uniques.map((rank, u) => [rank, u]))
  const dedans = octets(uniques.length)
  const dehors = octets(uniques.length)
  kind.forEach((first, rank) => {
    ;(concernes.has(order[rank] as number) ? dedans : dehors)[firsts.get(first) as number] = 1
  })
  return { dedans, partages: uniques.map((_, u) => u).filter(u => dedans[u] === 1 && dehors[u] === 1) }
}
