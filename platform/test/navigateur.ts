/** A real browser for the tests of pages, and what axe finds grave in one: both as every test of a page wants them. */
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'

/** Chromium as the system installed it, silent: it asks nothing of anybody by itself. */
export const openNavigateur = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-quic']
  })

/** What axe finds serious or critical, each with where: `['color-contrast: <a href="/">…']`; by these rules alone when they are given. */
export async function fautesGraves(page: Page, regles?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  const { violations } = await (regles ? axe.withRules(regles) : axe).analyze()
  return violations
    .filter(v => v.impact === 'serious' || v.impact === 'critical')
    .map(v => `${v.id}: ${v.nodes.map(n => n.html).join(' ')}`)
}
