import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slips } from '../../../text/frappe.ts'
import type { Valeurs } from './distance.ts'
import { frappe } from './frappe.ts'
import { jaroWinkler } from './jaro-winkler.ts'
import { DISTANCE } from './liste.ts'

const valeurs = (...textes: string[]): Valeurs => ({ textes: ['', ...textes], porteurs: [0, ...textes.map(() => 1)] })

/** The distance between the two texts of a column, `autres` being its other values. */
function between(nom: string, a: string, b: string, ...autres: string[]): number {
  const distance = DISTANCE.get(nom)
  if (distance === undefined) throw new Error(nom)
  return distance.prepare(valeurs(a, b, ...autres))(1, 2)
}

describe('Named distances', () => {
  test.each([
    // Winkler 1990, table of examples.
    ['martha', 'marhta', 0.961],
    ['dwayne', 'duane', 0.84],
    ['dixon', 'dicksonx', 0.813]
  ])('Jaro–Winkler of %s and %s is %d, as published', (a, b, expected) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(expected, 2)
  })

  test.each([
    ['19560409', '19650409', 1],
    ['1804974', '1804974', 0],
    ['2119', '219', 1],
    ['abcd', 'badc', 2],
    ['abc', 'xyz', 3]
  ])('%s and %s are %d slips apart', (a, b, expected) => {
    expect(slips(a, b)).toBe(expected)
    expect(frappe(a, b)).toBeCloseTo(1 - expected / 5)
  })

  test('Rare words weigh more than common ones', () => {
    const autres = ['maison de la plaine', 'maison de la gare', 'maison du port', 'maison du lac']
    expect(between('mots', 'maison recreactive', 'recreactive', ...autres)).toBeGreaterThan(
      between('mots', 'maison recreactive', 'maison', ...autres)
    )
  })

  test('One street with two numbers is less alike than one door, and than one door written shorter', () => {
    const autres = ['4 rue haute', '5 rue haute', '9 avenue du stade']
    const door = between('adresses', '12 rue des saules', '12 r des saules', ...autres)
    expect(door).toBeGreaterThan(0.6)
    expect(between('adresses', '12 rue des saules', '40 rue des saules', ...autres)).toBeLessThanOrEqual(0.5)
    expect(between('adresses', '747 9th avenue', '747 ninth avenue', ...autres)).toBeGreaterThanOrEqual(0.25)
  })

  test.each([
    ['chiffres', '34956621050', '956621050', 1],
    ['chiffres', '0399000001', '0399000002', 0.8],
    ['chiffres', '0399000001', '0499120034', 0],
    ['dates', '20260415', '20261504', 0.8],
    ['dates', '20260115', '20260118', 0.8],
    ['dates', '20260115', '19990704', 0],
    ['sites', 'exemple.fr/lieu', 'exemple.fr', 0.5],
    ['rapport', '9.9', '10', 0.99],
    ['ecart', '1999', '2001', 2],
    ['egal', 'vert', 'bleu', 0]
  ])('%s of %s and %s is %d', (nom, a, b, expected) => {
    expect(between(nom, a, b)).toBeCloseTo(expected)
  })

  test('A likeness is from 0 to 1, the same both ways, and 1 for a text and itself', () => {
    const likeness = ['jaro-winkler', 'frappe', 'mots', 'adresses', 'chiffres', 'dates', 'sites', 'egal']
    const text = fc.stringMatching(/^[a-z0-9]{1,8}( [a-z0-9]{1,8}){0,3}$/)
    fc.assert(
      fc.property(fc.constantFrom(...likeness), text, text, (nom, a, b) => {
        const [there, back] = [between(nom, a, b, 'x'), between(nom, b, a, 'x')]
        expect(there).toBeGreaterThanOrEqual(0)
        expect(there).toBeLessThanOrEqual(1)
        if (nom === 'jaro-winkler' || nom === 'frappe') expect(there).toBeCloseTo(back)
        const same = DISTANCE.get(nom)?.prepare(valeurs(a, 'x'))(1, 1)
        expect(same).toBeGreaterThan(0.999)
      })
    )
  })
})
