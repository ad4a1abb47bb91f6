/**
 * The thread that opens a Parquet: it says how large the table is, then its rows. Apart, because a spoilt file may make the library loop
 * without end, take all the memory, or fail where nobody listens: whoever asked ends the thread, and goes on.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import type { LigneTypee } from './lignes-typees.ts'

/** In this order. */
export type DitDuFil =
  | { readonly pret: true }
  | { readonly lignes: number; readonly octets: number }
  | { readonly rangs: readonly LigneTypee[] }

const say = (dit: DitDuFil): void => parentPort?.postMessage(dit)

say({ pret: true })
const file = Uint8Array.from(workerData as Uint8Array).buffer
const metadata = parquetMetadata(file)
const octets = metadata.row_groups.reduce((n, groupe) => n + Number(groupe.total_byte_size), 0)
say({ lignes: Number(metadata.num_rows), octets })
say({ rangs: await parquetReadObjects({ file, metadata }) })
