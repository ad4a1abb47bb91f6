/**
 * What an édition changed, as `changements.json` says it: one change a line, the fields that moved before and after, and of an id that
 * no longer serves, what became of it. Of a place that comes, the other files say all: here is only whence.
 */
import { avantOf, type Montree } from '../catalogue/avant.ts'
import { createMasque } from '../catalogue/reserve.ts'
import type { Changement } from '../store/editions.ts'

/** `{ "id": …, "nature": "fusionnee", "remplacee_par": "k7m-29q-xd0" }`. */
interface ChangementPublic {
  readonly id: string
  readonly nature: Changement['nature']
  /** By field, what it said and what it says; null when it says nothing. */
  readonly champs?: Readonly<Record<string, { readonly avant: unknown; readonly apres: unknown }>>
  readonly remplacee_par?: string
  readonly separee_de?: string
  readonly suite_de?: string
}

/** What may be said of a change. */
export function changementPublic(changement: Changement, montree: Montree): ChangementPublic {
  const { identite, nature, champs, avant, apres, remplacee_par, separee_de, suite_de } = changement
  const dits = Object.entries({ remplacee_par, separee_de, suite_de }).filter(([, id]) => id !== null)
  const dit = { id: identite, nature, ...Object.fromEntries(dits) }
  if (nature !== 'modifiee' || avant === null || apres === null) return dit
  const before = avantOf(avant, apres, montree)
  const after: Readonly<Record<string, unknown>> = createMasque(apres.reserves)(apres.valeurs) ?? {}
  const moved = champs.map(champ => [champ, { avant: before(champ), apres: after[champ] ?? null }])
  return { ...dit, champs: Object.fromEntries(moved) }
}

/** The file, piece by piece. */
export async function* changementsJson(
  edition: { readonly numero: number; readonly date: string },
  changements: AsyncIterable<Changement>,
  montree: Montree
): AsyncGenerator<string> {
  let entre = `{"edition":${JSON.stringify(edition)},"changements":[\n`
  for await (const changement of changements) {
    yield `${entre}${JSON.stringify(changementPublic(changement, montree))}`
    entre = ',\n'
  }
  yield `${entre.startsWith('{') ? entre : '\n'}]}\n`
}
