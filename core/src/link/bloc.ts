/**
 * Blocking: which pairs are worth comparing. Every record gives keys, one per rule and clue; records that share a key meet.
 * A key is two numbers, sorted in linear time by a 32-bit hash of both and told apart by the second (with which the hash gives the
 * first back): what a block holds never depends on the other records there are. One rule at a time: the keys of all rules together
 * are the largest thing of linkage (measured: 75 MB at 100,000 records, 30 MB by rule).
 */
import { combine } from '../text/hash.ts'
import type { Listes } from './listes.ts'
import { BLOCS, type RegleBloc } from './modele.ts'
import { SERVICES } from './services.ts'
import { EVERY, type Told, type Traits } from './traits.ts'

/** Blocks, and the blocks of each record: `membres[debuts[b] … debuts[b + 1])` in increasing order. */
export interface Blocs {
  readonly debuts: Int32Array
  readonly membres: Int32Array
  readonly blocsDe: Listes
}

/** Integers being gathered. */
class Suite {
  valeurs = new Int32Array(1 << 12)
  taille = 0

  push(valeur: number): void {
    if (this.taille === this.valeurs.length) {
      const double = new Int32Array(this.taille * 2)
      double.set(this.valeurs)
      this.valeurs = double
    }
    this.valeurs[this.taille++] = valeur
  }
}

// Side of a cell in degrees of latitude: 300 m. Four grids, each shifted by half a cell, so that any two points within
// 150 m share a cell of at least one.
const CELL = 300 / 111_320

type Push = (a: number, b: number) => void

/** The cells of a point, each by two numbers; none when it is unknown. */
export function eachCell(latitude: number, longitude: number, push: Push): void {
  if (Number.isNaN(latitude)) return
  for (let shift = 0; shift < 4; shift++) {
    const row = Math.floor(latitude / CELL + (shift & 1) * 0.5)
    // The width of a cell follows the middle of its row, so that both points count it alike.
    const width = CELL / Math.max(0.2, Math.cos((row * CELL * Math.PI) / 180))
    push(row * 4 + shift, Math.floor(longitude / width + (shift >> 1) * 0.5))
  }
}

function each(l: Listes, r: number, visit: (v: number) => void): void {
  const end = l.debuts[r + 1] as number
  for (let i = l.debuts[r] as number; i < end; i++) visit(l.valeurs[i] as number)
}

export const REGLES = Object.keys(BLOCS) as RegleBloc[]

type Collecte = (t: Traits, r: number, towns: readonly number[], push: Push) => void

/** A contact, alone and within each town: one that many places share still counts within a town. */
function ofContact(t: Traits, contact: number, towns: readonly number[], push: Push): void {
  if (contact === 0) return
  if (t.repandu[contact] === 0) push(contact, 0)
  for (const town of towns) push(contact, town)
}
const contactsOf =
  (listeOf: (t: Traits) => Listes): Collecte =>
  (t, r, towns, push) =>
    each(listeOf(t), r, contact => ofContact(t, contact, towns, push))
const wordsInTown =
  (listeOf: (t: Traits) => Listes): Collecte =>
  (t, r, towns, push) => {
    for (const town of towns) each(listeOf(t), r, mot => push(town, mot))
  }

/** What each rule takes of a record. `towns` are its town as a code, a post code and a name: one in common is enough. */
const COLLECTES: Readonly<Record<RegleBloc, Collecte>> = {
  telephone: contactsOf(t => t.telephones),
  courriel: contactsOf(t => t.courriels),
  site: contactsOf(t => t.sites),
  pivot: (t, r, towns, push) => ofContact(t, t.pivot[r] as number, towns, push),
  motEtLieu: wordsInTown(t => t.nom),
  serviceEtLieu: (t, r, towns, push) => {
    for (const town of towns)
      for (let s = 0; s < SERVICES.length; s++) if ((t.services[r] as number) & (1 << s)) push(town, s)
  },
  voie: wordsInTown(t => t.voie),
  point: (t, r, _towns, push) => eachCell(t.latitude[r] as number, t.longitude[r] as number, push)
}

/** The keys of one rule, hash and second number, and who holds each. */
interface Cles {
  readonly hashes: Uint32Array
  readonly seconds: Int32Array
  readonly holders: Int32Array
}

/** Its town as a code, a post code and a name, those that it says. */
export function townsOf(t: Traits, r: number, into: number[] = []): number[] {
  into.length = 0
  for (const column of [t.insee, t.codePostal, t.commune]) if (column[r] !== 0) into.push(column[r] as number)
  return into
}

function keysOf(t: Traits, collecte: Collecte): Cles {
  const hashes = new Suite()
  const seconds = new Suite()
  const holders = new Suite()
  const towns: number[] = []
  for (let r = 0; r < t.nombre; r++)
    collecte(t, r, townsOf(t, r, towns), (a, b) => {
      hashes.push(combine(a, b))
      seconds.push(b)
      holders.push(r)
    })
  return {
    hashes: Uint32Array.from(hashes.valeurs.subarray(0, hashes.taille)),
    seconds: seconds.valeurs,
    holders: holders.valeurs
  }
}

/** Ranks of the keys in increasing order of hash, stable: three passes of 11 bits. */
function sortedRanks(hashes: Uint32Array): Int32Array {
  const size = hashes.length
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

/**
 * Every key of a rule that two records or more hold: `visit` hears its holders in increasing order, in an array that is filled again
 * for the next one.
 */
export function eachBlock(t: Traits, regle: RegleBloc, visit: (holders: Int32Array, size: number) => void): void {
  const { hashes, seconds, holders } = keysOf(t, COLLECTES[regle])
  const order = sortedRanks(hashes)
  let block = new Int32Array(1 << 8)
  const gather = (start: number, end: number, second: number): void => {
    if (block.length < end - start) block = new Int32Array(2 * (end - start))
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

/** Blocks of two to their rule's cap; the others are left out. */
export function blocsOf(t: Traits): Blocs {
  const debuts: number[] = [0]
  const suite = new Suite()
  for (const regle of REGLES)
    eachBlock(t, regle, (holders, size) => {
      if (size > BLOCS[regle]) return
      for (let k = 0; k < size; k++) suite.push(holders[k] as number)
      debuts.push(suite.taille)
    })
  const membres = suite.valeurs.slice(0, suite.taille)
  const blockCount = new Int32Array(t.nombre + 1)
  for (const holder of membres) blockCount[holder + 1] = (blockCount[holder + 1] as number) + 1
  for (let r = 0; r < t.nombre; r++) blockCount[r + 1] = (blockCount[r + 1] as number) + (blockCount[r] as number)
  const next = blockCount.slice()
  const blocks = new Int32Array(membres.length)
  for (let b = 0; b + 1 < debuts.length; b++)
    for (let k = debuts[b] as number; k < (debuts[b + 1] as number); k++) {
      const holder = membres[k] as number
      const place = next[holder] as number
      blocks[place] = b
      next[holder] = place + 1
    }
  return { debuts: Int32Array.from(debuts), membres, blocsDe: { debuts: blockCount, valeurs: blocks } }
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
