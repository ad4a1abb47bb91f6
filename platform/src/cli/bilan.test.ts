import { expect, it } from 'vitest'
import { closingTable } from './bilan.ts'

const source = (nom: string, lus: number, ecartes: number) => ({
  source: nom,
  lus,
  retenus: lus - ecartes,
  ecartes: Array.from({ length: ecartes }, (_, i) => ({ ligne: i + 1, regle: 'nom-absent', champ: null, vu: '' })),
  notices: {},
  champs: {}
})
const fiche = (...sources: string[]) => ({
  membres: sources.map((s, i) => ({ source: s, cle: `${s}${i}`, date: null }))
})

const plain = (texte: string) => texte.replaceAll('\u00a0', ' ')
/** The cells of a row, by its first word. */
const rowOf = (texte: string, nom: string) =>
  plain(texte)
    .split('\n')
    .find(ligne => ligne.trim().startsWith(nom))
    ?.trim()
    .split(/\s{2,}/)

it('says of each source what was joined and published, and counts a shared place once in the whole', () => {
  const fiches = [fiche('phare', 'digue'), fiche('phare', 'phare'), fiche('digue'), fiche('ancienne')]
  const texte = closingTable({ sources: [source('phare', 4, 1), source('digue', 2, 0)], echecs: [] }, fiches)
  expect(rowOf(texte, 'phare')).toEqual(['phare', '4', '3', '1', '3', '2', 'nom-absent 1'])
  expect(rowOf(texte, 'digue')).toEqual(['digue', '2', '2', '0', '1', '2'])
  expect(rowOf(texte, 'ensemble')).toEqual(['ensemble', '6', '5', '1', '4', '3'])
  expect(plain(texte)).toContain('4 lieux publiés, dont 3 dits par ces sources.')
})

it('says nothing of what the sources of the run say when none was taken in, its reading being held', () => {
  const echecs = [{ source: 'mole', cause: 'lecture mise en attente', remede: 'vérifiez la liste' }]
  expect(plain(closingTable({ sources: [], echecs }, [fiche('mole'), fiche('phare')]))).toContain('2 lieux publiés.')
})

it('shows a source whose places are withheld as publishing none, and each failure with its cure', () => {
  const echecs = [{ source: 'mole', cause: 'mole.csv est vide', remede: 'demandez-le de nouveau' }]
  const texte = closingTable({ sources: [source('phare', 1, 0)], echecs }, [])
  expect(rowOf(texte, 'phare')).toEqual(['phare', '1', '1', '0', '0', '0'])
  expect(texte).toContain('✗ mole.csv est vide\n    → demandez-le de nouveau\n')
})
