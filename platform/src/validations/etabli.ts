/** The bench: few places, so that lists however many leave the site its share of the machine; the others wait their turn. */
import type { Refus } from './dit.ts'
import type { Tache } from './ouvrier.ts'
import { openPoste, type Poste } from './poste.ts'

/** Workers at once: each may take a core and a gigabyte. */
const POSTES = 2

/** Whoever a task is done for: its workers are stopped when it goes. */
interface Client {
  readonly postes: Set<Poste>
  /** True once nobody wants the result. */
  readonly efface: boolean
}

export interface Etabli {
  /** Tasks that wait for a place. */
  waiting(): number
  /** Does a task at its turn; answers what went wrong, or null. */
  run(client: Client, tache: Tache, progress: (etape: string, part: number) => void): Promise<Refus | null>
}

export function createEtabli(): Etabli {
  const file: (() => void)[] = []
  let occupes = 0
  const take = async (): Promise<void> => {
    if (occupes >= POSTES) await new Promise<void>(resolve => file.push(resolve))
    else occupes++
  }
  const leave = (): void => {
    const next = file.shift()
    if (next) next()
    else occupes--
  }
  return {
    waiting: () => file.length,
    async run(client, tache, progress) {
      await take()
      try {
        if (client.efface) return null
        const poste = openPoste(tache, progress)
        client.postes.add(poste)
        try {
          return await poste.fin
        } finally {
          client.postes.delete(poste)
        }
      } finally {
        leave()
      }
    }
  }
}
