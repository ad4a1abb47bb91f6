/** The languages that are taught to the pages. A new one is a folder beside `en`, a line here, and one in `adresses.ts` once it is whole. */
import { OFFERTES } from './adresses.ts'
import { EN } from './en/index.ts'
import { FALC } from './falc/index.ts'
import { LANGUES, learn, manquesDe, SOURCE } from './langue.ts'

learn('en', EN)
learn('falc', FALC)

/** Nothing half translated: a language that is offered says all, or the site does not start. */
export function checkLangues(): void {
  for (const langue of OFFERTES) {
    const manques = langue === SOURCE ? [] : manquesDe(langue)
    if (manques.length > 0)
      throw new Error(
        `la langue « ${LANGUES[langue].nom} » ne dit pas : ${manques.join(', ')}. Les écrire dans langues/${langue}/, ou ôter « ${langue} » de OFFERTES.`
      )
  }
}
