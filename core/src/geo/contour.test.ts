import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contourOf, inContour } from './contour.ts'

/** A square of one degree with a hole in the middle, and a small island to the east. */
const contour = contourOf('MultiPolygon', [
  [
    [
      [2, 48],
      [3, 48],
      [3, 49],
      [2, 49],
      [2, 48]
    ],
    [
      [2.4, 48.4],
      [2.6, 48.4],
      [2.6, 48.6],
      [2.4, 48.6],
      [2.4, 48.4]
    ]
  ],
  [
    [
      [4, 48],
      [4.1, 48],
      [4.1, 48.1],
      [4, 48.1],
      [4, 48]
    ]
  ]
])
if (contour === null) throw new Error('an area')
const at = (longitude: number, latitude: number) => ({ longitude, latitude })

describe('a territory’s outline', () => {
  it('holds its ground and its islands, not its holes', () => {
    expect(inContour(at(2.2, 48.2), contour)).toBe(true)
    expect(inContour(at(4.05, 48.05), contour)).toBe(true)
    expect(inContour(at(2.5, 48.5), contour)).toBe(false)
    expect(inContour(at(3.5, 48.5), contour)).toBe(false)
  })

  it('is widened by the margin, on the nearest edge', () => {
    // 0.01° of longitude is 735 m at this latitude.
    expect(inContour(at(3.01, 48.5), contour, 700)).toBe(false)
    expect(inContour(at(3.01, 48.5), contour, 800)).toBe(true)
    expect(inContour(at(2.5, 48.595), contour, 600)).toBe(true)
  })

  it('never loses a point by a wider margin', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 5, noNaN: true }),
        fc.double({ min: 47, max: 50, noNaN: true }),
        fc.nat(50_000),
        (longitude, latitude, margin) => {
          const point = at(longitude, latitude)
          if (inContour(point, contour, margin)) expect(inContour(point, contour, margin + 1000)).toBe(true)
        }
      )
    )
  })

  it('is refused when the geometry is not an area', () => {
    expect(contourOf('Point', [2, 48])).toBeNull()
  })
})
