/**
 * Joining alone, on the demonstration lists already read: link, identities, merge, CPU seconds each, and how well the known
 * truth of the territory is found again. Near-linear time is the promise.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Enregistrement } from '@lieux-communs/core'
import { identites, linkLieux, mergeFiche } from '@lieux-communs/core'
import { SOURCES_DEMO } from '@lieux-communs/sources'
import { readSource } from '../pipeline/stages.ts'
import { loadGeographie } from '../reference/load.ts'
import type { Bench } from './mesure.ts'
import { timed } from './mesure.ts'
import { territoireDe } from './territoire.ts'

/** Rows a demonstration place gives on average (see lecture.ts). */
const RANGS_PAR_LIEU = 1.6

const pairs = (n: number) => (n * (n - 1)) / 2

/** Pairs of records counted by a key: `pairsBy(['a', 'a', 'b', 'a']) === 3`. */
function pairsBy(keys: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  let total = 0
  for (const n of counts.values()) total += pairs(n)
  return total
}

function truthOf(dossier: string): Map<string, string> {
  const truth = new Map<string, string>()
  for (const line of readFileSync(join(dossier, 'verite.csv'), 'utf8').split(/\r?\n/).slice(1)) {
    const [source, ligne, lieu] = line.split(',')
    if (lieu !== undefined) truth.set(`${source} ${ligne}`, lieu)
  }
  return truth
}

const cpuOf = (work: () => void): number => {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return Number(((user + system) / 1e6).toFixed(2))
}

export const rapprochement: Bench = {
  nom: 'rapprochement',
  titre: 'rapprocher et fondre ; cible : 32 000 rangs rapprochés en moins de 3 s de processeur, temps presque linéaire',
  tailles: [8_000, 32_000, 100_000],
  async mesure(n) {
    const dossier = await territoireDe(Math.round(n / RANGS_PAR_LIEU))
    const geographie = loadGeographie()
    const records: Enregistrement[] = []
    for (const source of SOURCES_DEMO) {
      const octets = readFileSync(join(dossier, source.nom, source.fichier))
      const lue = await readSource({ source, fichier: source.fichier, octets }, { geographie, jour: '2026-01-15' })
      for (const record of lue.records) records.push(record)
    }
    const truth = truthOf(dossier)
    const lieux = records.map(r => truth.get(`${r.source} ${r.ligne}`) ?? '')
    const told: Record<string, number> = {}
    return timed(
      records.length,
      () => {
        let grappes: ReturnType<typeof linkLieux> = []
        told.rapprocher_s = cpuOf(() => {
          grappes = linkLieux(records)
        })
        told.fondre_s = cpuOf(() => {
          const ids = identites(grappes, records)
          grappes.forEach((g, i) => {
            mergeFiche(
              ids[i] as string,
              g.membres.map(m => records[m] as Enregistrement)
            )
          })
        })
        const groupe: string[] = []
        grappes.forEach((g, i) => {
          for (const m of g.membres) groupe[m] = String(i)
        })
        const right = pairsBy(groupe.map((g, i) => `${g} ${lieux[i]}`))
        told.lieux = grappes.length
        told.precision = Number((right / pairsBy(groupe)).toFixed(4))
        told.rappel = Number((right / pairsBy(lieux)).toFixed(4))
      },
      () => told
    )
  }
}
