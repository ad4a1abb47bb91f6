import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { build } from '../../../bin/bootstrap.mjs'
import { makeDossier } from '../../test/base.ts'
import { murder } from '../../test/meurtre.ts'

/** `FOIS=200 SEED=12 npx vitest run meurtre`; `npm run prove` asks for 200. */
const fois = Number(process.env.FOIS ?? 20)
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9))

const dossier = makeDossier()
beforeAll(() => build())
afterAll(() => rmSync(dossier, { recursive: true, force: true }))

it(`T1: kill -9 at ${fois} random moments, and a reader always finds one whole édition (SEED=${seed})`, async () => {
  console.log(`T1 SEED=${seed}`)
  expect(await murder(dossier, fois, seed)).toBeGreaterThan(1)
}, 3_600_000)
