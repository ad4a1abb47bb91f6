/**
 * The fiches of the demonstration territory, one JSON a line in the order of ids, made once per size and code in the system's
 * temporary folder: what measures the read side without measuring how its base was made.
 */
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Enregistrement, Fiche } from '@lieux-communs/core'
import { SOURCES_DEMO } from '@lieux-communs/sources'
import { empreinteProgramme } from '../pipeline/empreinte.ts'
import { fichesOf, placeRecords, readSource } from '../pipeline/stages.ts'
import { loadGeographie } from '../reference/load.ts'
import { territoireDe } from './territoire.ts'

/** Where so many lines of a genre are, as this code makes them: `fichierDe('fiches', 20_000)`. */
export const fichierDe = (genre: string, n: number): string =>
  join(tmpdir(), `lieux-${genre}-${n}-${empreinteProgramme().slice(0, 12)}.ndjson`)

/** The file of so many fiches, drawn if it is not there: `await fichesDe(20_000)`. */
async function fichesDe(n: number): Promise<string> {
  const chemin = fichierDe('fiches', n)
  if (existsSync(chemin)) return chemin
  const dossier = await territoireDe(Math.ceil(n * 1.02))
  const geographie = loadGeographie()
  const records: Enregistrement[] = []
  for (const source of SOURCES_DEMO) {
    const octets = readFileSync(join(dossier, source.nom, source.fichier))
    const lue = await readSource({ source, fichier: source.fichier, octets }, { geographie, jour: '2026-01-15' })
    for (const record of lue.records) records.push(record)
  }
  const encours = `${chemin}.${process.pid}`
  const fichier = await open(encours, 'w')
  let tas: string[] = []
  let faites = 0
  for (const fiche of fichesOf(records, placeRecords(records))) {
    if (faites++ === n) break
    tas.push(`${JSON.stringify(fiche)}\n`)
    if (tas.length === 1000) {
      await fichier.write(tas.join(''))
      tas = []
    }
  }
  await fichier.write(tas.join(''))
  await fichier.close()
  await rename(encours, chemin)
  return chemin
}

/** A line at a time. */
export const lignesOf = (chemin: string): AsyncIterable<string> =>
  createInterface({ input: createReadStream(chemin), crlfDelay: Number.POSITIVE_INFINITY })

/** So many fiches of a territory of as many, one at a time, in the order of ids: `for await (const fiche of fichesDuTerritoire(100_000))`. */
export async function* fichesDuTerritoire(n: number): AsyncGenerator<Fiche> {
  for await (const ligne of lignesOf(await fichesDe(n))) yield JSON.parse(ligne) as Fiche
}
