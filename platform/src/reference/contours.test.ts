/** The outlines that npm installs, against the towns of GeoNames and, where they are at hand, the official outlines. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Commune, type Contour, contourOf, distance, inContour, type Point } from '@lieux-communs/core'
import { describe, expect, it } from 'vitest'
import { loadContours } from './contours.ts'
import { ringsOfDrawing } from './dessin.ts'
import { loadGeographie } from './load.ts'
import { outlinesInForce, readContours } from './officielles.ts'

const contours = loadContours()
const geographie = loadGeographie()

describe('the outlines of the départements', () => {
  it('are all there, overseas included', () => {
    const absents = geographie.departements().filter(d => !contours.parDepartement.has(d.code))
    // Clipperton and the southern lands hold nobody; Wallis is too small for a map of the world.
    expect(absents.map(d => d.code).filter(code => code !== '984' && code !== '989' && code !== '986')).toEqual([])
  })

  it('hold the towns of their département', () => {
    let dedans = 0
    const perdues: string[] = []
    for (const { code, departement, type, point, population } of geographie.communes()) {
      const contour = contours.parDepartement.get(departement)
      if (type !== 'COM' || point === null || contour === undefined || population < 2000) continue
      if (inContour(point, contour, 2 * contours.precision)) dedans++
      else perdues.push(code)
    }
    expect(dedans).toBeGreaterThan(4000)
    expect(perdues.length / dedans, perdues.join(' ')).toBeLessThan(0.01)
  })

  it('read a drawing whose moves are relative, each part from the beginning of the last', () => {
    const [un, deux] = ringsOfDrawing('m 100,100 10,0 0,10 z m 20,0 5,0 0,5 z')
    expect(un).toHaveLength(3)
    const [[x0, y0], [x1, y1]] = [un?.[0], deux?.[0]] as [[number, number], [number, number]]
    expect(y1).toBeCloseTo(y0)
    expect(x1 - x0).toBeCloseTo(20 * 0.024089189)
  })

  it('of merged communes lie side by side under the code in force', () => {
    const carre = (x: number) =>
      contourOf('Polygon', [
        [
          [x, 46],
          [x + 1, 46],
          [x + 1, 47],
          [x, 46]
        ]
      ]) as Contour
    const commune = (code: string, actuelle: string, type: 'COM' | 'COMD'): Commune => ({
      ...{ code, actuelle, type, nom: code, departement: '99', region: null, codesPostaux: [], population: 1 },
      ...{ epci: null, point: null }
    })
    const [un, deux] = [carre(2), carre(3)]
    const contours = new Map([
      ['99001', un],
      ['99002', deux],
      ['98765', carre(4)]
    ])
    const communes = [commune('99002', '99001', 'COMD'), commune('99001', '99001', 'COM')]
    expect(outlinesInForce(contours, communes)).toEqual(new Map([['99001', [un, deux]]]))
    expect(outlinesInForce(undefined, communes).size).toBe(0)
  })

  const officiels = fileURLToPath(
    new URL('../../../../shared/data/reference/contours/departements-simplifie.geojson', import.meta.url)
  )
  it.runIf(existsSync(officiels))('lie as near the official ones as they say', () => {
    const ecarts: number[] = []
    for (const [code, { anneaux }] of readContours([officiels]) ?? []) {
      const notre = contours.parDepartement.get(code)
      for (const anneau of anneaux) {
        if (anneau.length < 200) continue
        for (let i = 0; i < anneau.length; i += 40) {
          const point: Point = { longitude: anneau[i] as number, latitude: anneau[i + 1] as number }
          let pres = Number.POSITIVE_INFINITY
          for (const a of notre?.anneaux ?? []) pres = Math.min(pres, toLine(point, a))
          ecarts.push(pres)
        }
      }
    }
    ecarts.sort((a, b) => a - b)
    expect(ecarts.length).toBeGreaterThan(300)
    expect(ecarts[Math.floor(ecarts.length * 0.9)] as number).toBeLessThan(contours.precision * 1.1)
  })
})

/** Metres from a point to a line, each edge cut into ten. */
function toLine(point: Point, anneau: Float64Array): number {
  let pres = Number.POSITIVE_INFINITY
  for (let i = 0; i + 3 < anneau.length; i += 2) {
    const [x, y, u, v] = [anneau[i], anneau[i + 1], anneau[i + 2], anneau[i + 3]] as [number, number, number, number]
    if (Math.abs(y - point.latitude) > 0.2 || Math.abs(x - point.longitude) > 0.3) continue
    for (let t = 0; t < 1; t += 0.1) {
      pres = Math.min(pres, distance(point, { longitude: x + (u - x) * t, latitude: y + (v - y) * t }))
    }
  }
  return pres
}
