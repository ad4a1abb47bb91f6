/** `lieux bench`: measures, prints a table, and says the target beside each figure. Never a test: a test has no clock. */

import { resolve } from 'node:path'
import { insecables } from '@lieux-communs/core'
import { BENCHES } from '../bench/liste.ts'
import type { Bench, Rang } from '../bench/mesure.ts'
import { measureApart } from '../bench/mesure.ts'
import { LISTES_REELLES } from './compare.ts'
import { openProgres } from './progres.ts'
import type { Code } from './sortie.ts'
import { AppelErrone, CODES } from './sortie.ts'
import { drawTableau } from './tableau.ts'

/** `link` is all that measures it: `link-justesse`, `link-vitesse`… */
function find(nom: string): readonly Bench[] {
  const benches = BENCHES.filter(b => b.nom === nom || b.nom.startsWith(`${nom}-`))
  if (benches.length > 0) return benches
  throw new AppelErrone(`Mesure inconnue : « ${nom} ». Mesures possibles : ${BENCHES.map(b => b.nom).join(', ')}.`)
}

function show(bench: Bench, rangs: readonly Rang[]): string {
  const colonnes = [...new Set(rangs.flatMap(r => Object.keys(r)))]
  return `\n  ${bench.nom} — ${bench.titre}\n\n${drawTableau(
    colonnes,
    rangs.map(r => colonnes.map(c => r[c] ?? null))
  )}\n${bench.bilan === undefined || rangs.length < 2 ? '' : insecables(`\n  ${bench.bilan(rangs)}\n`)}`
}

export async function benchVerb(
  noms: readonly string[],
  options: { json?: boolean; n?: string; enfant?: string; from?: string }
): Promise<Code> {
  const reelles = resolve(options.from ?? LISTES_REELLES)
  const voulus = noms.length === 0 ? BENCHES : noms.flatMap(find)
  if (options.enfant !== undefined) {
    const mesure = await (voulus[0] as Bench).mesure(Number(options.enfant), reelles)
    process.stdout.write(`${JSON.stringify([mesure].flat())}\n`)
    return CODES.entier
  }
  const tous: Rang[] = []
  for (const bench of voulus) {
    const tailles = options.n ? [Number(options.n)] : bench.tailles
    const rangs: Rang[] = []
    const barre = openProgres(bench.nom)
    for (const n of tailles) {
      barre.at(rangs.length, tailles.length)
      rangs.push(...(await measureApart(bench.nom, n, reelles)))
    }
    barre.end()
    tous.push(...rangs)
    if (!options.json) process.stdout.write(show(bench, rangs))
  }
  if (options.json) process.stdout.write(`${JSON.stringify(tous)}\n`)
  return CODES.entier
}
