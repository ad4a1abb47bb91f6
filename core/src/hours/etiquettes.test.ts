import { describe, expect, test } from 'vitest'
import { clefEquivalence, deplie, lireHoraires, refus } from '../../bench/oracle.ts'
import { isOsmPubliable } from './osm.ts'
import { readHorairesTexte } from './read.ts'

const etiquettes = lireHoraires('labelled-dev.tsv')
const bruts = [...(lireHoraires('raw-dev.txt') ?? []), ...(lireHoraires('raw-musees.txt') ?? [])]

describe.runIf(etiquettes !== null)('labelled hours', () => {
  const cas = (etiquettes ?? []).slice(1).map(ligne => {
    const [raw = '', attendu = ''] = ligne.split('\t')
    const lectures = attendu.split('||').map(lecture => lecture.trim())
    return { lectures, osm: readHorairesTexte(deplie(raw)).osm }
  })

  test('are answered when a reader can say something: at least 97 %', () => {
    const lisibles = cas.filter(({ lectures }) => lectures[0] !== '')
    expect(lisibles.filter(({ osm }) => osm !== null).length / lisibles.length).toBeGreaterThanOrEqual(0.97)
  })

  test('open at the times of the label: at least 97 %', () => {
    const justes = cas.filter(({ osm, lectures }) =>
      osm === null
        ? lectures.includes('')
        : lectures.some(lecture => lecture !== '' && clefEquivalence(lecture) === clefEquivalence(osm))
    )
    expect(justes.length / cas.length).toBeGreaterThanOrEqual(0.97)
  })

  test('invent nothing where the label is empty', () => {
    expect(cas.filter(({ osm, lectures }) => osm !== null && lectures.every(lecture => lecture === ''))).toEqual([])
  })
})

describe.runIf(bruts.length > 0)('raw hours', () => {
  const lus = bruts.map(ligne => readHorairesTexte(deplie(ligne.split('\t')[2] ?? '')).osm)
  const publies = [...new Set(lus)].filter(osm => osm !== null)

  test('are all read back by our own parser, to the letter', () => {
    expect(publies.filter(osm => !isOsmPubliable(osm))).toEqual([])
  })

  test('are never refused by OpenStreetMap’s parser', () => {
    expect(publies.flatMap(osm => refus(osm) ?? [])).toEqual([])
  })
})
