import { describe, expect, it } from 'vitest'
import { mercator } from './mercator.ts'
import { distance } from './point.ts'

describe('the metres of web maps become degrees', () => {
  it('follows the control point of the EPSG guidance note 7-2', () => {
    const lu = mercator(-11_169_055.58, 2_800_000)
    expect(lu && distance(lu, { latitude: 24.3817869, longitude: -100.3333333 })).toBeLessThan(0.5)
  })

  it('says nothing beyond the edge of the map', () => {
    expect(mercator(20_100_000, 0)).toBeNull()
    expect(mercator(0, 0)).toEqual({ latitude: 0, longitude: 0 })
  })
})
