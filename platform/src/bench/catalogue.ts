/** The read side by itself: made from the fiches of an édition, asked who is open now. */

import type { Catalogue } from '../catalogue/catalogue.ts'
import { createConstruction } from '../catalogue/construction.ts'
import { selectionne } from '../catalogue/question/selection.ts'
import { loadGeographie } from '../reference/load.ts'
import { fichesDuTerritoire } from './fiches.ts'
import type { Bench, Rang } from './mesure.ts'
import { timed } from './mesure.ts'

/** A Wednesday at three in the afternoon, in France. */
const MERCREDI = new Date('2026-01-14T14:00:00Z')

export const catalogueBench: Bench = {
  nom: 'api-catalogue',
  titre:
    'le catalogue construit, puis « ouvert maintenant » sur tous ; cible : ≤ 3 s à 100 000, ≤ 30 s et 2,5 Go à 1 000 000 ; ≤ 30 ms',
  tailles: [100_000, 1_000_000],
  async mesure(n) {
    const geographie = loadGeographie()
    const rangs: Rang[] = []
    const edition = { numero: 1, date: '2026-01-15T04:00:00.000Z', somme: 'bench-api' }
    // Fiches are read off the disk and parsed as they are asked for: their time is not the catalogue's.
    let lecture = 0
    async function* timedFiches() {
      const lues = fichesDuTerritoire(n)
      for (;;) {
        const debut = process.cpuUsage()
        const { done, value } = await lues.next()
        const { user, system } = process.cpuUsage(debut)
        lecture += (user + system) / 1e6
        if (done) return
        yield value
      }
    }
    // Drawn once, before anything is measured.
    for await (const _ of fichesDuTerritoire(n)) break
    let catalogue: Catalogue | undefined
    const construit = await timed(n, async () => {
      const construction = createConstruction(geographie)
      for await (const fiche of timedFiches()) construction.add(fiche)
      catalogue = construction.end({ edition, sources: [] })
    })
    const fini = catalogue as Catalogue
    rangs.push({
      ...construit,
      mesure: 'construire',
      dont_lire_s: Number(lecture.toFixed(1)),
      net_s: Number((construit.cpu_s - lecture).toFixed(2))
    })
    for (const mesure of ['ouvert, la première fois', 'ouvert, ensuite']) {
      let total = 0
      const rang = await timed(n, () => {
        total = selectionne(fini, { choix: [], ouvert: { genre: 'instant', de: MERCREDI, a: MERCREDI } }).total
      })
      rangs.push({ ...rang, mesure, trouves: total })
    }
    return rangs
  }
}
