/**
 * What linkage works on: the records in one canonical order (source, key), so that the order they came in changes nothing, exact copies
 * set aside, and what is compared of the others.
 */
import type { Enregistrement } from '../standard/enregistrement.ts'
import type { Recensement } from './recensement.ts'
import { contentOf, type Told, type Traits, traitsOf } from './traits.ts'

export interface Uniques {
  /** Ranks of the records in canonical order. */
  readonly order: Int32Array
  /** Of each record in that order, the first that says exactly the same: itself when none does before. */
  readonly kind: Int32Array
  /** Those that are their own first; what is compared of each is in `traits`, same rank. */
  readonly uniques: readonly number[]
  readonly traits: Traits
}

/** Where a push into a list of lists goes. */
export function push<T>(into: Map<number, T[]>, key: number, value: T): void {
  const list = into.get(key)
  if (list === undefined) into.set(key, [value])
  else list.push(value)
}

function canonicalOrder(records: readonly Enregistrement[]): Int32Array {
  const order = Int32Array.from(records, (_, i) => i)
  return order.sort((i, j) => {
    const a = records[i] as Enregistrement
    const b = records[j] as Enregistrement
    if (a.source !== b.source) return a.source < b.source ? -1 : 1
    return a.cle < b.cle ? -1 : a.cle > b.cle ? 1 : 0
  })
}

/** What exact copies share and few others do; null when it says too little to be one place: a name, a town, an address or a contact. */
export function copyKey({ valeurs }: Enregistrement): string | null {
  const { nom, adresse, telephone, courriels, commune, code_postal, code_insee } = valeurs
  const placed = commune ?? code_postal ?? code_insee
  const known = adresse ?? telephone ?? courriels?.[0]
  return nom === undefined || placed === undefined || known === undefined ? null : `${nom}\n${placed}\n${known}`
}

/**
 * Records that say exactly the same, with enough to be one place, are one before any comparison: a list published twice costs
 * nothing and no block is filled by copies.
 */
function firstOfKind(records: readonly Enregistrement[], seuls: ReadonlySet<Enregistrement>): Int32Array {
  // Nearly all are the only first of theirs: a number, not a list of one.
  const firsts = new Map<string, number | number[]>()
  return Int32Array.from(records, (record, rank) => {
    const key = seuls.has(record) ? null : copyKey(record)
    if (key === null) return rank
    const alike = firsts.get(key)
    if (alike === undefined) {
      firsts.set(key, rank)
      return rank
    }
    const content = contentOf(record)
    const known = typeof alike === 'number' ? [alike] : alike
    for (const first of known) if (contentOf(records[first] as Enregistrement) === content) return first
    firsts.set(key, [...known, rank])
    return rank
  })
}

/** `told` hears the share done, from 0 to 1. `seuls`: records that are nobody's copy, by decision. */
export function uniquesOf(
  records: readonly Enregistrement[],
  recensement?: Recensement,
  told: Told = () => {},
  seuls: ReadonlySet<Enregistrement> = new Set()
): Uniques {
  const order = canonicalOrder(records)
  const canonical = Array.from(order, rank => records[rank] as Enregistrement)
  const kind = firstOfKind(canonical, seuls)
  const uniques: number[] = []
  const copies = new Map<number, Enregistrement[]>()
  kind.forEach((first, rank) => {
    if (first === rank) uniques.push(rank)
    else push(copies, first, canonical[rank] as Enregistrement)
  })
  const firsts = uniques.map(rank => canonical[rank] as Enregistrement)
  const total = Math.max(1, uniques.length)
  const traits = traitsOf(firsts, {
    copiesOf: i => copies.get(uniques[i] as number) ?? AUCUN,
    told: faits => told(faits / total),
    recensement
  })
  return { order, kind, uniques, traits }
}

const AUCUN: readonly Enregistrement[] = []
