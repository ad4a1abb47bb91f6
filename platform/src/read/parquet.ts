/** A list in Parquet, as analysts hand it over: rows by names of columns, lists as lists, points of GeoParquet as points. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { ErreurLecture } from './erreurs.ts'
import { checkSize, type LigneTypee } from './lignes-typees.ts'
import type { DitDuFil } from './parquet-fil.ts'

/** The built program, the same from the sources and from the build: a thread cannot run TypeScript. */
const FIL = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'dist', 'read', 'parquet-fil.js')
/** Time given to a thread that is ready: a megabyte is read in a tenth of what it is given. */
const DELAI_MS = 1_500
const DELAI_PAR_MO = 500
/** Before it is ready, whatever else the machine does. */
const DEMARRAGE_MS = 30_000
const MEMOIRE_MO = 512

/** « PAR1 », at both ends. */
export const isParquet = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'PAR1' &&
  Buffer.from(bytes.subarray(-4)).toString('latin1') === 'PAR1'

/** Throws what `refuse` makes of a file that is broken, packed in a way that we do not open, or that never ends. */
export async function readParquet(
  bytes: Uint8Array,
  nom: string,
  refuse: (cause: unknown) => ErreurLecture,
  rangs?: number
): Promise<LigneTypee[]> {
  const fil = new Worker(FIL, {
    workerData: bytes,
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: MEMOIRE_MO }
  })
  let delai: NodeJS.Timeout | undefined
  try {
    return await new Promise<LigneTypee[]>((done, fail) => {
      const within = (ms: number): void => {
        clearTimeout(delai)
        delai = setTimeout(() => fail(new Error(`rien de lu en ${ms} ms`)), ms)
      }
      within(DEMARRAGE_MS)
      fil.on('message', (dit: DitDuFil) => {
        if ('pret' in dit) within(DELAI_MS + (DELAI_PAR_MO * bytes.length) / 1e6)
        else if ('rangs' in dit) done([...dit.rangs])
        else
          try {
            checkSize(nom, dit.lignes, dit.octets, rangs)
          } catch (error) {
            fail(error)
          }
      })
      fil.on('error', fail)
      fil.on('exit', code => fail(new Error(`le fil s’est arrêté avec le code ${code}`)))
    })
  } catch (cause) {
    throw refuse(cause)
  } finally {
    clearTimeout(delai)
    await fil.terminate()
  }
}
