/**
 * Blocks: from keys and who holds them to the pairs worth comparing, in linear time. A key is two numbers: sorted by the first, told
 * apart by the second, so that what a block holds never depends on the other records there are.
 */
import { entiers, octets } from './etendue.ts'

/** Blocks, and the blocks of each record: `membres[debuts[b] … debuts[b + 1])` in increasing order. */
export interface Blocs {
  readonly nombre: number
  readonly debuts: Int32Array
  readonly membres: Int32Array
  readonly debutsDe: Int32Array
  readonly blocsDe: Int32Array
}

/** Room of a suite that nothing was expected of. */
const PLACE_MIN = 16

/** Integers being gathered. */
export class Suite {
  valeurs: Int32Array
  taille = 0

  /** `place`: how many to expect; room that nothing is written to takes no memory. */
  constructor(place = 1 << 12) {
    this.valeurs = entiers(place)
  }

  push(valeur: number): void {
    if (this.taille === this.valeurs.length) {
      const double = entiers(Math.max(PLACE_MIN, 2 * this.taille))
      double.set(this.valeurs)
      this.valeurs = double
    }
    this.valeurs[this.taille++] = valeur
  }

  done(): Int32Array {
    return this.valeurs.subarray(0, this.taille)
  }
}

/**
 * Lists of numbers below `nombre`, the other way round: the lists that hold each number, in increasing order. Counted, then put in their
 * places: `turned([0, 2, 3], [0, 1, 1], 2)` is `{ debuts: [0, 1, 3], valeurs: [0, 0, 1] }`.
 */
export function turned(
  debuts: Int32Array,
  valeurs: Int32Array,
  nombre: number
): { readonly debuts: Int32Array; readonly valeurs: Int32Array } {
  const debutsDe = entiers(nombre + 1)
  for (let i = 0; i < valeurs.length; i++) {
    const after = (valeurs[i] as number) + 1
    debutsDe[after] = (debutsDe[after] as number) + 1
  }
  for (let v = 0; v < nombre; v++) debutsDe[v + 1] = (debutsDe[v + 1] as number) + (debutsDe[v] as number)
  const next = debutsDe.slice()
  const listes = entiers(valeurs.length)
  for (let l = 0; l + 1 < debuts.length; l++)
    for (let i = debuts[l] as number; i < (debuts[l + 1] as number); i++) {
      const v = valeurs[i] as number
      const place = next[v] as number
      listes[place] = l
      next[v] = place + 1
    }
  return { debuts: debutsDe, valeurs: listes }
}

/** The keys of one rule being gathered: both numbers, and the holder. Holders come in increasing order. */
export class Cles {
  readonly premiers: Suite
  readonly seconds: Suite
  readonly porteurs: Suite

  /** `place`: how many to expect. */
  constructor(place?: number) {
    this.premiers = new Suite(place)
    this.seconds = new Suite(place)
    this.porteurs = new Suite(place)
  }

  push(premier: number, second: number, porteur: number): void {
    this.premiers.push(premier)
    this.seconds.push(second)
    this.porteurs.push(porteur)
  }

  /** For the keys of another rule, in the same room. */
  clear(): this {
    for (const suite of [this.premiers, this.seconds, this.porteurs]) suite.taille = 0
    return this
  }
}

/**
 * Ranks of numbers in increasing order, those of `avant` alone when it is given, equal ones as they stand there: three passes of 11 bits, but for
 * those that all share.
 */
export function sortedRanks(hashes: Uint32Array, avant?: Int32Array): Int32Array {
  const size = avant === undefined ? hashes.length : avant.length
  let from = entiers(size)
  let to = entiers(size)
  for (let i = 0; i < size; i++) from[i] = avant === undefined ? i : (avant[i] as number)
  const counts = entiers(2049)
  for (let shift = 0; shift < 33; shift += 11) {
    counts.fill(0)
    for (let i = 0; i < size; i++) {
      const bucket = (((hashes[from[i] as number] as number) >>> shift) & 2047) + 1
      counts[bucket] = (counts[bucket] as number) + 1
    }
    if (size > 0 && counts[(((hashes[from[0] as number] as number) >>> shift) & 2047) + 1] === size) continue
    for (let i = 1; i < 2049; i++) counts[i] = (counts[i] as number) + (counts[i - 1] as number)
    for (let i = 0; i < size; i++) {
      const rank = from[i] as number
      const bucket = ((hashes[rank] as number) >>> shift) & 2047
      const place = counts[bucket] as number
      to[place] = rank
      counts[bucket] = place + 1
    }
    ;[from, to] = [to, from]
  }
  return from
}

/** Hears the holders of a block in increasing order, in an array that is filled again for the next one. */
export type VisiteBloc = (holders: Int32Array, size: number) => void

/**
 * Ranks of the hashes that may not be alone: nine cells of the map in ten hold one record, and need no sorting. Two that fall in one place
 * of the count are kept, equal or not.
 */
function maybeShared(hashes: Uint32Array): Int32Array {
  const mask = 2 ** Math.ceil(Math.log2(4 * hashes.length + 1)) - 1
  const counts = octets(mask + 1)
  let most = 0
  for (let i = 0; i < hashes.length; i++) {
    const place = (hashes[i] as number) & mask
    const count = counts[place] as number
    if (count < 2) counts[place] = count + 1
    if (count > 0) most += 3 - count
  }
  const kept = entiers(most)
  let size = 0
  for (let i = 0; i < hashes.length; i++) if (counts[(hashes[i] as number) & mask] === 2) kept[size++] = i
  return kept.subarray(0, size)
}

/** Every key that two records or more hold. */
export function eachBlockOf(cles: Cles, visit: VisiteBloc): void {
  const { valeurs: premiers, taille } = cles.premiers
  const hashes = new Uint32Array(premiers.buffer, 0, taille)
  const seconds = cles.seconds.valeurs
  const holders = cles.porteurs.valeurs
  const order = sortedRanks(hashes, maybeShared(hashes))
  let block = entiers(1 << 8)
  const gather = (start: number, end: number, second: number): void => {
    if (block.length < end - start) block = entiers(2 * (end - start))
    let size = 0
    for (let k = start; k < end; k++) {
      const rank = order[k] as number
      const holder = holders[rank] as number
      if (seconds[rank] === second && (size === 0 || block[size - 1] !== holder)) block[size++] = holder
    }
    if (size > 1) visit(block, size)
  }
  for (let i = 0, j = 0; i < order.length; i = j) {
    const hash = hashes[order[i] as number]
    const second = seconds[order[i] as number] as number
    let collides = false
    for (j = i + 1; j < order.length && hashes[order[j] as number] === hash; j++)
      if (seconds[order[j] as number] !== second) collides = true
    if (j - i < 2) continue
    if (!collides) gather(i, j, second)
    else for (const each of new Set(Array.from(order.subarray(i, j), k => seconds[k] as number))) gather(i, j, each)
  }
}

/** Blocks being kept, from any number of rules. */
export class BlocsEnCours {
  readonly #debuts = new Suite()
  readonly #membres = new Suite()

  constructor() {
    this.#debuts.push(0)
  }

  add(holders: Int32Array, size: number): void {
    for (let k = 0; k < size; k++) this.#membres.push(holders[k] as number)
    this.#debuts.push(this.#membres.taille)
  }

  /** With the blocks of each of `nombre` records. */
  done(nombre: number): Blocs {
    const debuts = this.#debuts.done()
    const membres = this.#membres.done()
    const { debuts: debutsDe, valeurs: blocsDe } = turned(debuts, membres, nombre)
    return { nombre, debuts, membres, debutsDe, blocsDe }
  }
}

/** Records between two words of progress: a few milliseconds of work. */
export const EVERY = 500

/** Every pair that at least one block proposes, once, the smaller rank first. `told` hears how many records are done. */
export function eachPairOf(
  { nombre, debuts, membres, debutsDe, blocsDe }: Blocs,
  visit: (a: number, b: number) => void,
  told: (faits: number) => void = () => {}
): void {
  const seen = entiers(nombre).fill(-1)
  for (let a = 0; a < nombre; a++) {
    if (a % EVERY === 0) told(a)
    const end = debutsDe[a + 1] as number
    for (let i = debutsDe[a] as number; i < end; i++) {
      const block = blocsDe[i] as number
      for (let k = (debuts[block + 1] as number) - 1; k >= (debuts[block] as number); k--) {
        const b = membres[k] as number
        if (b <= a) break
        if (seen[b] === a) continue
        seen[b] = a
        visit(a, b)
      }
    }
  }
}
