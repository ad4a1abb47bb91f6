import { describe, expect, it } from 'vitest'
import { coniqueConforme, lambert93 } from './lambert.ts'
import { distance } from './point.ts'

describe('French metres become degrees', () => {
  it('puts the origin of Lambert-93 where IGN defines it', () => {
    expect(lambert93(700_000, 6_600_000)).toEqual({ latitude: 46.5, longitude: 3 })
  })

  it('puts the origin of each conic zone on its own parallel', () => {
    for (let zone = 42; zone <= 50; zone++)
      expect(coniqueConforme(1_700_000, (zone - 41) * 1_000_000 + 200_000)).toEqual({ latitude: zone, longitude: 3 })
  })

  it('keeps metres: a kilometre on the grid is a kilometre on the ground, within the projection’s own 2 per 1000', () => {
    for (const [x, y] of [
      [200_000, 6_800_000],
      [900_000, 6_300_000],
      [1_050_000, 6_850_000]
    ] as const) {
      const here = lambert93(x, y)
      const east = lambert93(x + 1000, y)
      if (here === null || east === null) throw new Error('inside the area')
      expect(Math.abs(distance(here, east) - 1000)).toBeLessThan(5)
    }
  })

  it('says nothing of figures that are not metres of France', () => {
    expect(lambert93(48.85, 2.35)).toBeNull()
    expect(coniqueConforme(500_000, 1_200_000)).toBeNull()
    expect(coniqueConforme(1_700_000, 99_200_000)).toBeNull()
  })
})
