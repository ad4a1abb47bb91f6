/**
 * When to stop. Ctrl-C reaches us twice under npm (from the terminal, then from npm), SIGTERM once, and when npm is
 * killed nothing comes at all: we then notice that our parent is gone.
 */
import { parentOf } from '../store/processus.ts'

export type Motif = 'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'parent'

/** How often we look whether npm is still there. */
const VEILLE_MS = 500

/** npm runs us through a shell, which may or may not have given us its place: both are our parents. */
function watchParents(stop: () => void): NodeJS.Timeout | null {
  if (process.env.npm_lifecycle_event === undefined) return null
  const parent = process.ppid
  const grand = parentOf(parent)
  const timer = setInterval(() => {
    if (process.ppid !== parent || parentOf(parent) !== grand) stop()
  }, VEILLE_MS)
  return timer.unref()
}

/** Resolves with the first reason to stop; signals that follow are ignored, since stopping is short and bounded. */
export function untilStopped(): Promise<Motif> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(signal))
    const timer = watchParents(() => {
      if (timer) clearInterval(timer)
      resolve('parent')
    })
  })
}
