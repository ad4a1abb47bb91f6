import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contraste, LISIBLE, lisibleSur, readCouleur } from './contraste.ts'

test('The contrasts are those that WCAG tells', () => {
  expect(contraste('#000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contraste('#777777', '#fff')).toBeCloseTo(4.48, 2)
  expect(contraste('#0b5d4e', '#fbf8f2')).toBeGreaterThan(7)
})

test('What is no colour is none', () => {
  for (const texte of ['', 'red', '#12', '#12345', '#ggg', '#fff;}', 'rgb(0,0,0)'])
    expect(readCouleur(texte)).toBeNull()
  expect(() => contraste('red', '#fff')).toThrow('« red » n’est pas une couleur')
})

test('A colour that is read is kept, any other gives one that is, no lighter', () => {
  expect(lisibleSur('#0b5d4e', ['#ffffff'])).toBe('#0b5d4e')
  const couleurs = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  fc.assert(
    fc.property(couleurs, rvb => {
      const couleur = `#${rvb.map(n => n.toString(16).padStart(2, '0')).join('')}`
      const lue = lisibleSur(couleur, ['#ffffff', '#fbf8f2'])
      expect(contraste(lue, '#fbf8f2')).toBeGreaterThanOrEqual(LISIBLE)
      expect(contraste(lue, '#fff')).toBeGreaterThanOrEqual(Math.min(contraste(couleur, '#fff'), 21) - 0.05)
    })
  )
})
