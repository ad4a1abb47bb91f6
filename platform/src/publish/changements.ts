/**
 * What an édition changed, as `changements.json` says it: one change a line, the fields that moved before and after, and of an id that
 * no longer serves, what became of it. Of a place that comes, the other files say all: here is only whence.
 */
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

/** What may be said of a change: the published values, never those held back. */
export function changementPublic({ identite, nature, champs, avant, apres, ...suites }: Changement): ChangementPublic {
  const before: Readonly<Record<string, unknown>> = avant?.valeurs ?? {}
  const after: Readonly<Record<string, unknown>> = apres?.valeurs ?? {}
  const moved = champs.map(champ => [champ, { avant: before[champ] ?? null, apres: after[champ] ?? null }])
  const dits = Object.entries({
    remplacee_par: suites.remplacee_par,
    separee_de: suites.separee_de,
    suite_de: suites.suite_de
  }).filter(([, id]) => id !== null)
  return {
    id: identite,
    nature,
    ...(nature === 'modifiee' && { champs: Object.fromEntries(moved) }),
    ...Object.fromEntries(dits)
  }
}

/** The file, piece by piece. */
export async function* changementsJson(
  edition: { readonly numero: number; readonly date: string },
  changements: AsyncIterable<Changement>
): AsyncGenerator<string> {
  let entre = `{"edition":${JSON.stringify(edition)},"changements":[\n`
  for await (const changement of changements) {
    yield `${entre}${JSON.stringify(changementPublic(changement))}`
    entre = ',\n'
  }
  yield `${entre.startsWith('{') ? entre : '\n'}]}\n`
}
