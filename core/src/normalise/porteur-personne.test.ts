import { expect, it } from 'vitest'
import { brutWith } from '../../../test/corpus.ts'
import { createNormaliser } from '../index.ts'
import { isPersonneSeule } from './porteur-personne.ts'

const GEOGRAPHIE = {
  commune: () => undefined,
  communes: () => [],
  anciennes: () => [],
  parNom: () => [],
  parCodePostal: () => [],
  departement: () => undefined,
  departements: () => [],
  dansDepartement: () => null,
  dansCommune: () => null,
  epci: () => undefined,
  epcis: () => [],
  region: () => undefined,
  regions: () => []
}

it.each([
  'Mme Zélie Morvan, auto-entrepreneur',
  'Mme Zélie Morvan',
  'M. Morvan (micro-entreprise)',
  'Madame Zélie Morvan, médiatrice numérique',
  'Zélie Morvan, auto-entrepreneuse',
  'MORVAN Zélie EI',
  'EI Zélie Morvan',
  'Zélie Morvan - entrepreneuse individuelle',
  'Zélie Morvan (EIRL)',
  'Jean-Marc Morvan, indépendant'
])('« %s » is a person', texte => expect(isPersonneSeule(texte)).toBe(true))

it.each([
  'Zélie Morvan',
  'Association Zélie Morvan',
  'Association des auto-entrepreneurs de Valmont',
  'Mairie de Valmont',
  'M. le maire de Valmont',
  'Madame Services Numérique',
  'Réseau indépendant des médiathèques',
  'Coopérative Zélie Morvan, micro-entreprise',
  'Simone Veil, EI',
  'Fabrique numérique EI',
  'SOLEIL VALMONT - EI',
  'Centre social, auto-entreprise',
  'EIRL',
  ''
])('« %s » is not', texte => expect(isPersonneSeule(texte)).toBe(false))

const valeur = (texte: string) => [{ texte, colonne: 'c', sure: false }]

it('the person is kept for professionals with the notice, and the rest of the record is as it was', () => {
  const normalise = createNormaliser({ geographie: GEOGRAPHIE, jour: '2026-03-02', territoire: 'national' })
  const record = (structure: string) =>
    normalise(brutWith({ nom: valeur('Fabrique du Moulin'), structure_parente: valeur(structure) }), {
      source: 'essai',
      ligne: 1
    })
  const seule = record('Mme Zélie Morvan, auto-entrepreneur')
  expect(JSON.stringify([seule.valeurs, seule.bruts, seule.notices])).not.toMatch(/Morvan|Zélie/)
  expect(seule.valeurs.nom).toBe('Fabrique du Moulin')
  expect(seule.reserves).toEqual({ structure_parente: ['Mme Zélie Morvan, auto-entrepreneur'] })
  expect(seule.notices.map(n => [n.rule, n.field])).toEqual([['nom-personne', 'structure_parente']])
  expect(seule.remplis).toContain('structure_parente')
  expect(record('Association Zélie Morvan').valeurs.structure_parente).toBe('Association Zélie Morvan')
})

it('a professional’s own page is kept for professionals too, out of what is published', () => {
  const normalise = createNormaliser({ geographie: GEOGRAPHIE, jour: '2026-03-02', territoire: 'national' })
  const lien = 'https://fr.linkedin.com/in/zelie-morvan-000/'
  const { reserves, ...reste } = normalise(
    brutWith({
      nom: valeur('Fabrique du Moulin'),
      site_web: valeur(lien),
      presentation: valeur(`Voir ${lien} pour en savoir plus.`)
    }),
    { source: 'essai', ligne: 1 }
  )
  expect(reserves).toEqual({ pages: [lien] })
  expect(JSON.stringify(reste)).not.toContain('morvan')
})

it('is not held up by a hostile text', () => {
  for (const texte of ['M. '.repeat(30_000), 'A'.repeat(100_000), `${' '.repeat(100_000)},`, 'auto '.repeat(20_000)])
    expect(isPersonneSeule(texte)).toBe(false)
})
