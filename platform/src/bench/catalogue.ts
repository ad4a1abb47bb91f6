/** The read side by itself: made from the public faces of an édition, asked who is open now; and what faces cost when they are made. */
import type { Fiche } from '@lieux-communs/core'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { createConstruction } from '../catalogue/construction.ts'
import { finish } from '../catalogue/pas-a-pas.ts'
import { selectionne } from '../catalogue/question/selection.ts'
import { nomsFixesOf } from '../catalogue/suggestion/noms-des-territoires.ts'
import { loadGeographie } from '../reference/load.ts'
import { createFacesEcrites } from '../store/faces.ts'
import { sha256, writeFiche } from '../store/texte.ts'
import { DESSINEES, readLots } from './faces.ts'
import { fichesDuTerritoire } from './fiches.ts'
import type { Bench, Rang } from './mesure.ts'
import { timed } from './mesure.ts'
import { slowestFirst } from './premieres.ts'

/** A Wednesday at three in the afternoon, in France. */
const MERCREDI = new Date('2026-01-14T14:00:00Z')
/** Faces are told by a thousand: what a list that changes much brings in a day. */
const VERSIONS = 1_000
/** What a publication spends on faces for so many versions written, in seconds of processor: `await costOfFaces(100_000)`. */
async function costOfFaces(n: number): Promise<Rang> {
  const versions: [Fiche, string][] = []
  for await (const fiche of fichesDuTerritoire(Math.min(n, DESSINEES))) {
    const { text, kept } = writeFiche(fiche)
    if (versions.push([kept, sha256(text)]) === 10 * VERSIONS) break
  }
  const write = createFacesEcrites()
  let octets = 0
  const rang = await timed(versions.length, () => {
    for (const [fiche, hash] of versions) octets += Buffer.byteLength(write(fiche, hash)[0])
  })
  return {
    ...rang,
    mesure: 'faire les faces, à la publication',
    pour_1000_s: Number(((rang.cpu_s * VERSIONS) / versions.length).toFixed(3)),
    octets: Math.round(octets / versions.length)
  }
}

export const catalogueBench: Bench = {
  nom: 'api-catalogue',
  titre:
    'le catalogue construit des faces gardées, puis « ouvert maintenant » sur tous ; cible : ≤ 3 s à 100 000, ≤ 30 s et 2,5 Go à 1 000 000 ; ≤ 30 ms',
  tailles: [100_000, 1_000_000],
  async mesure(n) {
    const geographie = loadGeographie()
    const rangs: Rang[] = []
    const edition = { numero: 1, date: '2026-01-15T04:00:00.000Z', somme: 'bench-api' }
    const lecture = await readLots(n)
    // Of the geography alone: the first catalogue of a process makes them for all.
    rangs.push({
      ...(await timed(n, () => finish(nomsFixesOf(geographie)))),
      mesure: 'nommer les territoires, une fois'
    })
    let catalogue: Catalogue | undefined
    const construit = await timed(n, async () => {
      const construction = createConstruction(geographie)
      for await (const lot of lecture.lots) for (const face of lot) construction.add(face)
      catalogue = construction.end({ edition, sources: [] })
    })
    const fini = catalogue as Catalogue
    rangs.push({
      ...construit,
      mesure: 'construire',
      dont_lire_s: Number(lecture.cpu_s.toFixed(1)),
      net_s: Number((construit.cpu_s - lecture.cpu_s).toFixed(2))
    })
    rangs.push(slowestFirst(fini))
    for (const mesure of ['ouvert, la première fois', 'ouvert, ensuite']) {
      let total = 0
      const rang = await timed(n, () => {
        total = selectionne(fini, { choix: [], ouvert: { genre: 'instant', de: MERCREDI, a: MERCREDI } }).total
      })
      rangs.push({ ...rang, mesure, trouves: total })
    }
    rangs.push(await costOfFaces(n))
    return rangs
  }
}
