/**
 * Measuring: each figure is taken in a process of its own, so that memory and start-up belong to it alone. CPU seconds
 * compare from one machine to another; wall seconds do not.
 */
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

/** One line of a bench. Times in seconds, memory in megabytes (10⁶ bytes); other keys are the bench's own. */
export interface Rang {
  readonly n: number
  readonly cpu_s: number
  readonly mur_s: number
  readonly rss_mo: number
  readonly [autre: string]: string | number
}

export interface Bench {
  readonly nom: string
  /** What is measured, and the target, in one French line. */
  readonly titre: string
  /** Sizes measured when none is asked. */
  readonly tailles: readonly number[]
  /** What the lines say together, once all are measured: one French line. */
  readonly bilan?: (rangs: readonly Rang[]) => string
  /** Runs in its own process, which prepares first and answers the measured part. `reelles`: where the real lists are. */
  readonly mesure: (n: number, reelles: string) => Promise<Rang | readonly Rang[]>
}

const round = (x: number, digits: number) => Number(x.toFixed(digits))

/**
 * The power of n that time grows by, over the last two sizes: 1 is linear, two sizes at least. Between smaller ones, what starting costs
 * hides it: `exposant([{ n: 1e5, cpu_s: 3 }, { n: 1e6, cpu_s: 33 }])` is 1.04.
 */
export function exposant(rangs: readonly Pick<Rang, 'n' | 'cpu_s'>[]): number {
  const [petit, grand] = rangs.slice(-2)
  if (petit === undefined || grand === undefined) return Number.NaN
  return Math.log(grand.cpu_s / petit.cpu_s) / Math.log(grand.n / petit.n)
}

/** Times a piece of work in this process: `await timed(1000, () => parse(texte))`. Peak memory is the process's. */
export async function timed(
  n: number,
  work: () => unknown | Promise<unknown>,
  autres: (mesure: { cpu_s: number; mur_s: number }) => Record<string, string | number> = () => ({})
): Promise<Rang> {
  const cpu = process.cpuUsage()
  const debut = performance.now()
  await work()
  const mur_s = (performance.now() - debut) / 1000
  const { user, system } = process.cpuUsage(cpu)
  const cpu_s = (user + system) / 1e6
  return {
    n,
    cpu_s: round(cpu_s, 3),
    mur_s: round(mur_s, 3),
    rss_mo: Math.round((process.resourceUsage().maxRSS * 1024) / 1e6),
    ...autres({ cpu_s, mur_s })
  }
}

/** Lines measured in a fresh process: it answers on its last line of output. */
export function measureApart(nom: string, n: number, reelles: string): Promise<readonly Rang[]> {
  const bin = resolve(import.meta.dirname, '../../bin/lieux.mjs')
  return new Promise((done, fail) => {
    const enfant = spawn(process.execPath, [bin, 'bench', nom, '--enfant', String(n), '--from', reelles], {
      stdio: ['ignore', 'pipe', 'inherit']
    })
    let sortie = ''
    enfant.stdout.on('data', morceau => {
      sortie += morceau
    })
    enfant.on('error', fail)
    enfant.on('close', code => {
      const derniere = sortie.trim().split('\n').at(-1) ?? ''
      if (code === 0 && derniere.startsWith('[')) done(JSON.parse(derniere) as Rang[])
      else fail(new Error(`bench ${nom} (${n}) : le processus s’est arrêté avec le code ${code}`))
    })
  })
}
