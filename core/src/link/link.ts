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
import type { Lectures } from './faire-traits.ts'
import { COPIE, type Grappe, type Lien } from './grappe.ts'
import { Juge } from './juge.ts'
import { MODELE_LIEUX, type ModeleLieux, plafondsOf } from './modele-lieux.ts'
import { eachPairOf } from './moteur/blocs.ts'
import { entiers, octets } from './moteur/etendue.ts'
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

/** The unique of each record, by its rank in canonical order and by its own. */
interface Places {
  readonly canonique: Int32Array
  readonly unique: Int32Array
  /** How many records each unique stands for. */
  readonly effectifs: Int32Array
}

function placesOf({ order, kind, uniques }: Uniques): Places {
  const canonique = entiers(order.length)
  const unique = entiers(order.length)
  const effectifs = entiers(uniques.length)
  uniques.forEach((rank, u) => {
    canonique[rank] = u
  })
  kind.forEach((first, rank) => {
    const u = canonique[first] as number
    canonique[rank] = u
    unique[order[rank] as number] = u
    effectifs[u] = (effectifs[u] as number) + 1
  })
  return { canonique, unique, effectifs }
}

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

/** Groups that a link reaches across, though it joined nothing: of each cluster, the first of its family. */
function familiesOf(numeros: Int32Array, nombre: number, groups: Int32Array, aretes: readonly Arete[]): number[] {
  const parent = Int32Array.from({ length: nombre }, (_, numero) => numero)
  const rootOf = (numero: number): number => {
    let root = numero
    while (parent[root] !== root) root = parent[root] as number
    return root
  }
  for (const { a, b } of aretes) {
    const [na, nb] = [numeros[groups[a] as number] as number, numeros[groups[b] as number] as number]
    if (na < 0 || nb < 0) continue
    const [ra, rb] = [rootOf(na), rootOf(nb)]
    parent[Math.max(ra, rb)] = Math.min(ra, rb)
  }
  return Array.from(parent, rootOf)
}

/** Numbers of a group that was not met yet, and of one that is not told. */
const INCONNU = -1
const TU = -2

/** Clusters in the order of their first member, and the number of the one that each group is. */
function grappesOf(
  { order, kind, uniques }: Uniques,
  { canonique, unique }: Places,
  groups: Int32Array,
  aretes: readonly Arete[],
  juge: Juge,
  concernes: ReadonlySet<number> | undefined
): { readonly grappes: readonly Grappe[]; readonly numeros: Int32Array } {
  const grappes: { readonly membres: number[]; readonly liens: Lien[] }[] = []
  const numeros = entiers(uniques.length).fill(INCONNU)
  for (let rank = 0; rank < unique.length; rank++) {
    const groupe = groups[unique[rank] as number] as number
    const numero = numeros[groupe] as number
    if (numero >= 0) grappes[numero]?.membres.push(rank)
    else if (numero === INCONNU) {
      const told = concernes === undefined || concernes.has(rank)
      numeros[groupe] = told ? grappes.push({ membres: [rank], liens: [] }) - 1 : TU
    }
  }
  for (let rank = 0; rank < kind.length; rank++) {
    const first = kind[rank] as number
    if (first === rank) continue
    const liens = grappes[numeros[groups[canonique[rank] as number] as number] as number]?.liens
    liens?.push({
      a: order[first] as number,
      b: order[rank] as number,
      score: COPIE.poids,
      raisons: [COPIE]
    })
  }
  for (const { a, b, score } of aretes) {
    const groupe = groups[a] as number
    if (groupe !== groups[b]) continue
    grappes[numeros[groupe] as number]?.liens.push({
      a: order[uniques[a] as number] as number,
      b: order[uniques[b] as number] as number,
      score: round(score),
      get raisons() {
        return juge.raisons(a, b)
      }
    })
  }
  return { grappes, numeros }
}
