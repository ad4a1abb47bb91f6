/**
 * The worker: a process of its own, sent by the site (see `jobs/veille.ts`), that does the work due and ends. It is told by
 * its parent how to reach the base, and never outlives it.
 */
import { workAll } from '../jobs/ouvrage.ts'
import type { Acces } from '../store/server.ts'
import { openStore } from '../store/store.ts'
import { createMetier } from './metier.ts'
import { completeEdition } from './moisson.ts'

/** What the parent sends first; the settings come with its environment. */
export interface Ordre {
  readonly acces: Acces | string
  readonly dossier: string
}

/** What we send back: a piece of work begun, its turn to change the base, or a defect for the journal. */
export type Nouvelle =
  | { readonly commence: number; readonly genre: string }
  | { readonly tour: number }
  | { readonly defaut: string }

/** Another worker has the worksite. */
const AILLEURS = 4

const tell = (nouvelle: Nouvelle): void => {
  process.send?.(nouvelle)
}

async function obey({ acces, dossier }: Ordre): Promise<number> {
  const store = await openStore(acces, dossier)
  try {
    const faits = await workAll({
      travaux: store.travaux,
      metier: createMetier(store),
      taken: ({ id, genre }) => tell({ commence: id, genre }),
      turned: ({ id }) => tell({ tour: id }),
      defect: error => tell({ defaut: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    })
    if (faits === null) return AILLEURS
    // When there is nothing else to do: nobody's list waits for a workbook. The next publication makes its own.
    await completeEdition(store)
    return 0
  } finally {
    await store.close()
  }
}

process.on('disconnect', () => process.exit(1))
process.once('message', (ordre: Ordre) => {
  obey(ordre).then(
    code => process.exit(code),
    error => {
      tell({ defaut: error instanceof Error ? (error.stack ?? error.message) : String(error) })
      process.exitCode = 1
      process.disconnect?.()
    }
  )
})
