/** The demonstration lists in memory of the disk: drawn once per size and seed, in the system's temporary folder. */
import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { genereTerritoire } from '../demo/genere.ts'
import { loadGeographie } from '../reference/load.ts'

const GRAINE = 1

/** The folder of a territory of that many places, drawn if it is not there: `await territoireDe(2000)`. */
export async function territoireDe(places: number, graine = GRAINE): Promise<string> {
  const dossier = join(tmpdir(), `lieux-territoire-${graine}-${places}`)
  if (existsSync(join(dossier, 'verite.csv'))) return dossier
  const encours = `${dossier}.${process.pid}`
  await genereTerritoire(loadGeographie(), { places, seed: graine, dossier: encours })
  await rm(dossier, { recursive: true, force: true })
  await rename(encours, dossier)
  return dossier
}
