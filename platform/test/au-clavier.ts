/** A person who has only a keyboard: goes to what is meant by Tab, sees where they are there, and presses. Nothing is clicked nor focused by a script. */
import type { Locator, Page } from 'playwright-core'

/** Stops before a thing that is reached: a page whose list is longer has a way past it. */
const ARRETS_MAX = 120

export interface Clavier {
  readonly page: Page
  /** Tab until the focus is on it; `Shift+Tab` to come back. Fails when it is never met, or when the focus is not seen there. */
  vers(cible: Locator, touche?: 'Tab' | 'Shift+Tab'): Promise<void>
  /** Presses a key on the way to another address, and waits for its page: `await suit()`. */
  suit(touche?: string): Promise<void>
  /** To a link or a button, then through it. */
  prend(cible: Locator): Promise<void>
  /** To a field, then writes. */
  ecrit(cible: Locator, texte: string): Promise<void>
}

interface Vu {
  /** Where the focus is instead, as it is written. */
  readonly ailleurs: string | null
  /** What hides it where it is meant to be. */
  readonly defauts: readonly string[]
}

/** Is the focus on this element, and seen there? One question asked of the browser for each key. */
const regarde = (e: Element): Vu => {
  const racine = e.getRootNode() as Document | ShadowRoot
  if (racine.activeElement !== e)
    return { ailleurs: (document.activeElement?.outerHTML ?? '').replace(/\s+/g, ' ').slice(0, 60), defauts: [] }
  const etiquettes = [...((e as HTMLInputElement).labels ?? [])]
  // A choice lends its ring to its label, a drawn link to what it draws.
  const contour = [e, ...etiquettes, ...e.querySelectorAll('*')]
    .map(v => getComputedStyle(v))
    .some(
      s =>
        (s.outlineStyle !== 'none' && Number.parseFloat(s.outlineWidth) >= 2) ||
        s.boxShadow !== 'none' ||
        (s.stroke !== 'none' && Number.parseFloat(s.strokeWidth) >= 4)
    )
  const { left, right, top, bottom } = e.getBoundingClientRect()
  const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2
  const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2
  const dedans = right > 0 && left < innerWidth && bottom > 0 && top < innerHeight
  const dessus = dedans ? racine.elementFromPoint(x, y) : null
  const couvert =
    dessus !== null && !e.contains(dessus) && !dessus.contains(e) && !etiquettes.some(l => l.contains(dessus))
  return {
    ailleurs: null,
    defauts: [
      ...(contour ? [] : ['no ring around it']),
      ...(dedans ? [] : ['out of the window']),
      ...(couvert ? [`covered by ${dessus.outerHTML.slice(0, 80)}`] : [])
    ]
  }
}

export function auClavier(page: Page): Clavier {
  const vers: Clavier['vers'] = async (cible, touche = 'Tab') => {
    const but = await cible.first().elementHandle()
    if (but === null) throw new Error(`${cible} is not on ${page.url()}`)
    const arrets: string[] = []
    for (let i = 0; i < ARRETS_MAX; i++) {
      await page.keyboard.press(touche)
      const { ailleurs, defauts } = await but.evaluate(regarde)
      if (defauts.length > 0) throw new Error(`${cible} on ${page.url()} has the focus, unseen: ${defauts.join(', ')}`)
      if (ailleurs === null) return
      arrets.push(ailleurs)
    }
    throw new Error(`${touche} never meets ${cible} on ${page.url()}, but:\n${[...new Set(arrets)].join('\n')}`)
  }
  const suit: Clavier['suit'] = async (touche = 'Enter') => {
    const avant = page.url()
    await Promise.all([page.waitForURL(url => url.href !== avant), page.keyboard.press(touche)])
  }
  return {
    page,
    vers,
    suit,
    async prend(cible) {
      await vers(cible)
      await suit()
    },
    async ecrit(cible, texte) {
      await vers(cible)
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.type(texte)
    }
  }
}
