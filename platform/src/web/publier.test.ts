import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { build } from '../../../bin/bootstrap.mjs'
import { createCatalogueCourant } from '../catalogue/courant.ts'
import { GEOGRAPHIE } from '../catalogue/fixture.ts'
import { createServer } from '../server.ts'
import { createAtelier } from '../validations/atelier.ts'

beforeAll(() => build())
const atelier = await createAtelier({ dossier: mkdtempSync(join(tmpdir(), 'lieux-pub-')) })
const app = await createServer({ catalogue: createCatalogueCourant(), geographie: GEOGRAPHIE, atelier })
let origine = ''
beforeAll(async () => {
  origine = await app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await app.close()
  await atelier.close()
})
it('smoke', async () => {
  const form = new FormData()
  form.set('fichier', new Blob([readFileSync('/tmp/pub-smoke.csv')]), 'ma liste.csv')
  const t = Date.now()
  const r = await fetch(`${origine}/publier`, { method: 'POST', body: form })
  console.log(r.status, r.url, Date.now() - t)
  console.log((await r.text()).slice(0, 8000))
  console.log(JSON.stringify(await atelier.lit(r.url.split('/').at(-1) as string), null, 1).slice(0, 6000))
  expect(r.status).toBe(200)
})
