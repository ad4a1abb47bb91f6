import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFenetres } from './fenetres.ts'

describe('what each asker asked within its window', () => {
  it('is counted by asker, and forgotten when the window closes', () => {
    const fenetres = createFenetres(1_000)
    expect([0, 500, 999].map(t => fenetres.take('a', t).compte)).toEqual([1, 2, 3])
    expect(fenetres.take('b', 999)).toEqual({ fin: 1_999, compte: 1 })
    expect(fenetres.count('a', 999)).toBe(3)
    expect(fenetres.count('a', 1_000)).toBe(0)
    expect(fenetres.take('a', 1_000)).toEqual({ fin: 2_000, compte: 1 })
  })

  it('never holds more askers than it may, and forgets first the window that closes first', () => {
    const fenetres = createFenetres(1_000, 3)
    for (const [t, qui] of ['a', 'b', 'c'].entries()) fenetres.take(qui, t)
    fenetres.take('a', 1_000)
    fenetres.take('d', 1_001)
    expect(fenetres.taille).toBe(3)
    expect(['a', 'b', 'c', 'd'].map(qui => fenetres.count(qui, 1_001))).toEqual([1, 0, 1, 1])
  })

  it('opens again when the clock is put back', () => {
    const fenetres = createFenetres(1_000)
    fenetres.take('a', 10_000_000)
    expect(fenetres.take('a', 5)).toEqual({ fin: 1_005, compte: 1 })
  })

  it('counts as a plain list of instants does, whatever is asked', () => {
    const demandes = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 400 })), {
      maxLength: 200
    })
    fc.assert(
      fc.property(demandes, suite => {
        const fenetres = createFenetres(1_000)
        const listes = new Map<string, number[]>()
        let t = 0
        for (const [qui, apres] of suite) {
          t += apres
          const [debut] = listes.get(qui) ?? []
          const liste = debut === undefined || t >= debut + 1_000 ? [] : (listes.get(qui) ?? [])
          listes.set(qui, [...liste, t])
          const { compte, fin } = fenetres.take(qui, t)
          expect(compte).toBe(liste.length + 1)
          expect(fin).toBe((liste[0] ?? t) + 1_000)
        }
      })
    )
  })
})
