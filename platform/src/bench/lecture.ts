/** Read + map + normalise + validate, on the demonstration lists: rows per CPU second, bytes already in memory. */
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
    const dossier = await territoireDe(Math.round(n / RANGS_PAR_LIEU))
    const geographie = loadGeographie()
    const entrees: Entree[] = SOURCES_DEMO.map(source => ({
      source,
      fichier: source.fichier,
      octets: readFileSync(join(dossier, source.nom, source.fichier))
    }))
    let rangs = 0
    const rang = await timed(
      n,
      async () => {
        for (const entree of entrees) {
          const lue = await readSource(entree, { geographie, jour: '2026-01-15' })
          rangs += lue.rapport.lus
        }
      },
      ({ cpu_s }) => ({ rangs, rangs_par_cpu_s: Math.round(rangs / cpu_s) })
    )
    return rang
  }
}
