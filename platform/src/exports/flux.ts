/**
 * A heavy format as a stream of bytes, written by a thread of its own. It begins when it is first read, goes at the pace of its reader,
 * and leaves nothing behind: neither the thread nor its drafts outlive it, whoever stops first.
 */
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Contexte, LieuEcrit } from '../formats/format.ts'
import type { Commande, Dit, Entendu } from './ecrivain.ts'

/** The built program, the same from the sources and from the build: a thread cannot run TypeScript. */
const ECRIVAIN = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'dist', 'exports', 'ecrivain.js')

/** Of a lot of places: what other requests wait for at most, and how many, so that few lots hold much. */
const LOT_MS = 4
const LOT_MAX = 500
/** Heap of a thread: 200,000 places take a sixth of it (see `exports.prove.test.ts`). */
const MEMOIRE_MO = 384
/** A reader that takes nothing for so long is gone; nobody's connection is worth a place for longer than the second. */
const SILENCE_MS = 60_000
const DUREE_MS = 600_000

/** `[{…},{…}]`, or null after the last place. */
function nextLot(lieux: Iterator<LieuEcrit>): string | null {
  const fin = performance.now() + LOT_MS
  const textes: string[] = []
  do {
    const { done, value } = lieux.next()
    if (done) break
    textes.push(JSON.stringify(value))
  } while (textes.length < LOT_MAX && performance.now() < fin)
  return textes.length === 0 ? null : `[${textes.join(',')}]`
}

class Flux extends Readable {
  readonly #commande: Commande
  readonly #lieux: Iterator<LieuEcrit>
  readonly #racine: string
  #worker: Worker | null = null
  #dossier: string | null = null
  #fini = false
  #silence: NodeJS.Timeout | undefined
  #duree: NodeJS.Timeout | undefined

  constructor(commande: Commande, lieux: Iterable<LieuEcrit>, racine: string) {
    super({ highWaterMark: 1 << 20 })
    this.#commande = commande
    this.#lieux = lieux[Symbol.iterator]()
    this.#racine = racine
  }

  override _read(): void {
    clearTimeout(this.#silence)
    if (this.#worker) this.#say({ pris: true })
    else this.#begin()
  }

  #say(entendu: Entendu): void {
    this.#worker?.postMessage(entendu)
  }

  #begin(): void {
    this.#dossier = mkdtempSync(join(this.#racine, 'export-'))
    const { format, contexte } = this.#commande
    const workerData: Commande = { format, contexte: { ...contexte, transit: this.#dossier } }
    const worker = new Worker(ECRIVAIN, {
      workerData,
      // Neither our settings nor our flags: the thread needs none.
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MEMOIRE_MO }
    })
    this.#worker = worker
    this.#duree = setTimeout(
      () => this.destroy(new Error(`Export in ${format} not taken after ${DUREE_MS} ms`)),
      DUREE_MS
    )
    worker.on('message', (dit: Dit) => {
      try {
        this.#hear(dit)
      } catch (error) {
        this.destroy(error as Error)
      }
    })
    worker.once('error', error => this.destroy(error as Error))
    worker.once('exit', code => {
      if (!this.#fini) this.destroy(new Error(`The thread that wrote ${format} ended (${code}) before its file did`))
    })
  }

  #hear(dit: Dit): void {
    if (this.destroyed) return
    if ('veut' in dit) this.#say({ lot: nextLot(this.#lieux) })
    else if ('octets' in dit) {
      this.#silence = setTimeout(() => this.destroy(new Error(`Reader silent for ${SILENCE_MS} ms`)), SILENCE_MS)
      this.push(dit.octets)
    } else {
      this.#fini = true
      this.push(null)
    }
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    clearTimeout(this.#silence)
    clearTimeout(this.#duree)
    this.#fini = true
    const leave = async (): Promise<void> => {
      await this.#worker?.terminate()
      if (this.#dossier !== null) await rm(this.#dossier, { recursive: true, force: true })
    }
    leave().then(
      () => done(error),
      failure => done(error ?? failure)
    )
  }
}

/**
 * The bytes of `format` (`gpkg`), of places drawn as they are needed: `fluxDe('gpkg', lieux, contexte, '/donnees/exports')`. Drafts stand
 * in a folder of their own under `racine`.
 */
export const fluxDe = (format: string, lieux: Iterable<LieuEcrit>, contexte: Contexte, racine: string): Readable =>
  new Flux({ format, contexte }, lieux, racine)
