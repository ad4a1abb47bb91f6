/** Which answers of the address service are in the town that was typed, over the real towns. */
import { expect, it } from 'vitest'
import { loadGeographie } from '../reference/load.ts'
import { isCroyable } from './adresse-croyable.ts'

const geographie = loadGeographie()
const believes = (tape: string, libelle: string, code_insee: string): boolean =>
  isCroyable(geographie, tape)({ libelle, code_insee, point: { latitude: 48, longitude: 0 }, score: 0.99 })

it.each([
  ['29 rue Jean Jaurès 87000 Limoges', '29 Rue Jean Jaurès 29200 Brest', '29019'],
  ['29 rue Jean Jaurès, Limoges', '29 Rue Jean Jaurès 29200 Brest', '29019'],
  ['29 rue Jean Jaurès 87000', '29 Rue Jean Jaurès 29200 Brest', '29019'],
  ['Limoges, 29 rue Jean Jaurès', '29 Rue Jean Jaurès 29200 Brest', '29019'],
  ['29 rue Jean Jaurès 87031 Cedex', '29 Rue Jean Jaurès 29200 Brest', '29019'],
  ['3 rue Haute Paris 12', '3 Rue Haute 69003 Lyon', '69383']
])('« %s » is not %s', (tape, libelle, code) => expect(believes(tape, libelle, code)).toBe(false))

it.each([
  ['29 rue Jean Jaurès 87000 Limoges', '29 Rue Jean Jaurès 87000 Limoges', '87085'],
  // An arrondissement, another of the same city, a town that joined another, one that shares the post code.
  ['3 rue Haute 75012 Paris', '3 Rue Haute 75012 Paris', '75112'],
  ['3 rue Haute Marseille', '3 Rue Haute 13003 Marseille', '13203'],
  ['3 rue Haute Lyon 7e', '3 Rue Haute 69007 Lyon', '69387'],
  ['3 rue Haute Lomme', '3 Rue Haute 59160 Lille', '59350'],
  ['3 rue Haute 87000', '3 Rue Haute 87000 Limoges', '87085'],
  ['3 rue Haute 87031 Cedex', '3 Rue Haute 87000 Limoges', '87085'],
  // Nothing named, or a town that is only the name of the way.
  ['29 rue Jean Jaurès', '29 Rue Jean Jaurès 29200 Brest', '29019'],
  ['12 rue de Lens', '12 Rue de Lens 59100 Roubaix', '59512'],
  ['10 rue Jean Macé', '10 Rue Jean Macé 35000 Rennes', '35238'],
  // The service does not say the code of the town.
  ['3 rue Haute Limoges', '3 Rue Haute 87000 Limoges', '']
])('« %s » may be %s', (tape, libelle, code) => expect(believes(tape, libelle, code)).toBe(true))
