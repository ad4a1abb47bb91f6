/** What an édition changed, as `changements.json` says it: one change a line, each as the API says it (`catalogue/changement.ts`). */
import type { ListesConnues } from '../catalogue/avant.ts'
import { changementPublic } from '../catalogue/changement.ts'
import type { Changement } from '../store/editions.ts'

/** The file, piece by piece. `date`: ISO instant of the édition. */
export async function* changementsJson(
  { numero, date }: { readonly numero: number; readonly date: string },
  changements: AsyncIterable<Changement>,
  connues: ListesConnues
): AsyncGenerator<string> {
  let entre = `{"edition":${JSON.stringify({ numero, date: date.slice(0, 10) })},"changements":[\n`
  for await (const changement of changements) {
    yield `${entre}${JSON.stringify(changementPublic(changement, date, connues))}`
    entre = ',\n'
  }
  yield `${entre.startsWith('{') ? entre : '\n'}]}\n`
}
