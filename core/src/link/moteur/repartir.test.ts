// Partings, against every one of them looked at; and what groups gain by them.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Arete, group } from './grouper.ts'
import { type Poids, partAround, partBest } from './repartir.ts'

const JAMAIS = Number.NEGATIVE_INFINITY

/** Weights of each pair, in the order 1-0, 2-0, 2-1, 3-0… */
const poidsOf =
  (bits: readonly number[]): Poids =>
  (i, j) => {
    const [x, y] = i < j ? [i, j] : [j, i]
    return bits[(y * (y - 1)) / 2 + x] as number
  }

function sumOf(parts: readonly number[], poids: Poids): number {
  let sum = 0
  parts.forEach((part, i) => {
    for (let j = 0; j < i; j++) if (parts[j] === part) sum += poids(i, j)
  })
  return sum
}

/** Every way of parting so many: `[0, 0]` and `[0, 1]` of two. */
const every = (nombre: number): number[][] =>
  nombre === 0
    ? [[]]
    : every(nombre - 1).flatMap(parts => {
        const more = Math.max(-1, ...parts) + 2
        return Array.from({ length: more }, (_, part) => [...parts, part])
      })

const bits = (paires: number) =>
  fc.array(fc.oneof(fc.integer({ min: -6, max: 15 }), fc.constant(JAMAIS)), { minLength: paires, maxLength: paires })
const tirees = fc
  .integer({ min: 2, max: 6 })
  .chain(nombre => bits((nombre * (nombre - 1)) / 2).map(tires => ({ nombre, poids: poidsOf(tires) })))
const seuls = (nombre: number) => Array.from({ length: nombre }, (_, i) => i)

describe('Parting', () => {
  test('of few, none is better than the one that is found', () => {
    fc.assert(
      fc.property(tirees, ({ nombre, poids }) => {
        const best = Math.max(...every(nombre).map(parts => sumOf(parts, poids)))
        expect(sumOf(partBest(seuls(nombre), poids), poids)).toBe(best)
      })
    )
  })

  test('around a link that was refused is better than what was, or is what was', () => {
    fc.assert(
      fc.property(tirees, ({ nombre, poids }) => {
        const depart = seuls(nombre)
        const parts = partAround(depart, poids, 0, 1)
        if (parts !== depart) expect(sumOf(parts, poids)).toBeGreaterThan(sumOf(depart, poids))
      })
    )
  })

  test('gives back what it was given when nothing is better', () => {
    const depart = [0, 0, 1]
    expect(partBest(depart, poidsOf([5, JAMAIS, 5]))).toBe(depart)
    expect(partBest(depart, poidsOf([5, JAMAIS, 6]))).toEqual([0, 1, 1])
  })
})

describe('Groups', () => {
  const rule = { separer: -6, joindre: 0.5, toldApart: () => false }
  /** Of so many, where each `[a, b, score]` is told and the others are two. */
  const grouped = (nombre: number, dits: readonly (readonly [a: number, b: number, score: number])[]) => {
    const scores = new Map(dits.map(([a, b, score]) => [`${a} ${b}`, score]))
    const aretes = dits.map(([a, b, score]): Arete => ({ a, b, score }))
    return [...group(nombre, aretes, { ...rule, score: (a, b) => scores.get(`${a} ${b}`) ?? -10 })]
  }

  test('let out who came in by a weak link when it bars a stronger', () => {
    // 0 is like all the others; 4 came first, like 3 alone by its score, and bars it.
    const autres = [1, 2, 3].flatMap(b => [[0, b, 6.5] as const])
    const entre = [[1, 2, 12] as const, [1, 3, 12] as const, [2, 3, 12] as const]
    const entree = [[1, 4, 7] as const, [2, 4, 0.5] as const, [3, 4, 0.5] as const]
    expect(grouped(5, [...autres, ...entre, ...entree])).toEqual([0, 0, 0, 0, 4])
  })

  test('of a dozen are parted two at a time', () => {
    const douze = Array.from({ length: 12 }, (_, i) => i + 1)
    const entre = douze.flatMap(a => douze.filter(b => b > a).map(b => [a, b, 12] as const))
    const zero = douze.map(b => [0, b, 6.5] as const)
    const entree = douze.map(a => [a, 13, a === 1 ? 7 : 0.5] as const)
    expect(grouped(14, [...zero, ...entre, ...entree])).toEqual([...Array.from({ length: 13 }, () => 0), 13])
  })

  test('count what several lists say as many times', () => {
    const dits = [[0, 1, 10] as const, [1, 2, 6] as const, [1, 3, 6] as const, [2, 3, 6] as const]
    expect(grouped(4, dits)).toEqual([0, 1, 1, 1])
    const scores = new Map(dits.map(([a, b, score]) => [`${a} ${b}`, score]))
    const aretes = dits.map(([a, b, score]): Arete => ({ a, b, score }))
    const score = (a: number, b: number) => scores.get(`${a} ${b}`) ?? -10
    expect([...group(4, aretes, { ...rule, score, effectif: u => (u === 0 ? 3 : 1) })]).toEqual([0, 0, 2, 2])
  })
})
