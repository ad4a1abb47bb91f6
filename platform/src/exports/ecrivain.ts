/**
 * The one who writes a heavy format for somebody who waits: a thread of its own, so that no other request waits for an index to be
 * sorted. It asks for places a lot at a time and hands bytes over one piece at a time: neither waits in memory.
 */
import { parentPort, workerData } from 'node:worker_threads'
import type { Contexte, LieuEcrit } from '../formats/format.ts'
import { LOURDS } from '../formats/formats.ts'

export interface Commande {
  /** Name of a heavy format: `gpkg`. */
  readonly format: string
  /** Its `transit` is a folder of this export alone, that whoever ordered it removes. */
  readonly contexte: Contexte
}

/** What the thread says: it wants places, it has bytes, or it has written all. */
export type Dit = { readonly veut: 'lieux' } | { readonly octets: Uint8Array } | { readonly fini: true }
/** What it hears: places as JSON, null after the last; or that the bytes given were taken. */
export type Entendu = { readonly lot: string | null } | { readonly pris: true }

async function write({ format, contexte }: Commande, say: (dit: Dit, remis?: ArrayBuffer[]) => void): Promise<void> {
  const voulu = LOURDS.find(f => f.nom === format)
  if (!voulu) throw new Error(`No heavy format is called ${format}: ${LOURDS.map(f => f.nom).join(', ')}`)
  let given = (_: string | null): void => {}
  let taken = (): void => {}
  parentPort?.on('message', (entendu: Entendu) => {
    if ('lot' in entendu) given(entendu.lot)
    else taken()
  })
  const ask = (): Promise<string | null> => {
    const lot = new Promise<string | null>(resolve => {
      given = resolve
    })
    say({ veut: 'lieux' })
    return lot
  }
  async function* lieux(): AsyncGenerator<LieuEcrit> {
    // The next lot is made while this one is written.
    let suite = ask()
    for (let lot = await suite; lot !== null; lot = await suite) {
      suite = ask()
      yield* JSON.parse(lot) as LieuEcrit[]
    }
  }
  for await (const piece of voulu.ecrit(lieux(), contexte)) {
    const octets = typeof piece === 'string' ? new TextEncoder().encode(piece) : Uint8Array.from(piece)
    const pris = new Promise<void>(resolve => {
      taken = resolve
    })
    say({ octets }, [octets.buffer])
    await pris
  }
  say({ fini: true })
}

// Whoever started us hears of what is thrown.
await write(workerData as Commande, (dit, remis) => parentPort?.postMessage(dit, remis))
parentPort?.close()
