/** `lieux demo`: writes a demonstration territory to a folder, one folder per source, with the truth beside. */
import { insecables, nombre, pluriel } from '@lieux-communs/core'
import { genereTerritoire } from '../demo/genere.ts'
import { loadGeographie } from '../reference/load.ts'
import { checkOut, makeOut } from './dossier-de-sortie.ts'
import { openProgres } from './progres.ts'
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
  // "9007199254740993" is read as …992: another territory than the one asked for.
  if (!Number.isSafeInteger(seed) || options.seed.trim() === '') {
    const borne = nombre(Number.MAX_SAFE_INTEGER)
    throw new AppelErrone(
      insecables(
        `--seed ${options.seed} : un entier de -${borne} à ${borne} est attendu (au-delà, des chiffres se perdent).`
      )
    )
  }
  const dossier = checkOut(options.out)
  makeOut(options.out)
  const barre = openProgres('Tirage du territoire')
  const bilan = await genereTerritoire(loadGeographie(), {
    places,
    seed,
    dossier,
    progress: faits => barre.at(faits, places)
  })
  barre.end()
  process.stdout.write(`${drawTableau(['source', 'rangs'], Object.entries(bilan.parSource))}\n\n`)
  process.stdout.write(
    `  ${pluriel(bilan.places, 'lieu', 'lieux')}, ${pluriel(bilan.rangs, 'rang', 'rangs')}, graine ${seed} : ${dossier}\n`
  )
  return CODES.entier
}
