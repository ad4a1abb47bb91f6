/**
 * Blocking: which pairs are worth comparing. Every record gives keys, one per rule and clue; records that share a key meet.
 * Keys are 32-bit hashes sorted in linear time; two clues that collide by chance only propose a pair in vain.
 */
import { combine } from '../text/hash.ts'
import { BLOCS, type RegleBloc } from './modele.ts'
import { SERVICES } from './services.ts'
import { EVERY, type Listes, type Told, type Traits } from './traits.ts'

const REGLES = Object.keys(BLOCS) as RegleBloc[]
const CAPS = Int32Array.from(REGLES, r => BLOCS[r])
const ranks = Object.fromEntries(REGLES.map((r, i) => [r, i])) as Record<RegleBloc, number>

/** Blocks, and the blocks of each record: `membres[debuts[b] … debuts[b + 1])` in increasing order. */
export interface Blocs {
  readonly debuts: Int32Array
  readonly membres: Int32Array
  readonly blocsDe: Listes
}

class Keys {
  hashes = new Uint32Array(1 << 12)
  rules = new Uint8Array(1 << 12)
  holders = new Int32Array(1 << 12)
  size = 0

  push(rule: RegleBloc, hash: number, holder: number): void {
    if (this.size === this.hashes.length) this.#grow()
    const rank = ranks[rule]
    this.hashes[this.size] = combine(hash, rank)
    this.rules[this.size] = rank
    this.holders[this.size++] = holder
  }

  #grow(): void {
    const double = <T extends Uint32Array | Uint8Array | Int32Array>(from: T, to: T) => {
      to.set(from)
      return to
    }
    this.hashes = double(this.hashes, new Uint32Array(this.size * 2))
    this.rules = double(this.rules, new Uint8Array(this.size * 2))
    this.holders = double(this.holders, new Int32Array(this.size * 2))
  }
}

// Side of a cell in degrees of latitude: 300 m. Four grids, each shifted by half a cell, so that any two points within
// 150 m share a cell of at least one.
const CELL = 300 / 111_320

function pushPoint(keys: Keys, latitude: number, longitude: number, r: number): void {
  if (Number.isNaN(latitude)) return
  for (let shift = 0; shift < 4; shift++) {
    const row = Math.floor(latitude / CELL + (shift & 1) * 0.5)
    // The width of a cell follows the middle of its row, so that both points count it alike.
    const width = CELL / Math.max(0.2, Math.cos((row * CELL * Math.PI) / 180))
    keys.push('point', combine(combine(row, Math.floor(longitude / width + (shift >> 1) * 0.5)), shift), r)
  }
}

function collect(t: Traits): Keys {
  const keys = new Keys()
  const each = (l: Listes, r: number, visit: (v: number) => void) => {
    const end = l.debuts[r + 1] as number
    for (let i = l.debuts[r] as number; i < end; i++) visit(l.valeurs[i] as number)
  }
  const towns: number[] = []
  for (let r = 0; r < t.nombre; r++) {
    towns.length = 0
    for (const column of [t.insee, t.codePostal, t.commune]) if (column[r] !== 0) towns.push(column[r] as number)
    // A contact shared by many places still counts within a town.
    const contact = (rule: RegleBloc, l: Listes) =>
      each(l, r, v => {
        keys.push(rule, v, r)
        for (const town of towns) keys.push(rule, combine(v, town), r)
      })
    contact('telephone', t.telephones)
    contact('courriel', t.courriels)
    contact('site', t.sites)
    const pivot = t.pivot[r] as number
    if (pivot !== 0) {
      keys.push('pivot', pivot, r)
      for (const town of towns) keys.push('pivot', combine(pivot, town), r)
    }
    for (const town of towns) {
      each(t.nom, r, mot => keys.push('motEtLieu', combine(town, mot), r))
      for (let s = 0; s < SERVICES.length; s++)
        if ((t.services[r] as number) & (1 << s)) keys.push('serviceEtLieu', combine(town, s), r)
      each(t.voie, r, mot => keys.push('voie', combine(town, mot), r))
    }
    pushPoint(keys, t.latitude[r] as number, t.longitude[r] as number, r)
  }
  return keys
}

/** Ranks of the keys in increasing order of hash, stable: three passes of 11 bits. */
function sortedRanks(hashes: Uint32Array, size: number): Int32Array {
  let from = new Int32Array(size)
  let to = new Int32Array(size)
  for (let i = 0; i < size; i++) from[i] = i
  const counts = new Int32Array(2049)
  for (let shift = 0; shift < 33; shift += 11) {
    counts.fill(0)
    for (let i = 0; i < size; i++) {
      const bucket = (((hashes[i] as number) >>> shift) & 2047) + 1
      counts[bucket] = (counts[bucket] as number) + 1
    }
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

/** Blocks of two to their rule's cap; the others are left out. */
export function blocsOf(t: Traits): Blocs {
  const keys = collect(t)
  const { hashes, rules, holders, size } = keys
  const order = sortedRanks(hashes, size)
  const debuts: number[] = [0]
  const membres = new Int32Array(size)
  const blockCount = new Int32Array(t.nombre + 1)
  let filled = 0
  for (let i = 0; i < size; ) {
    const hash = hashes[order[i] as number]
    const start = filled
    let last = -1
    let j = i
    for (; j < size && hashes[order[j] as number] === hash; j++) {
      const holder = holders[order[j] as number] as number
      if (holder !== last) membres[filled++] = holder
      last = holder
    }
    const cap = CAPS[rules[order[i] as number] as number] as number
    if (filled - start < 2 || filled - start > cap) filled = start
    else {
      debuts.push(filled)
      for (let k = start; k < filled; k++) {
        const holder = (membres[k] as number) + 1
        blockCount[holder] = (blockCount[holder] as number) + 1
      }
    }
    i = j
  }
  for (let r = 0; r < t.nombre; r++) blockCount[r + 1] = (blockCount[r + 1] as number) + (blockCount[r] as number)
  const next = blockCount.slice()
  const blocks = new Int32Array(filled)
  for (let b = 0; b + 1 < debuts.length; b++)
    for (let k = debuts[b] as number; k < (debuts[b + 1] as number); k++) {
      const holder = membres[k] as number
      const place = next[holder] as number
      blocks[place] = b
      next[holder] = place + 1
    }
  return {
    debuts: Int32Array.from(debuts),
    membres: membres.subarray(0, filled),
    blocsDe: { debuts: blockCount, valeurs: blocks }
  }
}

/** Every pair that at least one block proposes, once, the smaller rank first. `told` hears how many records are done. */
export function eachPair(t: Traits, blocs: Blocs, visit: (a: number, b: number) => void, told: Told = () => {}): void {
  const seen = new Int32Array(t.nombre).fill(-1)
  for (let a = 0; a < t.nombre; a++) {
    if (a % EVERY === 0) told(a)
    const end = blocs.blocsDe.debuts[a + 1] as number
    for (let i = blocs.blocsDe.debuts[a] as number; i < end; i++) {
      const block = blocs.blocsDe.valeurs[i] as number
      for (let k = (blocs.debuts[block + 1] as number) - 1; k >= (blocs.debuts[block] as number); k--) {
        const b = blocs.membres[k] as number
        if (b <= a) break
        if (seen[b] === a) continue
        seen[b] = a
        visit(a, b)
      }
    }
  }
}
