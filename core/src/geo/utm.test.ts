import { describe, expect, it } from 'vitest'
import { distance } from './point.ts'
import { TERRITOIRES_UTM, utm, utmMetropole } from './utm.ts'

describe('the metres of the overseas territories become degrees', () => {
  it('puts the origin of a zone on its meridian and the equator', () => {
    expect(utm(500_000, 0, '971')).toEqual({ latitude: 0, longitude: -63 })
    expect(utm(500_000, 10_000_000, '974')).toEqual({ latitude: 0, longitude: 57 })
  })

  // Figures of PROJ for EPSG:2975, 5490, 2972, 4471.
  it.each([
    ['974', 338_000, 7_690_000, -20.883145, 55.442594],
    ['971', 656_000, 1_795_000, 16.230611, -61.540389],
    ['973', 353_000, 545_000, 4.929342, -52.325806],
    ['976', 523_000, 8_587_000, -12.781661, 45.211912]
  ])('agrees with the reference of %s', (departement, x, y, latitude, longitude) => {
    const lu = utm(x, y, departement)
    expect(lu && distance(lu, { latitude, longitude })).toBeLessThan(1)
  })

  it('keeps metres within the scale of its zone', () => {
    for (const departement of TERRITOIRES_UTM) {
      const y = ['974', '976'].includes(departement) ? 8_000_000 : 1_000_000
      const [ici, est] = [utm(400_000, y, departement), utm(401_000, y, departement)]
      expect(ici && est && Math.abs(distance(ici, est) - 1000)).toBeLessThan(6)
    }
  })

  it('says nothing of another territory, nor of figures that are no metres', () => {
    expect(utm(338_000, 7_690_000, '75')).toBeNull()
    expect(utm(55.4, -20.9, '974')).toBeNull()
  })
})

describe('the metres of the three zones of the mainland become degrees', () => {
  it('agrees with the reference of zones 30, 31 and 32, west to east', () => {
    const longitudes = [-4.0583913, 1.9416087, 7.9416087]
    const lus = utmMetropole(420_000, 5_240_000)
    expect(lus).toHaveLength(3)
    lus.forEach((lu, i) => {
      expect(distance(lu, { latitude: 47.3085841, longitude: longitudes[i] as number })).toBeLessThan(0.5)
    })
  })

  it('says nothing of metres from other latitudes', () => {
    expect(utmMetropole(420_000, 6_240_000)).toEqual([])
  })
})
