/** A country of a few real communes, for tests that need a geography and no more of it than a town's name and codes. */
import type { Geographie } from '../src/reference/geographie.ts'
import { creeGeographie } from '../src/reference/index-communes.ts'

/** Towns of 50,000 inhabitants, without a point: `quelquesCommunes([['Brest', '29200', '29019']])`, name, post code, INSEE code. */
export const quelquesCommunes = (communes: readonly (readonly [string, string, string])[]): Geographie =>
  creeGeographie({
    communes: communes.map(([nom, poste, code]) => ({
      code,
      nom,
      type: 'COM',
      actuelle: code,
      departement: code.slice(0, code.startsWith('97') ? 3 : 2),
      region: null,
      codesPostaux: [poste],
      population: 50_000,
      epci: null,
      point: null
    })),
    departements: []
  })
