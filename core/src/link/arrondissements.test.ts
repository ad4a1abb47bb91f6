// Two arrondissements are two towns, whatever tells them; the whole city contradicts neither.
import { expect, test } from 'vitest'
import { foldedWords } from '../text/fold.ts'
import { arrondissementOf, isWholeCity } from './arrondissements.ts'

const of = (commune: string, insee = '', postal = '') => arrondissementOf(foldedWords(commune), insee, postal)

test.each<[string, string, string]>([
  ['Paris', '', '75013'],
  ['Paris 13e Arrondissement', '', ''],
  ['PARIS 13', '75056', ''],
  ['Paris', '75113', '75000'],
  ['', '', '75013'],
  ['Paris', '75056', '75013']
])('the thirteenth of Paris: « %s », %s, %s', (commune, insee, postal) => {
  expect(of(commune, insee, postal).arrondissement).toBe(13)
})

test('numbers are one city’s alone', () => {
  const troisiemes = [of('Paris', '', '75003'), of('Lyon 3e'), of('Marseille 03', '13203')]
  expect(new Set(troisiemes.map(({ arrondissement }) => arrondissement)).size).toBe(3)
  expect(of('Paris', '', '75116')).toEqual(of('Paris 16e'))
})

test('the whole city, another town and a code of none say nothing', () => {
  expect(of('Marseille', '13055')).toEqual({ arrondissement: 0, ville: 'marseille' })
  expect(of('Marseille', '13055', '13000')).toEqual({ arrondissement: 0, ville: 'marseille' })
  for (const [commune, postal] of [
    ['Paris-l’Hôpital', '71150'],
    ['Lyons-la-Forêt', '27480'],
    ['Villeurbanne', '69009'],
    ['Aubagne', '13400'],
    ['', '13400'],
    ['Paris 21', '']
  ])
    expect(of(commune as string, '', postal as string)).toEqual({ arrondissement: 0, ville: null })
  expect([isWholeCity('13055'), isWholeCity('13201')]).toEqual([true, false])
})
