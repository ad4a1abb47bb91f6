/**
 * The memory of a format does not follow the number of places: each is written in a process of its own, at two sizes, and what is alive
 * there is weighed on the way. `FOIS=200000 npx vitest run memoire`; `npm run prove` asks for 200,000 places.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { build } from '../../../bin/bootstrap.mjs'
import { FORMATS } from './formats.ts'

const GRAND = Number(process.env.FOIS ?? 40_000)
const PETIT = Math.min(20_000, GRAND / 2)
const MO = 1_000_000
/**
 * What a place more may leave in memory, in octets: FlatGeobuf keeps eighty of each for its index, GeoPackage thirty, JSON how those were
 * located whose point is no source’s; the others none. A place as an object is a thousand and a half. Beside it, what a weighing sees or not of what is being handed over.
 */
const PAR_LIEU = 100
const ECART = 6 * MO

interface Pesee {
  readonly octets: number
  readonly vivant: number
  readonly resident: number
  readonly ms: number
}

async function write(nom: string, lieux: number): Promise<Pesee> {
  const script = join(import.meta.dirname, '../../test/ecrit-au-long.mjs')
  const child = fork(script, [nom, String(lieux)], { execArgv: ['--expose-gc'] })
  const [pesee] = await once(child, 'message')
  return pesee as Pesee
}

beforeAll(() => build())

describe.each(FORMATS)('$nom', ({ nom }) => {
  it(`holds no more of ${GRAND} places than of ${PETIT}`, async () => {
    const [petite, grande] = await Promise.all([write(nom, PETIT), write(nom, GRAND)])
    const mo = (octets: number) => `${(octets / MO).toFixed(1)} Mo`
    const dit = (lieux: number, p: Pesee) =>
      `${lieux} lieux : ${mo(p.octets)} en ${(p.ms / 1000).toFixed(1)} s, ${mo(p.vivant)} vivants, ${mo(p.resident)} prêtés`
    console.log(`${nom}, ${dit(PETIT, petite)} ; ${dit(GRAND, grande)}`)
    expect(grande.octets / petite.octets).toBeGreaterThan((0.8 * GRAND) / PETIT)
    expect(grande.vivant - petite.vivant).toBeLessThan(ECART + PAR_LIEU * (GRAND - PETIT))
  }, 1_800_000)
})
