// Who goes first at the bench: a small list never waits behind a large one.
import { expect, it } from 'vitest'
import { createEtabli } from './etabli.ts'

const GRANDE = 42_000_000
const PETITE = 114

/** A bench whose workers end when told to. */
function bench() {
  const fins: (() => void)[] = []
  const ouvertes: string[] = []
  const etabli = createEtabli(({ nom }) => {
    ouvertes.push(nom)
    return { fin: new Promise(resolve => fins.push(() => resolve(null))), stop() {} }
  })
  const client = (octets: number) => ({ postes: new Set<never>(), efface: false, octets })
  const run = (qui: ReturnType<typeof client>, nom: string) =>
    etabli.run(qui, { dossier: '', nom, jour: '', reference: '' }, () => {})
  return { etabli, fins, ouvertes, client, run }
}
const soon = () => new Promise(resolve => setImmediate(resolve))

it('reads a list of a few rows while large ones are read or wait', async () => {
  const { etabli, ouvertes, client, run } = bench()
  const [une, deux, trois] = [client(GRANDE), client(GRANDE), client(GRANDE)]
  void run(une, 'une')
  void run(deux, 'deux')
  void run(trois, 'trois')
  const petite = client(PETITE)
  void run(petite, 'petite')
  await soon()
  expect(ouvertes).toEqual(['une', 'petite'])
  expect([une, deux, trois, petite].map(c => etabli.before(c))).toEqual([0, 1, 2, 0])
})

it('lets each have its turn, in the order they came', async () => {
  const { etabli, fins, ouvertes, client, run } = bench()
  for (const nom of ['a', 'b', 'c', 'd']) void run(client(PETITE), nom)
  const grande = client(GRANDE)
  void run(grande, 'grande')
  await soon()
  expect([ouvertes, etabli.waiting(), etabli.before(grande)]).toEqual([['a', 'b'], 3, 3])
  for (let i = 0; i < 5; i++) {
    fins[i]?.()
    await soon()
  }
  expect(ouvertes).toEqual(['a', 'b', 'c', 'd', 'grande'])
  expect(etabli.waiting()).toBe(0)
})
