/** The thread that draws one directory: a thousand places take seconds that no other request should wait for. */
import { parentPort, workerData } from 'node:worker_threads'
import { drawAnnuaire } from './dessin.ts'
import type { AnnuaireDit } from './dit.ts'

export interface Commande {
  /** An `AnnuaireDit` as JSON. */
  readonly annuaire: string
  readonly gros: boolean
}

const { annuaire, gros } = workerData as Commande
// Whoever started us hears of what is thrown.
const octets = Uint8Array.from(await drawAnnuaire(JSON.parse(annuaire) as AnnuaireDit, gros))
parentPort?.postMessage(octets, [octets.buffer])
parentPort?.close()
