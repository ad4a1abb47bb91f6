import { expect, test } from 'vitest'
import { f1, justesse, printPart, wilson } from './justesse.ts'

test('A share has the interval that Wilson gives', () => {
  expect(printPart(wilson(95, 100))).toBe('95.0 % [88.8-97.8]')
  expect(printPart(wilson(0, 0))).toBe('—')
})

test('Clusters are judged by pairs and by record', () => {
  // Two of three twins found, and a stranger joined to another.
  const { precision, rappel, b3 } = justesse([1, 1, 2, 3, 3], ['a', 'a', 'a', 'b', 'c'])
  expect(precision.part).toBeCloseTo(1 / 2)
  expect(rappel.part).toBeCloseTo(1 / 3)
  expect(b3.precision).toBeCloseTo((1 + 1 + 1 + 0.5 + 0.5) / 5)
  expect(b3.rappel).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1 + 1) / 5)
  expect(f1(0.5, 0.5)).toBe(0.5)
  expect(f1(0, 0)).toBe(0)
})
