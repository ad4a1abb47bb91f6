/**
 * Lists of integers of many records in two flat columns: what linkage compares is there, so that comparing two records
 * allocates nothing.
 */
import { Suite, turned } from './moteur/blocs.ts'
import { entiers } from './moteur/etendue.ts'

/** Lists of every record end to end: those of record `r` are `valeurs[debuts[r] … debuts[r + 1])`. */
export interface Listes {
  readonly debuts: Int32Array
  readonly valeurs: Int32Array
}

/** How many the record has. */
export const sizeOf = (l: Listes, r: number): number => (l.debuts[r + 1] as number) - (l.debuts[r] as number)

/** True when the record has that value. */
export function holds(l: Listes, r: number, v: number): boolean {
  const end = l.debuts[r + 1] as number
  for (let i = l.debuts[r] as number; i < end; i++) if (l.valeurs[i] === v) return true
  return false
}

/** A value that both records have, else 0. */
export function shares(l: Listes, a: number, b: number): number {
  const endA = l.debuts[a + 1] as number
  const startB = l.debuts[b] as number
  const endB = l.debuts[b + 1] as number
  for (let i = l.debuts[a] as number; i < endA; i++) {
    const v = l.valeurs[i] as number
    for (let j = startB; j < endB; j++) if (l.valeurs[j] === v) return v
  }
  return 0
}

/** Values to expect of a record, at most but seldom: room that is not used takes no memory. */
const PLACE = 4

/** Lists being filled, one record after another, in numbers that nothing has to walk when memory is swept. */
export class ListesEnCours {
  #debuts: Int32Array
  readonly #valeurs: Suite
  #record = 0
  #debut = 0

  /** Of so many records. */
  constructor(nombre: number) {
    this.#debuts = entiers(nombre + 1)
    this.#valeurs = new Suite(PLACE * nombre)
  }

  /** Room for so many records in all. */
  widen(nombre: number): void {
    const wider = entiers(nombre + 1)
    wider.set(this.#debuts)
    this.#debuts = wider
  }

  /** One value of the record at hand; 0 and what it already has are left out. */
  add(value: number): void {
    if (value === 0) return
    const { valeurs, taille } = this.#valeurs
    for (let i = this.#debut; i < taille; i++) if (valeurs[i] === value) return
    this.#valeurs.push(value)
  }

  /** The record at hand has no more. */
  close(): void {
    this.#debut = this.#valeurs.taille
    this.#record++
    // A column in which nothing was said yet stays untouched, and takes no memory.
    if (this.#debut > 0) this.#debuts[this.#record] = this.#debut
  }

  done(): Listes {
    return { debuts: this.#debuts, valeurs: this.#valeurs.done() }
  }
}

/** The lists of so many records: `listesOf(2, (r, add) => add(r + 1))`. */
export function listesOf(nombre: number, fill: (r: number, add: (value: number) => void) => void): Listes {
  const listes = new ListesEnCours(nombre)
  const add = (value: number) => listes.add(value)
  for (let r = 0; r < nombre; r++) {
    fill(r, add)
    listes.close()
  }
  return listes.done()
}

/** The lists of some records, in their order. */
export function pickListes({ debuts, valeurs }: Listes, rangs: Int32Array): Listes {
  const picked = entiers(rangs.length + 1)
  for (let r = 0; r < rangs.length; r++) {
    const rang = rangs[r] as number
    picked[r + 1] = (picked[r] as number) + (debuts[rang + 1] as number) - (debuts[rang] as number)
  }
  const kept = entiers(picked[rangs.length] as number)
  for (let r = 0, k = 0; r < rangs.length; r++) {
    const end = debuts[(rangs[r] as number) + 1] as number
    for (let i = debuts[rangs[r] as number] as number; i < end; i++) kept[k++] = valeurs[i] as number
  }
  return { debuts: picked, valeurs: kept }
}

/** The other way round: the records that have each value, in increasing order. */
export function porteursOf({ debuts, valeurs }: Listes): Listes {
  let most = 0
  for (let i = 0; i < valeurs.length; i++) most = Math.max(most, valeurs[i] as number)
  return turned(debuts, valeurs, most + 1)
}
