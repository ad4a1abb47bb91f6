/** No theme that is taken makes a page that somebody cannot read; what is refused is answered by the nearest that can be. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contraste } from '../contraste.ts'
import { feuilleDe } from './feuille.ts'
import { illisibles, lisibles, NOTRES, paletteDe } from './palette.ts'

const couleur = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map(rvb => `#${rvb.map(n => n.toString(16).padStart(2, '0')).join('')}`)

test('Our own tokens pass what a theme must pass, and our two colours are taken as they are', () => {
  expect(illisibles('clair', {})).toEqual([])
  expect(illisibles('sombre', {})).toEqual([])
  expect(lisibles(NOTRES)).toEqual(NOTRES)
})

test('Whatever two colours are asked for, those taken are read in both faces, and are taken again', () => {
  fc.assert(
    fc.property(couleur, couleur, (pin, soleil) => {
      const prises = lisibles({ pin, soleil })
      expect(illisibles('clair', paletteDe(prises, 'clair'))).toEqual([])
      expect(illisibles('sombre', paletteDe(prises, 'sombre'))).toEqual([])
      expect(lisibles(prises)).toEqual(prises)
      expect(contraste(prises.pin, '#ffffff')).toBeGreaterThanOrEqual(contraste(pin, '#ffffff') - 0.01)
    }),
    { numRuns: 60 }
  )
})

test('What cannot be read is refused: the colour of an easy mistake, and its cure, are told apart', () => {
  expect(illisibles('clair', paletteDe({ pin: '#ffd84d', soleil: '#f2b233' }, 'clair'))).toContain('pin/papier')
  expect(illisibles('clair', paletteDe({ pin: '#0b5d4e', soleil: '#101030' }, 'clair'))).toEqual(['encre/soleil'])
  const { pin, soleil } = lisibles({ pin: '#ffd84d', soleil: '#101030' })
  // A dark gold, and a lighter blue: each keeps its hue.
  expect(contraste(pin, '#fbf8f2')).toBeLessThan(5.6)
  expect(Number.parseInt(pin.slice(1, 3), 16)).toBeGreaterThan(Number.parseInt(pin.slice(5, 7), 16))
  expect(Number.parseInt(soleil.slice(5, 7), 16)).toBeGreaterThan(Number.parseInt(soleil.slice(1, 3), 16))
})

test('A sheet is made of its address alone, and of colours that are read', () => {
  const page = feuilleDe('7a1f5c-f2b233.css')
  expect(page?.texte).toContain('@media screen{:root{--pin:#7a1f5c;')
  expect(page?.texte).toContain('@media print{:root{--soleil:#f2b233}}')
  expect(feuilleDe('7a1f5c-f2b233.sombre.css')?.texte).toContain('--papier:#12181f')
  expect(feuilleDe('7a1f5c-f2b233.svg')?.texte).toContain('fill="#7a1f5c"')
  for (const faux of [
    'ffd84d-f2b233.css',
    '7a1f5c-000000.css',
    '7A1F5C-f2b233.css',
    '7a1f5c.css',
    '7a1f5c-f2b233.js',
    ''
  ])
    expect(feuilleDe(faux), faux).toBeNull()
})
