/**
 * Read + map + normalise + validate, on the demonstration lists: rows per CPU second, bytes already in memory. Measured
 * twice: `a_froid` is a process that has read nothing yet, half of whose time goes to the engine compiling our code; then
 * the same number of rows of another territory, which is what a long run or a server pays.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SOURCES_DEMO } from '@lieux-communs/sources'
import type { Entree } from '../pipeline/stages.ts'
import { readSource } from '../pipeline/stages.ts'
import { loadGeographie } from '../reference/load.ts'
import type { Bench } from './mesure.ts'
import { timed } from './mesure.ts'
import { territoireDe } from './territoire.ts'

/** Rows a demonstration place gives on average, measured on 20,000 places: enough to size a territory by its rows. */
const RANGS_PAR_LIEU = 1.6

export const lecture: Bench = {
  nom: 'lecture',
  titre: 'lire, porter, normaliser, contrôler ; cible : ≥ 20 000 rangs par seconde de processeur à 100 000 rangs',
  tailles: [20_000, 100_000],
  async mesure(n) {
    const geographie = loadGeographie()
    const lieux = Math.round(n / RANGS_PAR_LIEU)
    const [premieres, secondes] = [await entreesDe(lieux, 1), await entreesDe(lieux, 2)]
    const read = async (entrees: readonly Entree[]): Promise<number> => {
      let rangs = 0
      for (const entree of entrees) rangs += (await readSource(entree, { geographie, jour: '2026-01-15' })).rapport.lus
      return rangs
    }
    let rangs = 0
    const froid = await timed(n, async () => {
      rangs = await read(premieres)
    })
    const a_froid = Math.round(rangs / froid.cpu_s)
    return timed(
      n,
      async () => {
        rangs = await read(secondes)
      },
      ({ cpu_s }) => ({ rangs, rangs_par_cpu_s: Math.round(rangs / cpu_s), a_froid })
    )
  }
}

async function entreesDe(lieux: number, graine: number): Promise<Entree[]> {
  const dossier = await territoireDe(lieux, graine)
  return SOURCES_DEMO.map(source => ({
    source,
    fichier: source.fichier,
    octets: readFileSync(join(dossier, source.nom, source.fichier))
  }))
}
