/**
 * What the system says of a process. A pid alone proves nothing (it is given again after a crash or a reboot), so a
 * process is known by its pid and the moment it started.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Drawn anew at each boot; empty where the system does not tell. */
function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return ''
  }
}

/** Fields of /proc/PID/stat after the command's name, which may hold spaces and brackets: state, parent, … */
function statFields(pid: number): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}

/**
 * A text that no other process ever has: `c0ffee…:812345` (boot, clock ticks since it). Null when no such process
 * lives (a zombie does not). Without /proc, the date that `ps` gives.
 */
export function processStamp(pid: number): string | null {
  try {
    if (process.platform !== 'linux') {
      const said = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
      return said === '' ? null : said
    }
    const fields = statFields(pid)
    return fields[0] === 'Z' ? null : `${bootId()}:${fields[19]}`
  } catch {
    return null
  }
}

/** The command line of a living process, empty when it cannot be read: `/…/bin/postgres -D /…/base`. */
export function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return ''
  }
}

/** The pid of a process's parent, 0 when unknown. */
export function parentOf(pid: number): number {
  try {
    return process.platform === 'linux' ? Number(statFields(pid)[1]) : 0
  } catch {
    return 0
  }
}
