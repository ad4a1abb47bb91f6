/** The demonstration lists in memory of the disk: drawn once per size, seed and code, in the system's temporary folder. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { genereTerritoire } from '../demo/genere.ts'
import { loadGeographie } from '../reference/load.ts'

const GRAINE = 1

/** Of the code that draws: a territory drawn by another one is not this one. */
function fingerprint(): string {
  const code = join(import.meta.dirname, '../demo')
  const somme = createHash('sha256')
  for (const nom of readdirSync(code, { recursive: true, encoding: 'utf8' }).sort())
    if (/\.[jt]s$/.test(nom)) somme.update(readFileSync(join(code, nom)))
  return somme.digest('hex').slice(0, 8)
}

/** The folder of a territory of that many places, drawn if it is not there: `await territoireDe(2000)`. */
export async function territoireDe(places: number, graine = GRAINE): Promise<string> {
  const dossier = join(tmpdir(), `lieux-territoire-${graine}-${places}-${fingerprint()}`)
  if (existsSync(join(dossier, 'verite.csv'))) return dossier
  const encours = `${dossier}.${process.pid}`
  await genereTerritoire(loadGeographie(), { places, seed: graine, dossier: encours })
  await rm(dossier, { recursive: true, force: true })
  await rename(encours, dossier)
  return dossier
}
