/**
 * The live map over n places: what its tiles cost and weigh at each zoom, when its first group is there, and whether it follows the hand. The library
 * draws with the processor here, which a machine with a graphics card spares: frames are the worst that people get.
 */
import { get } from 'node:http'
import type { Browser, Page } from 'playwright-core'
import { type Rang, timed } from './mesure.ts'

/** The middle of the country, then its largest city. */
const FRANCE = { longitude: 2.5, latitude: 46.5 }
const PARIS = { longitude: 2.35, latitude: 48.86 }
/** Zooms at which a screen still holds the country. */
const ZOOM_NATIONAL = 5
const ZOOM_MAX = 14
const LENTEUR = 4
const LIGNE = { offline: false, latency: 60, downloadThroughput: 9e6 / 8, uploadThroughput: 1.5e6 / 8 }
/** Milliseconds between two gestures: the map has come to rest. */
const GESTE_MS = 350

export interface Reponse {
  readonly statut: number
  readonly octets: number
  readonly ms: number
}

/** Bytes of an answer as it travels, compressed, and the milliseconds it took. */
export function ask(port: number, path: string): Promise<Reponse> {
  const debut = performance.now()
  return new Promise((done, fail) => {
    get({ host: '127.0.0.1', port, path, headers: { 'accept-encoding': 'br', accept: 'text/html' } }, reponse => {
      let octets = 0
      reponse.on('data', (morceau: Buffer) => {
        octets += morceau.length
      })
      reponse.on('error', fail)
      reponse.on('end', () => done({ statut: reponse.statusCode ?? 0, octets, ms: performance.now() - debut }))
    }).on('error', fail)
  })
}

/** The nine tiles of a screen around a point. */
function ecran(z: number, { longitude, latitude }: typeof FRANCE): string[] {
  const cote = 2 ** z
  const sin = Math.sin((latitude * Math.PI) / 180)
  const x = Math.floor((longitude / 360 + 0.5) * cote)
  const y = Math.floor((0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * cote)
  return [-1, 0, 1].flatMap(dx => [-1, 0, 1].map(dy => `${z}/${x + dx}/${y + dy}`))
}

const at = (durees: readonly number[], part: number): number =>
  Number(([...durees].sort((a, b) => a - b)[Math.floor(part * durees.length)] ?? 0).toFixed(1))
const ko = (octets: number): number => Number((octets / 1e3).toFixed(1))

/** A line for each zoom: a screen of tiles, their ground with them, never asked before. */
export async function measureTuiles(n: number, port: number): Promise<Rang[]> {
  let premiere = 0
  const rassemble = await timed(n, async () => {
    premiere = (await ask(port, '/tuiles/0/0/0.mvt')).ms
  })
  const rangs: Rang[] = [{ ...rassemble, mesure: 'tuiles, la première : lieux rassemblés', ms: Math.round(premiere) }]
  for (let z = ZOOM_NATIONAL - 1; z <= ZOOM_MAX; z++) {
    const reponses: Reponse[] = []
    const temps = await timed(n, async () => {
      for (const tuile of ecran(z, z <= ZOOM_NATIONAL ? FRANCE : PARIS)) {
        reponses.push(await ask(port, `/tuiles/${tuile}.mvt`))
        if (z < 13) reponses.push(await ask(port, `/carte/fond/${tuile}.mvt`))
      }
    })
    const durees = reponses.map(r => r.ms)
    const octets = reponses.reduce((somme, r) => somme + r.octets, 0)
    rangs.push({
      ...temps,
      mesure: `tuiles, zoom ${z}`,
      tuiles_ko: ko(octets),
      p50_ms: at(durees, 0.5),
      p95_ms: at(durees, 0.95)
    })
  }
  return rangs
}

interface Vu {
  images: number[]
  premier: number
}

/** Runs in the page, before anything of it: when the first group is drawn, and each frame. */
function observe(): void {
  const vu: Vu = { images: [], premier: 0 }
  Object.assign(window, { vuCarte: vu })
  const frame = (t: number): void => {
    vu.images.push(t)
    if (vu.premier === 0 && document.querySelector('.vivante.prete .carte-amas')) vu.premier = t
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
}

const readImages = (page: Page): Promise<Vu> => page.evaluate(() => (window as unknown as { vuCarte: Vu }).vuCarte)

/** Milliseconds between the frames of what a hand does. */
async function ecarts(page: Page, gestes: () => Promise<void>): Promise<number[]> {
  const debut = (await readImages(page)).images.length
  await gestes()
  const images = (await readImages(page)).images.slice(debut)
  return images.slice(1).map((t, i) => t - (images[i] as number))
}

/** The map on a wide screen: its first group, then a hand that drags it and a keyboard that brings it closer and farther. */
export async function measureCarte(n: number, navigateur: Browser, adresse: string): Promise<Rang[]> {
  const contexte = await navigateur.newContext({ viewport: { width: 1280, height: 800 } })
  try {
    const page = await contexte.newPage()
    const cdp = await contexte.newCDPSession(page)
    await cdp.send('Network.enable')
    await cdp.send('Network.emulateNetworkConditions', LIGNE)
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: LENTEUR })
    await page.addInitScript(observe)
    const vue = await timed(n, async () => {
      await page.goto(adresse)
      await page.locator('.vivante.prete .carte-amas').first().waitFor({ timeout: 60_000 })
    })
    const { premier } = await readImages(page)
    const toile = page.locator('.carte-toile canvas')
    const cadre = await toile.boundingBox()
    if (!cadre) throw new Error(`${adresse} : la carte n’est pas affichée`)
    const [x, y] = [cadre.x + cadre.width / 2, cadre.y + cadre.height / 2]
    const gestes: Record<string, () => Promise<void>> = {
      'carte, tirée': async () => {
        for (const [dx, dy] of [
          [-300, 0],
          [0, -200],
          [300, 0],
          [0, 200]
        ] as const) {
          // Beside the groups, which are buttons.
          await page.mouse.move(x + 3, y + 3)
          await page.mouse.down()
          await page.mouse.move(x + dx, y + dy, { steps: 20 })
          await page.mouse.up()
          await page.waitForTimeout(GESTE_MS)
        }
      },
      'carte, rapprochée et éloignée': async () => {
        await toile.focus()
        for (const touche of ['+', '+', '+', '+', '-', '-', '-', '-']) {
          await page.keyboard.press(touche)
          await page.waitForTimeout(GESTE_MS)
        }
      }
    }
    const rangs: Rang[] = [{ ...vue, mesure: 'carte, premier groupe dessiné', ms: Math.round(premier) }]
    for (const [mesure, geste] of Object.entries(gestes)) {
      let entre: number[] = []
      const temps = await timed(n, async () => {
        entre = await ecarts(page, geste)
      })
      rangs.push({
        ...temps,
        mesure,
        images: entre.length,
        p50_ms: at(entre, 0.5),
        p95_ms: at(entre, 0.95),
        max_ms: Math.round(Math.max(0, ...entre))
      })
    }
    return rangs
  } finally {
    await contexte.close()
  }
}
