/** Addresses against the references that npm installs: one case a line in `core/corpus/adresses.tsv`. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseAdresse } from '../../../core/src/normalise/adresse.ts'
import { brutOf, readCorpus } from '../../../test/corpus.ts'
import { loadGeographie } from './load.ts'

const geographie = loadGeographie()

describe('an address is repaired from its own parts', () => {
  for (const cells of readCorpus('adresses.tsv')) {
    it(`${cells.remarque}: ${Object.values(cells).slice(1, 9).filter(Boolean).join(' | ')}`, () => {
      const territoire = cells.territoire === 'national' ? 'national' : (cells.territoire ?? '').split(',')
      const { valeurs, notices } = normaliseAdresse(brutOf(cells), { geographie, territoire })
      expect({
        adresse: valeurs.adresse ?? '',
        complement_adresse: valeurs.complement_adresse ?? '',
        commune: valeurs.commune ?? '',
        code_postal: valeurs.code_postal ?? '',
        code_insee: valeurs.code_insee ?? '',
        regles: notices.map(n => n.rule).sort()
      }).toEqual({
        adresse: cells['=adresse'],
        complement_adresse: cells['=complement_adresse'],
        commune: cells['=commune'],
        code_postal: cells['=code_postal'],
        code_insee: cells['=code_insee'],
        regles: (cells.regles ?? '').split(' ').filter(Boolean)
      })
    })
  }
})

describe('a town that several communes may be', () => {
  const notice = (commune: string) =>
    normaliseAdresse(brutOf({ commune }), { geographie, territoire: 'national' }).notices[0] ?? expect.fail('a notice')

  it('is told with those communes, not as unknown', () => {
    const { rule, seen, advice } = notice('SAINT-MARTIN-DES-CHAMPS')
    expect([rule, seen]).toEqual(['commune-homonyme', 'SAINT-MARTIN-DES-CHAMPS'])
    expect(advice).toMatch(
      /Vouliez-vous dire Saint-Martin-des-Champs, 29600 \(Finistère\), .*78790 \(Yvelines\).*\u00a0\?$/
    )
  })

  it('is told shortly, however many they are', () => {
    expect(notice('Sainte-Colombe').advice).toMatch(/ ou \d+\u00a0autres\u00a0\?$/)
  })
})

describe('what nothing settles', () => {
  it('stays raw, cell by cell, each with a notice of all that was said', () => {
    const brut = brutOf({ adresse: '2 rue Basse', commune: 'MARSEILLE', code_postal: '35000', code_insee: '59350' })
    const { valeurs, bruts, notices } = normaliseAdresse(brut, { geographie, territoire: 'national' })
    expect(valeurs).toEqual({ adresse: '2 rue Basse' })
    expect(bruts).toEqual({ commune: 'MARSEILLE', code_postal: '35000', code_insee: '59350' })
    expect(notices.map(n => [n.field, n.seen])).toEqual([
      ['commune', 'MARSEILLE, 35000, 59350'],
      ['code_postal', 'MARSEILLE, 35000, 59350'],
      ['code_insee', 'MARSEILLE, 35000, 59350']
    ])
  })

  it('keeps raw the town that the other clues deny', () => {
    const brut = brutOf({ commune: 'Marseille', code_postal: '35000', code_insee: '35238' })
    const { valeurs, bruts } = normaliseAdresse(brut, { geographie, territoire: 'national' })
    expect([valeurs, bruts]).toEqual([
      { commune: 'Rennes', code_postal: '35000', code_insee: '35238' },
      { commune: 'Marseille' }
    ])
  })
})

describe('the laws of addresses', () => {
  const national = { geographie, territoire: 'national' } as const
  const communes = geographie.communes()
  const commune = fc.nat(communes.length - 1).map(i => communes[i] ?? expect.fail('a commune'))

  it('a repaired address has nothing left to repair', () => {
    for (const cells of readCorpus('adresses.tsv')) {
      const territoire = cells.territoire === 'national' ? 'national' : (cells.territoire ?? '').split(',')
      const { valeurs } = normaliseAdresse(brutOf(cells), { geographie, territoire })
      const again = normaliseAdresse(brutOf(valeurs as Record<string, string>), { geographie, territoire })
      expect(again.valeurs, cells.remarque).toEqual(valeurs)
    }
  })

  it('a name alone never takes a place out of its post code’s département', () => {
    fc.assert(
      fc.property(commune, commune, (ici, ailleurs) => {
        const codePostal = ici.codesPostaux[0]
        if (codePostal === undefined) return
        const { valeurs } = normaliseAdresse(brutOf({ code_postal: codePostal, commune: ailleurs.nom }), national)
        const allowed = geographie.parCodePostal(codePostal).map(c => c.departement)
        if (valeurs.code_insee) expect(allowed).toContain(geographie.commune(valeurs.code_insee)?.departement)
      }),
      { numRuns: 500 }
    )
  })

  it('a commune written with its post code is found, in capitals without accents too', () => {
    fc.assert(
      fc.property(commune, ({ code, nom, type, codesPostaux }) => {
        const codePostal = codesPostaux[0]
        if (codePostal === undefined || type !== 'COM') return
        const shouted = nom
          .normalize('NFD')
          .replace(/[\u0300-\u036f]/g, '')
          .toUpperCase()
        const { valeurs } = normaliseAdresse(brutOf({ code_postal: codePostal, commune: shouted }), national)
        const expected = geographie.parCodePostal(codePostal)[0]?.type === 'ARM' ? codePostal.slice(0, 2) : code
        expect(valeurs.code_insee?.startsWith(expected)).toBe(true)
      }),
      { numRuns: 500 }
    )
  })

  it('says of every field whether it was deduced: nothing is both written as such and listed', () => {
    for (const cells of readCorpus('adresses.tsv')) {
      const { valeurs, deduits } = normaliseAdresse(brutOf(cells), national)
      for (const champ of deduits) expect(valeurs[champ as keyof typeof valeurs], cells.remarque).toBeDefined()
      if (valeurs.code_insee && valeurs.code_insee === cells.code_insee) expect(deduits).not.toContain('code_insee')
    }
  })
})
