import { expect, it } from 'vitest'
import { openAttente, openProgres } from './progres.ts'

/** A stream that keeps what it is given. */
function keep(isTTY: boolean): { flux: NodeJS.WriteStream; said: () => string } {
  let said = ''
  const write = (text: string): boolean => {
    said += text
    return true
  }
  const flux = { isTTY, write }
  return { flux: flux as unknown as NodeJS.WriteStream, said: () => said }
}

it('says at once what is being done, in a terminal or not', () => {
  const file = keep(false)
  openAttente('Publication', file.flux)()
  expect(file.said()).toBe('  Publication…\n')
  const screen = keep(true)
  const end = openAttente('Publication', screen.flux)
  expect(screen.said()).toContain('Publication…')
  end()
})

it('moves in a terminal, and leaves its line clean', async () => {
  const { flux, said } = keep(true)
  const end = openAttente('Publication', flux)
  await expect.poll(() => said().split('Publication').length).toBeGreaterThan(3)
  end()
  expect(said().endsWith('\r\x1b[2K')).toBe(true)
})

it('draws a share that moves while the work holds the thread', () => {
  const { flux, said } = keep(true)
  const barre = openProgres('Rapprochement', Object.assign(flux, { columns: 80 }))
  for (let part = 0; part <= 100; part++) {
    const until = performance.now() + 5
    while (performance.now() < until) barre.at(part, 100)
  }
  barre.end()
  const shown = new Set([...said().matchAll(/(\d{1,3}) %/g)].map(m => m[1]))
  expect(shown.size).toBeGreaterThan(2)
})
