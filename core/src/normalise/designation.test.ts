import { describe, expect, it } from 'vitest'
import { brutOf } from '../../../test/corpus.ts'
import type { Commune } from '../reference/geographie.ts'
import type { Cible } from '../standard/brut.ts'
import { communeOfSiren, designated } from './designation.ts'

const commune = (code: string, nom: string) => ({ code, nom }) as Commune
const row = (cells: Partial<Record<Cible, string>>) => brutOf(cells)
const MONTBELIARD = [commune('25388', 'Montbéliard'), commune('25284', 'Grand-Charmont'), commune('25228', 'Étupes')]

describe('a commune of a shared post code', () => {
  it('is the one the place is named after', () => {
    expect(designated(MONTBELIARD, row({ nom: 'Espace numérique, ville de GRAND CHARMONT' }))?.code).toBe('25284')
    expect(designated(MONTBELIARD, row({ nom: 'Espace numérique du canton' }))).toBeNull()
  })

  it('is the longest name when one holds the other', () => {
    const two = [commune('47251', 'Saint-Léon'), commune('47252', 'Saint-Léon-sur-Lot')]
    expect(designated(two, row({ nom: 'CCAS de Saint Léon sur Lot' }))?.code).toBe('47252')
  })

  it('is nobody’s when the name is a word of the language', () => {
    expect(designated([commune('80688', 'Rue')], row({ nom: 'Bibliothèque de rue' }))).toBeNull()
  })

  it('is the one whose SIREN the row gives, and no other', () => {
    expect(designated(MONTBELIARD, row({ nom: 'Le Quai', pivot: '21 25 0284 8 00017' }))?.code).toBe('25284')
    expect(designated(MONTBELIARD, row({ nom: 'Le Quai', pivot: '21930027400012' }))).toBeNull()
  })

  it('keeps its own département in Corsica', () => {
    expect(designated([commune('2A004', 'Ajaccio')], row({ nom: 'Le Quai', pivot: '212000041' }))?.code).toBe('2A004')
  })

  it.each([
    ['21930027400012', '93027'],
    ['219740164', '97416'],
    ['21200004100011', '20004'],
    ['22930008200012', null],
    ['W131000000', null]
  ])('of %s is %s', (pivot, code) => {
    expect(communeOfSiren(pivot)).toBe(code)
  })
})
