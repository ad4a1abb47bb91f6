import { describe, expect, it } from 'vitest'
import { buildCatalogue } from '../catalogue/construction.ts'
import { FICHES, ficheInventee, GEOGRAPHIE, PUBLICATION } from '../catalogue/fixture.ts'
import { cherche } from '../catalogue/recherche.ts'
import { ordonne, ordreDe, ordresDe } from './tri.ts'
import { voitureEnClair } from './typographie.ts'

const autour = ['Zèbre', 'Abricot', 'Mirabelle'].map((nom, i) =>
  ficheInventee(`lc-3${i}`, {
    nom,
    commune: 'Tourcoing',
    code_postal: '59200',
    code_insee: '59599',
    latitude: 50.72 + i / 500,
    longitude: 3.16,
    date_maj: `2026-0${i + 1}-01`
  })
)
const catalogue = buildCatalogue({ ...PUBLICATION, fiches: [...FICHES, ...autour] }, GEOGRAPHIE)

describe('the order of results', () => {
  const reponse = cherche(catalogue, { commune: '59512' })

  it('keeps the town searched before what lies around it, each part in the order asked', () => {
    for (const tri of ['nom', 'fraicheur', 'distance'] as const) {
      const { resultats, dedans } = ordonne(catalogue, reponse, tri)
      expect(new Set(resultats.map(r => r.rang))).toEqual(new Set(reponse.resultats.map(r => r.rang)))
      for (const { rang } of resultats.slice(0, dedans)) expect(catalogue.commune(rang)).toBe('Roubaix')
      const cles = resultats
        .slice(dedans)
        .map(r =>
          tri === 'distance'
            ? (r.distance ?? 0)
            : (catalogue.colonnes[tri === 'nom' ? 'rangParNom' : 'rangParFraicheur'][r.rang] ?? 0)
        )
      expect(cles.length).toBeGreaterThan(2)
      expect(cles).toEqual([...cles].sort((a, b) => a - b))
    }
    const noms = ordonne(catalogue, reponse, 'nom').resultats.map(r => catalogue.nom(r.rang))
    expect(noms.indexOf('Abricot')).toBeLessThan(noms.indexOf('Mirabelle'))
    expect(noms.indexOf('Mirabelle')).toBeLessThan(noms.indexOf('Zèbre'))
    const frais = ordonne(catalogue, reponse, 'fraicheur').resultats.map(r => catalogue.nom(r.rang))
    expect(frais.indexOf('Mirabelle')).toBeLessThan(frais.indexOf('Zèbre'))
  })

  it('offers nearness only where there is somewhere to be near of, and takes no other for it', () => {
    expect(ordresDe(reponse)).toEqual(['distance', 'nom', 'fraicheur'])
    const departement = cherche(catalogue, { commune: '59' })
    expect([ordreDe(departement), ordresDe(departement)]).toEqual(['commune', ['commune', 'nom', 'fraicheur']])
    expect(ordonne(catalogue, departement, 'distance')).toBe(departement)
    expect(ordreDe(cherche(catalogue, { texte: 'médiathèque' }))).toBe('pertinence')
  })
})

it('says how long by car where one does not walk, as an estimate', () => {
  expect(voitureEnClair(2500)).toBeNull()
  expect(voitureEnClair(4000)).toBe('environ 10\u00a0min en voiture')
  expect(voitureEnClair(20_000)).toBe('environ 35\u00a0min en voiture')
  expect(voitureEnClair(434_000)).toBeNull()
})
