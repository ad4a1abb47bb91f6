import { describe, expect, it } from 'vitest'
import { premieresSources, qualifieSources, registreDe, sourcesNommees } from './premiere-source.ts'

describe('the lists that said a place first', () => {
  it('take the name of the register that reads them, once', () => {
    expect(qualifieSources('mairies, hub-du-nord', 'b.exemple.fr')).toBe(
      'mairies (b.exemple.fr), hub-du-nord (b.exemple.fr)'
    )
    const passee = qualifieSources('mairies (a.exemple.fr), hub-du-nord', 'b.exemple.fr')
    expect(passee).toBe('mairies (a.exemple.fr), hub-du-nord (b.exemple.fr)')
    expect(qualifieSources(passee, 'c.exemple.fr')).toBe(passee)
  })

  it('are the register itself when a row names none', () => {
    expect(qualifieSources('', 'b.exemple.fr')).toBe('registre (b.exemple.fr)')
    expect(qualifieSources(' , ', 'localhost:3000')).toBe('registre (localhost:3000)')
  })

  it('say their register whatever brackets they hold themselves', () => {
    for (const nom of ['liste (1).csv', 'Hub (Sud)', ')(', 'a'.repeat(1000), 'standard-national/mairies.csv'])
      for (const dite of sourcesNommees(qualifieSources(nom, 'b.exemple.fr')))
        expect(registreDe(dite)).toBe('b.exemple.fr')
  })

  it('are one’s own when nothing names a register', () => {
    for (const nom of ['mairies', 'Hub (Sud)', 'ccas (brest)', 'liste (1).csv', 'hub (a..fr)', '(a.fr)'])
      expect(registreDe(nom)).toBeNull()
  })

  it('come from the row only when it comes from a register', () => {
    expect(premieresSources('voisin', 'mairies (b.exemple.fr), hub (a.exemple.fr)')).toEqual([
      'mairies (b.exemple.fr)',
      'hub (a.exemple.fr)'
    ])
    expect(premieresSources('paca', 'Hub Sud')).toEqual(['paca'])
    expect(premieresSources('paca', 'Hub Sud, mairies (b.exemple.fr)')).toEqual(['paca'])
    expect(premieresSources('paca', undefined)).toEqual(['paca'])
  })
})
