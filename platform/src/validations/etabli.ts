/**
 * The bench: few places, so that lists however many leave the site its share of the machine; the others wait their turn. A
 * small list never waits behind a large one: one place is kept for the small, which are read in seconds.
 */
import type { Refus } from './dit.ts'
import type { Tache } from './ouvrier.ts'
import { openPoste, type Poste } from './poste.ts'

/** Workers at once: each may take a core and a gigabyte. */
const POSTES = 2
/** Workers that large lists may hold: two files of 42 MB made one of 114 bytes wait 145 s. */
const POSTES_GRANDES = 1
/** A file from which a list is large: 8.8 MB (100,000 rows) take 10 s of processor, so 2 MB a few seconds. */
const GRANDE = 2_000_000

/** Whoever a task is done for: its workers are stopped when it goes. */
interface Client {
  readonly postes: Set<Poste>
  /** True once nobody wants the result. */
  readonly efface: boolean
  /** Bytes of its file. */
  readonly octets: number
}

interface Attente {
  readonly grande: boolean
  readonly client: Client
  readonly start: () => void
}

export interface Etabli {
  /** Tasks that wait for a place. */
  waiting(): number
  /** Lists that go before this one; 0 when it does not wait. */
  before(client: Client): number
  /** Does a task at its turn; answers what went wrong, or null. */
  run(client: Client, tache: Tache, progress: (etape: string, part: number) => void): Promise<Refus | null>
}

/** `open` starts a worker; a test may give its own. */
export function createEtabli(open: typeof openPoste = openPoste): Etabli {
  const file: Attente[] = []
  let occupes = 0
  let grandes = 0
  const isFree = (grande: boolean): boolean => occupes < POSTES && (!grande || grandes < POSTES_GRANDES)
  const hold = (grande: boolean): void => {
    occupes++
    if (grande) grandes++
  }
  const take = async (client: Client, grande: boolean): Promise<void> => {
    if (isFree(grande)) return hold(grande)
    await new Promise<void>(start => file.push({ grande, client, start }))
  }
  const leave = (grande: boolean): void => {
    occupes--
    if (grande) grandes--
    const rang = file.findIndex(a => isFree(a.grande))
    if (rang === -1) return
    const [next] = file.splice(rang, 1) as [Attente]
    hold(next.grande)
    next.start()
  }
  return {
    waiting: () => file.length,
    before(client) {
      const rang = file.findIndex(a => a.client === client)
      const grande = file[rang]?.grande
      // Those of its own lane, and the one that works there.
      return rang === -1 ? 0 : 1 + file.slice(0, rang).filter(a => grande || !a.grande).length
    },
    async run(client, tache, progress) {
      const grande = client.octets > GRANDE
      await take(client, grande)
      try {
        if (client.efface) return null
        const poste = open(tache, progress)
        client.postes.add(poste)
        try {
          return await poste.fin
        } finally {
          client.postes.delete(poste)
        }
      } finally {
        leave(grande)
      }
    }
  }
}
