/**
 * The one order in which records are linked, whatever order they came in: town after town, since those of one town are compared to each other
 * and memory gives what lies together three times faster; within a town by source, then by key, as texts are compared. Most keys of a list
 * begin alike and differ in the next few signs: those are sorted as numbers, and only what they leave equal is compared as text.
 */
import type { Enregistrement } from '../standard/enregistrement.ts'
import { addText } from '../text/hash.ts'
import { sortedRanks } from './moteur/blocs.ts'
import { entiers, naturels } from './moteur/etendue.ts'

/** Signs of seven bits that one number of 32 holds. */
const SIGNES = 4

/** Signs that all keys begin with. */
function commonStart(cles: readonly string[]): number {
  const first = cles[0] ?? ''
  let common = first.length
  for (const cle of cles) {
    let i = 0
    while (i < common && cle.charCodeAt(i) === first.charCodeAt(i)) i++
    common = i
  }
  return common
}

/** Two numbers that never fall where the text rises: eight signs from `start` on, what follows one beyond seven bits left out. */
function startsOf(cles: readonly string[], start: number): readonly [Uint32Array, Uint32Array] {
  const both = [naturels(cles.length), naturels(cles.length)] as const
  cles.forEach((cle, rank) => {
    let beyond = false
    let i = start
    for (const numbers of both)
      for (const end = i + SIGNES; i < end; i++) {
        const code: number = beyond || i >= cle.length ? 0 : Math.min(127, cle.charCodeAt(i))
        beyond ||= code === 127
        numbers[rank] = (numbers[rank] as number) * 128 + code
      }
  })
  return both
}

/** Ranks of the keys in increasing order, equal ones in the order they came: `sortedKeys(['b', 'a']) → [1, 0]`. */
export function sortedKeys(cles: readonly string[]): Int32Array {
  const [first, second] = startsOf(cles, commonStart(cles))
  const order = sortedRanks(first, sortedRanks(second))
  for (let i = 0, j = 0; i < order.length; i = j) {
    const rank = order[i] as number
    for (j = i + 1; j < order.length; j++) {
      const other = order[j] as number
      if (first[other] !== first[rank] || second[other] !== second[rank]) break
    }
    if (j - i > 1) order.subarray(i, j).sort((x, y) => compareTexts(cles[x] as string, cles[y] as string) || x - y)
  }
  return order
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Ranks of the records by source, then by key. */
function orderOfSources(records: readonly Enregistrement[]): Int32Array {
  const bySource = new Map<string, number[]>()
  let source: string | undefined
  let ranks: number[] = []
  for (let rank = 0; rank < records.length; rank++) {
    const record = records[rank] as Enregistrement
    if (record.source !== source) {
      source = record.source
      ranks = bySource.get(source) ?? []
      bySource.set(source, ranks)
    }
    ranks.push(rank)
  }
  const order = entiers(records.length)
  let place = 0
  for (const source of [...bySource.keys()].sort(compareTexts)) {
    const own = bySource.get(source) as number[]
    for (const i of sortedKeys(own.map(rank => (records[rank] as Enregistrement).cle)))
      order[place++] = own[i] as number
  }
  return order
}

/** A number that the records of a town share, whatever else it may be: its post code, else its code, else its name. */
const townOf = ({ valeurs }: Enregistrement): number =>
  addText(1, valeurs.code_postal ?? valeurs.code_insee ?? valeurs.commune ?? '')

/** Ranks of the records in canonical order. */
export function canonicalOrder(records: readonly Enregistrement[]): Int32Array {
  const towns = naturels(records.length)
  for (let rank = 0; rank < records.length; rank++) towns[rank] = townOf(records[rank] as Enregistrement)
  return sortedRanks(towns, orderOfSources(records))
}
