/** `lieux run` as a user types it, from files to files: time and peak memory of the whole process. */

import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SOURCES_DEMO } from '@lieux-communs/sources'
import type { Bench } from './mesure.ts'
import { timed } from './mesure.ts'
import { territoireDe } from './territoire.ts'

const BIN = join(import.meta.dirname, '../../bin/lieux.mjs')

/** Runs a verb and answers its own CPU seconds and peak memory, as the system accounts them. */
function runVerbApart(args: readonly string[]): Promise<{ cpu_s: number; rss_mo: number }> {
  // The child tells its own accounting on leaving: the parent's would mix its children's peaks.
  const script =
    'process.on("exit",()=>{const u=process.resourceUsage();process.send?.([u.userCPUTime+u.systemCPUTime,u.maxRSS])})'
  const suivi = `data:text/javascript,${encodeURIComponent(script)}`
  return new Promise((done, fail) => {
    const enfant = spawn(process.execPath, ['--import', suivi, BIN, ...args], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc']
    })
    let mesure: [number, number] | null = null
    enfant.on('message', m => {
      mesure = m as [number, number]
    })
    enfant.on('error', fail)
    enfant.on('close', code => {
      if (code === 0 && mesure) done({ cpu_s: mesure[0] / 1e6, rss_mo: Math.round((mesure[1] * 1024) / 1e6) })
      else fail(new Error(`lieux ${args.join(' ')} : code ${code}`))
    })
  })
}

export const run: Bench = {
  nom: 'run',
  titre: 'lieux run --all, de fichiers à fichiers ; cible : ≤ 600 Mo à 100 000 rangs',
  tailles: [20_000, 100_000],
  async mesure(n) {
    const dossier = await territoireDe(Math.round(n / 1.6))
    const sortie = await mkdtemp(join(tmpdir(), 'lieux-bench-'))
    try {
      let propre = { cpu_s: 0, rss_mo: 0 }
      const rang = await timed(n, async () => {
        propre = await runVerbApart(['run', '--all', '--from', dossier, '--jour', '2026-01-15', '--out', sortie])
      })
      return { ...rang, cpu_s: Number(propre.cpu_s.toFixed(3)), rss_mo: propre.rss_mo, sources: SOURCES_DEMO.length }
    } finally {
      await rm(sortie, { recursive: true, force: true })
    }
  }
}
