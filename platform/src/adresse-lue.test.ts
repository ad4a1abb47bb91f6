import { expect, it } from 'vitest'
import { decodable, findIllisible, visible } from './adresse-lue.ts'

it.each([
  ['/recherche?q=%00', 'q', '%00'],
  ['/recherche?q=M%ffdiath', 'q', 'M%ffdiath'],
  ['/recherche?page=2&q=%ED%A0%80', 'q', '%ED%A0%80'],
  ['/recherche?q=%C3', 'q', '%C3'],
  ['/recherche?q=%1b[31m', 'q', '%1b[31m'],
  ['/recherche?q=%C2%85', 'q', '%C2%85'],
  ['/recherche?%ff=1', '%ff', '1'],
  ['/recherche?a=1&q%00', 'q%00', '']
])('%s is no text, and says where', (url, parametre, valeur) => {
  expect(findIllisible(url)).toEqual({ parametre, valeur })
})

it.each([
  '/recherche',
  '/recherche?',
  '/recherche?q=M%C3%A9diath%C3%A8que+de+l%27%C3%89tang',
  '/recherche?q=100%',
  '/recherche?q=%zz',
  '/recherche?q=Roubaix%0D%0ALille%09',
  '/recherche?q=%F0%9F%93%9A',
  '/recherche?q=%E2%80%8FRoubaix',
  '/recherche?q=%EF%BB%BFRoubaix'
])('%s is text', url => {
  expect(findIllisible(url)).toBeNull()
})

it('makes plain signs of the percents of a path that write no letter, and leaves the question as it is', () => {
  expect(decodable('/lieux/%ff?q=%ff')).toBe('/lieux/%25ff?q=%ff')
  expect(decodable('/lieux/%C3%A9?q=%C3%A9')).toBe('/lieux/%C3%A9?q=%C3%A9')
})

it('leaves out of a search what nobody sees', () => {
  expect(visible('\u202eRou\u200bbaix\u200f\ufeff')).toBe('Roubaix')
})
