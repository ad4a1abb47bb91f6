/**
 * What linkage works on: the records in one canonical order (see ordre.ts), so that the order they came in changes nothing, exact copies
 * set aside, and what is compared of the others.
 */
import type { Enregistrement } from '../standard/enregistrement.ts'
import { addText } from '../text/hash.ts'
import { type Lectures, type Told, traitsOf } from './faire-traits.ts'
import { entiers } from './moteur/etendue.ts'
import { canonicalOrder } from './ordre.ts'
import { provenancesOf } from './provenances.ts'
import type { Recensement } from './recensement.ts'
import { contentOf, type Traits } from './traits.ts'

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
function push<T>(into: Map<number, T[]>, key: number, value: T): void {
  const list = into.get(key)
  if (list === undefined) into.set(key, [value])
  else list.push(value)
}

/** What exact copies share and few others do; null when it says too little to be one place: a name, a town, an address or a contact. */
export function copyKey({ valeurs }: Enregistrement): string | null {
  const { nom, adresse, telephone, courriels, commune, code_postal, code_insee } = valeurs
  const placed = commune ?? code_postal ?? code_insee
  const known = adresse ?? telephone ?? courriels?.[0]
  return nom === undefined || placed === undefined || known === undefined ? null : `${nom}\n${placed}\n${known}`
}

/** The same as a number, 0 when it says too little: two copies share it, and hardly any others do. */
function copyHash({ valeurs }: Enregistrement): number {
  const { nom, adresse, telephone, courriels, commune, code_postal, code_insee } = valeurs
  const placed = commune ?? code_postal ?? code_insee
  const known = adresse ?? telephone ?? courriels?.[0]
  if (nom === undefined || placed === undefined || known === undefined) return 0
  return addText(addText(addText(1, nom), placed), known) || 1
}

/**
 * Records that say exactly the same, with enough to be one place, are one before any comparison: a list published twice costs
 * nothing and no block is filled by copies.
 */
function firstOfKind(
  records: readonly Enregistrement[],
  order: Int32Array,
  seuls: ReadonlySet<Enregistrement>
): Int32Array {
  const kind = entiers(records.length)
  // Read as they came, one after another in memory.
  const hashes = Int32Array.from(records, record => (seuls.has(record) ? 0 : copyHash(record)))
  const hashOf = (rank: number) => hashes[order[rank] as number] as number
  const recordAt = (rank: number) => records[order[rank] as number] as Enregistrement
  // The last first of its kind in each place, and the one before it there: chains of ranks, not lists.
  const mask = 2 ** Math.ceil(Math.log2(records.length + 1)) - 1
  const lasts = entiers(mask + 1).fill(-1)
  const before = entiers(records.length)
  for (let rank = 0; rank < records.length; rank++) {
    const hash = hashOf(rank)
    kind[rank] = rank
    if (hash === 0) continue
    const place = (hash ^ (hash >>> 15)) & mask
    let content: string | undefined
    let first = lasts[place] as number
    for (; first >= 0; first = before[first] as number) {
      if (hashOf(first) !== hash) continue
      content ??= contentOf(recordAt(rank))
      if (contentOf(recordAt(first)) === content) break
    }
    if (first >= 0) kind[rank] = first
    else {
      before[rank] = lasts[place] as number
      lasts[place] = rank
    }
  }
  return kind
}

/** Under which circumstances records are looked at. */
interface Parmi {
  readonly recensement?: Recensement | undefined
  /** Hears the share done, from 0 to 1. */
  readonly told?: Told
  /** Records that are nobody's copy, by decision. */
  readonly seuls?: ReadonlySet<Enregistrement>
  /** What was read already. */
  readonly lectures?: Lectures | undefined
}

export function uniquesOf(
  records: readonly Enregistrement[],
  { recensement, told = () => {}, seuls = new Set(), lectures }: Parmi = {}
): Uniques {
  const order = canonicalOrder(records)
  const kind = firstOfKind(records, order, seuls)
  const uniques: number[] = []
  const copies = new Map<number, number[]>()
  for (let rank = 0; rank < kind.length; rank++) {
    const first = kind[rank] as number
    if (first === rank) uniques.push(rank)
    else push(copies, order[first] as number, order[rank] as number)
  }
  const firsts = Int32Array.from(uniques, rank => order[rank] as number)
  const total = Math.max(1, uniques.length)
  const traits = traitsOf(
    Array.from(firsts, rank => records[rank] as Enregistrement),
    {
      provenances: provenancesOf(records, firsts, rank => copies.get(rank) ?? AUCUN),
      told: faits => told(faits / total),
      recensement,
      lectures
    }
  )
  return { order, kind, uniques, traits }
}

const AUCUN: readonly number[] = []
