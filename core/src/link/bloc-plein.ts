/**
 * What a full block still says. A block past its cap is cut, for a word or a service that many have in a town tells nothing; but a street, a
 * telephone, a mailbox is a door, and sixty lists that name one place fill it too. Such a block is told apart by the numbers in the street,
 * then by the services; what is full even so is all of one door, and each record is compared with the first few alone.
 */
import type { Listes } from './listes.ts'
import type { RegleBloc } from './modele.ts'
import type { Traits } from './traits.ts'

/** What names a door, in one town: of these, a full block is one place of many lists, or a house of many services. */
const PORTES: ReadonlySet<RegleBloc> = new Set(['telephone', 'courriel', 'site', 'pivot', 'voie'])

export const isDoor = (regle: RegleBloc): boolean => PORTES.has(regle)

/**
 * Records that all the others of a full part are compared with. One would do where all agree; a place of sixty lists is found whole from 3
 * up (see the tests), and each costs one comparison a record.
 */
const ANCRES = 8

/** A part of a full block, in increasing order; `ancres`: when it is full too, how many of its first are compared with all. */
export type VisitePartie = (membres: readonly number[], ancres: number | null) => void

/** By each number of a list, those that have it; by 0, those that have none. */
function byValue(membres: Iterable<number>, eachOf: (r: number, add: (value: number) => void) => void): number[][] {
  const parts = new Map<number, number[]>()
  let record = 0
  let said = false
  const add = (value: number) => {
    said = true
    const part = parts.get(value)
    if (part === undefined) parts.set(value, [record])
    else if (part.at(-1) !== record) part.push(record)
  }
  for (record of membres) {
    said = false
    eachOf(record, add)
    if (!said) add(0)
  }
  return [...parts.values()].filter(part => part.length > 1)
}

const eachIn =
  ({ debuts, valeurs }: Listes) =>
  (r: number, add: (value: number) => void): void => {
    for (let i = debuts[r] as number; i < (debuts[r + 1] as number); i++) add(valeurs[i] as number)
  }

const eachService =
  ({ services }: Traits) =>
  (r: number, add: (value: number) => void): void => {
    for (let left = services[r] as number; left !== 0; left &= left - 1) add(32 - Math.clz32(left & -left))
  }

/** The parts of a full block, of two records or more. */
export function eachPart(t: Traits, holders: Int32Array, size: number, plafond: number, visit: VisitePartie): void {
  for (const door of byValue(holders.subarray(0, size), eachIn(t.numeros))) {
    visit(door, door.length > plafond ? ANCRES : null)
    if (door.length <= plafond) continue
    for (const service of byValue(door, eachService(t))) visit(service, service.length > plafond ? ANCRES : null)
  }
}
