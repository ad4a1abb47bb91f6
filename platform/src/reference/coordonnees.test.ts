/** Coordinates against the references that npm installs: one case a line in `core/corpus/coordonnees.tsv`. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { distance, type Point } from '@lieux-communs/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseCoordonnees } from '../../../core/src/normalise/coordonnees.ts'
import { brutOf, readCorpus } from '../../../test/corpus.ts'
import { loadGeographie } from './load.ts'

const VINTAGES = join(import.meta.dirname, '../../../../shared/data/sources/maine-et-loire')
const geographie = loadGeographie()
const contexte = { geographie, territoire: 'national' } as const

describe('coordinates are read where the address says they are', () => {
  for (const cells of readCorpus('coordonnees.tsv')) {
    it(`${cells.remarque}: ${cells.latitude} ${cells.longitude} ${cells.point} (${cells.code_insee || cells.departement})`, () => {
      const { departement, code_insee, ...dites } = cells
      const { valeurs, notices, bruts } = normaliseCoordonnees(brutOf(dites), contexte, {
        departement: departement || null,
        commune: code_insee || undefined
      })
      expect([valeurs.latitude ?? '', valeurs.longitude ?? '', ...notices.map(n => n.rule)]).toEqual(
        [Number(cells['=latitude']) || '', Number(cells['=longitude']) || '', cells.regles].filter(
          (cell, i) => i < 2 || cell !== ''
        )
      )
      // What is set aside is kept raw, what is published is not.
      expect(Object.keys(bruts).length > 0).toBe(valeurs.latitude === undefined)
    })
  }

  it('publishes a point of the département or none, whatever the two cells hold', () => {
    const cell = fc.oneof(fc.double({ noNaN: true }).map(String), fc.string({ maxLength: 30 }), fc.constant('48,85'))
    fc.assert(
      fc.property(cell, cell, fc.constantFrom('59', '2A', '974', '75'), (latitude, longitude, departement) => {
        const { valeurs } = normaliseCoordonnees(brutOf({ latitude, longitude }), contexte, { departement })
        if (valeurs.latitude === undefined || valeurs.longitude === undefined) return
        const point = { latitude: valeurs.latitude, longitude: valeurs.longitude }
        expect(geographie.dansDepartement(point, departement, 3_000)).toBe(true)
      })
    )
  })
})

describe.runIf(existsSync(VINTAGES))('metres and degrees of the same places', () => {
  it('agree within 10 centimetres for half of them: one vintage of a list is in Lambert-93, the other in degrees', () => {
    const rows = (file: string) => JSON.parse(readFileSync(join(VINTAGES, file), 'utf8')) as Record<string, unknown>[]
    const degrees = new Map(
      rows('lieux-de-mediation-numerique-en-maine-et-loire.2022.json').map(row => [row.ID, String(row['Geo Point'])])
    )
    const gaps: number[] = []
    for (const row of rows('maine-et-loire.json')) {
      const point = degrees.get(row.ID_LieuMed)
      if (point === undefined) continue
      const metres = { latitude: String(row.y), longitude: String(row.x) }
      const a = normaliseCoordonnees(brutOf(metres), contexte, { departement: '49' }).valeurs
      const b = normaliseCoordonnees(brutOf({ point }), contexte, { departement: '49' }).valeurs
      gaps.push(distance(a as Point, b as Point))
    }
    gaps.sort((a, b) => a - b)
    expect(gaps.length).toBeGreaterThan(150)
    expect(gaps[gaps.length >> 1]).toBeLessThan(0.1)
  })
})
