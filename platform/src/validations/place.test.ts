/** Who leaves when the workshop is full. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Etat } from './dit.ts'
import { makeRoom } from './place.ts'

let ordre = 0
const liste = (connexion: string, etat: Etat = 'prete', octets = 10) => ({ connexion, etat, octets, expire: ordre++ })
const BORNES = { listes: 5, octets: 1_000, refus: 3 }

it('asks nobody to leave while there is room', () => {
  expect(makeRoom([liste('a'), liste('a'), liste('b')], BORNES)).toEqual([])
})

it('takes the oldest list of whoever keeps the most, never that of one who has a single one', () => {
  const [honnete, ...siennes] = [liste('b'), ...Array.from({ length: 4 }, () => liste('a'))]
  expect(makeRoom([honnete as never, ...siennes], BORNES)).toEqual([siennes[0]])
  const lourde = liste('a', 'prete', 900)
  expect(makeRoom([honnete as never, liste('b', 'prete', 100), liste('a', 'travail'), lourde], BORNES)).not.toBeNull()
})

it('forgets the oldest refusals, which take no list’s place', () => {
  const refus = Array.from({ length: 6 }, () => liste('a', 'refusee', 500))
  expect(makeRoom([...refus, liste('b')], BORNES)).toEqual(refus.slice(0, 4))
})

it('says that there is no room when all of them are being worked on', () => {
  expect(
    makeRoom(
      Array.from({ length: 5 }, () => liste('a', 'travail')),
      BORNES
    )
  ).toBeNull()
})

it('always leaves room, or finds nobody to ask', () => {
  const etats = fc.constantFrom<Etat>('attente', 'travail', 'prete', 'refusee')
  const listes = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), etats, fc.nat(400)), { maxLength: 30 })
  fc.assert(
    fc.property(listes, dites => {
      const toutes = dites.map(([connexion, etat, octets]) => liste(connexion, etat, octets))
      const partantes = makeRoom(toutes, BORNES)
      const restent = toutes.filter(l => l.etat !== 'refusee' && !partantes?.includes(l))
      const trop = restent.length >= BORNES.listes || restent.reduce((n, l) => n + l.octets, 0) >= BORNES.octets
      return partantes === null
        ? restent.some(l => l.etat !== 'prete')
        : !trop && partantes.every(l => ['prete', 'refusee'].includes(l.etat))
    })
  )
})
