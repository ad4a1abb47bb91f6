/**
 * The level of a pair on each comparison. A value is compared with another once: the answer is kept in a table of fixed size, since the
 * same two towns, or the same two first names, meet again and again.
 */
import { type Codes, codesOf, type Donnees } from './colonnes.ts'
import { DISTANCE } from './distances/liste.ts'
import type { ComparaisonApprise } from './modele.ts'
import { apartBy } from './variantes.ts'

/** One comparison over a table: `level(a, b)` is a rank among its levels, or their number when a side is silent. */
export interface Mesureur {
  readonly codes: Codes
  readonly niveaux: number
  readonly level: (a: number, b: number) => number
}

/** Slots of the kept answers: 64 k of them hold the values that meet most. */
const SLOTS = 1 << 16

type Seuils = Pick<ComparaisonApprise, 'niveaux'>

/** The first level whose condition holds: `rankOf(niveaux)(0.9)`. */
function rankerOf({ niveaux }: Seuils): { readonly rank: (value: number) => number; readonly near: boolean } {
  const near = niveaux[0]?.au_plus === undefined
  const bounds = niveaux.slice(0, -1).map(n => (near ? n.au_moins : n.au_plus) ?? Number.NaN)
  const rank = (value: number): number => {
    for (let i = 0; i < bounds.length; i++)
      if (near ? value >= (bounds[i] as number) : value <= (bounds[i] as number)) return i
    return bounds.length
  }
  return { rank, near }
}

export function mesureurOf(donnees: Donnees, comparaison: ComparaisonApprise): Mesureur {
  const codes = codesOf(donnees, comparaison.colonnes, comparaison.nature, comparaison)
  const distance = DISTANCE.get(comparaison.distance)
  if (distance === undefined) throw new RangeError(`unknown distance: ${comparaison.distance}`)
  const alike = distance.prepare(codes)
  const { opposes } = comparaison
  const apart = opposes === undefined ? null : apartBy(codes, opposes)
  const compare = apart === null ? alike : (x: number, y: number) => (apart(x, y) ? 0 : alike(x, y))
  const { rank, near } = rankerOf(comparaison)
  const { parts } = codes
  const best = (x: number, y: number): number => {
    if (parts === null) return compare(x, y)
    let kept = near ? 0 : Number.POSITIVE_INFINITY
    for (const p of parts[x] as readonly number[])
      for (const q of parts[y] as readonly number[]) {
        const value = p === q && near ? 1 : compare(p, q)
        if (near ? value > kept : value < kept) kept = value
      }
    return kept
  }
  const silent = comparaison.niveaux.length
  const lefts = new Int32Array(SLOTS)
  const rights = new Int32Array(SLOTS)
  const answers = new Uint8Array(SLOTS)
  const level = (a: number, b: number): number => {
    const ca = codes.codes[a] as number
    const cb = codes.codes[b] as number
    if (ca === 0 || cb === 0) return silent
    if (ca === cb) return 0
    const x = ca < cb ? ca : cb
    const y = ca < cb ? cb : ca
    const slot = (Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca6b)) >>> 16
    if (lefts[slot] === x && rights[slot] === y) return answers[slot] as number
    const answer = rank(best(x, y))
    lefts[slot] = x
    rights[slot] = y
    answers[slot] = answer
    return answer
  }
  return { codes, niveaux: silent, level }
}
