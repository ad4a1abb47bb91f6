/** Addresses against the references that npm installs: one case a line in `core/corpus/adresses.tsv`. */
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
