/**
 * Linkage from end to end: records in, clusters out, each with the links that hold it and their reasons. Records are first put in one
 * canonical order (source, key), so that the order they came in changes nothing.
 */
import type { Enregistrement } from '../standard/enregistrement.ts'
import { blocsOf, eachPair } from './bloc.ts'
import { toldApart } from './compare/origine.ts'
import type { Grappe, Lien, Raison } from './grappe.ts'
import { type Arete, group } from './grouper.ts'
import { Juge } from './juge.ts'
import { BANDES } from './modele.ts'
import { contentOf, traitsOf } from './traits.ts'

/** Of the time of linking, what reading the traits takes: 0.9 s of 1.2 over the real lists. */
const PART_TRAITS = 0.7

const round = (x: number) => Math.round(x * 100) / 100

function push<T>(into: Map<number, T[]>, key: number, value: T): void {
  const list = into.get(key)
  if (list === undefined) into.set(key, [value])
  else list.push(value)
}

/** Ranks of the records in canonical order. */
function canonicalOrder(records: readonly Enregistrement[]): Int32Array {
  const order = Int32Array.from(records, (_, i) => i)
  return order.sort((i, j) => {
    const a = records[i] as Enregistrement
    const b = records[j] as Enregistrement
    if (a.source !== b.source) return a.source < b.source ? -1 : 1
    return a.cle < b.cle ? -1 : a.cle > b.cle ? 1 : 0
  })
}

/**
 * Records that say exactly the same, with enough to be one place (a name, a town, and an address or a contact), are one before any
 * comparison: a list published twice costs nothing and no block is filled by copies.
 */
function firstOfKind(records: readonly Enregistrement[]): Int32Array {
  const firsts = new Map<string, number[]>()
  return Int32Array.from(records, (record, rank) => {
    const { nom, adresse, telephone, courriels, commune, code_postal, code_insee } = record.valeurs
    const placed = commune ?? code_postal ?? code_insee
    const known = adresse ?? telephone ?? courriels?.[0]
    if (nom === undefined || placed === undefined || known === undefined) return rank
    // Few share even these three: only they are compared whole.
    const key = `${nom}\n${placed}\n${known}`
    const alike = firsts.get(key)
    if (alike === undefined) {
      firsts.set(key, [rank])
      return rank
    }
    const content = contentOf(record)
    for (const first of alike) if (contentOf(records[first] as Enregistrement) === content) return first
    alike.push(rank)
    return rank
  })
}

/**
 * The places behind the records: every record in exactly one cluster, clusters in the order of their first member.
 *
 * Two lists that name one library, « Médiathèque de l’Étang, 4 rue des Saules » and « MEDIATHEQUE ETANG, 4 r. des saules », give one
 * cluster of two with a link whose reasons are name, place and service.
 *
 * The work holds the thread: `told` hears the share done, from 0 to 1, now and then.
 */
export function linkLieux(records: readonly Enregistrement[], told: (part: number) => void = () => {}): Grappe[] {
  const order = canonicalOrder(records)
  const canonical = Array.from(order, rank => records[rank] as Enregistrement)
  const kind = firstOfKind(canonical)
  const uniques: number[] = []
  kind.forEach((first, rank) => {
    if (first === rank) uniques.push(rank)
  })
  const copies = new Map<number, Enregistrement[]>()
  kind.forEach((first, rank) => {
    if (first !== rank) push(copies, first, canonical[rank] as Enregistrement)
  })
  const total = Math.max(1, uniques.length)
  const traits = traitsOf(
    uniques.map(rank => canonical[rank] as Enregistrement),
    {
      copiesOf: i => copies.get(uniques[i] as number) ?? [],
      told: faits => told((PART_TRAITS * faits) / total)
    }
  )
  const juge = new Juge(traits)

  const aretes: Arete[] = []
  const compare = (a: number, b: number) => {
    const score = juge.scoreFrom(BANDES.joindre, a, b)
    if (score !== null) aretes.push({ a, b, score })
  }
  eachPair(traits, blocsOf(traits), compare, faits => told(PART_TRAITS + ((1 - PART_TRAITS) * faits) / total))
  const groups = group(uniques.length, aretes, {
    score: juge.score,
    toldApart: (a, b) => toldApart(traits, a, b),
    ...BANDES
  })
  return grappesOf(order, kind, uniques, groups, aretes, juge)
}

const COPIE: readonly Raison[] = [{ indice: 'contenu', niveau: 'identique', poids: 20 }]

function grappesOf(
  order: Int32Array,
  kind: Int32Array,
  uniques: readonly number[],
  groups: Int32Array,
  aretes: readonly Arete[],
  juge: Juge
): Grappe[] {
  const place = new Int32Array(order.length)
  uniques.forEach((rank, i) => {
    place[rank] = i
  })
  const membres = new Map<number, number[]>()
  const liens = new Map<number, Lien[]>()
  kind.forEach((first, rank) => {
    const g = groups[place[first] as number] as number
    push(membres, g, order[rank] as number)
    if (first !== rank)
      push(liens, g, { a: order[first] as number, b: order[rank] as number, score: 20, raisons: COPIE })
  })
  for (const { a, b, score } of aretes) {
    const g = groups[a] as number
    if (g !== groups[b]) continue
    const [ra, rb] = [order[uniques[a] as number] as number, order[uniques[b] as number] as number]
    push(liens, g, {
      a: ra,
      b: rb,
      score: round(score),
      get raisons() {
        return juge.raisons(a, b)
      }
    })
  }
  return [...membres.entries()]
    .map(([g, ranks]) => ({ membres: ranks.sort((x, y) => x - y), liens: liens.get(g) ?? [] }))
    .sort((x, y) => (x.membres[0] as number) - (y.membres[0] as number))
}
