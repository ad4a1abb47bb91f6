/** `lieux demo`: writes a demonstration territory to a folder, one folder per source, with the truth beside. */
import { resolve } from 'node:path'
import { genereTerritoire } from '../demo/genere.ts'
import { loadGeographie } from '../reference/load.ts'
import { nombre, openProgres } from './progres.ts'
import type { Code } from './sortie.ts'
import { AppelErrone, CODES } from './sortie.ts'
import { drawTableau } from './tableau.ts'

const MAX_PLACES = 5_000_000

export async function demoVerb(options: { places: string; seed: string; out: string }): Promise<Code> {
  const places = Number(options.places)
  const seed = Number(options.seed)
  if (!Number.isInteger(places) || places < 1 || places > MAX_PLACES) {
    throw new AppelErrone(`--places ${options.places} : un entier de 1 à ${nombre(MAX_PLACES)} est attendu.`)
  }
  if (!Number.isInteger(seed)) throw new AppelErrone(`--seed ${options.seed} : un entier est attendu.`)
  const dossier = resolve(options.out)
  const barre = openProgres('Tirage du territoire')
  const bilan = await genereTerritoire(loadGeographie(), {
    places,
    seed,
    dossier,
    progress: faits => barre.at(faits, places)
  })
  barre.end()
  process.stdout.write(`${drawTableau(['source', 'rangs'], Object.entries(bilan.parSource))}\n\n`)
  process.stdout.write(`  ${nombre(bilan.places)} lieux, ${nombre(bilan.rangs)} rangs, graine ${seed} : ${dossier}\n`)
  return CODES.entier
}
