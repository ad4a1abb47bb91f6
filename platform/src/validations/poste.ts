/**
 * A place at the bench: one worker process for one task, with a ceiling on its memory and its time. Whatever happens in it,
 * the site only learns how it ended.
 */
import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { insecables } from '@lieux-communs/core'
import type { Refus } from './dit.ts'
import type { Message, Tache } from './ouvrier.ts'

/** The built program, the same from the sources and from the build: a process cannot run TypeScript. */
const OUVRIER = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'dist', 'validations', 'ouvrier.js')

/** The largest list that may be sent (50 MB, 570,000 short rows) takes 70 s on a machine that eight others use, and half of this memory. */
const MEMOIRE_MO = 1_024
const DUREE_MS = 240_000
/** How often the memory outside the heap is looked at. */
const VEILLE_MS = 250

const TROP_GRAND: Refus = {
  cause: insecables('Cette liste demande trop de mémoire pour être ouverte ici'),
  vu: insecables(`plus de ${MEMOIRE_MO.toLocaleString('fr-FR')} Mo une fois ouverte`),
  remede: insecables('découpez-la en plusieurs fichiers, ou enregistrez-la en CSV')
}
const TROP_LONG: Refus = {
  cause: insecables('Cette liste demande trop de temps'),
  vu: insecables(`travail inachevé après ${DUREE_MS / 1000} secondes`),
  remede: insecables('découpez-la en plusieurs fichiers')
}
/** What is said when we do not know what happened. */
export const ARRETE: Refus = {
  cause: insecables('Le travail s’est arrêté avant la fin'),
  vu: insecables('une panne de notre côté, ou un fichier que nous ne savons pas ouvrir'),
  remede: insecables('réessayez ; si cela recommence, enregistrez la liste en CSV')
}

/** Resident megabytes of a process, where the system says it. */
function residentOf(pid: number | undefined): number {
  try {
    // "VmRSS:     84212 kB"
    return Number(/VmRSS:\s{0,20}(\d{1,12}) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

export interface Poste {
  /** Resolves with what went wrong, or null. */
  readonly fin: Promise<Refus | null>
  /** Ends the work at once. */
  stop(): void
}

/** Starts a task. `progress` hears how far it is. */
export function openPoste(tache: Tache, progress: (etape: string, part: number) => void): Poste {
  const child = fork(OUVRIER, [], {
    execArgv: [`--max-old-space-size=${MEMOIRE_MO}`],
    env: { PATH: process.env.PATH ?? '', TZ: process.env.TZ ?? '' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc']
  })
  let refus: Refus | null = null
  let fini = false
  const kill = (raison: Refus): void => {
    refus ??= raison
    child.kill('SIGKILL')
  }
  try {
    // Pages go first.
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // Not every system lets us.
  }
  const limite = setTimeout(() => kill(TROP_LONG), DUREE_MS)
  const veille = setInterval(() => {
    if (residentOf(child.pid) > MEMOIRE_MO * 1.3) kill(TROP_GRAND)
  }, VEILLE_MS)
  const fin = new Promise<Refus | null>(resolve => {
    child.on('message', (message: Message) => {
      if ('etape' in message) progress(message.etape, message.part)
      else if ('refus' in message) refus ??= message.refus
      else fini = true
    })
    child.once('error', () => {
      refus ??= ARRETE
    })
    child.once('close', (_code, signal) => {
      clearTimeout(limite)
      clearInterval(veille)
      // The engine aborts when its heap is full.
      if (!fini) refus ??= signal === 'SIGABRT' || signal === 'SIGKILL' ? TROP_GRAND : ARRETE
      resolve(fini ? null : refus)
    })
  })
  child.send(tache)
  return { fin, stop: () => kill(ARRETE) }
}
