/** What the form of a theme refuses, and what it offers instead. */
import { expect, it } from 'vitest'
import { buildCatalogue } from '../../catalogue/construction.ts'
import { GEOGRAPHIE, PUBLICATION } from '../../catalogue/fixture.ts'
import { readTheme } from './formulaire.ts'

const catalogue = buildCatalogue(PUBLICATION, GEOGRAPHIE)
const lu = (champs: Record<string, string>) => readTheme(new Map(Object.entries(champs)), null, catalogue)

it.each(['javascript:alert(1)', 'Chez nous', 'http://hub.exemple.fr'])(
  '« %s » opens nothing, and is refused',
  contact => {
    expect(lu({ contact }).fautes.contact).toContain(contact)
  }
)

it.each(['aide@hub.exemple.fr', 'https://hub.exemple.fr/contact', '03 99 00 00 00'])('« %s » is a contact', contact => {
  expect(lu({ contact }).fautes).toEqual({})
})

it.each([
  ['Nord', '59'],
  ['nord (59)', '59'],
  ['Seine Saint Denis', '93'],
  ['Finistere', '29'],
  ['Finistaire', '29'],
  ['59', '59']
])('« %s » is the territory %s', (territoire, code) => {
  expect(lu({ territoire }).theme.territoire?.code).toBe(code)
})

it('a name that is but near another is not taken for it: the other one is offered', () => {
  const { theme, fautes } = lu({ territoire: 'Calaiss' })
  expect(theme.territoire).toBeNull()
  expect(fautes.territoire).toContain('Pas-de-Calais (62)')
  expect(lu({ territoire: 'zzzzqqq' }).fautes.territoire).toContain('Écrivez le nom')
})
