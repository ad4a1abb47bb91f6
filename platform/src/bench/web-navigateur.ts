/**
 * A page as an ordinary phone on an ordinary line gets it: Chromium with a processor four times slower, 9 Mbit/s and 60 ms, nothing in its
 * cache. What comes over the wire is counted as it comes, compressed; what is felt is what the browser itself observed.
 */
import { type Browser, chromium, type Page } from 'playwright-core'

export const openNavigateur = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-quic']
  })

/** Bytes on the wire, headers included; milliseconds. */
export interface Visite {
  readonly statut: number
  /** All but what a map asks. */
  readonly octets: number
  readonly octetsHtml: number
  readonly octetsJs: number
  /** Tiles, and the library that draws them. */
  readonly octetsTuiles: number
  readonly lcp: number
  readonly cls: number
  readonly inp: number
}

const LENTEUR = 4
const LIGNE = { offline: false, latency: 60, downloadThroughput: 9e6 / 8, uploadThroughput: 1.5e6 / 8 }
/** After the page is there: whatever was still to move has moved. */
const CALME_MS = 500

// "/tuiles/5/16/11.mvt?services=…"; what draws the map is not of the page before the map
const TUILE = /\/tuiles\//
const CARTE = /\/statique\/maplibre/

interface Observe {
  lcp: number
  cls: number
  inp: number
}

/** Runs in the page, before anything of it. */
function observe(): void {
  const vu: Observe = { lcp: 0, cls: 0, inp: 0 }
  Object.assign(window, { vu })
  const watch = (type: string, each: (entree: PerformanceEntry) => void) =>
    new PerformanceObserver(liste => {
      for (const entree of liste.getEntries()) each(entree)
    }).observe({ type, buffered: true, durationThreshold: 16 } as PerformanceObserverInit)
  watch('largest-contentful-paint', e => {
    vu.lcp = e.startTime
  })
  watch('layout-shift', e => {
    const { value, hadRecentInput } = e as PerformanceEntry & { value: number; hadRecentInput: boolean }
    if (!hadRecentInput) vu.cls += value
  })
  watch('event', e => {
    if ((e as PerformanceEntry & { interactionId: number }).interactionId > 0) vu.inp = Math.max(vu.inp, e.duration)
  })
}

const readObserved = (page: Page): Promise<Observe> => page.evaluate(() => (window as unknown as { vu: Observe }).vu)

/** What a hand does without leaving: words in the first field, what opens and what is ticked, a click on the text. */
async function handle(page: Page): Promise<void> {
  const champ = page.locator('main input[type=search], main input[type=text]').first()
  if (await champ.isVisible()) {
    await champ.click()
    await champ.pressSequentially('imprimer', { delay: 60 })
  }
  for (const choix of ['main summary', 'main input[type=checkbox]'])
    for (const element of (await page.locator(choix).all()).slice(0, 3))
      if (await element.isVisible()) await element.click()
  await page.locator('h1').first().click()
  await page.waitForTimeout(CALME_MS)
}

/** `await visit(navigateur, 'http://127.0.0.1:3000/')` */
export async function visit(navigateur: Browser, adresse: string): Promise<Visite> {
  const contexte = await navigateur.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 2 })
  try {
    const page = await contexte.newPage()
    const cdp = await contexte.newCDPSession(page)
    const genres = new Map<string, { genre: string; url: string }>()
    let [octets, octetsHtml, octetsJs, octetsTuiles] = [0, 0, 0, 0]
    cdp.on('Network.responseReceived', ({ requestId, type, response }) =>
      genres.set(requestId, { genre: type, url: response.url })
    )
    cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const { genre = '', url = '' } = genres.get(requestId) ?? {}
      if (TUILE.test(url)) octetsTuiles += encodedDataLength
      else if (!CARTE.test(url)) octets += encodedDataLength
      if (genre === 'Document') octetsHtml += encodedDataLength
      if (genre === 'Script' && !CARTE.test(url)) octetsJs += encodedDataLength
    })
    await cdp.send('Network.enable')
    await cdp.send('Network.emulateNetworkConditions', LIGNE)
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: LENTEUR })
    await page.addInitScript(observe)
    const reponse = await page.goto(adresse, { waitUntil: 'networkidle' })
    await page.waitForTimeout(CALME_MS)
    const { lcp, cls } = await readObserved(page)
    const statut = reponse?.status() ?? 0
    const chargee = { statut, octets, octetsHtml, octetsJs, octetsTuiles, lcp, cls }
    await handle(page)
    return { ...chargee, inp: (await readObserved(page)).inp }
  } finally {
    await contexte.close()
  }
}
