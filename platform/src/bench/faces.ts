/**
 * The public faces of the demonstration territory, two lines each, in the order of ids: what an édition is served from, as the base gives
 * it. Made once per size and code, beside the fiches.
 */
import { existsSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import type { LieuPlat } from '@lieux-communs/core'
import { createTextesDeFace, type Face, REGLE_PUBLIQUE } from '../face/face.ts'
import { fichesDuTerritoire, fichierDe, lignesOf } from './fiches.ts'

/** Beyond, the territory is shown again a little further: drawing a million places is not what is measured. */
export const DESSINEES = 100_000

async function facesDe(n: number): Promise<string> {
  const chemin = fichierDe(`faces-${REGLE_PUBLIQUE}`, n)
  if (existsSync(chemin)) return chemin
  const encours = `${chemin}.${process.pid}`
  const fichier = await open(encours, 'w')
  const write = createTextesDeFace()
  const tas: string[] = []
  for await (const fiche of fichesDuTerritoire(n)) {
    tas.push(`${write(fiche)}\n`)
    if (tas.length === 1000) await fichier.write(tas.splice(0).join(''))
  }
  await fichier.write(tas.join(''))
  await fichier.close()
  await rename(encours, chemin)
  return chemin
}

/** The same place elsewhere: a hundredth of a degree further each time round, under an id that follows the first ones. */
function shown(ligne: string, tour: number): string {
  if (tour === 0) return ligne
  const lieu = JSON.parse(ligne) as LieuPlat
  lieu.id = `~${tour}.${lieu.id}`
  if (lieu.latitude !== null) lieu.latitude += tour / 100
  return JSON.stringify(lieu)
}

/** So many faces, one at a time, in the order of ids: `for await (const face of facesDuTerritoire(100_000))`. */
export async function* facesDuTerritoire(n: number): AsyncGenerator<Face> {
  const chemin = await facesDe(Math.min(n, DESSINEES))
  for (let tour = 0, reste = n; reste > 0; tour++) {
    let lieu: string | null = null
    for await (const ligne of lignesOf(chemin)) {
      if (lieu === null) {
        if (reste-- <= 0) return
        lieu = shown(ligne, tour)
        continue
      }
      // `{"id":"k7m-29q-xd0",…`: told without reading the rest.
      const identite = lieu.slice(7, lieu.indexOf('"', 7))
      yield { identite, lieu: Buffer.from(lieu), reste: Buffer.from(ligne) }
      lieu = null
    }
  }
}

/** Faces read at once, as the base gives them. */
const LOT = 200

async function* lotsOf<V>(valeurs: AsyncIterable<V>): AsyncGenerator<V[]> {
  let lot: V[] = []
  for await (const valeur of valeurs) {
    if (lot.push(valeur) < LOT) continue
    yield lot
    lot = []
  }
  yield lot
}

/** The same in lots, with the seconds of processor that reading them took: it is not the catalogue's. */
export async function readLots(n: number): Promise<{ readonly lots: AsyncGenerator<Face[]>; readonly cpu_s: number }> {
  // Made once, before anything is measured.
  for await (const _ of facesDuTerritoire(n)) break
  const lecture = { lots: timedLots(), cpu_s: 0 }
  async function* timedLots(): AsyncGenerator<Face[]> {
    const lues = lotsOf(facesDuTerritoire(n))
    for (;;) {
      const debut = process.cpuUsage()
      const { done, value } = await lues.next()
      const { user, system } = process.cpuUsage(debut)
      lecture.cpu_s += (user + system) / 1e6
      if (done) return
      yield value
    }
  }
  return lecture
}
