/**
 * What is answered to words being typed, wrongly: whether the one meant is in the first five, and the processor's time for each
 * answer, over 1,200 seeded slips on towns, places and services of the demonstration territory.
 */
import { createConstruction } from '../catalogue/construction.ts'
import { suggere } from '../catalogue/suggestion/suggere.ts'
import { loadGeographie } from '../reference/load.ts'
import { facesDuTerritoire } from './faces.ts'
import { type Saisie, saisiesOf } from './fautes.ts'
import { type Bench, timed } from './mesure.ts'

const DE_CHAQUE = 400
const GRAINE = 20_260_301
/** Shown under the field. */
const MONTREES = 5
/** Answers before those that are timed: the engine compiles meanwhile. */
const ESSAIS = 100

/** A process alone answers: its time on the wall is the processor's, but for the others that the machine serves. */
function answer(ms: number[], ask: () => boolean): boolean {
  const { user, system } = process.cpuUsage()
  const trouvee = ask()
  const fin = process.cpuUsage()
  ms.push((fin.user + fin.system - user - system) / 1000)
  return trouvee
}

export const suggestions: Bench = {
  nom: 'api-suggestions',
  titre:
    'suggérer pendant la saisie, fautes comprises ; cible : ≥ 95 % dans les cinq premières, p95 ≤ 20 ms à 100 000 lieux',
  tailles: [20_000, 100_000],
  async mesure(n) {
    const edition = { numero: 1, date: '2026-03-01T04:00:00Z', somme: 'bench' }
    const construction = createConstruction(loadGeographie())
    for await (const face of facesDuTerritoire(n)) construction.add(face)
    const catalogue = construction.end({ edition, sources: [] })
    const saisies = saisiesOf(catalogue, DE_CHAQUE, GRAINE)
    const ask = ({ typed, isMeant }: Saisie): boolean =>
      suggere(catalogue, { texte: typed, limite: MONTREES }).some(isMeant)
    for (const saisie of saisies.slice(0, ESSAIS)) ask(saisie)
    const ms: number[] = []
    const manquees: Saisie[] = []
    return timed(
      n,
      () => {
        for (const saisie of saisies) if (!answer(ms, () => ask(saisie))) manquees.push(saisie)
      },
      () => {
        const tries = ms.sort((a, b) => a - b)
        const at = (part: number): number => Number((tries[Math.floor(part * tries.length)] ?? 0).toFixed(2))
        const partOf = (nature: Saisie['nature']): number =>
          Number((1 - manquees.filter(s => s.nature === nature).length / DE_CHAQUE).toFixed(3))
        return {
          saisies: saisies.length,
          trouvees: Number((1 - manquees.length / saisies.length).toFixed(3)),
          communes: partOf('commune'),
          lieux: partOf('lieu'),
          services: partOf('service'),
          p50_ms: at(0.5),
          p95_ms: at(0.95),
          p99_ms: at(0.99)
        }
      }
    )
  }
}
