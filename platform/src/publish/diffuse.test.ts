/** One drawing, several readings. */
import { expect, it } from 'vitest'
import { diffuse } from './diffuse.ts'

const read = async (items: AsyncIterable<number>, stop = Number.POSITIVE_INFINITY): Promise<number[]> => {
  const lus: number[] = []
  for await (const item of items) {
    lus.push(item)
    if (lus.length >= stop) break
  }
  return lus
}

it.each([0, 1, 255, 256, 257, 2_000])('gives each of three readers all of %s items, drawn once', async nombre => {
  let tires = 0
  function* draw() {
    for (let i = 0; i < nombre; i++) {
      tires++
      yield i
    }
  }
  const lus = await Promise.all(diffuse(draw(), 3).map(items => read(items)))
  for (const l of lus) expect(l).toEqual(Array.from({ length: nombre }, (_, i) => i))
  expect(tires).toBe(nombre)
})

it('keeps no more than a few items ahead of the slowest', async () => {
  let tires = 0
  function* draw() {
    for (;;) yield tires++
  }
  const [lent, vif] = diffuse(draw(), 2) as [AsyncIterable<number>, AsyncIterable<number>]
  const rapide = read(vif, 5_000)
  const pas = lent[Symbol.asyncIterator]()
  for (let i = 0; i < 10; i++) await pas.next()
  await new Promise(resolve => setTimeout(resolve, 50))
  expect(tires).toBeLessThan(1_000)
  await pas.return?.()
  expect(await rapide).toHaveLength(5_000)
})

it('lets the others go on when one leaves, and tells all of a failure', async () => {
  const [a, b] = diffuse([...Array(1_000).keys()], 2) as [AsyncIterable<number>, AsyncIterable<number>]
  const [peu, tout] = await Promise.all([read(a, 3), read(b)])
  expect([peu.length, tout.length]).toEqual([3, 1_000])
  function* broken() {
    yield 1
    throw new Error('cassé')
  }
  const fins = await Promise.allSettled(diffuse(broken(), 2).map(items => read(items)))
  expect(fins.map(f => f.status)).toEqual(['rejected', 'rejected'])
})
