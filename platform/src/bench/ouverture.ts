/** The same édition opened again: what was drawn from it is read off the disk, its faces only laid down. */
import { existsSync } from 'node:fs'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { createConstruction } from '../catalogue/construction.ts'
import { readGardees, writeGardees } from '../catalogue/fichier-des-gardees.ts'
import { finish } from '../catalogue/pas-a-pas.ts'
import { nomsFixesOf } from '../catalogue/suggestion/noms-des-territoires.ts'
import { empreinteCatalogue } from '../pipeline/empreinte.ts'
import { loadGeographie } from '../reference/load.ts'
import { readLots } from './faces.ts'
import { fichierDe } from './fiches.ts'
import { type Bench, measureApart, timed } from './mesure.ts'
import { slowestFirst } from './premieres.ts'

const EDITION = { edition: { numero: 1, date: '2026-01-15T04:00:00.000Z', somme: 'bench-api' }, sources: [] }

export const ouvertureBench: Bench = {
  nom: 'api-ouverture',
  titre:
    'le catalogue ouvert de ce qui en est gardé, faces relues ; cible : ≤ 3 s à 100 000, ≤ 30 s et 2,5 Go à 1 000 000',
  tailles: [20_000, 100_000, 1_000_000],
  async mesure(n, reelles) {
    const geographie = loadGeographie()
    const cle = empreinteCatalogue()
    const chemin = fichierDe(`gardees-${cle.slice(0, 8)}`, n)
    const lecture = await readLots(n)
    finish(nomsFixesOf(geographie))
    if (!existsSync(chemin)) {
      const construction = createConstruction(geographie)
      for await (const lot of lecture.lots) for (const face of lot) construction.add(face)
      await construction.endBeside(EDITION, gardees => writeGardees(chemin, cle, gardees))
      // Its memory is not that of who opens.
      return measureApart('api-ouverture', n, reelles)
    }
    let catalogue: Catalogue | undefined
    const ouvert = await timed(n, async () => {
      const construction = createConstruction(geographie, (await readGardees(chemin, cle)) ?? undefined)
      for await (const lot of lecture.lots) for (const face of lot) construction.add(face)
      catalogue = await construction.endBeside(EDITION)
    })
    return [
      {
        ...ouvert,
        mesure: 'ouvrir',
        dont_lire_s: Number(lecture.cpu_s.toFixed(1)),
        net_s: Number((ouvert.cpu_s - lecture.cpu_s).toFixed(2))
      },
      slowestFirst(catalogue as Catalogue)
    ]
  }
}
