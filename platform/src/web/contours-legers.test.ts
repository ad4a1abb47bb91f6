import { describe, expect, it } from 'vitest'
import { allege } from './contours-legers.ts'

const BOITE = { south: 48, west: 2, north: 50, east: 6 }
/** A wavy border from north to south, finer than any drawing shows. */
const FRONTIERE = Array.from({ length: 400 }, (_, i) => [4 + 0.02 * Math.sin(i), 50 - i / 200] as const)

describe('allege', () => {
  it('keeps the shape and leaves out what is finer than the drawing', () => {
    const [anneau] = allege([...FRONTIERE, [2, 48], [2, 50]], BOITE)
    expect(anneau?.length).toBeGreaterThan(4)
    expect(anneau?.length).toBeLessThan(150)
    for (const [lon, lat] of anneau ?? []) {
      expect(lon).toBeGreaterThan(1.99)
      expect(lon).toBeLessThan(4.06)
      expect(lat).toBeGreaterThan(47.99)
    }
  })

  it('leaves the same corners to two that share a border, whichever way each walks it', () => {
    const cle = (s: readonly [number, number]) => s.map(n => n.toFixed(6)).join(' ')
    const ouest = allege([...FRONTIERE, [2, 48], [2, 50]], BOITE)[0] ?? []
    const est = new Set((allege([...[...FRONTIERE].reverse(), [6, 50], [6, 48]], BOITE)[0] ?? []).map(cle))
    // Away from its two ends, where neighbours differ.
    const dedans = ouest.filter(([lon, lat]) => lon > 3.5 && lat > 48.1 && lat < 49.9)
    expect(dedans.length).toBeGreaterThan(3)
    expect(dedans.filter(s => !est.has(cle(s)))).toEqual([])
  })

  it('draws nothing of an island smaller than a step', () => {
    expect(
      allege(
        [
          [3, 49],
          [3.001, 49],
          [3, 49.001]
        ],
        BOITE
      )
    ).toEqual([])
  })
})
