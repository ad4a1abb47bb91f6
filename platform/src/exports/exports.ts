/**
 * Files written for who asks: any places, any format, with the same memory whatever their number and no other request held up. Light
 * formats are written here, a moment at a time; a heavy one has a thread of its own, and only so many are written at once.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Contexte, Format, LieuEcrit } from '../formats/format.ts'
import { LEGERS } from '../formats/formats.ts'
import { fluxDe } from './flux.ts'

/** Heavy formats written at once: each takes a core, and some eighty megabytes. */
const ENSEMBLE_MAX = 2
/** Milliseconds taken from other requests at once. */
const TOUR_MS = 4
/** Seconds after which who was refused may ask again: 20,000 places take three in the slowest format. */
export const ATTENTE_S = 10

export interface Exports {
  /** The bytes of these places, or null: as many heavy formats are being written as may be. */
  ecrit(format: Format, lieux: Iterable<LieuEcrit>, contexte: Contexte): Readable | null
  /** Stops what is being written, and removes what was drafted. */
  close(): Promise<void>
}

/** Pieces as they come, others being served in between. */
async function* inTurns<T>(pieces: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T> {
  let turn = performance.now()
  for await (const piece of pieces) {
    yield piece
    if (performance.now() - turn < TOUR_MS) continue
    await nextTurn()
    turn = performance.now()
  }
}

/** A file written here, a moment at a time. */
export const streamed = (pieces: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>): Readable =>
  Readable.from(inTurns(pieces), { objectMode: false, highWaterMark: 1 << 18 })

/** A folder that is empty and ours: what a former life left in it is gone. */
function emptyFolder(dossier: string): string {
  rmSync(dossier, { recursive: true, force: true })
  mkdirSync(dossier, { recursive: true, mode: 0o700 })
  return dossier
}

/** `dossier`: where drafts are kept, emptied first; one of the system's, made when first needed, without it. */
export function createExports({
  dossier,
  ensemble = ENSEMBLE_MAX
}: {
  dossier?: string
  ensemble?: number
} = {}): Exports {
  let racine = dossier === undefined ? null : emptyFolder(dossier)
  const encours = new Set<Readable>()
  // Read to its last octet, a file holds no thread any more: whoever has it may ask for the next one at once.
  const ecrites = new Set<Readable>()
  const ended = (flux: Readable): Promise<void> => new Promise(resolve => flux.once('close', () => resolve()))
  return {
    ecrit(format, lieux, contexte) {
      if (LEGERS.includes(format)) return streamed(format.ecrit(lieux, contexte))
      if (encours.size - ecrites.size >= ensemble) return null
      racine ??= mkdtempSync(join(tmpdir(), 'lieux-exports-'))
      const flux = fluxDe(format.nom, lieux, contexte, racine)
      encours.add(flux)
      flux.once('end', () => ecrites.add(flux))
      flux.once('close', () => {
        encours.delete(flux)
        ecrites.delete(flux)
      })
      return flux
    },
    async close() {
      const fins = [...encours].map(flux => {
        const fin = ended(flux)
        flux.destroy()
        return fin
      })
      await Promise.all(fins)
      if (racine !== null) await rm(racine, { recursive: true, force: true })
    }
  }
}
