/**
 * The PostgreSQL we bring: made, started, recovered and stopped by us, with every guarantee of durability on. It answers
 * on a Unix socket in its own folder, or on a loopback port when that path is too long for one; in both cases with a
 * password drawn when it was made.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { chownSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, statSync } from 'node:fs'
import { readdir, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { BaseImpossible } from '../errors.ts'
import { type Binaries, type Compte, findBinaries, readableBinaries } from './binaries.ts'
import { ABRI, type Emplacement, makeOwned, placeBase, refuseOrphans } from './emplacement.ts'
import { clearOrphan, killWhenWeDie, type PostmasterPid, readPostmaster } from './orphelin.ts'

/** How to reach a server: a Unix socket's folder in `host`, or an address. */
export interface Acces {
  readonly host: string
  readonly port: number
  readonly username: string
  readonly password: string
}

export interface ServeurLocal extends Emplacement {
  readonly acces: Acces
  /** True when a server left by a killed process had to be stopped first. */
  readonly repris: boolean
  /** Resolves when the server ends, whoever ended it. */
  readonly ended: Promise<void>
  stop(): Promise<void>
}

const UTILISATEUR = 'lieux'
/** Linux takes 107 bytes for a socket's path, macOS 103. */
const SOCKET_MAX = 103
/** A log beyond this is begun again at the next start. */
const JOURNAL_MAX = 10 * 1024 * 1024
/** A checkpoint of a large base on a slow disk may take that long. */
const ARRET_MS = 30_000
const DEMARRAGE_MS = 120_000

/** Durability is PostgreSQL's default; it is written out because losing it is the one thing we refuse. */
const REGLAGES = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '2GB',
  shared_buffers: '128MB',
  maintenance_work_mem: '128MB',
  max_connections: '40',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C'
}

/**
 * Runs a program to its end, out of the terminal's reach: a Ctrl-C is ours to answer, and must not break what it makes.
 * Rejects with what it said when it failed.
 */
function runApart(program: string, args: readonly string[], cwd: string, compte: Compte | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...compte,
      cwd,
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: DEMARRAGE_MS
    })
    let said = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (code === 0) resolve()
      else reject(new Error(said.trim() || `${program} : ${signal ?? code}`))
    })
  })
}

/** Makes the database's folder: initialised beside under another name, so that a half-made one is never taken for it. */
async function initialise({ base, compte }: Emplacement, binaries: Binaries): Promise<void> {
  const parent = dirname(base)
  for (const left of await readdir(parent)) {
    if (left.startsWith('base.neuve-')) await rm(join(parent, left), { recursive: true, force: true })
  }
  const fresh = join(parent, `base.neuve-${randomUUID()}`)
  const secret = `${fresh}.secret`
  const password = randomBytes(24).toString('base64url')
  makeOwned(fresh, compte)
  await writeFile(secret, password, { mode: 0o600 })
  if (compte) chownSync(secret, compte.uid, compte.gid)
  const args = ['-D', fresh, '-U', UTILISATEUR, `--pwfile=${secret}`, '--auth=scram-sha-256', '--encoding=UTF8']
  args.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions')
  try {
    await runApart(join(binaries.native, 'bin', 'initdb'), args, fresh, compte)
  } catch (cause) {
    throw new BaseImpossible('la base de données n’a pas pu être créée', {
      vu: base,
      remede: 'Vérifiez la place disque et les droits du dossier, ou donnez un serveur par DATABASE_URL.',
      cause
    })
  } finally {
    await rm(secret, { force: true })
  }
  await writeFile(join(fresh, 'acces.json'), JSON.stringify({ username: UTILISATEUR, password }), { mode: 0o600 })
  if (compte) chownSync(join(fresh, 'acces.json'), compte.uid, compte.gid)
  await rename(fresh, base)
  const folder = openSync(parent, 'r')
  fsyncSync(folder)
  closeSync(folder)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}

/** Where it will listen: the socket when its path fits, else a loopback port that is free now. */
async function chooseDoor(base: string): Promise<{ host: string; port: number; settings: Record<string, string> }> {
  if (Buffer.byteLength(join(base, '.s.PGSQL.5432')) <= SOCKET_MAX) {
    const folder = `"${base.replaceAll('"', '""')}"`
    const settings = { listen_addresses: '', unix_socket_directories: folder, unix_socket_permissions: '0700' }
    return { host: base, port: 5432, settings }
  }
  return {
    host: '127.0.0.1',
    port: await freePort(),
    settings: { listen_addresses: '127.0.0.1', unix_socket_directories: '' }
  }
}

function openJournal(dossier: string): { path: string; fd: number; from: number } {
  mkdirSync(join(dossier, 'journal'), { recursive: true })
  const path = join(dossier, 'journal', 'postgresql.log')
  const tooLong = existsSync(path) && statSync(path).size > JOURNAL_MAX
  const fd = openSync(path, tooLong ? 'w' : 'a', 0o600)
  return { path, fd, from: statSync(path).size }
}

/** Waits until the server says it is ready in its pid file; answers false when it ended first. */
async function untilReady(base: string, child: ChildProcess): Promise<boolean> {
  const limit = Date.now() + DEMARRAGE_MS
  while (Date.now() < limit) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return false
    const said: PostmasterPid | null = readPostmaster(base)
    if (said?.pid === child.pid && said.etat === 'ready') return true
    await pause(15)
  }
  child.kill('SIGQUIT')
  return false
}

/** What a failed start says that another try may mend: the last backends of a killed server are still leaving. */
const PASSAGER = /shared memory block|lock file ".{1,200}" already exists|Address already in use/

interface Lance {
  readonly child: ChildProcess
  readonly host: string
  readonly port: number
}

/** One try: the server ready, or what it said before it ended. */
async function launch(
  binaries: Binaries,
  base: string,
  compte: Compte | null,
  dossier: string
): Promise<Lance | string> {
  const { host, port, settings } = await chooseDoor(base)
  const journal = openJournal(dossier)
  const args = ['-D', base]
  for (const [name, value] of Object.entries({ port: String(port), ...settings, ...REGLAGES }))
    args.push('-c', `${name}=${value}`)
  const child = spawn(join(binaries.native, 'bin', 'postgres'), args, {
    ...compte,
    cwd: base,
    detached: true,
    stdio: ['ignore', journal.fd, journal.fd]
  })
  let failure = ''
  child.once('error', error => {
    failure = error.message
  })
  closeSync(journal.fd)
  if (await untilReady(base, child)) return { child, host, port }
  return failure || readFileSync(journal.path).subarray(journal.from).toString('utf8').trim()
}

/** How to reach the database of a data folder that another process of ours runs; null when none is ready there. */
export function readAcces(dossier: string): Acces | null {
  const { base } = placeBase(dossier)
  const running = readPostmaster(base)
  if (running?.etat !== 'ready') return null
  const { username, password } = JSON.parse(readFileSync(join(base, 'acces.json'), 'utf8')) as Acces
  // Without a socket's folder it listens on the loopback address.
  return { host: running.socket === '' ? '127.0.0.1' : running.socket, port: running.port, username, password }
}

/**
 * Starts the database of a data folder (absolute, existing), making it the first time, recovering it after a crash.
 * Whoever calls holds the folder's lock. Throws `BaseImpossible`. Measured: 0.9 s the first time, 0.05 s afterwards, 0.01 s to stop.
 */
export async function startServer(dossier: string): Promise<ServeurLocal> {
  // A server left on a base that is about to move is stopped first.
  const left = await clearOrphan(join(dossier, 'base'), ARRET_MS)
  const place = placeBase(dossier)
  const binaries = await readableBinaries(await findBinaries(), place.compte, ABRI)
  const repris = (existsSync(place.base) && (await clearOrphan(place.base, ARRET_MS))) || left
  if (!existsSync(place.base)) {
    await refuseOrphans(place, dossier)
    await initialise(place, binaries)
  }
  let answer: Lance | string = ''
  for (let tries = 0; tries < 40; tries++) {
    answer = await launch(binaries, place.base, place.compte, dossier)
    if (typeof answer !== 'string' || !PASSAGER.test(answer)) break
    await pause(250)
  }
  if (typeof answer === 'string') {
    throw new BaseImpossible('PostgreSQL ne démarre pas', {
      vu: answer.split('\n').at(-1) ?? '',
      remede: `Lisez ${join(dossier, 'journal', 'postgresql.log')} ; en dernier recours, écartez le dossier ${place.base}.`
    })
  }
  const { child, host, port } = answer
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const watcher = killWhenWeDie(child.pid as number, place.compte)
  child.unref()
  void ended.then(() => watcher.kill('SIGKILL'))
  const { username, password } = JSON.parse(readFileSync(join(place.base, 'acces.json'), 'utf8')) as Acces
  return {
    ...place,
    acces: { host, port, username, password },
    repris,
    ended,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.ref()
      child.kill('SIGINT')
      const hurry = setTimeout(() => child.kill('SIGQUIT'), ARRET_MS)
      await ended
      clearTimeout(hurry)
    }
  }
}
