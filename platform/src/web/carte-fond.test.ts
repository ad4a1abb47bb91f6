/** A ground of the settings that fails, on a real server: the map keeps its places, draws ours, and says so; one that answers is drawn, and nothing else. */
import { createServer as createHttp, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openNavigateur } from '../../test/navigateur.ts'
import { buildCatalogue } from '../catalogue/construction.ts'
import { createCatalogueCourant } from '../catalogue/courant.ts'
import { GEOGRAPHIE, PUBLICATION } from '../catalogue/fixture.ts'
import { createServer } from '../server.ts'

const STYLE = {
  version: 8,
  sources: {},
  layers: [{ id: 'papier', type: 'background', paint: { 'background-color': '#ffeedd' } }]
}
/** What each address answers; one that is not here never answers. */
const REPONSES: Readonly<Record<string, readonly [number, string]>> = {
  '/bon.json': [200, JSON.stringify(STYLE)],
  '/absent.json': [404, 'rien'],
  '/faux.json': [200, '{"version": 8, "layers": ['],
  '/autre.json': [200, '{"titre": "ceci n’est pas un style"}'],
  // The style is there, and where its tiles are is not.
  '/creux.json': [200, JSON.stringify({ ...STYLE, sources: { rues: { type: 'vector', url: 'ICI/absent.json' } } })]
}

let navigateur: Browser
let fonds: Server
let la: string

beforeAll(async () => {
  fonds = createHttp((demande, reponse) => {
    const [statut, corps] = REPONSES[demande.url ?? ''] ?? []
    if (statut === undefined) return
    reponse.writeHead(statut, { 'content-type': 'application/json', 'access-control-allow-origin': '*' })
    reponse.end(corps?.replace('ICI', la))
  })
  await new Promise<void>(done => fonds.listen(0, '127.0.0.1', done))
  la = `http://127.0.0.1:${(fonds.address() as AddressInfo).port}`
  navigateur = await openNavigateur()
})
afterAll(async () => {
  await navigateur?.close()
  fonds?.closeAllConnections()
  fonds?.close()
})

/** What a person reads under the map once it is there, how many places stand on it, and what was asked of others. */
async function vue(fond: string) {
  const app = await createServer({
    catalogue: createCatalogueCourant(buildCatalogue(PUBLICATION, GEOGRAPHIE)),
    geographie: GEOGRAPHIE,
    fondDeCarte: la + fond
  })
  const origine = await app.listen({ port: 0, host: '127.0.0.1' })
  const page = await (await navigateur.newContext({ viewport: { width: 1280, height: 900 } })).newPage()
  try {
    await page.goto(`${origine}/carte`)
    await page.locator('.vivante.prete').waitFor({ timeout: 60_000 })
    await page.locator('.carte-amas, .carte-numero-vif').first().waitFor({ timeout: 20_000 })
    const dit = page.locator('.carte-fond-dit')
    return {
      dit: (await dit.isVisible()) ? await dit.innerText() : null,
      credits: await page.locator('.carte-vive .credits').isVisible(),
      pins: await page.locator('.carte-numero-vif').count(),
      amas: await page.locator('.carte-amas').count(),
      voix: await page.locator('.carte-vive [role=status]').textContent()
    }
  } finally {
    await page.context().close()
    await app.close()
  }
}

it('draws the ground of the settings when it answers, and says nothing of ours', { timeout: 120_000 }, async () => {
  const { dit, credits, pins, amas } = await vue('/bon.json')
  expect([dit, credits]).toEqual([null, false])
  expect(pins + amas).toBeGreaterThan(3)
})

it.each(['/absent.json', '/faux.json', '/autre.json', '/creux.json', '/jamais.json'])(
  'draws ours, says so and keeps its places: %s',
  { timeout: 120_000 },
  async fond => {
    const { dit, credits, pins, amas, voix } = await vue(fond)
    expect(dit).toContain('Le fond de carte habituel ne répond pas.')
    expect(voix).toContain('Le fond de carte habituel ne répond pas.')
    expect(credits).toBe(true)
    expect(pins + amas).toBeGreaterThan(3)
  }
)
