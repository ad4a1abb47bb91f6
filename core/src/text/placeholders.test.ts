import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from './fold.ts'
import { isPlaceholder } from './placeholders.ts'

test.each([
  '',
  ' - ',
  '…',
  '#N/A',
  'n.a.',
  'N/D',
  'NULL',
  'Néant',
  'à compléter',
  'À préciser',
  'X',
  'xx',
  '(vide)',
  'S.O.'
])('%s says nothing', text => {
  expect(isPlaceholder(text)).toBe(true)
})

test.each([
  '0',
  'non',
  'Nantes',
  'Valeurs du numérique',
  'Vide-grenier',
  'Xavier',
  '01 02',
  'é',
  'aucunement',
  'Na’vi',
  '图书馆',
  'المكتبة'
])('%s is a value', text => {
  expect(isPlaceholder(text)).toBe(false)
})

test('what folds alike is judged alike, however it is written', () => {
  const text = fc.string({
    unit: fc.constantFrom('n', 'N', 'a', 'à', 'd', '/', '.', ' ', '-', 'x', 'u', 'l', 'é'),
    maxLength: 6
  })
  fc.assert(fc.property(text, t => isPlaceholder(t) === isPlaceholder(fold(t))))
})
