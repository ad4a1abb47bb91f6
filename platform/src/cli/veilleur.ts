/** The watch of a site that runs: how its workers are sent, and what they say noted in the journal. */
import { fork } from 'node:child_process'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import { type Config, RACINE } from '../config.ts'
import { keepWatch, type Ouvrier } from '../jobs/veille.ts'
import type { Journal } from '../log.ts'
import type { Maison } from './maison.ts'
import { incompleteEdition } from './moisson.ts'
import type { Nouvelle, Ordre } from './ouvrier.ts'

/** Built: a process runs no TypeScript. */
const OUVRIER = join(RACINE, 'platform', 'dist', 'cli', 'ouvrier.js')
/** The least that still moves: pages first. */
const PRIORITE = 15

function send(ordre: Ordre, journal: Journal, begun: () => void): Ouvrier {
  // Elsewhere than where the site was started: no file there may be taken for a source.
  const child = fork(OUVRIER, [], { cwd: ordre.dossier, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  try {
    if (child.pid !== undefined) setPriority(child.pid, PRIORITE)
  } catch {
    // Gone already, or a system that does not let us: it works all the same.
  }
  child.on('message', (nouvelle: Nouvelle) => {
    if ('defaut' in nouvelle) journal.error({ defaut: nouvelle.defaut }, 'a worker met a defect')
    else {
      if ('commence' in nouvelle) journal.info({ travail: nouvelle.commence, genre: nouvelle.genre }, 'work begun')
      begun()
    }
  })
  child.stderr?.setEncoding('utf8').on('data', (dit: string) => journal.debug({ dit }, 'worker'))
  const ended = new Promise<number | null>(resolve => {
    child.once('error', () => resolve(1))
    child.once('exit', code => resolve(code))
  })
  child.send(ordre, () => {})
  return { ended, kill: () => void child.kill('SIGKILL') }
}

/** Begins the watch over an open house; `close` ends it and its worker. */
export function watchHouse(
  { store, acces, journal }: Maison,
  { geocodeur }: Config
): Promise<{ close(): Promise<void> }> {
  const ordre: Ordre = { acces, dossier: store.dossier }
  return keepWatch({
    store,
    geocode: geocodeur !== null,
    journal,
    reste: () => incompleteEdition(store),
    launch: begun => send(ordre, journal, begun)
  })
}
