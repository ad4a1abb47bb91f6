import { expect, test } from 'vitest'
import { colonnesOf, columnReport } from './colonnes.ts'
import type { Mapping } from './langage.ts'

const MAPPING: Mapping = {
  champs: {
    nom: { colonnes: ['Nom'] },
    adresse: { colonnes: ['N°', 'address.street'], joindre: ' ', si: { colonne: 'etat', rempli: true } },
    courriels: {
      regles: [{ colonnes: ['contacts.*.mail'] }, { constante: 'a@b.example', si: [{ colonne: 'c', rempli: true }] }]
    },
    publics_specifiquement_adresses: { colonnes: ['public.*'] },
    horaires: { regles: [{ jours: { lundi: ['lm', 'la'] }, remarque: ['note'] }, { colonnes: ['Nom'] }] }
  },
  ignores: { total: 'compteur', 'result_*': 'géocodeur', media: 'photos' },
  ecarter: [{ regle: 'lieu-ferme', si: { colonne: 'actif', vaut: ['non'] } }]
}

test('every column named anywhere is listed once', () => {
  expect(colonnesOf(MAPPING)).toEqual([
    'Nom',
    'N°',
    'address.street',
    'etat',
    'contacts.*.mail',
    'c',
    'public.*',
    'lm',
    'la',
    'note',
    'actif'
  ])
})

test('a report tells the missing, the forgotten and the ignored', () => {
  const colonnes = [
    'NOM',
    'N°',
    'address.street',
    'address.city',
    'etat',
    'contacts.0.mail',
    'contacts.12.mail',
    'contacts.0.tel',
    'public.0',
    'public.1',
    'lm',
    'la',
    'note',
    'actif',
    'Total',
    'result_label',
    'media.0.url',
    'surprise'
  ]
  const report = columnReport(MAPPING, colonnes)
  expect(report.absentes).toEqual(['c'])
  expect(report.inconnues).toEqual(['address.city', 'contacts.0.tel', 'surprise'])
  expect(report.ignorees).toEqual([
    { colonne: 'Total', raison: 'compteur' },
    { colonne: 'result_label', raison: 'géocodeur' },
    { colonne: 'media.0.url', raison: 'photos' }
  ])
})

test('a column that is both mapped and matched by a * is mapped; an array that is one column answers to its items', () => {
  const report = columnReport(
    {
      champs: { nom: { colonnes: ['result_name'] }, site_web: { colonnes: ['liens.*'] } },
      ignores: { 'result_*': 'x' }
    },
    ['result_name', 'liens']
  )
  expect(report).toEqual({ absentes: [], inconnues: [], ignorees: [] })
})

test('a title of a million dots is a column like another', () => {
  const titre = 'a.'.repeat(1_000_000)
  expect(columnReport(MAPPING, ['public.3', titre]).inconnues).toEqual([titre])
})
