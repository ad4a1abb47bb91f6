import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coupeAnneau, echelleDe, HAUTEUR, LARGEUR, placeNoms, placePins, RAYON_PIN, vueDe } from './carte.ts'

const point = fc.record({
  latitude: fc.double({ min: 42, max: 51, noNaN: true }),
  longitude: fc.double({ min: -4, max: 8, noNaN: true })
})
const points = fc.array(point, { minLength: 1, maxLength: 5 })

describe('the map', () => {
  it('holds every pin, none hiding another', () => {
    fc.assert(
      fc.property(points, fc.boolean(), (ps, memePoint) => {
        const liste = memePoint ? ps.map(() => ps[0] as (typeof ps)[number]) : ps
        const vue = vueDe(liste)
        const pins = placePins(
          liste.map((p, i) => ({ numero: i + 1, point: p })),
          vue
        )
        for (const p of pins) {
          expect(p.x).toBeGreaterThanOrEqual(RAYON_PIN)
          expect(p.x).toBeLessThanOrEqual(LARGEUR - RAYON_PIN)
          expect(p.y).toBeGreaterThanOrEqual(RAYON_PIN)
          expect(p.y).toBeLessThanOrEqual(HAUTEUR - RAYON_PIN)
        }
        for (const [i, a] of pins.entries()) {
          for (const b of pins.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(2 * RAYON_PIN - 1)
        }
      })
    )
  })

  it('keeps the scale: the bar is as long as it says', () => {
    fc.assert(
      fc.property(points, ps => {
        const vue = vueDe(ps)
        const { metres, unites } = echelleDe(vue)
        expect(unites).toBeLessThanOrEqual(LARGEUR / 4 + 0.1)
        expect(Math.abs(unites * vue.metresParUnite - metres) / metres).toBeLessThan(0.02)
      })
    )
  })

  it('writes no name over a pin or another name', () => {
    const vue = vueDe([{ latitude: 50.69, longitude: 3.17 }])
    const pins = placePins([{ numero: 1, point: { latitude: 50.69, longitude: 3.17 } }], vue)
    const memes = Array.from({ length: 6 }, (_, i) => ({
      nom: `Commune ${i}`,
      point: { latitude: 50.69, longitude: 3.17 },
      principal: false,
      geonames: false
    }))
    const noms = placeNoms(memes, vue, pins)
    expect(noms.length).toBeGreaterThan(0)
    expect(new Set(noms.map(n => n.y)).size).toBe(noms.length)
  })

  it('cuts a coast to what is seen', () => {
    const boite = { south: 0, north: 1, west: 0, east: 1 }
    expect(coupeAnneau([-10, -10, 10, -10, 10, 10, -10, 10], boite)).toHaveLength(4)
    expect(coupeAnneau([5, 5, 6, 5, 6, 6], boite)).toEqual([])
    for (const [x, y] of coupeAnneau([-1, 0.5, 0.5, -1, 2, 0.5, 0.5, 2], boite)) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(1)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThanOrEqual(1)
    }
  })
})
