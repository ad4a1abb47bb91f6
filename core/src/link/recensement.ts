/**
 * What linkage knows of the whole base beside the records it compares: how many there are, how common each word is, which contacts are
 * everyone's. Read off the records when all are there, kept by the store when only some are. Each fact moves by steps, a pure
 * function of the records: a change of a few leaves nearly all of them where they were, and then says nothing of the other records.
 */
import { hash32 } from '../text/hash.ts'

/** Kept from one linking to the next: keys are those of `cleDe`. */
export interface Recensement {
  /** Records in the whole base. */
  readonly nombre: number
  /** Records whose name holds a word, by its key; words that few hold may be left out (see `PEU`). */
  readonly porteurs: ReadonlyMap<number, number>
  /**
   * Contacts that too many have to bring anyone together, whose holders are therefore not all given; true when several towns
   * have one.
   */
  readonly repandus: ReadonlyMap<number, boolean>
}

/** 53 bits of a text of one kind, the same for ever: a word, a town, a telephone. `cleDe('t', '399000001')`. */
export function cleDe(genre: string, texte: string): number {
  const whole = `${genre}\u001f${texte}`
  return (hash32(whole, 1) & 0x1fffff) * 0x1_0000_0000 + hash32(whole)
}

// Below, a few names would make a word common. At 2,000 as at 20,000, no labelled pair changes, and steps are crossed less often.
const NOMBRE_MIN = 20_000
// The share of the records up to which a word is a rare one: ten in ten thousand.
const RARE = 0.001

/** The size of a base, by doublings. */
const taille = (nombre: number): number => 2 ** Math.round(Math.log2(Math.max(nombre, NOMBRE_MIN)))

/**
 * What a word weighs by how common it is: 1 while ten records or fewer in ten thousand hold it, then a tenth less each time twice as
 * many do, a fifth at least. `rarete(400, 100_000) === 0.8`.
 */
export function rarete(porteurs: number, nombre: number): number {
  const share = porteurs / taille(nombre)
  if (share <= RARE) return 1
  return Math.max(0.2, 1 - 0.1 * Math.round(Math.log2(share / RARE)))
}

/** True when two bases are of one size for linkage: no word changes its weight by that alone. */
export const sameSize = (a: number, b: number): boolean => taille(a) === taille(b)

/** Words that so few of `nombre` records hold weigh 1: they need not be counted. */
export const peu = (nombre: number): number => Math.floor(RARE * taille(nombre))
