/** What is said of a pair is what linkage found of it, and its reasons add up. */
import { expect, test } from 'vitest'
import { recordOf } from '../../bench/paires.ts'
import { Balance } from './balance.ts'
import { bandeOf } from './doutes.ts'
import { INDICES_EN_CLAIR } from './en-clair.ts'
import { rapproche } from './link.ts'
import { BANDES, INDICES, REGARDER } from './modele.ts'

const NOMS = ['Médiathèque de l’Étang', 'Médiathèque Étang', 'Mairie', 'Espace numérique', 'Centre social du Lac']
const records = Array.from({ length: 30 }, (_, i) =>
  recordOf(['a', 'b', 'c'][i % 3] as string, `i:${i}`, `${i}`, {
    nom: NOMS[i % NOMS.length] as string,
    commune: i % 4 === 0 ? 'Montclair' : 'Valbourg',
    code_postal: i % 4 === 0 ? '99002' : '99001',
    adresse: `${1 + (i % 3)} rue des Saules`,
    ...(i % 2 === 0 ? { telephone: `+3319900000${i % 5}` } : {})
  })
)

test('The reasons of every pair add up to its score', () => {
  const balance = new Balance(records)
  for (let a = 0; a < records.length; a++)
    for (let b = a + 1; b < records.length; b++) {
      const { score, raisons, bande } = balance.pese(a, b)
      expect(raisons.reduce((sum, r) => sum + r.poids, 0)).toBeCloseTo(score, 1)
      expect(bande).toBe(bandeOf(score))
      expect(balance.score(b, a)).toBe(score)
    }
})

test('It weighs as linkage did', () => {
  const balance = new Balance(records)
  const { grappes, doutes } = rapproche(records, { doutes: true })
  const pairs = [...grappes.flatMap(g => g.liens), ...doutes]
  expect(grappes.flatMap(g => g.liens).length).toBeGreaterThan(3)
  expect(doutes.length).toBeGreaterThan(0)
  for (const { a, b, score } of pairs) expect(balance.score(a, b)).toBe(score)
})

test('Pairs to look at are of two clusters, and reach the band', () => {
  const { grappes, doutes } = rapproche(records, { doutes: true })
  const clusterOf = new Map(grappes.flatMap((g, i) => g.membres.map(rank => [rank, i] as const)))
  for (const { a, b, score } of doutes) {
    expect(clusterOf.get(a)).not.toBe(clusterOf.get(b))
    expect(score).toBeGreaterThanOrEqual(REGARDER)
  }
  expect(rapproche(records).doutes).toEqual([])
})

test('Every clue of the model has a name for people', () => {
  expect(INDICES.filter(i => INDICES_EN_CLAIR[i] === undefined)).toEqual([])
  expect(REGARDER).toBeLessThan(BANDES.joindre)
})
