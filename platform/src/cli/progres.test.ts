import { expect, it } from 'vitest'
import { openAttente } from './progres.ts'

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
