import { describe, expect, it } from 'vitest'
import { type Conique, inverseConique } from './lambert.ts'
import { lambertNtf } from './lambert-ntf.ts'
import { distance } from './point.ts'

describe('the metres of before 2000 become degrees', () => {
  it('follows the control point that IGN gives for ALG0004 (NTG 71), Lambert I', () => {
    const lambert1: Conique = {
      n: 0.760405966,
      c: 11603796.9767,
      x0: 600000,
      yPole: 5657616.674,
      lambda0: 0.04079234433,
      e: 0.0824832568
    }
    const { latitude, longitude } = inverseConique(lambert1, 1029705.083, 272723.849)
    expect([(latitude * Math.PI) / 180, (longitude * Math.PI) / 180]).toEqual([
      expect.closeTo(0.872664626, 8),
      expect.closeTo(0.145512099, 8)
    ])
  })

  // Figures of PROJ for the same zones and the same mean translation: II étendu at its origin, in the south and in the west.
  it.each([
    ['II étendu', 0, 600_000, 2_200_000, 46.7999488, 2.3365336],
    ['II étendu', 0, 950_000, 1_880_000, 43.8344868, 6.685259],
    ['II étendu', 0, 150_000, 2_400_000, 48.4419226, -3.7500073],
    ['I', 1, 650_000, 260_000, 50.0373532, 3.0344804],
    ['II', 2, 650_000, 260_000, 47.3378175, 2.9981737],
    ['III', 3, 650_000, 260_000, 44.6382864, 2.9667996],
    ['IV', 4, 50_234.358, 245_861.369, 42.7035898, 2.9468524]
  ])('agrees with the reference of Lambert %s', (_, rang, x, y, latitude, longitude) => {
    const lu = lambertNtf(x, y)[rang]
    expect(lu && distance(lu, { latitude, longitude })).toBeLessThan(0.5)
  })

  it('says nothing of figures that are not such metres', () => {
    expect(lambertNtf(318_442, 6_740_177)).toEqual([])
    expect(lambertNtf(-395_417, 6_085_577)).toEqual([])
  })
})
