/** What was read of a record and kept is what reading it again would say, in whatever order and among whomever it is asked for. */
import { expect, test } from 'vitest'
import { recordOf } from '../../bench/paires.ts'
import { Lectures, traitsOf } from './faire-traits.ts'
import { rapproche } from './link.ts'
import { readReperes } from './reperes.ts'

const records = Array.from({ length: 40 }, (_, i) =>
  recordOf(`liste-${i % 3}`, `${i}`, `${i}`, {
    nom: `Médiathèque des ${['Saules', 'Aulnes', 'Ormes'][i % 3]} ${i % 7}`,
    adresse: `${i % 5} rue des ${['Lilas', 'Noyers'][i % 2]}`,
    commune: `Ville ${i % 4}`,
    code_postal: `5900${i % 4}`,
    latitude: 48 + (i % 4) / 10,
    longitude: 2,
    ...(i % 2 === 0 ? { telephone: `03990000${10 + (i % 9)}` } : { courriels: [`contact${i % 9}@valbourg.example`] })
  })
)

test('Records already read are linked as if they were not', () => {
  const lectures = new Lectures()
  readReperes(records.slice(10, 25), lectures)
  for (const some of [records, records.toReversed(), records.slice(5, 30)]) {
    const { grappes, familles } = rapproche(some, { lectures })
    const anew = rapproche(some)
    expect(grappes.map(g => g.membres)).toEqual(anew.grappes.map(g => g.membres))
    expect(familles).toEqual(anew.familles)
  }
  expect(lectures.traits.nombre).toBe(records.length)
})

test('What is kept of a record is the same whoever was read before it', () => {
  const lectures = new Lectures()
  traitsOf(records.toReversed(), { lectures })
  expect(readReperes(records, lectures)).toEqual(readReperes(records))
})
