// Real columns are in the sources' own tests; here, the rule itself on invented lists.
import type { Source } from '@lieux-communs/core'
import { colonnesOf } from '@lieux-communs/core'
import { TOUTES } from '@lieux-communs/sources'
import { expect, test } from 'vitest'
import { recogniseSource } from './reconnait.ts'

const source = (nom: string, colonnes: readonly string[], ignores: readonly string[] = []): Source => ({
  nom,
  titre: `Liste ${nom}`,
  editeur: 'Le Phare',
  licence: 'inconnue',
  territoire: 'national',
  cadence: 'annee',
  adresse: null,
  fichier: `${nom}.csv`,
  date: null,
  mapping: {
    champs: { nom: { colonnes: colonnes.slice(0, 1) }, site_web: { colonnes: colonnes.slice(1) } },
    ignores: Object.fromEntries(ignores.map(c => [c, 'compteur']))
  }
})

const alpha = source(
  'alpha',
  ['nom du lieu', 'site', 'blog', 'page', 'autre site', 'lien', 'lien 2', 'lien 3'],
  ['total']
)
const beta = source('beta', ['structure', 'site', 'blog'])
const gamma = source('gamma', ['structure', 'site', 'blog'])

test('a list is recognised by its columns, ignored ones included, one lost or gained', () => {
  const colonnes = [...colonnesOf(alpha.mapping), 'total']
  expect(recogniseSource(colonnes, [beta, alpha])).toMatchObject({ source: alpha, score: 1 })
  expect(recogniseSource(colonnes.slice(1), [beta, alpha]).source).toBe(alpha)
  expect(recogniseSource([...colonnes, 'nouvelle'], [beta, alpha]).source).toBe(alpha)
  expect(
    recogniseSource(
      colonnes.map(c => c.toUpperCase()),
      [beta, alpha]
    ).source
  ).toBe(alpha)
})

test('half of the columns is not enough, and the reason says how many and whose', () => {
  const moitie = [...colonnesOf(alpha.mapping).slice(0, 6), 'x', 'y']
  const { source: reconnue, raison } = recogniseSource(moitie, [alpha, beta])
  expect(reconnue).toBeNull()
  expect(raison).toMatch(/^6 de ses 8\scolonnes sont parmi celles de .*Liste alpha/)
  expect(raison).toMatch(/il en manque\s/)
})

test('a list of nobody’s is compared with none: the reason names its own columns', () => {
  const { source: reconnue, raison } = recogniseSource(['Nom du truc', 'Ville', 'Tel'], TOUTES)
  expect(reconnue).toBeNull()
  expect(raison).toMatch(/aucune liste connue.: Nom du truc, Ville, Tel$/)
  expect(recogniseSource(['nom du lieu', 'site', 'x', 'y', 'z'], [alpha, beta]).raison).toMatch(/ x, y…$/)
})

test('of two lists with the same columns the first is taken, and the reason names both', () => {
  const { source: reconnue, raison } = recogniseSource(['structure', 'site', 'blog'], [beta, gamma])
  expect(reconnue).toBe(beta)
  expect(raison).toContain('Liste gamma')
})

test('no column and no source are no list', () => {
  expect(recogniseSource([], [alpha]).source).toBeNull()
  expect(recogniseSource(['a'], []).source).toBeNull()
  expect(recogniseSource(['a', 'b'], [alpha]).raison).toBe('aucune source déclarée n’a ces colonnes')
})

test('every declared source recognises its own columns', () => {
  for (const declaree of TOUTES) {
    const colonnes = [
      ...colonnesOf(declaree.mapping),
      ...Object.keys(declaree.mapping.ignores ?? {}).filter(c => !c.endsWith('*'))
    ]
    expect(recogniseSource(colonnes, TOUTES).score, declaree.nom).toBeGreaterThan(0.99)
  }
})

test('one row longer than its header does not hide whose list it is', () => {
  const standard = TOUTES.find(s => s.nom === 'standard-national')
  const entete = [...colonnesOf((standard as (typeof TOUTES)[number]).mapping)]
  const debordantes = Array.from({ length: 40 }, (_, i) => `colonne ${entete.length + i + 1}`)
  expect(recogniseSource([...entete, ...debordantes], TOUTES).source?.nom).toBe('standard-national')
})

test('a list in the standard’s own words is one of its, even with few of them', () => {
  expect(recogniseSource(['nom', 'adresse', 'code_postal', 'commune', 'horaires'], TOUTES).source?.nom).toBe(
    'standard-national'
  )
  expect(recogniseSource(['nom', 'adresse', 'genre'], TOUTES).source).toBeNull()
})

test('a list that holds nothing but fields of the standard is nobody’s in particular', () => {
  const colonnes = ['id', 'nom', 'commune', 'adresse', 'services']
  expect(recogniseSource(colonnes, TOUTES).source?.nom).toBe('standard-national')
  const francilIn = TOUTES.find(s => s.nom === 'francil-in') as Source
  expect(recogniseSource(colonnesOf(francilIn.mapping), TOUTES).source?.nom).toBe('standard-national')
  expect(recogniseSource(['id', 'commune'], TOUTES).source).toBeNull()
  const standard = TOUTES.find(s => s.nom === 'standard-national') as Source
  const avecUnePropre = [...colonnesOf(standard.mapping), 'numéro de dossier']
  expect(recogniseSource(avecUnePropre, [...TOUTES].reverse()).source?.nom).toBe('standard-national')
  expect(recogniseSource(avecUnePropre, TOUTES).source?.nom).toBe('standard-national')
})
