/**
 * How much the engine compiles. V8 copies small functions into those that call them, and compiles the whole again each time one of them
 * turns out otherwise: over a work of one or two seconds this costs as much as the work. Said of the whole process: only for a verb that
 * does nothing else.
 */
import { setFlagsFromString } from 'node:v8'

/**
 * Measured on linking drawn rows, CPU seconds, the least of five runs in turn: 20,000 in 0.75 without copying for 1.09 with; as much at
 * 100,000; beyond, what copying saves is more than what it costs.
 */
const LIGNES_MAX = 100_000

/** To be said before the work: `compileFor(20_000)`. */
export function compileFor(lignes: number): void {
  if (lignes <= LIGNES_MAX) setFlagsFromString('--no-turbo-inlining')
}
