import { describe, expect, it } from 'vitest'
import { contourOf } from '../geo/contour.ts'
import type { Commune } from './geographie.ts'
import { creeGeographie } from './index-communes.ts'

const commune = (code: string, point: Commune['point'], plus: Partial<Commune> = {}): Commune => ({
  code,
  nom: `Commune ${code}`,
  type: 'COM',
  actuelle: code,
  departement: '99',
  region: null,
  codesPostaux: [],
  population: 100,
  epci: null,
  point,
  ...plus
})
const at = (latitude: number, longitude: number, approximatif = false) => ({ latitude, longitude, approximatif })

/** A hundred communes on a grid of 0.04 degrees, 3 to 4.5 km apart: 99000 in the south-west corner. */
const grille = (approximatif: boolean): Commune[] =>
  Array.from({ length: 100 }, (_, i) =>
    commune(`99${String(i).padStart(3, '0')}`, at(46 + 0.04 * Math.floor(i / 10), 2 + 0.04 * (i % 10), approximatif))
  )
const departements = [{ code: '99', nom: 'Ailleurs', region: '9' }]
const sure = creeGeographie({ communes: grille(false), departements })
const floue = creeGeographie({ communes: grille(true), departements })

describe('a point and a commune whose centre alone is known', () => {
  it('is in, near the centre', () => {
    expect(sure.dansCommune(at(46.01, 2.01), '99000')).toBe(true)
  })

  it('is not known to be out at the edge, where a neighbour’s centre is as near', () => {
    expect(sure.dansCommune(at(46.03, 2.02), '99000')).toBeNull()
  })

  it('is out when several neighbours stand between', () => {
    expect(sure.dansCommune(at(46.121, 2.121), '99000')).toBe(false)
    expect(sure.dansCommune(at(46.121, 2.121), '99033')).toBe(true)
  })

  it('takes more proof from an approximate centre', () => {
    expect(sure.dansCommune(at(46.081, 2.081), '99000')).toBe(false)
    expect(floue.dansCommune(at(46.081, 2.081), '99000')).toBe(false)
    expect(sure.dansCommune(at(46.003, 2.05), '99000')).toBeNull()
    expect(floue.dansCommune(at(46.003, 2.05), '99000')).toBe(true)
    expect(floue.dansCommune(at(46.3, 2.3), '99000')).toBe(false)
  })

  it('is not known to be anywhere without a centre, nor in a commune that is not known', () => {
    const sans = creeGeographie({ communes: [...grille(false), commune('99900', null)], departements })
    expect(sans.dansCommune(at(46.2, 2.2), '99900')).toBeNull()
    expect(sans.dansCommune(at(46.2, 2.2), '98765')).toBeNull()
  })
})

describe('a commune whose outline is known', () => {
  const square = contourOf('Polygon', [
    [
      [2, 46],
      [2.1, 46],
      [2.1, 46.1],
      [2, 46.1],
      [2, 46]
    ]
  ])
  if (square === null) throw new Error('an area')
  let asked = 0
  const geographie = creeGeographie({
    communes: [...grille(false), commune('99500', null, { type: 'COMD', actuelle: '99000' })],
    departements,
    contoursCommunes: () => {
      asked++
      return new Map([['99000', [square]]])
    }
  })

  it('answers by it, within half a kilometre, for those that were merged into it too', () => {
    expect(asked).toBe(0)
    expect(geographie.dansCommune(at(46.09, 2.09), '99000')).toBe(true)
    expect(geographie.dansCommune(at(46.103, 2.05), '99500')).toBe(true)
    expect(geographie.dansCommune(at(46.11, 2.05), '99000')).toBe(false)
    expect(asked).toBe(1)
  })
})
