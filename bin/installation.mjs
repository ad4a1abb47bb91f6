// Dependencies as the lock says, whole or done again. npm takes a minute the first time, and people press Ctrl-C: npm runs
// in a group of its own that a signal takes down with us, two installs never run at once, and a mark that only a whole
// install takes away tells the next start that what stands in node_modules is not to be trusted.
import { spawn, spawnSync } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const say = line => process.stderr.write(`${line}\n`)

/** What npm is given to end by itself once told to, before it is killed. */
const FIN_MS = 5_000
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }

/** Who installs, or began to and never ended: `{ pid, marque, npm: { pid, marque } }`. */
const markOf = root => join(root, '.installation.json')
/** The checksum of the lock file that was installed whole. */
const stampOf = root => join(root, 'node_modules', '.lieux-installe')
const sumOf = root =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')

/** A text that no other process ever has (as the store's own, which is not built yet), null when none lives. */
function stampOfProcess(pid) {
  try {
    if (process.platform !== 'linux')
      return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim() || null
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? null : `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19]}`
  } catch {
    return null
  }
}

const isAlive = one => one !== null && one !== undefined && stampOfProcess(one.pid) === one.marque
const processOf = pid => ({ pid, marque: stampOfProcess(pid) })

const readJson = path => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/** The packages of the lock that must be there, and are not, or in another version: `['node_modules/zod 4.6.7']`. */
export function missingPackages(root) {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages
  if (!installed) return ['node_modules']
  const missing = []
  for (const [path, wanted] of Object.entries(lock)) {
    if (!path.includes('node_modules/')) continue
    const found = installed[path]
    const absent = found
      ? found.version !== wanted.version || !existsSync(join(root, path, 'package.json'))
      : !wanted.optional && !wanted.peer
    if (absent) missing.push(`${path} ${wanted.version ?? ''}`)
  }
  return missing
}

/** What npm says it put is there, and the lock is the one installed. An install typed by hand leaves no stamp. */
function isWhole(root) {
  const stamp = existsSync(stampOf(root)) ? readFileSync(stampOf(root), 'utf8').trim() : null
  if (stamp !== null && stamp !== sumOf(root)) return false
  return missingPackages(root).length === 0
}

/** True when nothing must be installed: no install is going on or was cut short, and all is there. */
export const isInstalled = root => !existsSync(markOf(root)) && isWhole(root)

/** What stands in node_modules must be doubted from now on, whatever becomes of us. */
function forget(root) {
  rmSync(stampOf(root), { force: true })
  rmSync(join(root, 'node_modules', '.package-lock.json'), { force: true })
}

const signalGroup = (pid, signal) => {
  try {
    process.kill(-pid, signal)
    return true
  } catch {
    return false
  }
}

/** Ends a whole group: asked, then forced. Bounded, since a dead process that nobody buries stays in its group. */
async function endGroup(pid, signal = 'SIGTERM') {
  for (const [how, ms] of [
    [signal, FIN_MS],
    ['SIGKILL', 1_000]
  ]) {
    if (!signalGroup(pid, how)) return
    for (const limit = Date.now() + ms; Date.now() < limit; await pause(50)) if (!signalGroup(pid, 0)) return
  }
}

/**
 * Takes the mark, or answers false when whoever has it ended its install while we waited for it. A dead one's npm, which
 * outlives a `kill -9`, is ended first.
 */
async function takeMark(root) {
  const mark = markOf(root)
  const ours = `${mark}.${randomUUID()}`
  let said = false
  try {
    for (;;) {
      writeFileSync(ours, JSON.stringify(processOf(process.pid)))
      try {
        linkSync(ours, mark)
        if (!isWhole(root)) return true
        rmSync(mark)
        return false
      } catch (error) {
        if (error.code !== 'EEXIST') throw error
      }
      const other = readJson(mark)
      if (isAlive(other)) {
        if (!said) say(`Préparation : une autre installation est en cours (processus ${other.pid}), attente de sa fin…`)
        said = true
        await pause(300)
        continue
      }
      if (isAlive(other?.npm)) await endGroup(other.npm.pid)
      forget(root)
      // Whoever sees the same death at the same moment moves it too: one of us does, both try again.
      const aside = `${mark}.${randomUUID()}`
      try {
        renameSync(mark, aside)
        if (isAlive(readJson(aside))) linkSync(aside, mark)
      } catch (error) {
        if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error
      }
      rmSync(aside, { force: true })
    }
  } finally {
    rmSync(ours, { force: true })
  }
}

/** Runs `npm ci` in its own group; a signal ends the group, then us. Answers its exit code. */
async function runNpm(root) {
  const { npm_execpath: path } = process.env
  const npm = path?.endsWith('npm-cli.js') ? [process.execPath, path] : ['npm']
  const args = [...npm.slice(1), 'ci', '--include=dev', '--no-progress', '--loglevel=error']
  const child = spawn(npm[0], args, { cwd: root, stdio: ['ignore', 2, 2], detached: true })
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)))
  })
  if (child.pid !== undefined) {
    const fresh = `${markOf(root)}.${randomUUID()}`
    writeFileSync(fresh, JSON.stringify({ ...processOf(process.pid), npm: processOf(child.pid) }))
    renameSync(fresh, markOf(root))
  }
  let stopping = false
  const stops = Object.entries(SIGNALS).map(([signal, code]) => {
    const stop = async () => {
      if (stopping) return
      stopping = true
      say('Installation interrompue : elle sera refaite au prochain démarrage.')
      if (child.pid !== undefined) await endGroup(child.pid)
      process.exit(code)
    }
    process.on(signal, stop)
    return [signal, stop]
  })
  try {
    const code = await ended
    // Stopped: the end is that of `stop`.
    if (stopping) await new Promise(() => {})
    return code
  } finally {
    for (const [signal, stop] of stops) process.off(signal, stop)
  }
}

/** Installs what the lock asks for, when anything is missing or in doubt. False when npm failed. */
export async function install(root) {
  if (isInstalled(root) || !(await takeMark(root))) return true
  say('Préparation : installation des dépendances (une minute environ, la première fois)…')
  forget(root)
  const code = await runNpm(root)
  if (code !== 0) return false
  writeFileSync(stampOf(root), `${sumOf(root)}\n`)
  rmSync(markOf(root), { force: true })
  return true
}
