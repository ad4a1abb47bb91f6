/**
 * Directories as PDF, for who asks: each drawn once for an édition by a thread of its own, so many at once, and kept while there is room,
 * since the same territory is printed by a whole town hall on the same morning.
 */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Commande } from './ecrivain.ts'

/** The built program, the same from the sources and from the build: a thread cannot run TypeScript. */
const ECRIVAIN = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'dist', 'annuaire', 'ecrivain.js')

/** Drawn at once: each takes a core. */
const ENSEMBLE_MAX = 2
/** Megabytes of a thread: the largest directory, in large print, takes a third of them (see `annuaires.test.ts`). */
const MEMOIRE_MO = 768
/** A directory takes seconds; nobody waits longer than this. */
const DUREE_MS = 120_000
/** Bytes kept: some tens of départements. */
const GARDES_MAX = 32 * 1024 * 1024
/** Seconds after which who was refused may ask again. */
export const ATTENTE_S = 10
/** Places of one file: the largest départements have fewer. Beyond, nobody would carry it, and a smaller territory is offered. */
export const LIEUX_MAX = 1_500

export interface Annuaires {
  /**
   * The PDF, or null: as many are being drawn as may be. `cle` says all that it depends on (`12-somme/departement/59/gros`); `matiere` is
   * asked for only when it must be drawn: an `AnnuaireDit` as JSON.
   */
  draw(cle: string, gros: boolean, matiere: () => Promise<string>): Promise<Buffer> | null
  /** Stops what is being drawn. */
  close(): Promise<void>
}

function drawApart(commande: Commande, encours: Set<Worker>): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(ECRIVAIN, {
      workerData: commande,
      // Neither our settings nor our flags: the thread needs none.
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MEMOIRE_MO }
    })
    encours.add(worker)
    const duree = setTimeout(() => {
      reject(new Error(`Directory not drawn after ${DUREE_MS} ms`))
      void worker.terminate()
    }, DUREE_MS)
    worker.once('message', (octets: Uint8Array) => resolve(Buffer.from(octets.buffer)))
    worker.once('error', reject)
    worker.once('exit', code => {
      clearTimeout(duree)
      encours.delete(worker)
      // Without effect once the bytes are here.
      reject(new Error(`The thread that drew a directory ended (${code}) before it was done`))
    })
  })
}

export function createAnnuaires({ ensemble = ENSEMBLE_MAX }: { ensemble?: number } = {}): Annuaires {
  /** The oldest asked for first. */
  const gardes = new Map<string, Buffer>()
  const attendus = new Map<string, Promise<Buffer>>()
  const encours = new Set<Worker>()
  let octets = 0
  let ferme = false
  const keep = (cle: string, pdf: Buffer): void => {
    if (pdf.length > GARDES_MAX) return
    gardes.set(cle, pdf)
    octets += pdf.length
    for (const [vieille, autre] of gardes) {
      if (octets <= GARDES_MAX) return
      gardes.delete(vieille)
      octets -= autre.length
    }
  }
  const make = async (cle: string, gros: boolean, matiere: () => Promise<string>): Promise<Buffer> => {
    const annuaire = await matiere()
    if (ferme) throw new Error('The site is closing')
    const pdf = await drawApart({ annuaire, gros }, encours)
    keep(cle, pdf)
    return pdf
  }
  return {
    draw(cle, gros, matiere) {
      const garde = gardes.get(cle)
      if (garde) {
        gardes.delete(cle)
        gardes.set(cle, garde)
        return Promise.resolve(garde)
      }
      const attendu = attendus.get(cle)
      if (attendu) return attendu
      if (attendus.size >= ensemble) return null
      const pdf = make(cle, gros, matiere).finally(() => attendus.delete(cle))
      attendus.set(cle, pdf)
      return pdf
    },
    async close() {
      ferme = true
      await Promise.all([...encours].map(worker => worker.terminate()))
    }
  }
}
