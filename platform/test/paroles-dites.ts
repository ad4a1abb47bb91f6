/** What a verb says while a test runs it: kept instead of printed, emptied before each test. */
import { beforeEach, vi } from 'vitest'

/** Answers how to read it: `const dit = listen()`, then `expect(dit()).toMatch(/écrit/)`; `dit('')` forgets what was said so far. */
export function listen(): (neuf?: string) => string {
  let dit = ''
  beforeEach(() => {
    dit = ''
    for (const flux of [process.stdout, process.stderr])
      vi.spyOn(flux, 'write').mockImplementation((texte, ...suite: unknown[]) => {
        dit += String(texte)
        const fin = suite.at(-1)
        if (typeof fin === 'function') fin()
        return true
      })
    return () => vi.restoreAllMocks()
  })
  return neuf => {
    if (neuf !== undefined) dit = neuf
    return dit
  }
}
