/**
 * How much the engine compiles. V8 copies small functions into those that call them, and compiles the whole again each time one of them
 * turns out otherwise: over a work of one or two seconds this costs as much as the work. It is said of the whole process.
 */
import { setFlagsFromString } from 'node:v8'

/**
 * Measured on linking drawn rows, CPU seconds, the least of five runs in turn: 20,000 in 0.75 without copying for 1.09 with; as much at
 * 100,000; beyond, what copying saves is more than what it costs.
 */
const LIGNES_MAX = 100_000

/** To be said before the work, when nothing else comes after: `compileFor(20_000)`. */
export function compileFor(lignes: number): void {
  if (lignes <= LIGNES_MAX) setFlagsFromString('--no-turbo-inlining')
}

/**
 * The same for a short work in the midst of others: copying comes back with its end. A change of a thousand records among a hundred thousand,
 * CPU seconds, nine runs in turn: 0.23 to 0.31 without copying for 0.30 to 0.56 with.
 */
export async function withoutCopies<T>(work: () => T | Promise<T>): Promise<T> {
  setFlagsFromString('--no-turbo-inlining')
  try {
    return await work()
  } finally {
    setFlagsFromString('--turbo-inlining')
  }
}
