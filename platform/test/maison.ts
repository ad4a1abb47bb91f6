/** Runs the verb `start` as a real process, and asks the system what is left of it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { processStamp } from '../src/store/processus.ts'

export const DEPART = fileURLToPath(new URL('./depart.mjs', import.meta.url))

export interface Lancee {
  readonly child: ChildProcess
  readonly lines: string[]
  readonly code: Promise<number | null>
  /** Resolves with the first line that holds this text; rejects when the process ends without it. */
  says(text: string): Promise<string>
  /** Resolves with the address once it is open. */
  address(): Promise<string>
}

export interface Options {
  readonly env?: Readonly<Record<string, string>>
  readonly compte?: { readonly uid: number; readonly gid: number }
  /** Runs it under a shell, as npm does. */
  readonly shell?: boolean
  /** Gives it a process group of its own, as a terminal does. */
  readonly group?: boolean
}

export function launch(dossier: string, { env = {}, compte, shell = false, group = false }: Options = {}): Lancee {
  const command = shell ? ['/bin/sh', '-c', `"${process.execPath}" "${DEPART}"; exit $?`] : [process.execPath, DEPART]
  const child = spawn(command[0] as string, command.slice(1), {
    cwd: '/',
    detached: group,
    env: { PATH: process.env.PATH, PORT: '0', LIEUX_DATA: dossier, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...compte
  })
  const lines: string[] = []
  const waiting: { text: string; resolve: (line: string) => void }[] = []
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream as NodeJS.ReadableStream }).on('line', line => {
      lines.push(line)
      for (const w of waiting) if (line.includes(w.text)) w.resolve(line)
    })
  }
  const code = new Promise<number | null>(resolve => child.once('close', resolve))
  const says = async (text: string): Promise<string> => {
    const said = lines.find(line => line.includes(text))
    if (said !== undefined) return said
    const heard = new Promise<string>(resolve => waiting.push({ text, resolve }))
    const line = await Promise.race([heard, code.then(() => lines.find(l => l.includes(text)))])
    if (line === undefined) throw new Error(`Never said "${text}" but:\n${lines.join('\n')}`)
    return line
  }
  return {
    child,
    lines,
    code,
    says,
    // "Lieux communs est ouvert : http://localhost:3000 (Ctrl-C pour arrêter)"
    address: async () => /http:\S+/.exec(await says('est ouvert'))?.[0] ?? ''
  }
}

/** The pid of the database of a folder, or null when none lives. */
export function postmasterOf(base: string): number | null {
  try {
    const pid = Number(readFileSync(join(base, 'postmaster.pid'), 'utf8').split('\n')[0])
    return processStamp(pid) === null ? null : pid
  } catch {
    return null
  }
}

/** The pid that the lock of a folder names. */
export const holderOf = (dossier: string): number => JSON.parse(readFileSync(join(dossier, 'verrou.json'), 'utf8')).pid
