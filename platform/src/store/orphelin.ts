/**
 * The server must not outlive us, and must not be ours twice. A small shell waits for our end, however it comes, and
 * stops the server; should that fail too (power, `kill -9` on everything), the next start finds what is left and clears it.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import type { Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { BaseImpossible } from '../errors.ts'
import type { Compte } from './binaries.ts'
import { commandOf, processStamp } from './processus.ts'

export interface PostmasterPid {
  readonly pid: number
  readonly port: number
  /** Folder of the Unix socket, empty without one. */
  readonly socket: string
  /** `starting`, `ready`, `stopping`. */
  readonly etat: string
}

/** PostgreSQL's own pid file (the pid, then on lines 4, 5 and 8 the port, the socket and the state), or null when there is none. */
export function readPostmaster(base: string): PostmasterPid | null {
  try {
    const lines = readFileSync(join(base, 'postmaster.pid'), 'utf8').split('\n')
    const [port, socket, etat] = [3, 4, 7].map(i => (lines[i] ?? '').trim()) as [string, string, string]
    return { pid: Number(lines[0]), port: Number(port), socket, etat }
  } catch {
    return null
  }
}

/** Asks the server to stop as soon as this process ends: the shell reads a pipe that only our death closes. */
export function killWhenWeDie(pid: number, compte: Compte | null): ChildProcess {
  const watcher = spawn('/bin/sh', ['-c', 'read -r _; kill -INT "$0" 2>/dev/null', String(pid)], {
    ...compte,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore']
  })
  watcher.unref()
  const pipe = watcher.stdin as Socket | null
  pipe?.unref()
  pipe?.on('error', () => {})
  return watcher
}

async function untilGone(pid: number, ms: number): Promise<boolean> {
  const limit = Date.now() + ms
  while (processStamp(pid) !== null) {
    if (Date.now() > limit) return false
    await pause(20)
  }
  return true
}

/**
 * Before a start: stops the server that a killed process left on this folder (fast shutdown, then immediate), or removes
 * a pid file whose number now belongs to a stranger, which PostgreSQL alone would refuse. True when one was stopped.
 */
export async function clearOrphan(base: string, ms: number): Promise<boolean> {
  const left = readPostmaster(base)
  if (left === null || processStamp(left.pid) === null) return false
  const command = commandOf(left.pid)
  if (!command.includes('postgres') || !command.includes(base)) {
    rmSync(join(base, 'postmaster.pid'), { force: true })
    return false
  }
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    try {
      process.kill(left.pid, signal)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') break
    }
    if (await untilGone(left.pid, ms)) return true
  }
  throw new BaseImpossible('un PostgreSQL laissé par une exécution précédente refuse de s’arrêter', {
    vu: `processus ${left.pid}`,
    remede: `Arrêtez-le (kill -QUIT ${left.pid}), puis relancez.`
  })
}
