/**
 * Records in an order that says nothing of where they stood in their files: the same rows, handed over otherwise, are drawn, learnt and
 * grouped the same. What is found is then told by the ranks that the caller knows.
 */
import { combine, hash32 } from '../../text/hash.ts'
import { sortedRanks } from './blocs.ts'
import type { Donnees } from './colonnes.ts'
import type { Etiquette } from './etiquettes.ts'
import type { Liaison } from './liaison.ts'
import { bitsOf } from './modele.ts'

export interface Canonique {
  /** Records in their new order, a row printed again in its file left out. */
  readonly donnees: Donnees
  /** Of each record in this order, its rank in the table. */
  readonly rangs: Int32Array
  /** Rows left out: the rank in the table of each, and the record in this order that says the same. */
  readonly copies: readonly { readonly rang: number; readonly comme: number }[]
}

/** What each record says, as a number that the order of its columns does not move. */
function fingerprints({ nombre, colonnes }: Donnees, seed: number): Uint32Array {
  const out = new Uint32Array(nombre)
  for (const [nom, cells] of colonnes) {
    const name = hash32(nom, seed)
    const known = new Map<string, number>()
    for (let r = 0; r < nombre; r++) {
      const cell = cells[r] ?? ''
      if (cell === '') continue
      const hash = known.get(cell) ?? combine(name, hash32(cell, seed))
      known.set(cell, hash)
      out[r] = (out[r] as number) + hash
    }
  }
  return out
}

/**
 * A row of so many cells, so many times in its file, was printed again: counted as many things that agree, it would teach that agreeing says
 * nothing. Fewer are left to be judged, and so is a row that says only « Mairie »: how many say it is what tells that it says little.
 */
const CELLULES_MIN = 3
const FOIS_MIN = 10

/** True when two rows of one file say the very same. */
function sameRow({ fichiers, colonnes }: Donnees): (a: number, b: number) => boolean {
  const columns = [...colonnes.values()]
  return (a, b) => fichiers[a] === fichiers[b] && columns.every(column => column[a] === column[b])
}

/** Rows that say exactly the same stay as they came: one stands for the other. */
export function canonical(donnees: Donnees): Canonique {
  const { colonnes, fichiers } = donnees
  const order = sortedRanks(
    fingerprints(donnees, 1),
    sortedRanks(fingerprints(donnees, 2), sortedRanks(new Uint32Array(fichiers)))
  )
  const same = sameRow(donnees)
  const cells = (r: number): number => [...colonnes.values()].filter(column => column[r]).length
  const rangs: number[] = []
  const copies: { rang: number; comme: number }[] = []
  for (let debut = 0, fin = 0; debut < order.length; debut = fin) {
    const first = order[debut] as number
    for (fin = debut + 1; fin < order.length && same(first, order[fin] as number); fin++);
    const printed = fin - debut >= FOIS_MIN && cells(first) >= CELLULES_MIN
    for (let k = debut; k < fin; k++) {
      if (printed && k > debut) copies.push({ rang: order[k] as number, comme: rangs.length - 1 })
      else rangs.push(order[k] as number)
    }
  }
  const kept = Int32Array.from(rangs)
  return {
    rangs: kept,
    copies,
    donnees: {
      nombre: kept.length,
      fichiers: kept.map(r => fichiers[r] as number),
      colonnes: new Map(Array.from(colonnes, ([nom, column]) => [nom, Array.from(kept, r => column[r] ?? '')] as const))
    }
  }
}

/** Labels, by the ranks of this order; those between a row and its copy say nothing. */
export function labelsIn({ rangs, copies }: Canonique, etiquettes: readonly Etiquette[]): Etiquette[] {
  const place = new Map<number, number>()
  rangs.forEach((r, i) => {
    place.set(r, i)
  })
  for (const { rang, comme } of copies) place.set(rang, comme)
  return etiquettes
    .map(({ a, b, une }) => ({ a: place.get(a) as number, b: place.get(b) as number, une }))
    .filter(({ a, b }) => a !== b)
}

/** What was found, by the ranks of the table: pairs in increasing order, groups named by their smallest, copies with the row they repeat. */
export function asGiven({ rangs, copies }: Canonique, { modele, groupes, paires, scores }: Liaison): Liaison {
  const nombre = rangs.length + copies.length
  const named = new Int32Array(nombre)
  const first = new Int32Array(rangs.length).fill(nombre)
  const lower = (g: number, r: number) => {
    first[g] = Math.min(first[g] as number, r)
  }
  groupes.forEach((g, i) => {
    lower(g, rangs[i] as number)
  })
  for (const { rang, comme } of copies) lower(groupes[comme] as number, rang)
  groupes.forEach((g, i) => {
    named[rangs[i] as number] = first[g] as number
  })
  for (const { rang, comme } of copies) named[rang] = first[groupes[comme] as number] as number
  const size = scores.length + copies.length
  const [a, b, bits] = [new Uint32Array(size), new Uint32Array(size), new Float64Array(size)]
  const put = (p: number, x: number, y: number, score: number) => {
    a[p] = Math.min(x, y)
    b[p] = Math.max(x, y)
    bits[p] = score
  }
  for (let p = 0; p < scores.length; p++)
    put(p, rangs[paires.a[p] as number] as number, rangs[paires.b[p] as number] as number, scores[p] as number)
  const sure = Math.max(
    modele.bandes.joindre,
    ...modele.comparaisons.map(c => bitsOf(c.niveaux[0] as (typeof c.niveaux)[0]))
  )
  copies.forEach(({ rang, comme }, k) => {
    put(scores.length + k, rang, rangs[comme] as number, sure)
  })
  const order = sortedRanks(a, sortedRanks(b))
  return {
    modele,
    groupes: named,
    paires: { a: Int32Array.from(order, p => a[p] as number), b: Int32Array.from(order, p => b[p] as number) },
    scores: Float64Array.from(order, p => bits[p] as number)
  }
}
